// SPDX-License-Identifier: MIT
#include "server/redis/rediscodec.h"
#include "server/redis/redisdecode.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class RedisCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void encodesAnyBytes();
    void readsReplies();
    void readsNestedReplies();
    void readsBytesOneByOne();
    void refusesWhatIsNoReply_data();
    void refusesWhatIsNoReply();
    void waitsForWhatWasAnnounced();
    void readsWhatIsNotThereAsNothing();
    void takesNoEventFromNonsense_data();
    void takesNoEventFromNonsense();
};

void RedisCodecTest::encodesAnyBytes()
{
    QCOMPARE(encodeRedisCommand({"SET", "%s %n", QByteArray("a\0b\r\n", 5), ""}),
        "*4\r\n$3\r\nSET\r\n$5\r\n%s %n\r\n$5\r\na\0b\r\n\r\n$0\r\n\r\n"_ba);
}

void RedisCodecTest::readsReplies()
{
    RedisReader reader;
    reader.feed("+OK\r\n-ERR no\r\n:-42\r\n$3\r\na\nb\r\n$-1\r\n*-1\r\n*0\r\n");
    QCOMPARE(reader.next()->bytes(), "OK"_ba);
    const auto error = reader.next();
    QVERIFY(error->isError());
    QCOMPARE(error->bytes(), "ERR no"_ba);
    QCOMPARE(reader.next()->toInteger(), -42);
    QCOMPARE(reader.next()->toString(), u"a\nb"_s);
    QVERIFY(reader.next()->isNil());
    QVERIFY(reader.next()->isNil());
    QVERIFY(reader.next()->isArray());
    QVERIFY(!reader.next());
    QVERIFY(reader.error().isEmpty());
}

void RedisCodecTest::readsNestedReplies()
{
    RedisReader reader;
    reader.feed("*3\r\n*2\r\n:1\r\n*1\r\n$1\r\nx\r\n$2\r\n17\r\n*2\r\n$-1\r\n:5\r\n");
    const auto value = reader.next();
    QCOMPARE(value->size(), 3);
    QCOMPARE(value->at(0).at(0).toInteger(), 1);
    QCOMPARE(value->at(0).at(1).at(0).bytes(), "x"_ba);
    QCOMPARE(value->at(1).toInteger(), 17);
    QVERIFY(value->at(2).at(0).isNil());
    QCOMPARE(value->at(2).at(1).toInteger(), 5);
}

void RedisCodecTest::readsBytesOneByOne()
{
    RedisReader reader;
    const QByteArray bytes = "*2\r\n$5\r\nab\r\nc\r\n*1\r\n:7\r\n"_ba;
    for (qsizetype i = 0; i < bytes.size() - 1; ++i) {
        reader.feed(QByteArrayView(bytes).sliced(i, 1));
        QVERIFY(!reader.next());
    }
    reader.feed(QByteArrayView(bytes).last(1));
    const auto value = reader.next();
    QVERIFY(value);
    QCOMPARE(value->at(0).bytes(), "ab\r\nc"_ba);
    QCOMPARE(value->at(1).at(0).toInteger(), 7);
}

void RedisCodecTest::refusesWhatIsNoReply_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << "HTTP/1.1 400 Bad Request\r\n"_ba;
    QTest::newRow("negative length") << "$-7\r\n"_ba;
    QTest::newRow("length that is no number") << "$x\r\n"_ba;
    QTest::newRow("more elements than there can be") << "*99999999999999\r\n"_ba;
    QTest::newRow("negative number of elements") << "*-7\r\n"_ba;
    QTest::newRow("too deep") << QByteArray("*1\r\n").repeated(100);
    QTest::newRow("NUL") << QByteArray(5, '\0');
}

void RedisCodecTest::refusesWhatIsNoReply()
{
    QFETCH(QByteArray, bytes);
    RedisReader reader;
    reader.feed(bytes);
    QVERIFY(!reader.next());
    QVERIFY(!reader.error().isEmpty());
    reader.feed("+OK\r\n");
    QVERIFY(!reader.next());
}

void RedisCodecTest::waitsForWhatWasAnnounced()
{
    RedisReader reader;
    reader.feed("*2000000000\r\n:1\r\n$2000000000\r\nx");
    QVERIFY(!reader.next());
    QVERIFY(reader.error().isEmpty());
    const QByteArray chunk(16 * 1024 * 1024, 'x');
    for (qsizetype fed = 0; fed <= RedisReader::mostBytes; fed += chunk.size())
        reader.feed(chunk);
    QVERIFY(!reader.next());
    QVERIFY(reader.error().contains(u"more than"_s));
}

void RedisCodecTest::readsWhatIsNotThereAsNothing()
{
    const RedisValue value = RedisValue::integer(3);
    QVERIFY(value.at(0).isNil());
    QVERIFY(value.at(-1).at(7).isNil());
    QCOMPARE(value.bytes(), QByteArray());
    QCOMPARE(RedisValue::text("x").toInteger(), 0);
    QCOMPARE(RedisDecode::page(lobbyId(), {}).messages.size(), 0);
    QCOMPARE(RedisDecode::entry(lobbyId(), {}, {}).message.id, 0);
    QCOMPARE(RedisDecode::rooms(value).size(), 0);
    QCOMPARE(RedisDecode::users(value, 1).size(), 0);
}

void RedisCodecTest::takesNoEventFromNonsense_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("half an event") << "*3\r\n$7\r\nmessage\r\n"_ba;
    QTest::newRow("no protocol") << "hello"_ba;
}

void RedisCodecTest::takesNoEventFromNonsense()
{
    QFETCH(QByteArray, payload);
    QVERIFY(RedisDecode::event(payload).isNil());
}

QTEST_APPLESS_MAIN(RedisCodecTest)
#include "tst_rediscodec.moc"
