// SPDX-License-Identifier: MIT
#include "client/ui/emojigrid.h"
#include "client/ui/emojipicker.h"
#include "client/ui/emojitable.h"
#include "client/ui/metrics.h"
#include "tests/client/ui/composerstage.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace Chatto;
using namespace Qt::StringLiterals;

class EmojiPickerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void opensByKeyAndButton();
    void staysInASmallWindow();
    void showsAllEmojiInTheirGroups();
    void searchesWhatIsTyped();
    void saysWhenNothingIsFound();
    void enterTakesTheFirstThatIsFound();
    void enterAloneTakesNothing();
    void arrowsMoveThroughTheGrid();
    void upComesBackToTheSearch();
    void typingInTheGridSearches();
    void aClickTakesAnEmoji();
    void tabsLeadToTheirGroups();
    void tabsFollowTheGrid();
    void offersWhatWasUsedLately();
    void rememberedEmojiMayBeAnything();
    void keepsTheSkinTone();
    void escClosesAndReturnsTheKeyboard();
    void aClickElsewhereCloses();
    void anotherFocusCloses();
    void putsTheEmojiAtTheCaret();
    void screenReadersFindEachEmoji();

private:
    void open() { QTest::keyClick(edit(), Qt::Key_Period, Qt::ControlModifier); }
    QPlainTextEdit *edit() const { return qobject_cast<QPlainTextEdit *>(m_stage->composer->editor()); }
    EmojiPicker *picker() const { return m_stage->window.findChild<EmojiPicker *>(); }
    bool isOpen() const { return picker() && picker()->isVisible(); }
    EmojiGrid *grid() const { return picker()->findChild<EmojiGrid *>(); }
    QLineEdit *search() const { return picker()->findChild<QLineEdit *>(); }
    QToolButton *button(QWidget *parent, const QString &name) const;
    QString checkedTab() const;
    QString current() const { return grid()->currentCell() < 0 ? QString() : grid()->cellText(grid()->currentCell()); }
    void click(int cell) { QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, grid()->cellRect(cell).center()); }

    std::unique_ptr<ComposerStage> m_stage;
};

void EmojiPickerTest::init()
{
    m_stage = std::make_unique<ComposerStage>();
    QVERIFY(m_stage->show());
}

void EmojiPickerTest::cleanup()
{
    m_stage.reset();
}

QToolButton *EmojiPickerTest::button(QWidget *parent, const QString &name) const
{
    const QList<QToolButton *> buttons = parent->findChildren<QToolButton *>();
    for (QToolButton *one : buttons) {
        if (one->accessibleName() == name)
            return one;
    }
    return nullptr;
}

QString EmojiPickerTest::checkedTab() const
{
    const QList<QToolButton *> buttons = picker()->findChildren<QToolButton *>();
    for (const QToolButton *one : buttons) {
        if (one->isChecked() && !one->accessibleName().contains(u"skin tone"_s))
            return one->accessibleName();
    }
    return {};
}

void EmojiPickerTest::opensByKeyAndButton()
{
    open();
    QVERIFY(isOpen());
    QVERIFY(search()->hasFocus());
    QTest::keyClick(search(), Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(!isOpen());
    QVERIFY(edit()->hasFocus());

    QToolButton *opener = button(m_stage->composer, u"Emoji"_s);
    QTest::mouseClick(opener, Qt::LeftButton);
    QVERIFY(isOpen());
    QVERIFY(search()->hasFocus());
    QTest::mouseClick(opener, Qt::LeftButton);
    QVERIFY(!isOpen());
    QVERIFY(edit()->hasFocus());
}

void EmojiPickerTest::staysInASmallWindow()
{
    m_stage->window.resize(Metrics::windowMinWidth, Metrics::windowMinHeight);
    open();
    const QRect box = picker()->geometry().marginsRemoved(picker()->contentsMargins());
    QVERIFY(m_stage->window.rect().contains(box));
    QVERIFY(!box.intersects(edit()->rect().translated(edit()->mapTo(&m_stage->window, QPoint()))));
    QVERIFY(grid()->viewport()->height() > 2 * Metrics::emojiCell);
    // And where there is room, nine in a row.
    m_stage->window.resize(600, 500);
    QVERIFY(!isOpen());
    open();
    QCOMPARE(grid()->cellRect(8).top(), grid()->cellRect(0).top());
    QCOMPARE(grid()->cellRect(9).left(), grid()->cellRect(0).left());
}

void EmojiPickerTest::showsAllEmojiInTheirGroups()
{
    open();
    const EmojiTable table;
    QCOMPARE(grid()->cellCount(), table.size());
    QCOMPARE(grid()->cellText(0), u"😀"_s);
    for (const QString &name : {u"Smileys and emotion"_s, u"People and body"_s, u"Animals and nature"_s,
             u"Food and drink"_s, u"Travel and places"_s, u"Activities"_s, u"Objects"_s, u"Symbols"_s, u"Flags"_s})
        QVERIFY2(button(picker(), name), qPrintable(name));
    QVERIFY(!button(picker(), u"Used lately"_s)->isEnabled());
    QCOMPARE(grid()->cellText(grid()->cellCount() - 1), table.text(table.size() - 1));
}

void EmojiPickerTest::searchesWhatIsTyped()
{
    open();
    const int all = grid()->cellCount();
    QTest::keyClicks(search(), u"Party pop"_s);
    QCOMPARE(grid()->cellCount(), 1);
    QCOMPARE(current(), u"🎉"_s);
    QCOMPARE(checkedTab(), QString());
    search()->clear();
    QCOMPARE(grid()->cellCount(), all);
    QVERIFY(!checkedTab().isEmpty());
}

void EmojiPickerTest::saysWhenNothingIsFound()
{
    open();
    QTest::keyClicks(search(), u"xyzzy"_s);
    QCOMPARE(grid()->cellCount(), 0);
    QTest::keyClick(search(), Qt::Key_Return);
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(grid(), Qt::Key_Down);
    QTest::keyClick(grid(), Qt::Key_Return);
    QVERIFY(isOpen());
    QVERIFY(search()->hasFocus());
}

void EmojiPickerTest::enterTakesTheFirstThatIsFound()
{
    open();
    QTest::keyClicks(search(), u"rocket"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QVERIFY(!isOpen());
    QCOMPARE(m_stage->composer->text(), u"🚀"_s);
    QVERIFY(edit()->hasFocus());
}

void EmojiPickerTest::enterAloneTakesNothing()
{
    QSignalSpy submitted(m_stage->composer, &Composer::submitted);
    m_stage->composer->setText(u"hello"_s);
    open();
    QTest::keyClick(search(), Qt::Key_Return);
    QVERIFY(isOpen());
    QCOMPARE(m_stage->composer->text(), u"hello"_s);
    QVERIFY(submitted.isEmpty());
}

void EmojiPickerTest::arrowsMoveThroughTheGrid()
{
    open();
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(grid()->hasFocus());
    QCOMPARE(grid()->currentCell(), 0);
    QTest::keyClick(grid(), Qt::Key_Right);
    QTest::keyClick(grid(), Qt::Key_Down);
    QCOMPARE(grid()->currentCell(), 10);
    QTest::keyClick(grid(), Qt::Key_Left);
    QCOMPARE(grid()->currentCell(), 9);
    QTest::keyClick(grid(), Qt::Key_End);
    QCOMPARE(grid()->currentCell(), grid()->cellCount() - 1);
    QVERIFY(grid()->viewport()->rect().contains(grid()->cellRect(grid()->currentCell())));
    QTest::keyClick(grid(), Qt::Key_Down);
    QCOMPARE(grid()->currentCell(), grid()->cellCount() - 1);
    QTest::keyClick(grid(), Qt::Key_PageUp);
    QVERIFY(grid()->currentCell() < grid()->cellCount() - 9);
    // Down and up through all groups, whose last rows are short, never leaves the column by more than that.
    QTest::keyClick(grid(), Qt::Key_Home);
    for (int i = 0; i < 400; ++i) {
        const int before = grid()->currentCell();
        QTest::keyClick(grid(), Qt::Key_Down);
        QVERIFY(grid()->currentCell() - before <= 9);
        QVERIFY(grid()->currentCell() > before || before >= grid()->cellCount() - 9);
        QVERIFY(grid()->viewport()->rect().contains(grid()->cellRect(grid()->currentCell())));
    }
    QTest::keyClick(grid(), Qt::Key_Home);
    QTest::keyClick(grid(), Qt::Key_Space);
    QCOMPARE(m_stage->composer->text(), u"😀"_s);
}

void EmojiPickerTest::upComesBackToTheSearch()
{
    open();
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(grid(), Qt::Key_Right);
    QTest::keyClick(grid(), Qt::Key_Up);
    QVERIFY(search()->hasFocus());
}

void EmojiPickerTest::typingInTheGridSearches()
{
    open();
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClicks(grid(), u"t"_s);
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), u"ada"_s);
    QCOMPARE(search()->text(), u"tada"_s);
    QCOMPARE(current(), u"🎉"_s);
    QVERIFY(m_stage->composer->text().isEmpty());
}

void EmojiPickerTest::aClickTakesAnEmoji()
{
    open();
    click(12);
    QVERIFY(!isOpen());
    QCOMPARE(m_stage->composer->text(), EmojiTable().text(12));
}

void EmojiPickerTest::tabsLeadToTheirGroups()
{
    open();
    const EmojiTable table;
    QTest::mouseClick(button(picker(), u"Food and drink"_s), Qt::LeftButton);
    const QRect first = grid()->cellRect(table.groupStart(3));
    QVERIFY(grid()->viewport()->rect().contains(first));
    QVERIFY(first.top() < 2 * Metrics::emojiCell);
    QCOMPARE(checkedTab(), u"Food and drink"_s);
    QVERIFY(isOpen());
    // Also out of a search.
    QTest::keyClicks(search(), u"cat"_s);
    QTest::mouseClick(button(picker(), u"Flags"_s), Qt::LeftButton);
    QVERIFY(search()->text().isEmpty());
    QVERIFY(grid()->viewport()->rect().intersects(grid()->cellRect(table.groupStart(8))));
}

void EmojiPickerTest::tabsFollowTheGrid()
{
    open();
    QCOMPARE(checkedTab(), u"Smileys and emotion"_s);
    grid()->setCurrentCell(EmojiTable().groupStart(5));
    grid()->setCurrentCell(EmojiTable().groupStart(6) - 1);
    QCOMPARE(checkedTab(), u"Activities"_s);
}

void EmojiPickerTest::offersWhatWasUsedLately()
{
    open();
    click(3);
    open();
    QTest::keyClicks(search(), u"rocket"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(m_stage->preferences.recentEmoji(), QStringList({u"🚀"_s, EmojiTable().text(3)}));
    open();
    QCOMPARE(grid()->cellText(0), u"🚀"_s);
    QCOMPARE(grid()->cellText(1), EmojiTable().text(3));
    QCOMPARE(grid()->cellText(2), u"😀"_s);
    QCOMPARE(checkedTab(), u"Used lately"_s);
    QTest::mouseClick(button(picker(), u"Smileys and emotion"_s), Qt::LeftButton);
    QCOMPARE(checkedTab(), u"Smileys and emotion"_s);
    // No more than three rows, and they outlive the program.
    for (int row = 0; row < 40; ++row)
        m_stage->preferences.addRecentEmoji(EmojiTable().text(row));
    const Preferences again(m_stage->folder.filePath(u"preferences.ini"_s));
    QCOMPARE(again.recentEmoji().size(), 27);
    QCOMPARE(again.recentEmoji().first(), EmojiTable().text(39));
}

void EmojiPickerTest::rememberedEmojiMayBeAnything()
{
    for (const QString &odd : {u"x"_s, u"👍🏿"_s, QString(), u"<b>"_s, u"\U0001F3FD"_s})
        m_stage->preferences.addRecentEmoji(odd);
    open();
    QCOMPARE(grid()->cellText(0), u"👍🏿"_s);
    QCOMPARE(grid()->cellText(1), u"😀"_s);
}

void EmojiPickerTest::keepsTheSkinTone()
{
    open();
    QVERIFY(button(picker(), u"No skin tone"_s)->isChecked());
    QTest::mouseClick(button(picker(), u"Medium skin tone"_s), Qt::LeftButton);
    QVERIFY(isOpen());
    QTest::keyClicks(search(), u"thumbsup"_s);
    QCOMPARE(current(), u"👍🏽"_s);
    QVERIFY(picker()->findChild<QLabel *>()->text().startsWith(u"thumbs up"_s));
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(m_stage->composer->text(), u"👍🏽"_s);
    QCOMPARE(m_stage->preferences.skinTone(), 3);
    m_stage->preferences.setSkinTone(0);
    open();
    QVERIFY(button(picker(), u"No skin tone"_s)->isChecked());
    QCOMPARE(grid()->cellText(0), u"👍🏽"_s); // as it was used
}

void EmojiPickerTest::escClosesAndReturnsTheKeyboard()
{
    open();
    QTest::keyClicks(search(), u"ca"_s);
    QTest::keyClick(search(), Qt::Key_Escape);
    QVERIFY(!isOpen());
    QVERIFY(edit()->hasFocus());
    open();
    QVERIFY(search()->text().isEmpty());
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(grid(), Qt::Key_Escape);
    QVERIFY(!isOpen());
    QVERIFY(edit()->hasFocus());
}

void EmojiPickerTest::aClickElsewhereCloses()
{
    open();
    QTest::mouseClick(search(), Qt::LeftButton);
    QVERIFY(isOpen());
    QTest::mouseClick(&m_stage->window, Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(!isOpen());
}

void EmojiPickerTest::anotherFocusCloses()
{
    open();
    edit()->setFocus();
    QVERIFY(!isOpen());
}

void EmojiPickerTest::putsTheEmojiAtTheCaret()
{
    QSignalSpy typed(m_stage->composer, &Composer::typed);
    m_stage->composer->setText(u"ab"_s, 1);
    open();
    click(0);
    QCOMPARE(m_stage->composer->text(), u"a😀b"_s);
    QCOMPARE(m_stage->composer->caret(), 3);
    QCOMPARE(typed.size(), 1);
    QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_stage->composer->text(), u"ab"_s);
}

void EmojiPickerTest::screenReadersFindEachEmoji()
{
    m_stage->preferences.setSkinTone(1);
    open();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(grid());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Emoji"_s);
    QCOMPARE(list->childCount(), grid()->cellCount());
    QAccessibleInterface *first = list->child(0);
    QCOMPARE(first->role(), QAccessible::ListItem);
    QCOMPARE(first->text(QAccessible::Name), u"grinning face"_s);
    QVERIFY(!first->state().selected);
    QCOMPARE(list->indexOfChild(first), 0);
    QCOMPARE(list->childAt(first->rect().center().x(), first->rect().center().y()), first);
    QVERIFY(list->child(list->childCount() - 1)->state().offscreen);
    QVERIFY(!list->child(list->childCount()));

    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(first->state().focused);
    QCOMPARE(list->focusChild(), first);
    QTest::keyClicks(search(), u"waving hand"_s);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"waving hand: Light skin tone"_s);
    auto *last = list->child(0);
    last->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_stage->composer->text(), u"👋🏻"_s);
    for (QWidget *part : picker()->findChildren<QToolButton *>())
        QVERIFY(!part->accessibleName().isEmpty());
}

QTEST_MAIN(EmojiPickerTest)
#include "tst_emojipicker.moc"
