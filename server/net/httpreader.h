// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"
#include "common/limits.h"
#include "server/core/http.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace Chatto {

/// Reads HTTP/1.1 requests, strictly, from bytes that trickle in. Boost.Beast parses; what it is lenient about is
/// checked before and after it (httphead.h).
class HttpReader
{
public:
    enum class Phase {
        Idle, ///< Nothing of a request has come.
        Head,
        Body,
        Complete, ///< takeRequest().
        Failed, ///< error(); nothing more is read.
    };

    /// `limits` outlive it.
    explicit HttpReader(const Limits &limits);
    ~HttpReader();

    /// Takes bytes up to the end of the present request, and says how many they were.
    qsizetype read(QByteArrayView bytes);

    Phase phase() const { return m_phase; }
    /// Whether the client waits for "100 Continue" before it sends the body. True once for a request.
    bool takeExpectation();
    const Error &error() const { return m_error; }
    /// What is known of the request when it has failed.
    const HttpRequest &failedRequest() const { return m_request; }

    // Of a complete request, until the next read().
    bool isHttp11() const { return m_isHttp11; }
    bool isKeepAlive() const { return m_isKeepAlive; }

    /// The complete request; from now on the next one is read.
    HttpRequest takeRequest();

private:
    class Parser;

    qsizetype readHead(QByteArrayView bytes);
    qsizetype readBody(QByteArrayView bytes);
    void parseHead();
    void checkHead();
    qsizetype fail(ErrorCode code, const QString &detail);

    const Limits &m_limits;
    QByteArray m_pending; ///< What the parser can't use yet: a head that isn't complete, or the line of a chunk.
    std::unique_ptr<Parser> m_parser; ///< There is one only while a body is read.
    HttpRequest m_request;
    Error m_error;
    Phase m_phase = Phase::Idle;
    bool m_isHttp11 = true;
    bool m_isKeepAlive = true;
    bool m_expectsContinue = false;
};

}
