-- SPDX-License-Identifier: MIT
-- KEYS: {user:…}  ARGV: uid, id
local uid, id = ARGV[1], ARGV[2]
for _, token in ipairs(redis.call('SMEMBERS', signInsKey(uid))) do
    if signInId(token) == id then
        endSignIn(uid, token)
        return {'ok'}
    end
end
return {'not_found', 'There is no such session.'}
