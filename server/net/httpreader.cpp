// SPDX-License-Identifier: MIT
#include "server/net/httpreader.h"

#include "server/net/httphead.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;
namespace http = boost::beast::http;
using BeastError = boost::beast::error_code;
using BeastText = boost::beast::string_view;

namespace {

constexpr qsizetype mostFields = 100;
/// CR LF, 16 digits, CR LF, and what looks ahead to the end.
constexpr qsizetype mostChunkLine = 32;
/// `0 CR LF CR LF`: with less, no chunked body ends.
constexpr qsizetype leastChunkedRest = 5;

QByteArray toBytes(BeastText text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

}

/// Puts what Beast finds into a request.
class HttpReader::Parser final : public http::basic_parser<true>
{
public:
    explicit Parser(const Limits &limits, HttpRequest &request)
        : m_request(request)
    {
        header_limit(static_cast<std::uint32_t>(limits.headerBytes));
        body_limit(static_cast<std::uint64_t>(limits.frameBytes));
        eager(false);
    }

    bool isHttp11() const { return m_version == 11; }

private:
    void on_request_impl(http::verb, BeastText method, BeastText target, int version, BeastError &) override
    {
        m_version = version;
        m_request.method = toBytes(method);
        const QByteArray whole = toBytes(target);
        const qsizetype mark = whole.indexOf('?');
        m_request.path = mark < 0 ? whole : whole.first(mark);
        m_request.query = mark < 0 ? QByteArray() : whole.sliced(mark + 1);
    }

    void on_response_impl(int, BeastText, int, BeastError &) override { }

    void on_field_impl(http::field, BeastText name, BeastText value, BeastError &error) override
    {
        // Nobody needs trailers, and proxies differ in what they do with them.
        if (is_header_done())
            error = http::error::bad_field;
        else
            m_request.headers.append({toBytes(name).toLower(), toBytes(value)});
    }

    void on_header_impl(BeastError &) override { }

    void on_body_init_impl(const boost::optional<std::uint64_t> &, BeastError &) override { }

    std::size_t on_body_impl(BeastText body, BeastError &) override
    {
        m_request.body.append(body.data(), static_cast<qsizetype>(body.size()));
        return body.size();
    }

    void on_chunk_header_impl(std::uint64_t, BeastText extensions, BeastError &error) override
    {
        // Nobody needs these either, and they have hidden requests before.
        if (!extensions.empty())
            error = http::error::bad_chunk_extension;
    }

    std::size_t on_chunk_body_impl(std::uint64_t, BeastText body, BeastError &error) override
    {
        return on_body_impl(body, error);
    }

    void on_finish_impl(BeastError &) override { }

    HttpRequest &m_request;
    int m_version = 11;
};

HttpReader::HttpReader(const Limits &limits)
    : m_limits(limits)
{
}

HttpReader::~HttpReader() = default;

qsizetype HttpReader::read(QByteArrayView bytes)
{
    switch (m_phase) {
    case Phase::Idle:
    case Phase::Head:
        return readHead(bytes);
    case Phase::Body:
        return readBody(bytes);
    case Phase::Complete:
    case Phase::Failed:
        break;
    }
    return 0;
}

bool HttpReader::takeExpectation()
{
    return m_phase == Phase::Body && std::exchange(m_expectsContinue, false);
}

HttpRequest HttpReader::takeRequest()
{
    Q_ASSERT(m_phase == Phase::Complete);
    m_phase = Phase::Idle;
    m_parser.reset();
    return std::exchange(m_request, {});
}

qsizetype HttpReader::readHead(QByteArrayView bytes)
{
    const qsizetype before = m_pending.size();
    m_pending.append(bytes);
    qsizetype skipped = 0;
    // Some clients send an empty line after a body (RFC 9112 section 2.2).
    while (QByteArrayView(m_pending).sliced(skipped).startsWith("\r\n"))
        skipped += 2;
    m_pending.remove(0, skipped);
    if (m_pending.isEmpty())
        return bytes.size();

    m_phase = Phase::Head;
    const qsizetype end = m_pending.indexOf("\r\n\r\n", std::max<qsizetype>(before - skipped - 3, 0));
    if ((end < 0 ? m_pending.size() : end + 4) > m_limits.headerBytes)
        return fail(ErrorCode::HeaderTooLarge, u"the head has more than %1 bytes"_s.arg(m_limits.headerBytes));
    if (end < 0)
        return bytes.size();
    const qsizetype used = skipped + end + 4 - before;
    m_pending.truncate(end + 4);
    parseHead();
    return used;
}

void HttpReader::parseHead()
{
    const QByteArray head = std::exchange(m_pending, {});
    if (const auto fault = faultOfHead(head)) {
        fail(ErrorCode::BadRequest, *fault);
        return;
    }
    m_parser = std::make_unique<Parser>(m_limits, m_request);
    BeastError error;
    m_parser->put({head.constData(), static_cast<size_t>(head.size())}, error);
    if (error == http::error::body_limit)
        fail(ErrorCode::BodyTooLarge, u"the body has more than %1 bytes"_s.arg(m_limits.frameBytes));
    else if (error || !m_parser->is_header_done())
        fail(ErrorCode::BadRequest, QString::fromStdString(error.message()));
    else
        checkHead();
}

void HttpReader::checkHead()
{
    m_isHttp11 = m_parser->isHttp11();
    m_isKeepAlive = m_parser->keep_alive();
    m_parser->eager(true);
    const QByteArray expectation = m_request.header("expect");
    if (const auto fault = faultOfFields(m_request, m_isHttp11)) {
        fail(ErrorCode::BadRequest, *fault);
    } else if (m_request.headers.size() > mostFields) {
        fail(ErrorCode::HeaderTooLarge, u"more than %1 headers"_s.arg(mostFields));
    } else if (!expectation.isEmpty() && expectation.compare("100-continue", Qt::CaseInsensitive) != 0) {
        fail(ErrorCode::BadRequest, u"Expect is 100-continue"_s);
    } else {
        m_expectsContinue = m_isHttp11 && !expectation.isEmpty();
        m_phase = m_parser->is_done() ? Phase::Complete : Phase::Body;
    }
}

qsizetype HttpReader::readBody(QByteArrayView bytes)
{
    const qsizetype before = m_pending.size();
    QByteArrayView input = bytes;
    if (before > 0) {
        m_pending.append(bytes);
        input = m_pending;
    }
    m_expectsContinue = false; // The client has not waited.
    if (m_parser->chunked() && input.size() < leastChunkedRest) {
        // Beast 1.81 asserts that they are all there when it goes on with the last chunk.
        m_pending = input.toByteArray();
        return bytes.size();
    }
    BeastError error;
    const auto used = static_cast<qsizetype>(m_parser->put({input.data(), static_cast<size_t>(input.size())}, error));
    if (error == http::error::body_limit)
        return fail(ErrorCode::BodyTooLarge, u"the body has more than %1 bytes"_s.arg(m_limits.frameBytes));
    if (error && error != http::error::need_more)
        return fail(ErrorCode::BadRequest, QString::fromStdString(error.message()));
    if (m_parser->is_done()) {
        m_pending = {};
        m_phase = Phase::Complete;
        return used - before;
    }
    if (input.size() - used > mostChunkLine)
        return fail(ErrorCode::BadRequest, u"the line of a chunk is too long"_s);
    m_pending = input.sliced(used).toByteArray();
    return bytes.size();
}

qsizetype HttpReader::fail(ErrorCode code, const QString &detail)
{
    m_phase = Phase::Failed;
    m_error = {code, detail};
    m_pending = {};
    m_request.body = {};
    return 0;
}

}
