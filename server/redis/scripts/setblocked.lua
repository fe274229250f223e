-- SPDX-License-Identifier: MIT
-- KEYS: {users}  ARGV: folded name, 1 or 0
local uid, blocked = accountOf(ARGV[1]), ARGV[2] == '1'
if not uid then return noSuchAccount() end
if flagsOf(uid):find('o') then return {'forbidden', 'The owner of the server can\'t be blocked.'} end
local changes = {}
changeFlags(changes, uid, blocked and 'b' or '', blocked and '' or 'b')
announce(changes)
if blocked then endSignIns(uid, '') end
return {'ok'}
