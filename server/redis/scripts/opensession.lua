-- SPDX-License-Identifier: MIT
-- KEYS: {signin:…}  ARGV: token hash, guest time
local identity = identify(ARGV[1], tonumber(ARGV[2]))
if not identity then return unauthenticated() end
return {'ok', identity, roomRows(identity[1], false)}
