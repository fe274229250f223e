// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/target.h"

#include <QByteArray>
#include <QList>

namespace Chatto::Load {

struct HttpRequest
{
    QByteArray method;
    QByteArray path;
    QByteArray token = {}; ///< Empty: without Authorization.
    QByteArray body = {};
};

struct HttpAnswer
{
    int status = 0; ///< 0: none came.
    QByteArray body = {};
};

/// Makes many HTTP requests, a round of them at a time: one on each of some connections that stay open, then all the
/// answers.
class HttpFleet
{
public:
    explicit HttpFleet(const Target &target);
    ~HttpFleet();
    Q_DISABLE_COPY_MOVE(HttpFleet)

    /// The answers, in the order of the requests. After the first one without an answer no more are asked.
    QList<HttpAnswer> ask(const QList<HttpRequest> &requests);

private:
    static constexpr qsizetype width = 32;

    bool send(int &connection, const HttpRequest &request);
    HttpAnswer receive(int connection);

    const Target &m_target;
    QList<int> m_connections; ///< -1: not open.
};

}
