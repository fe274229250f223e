// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/accountservice.h"
#include "server/core/adminservice.h"
#include "server/core/memorystore.h"
#include "server/core/node.h"
#include "server/core/passwordhasher.h"
#include "server/core/token.h"
#include "server/http/api.h"
#include "server/http/router.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

namespace Chatto {

/// A request as the net layer would hand it on. A body is said to be JSON.
inline HttpRequest httpRequest(
    const QByteArray &method, const QByteArray &target, const QString &token = {}, const QByteArray &body = {})
{
    const qsizetype mark = target.indexOf('?');
    HttpRequest request;
    request.method = method;
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    request.client = QHostAddress(QHostAddress::LocalHost);
    request.body = body;
    if (!token.isEmpty())
        request.headers.append({QByteArrayLiteral("authorization"), "Bearer " + token.toLatin1()});
    if (!body.isEmpty())
        request.headers.append({QByteArrayLiteral("content-type"), QByteArrayLiteral("application/json")});
    return request;
}

/// The one answer that the router gives to the request.
inline HttpResponse answerOf(Router &router, const HttpRequest &request)
{
    QList<HttpResponse> answers;
    QEventLoop loop;
    router.handle(request, [&](const HttpResponse &response) {
        answers.append(response);
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(10), &loop, &QEventLoop::quit);
    if (answers.isEmpty())
        loop.exec();
    QCoreApplication::processEvents();
    if (answers.size() != 1)
        qFatal("%d answers", static_cast<int>(answers.size()));
    return answers.first();
}

/// The values of all headers of that name, with a bar between them.
inline QByteArray headerOf(const HttpResponse &response, const QByteArray &name)
{
    QByteArrayList values;
    for (const HttpHeader &header : response.headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            values.append(header.value);
    }
    return values.join('|');
}

inline QJsonObject jsonOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

/// The `code` of a problem document; empty if the response isn't a proper one.
inline QString codeOf(const HttpResponse &response)
{
    const QJsonObject problem = jsonOf(response);
    const bool isProblem = headerOf(response, "content-type") == "application/problem+json"
        && problem.value(QLatin1String("status")).toInt() == response.status
        && !problem.value(QLatin1String("title")).toString().isEmpty()
        && !problem.value(QLatin1String("detail")).toString().isEmpty();
    return isProblem ? problem.value(QLatin1String("code")).toString() : QString();
}

inline constexpr auto goodPassword = "correct horse battery staple";

inline constexpr auto metricsToken = "0123456789abcdef";

/// All of the server but its sockets and Redis.
struct HttpFixture
{
    explicit HttpFixture(const ServerInfo &info, const Limits &limits = {})
        : server(store, info)
        , node(store, limits, server)
        , hasher(limits)
        , accounts(store, hasher, server, limits)
        , admin(store, hasher)
        , api({store, server, accounts, admin, node.chat(), node.rooms(),
              {[] { return QByteArrayLiteral("figures"); }, hashToken(QString::fromLatin1(metricsToken))}})
        , router(api.routes(), accounts, {})
    {
    }

    HttpResponse ask(
        const QByteArray &method, const QByteArray &target, const QString &token = {}, const QByteArray &body = {})
    {
        return answerOf(router, httpRequest(method, target, token, body));
    }

    /// The token of a new guest.
    QString join(const QByteArray &name)
    {
        const auto answer = ask("POST", "/api/v1/login", {}, "{\"username\":\"" + name + "\"}");
        return jsonOf(answer).value(QLatin1String("token")).toString();
    }

    /// The token of a new account. The first one's owner is the server's.
    QString signUp(const QByteArray &name)
    {
        const QByteArray body = "{\"username\":\"" + name + "\",\"password\":\"" + goodPassword + "\"}";
        return jsonOf(ask("POST", "/api/v1/register", {}, body)).value(QLatin1String("token")).toString();
    }

    QByteArray uidOf(const QString &token) { return store.state().findSignIn(hashToken(token))->uid; }

    MemoryStore store;
    ServerState server;
    Node node;
    PasswordHasher hasher;
    AccountService accounts;
    AdminService admin;
    Api api;
    Router router;
};

}
