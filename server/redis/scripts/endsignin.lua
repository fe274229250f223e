-- SPDX-License-Identifier: MIT
-- KEYS: {signin:…}  ARGV: token hash
local uid = redis.call('HGET', signInKey(ARGV[1]), 'uid')
if uid then endSignIn(uid, ARGV[1]) end
return {'ok'}
