// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QList>
#include <QString>

namespace Chatto {

/// What is to be said to somebody who looks elsewhere.
struct Notification
{
    QString id; ///< One with the same id takes the other's place.
    QString title; ///< Both in plain text.
    QString body; ///< May be empty.
    RoomId room; ///< Opened by a click, at `message`.
    MessageId message = 0;
    bool operator==(const Notification &) const = default;
};

/// Where notifications are shown.
class NotificationSink
{
public:
    virtual ~NotificationSink() = default;

    virtual void show(const Notification &notification) = 0;
    /// Nothing happens where it is no longer shown.
    virtual void withdraw(const QString &id) = 0;
};

}
