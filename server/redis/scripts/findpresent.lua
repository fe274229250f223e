-- SPDX-License-Identifier: MIT
-- KEYS: {presence}
local found, present = {}, {}
for _, node in ipairs(redis.call('ZRANGE', nodes, 0, -1)) do
    local rows = redis.call('HGETALL', nodeKey(node))
    for i = 1, #rows, 2 do
        local said, best = parseSaid(rows[i + 1]), found[rows[i]]
        if not best or best.presence ~= 'online' then found[rows[i]] = said end
    end
end
for name, said in pairs(found) do
    present[#present + 1] = name
    present[#present + 1] = said.presence
    present[#present + 1] = said.flags
end
return {'ok', present}
