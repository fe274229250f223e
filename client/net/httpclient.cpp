// SPDX-License-Identifier: MIT
#include "client/net/httpclient.h"

#include "client/net/networkproblem.h"
#include "client/net/untrusted.h"
#include "common/httpcodec.h"
#include "common/timestamp.h"

#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QUrlQuery parameters(const UserQuery &users)
{
    QUrlQuery query;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"prefix"_s, users.prefix);
    add(u"after"_s, users.after);
    add(u"limit"_s, QString::number(users.limit));
    return query;
}

QUrlQuery parameters(const HistoryQuery &history)
{
    QUrlQuery query;
    const auto id = [&](const QString &name, MessageId value) { query.addQueryItem(name, QString::number(value)); };
    if (const auto *before = std::get_if<Before>(&history.where))
        id(u"before"_s, before->id);
    else if (const auto *after = std::get_if<After>(&history.where))
        id(u"after"_s, after->id);
    else if (const auto *around = std::get_if<Around>(&history.where))
        id(u"around"_s, around->id);
    else if (const auto *at = std::get_if<At>(&history.where))
        query.addQueryItem(u"at"_s, formatTimestamp(at->time));
    id(u"limit"_s, history.limit);
    return query;
}

QString roomPath(const RoomId &room)
{
    return u"/rooms/"_s + room.toString();
}

/// Names have characters that would mean something in a path; the URL is made from its encoded form.
QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString userPath(const UserName &user)
{
    return u"/users/"_s + encoded(user.toString());
}

QString memberPath(const RoomId &room, const UserName &user)
{
    return roomPath(room) + u"/members/"_s + encoded(user.toString());
}

/// Of a connection that goes on with the TLS session of another, Qt no longer says that the certificate vouches for
/// itself, but still that it has another name: the trusted one would look like one that isn't.
QSslConfiguration withoutOldSessions(QSslConfiguration configuration)
{
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    return configuration;
}

/// Watches over one question until its answer is complete.
class Exchange : public QObject
{
public:
    using Check = std::function<std::optional<Error>(const QList<QSslError> &errors)>;

    Exchange(QNetworkReply *reply, const HttpClient::Bounds &bounds, const Check &check)
        : QObject(reply)
        , m_reply(reply)
        , m_bytes(bounds.bytes)
    {
        m_whole.setSingleShot(true);
        m_whole.start(bounds.whole);
        connect(&m_whole, &QTimer::timeout, reply, &QNetworkReply::abort);
        connect(reply, &QNetworkReply::readyRead, this, &Exchange::limit);
        connect(reply, &QNetworkReply::sslErrors, this,
            [this, check](const QList<QSslError> &errors) { m_problem = check(errors); });
    }

    /// The body of a good answer; otherwise what went wrong.
    Result<QByteArray> body()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (m_problem)
            return *m_problem;
        if (status >= 300 && status < 400)
            return redirected(m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"))));
        if (status >= 400)
            return refusal(status);
        if (m_reply->error() != QNetworkReply::NoError)
            return networkProblem(m_reply->error(), m_reply->errorString());
        return m_reply->readAll();
    }

private:
    void limit()
    {
        if (m_reply->bytesAvailable() <= m_bytes)
            return;
        m_problem = unreadableAnswer();
        m_reply->abort();
    }

    Error refusal(int status)
    {
        Error error = decodeProblem(m_reply->readAll(), status);
        if (error.detail.isEmpty())
            error.detail = statusProblem(status);
        bool isNumber = false;
        const int retryAfter = m_reply->rawHeader("Retry-After").toInt(&isNumber);
        if (isNumber && retryAfter >= 0)
            error.retryAfter = retryAfter;
        return error;
    }

    QNetworkReply *m_reply;
    qint64 m_bytes;
    QTimer m_whole;
    std::optional<Error> m_problem;
};

Result<Done> decodeNothing(const QByteArray &)
{
    return Done{};
}

}

HttpClient::HttpClient(const QUrl &server, QObject *parent)
    : HttpClient(server, Bounds(), parent)
{
}

HttpClient::HttpClient(const QUrl &server, const Bounds &bounds, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_bounds(bounds)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(static_cast<int>(bounds.silence.count()));
    m_rest.setSingleShot(true);
    m_rest.setInterval(bounds.rest);
    // Its thread ends, too: nothing of it wakes up while nobody asks.
    connect(&m_rest, &QTimer::timeout, this, [this] { m_network.clearConnectionCache(); });
}

void HttpClient::fetchServerInfo(QObject *context, ReplyHandler<ServerInfo> handler)
{
    answer(m_network.get(request(u"/server"_s)), context, decodeServerInfo, std::move(handler));
}

void HttpClient::createAccount(const Credentials &credentials, QObject *context, ReplyHandler<SignedIn> handler)
{
    auto *reply = m_network.post(request(u"/register"_s), encodeCredentials(credentials));
    answer(reply, context, decodeSignedIn, std::move(handler));
}

void HttpClient::signIn(const Credentials &credentials, QObject *context, ReplyHandler<SignedIn> handler)
{
    auto *reply = m_network.post(request(u"/login"_s), encodeCredentials(credentials));
    answer(reply, context, decodeSignedIn, std::move(handler));
}

void HttpClient::signOut(QObject *context, ReplyHandler<Done> handler)
{
    answer(m_network.post(signedRequest(u"/logout"_s), QByteArray()), context, decodeNothing, std::move(handler));
}

void HttpClient::fetchUsers(const UserQuery &query, QObject *context, ReplyHandler<UserPage> handler)
{
    auto *reply = m_network.get(signedRequest(u"/users"_s, parameters(query)));
    answer(reply, context, decodeUserPage, std::move(handler));
}

void HttpClient::fetchHistory(
    const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler)
{
    auto *reply = m_network.get(signedRequest(roomPath(room) + u"/messages"_s, parameters(query)));
    answer(reply, context, decodeHistoryPage, std::move(handler));
}

void HttpClient::fetchRooms(QObject *context, ReplyHandler<QList<Room>> handler)
{
    answer(m_network.get(signedRequest(u"/rooms"_s)), context, decodeRooms, std::move(handler));
}

void HttpClient::createRoom(const NewRoom &room, QObject *context, ReplyHandler<Room> handler)
{
    auto *reply = m_network.post(signedRequest(u"/rooms"_s), encodeNewRoom(room));
    answer(reply, context, decodeRoom, std::move(handler));
}

void HttpClient::editRoom(const RoomId &room, const RoomEdit &edit, QObject *context, ReplyHandler<Room> handler)
{
    answer(ask("PATCH"_ba, roomPath(room), encodeRoomEdit(edit)), context, decodeRoom, std::move(handler));
}

void HttpClient::fetchMembers(const RoomId &room, QObject *context, ReplyHandler<QList<Member>> handler)
{
    auto *reply = m_network.get(signedRequest(roomPath(room) + u"/members"_s));
    answer(reply, context, decodeMembers, std::move(handler));
}

void HttpClient::addMember(const RoomId &room, const UserName &user, QObject *context, ReplyHandler<Done> handler)
{
    answer(ask("PUT"_ba, memberPath(room, user)), context, decodeNothing, std::move(handler));
}

void HttpClient::removeMember(const RoomId &room, const UserName &user, QObject *context, ReplyHandler<Done> handler)
{
    answer(ask("DELETE"_ba, memberPath(room, user)), context, decodeNothing, std::move(handler));
}

void HttpClient::setRole(
    const RoomId &room, const UserName &user, Role role, QObject *context, ReplyHandler<Done> handler)
{
    auto *reply = ask("PUT"_ba, memberPath(room, user) + u"/role"_s, encodeRole(role));
    answer(reply, context, decodeNothing, std::move(handler));
}

void HttpClient::changePassword(const PasswordChange &change, QObject *context, ReplyHandler<Done> handler)
{
    auto *reply = m_network.post(signedRequest(u"/password"_s), encodePasswordChange(change));
    answer(reply, context, decodeNothing, std::move(handler));
}

void HttpClient::fetchSignIns(QObject *context, ReplyHandler<QList<SignIn>> handler)
{
    answer(m_network.get(signedRequest(u"/sessions"_s)), context, decodeSignIns, std::move(handler));
}

void HttpClient::endSignIn(const QString &id, QObject *context, ReplyHandler<Done> handler)
{
    answer(ask("DELETE"_ba, u"/sessions/"_s + encoded(id)), context, decodeNothing, std::move(handler));
}

void HttpClient::setBlocked(const UserName &user, bool blocked, QObject *context, ReplyHandler<Done> handler)
{
    auto *reply = ask(blocked ? "PUT"_ba : "DELETE"_ba, userPath(user) + u"/block"_s);
    answer(reply, context, decodeNothing, std::move(handler));
}

void HttpClient::setPassword(
    const UserName &user, const QString &password, QObject *context, ReplyHandler<Done> handler)
{
    auto *reply = ask("PUT"_ba, userPath(user) + u"/password"_s, encodePassword(password));
    answer(reply, context, decodeNothing, std::move(handler));
}

void HttpClient::setRegistration(bool open, QObject *context, ReplyHandler<ServerInfo> handler)
{
    auto *reply = ask("PATCH"_ba, u"/server"_s, encodeRegistration(open));
    answer(reply, context, decodeServerInfo, std::move(handler));
}

QNetworkReply *HttpClient::ask(const QByteArray &method, const QString &path, const QByteArray &body)
{
    return m_network.sendCustomRequest(signedRequest(path), method, body);
}

/// Comes before anything is sent. What is wrong with the server, unless it may have what is asked.
std::optional<Error> HttpClient::check(QNetworkReply *reply, const QList<QSslError> &errors)
{
    const QByteArray shown = selfMadeCertificate(errors);
    if (!shown.isEmpty() && shown == m_certificate) {
        reply->ignoreSslErrors(errors);
        return {};
    }
    emit untrusted(shown);
    return m_certificate.isEmpty() ? tlsProblem(errors) : certificateChanged();
}

QNetworkRequest HttpClient::request(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_server;
    url.setPath(m_server.path() + u"/api/v1"_s + path, QUrl::TolerantMode);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Chatto/" CHATTO_VERSION ""_s);
    request.setRawHeader("Accept-Encoding", "identity"); // so that the bound on bytes is one
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (url.scheme() == "https"_L1)
        request.setSslConfiguration(withoutOldSessions(request.sslConfiguration()));
    return request;
}

QNetworkRequest HttpClient::signedRequest(const QString &path, const QUrlQuery &query) const
{
    QNetworkRequest signedOne = request(path, query);
    signedOne.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
    return signedOne;
}

template <typename T>
void HttpClient::answer(QNetworkReply *reply, QObject *context, Decoder<T> decode, ReplyHandler<T> handler)
{
    auto *exchange
        = new Exchange(reply, m_bounds, [=, this](const QList<QSslError> &errors) { return check(reply, errors); });
    const QPointer<QObject> listener(context);
    m_rest.stop();
    ++m_open;
    connect(reply, &QNetworkReply::finished, this, [=, this, handler = std::move(handler)] {
        reply->deleteLater();
        if (--m_open == 0)
            m_rest.start();
        if (!listener)
            return;
        const auto body = exchange->body();
        if (!body)
            return handler(body.error());
        const auto value = decode(*body);
        handler(value ? value : unreadableAnswer());
    });
    connect(context, &QObject::destroyed, reply, &QNetworkReply::abort);
}

}
