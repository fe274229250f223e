-- SPDX-License-Identifier: MIT
-- KEYS: {user:…}  ARGV: uid, token hash
if redis.call('EXISTS', userKey(ARGV[1])) == 0 then return {'no_such_user', 'There is no such account.'} end
signIn(ARGV[1], ARGV[2])
return {'ok'}
