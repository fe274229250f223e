-- SPDX-License-Identifier: MIT
-- What this node said holds a little longer. KEYS: {presence}  ARGV: node, that time
redis.call('ZADD', nodes, 'XX', now() + ARGV[2], ARGV[1])
return {'ok'}
