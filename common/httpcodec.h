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

QByteArray encodeRoom(const Room &room);
Result<Room> decodeRoom(const QByteArray &body);

QByteArray encodeNewRoom(const NewRoom &room);
Result<NewRoom> decodeNewRoom(const QByteArray &body);

QByteArray encodeRoomEdit(const RoomEdit &edit);
Result<RoomEdit> decodeRoomEdit(const QByteArray &body);

QByteArray encodeMembers(const QList<Member> &members);
Result<QList<Member>> decodeMembers(const QByteArray &body);

/// `{"role"}`; None is none.
QByteArray encodeRole(Role role);
Result<Role> decodeRole(const QByteArray &body);

/// `{"registration":"open"|"closed"}`.
QByteArray encodeRegistration(bool open);
Result<bool> decodeRegistration(const QByteArray &body);

/// `{"password"}`.
QByteArray encodePassword(const QString &password);
Result<QString> decodePassword(const QByteArray &body);

QByteArray encodePasswordChange(const PasswordChange &change);
Result<PasswordChange> decodePasswordChange(const QByteArray &body);

QByteArray encodeSignIns(const QList<SignIn> &signIns);
Result<QList<SignIn>> decodeSignIns(const QByteArray &body);

QByteArray encodeHistoryPage(const HistoryPage &page);
Result<HistoryPage> decodeHistoryPage(const QByteArray &body);

QByteArray encodeMessage(const Message &message);
Result<Message> decodeMessage(const QByteArray &body);

/// RFC 9457 problem details.
QByteArray encodeProblem(const Error &error);
/// The error that a problem document tells of; one made from the status where the body is none.
Error decodeProblem(const QByteArray &body, int httpStatus);

}
