// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/historysource.h"
#include "client/core/servercalls.h"
#include "client/core/usersource.h"
#include "common/httpapi.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslError>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>

class QNetworkReply;
class QNetworkRequest;

namespace Chatto {

/// The HTTP API of one server. Refusals come as the server's own codes; whatever keeps an answer from coming (network,
/// TLS, time, an answer that isn't Chatto's) is Unavailable with a sentence for people.
class HttpClient : public QObject, public HistorySource, public UserSource, public ServerCalls
{
    Q_OBJECT

public:
    /// What is waited for and taken in, at most.
    struct Bounds
    {
        std::chrono::milliseconds silence{15'000}; ///< Without a byte.
        std::chrono::milliseconds whole{60'000}; ///< From question to answer.
        qint64 bytes = 16 * 1024 * 1024; ///< In one answer.
        std::chrono::milliseconds rest{10'000}; ///< After the last answer, until the connection is closed.
    };

    /// `server` as parseServerAddress() gives it.
    explicit HttpClient(const QUrl &server, QObject *parent = nullptr);
    HttpClient(const QUrl &server, const Bounds &bounds, QObject *parent = nullptr);

    const QUrl &server() const { return m_server; }
    /// Sent with everything that isn't open to everybody.
    void setToken(const QString &token) { m_token = token; }

    /// Of a server that no authority vouches for: the SHA-256 of the one certificate that is accepted.
    void setCertificate(const QByteArray &certificate) { m_certificate = certificate; }

    void fetchServerInfo(QObject *context, ReplyHandler<ServerInfo> handler);
    void createAccount(const Credentials &credentials, QObject *context, ReplyHandler<SignedIn> handler);
    /// Without a password: as a guest.
    void signIn(const Credentials &credentials, QObject *context, ReplyHandler<SignedIn> handler);
    void signOut(QObject *context, ReplyHandler<Done> handler);
    void fetchUsers(const UserQuery &query, QObject *context, ReplyHandler<UserPage> handler) override;
    void fetchHistory(
        const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler) override;

    void fetchRooms(QObject *context, ReplyHandler<QList<Room>> handler) override;
    void createRoom(const NewRoom &room, QObject *context, ReplyHandler<Room> handler) override;
    void editRoom(const RoomId &room, const RoomEdit &edit, QObject *context, ReplyHandler<Room> handler) override;
    void fetchMembers(const RoomId &room, QObject *context, ReplyHandler<QList<Member>> handler) override;
    void addMember(const RoomId &room, const UserName &user, QObject *context, ReplyHandler<Done> handler) override;
    void removeMember(const RoomId &room, const UserName &user, QObject *context, ReplyHandler<Done> handler) override;
    void setRole(
        const RoomId &room, const UserName &user, Role role, QObject *context, ReplyHandler<Done> handler) override;
    void changePassword(const PasswordChange &change, QObject *context, ReplyHandler<Done> handler) override;
    void fetchSignIns(QObject *context, ReplyHandler<QList<SignIn>> handler) override;
    void endSignIn(const QString &id, QObject *context, ReplyHandler<Done> handler) override;
    void setBlocked(const UserName &user, bool blocked, QObject *context, ReplyHandler<Done> handler) override;
    void setPassword(
        const UserName &user, const QString &password, QObject *context, ReplyHandler<Done> handler) override;
    void setRegistration(bool open, QObject *context, ReplyHandler<ServerInfo> handler) override;

signals:
    /// The server can't prove that it is the right one, and was sent nothing. If it vouches for itself, and nothing else
    /// is wrong: the SHA-256 of its certificate; otherwise empty.
    void untrusted(const QByteArray &certificate);

private:
    template <typename T>
    using Decoder = Result<T> (*)(const QByteArray &body);

    QNetworkRequest request(const QString &path, const QUrlQuery &query = {}) const;
    QNetworkRequest signedRequest(const QString &path, const QUrlQuery &query = {}) const;
    std::optional<Error> check(QNetworkReply *reply, const QList<QSslError> &errors);
    QNetworkReply *ask(const QByteArray &method, const QString &path, const QByteArray &body = {});
    template <typename T>
    void answer(QNetworkReply *reply, QObject *context, Decoder<T> decode, ReplyHandler<T> handler);

    QUrl m_server;
    Bounds m_bounds;
    QByteArray m_certificate;
    QString m_token;
    QNetworkAccessManager m_network;
    int m_open = 0; ///< Questions without an answer.
    QTimer m_rest;
};

}
