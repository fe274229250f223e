// SPDX-License-Identifier: MIT
#include "tests/faults/loopprobe.h"

#include "loadgenerator/wire.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpSocket>

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace Chatto::Faults {

using namespace std::chrono_literals;

namespace {

constexpr auto interval = 5ms;
constexpr int patience = 30'000; ///< Milliseconds.

using Clock = std::chrono::steady_clock;

qint64 microsecondsSince(Clock::time_point begin)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin).count();
}

/// How long the process' main thread has been ready to run without being let, in microseconds: the second field.
qint64 waitedForProcessor(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/schedstat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() / 1000;
}

}

LoopProbe::LoopProbe(quint16 port, const QByteArray &token, qint64 serverProcess)
    : m_server(serverProcess)
    , m_asker([this, port, token] { ask(port, token); })
    , m_control([this] { askEcho(); })
{
}

LoopProbe::~LoopProbe()
{
    end();
}

void LoopProbe::end()
{
    if (m_ends.exchange(true))
        return;
    m_asker.join();
    m_control.join();
}

void LoopProbe::ask(quint16 port, const QByteArray &token)
{
    QTcpSocket socket;
    QByteArray buffer;
    const auto waitFor = [&](QByteArrayView wanted) {
        while (!buffer.contains(wanted)) {
            if (!socket.waitForReadyRead(patience))
                return false;
            buffer += socket.readAll();
        }
        buffer.clear();
        return true;
    };
    const auto send = [&](QByteArrayView text) {
        socket.write(Load::clientText(text));
        socket.flush();
    };
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket.write("GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    if (!waitFor("\r\n\r\n"))
        return;
    const QByteArray hello = R"({"type":"hello","token":")" + token + R"("})";
    send(hello);
    if (!waitFor(R"("welcome")"))
        return;
    for (int number = 1; !m_ends; ++number) {
        const QByteArray nonce = "probe" + QByteArray::number(number) + '.';
        const QByteArray ping = R"({"type":"ping","nonce":")" + nonce + R"("})";
        const qint64 waited = waitedForProcessor(m_server);
        const auto begin = Clock::now();
        send(ping);
        if (!waitFor(nonce)) {
            m_worst = patience * 1000;
            return;
        }
        const qint64 stall = microsecondsSince(begin) - (waitedForProcessor(m_server) - waited);
        m_worst = std::max(m_worst.load(), stall);
        ++m_answers;
        std::this_thread::sleep_for(interval);
    }
}

void LoopProbe::askEcho()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    std::thread echo([end = ends[1]] {
        char byte;
        while (::read(end, &byte, 1) == 1 && ::write(end, &byte, 1) == 1) { }
    });
    char byte = 0;
    while (!m_ends) {
        const auto begin = Clock::now();
        if (::write(ends[0], &byte, 1) != 1 || ::read(ends[0], &byte, 1) != 1)
            break;
        m_machine = std::max(m_machine.load(), microsecondsSince(begin));
        std::this_thread::sleep_for(interval);
    }
    ::close(ends[0]);
    echo.join();
    ::close(ends[1]);
}

}
