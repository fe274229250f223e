// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What a WebSocket handshake answers to the client's key.
std::string acceptKey(std::string_view key);

/// A frame of the client.
struct ClientFrame
{
    enum Opcode { Text = 1, Close = 8, Ping = 9 };
    int opcode;
    std::string_view payload; ///< Unmasked.
    size_t size; ///< Of it all.
};

/// The first frame in there, unmasked in place; nothing as long as a part of it is missing.
std::optional<ClientFrame> takeFrame(std::span<char> bytes);

/// What stands before a payload of that size.
void appendFrameStart(std::string &output, size_t size, int opcode = ClientFrame::Text);
void appendFrame(std::string &output, std::string_view payload, int opcode = ClientFrame::Text);
