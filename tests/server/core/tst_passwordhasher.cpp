// SPDX-License-Identifier: MIT
#include "server/core/passwordhasher.h"
#include "server/core/passwordstrength.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <limits>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const QString good = u"correct horse battery staple"_s;

}

class PasswordHasherTest : public QObject
{
    Q_OBJECT

private slots:
    void hashesWithArgon2id();
    void tellsRightFromWrong_data();
    void tellsRightFromWrong();
    void takesAsLongForNobody();
    void saltsEveryHash();
    void answersLaterAndOnTheSameThread();
    void refusesWhatFindsNoPlaceInTheQueue();
    void tellsNobodyWhoHasGone();
    void canEndWhileItWorks();
    void judgesPasswords_data();
    void judgesPasswords();
    void refusesWeakPasswords();
    void normalizesPasswords_data();
    void normalizesPasswords();

private:
    using Hashed = std::optional<Result<QByteArray>>;
    using Verified = std::optional<Result<Done>>;

    QByteArray hashOf(const QString &password)
    {
        Hashed hashed;
        m_hasher.hash(password, UserName(u"ada"_s), {this, [&](const auto &result) { hashed.emplace(result); }});
        return QTest::qWaitFor([&] { return hashed.has_value(); }) && *hashed ? **hashed : QByteArray();
    }

    Result<Done> verify(const QString &password, const QByteArray &hash)
    {
        Verified verified;
        m_hasher.verify(password, hash, {this, [&](const auto &result) { verified.emplace(result); }});
        const bool answered = QTest::qWaitFor([&] { return verified.has_value(); });
        return answered ? *verified : Error{ErrorCode::Unavailable, u"no answer"_s};
    }

    PasswordHasher m_hasher{Limits()};
};

void PasswordHasherTest::hashesWithArgon2id()
{
    QVERIFY(hashOf(good).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
}

void PasswordHasherTest::tellsRightFromWrong_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("right");
    QTest::newRow("the same") << good << good << true;
    QTest::newRow("another") << good << u"correct horse battery stapler"_s << false;
    QTest::newRow("another case") << good << u"Correct horse battery staple"_s << false;
    QTest::newRow("nothing") << good << u""_s << false;
    QTest::newRow("composed otherwise") << u"grüne Füße laufen weit"_s << u"gru\u0308ne Fu\u0308ße laufen weit"_s
                                        << true;
    QTest::newRow("another space") << u"grüne Füße laufen weit"_s << u"grüne\u00A0Füße\u3000laufen weit"_s << true;
    QTest::newRow("the same up to a NUL") << good << good + QChar(u'\0') << false;
    QTest::newRow("emoji") << u"🎉🦊🚀🌵🎲🧩🛶🪁🧿🫖"_s
                           << u"🎉🦊🚀🌵🎲🧩🛶🪁🧿🫖"_s << true;
}

void PasswordHasherTest::tellsRightFromWrong()
{
    QFETCH(QString, registered);
    QFETCH(QString, typed);
    QFETCH(bool, right);
    const QByteArray hash = hashOf(registered);
    QVERIFY(!hash.isEmpty());
    const auto verified = verify(typed, hash);
    QCOMPARE(static_cast<bool>(verified), right);
    if (!right)
        QCOMPARE(verified.error().code, ErrorCode::BadCredentials);
}

void PasswordHasherTest::takesAsLongForNobody()
{
    const QByteArray hash = hashOf(good);
    QElapsedTimer timer;
    qint64 known = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) { // the machine may have other things to do
        timer.start();
        QVERIFY(!verify(u"wrong"_s, hash));
        known = std::min(known, timer.nsecsElapsed());
    }
    timer.start();
    const auto nobody = verify(u"wrong"_s, {});
    QVERIFY2(timer.nsecsElapsed() * 4 > known, "an unknown name must not be refused at once");
    QCOMPARE(nobody.error(), verify(u"wrong"_s, hash).error());
}

void PasswordHasherTest::saltsEveryHash()
{
    QVERIFY(hashOf(good) != hashOf(good));
}

void PasswordHasherTest::answersLaterAndOnTheSameThread()
{
    QThread *thread = nullptr;
    m_hasher.verify(good, {}, {this, [&](const auto &) { thread = QThread::currentThread(); }});
    QCOMPARE(thread, nullptr);
    QTRY_COMPARE(thread, QThread::currentThread());
}

void PasswordHasherTest::refusesWhatFindsNoPlaceInTheQueue()
{
    Limits limits;
    limits.hashing = 1;
    PasswordHasher hasher(limits);
    int done = 0;
    QList<Error> refused;
    for (int i = 0; i < 5; ++i) {
        hasher.verify(good, {}, {this, [&](const Result<Done> &result) {
                                     result.error().code == ErrorCode::BadCredentials ? void(++done)
                                                                                      : refused.append(result.error());
                                 }});
    }
    QVERIFY2(refused.isEmpty(), "a handler never runs before the call has returned");
    QTRY_COMPARE(done, 3);
    QCOMPARE(refused.size(), 2);
    QCOMPARE(refused.first().code, ErrorCode::Unavailable);
    QCOMPARE(refused.first().retryAfter, std::optional(1));
    bool again = false;
    hasher.verify(good, {},
        {this, [&](const Result<Done> &result) { again = result.error().code == ErrorCode::BadCredentials; }});
    QTRY_VERIFY(again);
}

void PasswordHasherTest::tellsNobodyWhoHasGone()
{
    auto gone = std::make_unique<QObject>();
    int calls = 0;
    m_hasher.verify(good, {}, {gone.get(), [&](const auto &) { ++calls; }});
    m_hasher.verify(good, {}, {gone.get(), [&](const auto &) { ++calls; }});
    m_hasher.hash(good, {}, {gone.get(), [&](const auto &) { ++calls; }});
    gone.reset();
    QVERIFY(!verify(u"wrong"_s, {}));
    QVERIFY(!verify(u"wrong"_s, {}));
    QCOMPARE(calls, 0);
}

void PasswordHasherTest::canEndWhileItWorks()
{
    int calls = 0;
    {
        PasswordHasher hasher(Limits{});
        for (int i = 0; i < 20; ++i)
            hasher.verify(good, {}, {this, [&](const auto &) { ++calls; }});
    }
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

void PasswordHasherTest::judgesPasswords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("hint"); // empty: fine
    QTest::newRow("words") << good << QString();
    QTest::newRow("random") << u"x7Gq2mVbR9"_s << QString();
    QTest::newRow("not Latin") << u"корабль плывёт вдаль"_s << QString();
    QTest::newRow("10 characters beyond the BMP") << u"🎉🦊🚀🌵🎲🧩🛶🪁🧿🫖"_s << QString();
    QTest::newRow("256 characters") << good.repeated(10).left(256) << QString();
    QTest::newRow("nothing") << QString() << u"at least 10"_s;
    QTest::newRow("9 characters") << u"x7Gq2mVbR"_s << u"at least 10"_s;
    QTest::newRow("257 characters") << good.repeated(10).left(257) << u"at most 256"_s;
    QTest::newRow("well known") << u"password123"_s << u"easy to guess"_s;
    QTest::newRow("row of keys") << u"qwertyuiop"_s << u"easy to guess"_s;
    QTest::newRow("row of digits") << u"1234567890"_s << u"easy to guess"_s;
    QTest::newRow("repeated") << u"aaaaaaaaaaaa"_s << u"easy to guess"_s;
    QTest::newRow("the name") << u"gwrtzlovelace"_s << u"easy to guess"_s;
    QTest::newRow("the name and a year") << u"Gwrtzlovelace1"_s << u"easy to guess"_s;
    QTest::newRow("the program") << u"chattochatto"_s << u"easy to guess"_s;
}

void PasswordHasherTest::judgesPasswords()
{
    QFETCH(QString, password);
    QFETCH(QString, hint);
    const auto weakness = findWeakness(password, u"gwrtzlovelace"_s);
    QCOMPARE(weakness.has_value(), !hint.isEmpty());
    if (weakness)
        QVERIFY2(weakness->contains(hint), qPrintable(*weakness));
}

void PasswordHasherTest::refusesWeakPasswords()
{
    Hashed hashed;
    m_hasher.hash(u"password123"_s, UserName(u"ada"_s), {this, [&](const auto &result) { hashed.emplace(result); }});
    QTRY_VERIFY(hashed.has_value());
    QVERIFY(!*hashed);
    QCOMPARE(hashed->error().code, ErrorCode::PasswordWeak);
    QVERIFY(!hashed->error().detail.isEmpty());
}

void PasswordHasherTest::normalizesPasswords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("normalized");
    QTest::newRow("ASCII") << u" aA1!"_s << u" aA1!"_s;
    QTest::newRow("composed") << u"u\u0308"_s << u"ü"_s;
    QTest::newRow("spaces") << u"\u00A0\u2003\u3000"_s << u"   "_s;
    QTest::newRow("width is kept") << u"Ａ"_s << u"Ａ"_s;
    QTest::newRow("case is kept") << u"ẞ"_s << u"ẞ"_s;
}

void PasswordHasherTest::normalizesPasswords()
{
    QFETCH(QString, typed);
    QTEST(normalizedPassword(typed), "normalized");
}

QTEST_GUILESS_MAIN(PasswordHasherTest)
#include "tst_passwordhasher.moc"
