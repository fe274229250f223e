// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/dialect.h"

namespace Chatto::Load {

/// Chatto's own protocol (docs/protocol.md), as an outsider reads it.
class ChattoDialect : public Dialect
{
public:
    QByteArray target() const override { return "/ws"; }
    QByteArray subprotocol() const override { return "chatto.v1"; }
    bool greetsAtOnce() const override { return true; }
    QByteArray greeting(const Person &person, const QHash<QByteArray, Position> &resume) const override;
    QByteArray message(const QByteArray &room, const QByteArray &txn, const QByteArray &text) const override;
    News read(QByteArrayView payload) const override;
};

}
