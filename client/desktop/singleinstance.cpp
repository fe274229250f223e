// SPDX-License-Identifier: MIT
#include "client/desktop/singleinstance.h"

#include "common/text.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 5s; // With the first one, which may just be starting.
constexpr unsigned long pause = 50; // Milliseconds between two tries.
constexpr qsizetype nameLength = 16;
constexpr QByteArrayView greeting = "start";
constexpr QByteArrayView taken = "ok\n";

/// One line: the greeting, the activation token and the link, with tabs between.
QByteArray lineFor(const SingleInstance::Start &start)
{
    return greeting.toByteArray() + '\t' + start.activationToken.toUtf8() + '\t' + start.link.toUtf8() + '\n';
}

std::optional<SingleInstance::Start> startFrom(const QByteArray &line)
{
    const QList<QByteArray> fields = line.chopped(1).split('\t');
    if (fields.size() != 3 || fields[0] != greeting)
        return {};
    const SingleInstance::Start start{QString::fromUtf8(fields[2]), QString::fromUtf8(fields[1])};
    const bool isPlain = !hasControlCharacters(start.link, LineBreaks::Refused)
        && !hasControlCharacters(start.activationToken, LineBreaks::Refused);
    return isPlain ? std::optional(start) : std::nullopt;
}

/// Short, whatever the profile is called: a socket's path has room for 107 bytes.
QString nameFor(const QString &profile)
{
    const QByteArray hash = QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.first(nameLength));
}

}

QString SingleInstance::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/chatto"_s;
}

SingleInstance::SingleInstance(const QString &folder, const QString &profile, QObject *parent)
    : QObject(parent)
    , m_path(folder + u'/' + nameFor(profile))
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostSockets);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance()
{
    m_server.close();
    if (m_lock != -1)
        ::close(m_lock);
}

SingleInstance::Role SingleInstance::begin(const Start &start)
{
    QDeadlineTimer deadline(patience);
    do {
        if (lock()) {
            listen();
            return Role::First;
        }
        if (handOver(start))
            return Role::Later;
        QThread::msleep(pause);
    } while (!deadline.hasExpired());
    return Role::Unheard;
}

/// Where there can't be a lock, everybody is the first.
bool SingleInstance::lock()
{
    const QByteArray file = QFile::encodeName(m_path + u".lock"_s);
    const int descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor == -1)
        return true;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == -1 && errno == EWOULDBLOCK) {
        ::close(descriptor);
        return false;
    }
    m_lock = descriptor;
    return true;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(socketPath()); // of one that was killed
    m_server.listen(socketPath());
}

bool SingleInstance::handOver(const Start &start) const
{
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    const int milliseconds = int(patience.count());
    if (!socket.waitForConnected(milliseconds))
        return false;
    socket.write(lineFor(start));
    while (socket.bytesAvailable() < taken.size()) {
        if (!socket.waitForReadyRead(milliseconds))
            return false;
    }
    return socket.readAll() == taken;
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (m_server.findChildren<QLocalSocket *>(Qt::FindDirectChildrenOnly).size() > mostSockets) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(mostBytes);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(patience, socket, &QLocalSocket::abort);
        read(*socket);
    }
}

void SingleInstance::read(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() >= mostBytes)
            socket.abort();
        return;
    }
    const auto start = startFrom(socket.readLine());
    if (!start)
        return socket.abort();
    socket.write(taken.data(), taken.size());
    socket.disconnectFromServer();
    emit started(*start);
}

}
