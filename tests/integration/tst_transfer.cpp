// SPDX-License-Identifier: MIT
#include "server/core/archivechecker.h"
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// `chatto-server export` and `import`: a chat with something of everything moves to another Redis.
class TransferTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void exportsTheSameByFileAndByStandardOutput();
    void leavesAFileToItsOwnerAlone();
    void comesBackByteByByte();
    void keepsWhatPeopleHave();
    void keepsRoomsAndTheirMembers();
    void keepsTheHistory();
    void beginsNewEpochsAndSignsEverybodyOut();
    void importsFromStandardInputIntoAPrivateRedis();
    void importsFromAPipe();
    void wantsAnEmptyStore();
    void writesNothingOfABrokenFile_data();
    void writesNothingOfABrokenFile();
    void exportsWhileEverybodyWrites();
    void saysThatADiskIsFull();
    void endsWithOneSentence_data();
    void endsWithOneSentence();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QString error;
    };

    static Outcome run(const QStringList &arguments, const QByteArray &input = {});
    static Outcome runOn(const RedisFixture &redis, const QStringList &words, const QByteArray &input = {})
    {
        return run(QStringList{u"--redis"_s, redis.url()} + words, input);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    HttpAnswer before(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        return httpCall(m_before->port(), method, target, body, m_ada);
    }
    HttpAnswer after(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        return httpCall(m_after->port(), method, target, body, m_adaAfter);
    }
    static HttpAnswer login(quint16 port, const QString &name);
    void makePeople();
    void makeRooms();
    void makeMessages();

    QTemporaryDir m_folder;
    RedisFixture m_old;
    RedisFixture m_new;
    std::unique_ptr<ServerProcess> m_before;
    std::unique_ptr<ServerProcess> m_after;
    QString m_ada;
    QString m_bob;
    QString m_guest;
    QString m_adaAfter;
    QString m_public;
    QString m_private;
    QString m_pair;
    QString m_withGuest;
    QString m_silent; ///< Nobody has said anything there, so that Zoë isn't in it yet.
    QByteArray m_archive;
};

static const QString good = u"correct horse battery"_s;

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}

static QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

TransferTest::Outcome TransferTest::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(ServerProcess::program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

HttpAnswer TransferTest::login(quint16 port, const QString &name)
{
    return httpCall(port, "POST", "/api/v1/login", json({{u"username"_s, name}, {u"password"_s, good}}));
}

void TransferTest::initTestCase()
{
    QVERIFY(m_old.start());
    QVERIFY(m_new.start());
    m_before = std::make_unique<ServerProcess>(QStringList{u"--redis"_s, m_old.url(), u"--guests"_s});
    m_after = std::make_unique<ServerProcess>(QStringList{u"--redis"_s, m_new.url(), u"--guests"_s});
    QVERIFY(m_before->start());
    makePeople();
    makeRooms();
    makeMessages();
}

void TransferTest::makePeople()
{
    const quint16 port = m_before->port();
    m_ada = signIn(port, u"Ada"_s, good); // the server's owner
    m_bob = signIn(port, u"bob"_s, good);
    QVERIFY(!signIn(port, u"Zoë"_s, good).isEmpty());
    QVERIFY(!signIn(port, u"blocked"_s, good).isEmpty());
    m_guest = signIn(port, u"visitor"_s);
    QCOMPARE(before("PUT", "/api/v1/users/blocked/block").status, 204);
    QCOMPARE(before("PATCH", "/api/v1/server", R"({"registration":"closed"})").status, 200);
}

void TransferTest::makeRooms()
{
    const auto make = [&](const QString &token, const QByteArray &body) {
        const HttpAnswer answer = httpCall(m_before->port(), "POST", "/api/v1/rooms", body, token);
        return answer.json().value("id"_L1).toString();
    };
    m_public = make(m_bob, R"({"name":"Garden ☘","topic":"what \"grows\""})");
    m_private = make(m_ada, R"({"name":"Plans","kind":"private","with":["bob","visitor"]})");
    m_pair = make(m_ada, R"({"kind":"direct","with":["bob"]})");
    m_withGuest = make(m_guest, R"({"kind":"direct","with":["Ada"]})");
    m_silent = make(m_ada, R"({"kind":"direct","with":["zoë"]})");
    const QString guestsOwn = make(m_guest, R"({"name":"Harbour"})");
    for (const QString &room : {m_public, m_private, m_pair, m_withGuest, m_silent, guestsOwn})
        QVERIFY(!room.isEmpty());
    QCOMPARE(before("PUT", "/api/v1/rooms/" + m_public.toLatin1() + "/members/Ada").status, 204);
    QCOMPARE(before("PUT", "/api/v1/rooms/" + guestsOwn.toLatin1() + "/members/Ada").status, 204);
    const QByteArray role = "/api/v1/rooms/" + m_private.toLatin1() + "/members/bob/role";
    QCOMPARE(before("PUT", role, R"({"role":"moderator"})").status, 204);
}

void TransferTest::makeMessages()
{
    const auto say = [&](const QString &token, const QString &room, const QJsonObject &message) {
        const QByteArray target = "/api/v1/rooms/" + room.toLatin1() + "/messages";
        QCOMPARE(httpCall(m_before->port(), "POST", target, json(message), token).status, 201);
    };
    say(m_ada, u"lobby"_s, {{u"text"_s, u"hello"_s}, {u"txn_id"_s, u"first.1"_s}});
    say(m_bob, u"lobby"_s,
        {{u"text"_s, u"two\nlines\t\"quoted\" \\ \U0001F600 \u202eevil\u2028"_s}, {u"reply_to"_s, 1}});
    say(m_guest, u"lobby"_s, {{u"text"_s, u"I won't stay"_s}});
    say(m_ada, m_private, {{u"text"_s, u"secret"_s}});
    say(m_ada, m_pair, {{u"text"_s, u"psst"_s}, {u"txn_id"_s, u"t"_s}}); // brings bob in
    say(m_guest, m_withGuest, {{u"text"_s, u"bye"_s}});
    // More than a page, and more than fits into one script of an import.
    for (int i = 1; i <= 15; ++i)
        say(m_bob, m_public, {{u"text"_s, QString(QString(7000, u'x') + QString::number(i))}});
    WireSocket socket;
    QVERIFY(socket.signIn(m_before->port(), m_ada));
    socket.send({{u"type"_s, u"read"_s}, {u"room"_s, m_public}, {u"id"_s, 3}});
    socket.send({{u"type"_s, u"ping"_s}, {u"nonce"_s, u"done"_s}});
    QVERIFY(socket.next(u"pong"_s));
    const auto isRead = [&] {
        for (const QJsonValue &room : before("GET", "/api/v1/rooms").json().value("rooms"_L1).toArray()) {
            if (room["id"_L1].toString() == m_public)
                return room["read_id"_L1].toInt() == 3;
        }
        return false;
    };
    QTRY_VERIFY(isRead());
}

void TransferTest::exportsTheSameByFileAndByStandardOutput()
{
    const QString file = path(u"first"_s);
    const Outcome toFile = runOn(m_old, {u"export"_s, file});
    QCOMPARE(toFile.error, QString());
    QCOMPARE(toFile.exitCode, 0);
    QCOMPARE(toFile.output, "4 accounts, 7 rooms and 21 messages are in " + file.toUtf8() + ".\n");
    m_archive = contents(file);
    const Outcome toOutput = runOn(m_old, {u"export"_s});
    QCOMPARE(toOutput.exitCode, 0);
    QCOMPARE(toOutput.output, m_archive);
    QCOMPARE(toOutput.error, u"4 accounts, 7 rooms and 21 messages are in standard output.\n"_s);
    QVERIFY(!m_archive.contains("signin"));
    QVERIFY(m_archive.contains("$argon2id$"));
}

void TransferTest::leavesAFileToItsOwnerAlone()
{
    const QString file = path(u"first"_s);
    const auto owners = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFileInfo(file).permissions(), owners);
    QVERIFY(QFile::setPermissions(file, owners | QFile::ReadOther | QFile::ReadGroup));
    QCOMPARE(runOn(m_old, {u"export"_s, file}).exitCode, 0);
    QCOMPARE(QFileInfo(file).permissions(), owners);
}

void TransferTest::comesBackByteByByte()
{
    const Outcome import = runOn(m_new, {u"import"_s, path(u"first"_s)});
    QCOMPARE(import.error, QString());
    QCOMPARE(import.exitCode, 0);
    QCOMPARE(import.output, "4 accounts, 7 rooms and 21 messages are in the store.\n"_ba);
    QCOMPARE(runOn(m_new, {u"export"_s}).output, m_archive);
    QVERIFY(m_after->start());
    m_adaAfter = login(m_after->port(), u"ada"_s).json().value("token"_L1).toString();
    QVERIFY(!m_adaAfter.isEmpty());
    QCOMPARE(runOn(m_new, {u"export"_s}).output, m_archive); // nobody has done anything but sign in
}

void TransferTest::keepsWhatPeopleHave()
{
    const HttpAnswer ada = login(m_after->port(), u"ada"_s);
    QCOMPARE(ada.json().value("user"_L1)["role"_L1].toString(), u"owner"_s);
    QCOMPARE(login(m_after->port(), u"zoë"_s).json().value("user"_L1)["name"_L1].toString(), u"Zoë"_s);
    QCOMPARE(login(m_after->port(), u"blocked"_s).code(), u"bad_credentials"_s);
    QCOMPARE(
        httpCall(m_after->port(), "GET", "/api/v1/server").json().value("registration"_L1).toString(), u"closed"_s);
    QCOMPARE(after("GET", "/api/v1/users?prefix=visitor").json().value("users"_L1).toArray().size(), 0);
    QVERIFY(!signIn(m_after->port(), u"visitor"_s).isEmpty()); // the name is free
    QCOMPARE(httpCall(m_after->port(), "POST", "/api/v1/login", R"({"username":"BOB"})").code(), u"username_taken"_s);
}

void TransferTest::keepsRoomsAndTheirMembers()
{
    const auto roomsOf = [](const HttpAnswer &answer) {
        QMap<QString, QJsonObject> rooms;
        for (const QJsonValue &value : answer.json().value("rooms"_L1).toArray()) {
            QJsonObject room = value.toObject();
            room.remove(u"epoch"_s);
            room.remove(u"members"_s); // guests aren't there
            rooms.insert(room.take("id"_L1).toString(), room);
        }
        return rooms;
    };
    auto expected = roomsOf(before("GET", "/api/v1/rooms"));
    auto found = roomsOf(after("GET", "/api/v1/rooms"));
    for (auto &room : expected) {
        if (room["name"_L1] == "Harbour"_L1)
            room["role"_L1] = u"owner"_s; // the guest's heir
    }
    QCOMPARE(found.keys(), expected.keys());
    for (const QString &id : expected.keys())
        QCOMPARE(json(found[id]), json(expected[id]));
    QCOMPARE(found[m_public]["read_id"_L1].toInt(), 3);

    const auto rolesIn = [&](const QString &room) {
        QStringList roles;
        const HttpAnswer answer = after("GET", "/api/v1/rooms/" + room.toLatin1() + "/members");
        for (const QJsonValue &member : answer.json().value("members"_L1).toArray())
            roles.append(member["user"_L1]["name"_L1].toString() + u' ' + member["role"_L1].toString());
        return roles.join(u", ");
    };
    QCOMPARE(rolesIn(m_private), u"Ada owner, bob moderator"_s);
    QCOMPARE(rolesIn(m_public), u"Ada member, bob owner"_s);
    QCOMPARE(rolesIn(m_withGuest), u"Ada member"_s);
    const HttpAnswer pair = after("POST", "/api/v1/rooms", R"({"kind":"direct","with":["bob"]})");
    QCOMPARE(pair.status, 200); // it is found again
    QCOMPARE(pair.json().value("id"_L1).toString(), m_pair);
    const QString zoe = login(m_after->port(), u"zoë"_s).json().value("token"_L1).toString();
    const auto zoeHas
        = [&] { return roomsOf(httpCall(m_after->port(), "GET", "/api/v1/rooms", {}, zoe)).contains(m_silent); };
    QVERIFY(!zoeHas());
    const QByteArray first = "/api/v1/rooms/" + m_silent.toLatin1() + "/messages";
    QCOMPARE(after("POST", first, R"({"text":"hello Zoë"})").status, 201);
    QVERIFY(zoeHas());
    const QByteArray farewell = "/api/v1/rooms/" + m_withGuest.toLatin1() + "/messages";
    QCOMPARE(after("POST", farewell, R"({"text":"anybody?"})").code(), u"forbidden"_s);
}

void TransferTest::keepsTheHistory()
{
    for (const QString &room : {u"lobby"_s, m_public, m_private, m_pair, m_withGuest}) {
        const QByteArray target = "/api/v1/rooms/" + room.toLatin1() + "/messages?limit=200";
        QJsonObject expected = before("GET", target).json();
        QJsonObject found = after("GET", target).json();
        QVERIFY(!expected.value("messages"_L1).toArray().isEmpty());
        QVERIFY(expected.take("epoch"_L1) != found.take("epoch"_L1));
        QCOMPARE(json(found), json(expected));
    }
}

void TransferTest::beginsNewEpochsAndSignsEverybodyOut()
{
    QCOMPARE(httpCall(m_after->port(), "GET", "/api/v1/rooms", {}, m_ada).code(), u"unauthenticated"_s);
    WireSocket socket;
    const QString epoch = before("GET", "/api/v1/rooms/lobby/messages").json().value("epoch"_L1).toString();
    const QJsonObject resume{{u"lobby"_s, QJsonObject{{u"epoch"_s, epoch}, {u"id"_s, 3}, {u"change"_s, 0}}}};
    QVERIFY(socket.signIn(m_after->port(), m_adaAfter, resume));
    const auto reset = socket.next(u"reset"_s);
    QVERIFY(reset);
    QCOMPARE(reset->value("room"_L1).toString(), u"lobby"_s);

    // A client that never heard of its message's being stored asks again.
    const HttpAnswer repeated = after("POST", "/api/v1/rooms/lobby/messages", R"({"text":"hello","txn_id":"first.1"})");
    QCOMPARE(repeated.status, 200);
    QCOMPARE(repeated.json().value("id"_L1).toInt(), 1);
    const HttpAnswer next = after("POST", "/api/v1/rooms/lobby/messages", R"({"text":"new","txn_id":"first.2"})");
    QCOMPARE(next.status, 201);
    QCOMPARE(next.json().value("id"_L1).toInt(), 4);
}

void TransferTest::importsFromStandardInputIntoAPrivateRedis()
{
    const QStringList data{u"--data"_s, path(u"data"_s)};
    const Outcome import = run(data + QStringList{u"import"_s}, m_archive);
    QCOMPARE(import.error, QString());
    QCOMPARE(import.exitCode, 0);
    QCOMPARE(run(data + QStringList{u"export"_s}).output, m_archive);
    ServerProcess server(data);
    QVERIFY(server.start());
    QCOMPARE(login(server.port(), u"bob"_s).status, 200);
    const Outcome beside = run(data + QStringList{u"import"_s}, m_archive);
    QCOMPARE(beside.exitCode, 1);
    QCOMPARE(beside.error, u"chatto-server: A server uses this store: end it, and try again.\n"_s);
    QCOMPARE(run(data + QStringList{u"export"_s}).exitCode, 0);
}

/// As by `import <(zcat chat.jsonl.gz)`.
void TransferTest::importsFromAPipe()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    const Outcome import = runOn(redis, {u"import"_s, u"/dev/stdin"_s}, m_archive);
    QCOMPARE(import.error, QString());
    QCOMPARE(import.exitCode, 0);
    QCOMPARE(runOn(redis, {u"export"_s}).output, m_archive);
}

void TransferTest::wantsAnEmptyStore()
{
    const Outcome beside = runOn(m_old, {u"import"_s}, m_archive);
    QCOMPARE(beside.exitCode, 1);
    QVERIFY2(beside.error.contains(u"A server uses this store"_s), qPrintable(beside.error));

    RedisFixture redis;
    QVERIFY(redis.start());
    ServerProcess server({u"--redis"_s, redis.url(), u"--limit"_s, u"offline_seconds=0"_s});
    QVERIFY(server.start()); // nobody comes
    QCOMPARE(server.terminate(), 0);
    QCOMPARE(runOn(redis, {u"import"_s}, m_archive).error, QString());
    const Outcome again = runOn(redis, {u"import"_s}, m_archive);
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(
        again.error, u"chatto-server: There are accounts or messages in this store already: it has to be empty.\n"_s);
    QCOMPARE(runOn(redis, {u"export"_s}).output, m_archive);
}

void TransferTest::writesNothingOfABrokenFile_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("sentence");
    const qsizetype lines = m_archive.count('\n');
    const qsizetype last = m_archive.lastIndexOf('\n', -2) + 1;
    QTest::newRow("nothing") << ""_ba << u"The file was cut off after line 0."_s;
    QTest::newRow("another file") << "hello\n"_ba << u"Line 1: "_s;
    QTest::newRow("without its end") << m_archive.left(last) << u"The file was cut off after line %1."_s.arg(lines - 1);
    QTest::newRow("cut off in the end") << m_archive.chopped(1) << u"Line %1: it was cut off here."_s.arg(lines);
    QTest::newRow("cut off in the middle") << m_archive.left(m_archive.indexOf("hello")) << u": it was cut off here."_s;
    QTest::newRow("a changed line") << QByteArray(m_archive).replace("\"uid\":\"", "\"uid\":\" ") << u"Line 2: uid"_s;
}

void TransferTest::writesNothingOfABrokenFile()
{
    QFETCH(QByteArray, archive);
    QFETCH(QString, sentence);
    RedisFixture redis;
    QVERIFY(redis.start());
    for (const bool isFile : {true, false}) {
        write(path(u"broken"_s), archive);
        const Outcome outcome
            = isFile ? runOn(redis, {u"import"_s, path(u"broken"_s)}) : runOn(redis, {u"import"_s}, archive);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.error.contains(sentence), qPrintable(outcome.error));
        QVERIFY(outcome.error.endsWith(u"Nothing was imported.\n"_s));
    }
    QCOMPARE(redis.command("DBSIZE").toInteger(), 0);
}

void TransferTest::exportsWhileEverybodyWrites()
{
    ServerProcess server({u"--redis"_s, m_old.url(), u"--guests"_s, u"--limit"_s, u"messages=0"_s});
    QVERIFY(server.start());
    const auto post = [&] {
        const QJsonObject answer
            = httpCall(server.port(), "POST", "/api/v1/rooms/lobby/messages", R"({"text":"on and on"})", m_ada).json();
        return answer.value("id"_L1).toInt();
    };
    const int before = post();
    QVERIFY(before > 0);
    QProcess process;
    process.start(ServerProcess::program(), {u"--redis"_s, m_old.url(), u"export"_s, path(u"live"_s)});
    int stored = before;
    while (process.state() != QProcess::NotRunning) {
        stored = post();
        process.waitForFinished(1);
    }
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(stored > before);
    ArchiveChecker checker;
    MessageId newest = 0;
    for (const QByteArray &line : contents(path(u"live"_s)).chopped(1).split('\n')) {
        const auto record = decodeRecord(line);
        QVERIFY2(record, line.constData());
        const auto problem = checker.take(*record);
        QVERIFY2(!problem, line.constData());
        const auto *archived = std::get_if<ArchivedMessage>(&*record);
        if (archived && archived->message.room == lobbyId())
            newest = archived->message.id;
    }
    QVERIFY(checker.isWhole());
    QVERIFY(newest >= before && newest <= stored);
}

void TransferTest::saysThatADiskIsFull()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(ServerProcess::program(), {u"--redis"_s, m_old.url(), u"export"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QString error = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(error.startsWith(u"chatto-server: The export could not be written: "_s), qPrintable(error));
    QCOMPARE(error.count(u'\n'), 1);
}

void TransferTest::endsWithOneSentence_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("sentence");
    const QStringList nowhere{u"--redis"_s, u"unix:/nowhere"_s, u"--limit"_s, u"store_seconds=1"_s};
    write(path(u"whole"_s), m_archive);
    QTest::newRow("two files") << QStringList{u"export"_s, u"a"_s, u"b"_s} << 2 << u"unexpected argument: b"_s;
    QTest::newRow("no such folder") << QStringList{u"export"_s, u"/no/such/folder/file"_s} << 1 << u"/no/such/folder"_s;
    QTest::newRow("no such file") << QStringList{u"import"_s, u"/no/such/file"_s} << 1 << u"/no/such/file: "_s;
    QTest::newRow("no store to export from")
        << nowhere + QStringList{u"export"_s} << 1 << u"The store at unix:/nowhere doesn't answer."_s;
    QTest::newRow("no store to import into")
        << nowhere + QStringList{u"import"_s, path(u"whole"_s)} << 1 << u"The store at unix:/nowhere doesn't answer."_s;
}

void TransferTest::endsWithOneSentence()
{
    QFETCH(QStringList, words);
    QFETCH(QString, sentence);
    const Outcome outcome = words.contains(u"--redis"_s) ? run(words) : runOn(m_new, words);
    QTEST(outcome.exitCode, "exitCode");
    QVERIFY2(
        outcome.error.startsWith(u"chatto-server: "_s) && outcome.error.contains(sentence), qPrintable(outcome.error));
    QCOMPARE(outcome.error.count(u'\n'), 1);
}

QTEST_GUILESS_MAIN(TransferTest)
#include "tst_transfer.moc"
