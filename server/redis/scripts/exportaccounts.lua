-- SPDX-License-Identifier: MIT
-- Accounts by name, guests left out: where to go on, then uid, name, flags, password hash and the marker in the lobby.
-- KEYS: {users}  ARGV: where to go on; how many
local from = ARGV[1] == '' and '-' or '(' .. ARGV[1]
local page, rows = redis.call('ZRANGEBYLEX', names, from, '+', 'LIMIT', 0, ARGV[2]), {}
for _, listed in ipairs(page) do
    local folded = listed:match('^%Z*')
    local uid = redis.call('HGET', foldedNames, folded)
    local name, flags, password = unpack(redis.call('HMGET', userKey(uid or ''), 'name', 'flags', 'password'))
    if name and not isGuest(flags) then
        rows[#rows + 1] = {uid, name, flags, password, redis.call('HGET', markersKey(lobby), uid) or '0'}
    end
end
return {'ok', page[#page] or '', rows}
