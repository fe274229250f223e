-- SPDX-License-Identifier: MIT
-- Messages that follow one another, in their order. A txn_id that was used lately is remembered for the rest of its time.
-- KEYS: the room  ARGV: seconds that a txn_id is remembered, then of each id, uid, name, time, text, txn_id, reply_to
local room, txnTime = KEYS[1], tonumber(ARGV[1])
for i = 2, #ARGV - 1, 7 do
    local id, uid, name, time, text, txn, reply = unpack(ARGV, i, i + 6)
    redis.call('XADD', logKey(room), id .. '-0', 'uid', uid, 'name', name, 'time', time, 'text', text,
        'txn', txn, 'reply', reply)
    redis.call('HSET', room, 'last', id, 'time', time)
    local rest = math.min(txnTime, math.floor((time - now()) / 1000) + txnTime)
    if txn ~= '' and rest > 0 then redis.call('SET', txnKey(room, uid, txn), id, 'EX', integer(rest)) end
end
return {'ok'}
