// SPDX-License-Identifier: MIT
#include "server/net/frames.h"
#include "tests/fuzz/fuzz.h"

#include <QList>

#include <algorithm>

using namespace Chatto;

namespace {

Limits smallLimits()
{
    Limits limits;
    limits.frameBytes = 1024;
    limits.fragments = 16;
    return limits;
}

QByteArrayList decode(const QByteArray &bytes, qsizetype step)
{
    FrameDecoder decoder(smallLimits());
    QByteArrayList out;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        QByteArrayView piece = QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at));
        for (Frame frame = decoder.next(piece); frame.kind != Frame::Kind::None; frame = decoder.next(piece)) {
            demand(frame.kind != Frame::Kind::Text || (frame.payload.isValidUtf8() && frame.payload.size() <= 1024));
            out.append(QByteArray::number(static_cast<int>(frame.kind)) + ':' + frame.payload
                + QByteArray::number(static_cast<int>(frame.code)));
            if (frame.kind == Frame::Kind::Violation)
                return out;
        }
        demand(piece.isEmpty());
    }
    return out;
}

}

/// However the bytes are cut, the same comes out.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzzInput(data, size);
    const QByteArrayList whole = decode(bytes, std::max<qsizetype>(bytes.size(), 1));
    demand(decode(bytes, 1) == whole);
    demand(decode(bytes, 13) == whole);
    return 0;
}
