// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/dialect.h"

namespace Chatto::Load {

/// A small chat over socket.io, to compare with: Engine.IO 4 by WebSocket alone. The client emits `hello` {name} and
/// `send` {txn_id, room, text}; the server emits `welcome` {last_id} (0 where it is missing), `ack` {txn_id, id},
/// `message` {room, id, user, text}. There is one room, the lobby.
class SocketIoDialect : public Dialect
{
public:
    QByteArray target() const override { return "/socket.io/?EIO=4&transport=websocket"; }
    QByteArray subprotocol() const override { return {}; }
    bool greetsAtOnce() const override { return false; }
    QByteArray greeting(const Person &person, const QHash<QByteArray, Position> &resume) const override;
    QByteArray message(const QByteArray &room, const QByteArray &txn, const QByteArray &text) const override;
    News read(QByteArrayView payload) const override;
};

}
