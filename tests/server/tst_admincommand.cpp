// SPDX-License-Identifier: MIT
#include "server/admincommand.h"

#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

using Kind = AdminCommand::Kind;
Q_DECLARE_METATYPE(AdminCommand::Kind)

class AdminCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void saysHowItIsUsed_data();
    void saysHowItIsUsed();
};

void AdminCommandTest::understands_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("owner") << QStringList{u"owner"_s, u"Ada"_s} << Kind::Owner << u"Ada"_s;
    QTest::newRow("block") << QStringList{u"block"_s, u"bob"_s} << Kind::Block << u"bob"_s;
    QTest::newRow("unblock") << QStringList{u"unblock"_s, u"bob"_s} << Kind::Unblock << u"bob"_s;
    QTest::newRow("password") << QStringList{u"password"_s, u"open"_s} << Kind::Password << u"open"_s;
    QTest::newRow("open") << QStringList{u"registration"_s, u"open"_s} << Kind::OpenRegistration << QString();
    QTest::newRow("closed") << QStringList{u"registration"_s, u"closed"_s} << Kind::CloseRegistration << QString();
}

void AdminCommandTest::understands()
{
    QFETCH(QStringList, words);
    QFETCH(Kind, kind);
    QFETCH(QString, name);
    const auto command = AdminCommand::parse(words);
    QVERIFY(command);
    QVERIFY(*command == (AdminCommand{kind, name}));
    QVERIFY(AdminCommand::help().contains(u"admin "_s + words[0]));
}

void AdminCommandTest::saysHowItIsUsed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown") << QStringList{u"promote"_s, u"ada"_s};
    QTest::newRow("no name") << QStringList{u"owner"_s};
    QTest::newRow("two names") << QStringList{u"block"_s, u"ada"_s, u"bob"_s};
    QTest::newRow("a password for others to read") << QStringList{u"password"_s, u"ada"_s, u"correct horse"_s};
    QTest::newRow("half open") << QStringList{u"registration"_s, u"maybe"_s};
    QTest::newRow("another case") << QStringList{u"Owner"_s, u"ada"_s};
}

void AdminCommandTest::saysHowItIsUsed()
{
    QFETCH(QStringList, words);
    const auto command = AdminCommand::parse(words);
    QVERIFY(!command);
    QVERIFY(command.error().detail.contains(u"admin owner NAME"_s));
    QVERIFY(!command.error().detail.endsWith(u'\n'));
}

QTEST_APPLESS_MAIN(AdminCommandTest)
#include "tst_admincommand.moc"
