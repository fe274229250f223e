-- SPDX-License-Identifier: MIT
-- For those who say hello at about the same time: what each is, and the rooms that they are in; nothing for whom nobody
-- knows. KEYS: {signin:…} of each  ARGV: guest time, then token hash of each
local guestTime = tonumber(ARGV[1])
local answers, facts = {}, {}
for i = 2, #ARGV - 1 do
    local identity = identify(ARGV[i], guestTime)
    answers[#answers + 1] = identity and {identity, roomRows(identity[1], false, facts)} or {}
end
return {'ok', answers}
