-- SPDX-License-Identifier: MIT
-- What each node says, as it stands there: whoever asks puts it together. KEYS: {presence}
local said = {}
for index, node in ipairs(redis.call('ZRANGE', nodes, 0, -1)) do
    said[index] = redis.call('HGETALL', nodeKey(node))
end
return {'ok', said}
