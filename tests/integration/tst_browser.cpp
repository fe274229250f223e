// SPDX-License-Identifier: MIT
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// A web page in a real Chromium reads the history by XMLHttpRequest and says hello over a WebSocket.
class BrowserTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheHistoryFromAnAllowedOrigin();
    void isRefusedFromAnother();

private:
    void serve(QTcpServer &site);
    /// What the page at that origin has found out.
    QJsonObject visit(const QTcpServer &site);

    QTemporaryDir m_folder;
    QTcpServer m_friend;
    QTcpServer m_stranger;
    std::unique_ptr<ServerProcess> m_server;
    QString m_token;
    QString m_browser;
    QJsonObject m_found;
};

static const char page[] = R"(<!doctype html><meta charset="utf-8"><title>Chatto</title><body><script>
const [api, ws, token] = decodeURIComponent(location.hash.slice(1)).split(' ');
const found = {};
const tell = (key, value) => {
    found[key] = value;
    if ('history' in found && 'problem' in found && 'socket' in found)
        fetch('/found', {method: 'POST', body: JSON.stringify(found)});
};
const get = (path, bearer, key) => {
    const request = new XMLHttpRequest();
    request.open('GET', api + path);
    request.setRequestHeader('Authorization', 'Bearer ' + bearer);
    request.onload = () => tell(key, JSON.parse(request.responseText));
    request.onerror = () => tell(key, 'refused');
    request.send();
};
get('/rooms/lobby/messages', token, 'history');
get('/rooms', 'void', 'problem');
const socket = new WebSocket(ws, 'chatto.v1');
socket.onopen = () => socket.send(JSON.stringify({type: 'hello', token: token}));
socket.onmessage = event => tell('socket', JSON.parse(event.data).type);
socket.onerror = () => tell('socket', 'refused');
</script>)";

/// The head of a request and its whole body, or nothing yet.
static std::optional<QByteArray> bodyOf(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const qsizetype length = request.toLower().indexOf("content-length:");
    const qsizetype size
        = length < 0 ? 0 : request.mid(length + 15, request.indexOf('\r', length) - length - 15).toLongLong();
    const QByteArray body = request.mid(end + 4);
    return body.size() >= size ? std::optional(body) : std::nullopt;
}

void BrowserTest::serve(QTcpServer &site)
{
    QVERIFY(site.listen(QHostAddress::LocalHost));
    connect(&site, &QTcpServer::newConnection, this, [this, &site] {
        QTcpSocket *socket = site.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, request = QByteArray()]() mutable {
            request += socket->readAll();
            const auto body = bodyOf(request);
            if (!body)
                return;
            if (request.startsWith("POST /found"))
                m_found = QJsonDocument::fromJson(*body).object();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                + QByteArray::number(qstrlen(page)) + "\r\n\r\n" + page);
            socket->disconnectFromHost();
        });
    });
}

static QString originOf(const QTcpServer &site)
{
    return u"http://127.0.0.1:%1"_s.arg(site.serverPort());
}

void BrowserTest::initTestCase()
{
    m_browser = QStandardPaths::findExecutable(u"chromium"_s);
    QVERIFY2(!m_browser.isEmpty(), "chromium is needed: ./dev test --browser installs it");
    serve(m_friend);
    serve(m_stranger);
    m_server = std::make_unique<ServerProcess>(
        QStringList{u"--guests"_s, u"--data"_s, m_folder.filePath(u"data"_s), u"--allow-origin"_s, originOf(m_friend)});
    QVERIFY(m_server->start());
    m_token = signIn(m_server->port(), u"ada"_s);
    const QByteArray lobby = "/api/v1/rooms/lobby/messages";
    QCOMPARE(httpCall(m_server->port(), "POST", lobby, R"({"text":"Grüße 😀"})", m_token).status, 201);
}

QJsonObject BrowserTest::visit(const QTcpServer &site)
{
    const QString arguments = u"http://127.0.0.1:%1/api/v1 ws://127.0.0.1:%1/ws "_s.arg(m_server->port()) + m_token;
    QStringList options{u"--headless"_s, u"--disable-gpu"_s, u"--disable-quic"_s, u"--no-first-run"_s,
        u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
        u"--disable-dev-shm-usage"_s, u"--user-data-dir="_s + m_folder.filePath(QString::number(site.serverPort())),
        originOf(site) + u"/#"_s + QString::fromLatin1(QUrl::toPercentEncoding(arguments))};
    if (geteuid() == 0)
        options.prepend(u"--no-sandbox"_s);
    QProcess browser;
    m_found = {};
    browser.start(m_browser, options);
    (void)QTest::qWaitFor([this] { return !m_found.isEmpty(); }, 90000);
    browser.terminate(); // so that it ends its children, too
    if (!browser.waitForFinished())
        browser.kill();
    return m_found;
}

void BrowserTest::readsTheHistoryFromAnAllowedOrigin()
{
    const QJsonObject found = visit(m_friend);
    QCOMPARE(found.value("history"_L1)["messages"_L1].toArray().at(0)["text"_L1].toString(), u"Grüße 😀"_s);
    QCOMPARE(found.value("problem"_L1)["code"_L1].toString(), u"unauthenticated"_s);
    QCOMPARE(found.value("socket"_L1).toString(), u"welcome"_s);
}

void BrowserTest::isRefusedFromAnother()
{
    const QJsonObject found = visit(m_stranger);
    QCOMPARE(found.value("history"_L1).toString(), u"refused"_s);
    QCOMPARE(found.value("problem"_L1).toString(), u"refused"_s);
    QCOMPARE(found.value("socket"_L1).toString(), u"refused"_s);
}

QTEST_GUILESS_MAIN(BrowserTest)
#include "tst_browser.moc"
