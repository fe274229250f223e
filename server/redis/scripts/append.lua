-- SPDX-License-Identifier: MIT
-- Stores a message once, moves its author's marker and publishes it. Whoever waits for a direct room's next message is in
-- it from now on. Answers 0, epoch, id and time; or 1, epoch and the log's entry of the first time. KEYS: the room
-- ARGV: uid, name, text, txn_id, reply_to, seconds that a txn_id is remembered
--
-- How many messages a second there may be depends on how long this takes: it asks and says in one command what it can,
-- and in one piece what it publishes.
local room = KEYS[1]
local uid, name, text, txn, reply, txnTime = unpack(ARGV, 1, 6)

local function stateOf()
    return unpack(redis.call('HMGET', room, 'kind', 'folded', 'epoch', 'last', 'roster', 'time'))
end

local function addEntry(call, id, time)
    return call('XADD', logKey(room), id .. '-0', 'uid', uid, 'name', name, 'time', time, 'text', text,
        'txn', txn, 'reply', reply)
end

-- The log's own top is greater than the room's hash says only after somebody has restored a part of the data: then ids
-- that were seen may have meant something else, and a new epoch says so.
local function add(id, time)
    if type(addEntry(redis.pcall, id, time)) == 'string' then return id end
    id = integer(topOf(room) + 1)
    addEntry(redis.call, id, time)
    return id, renewEpoch(room)
end

local function noteTxn(id, ...) return redis.call('SET', txnKey(room, uid, txn), id, 'EX', txnTime, ...) end

local kind, folded, epoch, last, roster, latest = stateOf()
if room == lobby and not (kind and folded and epoch) then
    ensureLobby()
    kind, folded, epoch, last, roster, latest = stateOf()
end
kinds[room] = kind
if not mayRead(room, uid) then return noSuchRoom() end
epoch, last, roster = epoch or renewEpoch(room), tonumber(last or 0), roster or '0'
local refusal = not mayWrite(room, uid) and mayNotWrite(room, uid)
    or tonumber(reply) > last and {'no_such_message', 'There is no message to reply to.'}

local id = integer(last + 1)
local noted
if txn ~= '' then noted = refusal and redis.call('GET', txnKey(room, uid, txn)) or not refusal and noteTxn(id, 'NX', 'GET') end
local repeated = noted and sentAs(room, uid, txn, noted)
if repeated then return {'ok', '1', epoch, repeated} end
if refusal then return refusal end

local time = integer(math.max(now(), tonumber(latest or 0)))
local added, renewed = add(id, time)
if txn ~= '' and (noted or renewed) then noteTxn(added) end
id, epoch = added, renewed or epoch
if kind == 'direct' then roster = enterWaiting(room) or roster end
redis.call('HSET', room, 'last', id, 'time', time)
redis.call('HSET', markersKey(room), uid, id)
redis.call('PUBLISH', channels .. room, table.concat({'message', epoch, id, roster, uid, name, time, txn, reply, text}, '\n'))
return {'ok', '0', epoch, id, time}
