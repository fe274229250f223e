// SPDX-License-Identifier: MIT
#include "server/net/httpreader.h"
#include "tests/fuzz/fuzz.h"

#include <QList>

#include <algorithm>

using namespace Chatto;

namespace {

Limits smallLimits()
{
    Limits limits;
    limits.headerBytes = 1024;
    limits.frameBytes = 1024;
    return limits;
}

QByteArray describe(const HttpRequest &request)
{
    QByteArray text = request.method + ' ' + request.path + '?' + request.query;
    for (const HttpHeader &header : request.headers)
        text += '\n' + header.name + ':' + header.value;
    return text + "\n\n" + request.body;
}

QByteArrayList readAll(const QByteArray &bytes, qsizetype step)
{
    const Limits limits = smallLimits();
    HttpReader reader(limits);
    QByteArrayList out;
    QByteArray input;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        input += bytes.mid(at, step);
        while (!input.isEmpty()) {
            const qsizetype used = reader.read(input);
            input.remove(0, used);
            if (reader.phase() == HttpReader::Phase::Failed)
                return out;
            if (reader.phase() == HttpReader::Phase::Complete)
                out.append(describe(reader.takeRequest()));
            else
                demand(used > 0);
        }
    }
    return out;
}

}

/// However the bytes are cut, the same requests come out: nothing hides in the body of another.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzzInput(data, size);
    const QByteArrayList whole = readAll(bytes, std::max<qsizetype>(bytes.size(), 1));
    // A chunk's line that trickles in is refused for its length a little sooner.
    for (const qsizetype step : {1, 7}) {
        const QByteArrayList pieces = readAll(bytes, step);
        demand(pieces == whole.first(std::min(pieces.size(), whole.size())));
    }
    return 0;
}
