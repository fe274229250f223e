// SPDX-License-Identifier: MIT
#include "client/ui/tray.h"

#include "client/core/preferences.h"
#include "client/ui/theme.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

class TrayTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsHowMuchIsUnread();
    void choosesPresence();
    void choosesNothingForNobody();
    void setsDoNotDisturb();
    void followsDoNotDisturb();
    void showsAndQuits();
    void isNotThereWithoutADesktop();

private:
    QAction *action(const QString &text) const;
    QImage image() const { return m_tray->icon().pixmap(64).toImage(); }

    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Tray> m_tray;
};

void TrayTest::init()
{
    QFile::remove(m_folder.filePath(u"p.ini"_s));
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p.ini"_s));
    m_tray = std::make_unique<Tray>(m_theme, *m_preferences);
    m_tray->appear();
}

void TrayTest::cleanup()
{
    m_tray.reset();
    m_preferences.reset();
}

QAction *TrayTest::action(const QString &text) const
{
    for (QAction *action : m_tray->menu()->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    qFatal("no such action: %s", qPrintable(text));
    return nullptr;
}

void TrayTest::showsHowMuchIsUnread()
{
    const QImage nothing = image();
    m_tray->setUnread(3);
    const QImage three = image();
    QVERIFY(nothing != three);
    m_tray->setUnread(4);
    QVERIFY(image() != three);
    m_tray->setUnread(10);
    const QImage many = image();
    m_tray->setUnread(11);
    QCOMPARE(image(), many); // there is no room for two digits
    m_tray->setUnread(0);
    QCOMPARE(image(), nothing);
}

void TrayTest::choosesPresence()
{
    m_tray->setSignedIn(true);
    QVERIFY(action(u"Online"_s)->isChecked());
    QSignalSpy chosen(m_tray.get(), &Tray::presenceChosen);
    action(u"Away"_s)->trigger();
    action(u"Online"_s)->trigger();
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0).at(0).value<Presence>(), Presence::Away);
    QCOMPARE(chosen.at(1).at(0).value<Presence>(), Presence::Online);
    m_tray->setAway(true);
    QVERIFY(action(u"Away"_s)->isChecked() && !action(u"Online"_s)->isChecked());
    QCOMPARE(chosen.size(), 2);
}

void TrayTest::choosesNothingForNobody()
{
    QVERIFY(!action(u"Online"_s)->isEnabled());
    m_tray->setSignedIn(true);
    m_tray->setAway(true);
    m_tray->setSignedIn(false);
    QVERIFY(!action(u"Away"_s)->isEnabled());
    QVERIFY(!action(u"Away"_s)->isChecked());
}

void TrayTest::setsDoNotDisturb()
{
    action(u"Do not disturb"_s)->trigger();
    QVERIFY(m_preferences->is(Preferences::DoNotDisturb));
    action(u"Do not disturb"_s)->trigger();
    QVERIFY(!m_preferences->is(Preferences::DoNotDisturb));
}

void TrayTest::followsDoNotDisturb()
{
    m_preferences->set(Preferences::DoNotDisturb, true);
    QVERIFY(action(u"Do not disturb"_s)->isChecked());
}

void TrayTest::showsAndQuits()
{
    QSignalSpy shown(m_tray.get(), &Tray::showRequested);
    QSignalSpy quit(m_tray.get(), &Tray::quitRequested);
    action(u"Show Chatto"_s)->trigger();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(quit.size(), 0);
    action(u"Quit"_s)->trigger();
    QCOMPARE(quit.size(), 1);
}

void TrayTest::isNotThereWithoutADesktop()
{
    QVERIFY(!m_tray->isAvailable()); // the platform of the tests has none
    m_tray->showMessage(u"ada"_s, u"hi"_s);
}

QTEST_MAIN(TrayTest)
#include "tst_tray.moc"
