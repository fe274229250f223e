-- SPDX-License-Identifier: MIT
-- KEYS: {store}  ARGV: 1 if new accounts are taken
redis.call('HSET', store, 'registration', ARGV[1])
publish(users, {'registration', ARGV[1]})
return {'ok'}
