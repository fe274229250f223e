// SPDX-License-Identifier: MIT
#include "client/ui/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatIsSet_data();
    void showsWhatIsSet();
    void setsAtOnce_data();
    void setsAtOnce();
    void followsWhatIsSetElsewhere();
    void offersTheColours();
    void offersMinutes();
    void showsMinutesThatItDoesNotOffer();
    void isReachedByTheKeyboardFromTopToBottom();
    void namesEverything();
    void closesByEscape();

private:
    void showEveryFlag();

    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void SettingsDialogTest::init()
{
    QFile::remove(m_folder.filePath(u"p.ini"_s));
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p.ini"_s));
    m_dialog = std::make_unique<SettingsDialog>(*m_preferences, m_theme);
    m_dialog->show();
}

void SettingsDialogTest::cleanup()
{
    m_dialog.reset();
    m_preferences.reset();
}

/// Those that people set themselves.
void SettingsDialogTest::showEveryFlag()
{
    QTest::addColumn<Preferences::Flag>("flag");
    for (int flag = 0; flag < Preferences::CloseExplained; ++flag)
        QTest::addRow("%d", flag) << Preferences::Flag(flag);
}

void SettingsDialogTest::showsWhatIsSet_data()
{
    showEveryFlag();
}

void SettingsDialogTest::showsWhatIsSet()
{
    QFETCH(Preferences::Flag, flag);
    m_preferences->set(flag, !m_preferences->is(flag));
    const SettingsDialog dialog(*m_preferences, m_theme);
    QVERIFY(dialog.box(flag));
    QCOMPARE(dialog.box(flag)->isChecked(), m_preferences->is(flag));
}

void SettingsDialogTest::setsAtOnce_data()
{
    showEveryFlag();
}

void SettingsDialogTest::setsAtOnce()
{
    QFETCH(Preferences::Flag, flag);
    const bool before = m_preferences->is(flag);
    QTest::mouseClick(m_dialog->box(flag), Qt::LeftButton, {}, QPoint(5, m_dialog->box(flag)->height() / 2));
    QCOMPARE(m_preferences->is(flag), !before);
    for (int other = 0; other < Preferences::CloseExplained; ++other)
        QCOMPARE(m_dialog->box(Preferences::Flag(other))->isChecked(), m_preferences->is(Preferences::Flag(other)));
}

void SettingsDialogTest::followsWhatIsSetElsewhere()
{
    m_preferences->set(Preferences::DoNotDisturb, true);
    QVERIFY(m_dialog->box(Preferences::DoNotDisturb)->isChecked());
    m_preferences->setAwayMinutes(30);
    QCOMPARE(m_dialog->awayMinutes()->currentData().toInt(), 30);
}

void SettingsDialogTest::offersTheColours()
{
    QSignalSpy chosen(m_dialog.get(), &SettingsDialog::schemeChosen);
    connect(m_dialog.get(), &SettingsDialog::schemeChosen, &m_theme, &Theme::setScheme);
    QTest::keyClick(m_dialog->colours(), Qt::Key_End);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<Theme::Scheme>(), Theme::Scheme::Dark);
    QCOMPARE(m_dialog->colours()->currentText(), u"Dark"_s);
    m_theme.setScheme(Theme::Scheme::Light); // by the window's menu
    QCOMPARE(m_dialog->colours()->currentText(), u"Light"_s);
    QCOMPARE(chosen.size(), 1);
}

void SettingsDialogTest::offersMinutes()
{
    QCOMPARE(m_dialog->awayMinutes()->currentText(), u"10 minutes"_s);
    QTest::keyClick(m_dialog->awayMinutes(), Qt::Key_Home);
    QCOMPARE(m_dialog->awayMinutes()->currentText(), u"Never"_s);
    QCOMPARE(m_preferences->awayMinutes(), 0);
}

void SettingsDialogTest::showsMinutesThatItDoesNotOffer()
{
    m_preferences->setAwayMinutes(7);
    QCOMPARE(m_dialog->awayMinutes()->currentText(), u"7 minutes"_s);
}

void SettingsDialogTest::isReachedByTheKeyboardFromTopToBottom()
{
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QSet<QWidget *> reached;
    int last = -1;
    for (QWidget *now = m_dialog->focusWidget(); now && !reached.contains(now); now = m_dialog->focusWidget()) {
        const int y = now->mapTo(m_dialog.get(), QPoint()).y();
        QVERIFY2(y > last, qPrintable(now->accessibleName()));
        last = y;
        reached.insert(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    QCOMPARE(reached.size(), Preferences::CloseExplained + 4); // flags, three choices, Close
}

void SettingsDialogTest::namesEverything()
{
    for (const QCheckBox *box : m_dialog->findChildren<QCheckBox *>())
        QVERIFY(!box->accessibleName().isEmpty() && !box->accessibleName().contains(u'&'));
    QVERIFY(!m_dialog->colours()->accessibleName().isEmpty());
    QVERIFY(!m_dialog->awayMinutes()->accessibleName().isEmpty());
    QSet<QChar> mnemonics;
    for (const QAbstractButton *button : m_dialog->findChildren<QAbstractButton *>()) {
        const qsizetype mark = button->text().indexOf(u'&');
        QVERIFY2(mark >= 0, qPrintable(button->text()));
        const QChar letter = button->text().at(mark + 1).toLower();
        QVERIFY2(!mnemonics.contains(letter), qPrintable(button->text()));
        mnemonics.insert(letter);
    }
}

void SettingsDialogTest::closesByEscape()
{
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
