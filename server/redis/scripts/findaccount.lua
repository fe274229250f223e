-- SPDX-License-Identifier: MIT
-- KEYS: {users}  ARGV: folded name
local uid = accountOf(ARGV[1])
if not uid then return noSuchAccount() end
local user = redis.call('HMGET', userKey(uid), 'name', 'flags', 'password')
return {'ok', {uid, user[1], user[2]}, user[3]}
