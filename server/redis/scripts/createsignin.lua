-- SPDX-License-Identifier: MIT
-- KEYS: {user:…}  ARGV: uid, token hash, client
local uid, token, client = unpack(ARGV, 1, 3)
if redis.call('EXISTS', userKey(uid)) == 0 then return noSuchAccount() end
if flagsOf(uid):find('b') then return {'bad_credentials', 'Wrong name or password.'} end
signIn(uid, token, client)
return {'ok'}
