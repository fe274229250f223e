-- SPDX-License-Identifier: MIT
-- KEYS: {rooms}  ARGV: uid
return {'ok', roomRows(ARGV[1], true, {})}
