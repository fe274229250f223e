// SPDX-License-Identifier: MIT
#include "tests/bench/limit/websocket.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace {

using Words = std::array<uint32_t, 5>;

void addBlock(Words &hash, const char *block)
{
    std::array<uint32_t, 80> w;
    for (size_t i = 0; i < 16; ++i) {
        std::memcpy(&w[i], block + 4 * i, 4);
        w[i] = __builtin_bswap32(w[i]);
    }
    for (size_t i = 16; i < 80; ++i)
        w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = hash;
    for (size_t i = 0; i < 80; ++i) {
        const uint32_t mixed = i < 20 ? ((b & c) | (~b & d)) + 0x5A827999
            : i < 40                  ? (b ^ c ^ d) + 0x6ED9EBA1
            : i < 60                  ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC
                                      : (b ^ c ^ d) + 0xCA62C1D6;
        const uint32_t next = std::rotl(a, 5) + mixed + e + w[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const Words added{a, b, c, d, e};
    for (size_t i = 0; i < hash.size(); ++i)
        hash[i] += added[i];
}

std::string sha1(std::string text)
{
    const uint64_t bits = __builtin_bswap64(text.size() * 8);
    text += '\x80';
    text.append((120 - text.size() % 64) % 64, '\0');
    text.append(reinterpret_cast<const char *>(&bits), sizeof bits);
    Words hash{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    for (size_t at = 0; at < text.size(); at += 64)
        addBlock(hash, text.data() + at);
    for (uint32_t &word : hash)
        word = __builtin_bswap32(word);
    return {reinterpret_cast<const char *>(hash.data()), sizeof hash};
}

std::string base64(std::string_view bytes)
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (size_t at = 0; at < bytes.size(); at += 3) {
        uint32_t three = 0;
        for (size_t i = at; i < at + 3; ++i)
            three = three << 8 | (i < bytes.size() ? static_cast<uint8_t>(bytes[i]) : 0);
        for (size_t i = 0; i < 4; ++i)
            text += at + i > bytes.size() ? '=' : letters[three >> (18 - 6 * i) & 63];
    }
    return text;
}

/// Eight bytes at a time: the mask of four is there twice.
void unmask(char *bytes, size_t size, const char *mask)
{
    uint64_t twice = 0;
    std::memcpy(&twice, mask, 4);
    twice |= twice << 32;
    size_t at = 0;
    for (; at + 8 <= size; at += 8) {
        uint64_t eight = 0;
        std::memcpy(&eight, bytes + at, 8);
        eight ^= twice;
        std::memcpy(bytes + at, &eight, 8);
    }
    for (; at < size; ++at)
        bytes[at] = static_cast<char>(bytes[at] ^ mask[at % 4]);
}

uint64_t bigEndian(std::span<const char> bytes)
{
    uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<uint8_t>(byte);
    return number;
}

}

std::string acceptKey(std::string_view key)
{
    return base64(sha1(std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
}

std::optional<ClientFrame> takeFrame(std::span<char> bytes)
{
    if (bytes.size() < 2)
        return {};
    uint64_t size = bytes[1] & 127;
    const size_t sizeBytes = size == 126 ? 2 : size == 127 ? 8 : 0;
    const size_t head = 2 + sizeBytes + 4;
    if (bytes.size() < head)
        return {};
    if (sizeBytes > 0)
        size = bigEndian(bytes.subspan(2, sizeBytes));
    if (bytes.size() - head < size)
        return {};
    unmask(bytes.data() + head, size, bytes.data() + head - 4);
    return ClientFrame{bytes[0] & 15, {bytes.data() + head, size}, head + size};
}

void appendFrameStart(std::string &output, size_t size, int opcode)
{
    output += static_cast<char>(128 | opcode);
    if (size < 126) {
        output += static_cast<char>(size);
    } else if (size < 65536) {
        output += {126, static_cast<char>(size >> 8), static_cast<char>(size & 255)};
    } else {
        output += 127;
        for (int shift = 56; shift >= 0; shift -= 8)
            output += static_cast<char>(size >> shift & 255);
    }
}

void appendFrame(std::string &output, std::string_view payload, int opcode)
{
    appendFrameStart(output, payload.size(), opcode);
    output += payload;
}
