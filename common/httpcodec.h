// SPDX-License-Identifier: MIT
#pragma once

#include "common/httpapi.h"
#include "common/result.h"

#include <QByteArray>

namespace Chatto {

/// Bodies of the HTTP API (docs/protocol.md). What the server reads is read strictly, what a client reads leniently.

QByteArray encodeCredentials(const Credentials &credentials);
Result<Credentials> decodeCredentials(const QByteArray &body);

/// `room` isn't part of the body; txn_id may be missing.
QByteArray encodePost(const SendMessage &post);
Result<SendMessage> decodePost(const QByteArray &body, const RoomId &room);

QByteArray encodeServerInfo(const ServerInfo &server);
Result<ServerInfo> decodeServerInfo(const QByteArray &body);

QByteArray encodeSignedIn(const SignedIn &signedIn);
Result<SignedIn> decodeSignedIn(const QByteArray &body);

QByteArray encodeUserPage(const UserPage &page);
Result<UserPage> decodeUserPage(const QByteArray &body);

QByteArray encodeRooms(const QList<Room> &rooms);
Result<QList<Room>> decodeRooms(const QByteArray &body);

QByteArray encodeHistoryPage(const HistoryPage &page);
Result<HistoryPage> decodeHistoryPage(const QByteArray &body);

QByteArray encodeMessage(const Message &message);
Result<Message> decodeMessage(const QByteArray &body);

/// RFC 9457 problem details.
QByteArray encodeProblem(const Error &error);
/// The error that a problem document tells of; one made from the status where the body is none.
Error decodeProblem(const QByteArray &body, int httpStatus);

}
