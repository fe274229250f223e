-- SPDX-License-Identifier: MIT
-- KEYS: {users}  ARGV: folded name
local uid = redis.call('HGET', foldedNames, ARGV[1])
local user = uid and redis.call('HMGET', userKey(uid), 'name', 'flags', 'password')
if not user or not user[1] or user[2]:find('g') then return {'no_such_user', 'There is no such account.'} end
return {'ok', {uid, user[1], user[2]}, user[3]}
