-- SPDX-License-Identifier: MIT
-- What the server's owner has decided, who that is, where the lobby ends, the ids of all rooms. KEYS: {store}
ensureLobby()
local registration, ownerUid, awaited = unpack(redis.call('HMGET', store, 'registration', 'owner', 'ownername'))
return {'ok', registration or '1', ownerUid or '', awaited or '', integer(topOf(lobby)), redis.call('SMEMBERS', rooms)}
