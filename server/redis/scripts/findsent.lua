-- SPDX-License-Identifier: MIT
-- What a txn_id was first sent with, answered as append answers a repeat. KEYS: the room  ARGV: uid, txn_id
local room, uid, txn = KEYS[1], ARGV[1], ARGV[2]
local sent = mayRead(room, uid) and sentBefore(room, uid, txn)
if not sent then return {'no_such_message', 'Nothing was sent with this txn_id.'} end
return {'ok', '1', (positionOf(room)), sent}
