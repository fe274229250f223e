// SPDX-License-Identifier: MIT
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const QByteArray lobby = "/api/v1/rooms/lobby/messages";
const QString good = u"correct horse battery"_s;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

}

/// Values that are meant to be more than they seem, at a real chatto-server and its Redis.
class HostileValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void refusesTheSameOverBothWays_data();
    void refusesTheSameOverBothWays();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void refusesNumbersThatAreNone_data();
    void refusesNumbersThatAreNone();
    void passesOnWhatWasWritten_data();
    void passesOnWhatWasWritten();

    void letsNobodyLookLikeSomebodyElse_data();
    void letsNobodyLookLikeSomebodyElse();
    void takesSignsInNamesForSigns_data();
    void takesSignsInNamesForSigns();
    void takesNoOtherIdForARooms_data();
    void takesNoOtherIdForARooms();

    void writesOnlyKeysOfItsOwn();
    void writesOnlyLinesOfItsOwn();

private:
    quint16 port() const { return m_server->port(); }
    /// As the socket and as HTTP have it: the code of the refusal, or nothing.
    QStringList codesFor(const QByteArray &textAsJson);
    QString signUp(const QString &name, const QByteArray &path, const QString &password);

    RedisFixture m_redis;
    std::unique_ptr<ServerProcess> m_server;
    QString m_token;
    WireSocket m_socket;
};

void HostileValuesTest::initTestCase()
{
    QVERIFY(m_redis.start());
    m_server = std::make_unique<ServerProcess>(QStringList{u"--redis"_s, m_redis.url(), u"--guests"_s, u"--verbose"_s,
        u"--limit"_s, u"messages=0"_s, u"--limit"_s, u"connections=0"_s});
    QVERIFY(m_server->start());
    QVERIFY(!signIn(port(), u"victim"_s, good).isEmpty());
    m_token = signIn(port(), u"mallory"_s);
    QVERIFY(m_socket.signIn(port(), m_token));
}

QStringList HostileValuesTest::codesFor(const QByteArray &textAsJson)
{
    m_socket.sendText(R"({"type":"send","txn_id":"v","room":"lobby","text":)" + textAsJson + '}');
    const auto error = m_socket.next(u"error"_s);
    const HttpAnswer answer = httpCall(port(), "POST", lobby, "{\"text\":" + textAsJson + '}', m_token);
    return {error ? error->value("code"_L1).toString() : QString(), answer.code()};
}

void HostileValuesTest::refusesTheSameOverBothWays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *name, const QByteArray &text, const QString &code) { QTest::newRow(name) << text << code; };
    const QString bad = u"bad_request"_s;
    row("raw line break", "\"a\nb\"", bad);
    row("raw NUL", "\"a"_ba + '\0' + "b\"", bad);
    row("raw escape", "\"a\x1b[2Jb\"", bad);
    row("NUL", R"("a\u0000b")", bad);
    row("escape", R"("a\u001b[2Jb")", bad);
    row("carriage return", R"("a\r\nb")", bad);
    row("backspace", R"("a\bb")", bad);
    row("DEL", "\"a\x7f\"", bad);
    row("next line", "\"a\xc2\x85\"", bad);
    row("control sequence introducer", R"("a\u009b2J")", bad);
    row("high surrogate", R"("\ud83d")", bad);
    row("low surrogate", R"("\ude00")", bad);
    row("surrogates the wrong way round", R"("\ude00\ud83d")", bad);
    row("high surrogate before a letter", R"("\ud83dx")", bad);
    row("number", "7", bad);
    row("null", "null", bad);
    row("true", "true", bad);
    row("array", R"(["hi"])", bad);
    row("object", R"({"text":"hi"})", bad);
    row("nothing", R"("")", u"text_empty"_s);
    row("spaces", "\" \\t\\n \"", u"text_empty"_s);
    for (const char *invisible : {"200b", "200d", "2060", "feff", "00ad", "202e", "2066\\u2069", "3164", "115f", "2800",
             "180e", "034f", "0301", "fe0f", "2028", "3000", "00a0", "17b4", "ffa0", "db40\\udc41"})
        QTest::addRow("invisible %s", invisible)
            << QByteArray("\"\\u" + QByteArray(invisible) + "\"") << u"text_empty"_s;
    row("one byte too long", '"' + QByteArray(8001, 'x') + '"', u"text_too_long"_s);
    row("one byte too long, escaped", '"' + QByteArray("\\u00e4").repeated(4001) + '"', u"text_too_long"_s);
}

void HostileValuesTest::refusesTheSameOverBothWays()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QCOMPARE(codesFor(text), (QStringList{code, code}));
}

void HostileValuesTest::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
    row("nothing", "");
    row("spaces", "   ");
    row("array", R"([{"text":"hi"}])");
    row("string", R"("text")");
    row("number", "7");
    row("deep arrays", QByteArray(30'000, '[') + QByteArray(30'000, ']'));
    row("deep objects", QByteArray(R"({"a":)").repeated(10'000) + '1' + QByteArray(10'000, '}'));
    row("deep, never closed", QByteArray(60'000, '['));
    row("bytes behind", R"({"text":"hi"}x)");
    row("another behind", R"({"text":"hi"}{"text":"hi"})");
    row("NUL behind", R"({"text":"hi"})"_ba + '\0');
    row("mark of byte order", "\xef\xbb\xbf{\"text\":\"hi\"}");
    row("the same field twice", R"({"text":"hi","text":"ho"})");
    row("the same field twice, once escaped", R"({"text":"hi","\u0074ext":"ho"})");
    row("unknown field", R"({"text":"hi","admin":true})");
    row("field of the prototype", R"({"text":"hi","__proto__":{"admin":true}})");
    row("apostrophes", R"({'text':'hi'})");
    row("no quotes", R"({text:"hi"})");
    row("comma too many", R"({"text":"hi",})");
    row("comment", R"({"text":"hi"/*,"id":1*/})");
    row("comment to the end", "{\"text\":\"hi\"} // that's all");
    row("hexadecimal escape", R"({"text":"\x68i"})");
    row("half an escape", R"({"text":"\u006"})");
    row("NaN", R"({"text":"hi","reply_to":NaN})");
    row("infinity", R"({"text":"hi","reply_to":Infinity})");
    row("number that begins with 0", R"({"text":"hi","reply_to":01})");
    row("number with a plus", R"({"text":"hi","reply_to":+1})");
    row("number in hexadecimal", R"({"text":"hi","reply_to":0x1})");
    row("number that goes on", R"({"text":"hi","reply_to":1.})");
    row("number without its first digit", R"({"text":"hi","reply_to":-.5})");
    row("UTF-16", QByteArray::fromHex("7b0022007400220000003a00"));
    row("string without end", R"({"text":"hi)");
}

/// As a frame all of these lack a type, but as bodies they would be a message.
void HostileValuesTest::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, json);
    m_socket.sendText(json);
    const auto error = m_socket.next(u"error"_s);
    QVERIFY(error);
    QCOMPARE(error->value("code"_L1).toString(), u"bad_request"_s);
    const HttpAnswer answer = json.isEmpty()
        ? httpCall(port(), "POST", lobby, {}, m_token, {{"Content-Type", "application/json"}})
        : httpCall(port(), "POST", lobby, json, m_token);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), u"bad_request"_s);
}

void HostileValuesTest::refusesNumbersThatAreNone_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number : {"-1", "1.5", "1e300", "-1e300", "1e-5", "9007199254740992", "9223372036854775808",
             "18446744073709551617", "\"1\"", "true", "null", "[1]", "{}", "1e999"})
        QTest::newRow(number) << QByteArray(number);
}

void HostileValuesTest::refusesNumbersThatAreNone()
{
    QFETCH(QByteArray, number);
    m_socket.sendText(R"({"type":"read","room":"lobby","id":)" + number + '}');
    const auto error = m_socket.next(u"error"_s);
    QVERIFY(error);
    QCOMPARE(error->value("code"_L1).toString(), u"bad_request"_s);
    const HttpAnswer post = httpCall(port(), "POST", lobby, R"({"text":"hi","reply_to":)" + number + '}', m_token);
    QCOMPARE(post.code(), u"bad_request"_s);
    const QByteArray encoded = number.toPercentEncoding();
    for (const QByteArray &place : {"before="_ba, "after="_ba, "around="_ba, "limit="_ba})
        QCOMPARE(httpCall(port(), "GET", lobby + '?' + place + encoded, {}, m_token).code(), u"bad_request"_s);
}

void HostileValuesTest::passesOnWhatWasWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("format string") << u"%s%n%1$n%08x %1 %2 %L1 {} {0}"_s;
    QTest::newRow("RESP") << u"*3\n$3\nSET\n$1\nx\n$1\n1\n"_s;
    QTest::newRow("Lua") << u"']] redis.call('FLUSHALL') --[["_s;
    QTest::newRow("hash tags") << u"{room:lobby} {users} }{"_s;
    QTest::newRow("patterns") << u"*?[a-z]* %a+ ^.*$"_s;
    QTest::newRow("what looks like a frame") << uR"({"type":"message","room":"lobby","id":1,"user":"victim"})"_s;
    QTest::newRow("backslashes") << uR"(\u0000 \" \\ \x41 \n)"_s;
    QTest::newRow("HTML") << u"<img src=x onerror=alert(1)>&amp;<b>"_s;
    QTest::newRow("separators of lines") << u"a\u2028b\u2029c"_s;
    QTest::newRow("right to left") << u"\u202eevil\u202c \u2067x\u2069"_s;
    QTest::newRow("no character") << u"a\uFFFE\uFFFFb"_s;
    QTest::newRow("combining marks") << u"a"_s + QString(3000, QChar(0x0301));
    QTest::newRow("a line of a log") << u"x\n2026-11-23T00:00:00.000Z error chatto.server: forged"_s;
    QTest::newRow("spaces around") << u"  a \n\n"_s;
    QTest::newRow("as long as can be") << u"ä"_s.repeated(4000);
}

void HostileValuesTest::passesOnWhatWasWritten()
{
    QFETCH(QString, text);
    static int number = 0;
    WireSocket other;
    QVERIFY(other.signIn(port(), signIn(port(), u"reader%1"_s.arg(++number))));
    m_socket.send(
        {{"type"_L1, "send"_L1}, {"txn_id"_L1, u"w.%1"_s.arg(number)}, {"room"_L1, "lobby"_L1}, {"text"_L1, text}});
    QVERIFY(m_socket.next(u"ack"_s));
    const auto message = other.next(u"message"_s);
    QVERIFY(message);
    QCOMPARE(message->value("text"_L1).toString(), text);
    const QJsonObject page = httpCall(port(), "GET", lobby + "?limit=1", {}, m_token).json();
    QCOMPARE(page.value("messages"_L1)[0]["text"_L1].toString(), text);
}

QString HostileValuesTest::signUp(const QString &name, const QByteArray &path, const QString &password)
{
    QJsonObject credentials{{"username"_L1, name}};
    if (!password.isEmpty())
        credentials.insert("password"_L1, password);
    const HttpAnswer answer = httpCall(port(), "POST", path, compact(credentials));
    return answer.status < 300 ? u"let in"_s : answer.code();
}

void HostileValuesTest::letsNobodyLookLikeSomebodyElse_data()
{
    QTest::addColumn<QString>("real");
    QTest::addColumn<QString>("fake");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &real, const QString &fake,
                         const QString &code = u"username_taken"_s) { QTest::newRow(name) << real << fake << code; };
    const QString invalid = u"username_invalid"_s;
    row("the same", u"paul"_s, u"paul"_s);
    row("case", u"paul"_s, u"PAUL"_s);
    row("full width", u"paul"_s, u"ｐａｕｌ"_s);
    row("decomposed", u"jürgen"_s, u"ju\u0308rgen"_s);
    row("sharp s", u"weiß"_s, u"WEISS"_s);
    row("single script: I and l", u"paul"_s, u"pauI"_s);
    row("single script: 1 and l", u"paul"_s, u"pau1"_s);
    row("single script: 0 and O", u"Bobo"_s, u"B0b0"_s);
    row("single script: rn and m", u"tamara"_s, u"tarnara"_s);
    row("single script: dotless i", u"dina"_s, u"dına"_s);
    row("mixed script: Cyrillic a", u"paul"_s, u"pаul"_s);
    row("mixed script: Cyrillic p", u"paul"_s, u"рaul"_s);
    row("mixed script: Greek omicron", u"Bobo"_s, u"Bοbο"_s);
    row("mixed script: Greek capitals", u"Bobo"_s, u"Βobo"_s);
    row("mixed script: Armenian", u"hans"_s, u"һans"_s);
    row("mixed script: Cherokee", u"SAM"_s, u"ᏚAM"_s);
    row("whole script: Cyrillic", u"coco"_s, u"сосо"_s);
    row("whole script: Cyrillic words", u"pacop"_s, u"расор"_s);
    row("whole script: the other way round", u"раса"_s, u"paca"_s);
    row("zero-width joiner", u"paul"_s, u"pa\u200dul"_s, invalid);
    row("zero-width space", u"paul"_s, u"paul\u200b"_s, invalid);
    row("soft hyphen", u"paul"_s, u"pa\u00adul"_s, invalid);
    row("right-to-left override", u"paul"_s, u"\u202eluap"_s, invalid);
    row("isolate", u"paul"_s, u"\u2066paul\u2069"_s, invalid);
    row("combining grapheme joiner", u"paul"_s, u"pa\u034ful"_s, invalid);
    row("variation selector", u"paul"_s, u"paul\ufe0f"_s, invalid);
    row("tags", u"paul"_s, u"paul\U000E0041"_s, invalid);
    row("mathematical letters", u"paul"_s, u"𝗉𝖺𝗎𝗅"_s, invalid);
    row("superscript", u"paul1"_s, u"paul¹"_s, invalid);
    row("space behind", u"paul"_s, u"paul "_s, invalid);
    row("no-break space", u"paul"_s, u"paul\u00a0"_s, invalid);
    row("braille blank", u"paul"_s, u"paul\u2800"_s, invalid);
    row("reserved", u"paul"_s, u"admin"_s, invalid);
    row("reserved in disguise", u"paul"_s, u"аdmin"_s, invalid);
    row("reserved with rn", u"paul"_s, u"adrnin"_s, invalid);
    row("reserved in full width", u"paul"_s, u"ｓｙｓｔｅｍ"_s, invalid);
}

void HostileValuesTest::letsNobodyLookLikeSomebodyElse()
{
    QFETCH(QString, real);
    QFETCH(QString, fake);
    QFETCH(QString, code);
    const QString first = signUp(real, "/api/v1/register", good); // taken where a row before has made it
    QVERIFY(first == u"let in" || first == u"username_taken");
    QCOMPARE(signUp(fake, "/api/v1/register", good), code);
    QCOMPARE(signUp(fake, "/api/v1/login", {}), code);
}

void HostileValuesTest::takesSignsInNamesForSigns_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"*", "?", "[a-z]*", "{users}", "{room.lobby}", "}{", "%s%n", "$1", "\\0", "^.*$", "(x",
             "[x", "+", "-", "...", "';--", "%41", "a%2fb", "__proto__", "<b>"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

/// Such a name means the one who has it, in lists and in paths too.
void HostileValuesTest::takesSignsInNamesForSigns()
{
    QFETCH(QString, name);
    const QString token = signIn(port(), name);
    QVERIFY(!token.isEmpty());
    const QByteArray encoded = name.toUtf8().toPercentEncoding();
    const QJsonObject list = httpCall(port(), "GET", "/api/v1/users?prefix=" + encoded, {}, token).json();
    QCOMPARE(list.value("users"_L1).toArray().size(), 1);
    QCOMPARE(list.value("users"_L1)[0]["name"_L1].toString(), name);
    const QByteArray room = "/api/v1/rooms/"
        + httpCall(
            port(), "POST", "/api/v1/rooms", compact({{"name"_L1, QString(u"{room:lobby} *?[ "_s + name)}}), m_token)
              .json()
              .value("id"_L1)
              .toString()
              .toLatin1();
    QCOMPARE(httpCall(port(), "PUT", room + "/members/" + encoded, {}, m_token).status, 204);
    QCOMPARE(httpCall(port(), "GET", room + "/members", {}, token).json().value("members"_L1).toArray().size(), 2);
    QCOMPARE(httpCall(port(), "DELETE", room + "/members/" + encoded, {}, m_token).status, 204);
    QCOMPARE(httpCall(port(), "POST", "/api/v1/logout", {}, token).status, 204);
}

void HostileValuesTest::takesNoOtherIdForARooms_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"*", "LOBBY", "lobby:log", "lobby%00", "lobby%20", "%20lobby", "lobby%7D",
             "%7Broom:lobby%7D", "lobby%7D:log%7B", "lobby%0A", "lobby%2F", "..", "%2e%2e", "lobb%3F", "%6cobby%2e",
             "lobby%e2%80%8b", "%D0%BB"})
        QTest::newRow(id) << QByteArray(id);
    QTest::newRow("long") << QByteArray(65, 'a');
    QTest::newRow("very long") << QByteArray(10'000, 'a');
}

void HostileValuesTest::takesNoOtherIdForARooms()
{
    QFETCH(QByteArray, id);
    QCOMPARE(httpCall(port(), "GET", "/api/v1/rooms/" + id + "/messages", {}, m_token).code(), u"no_such_room"_s);
    QCOMPARE(httpCall(port(), "POST", "/api/v1/rooms/" + id + "/messages", R"({"text":"hi"})", m_token).code(),
        u"no_such_room"_s);
    QCOMPARE(httpCall(port(), "DELETE", "/api/v1/sessions/" + id, {}, m_token).code(), u"not_found"_s);
}

void HostileValuesTest::writesOnlyKeysOfItsOwn()
{
    const RedisValue keys = m_redis.command("KEYS *");
    QVERIFY(keys.elements().size() > 10);
    const QRegularExpression own(
        uR"(^\{(users|rooms|presence|store|room:[A-Za-z0-9_-]{1,64}|user:[A-Za-z0-9_-]+|signin:[0-9A-Fa-f]+)\}(:[a-z0-9:_.-]+)?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const RedisValue &key : keys.elements())
        QVERIFY2(own.match(QString::fromUtf8(key.bytes())).hasMatch(), key.bytes().toPercentEncoding().constData());
}

/// All of the above is in none of them.
void HostileValuesTest::writesOnlyLinesOfItsOwn()
{
    const Headers headers{{"User-Agent", "x\\n2026-11-23T00:00:00.000Z error chatto.server: forged"},
        {"X-Forwarded-For", "198.51.100.7\\r\\nforged"}, {"Origin", "https://forged.example"}};
    httpCall(port(), "GET", "/forged%0Aforged", {}, u"forged-token"_s, headers);
    httpRaw(port(), "GET /forged HTTP/1.1\r\nHost : forged\r\n\r\n");
    QTRY_VERIFY(m_server->log().contains("refused a request"_L1));
    QCOMPARE(m_server->terminate(), 0);
    const QRegularExpression line(
        uR"(^\d{4}-\d\d-\d\dT[\d:.]+Z (debug|info|warning|error) chatto\.[a-z.]+: \P{C}+$)"_s);
    for (const QString &one : m_server->log().split('\n'_L1, Qt::SkipEmptyParts)) {
        QVERIFY2(line.match(one).hasMatch(), qPrintable(one));
        for (const QString &secret : {u"forged"_s, u"mallory"_s, good, m_token, u"redis.call"_s})
            QVERIFY2(!one.contains(secret), qPrintable(one));
    }
}

QTEST_GUILESS_MAIN(HostileValuesTest)
#include "tst_hostilevalues.moc"
