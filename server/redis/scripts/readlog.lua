-- SPDX-License-Identifier: MIT
-- A page of the log, oldest first. KEYS: the room
-- ARGV: uid, limit, which (newest, before, after, around, at), id or milliseconds
local room, log = KEYS[1], logKey(KEYS[1])
local limit, which, where = tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])

local function from(id, count) return redis.call('XRANGE', log, integer(math.max(id, 1)), '+', 'COUNT', count) end

local function upTo(id, count)
    if count < 1 or id < 1 then return {} end
    local entries = redis.call('XREVRANGE', log, integer(id), '-', 'COUNT', count)
    for i = 1, math.floor(#entries / 2) do
        entries[i], entries[#entries + 1 - i] = entries[#entries + 1 - i], entries[i]
    end
    return entries
end

local function around(id)
    local entries = upTo(id - 1, math.floor(limit / 2))
    for _, entry in ipairs(from(id, limit - #entries)) do entries[#entries + 1] = entry end
    return entries
end

local function timeOf(entry)
    for i = 1, #entry[2], 2 do
        if entry[2][i] == 'time' then return tonumber(entry[2][i + 1]) end
    end
    return 0
end

-- The first message at that time or later. Times never decrease, so that halving finds it.
local function firstAt(time, first, last)
    while first <= last do
        local middle = math.floor((first + last) / 2)
        local entry = from(middle, 1)[1]
        if entry and timeOf(entry) < time then
            first = entryId(entry) + 1
        else
            last = middle - 1
        end
    end
    return first
end

local function page(first, last)
    if which == 'before' then return upTo(where - 1, limit) end
    if which == 'after' then return from(where + 1, limit) end
    if which == 'around' then return around(where) end
    local id = which == 'at' and firstAt(where, first, last) or last + 1
    if id > last then return upTo(last, limit) end
    return around(id)
end

if not mayRead(room, ARGV[1]) then return noSuchRoom() end
local epoch, last, change, roster = positionOf(room)
local oldest = from(1, 1)[1]
local first = oldest and entryId(oldest) or last + 1
return {'ok', epoch, integer(first), integer(last), change, roster, page(first, last)}
