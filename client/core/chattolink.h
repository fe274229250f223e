// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"
#include "common/result.h"

#include <QUrl>

namespace Chatto {

/// `chatto://host[:port]/room/<id>[/<message>]` or `chatto://host[:port]/user/<name>`: what may be opened from outside.
/// It only ever shows something; whoever wrote it can't make the client say or run anything.
struct ChattoLink
{
    static constexpr qsizetype mostCharacters = 1024;

    QString server; ///< "host" or "host:9000", as parseServerAddress() takes it.
    RoomId room; ///< Either a room,
    MessageId message = 0; ///< and in it a message, if not 0,
    UserName user; ///< or a person.

    /// BadRequest for everything else.
    static Result<ChattoLink> parse(const QString &text);

    /// Whether it leads to that server, given as parseServerAddress() gives it. Without a port, every one will do.
    bool isOn(const QUrl &url) const;

    bool operator==(const ChattoLink &) const = default;
};

}
