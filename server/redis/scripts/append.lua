-- SPDX-License-Identifier: MIT
-- Stores a message once, moves its author's marker and publishes it. Whoever waits for a direct room's next message is in
-- it from now on. Answers 0, epoch, id and time; or 1, epoch and the log's entry of the first time. KEYS: the room
-- ARGV: uid, name, text, txn_id, reply_to, seconds that a txn_id is remembered
--
-- How many messages a second there may be depends on how long this takes. So it asks and says in one command what it can,
-- and has its answer, mostly, before it comes to what is seldom needed.
local room = KEYS[1]
local uid, name, text, txn, reply, txnTime = unpack(ARGV, 1, 6)

local function stateOf()
    local state = redis.call('HMGET', room, 'kind', 'folded', 'epoch', 'last', 'roster', 'time')
    return state[1], state[2], state[3], tonumber(state[4] or 0), state[5] or '0', tonumber(state[6] or 0)
end

-- What the txn_id was noted for before; false if it wasn't. It is noted before its message is stored, in one command.
local function noteTxn(id, ...) return redis.call('SET', txnKey(room, uid, txn), id, 'EX', txnTime, ...) end

-- False if the log is beyond that id.
local function add(call, id, time)
    local added = call('XADD', logKey(room), id .. '-0', 'uid', uid, 'name', name, 'time', time, 'text', text,
        'txn', txn, 'reply', reply)
    return type(added) == 'string'
end

-- A line for each field, and the text behind them.
local function tell(epoch, id, roster, time)
    redis.call('HSET', room, 'last', id, 'time', time)
    redis.call('HSET', markersKey(room), uid, id)
    local lines = {'message', epoch, id, roster, uid, name, time, txn, reply, text}
    redis.call('PUBLISH', channels .. room, table.concat(lines, '\n'))
    return {'ok', '0', epoch, id, time}
end

local kind, folded, epoch, last, roster, latest = stateOf()
local id, time = integer(last + 1), integer(math.max(now(), latest))
if isForAll(room) and kind and folded and epoch and tonumber(reply) <= last
    and (txn == '' or not noteTxn(id, 'NX', 'GET')) and add(redis.pcall, id, time) then
    return tell(epoch, id, roster, time)
end

-- Any other room, or there is something about this one or the txn_id.
if isForAll(room) then
    ensureLobby()
    kind, folded, epoch, last = stateOf()
end
kinds[room] = kind
if not mayRead(room, uid) then return noSuchRoom() end
epoch = epoch or renewEpoch(room)
local repeated = sentBefore(room, uid, txn)
if repeated then return {'ok', '1', epoch, repeated} end
if not mayWrite(room, uid) then return mayNotWrite(room, uid) end
if tonumber(reply) > last then return {'no_such_message', 'There is no message to reply to.'} end

-- The log's own top is greater than the room's hash says only after somebody has restored a part of the data: then ids
-- that were seen may have meant something else, and a new epoch says so.
id = integer(last + 1)
if not add(redis.pcall, id, time) then
    id = integer(topOf(room) + 1)
    add(redis.call, id, time)
    epoch = renewEpoch(room)
end
if txn ~= '' then noteTxn(id) end
if isDirect(room) then roster = enterWaiting(room) or roster end
return tell(epoch, id, roster, time)
