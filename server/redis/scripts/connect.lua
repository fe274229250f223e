-- SPDX-License-Identifier: MIT
-- Begins new epochs if data may have been lost since Redis was last seen (docs/redis.md, "Epochs").
-- Answers how many. ARGV: 1 if all that was acknowledged is certain to outlive a restart
local durable = ARGV[1] == '1'
local remembered = redis.call('HGET', store, 'replid')
local present, before = replicationIds()
local promoted = remembered and remembered ~= '' and before == remembered
local restarted = present == '' or present ~= remembered
local lost = not remembered or promoted or (restarted and not durable)
local renewed = 0
if lost then
    for _, id in ipairs(redis.call('SMEMBERS', rooms)) do
        renewEpoch(roomKey(id))
        renewed = renewed + 1
    end
end
redis.call('HSET', store, 'replid', present)
return {'ok', integer(renewed)}
