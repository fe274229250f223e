-- SPDX-License-Identifier: MIT
-- KEYS: {user:…}  ARGV: uid, token hash of who asks
local uid, current = ARGV[1], ARGV[2]
local rows = {}
for _, token in ipairs(redis.call('SMEMBERS', signInsKey(uid))) do
    local fields = redis.call('HMGET', signInKey(token), 'created', 'seen', 'client')
    local created = fields[1] or '0'
    rows[#rows + 1] = {signInId(token), created, fields[2] or created, fields[3] or '', token == current and '1' or '0'}
end
return {'ok', rows}
