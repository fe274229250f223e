-- SPDX-License-Identifier: MIT
-- Stores a message once, moves its author's marker and publishes it. Whoever waits for a direct room's next message is in
-- it from now on. KEYS: the room
-- ARGV: uid, name, text, txn_id, reply_to, seconds that a txn_id is remembered
local room, log = KEYS[1], logKey(KEYS[1])
local uid, name, text, txn, reply = unpack(ARGV, 1, 5)

-- The log's own top is greater than the room's hash says only after somebody has restored a part of the data: then ids
-- that were seen may have meant something else, and a new epoch says so.
local function add(id, fields)
    local added = redis.pcall('XADD', log, integer(id) .. '-0', unpack(fields))
    if type(added) == 'string' then return id end
    id = topOf(room) + 1
    redis.call('XADD', log, integer(id) .. '-0', unpack(fields))
    return id, renewEpoch(room)
end

if not mayRead(room, uid) then return noSuchRoom() end
local repeated = sentBefore(room, uid, txn)
if repeated then return {'ok', '1', (positionOf(room)), repeated} end
if not mayWrite(room, uid) then return mayNotWrite(room, uid) end
local epoch, last, _, roster, latest = positionOf(room)
if tonumber(reply) > last then return {'no_such_message', 'There is no message to reply to.'} end

local time = integer(math.max(now(), latest))
local fields = {'uid', uid, 'name', name, 'time', time, 'text', text, 'txn', txn, 'reply', reply}
local added, renewed = add(last + 1, fields)
local id = integer(added)
epoch = renewed or epoch
if isDirect(room) then roster = enterWaiting(room) or roster end
redis.call('HSET', room, 'last', id, 'time', time)
redis.call('HSET', markersKey(room), uid, id)
if txn ~= '' then redis.call('SET', txnKey(room, uid, txn), id, 'EX', ARGV[6]) end
publish(room, {'message', epoch, id, roster, unpack(fields)})
return {'ok', '0', epoch, {id .. '-0', fields}}
