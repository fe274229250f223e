-- SPDX-License-Identifier: MIT
-- KEYS: {users}  ARGV: folded name, password hash, hash of the token that stays
local uid = accountOf(ARGV[1])
if not uid then return noSuchAccount() end
redis.call('HSET', userKey(uid), 'password', ARGV[2])
endSignIns(uid, ARGV[3])
return {'ok'}
