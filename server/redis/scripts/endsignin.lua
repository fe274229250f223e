-- SPDX-License-Identifier: MIT
-- A guest ends with their token. KEYS: {signin:…}  ARGV: token hash
local token = ARGV[1]
local uid = redis.call('HGET', signInKey(token), 'uid')
if not uid then return {'ok'} end
redis.call('DEL', signInKey(token))
redis.call('SREM', signInsKey(uid), token)
if redis.call('ZSCORE', guests, uid) then removeGuest(uid) end
publish(users, {'signin', token})
return {'ok'}
