// SPDX-License-Identifier: MIT
#include "client/core/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const RoomId lobby(u"lobby"_s);
const RoomId tea(u"tea"_s);
const UserName ada(u"ada"_s);

}

class PreferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QFile::remove(path()); }

    void hasItsUsualValues();
    void keepsWhatWasSet();
    void tellsOfAChangeOnce();
    void boundsTheMinutesAway_data();
    void boundsTheMinutesAway();
    void takesUsualValuesForGarbage();
    void keepsRoomsOfAccountsApart();
    void writesNamesThatPeopleCanRead();

private:
    QString path() const { return m_folder.filePath(u"chatto.ini"_s); }
    void write(const QByteArray &text)
    {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder;
};

void PreferencesTest::hasItsUsualValues()
{
    const Preferences preferences(path());
    const QList<Preferences::Flag> usual{
        Preferences::Emoticons, Preferences::SendTyping, Preferences::NotificationText, Preferences::CloseToTray};
    for (int i = 0; i <= Preferences::CloseExplained; ++i) {
        const auto flag = static_cast<Preferences::Flag>(i);
        QCOMPARE(preferences.is(flag), usual.contains(flag));
    }
    QCOMPARE(preferences.awayMinutes(), 10);
    QCOMPARE(preferences.notify(lobby), Notify::All);
}

void PreferencesTest::keepsWhatWasSet()
{
    {
        Preferences preferences(path());
        preferences.setAccount(u"http://one"_s, ada);
        preferences.set(Preferences::CtrlEnterSends, true);
        preferences.set(Preferences::Emoticons, false);
        preferences.setAwayMinutes(0);
        preferences.setNotify(lobby, Notify::Mentions);
        preferences.setNotify(tea, Notify::None);
        QVERIFY(preferences.is(Preferences::CtrlEnterSends)); // at once
    }
    Preferences preferences(path());
    preferences.setAccount(u"http://one"_s, ada);
    QVERIFY(preferences.is(Preferences::CtrlEnterSends));
    QVERIFY(!preferences.is(Preferences::Emoticons));
    QVERIFY(!preferences.is(Preferences::OwnOnRight));
    QCOMPARE(preferences.awayMinutes(), 0);
    QCOMPARE(preferences.notify(lobby), Notify::Mentions);
    QCOMPARE(preferences.notify(tea), Notify::None);
}

void PreferencesTest::tellsOfAChangeOnce()
{
    Preferences preferences(path());
    QSignalSpy changed(&preferences, &Preferences::changed);
    for (int i = 0; i < 2; ++i)
        preferences.set(Preferences::DoNotDisturb, true);
    QCOMPARE(changed.size(), 1);
    for (int i = 0; i < 2; ++i)
        preferences.setAwayMinutes(7);
    QCOMPARE(changed.size(), 2);
    for (int i = 0; i < 2; ++i)
        preferences.setNotify(tea, Notify::None);
    QCOMPARE(changed.size(), 3);
    preferences.setNotify(lobby, Notify::All); // as it is
    preferences.set(Preferences::SendTyping, true);
    QCOMPARE(changed.size(), 3);
}

void PreferencesTest::boundsTheMinutesAway_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("minutes");
    QTest::newRow("never") << 0 << 0;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a day") << 1440 << 1440;
    QTest::newRow("too many") << 1441 << 1440;
    QTest::newRow("negative") << -1 << 0;
}

void PreferencesTest::boundsTheMinutesAway()
{
    QFETCH(int, set);
    Preferences preferences(path());
    preferences.setAwayMinutes(set);
    QTEST(preferences.awayMinutes(), "minutes");
}

void PreferencesTest::takesUsualValuesForGarbage()
{
    write("[presence]\nawayMinutes=soon\n[writing]\nemoticons=0\n[rooms]\nhttp%3A%2F%2Fone|ada|tea=louder\n\x01\xFF=[["
          "\n");
    Preferences preferences(path());
    preferences.setAccount(u"http://one"_s, ada);
    QCOMPARE(preferences.awayMinutes(), 10);
    QCOMPARE(preferences.notify(tea), Notify::All);
    QVERIFY(!preferences.is(Preferences::Emoticons));
    QVERIFY(preferences.is(Preferences::SendTyping));
    preferences.setAwayMinutes(5);
    QCOMPARE(preferences.awayMinutes(), 5);
}

void PreferencesTest::keepsRoomsOfAccountsApart()
{
    Preferences preferences(path());
    preferences.setAccount(u"https://one.example/chat"_s, ada);
    preferences.setNotify(tea, Notify::None);
    preferences.setAccount(u"https://two.example/chat"_s, ada);
    QCOMPARE(preferences.notify(tea), Notify::All);
    preferences.setNotify(tea, Notify::Mentions);
    preferences.setAccount(u"https://one.example/chat"_s, ada);
    QCOMPARE(preferences.notify(tea), Notify::None);
    QCOMPARE(preferences.notify(lobby), Notify::All);
    preferences.setAccount(u"https://one.example/chat"_s, UserName(u"bob"_s));
    QCOMPARE(preferences.notify(tea), Notify::All);
}

void PreferencesTest::writesNamesThatPeopleCanRead()
{
    {
        Preferences preferences(path());
        preferences.set(Preferences::OwnOnRight, true);
        preferences.setAwayMinutes(3);
    }
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("[window]\nownOnRight=true\n"));
    QVERIFY(text.contains("[presence]\nawayMinutes=3\n"));
}

QTEST_GUILESS_MAIN(PreferencesTest)
#include "tst_preferences.moc"
