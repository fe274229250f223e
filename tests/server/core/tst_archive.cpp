// SPDX-License-Identifier: MIT
#include "common/timestamp.h"
#include "server/core/archivechecker.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// The lines of an export, and what ArchiveChecker lets pass.
class ArchiveTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesABrokenLine_data();
    void refusesABrokenLine();
    void takesAWholeChat();
    void noticesWhatIsWrongWithTheWhole_data();
    void noticesWhatIsWrongWithTheWhole();
};

namespace {

/// A small chat with something of everything.
QByteArrayList wholeChat()
{
    return {R"({"type":"chatto","version":1,"registration":"closed","owner":"U1"})",
        R"({"type":"account","uid":"U1","name":"Ada","password":"$argon2id$v=19$m=1$a$b","read":2})",
        R"({"type":"account","uid":"U2","name":"bob","password":"$argon2id$v=19$m=1$c$d","blocked":true,"read":0})",
        R"({"type":"room","id":"D","kind":"direct","last_id":0})",
        R"({"type":"member","room":"D","uid":"U1","role":"member","read":0})",
        R"({"type":"member","room":"D","uid":"U9","role":"gone","name":"guest9","read":0})",
        R"({"type":"room","id":"lobby","kind":"public","name":"Lobby","topic":"","last_id":2})",
        R"({"type":"message","room":"lobby","id":1,"uid":"U1","name":"Ada","time":"2026-11-22T16:04:54.123Z","text":"a"})",
        R"({"type":"message","room":"lobby","id":2,"uid":"U9","name":"guest9","time":"2026-11-22T16:04:54.123Z","text":"b","txn_id":"t.1","reply_to":1})",
        R"({"type":"room","id":"P","kind":"private","name":"Plans","topic":"x","last_id":0})",
        R"({"type":"member","room":"P","uid":"U2","role":"owner","read":0})",
        R"({"type":"end","accounts":2,"rooms":3,"messages":2})"};
}

/// "12: what is wrong" for the first line in which something is; "cut off"; empty.
QString faultOf(const QByteArrayList &lines)
{
    ArchiveChecker checker;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto record = decodeRecord(lines.at(i));
        const auto problem = record ? checker.take(*record) : std::optional(record.error().detail);
        if (problem)
            return u"%1: %2"_s.arg(i + 1).arg(*problem);
    }
    return checker.isWhole() ? QString() : u"cut off"_s;
}

}

void ArchiveTest::readsWhatItWrites_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const QByteArray &line : wholeChat())
        QTest::addRow("%s", line.constData()) << line;
    QTest::newRow("awaited owner") << R"({"type":"chatto","version":1,"awaited_owner":"zoë"})"_ba;
    const Message message{lobbyId(), 7, UserName(u"Zoë"_s), fromMilliseconds(1'764'000'000'001),
        u"line\nand\ttab, \"quotes\" \\, \u202e, \U0001F600, \u2028"_s, TxnId(u"x"_s)};
    QTest::newRow("text") << encodeRecord(ArchivedMessage{message, "U1"_ba});
}

void ArchiveTest::readsWhatItWrites()
{
    QFETCH(QByteArray, line);
    const auto record = decodeRecord(line);
    QVERIFY2(record, record ? "" : qPrintable(record.error().detail));
    QCOMPARE(encodeRecord(*record), line);
}

void ArchiveTest::refusesABrokenLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("fault");
    const QByteArray account = wholeChat().at(1);
    const QByteArray message = wholeChat().at(8);
    QTest::newRow("empty") << ""_ba << QString();
    QTest::newRow("cut off") << message.chopped(1) << QString();
    QTest::newRow("no type") << R"({"version":1})"_ba << u"type"_s;
    QTest::newRow("unknown type") << R"({"type":"poem"})"_ba << u"type"_s;
    QTest::newRow("newer") << R"({"type":"chatto","version":2})"_ba << u"newer"_s;
    QTest::newRow("unknown field") << QByteArray(account).replace("\"read\"", "\"colour\":1,\"read\"") << u"field"_s;
    QTest::newRow("uid") << QByteArray(account).replace("U1", "U 1") << u"uid"_s;
    QTest::newRow("hash") << QByteArray(account).replace("$argon", "\\u0000argon") << u"password"_s;
    QTest::newRow("line break in the hash") << QByteArray(account).replace("$a$b", "$a\\n$b") << u"password"_s;
    QTest::newRow("marker") << QByteArray(account).replace(":2}", ":-2}") << u"read"_s;
    QTest::newRow("room") << QByteArray(message).replace("lobby", "lob by") << u"room"_s;
    QTest::newRow("id 0") << QByteArray(message).replace("\"id\":2", "\"id\":0") << u"id"_s;
    QTest::newRow("time") << QByteArray(message).replace("2026-", "26-") << u"time"_s;
    QTest::newRow("half a character") << QByteArray(message).replace("\"b\"", "\"\\ud800\"") << u"text"_s;
    QTest::newRow("control character") << QByteArray(message).replace("\"b\"", "\"\\u001b\"") << u"text"_s;
    QTest::newRow("too long a text") << QByteArray(message).replace(":\"b", QByteArray(500'001, 'b').prepend(":\""))
                                     << u"text"_s;
    QTest::newRow("nameless author") << QByteArray(message).replace("guest9", "") << u"name"_s;
    QTest::newRow("line break in the author") << QByteArray(message).replace("guest9", "a\\nb") << u"name"_s;
    QTest::newRow("nameless member") << QByteArray(wholeChat().at(5)).replace("guest9", "") << u"name"_s;
    QTest::newRow("txn_id") << QByteArray(message).replace("t.1", "t:1") << u"txn_id"_s;
    QTest::newRow("role") << QByteArray(wholeChat().at(10)).replace("\"owner\"", "\"king\"") << u"role"_s;
    QTest::newRow("kind") << QByteArray(wholeChat().at(9)).replace("\"private\"", "\"secret\"") << u"kind"_s;
    QTest::newRow("registration") << QByteArray(wholeChat().at(0)).replace("closed", "shut") << u"registration"_s;
}

void ArchiveTest::refusesABrokenLine()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, fault);
    const auto record = decodeRecord(line);
    QVERIFY(!record);
    QVERIFY2(record.error().detail.contains(fault), qPrintable(record.error().detail));
}

void ArchiveTest::takesAWholeChat()
{
    QCOMPARE(faultOf(wholeChat()), QString());
    QCOMPARE(faultOf({wholeChat().at(0).chopped(14) + '}', wholeChat().at(6).chopped(2) + "0}",
                 R"({"type":"end","accounts":0,"rooms":1,"messages":0})"}),
        QString());
}

void ArchiveTest::noticesWhatIsWrongWithTheWhole_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("fault");
    const auto changed = [](qsizetype line, const QByteArray &before, const QByteArray &after) {
        QByteArrayList lines = wholeChat();
        const QByteArray was = lines[line];
        lines[line].replace(before, after);
        if (lines[line] == was)
            qFatal("%s isn't in %s", before.constData(), was.constData());
        return lines;
    };
    const auto without = [](qsizetype line) {
        QByteArrayList lines = wholeChat();
        lines.removeAt(line);
        return lines;
    };
    const auto swapped = [](qsizetype line) {
        QByteArrayList lines = wholeChat();
        lines.swapItemsAt(line, line + 1);
        return lines;
    };
    const auto twice = [](qsizetype line) {
        QByteArrayList lines = wholeChat();
        lines.insert(line, lines.at(line));
        return lines;
    };
    QTest::newRow("nothing") << QByteArrayList() << u"cut off"_s;
    QTest::newRow("no head") << without(0) << u"1: an account where none belongs"_s;
    QTest::newRow("no end") << without(11) << u"cut off"_s;
    QTest::newRow("two heads") << twice(0) << u"2: the first line once more"_s;
    QTest::newRow("two ends") << twice(11) << u"13: something comes behind the end"_s;
    QTest::newRow("an account is missing") << without(1) << u"3: the owner of the server has no account"_s;
    QTest::newRow("a member is missing") << without(2) << u"10: uid: "_s;
    QTest::newRow("the last message is missing") << without(8) << u"9: the last message of the room before is 1"_s;
    QTest::newRow("a message is missing") << without(7) << u"11: there were 2 accounts, 3 rooms and 1 messages"_s;
    QTest::newRow("a room is missing") << without(9) << u"10: a member where none belongs"_s;
    QTest::newRow("no lobby") << QByteArrayList{wholeChat().at(0).chopped(14) + '}',
        R"({"type":"end","accounts":0,"rooms":0,"messages":0})"}
                              << u"2: there was no lobby"_s;
    QTest::newRow("account twice") << twice(1) << u"3: uid: was there before"_s;
    QTest::newRow("same name") << changed(2, "bob", "ada") << u"3: name: the same"_s;
    QTest::newRow("like another name") << changed(2, "bob", "Аda") << u"3: name: "_s;
    QTest::newRow("name") << changed(2, "bob", "b b") << u"3: name: "_s;
    QTest::newRow("blocked owner") << changed(0, "U1", "U2") << u"3: the owner"_s;
    QTest::newRow("room twice") << twice(3) << u"5: id: was there before"_s;
    QTest::newRow("private lobby") << changed(6, "public", "private") << u"7: kind"_s;
    QTest::newRow("marker beyond the lobby's end") << changed(1, ":2}", ":3}") << u"7: last_id"_s;
    QTest::newRow("marker beyond a room's end") << changed(10, ":0}", ":1}") << u"11: read"_s;
    QTest::newRow("room without a name") << changed(9, "Plans", "") << u"10: name: missing"_s;
    QTest::newRow("public rooms of one name")
        << changed(9, "\"private\",\"name\":\"Plans\"", "\"public\",\"name\":\"LOBBY\"") << u"10: name: another"_s;
    QTest::newRow("owner of a direct room") << changed(4, "\"member\",\"read", "\"owner\",\"read") << u"5: role"_s;
    QTest::newRow("waiting in a private room") << changed(10, "owner", "waiting") << u"11: role"_s;
    QTest::newRow("gone with an account") << changed(5, "U9", "U2") << u"6: uid"_s;
    QTest::newRow("member twice") << twice(4) << u"6: uid: was there before"_s;
    QTest::newRow("member of the lobby") << changed(10, "\"P\"", "\"lobby\"") << u"11: a member"_s;
    QTest::newRow("message of another room") << changed(7, "lobby", "P") << u"8: a message where none belongs"_s;
    QTest::newRow("ids fall") << swapped(7) << u"9: id"_s;
    QTest::newRow("message twice") << twice(7) << u"9: id"_s;
    QTest::newRow("times fall") << changed(8, "16:04:54.123Z", "16:04:54.122Z") << u"9: time"_s;
    QTest::newRow("reply to a later one") << changed(8, "\"reply_to\":1", "\"reply_to\":2") << u"9: reply_to"_s;
}

void ArchiveTest::noticesWhatIsWrongWithTheWhole()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(QString, fault);
    const QString found = faultOf(lines);
    QVERIFY2(found.startsWith(fault) && !found.isEmpty(), qPrintable(found));
}

QTEST_APPLESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
