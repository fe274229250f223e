// SPDX-License-Identifier: MIT
#include "client/ui/completionpopup.h"
#include "client/ui/completiontoken.h"
#include "tests/client/ui/composerstage.h"

#include <QAccessible>
#include <QInputMethodEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringListModel>

using namespace Chatto;
using namespace Qt::StringLiterals;

class CompletionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void findsTheTokenAtTheCaret_data();
    void findsTheTokenAtTheCaret();
    void findsClosedShortNames_data();
    void findsClosedShortNames();

    void twoLettersOfferEmoji();
    void enterAccepts();
    void enterSendsWhereNothingIsOffered();
    void tabTakesTheFirstAndCycles();
    void tabCyclesInOneStepOfUndo();
    void typingOnAfterTabKeepsIt();
    void upAndDownChoose();
    void escClosesUntilTheNextWord();
    void aSpaceCloses();
    void deletingComesBackToIt();
    void leavingTheWordCloses();
    void leavingTheComposerCloses();
    void theMouseAccepts();
    void theClosingColonReplaces_data();
    void theClosingColonReplaces();
    void undoBringsTheShortNameBack();
    void emojiHaveTheChosenSkinTone();
    void acceptedEmojiCountAsUsed();

    void anAtSignOffersPeople();
    void peopleAreFoundWhateverTheCase();
    void aSpaceThatIsThereServes();
    void othersThatWereRemovedAreNotOffered();
    void draftsAndPastedTextOfferNothing();
    void theInputMethodComesFirst();
    void neverTakesTheFocus();
    void staysInTheWindow();
    void showsEmojiInColorOnEveryRow();
    void screenReadersFindTheCurrentRow();

private:
    QPlainTextEdit *edit() const { return qobject_cast<QPlainTextEdit *>(m_stage->composer->editor()); }
    CompletionPopup *popup() const { return m_stage->window.findChild<CompletionPopup *>(); }
    bool isOpen() const { return popup() && popup()->isVisible(); }
    QString text() const { return m_stage->composer->text(); }
    QString current() const { return popup()->row(popup()->current()).label; }
    QListView *list() const { return popup()->findChild<QListView *>(); }
    void type(const QString &keys) { QTest::keyClicks(edit(), keys); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(edit(), key, modifiers); }

    std::unique_ptr<ComposerStage> m_stage;
    std::unique_ptr<QStringListModel> m_people;
};

void CompletionTest::init()
{
    m_stage = std::make_unique<ComposerStage>();
    m_people = std::make_unique<QStringListModel>(QStringList{
        u"bob"_s, u"ada"_s, u"Adam"_s, u"José"_s, u"محمد"_s, u"Bartholomew-Maximilian-Featherstonehaugh-the-Third"_s});
    m_stage->composer->setPeople(m_people.get());
    QVERIFY(m_stage->show());
}

void CompletionTest::cleanup()
{
    m_stage.reset();
    m_people.reset();
}

void CompletionTest::findsTheTokenAtTheCaret_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<QString>("found");
    QTest::newRow("emoji") << u":sm"_s << u""_s << u"0:sm"_s;
    QTest::newRow("in a sentence") << u"so :sm"_s << u" and"_s << u"3:sm"_s;
    QTest::newRow("in brackets") << u"(:sm"_s << u")"_s << u"1:sm"_s;
    QTest::newRow("behind an emoji") << u"😀:sm"_s << u""_s << u"2:sm"_s;
    QTest::newRow("in the second line") << u"a\n:sm"_s << u""_s << u"2:sm"_s;
    QTest::newRow("plus one") << u":+1"_s << u""_s << u"0:+1"_s;
    QTest::newRow("one letter") << u":s"_s << u""_s << QString();
    QTest::newRow("colon") << u":"_s << u""_s << QString();
    QTest::newRow("smiley") << u":-D"_s << u""_s << QString();
    QTest::newRow("before letters") << u":sm"_s << u"ile"_s << QString();
    QTest::newRow("time") << u"at 12:30"_s << u""_s << QString();
    QTest::newRow("address") << u"http://x"_s << u""_s << QString();
    QTest::newRow("C++") << u"std::vec"_s << u""_s << QString();
    QTest::newRow("code") << u"`:sm"_s << u""_s << QString();
    QTest::newRow("behind code") << u"`x` :sm"_s << u""_s << u"4:sm"_s;
    QTest::newRow("indented") << u"a\n    :sm"_s << u""_s << QString();
    QTest::newRow("space") << u":smile a"_s << u""_s << QString();
    QTest::newRow("other letters") << u":éé"_s << u""_s << QString();
    QTest::newRow("very long") << u':' + u"a"_s.repeated(200) << u""_s << QString();
    QTest::newRow("person") << u"@a"_s << u""_s << u"0@a"_s;
    QTest::newRow("anybody") << u"hi @"_s << u""_s << u"3@"_s;
    QTest::newRow("person of other letters") << u"@مح"_s << u""_s << u"0@مح"_s;
    QTest::newRow("mail") << u"ada@school"_s << u""_s << QString();
    QTest::newRow("handle in an address") << u"https://x/@ada"_s << u""_s << QString();
    QTest::newRow("nothing") << u""_s << u""_s << QString();
}

void CompletionTest::findsTheTokenAtTheCaret()
{
    QFETCH(QString, before);
    QFETCH(QString, behind);
    const std::optional<CompletionToken> token = completionTokenAt(QString(before + behind), int(before.size()));
    QString found;
    if (token) {
        const bool emoji = token->kind == CompletionToken::Kind::Emoji;
        found = QString::number(token->start) + (emoji ? u':' : u'@') + token->query;
    }
    QTEST(found, "found");
}

void CompletionTest::findsClosedShortNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("closed") << u"a :smile:"_s << u"smile"_s;
    QTest::newRow("open") << u"a :smile"_s << QString();
    QTest::newRow("two colons") << u"::"_s << QString();
    QTest::newRow("time") << u"12:30:"_s << QString();
    QTest::newRow("C++") << u"std::map:"_s << QString();
    QTest::newRow("code") << u"`:smile:"_s << QString();
    QTest::newRow("number") << u":100:"_s << u"100"_s;
    QTest::newRow("empty") << QString() << QString();
}

void CompletionTest::findsClosedShortNames()
{
    QFETCH(QString, text);
    const std::optional<CompletionToken> token = closedShortNameAt(text, int(text.size()));
    QTEST(token ? token->query : QString(), "name");
}

void CompletionTest::twoLettersOfferEmoji()
{
    type(u"so :t"_s);
    QVERIFY(!isOpen());
    type(u"a"_s);
    QVERIFY(isOpen());
    type(u"da"_s);
    QCOMPARE(current(), u":tada:"_s);
    QCOMPARE(popup()->row(0).text, u"🎉"_s);
    type(u"xx"_s);
    QVERIFY(!isOpen());
}

void CompletionTest::enterAccepts()
{
    QSignalSpy submitted(m_stage->composer, &Composer::submitted);
    type(u"so :tada"_s);
    press(Qt::Key_Return);
    QCOMPARE(text(), u"so 🎉"_s);
    QVERIFY(!isOpen());
    QVERIFY(submitted.isEmpty());
    press(Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

void CompletionTest::enterSendsWhereNothingIsOffered()
{
    QSignalSpy submitted(m_stage->composer, &Composer::submitted);
    type(u":xyzzy"_s);
    press(Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].toString(), u":xyzzy"_s);
}

void CompletionTest::tabTakesTheFirstAndCycles()
{
    type(u"hi @ad"_s);
    QCOMPARE(popup()->rowCount(), 2);
    press(Qt::Key_Tab);
    QCOMPARE(text(), u"hi @ada "_s);
    QVERIFY(isOpen());
    press(Qt::Key_Tab);
    QCOMPARE(text(), u"hi @Adam "_s);
    press(Qt::Key_Tab);
    QCOMPARE(text(), u"hi @ada "_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(text(), u"hi @Adam "_s);
    press(Qt::Key_Return);
    QVERIFY(!isOpen());
    QCOMPARE(text(), u"hi @Adam "_s);
    QCOMPARE(m_stage->composer->caret(), 9);
    // The keyboard is still here: Tab goes on only now.
    QVERIFY(edit()->hasFocus());
}

void CompletionTest::tabCyclesInOneStepOfUndo()
{
    type(u"hi @ad"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), u"hi @ad"_s);
    QVERIFY(!isOpen());
}

void CompletionTest::typingOnAfterTabKeepsIt()
{
    type(u"@ad"_s);
    press(Qt::Key_Tab);
    type(u"hello"_s);
    QCOMPARE(text(), u"@ada hello"_s);
    QVERIFY(!isOpen());
}

void CompletionTest::upAndDownChoose()
{
    type(u"@"_s);
    QCOMPARE(current(), u"bob"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"ada"_s);
    QCOMPARE(text(), u"@"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(current(), m_people->stringList().last());
    press(Qt::Key_PageUp);
    QCOMPARE(current(), u"bob"_s);
    press(Qt::Key_PageDown);
    QCOMPARE(current(), m_people->stringList().last());
    press(Qt::Key_Enter);
    QCOMPARE(text(), u'@' + m_people->stringList().last() + u' ');
}

void CompletionTest::escClosesUntilTheNextWord()
{
    type(u"@a"_s);
    QVERIFY(isOpen());
    press(Qt::Key_Escape);
    QVERIFY(!isOpen());
    QCOMPARE(text(), u"@a"_s);
    type(u"d"_s);
    QVERIFY(!isOpen());
    type(u" @b"_s);
    QVERIFY(isOpen());
    // And in the next message.
    press(Qt::Key_Escape);
    m_stage->composer->clear();
    type(u"@"_s);
    QVERIFY(isOpen());
}

void CompletionTest::aSpaceCloses()
{
    type(u":tada"_s);
    QVERIFY(isOpen());
    type(u" "_s);
    QVERIFY(!isOpen());
    QCOMPARE(text(), u":tada "_s);
}

void CompletionTest::deletingComesBackToIt()
{
    type(u":tadx"_s);
    QVERIFY(!isOpen());
    press(Qt::Key_Backspace);
    QVERIFY(isOpen());
    QCOMPARE(current(), u":tada:"_s);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QVERIFY(!isOpen());
}

void CompletionTest::leavingTheWordCloses()
{
    type(u"one :ta"_s);
    QVERIFY(isOpen());
    press(Qt::Key_Home);
    QVERIFY(!isOpen());
    press(Qt::Key_End);
    QVERIFY(!isOpen());
    type(u"d"_s);
    QVERIFY(isOpen());
    m_stage->composer->clear();
    QVERIFY(!isOpen());
}

void CompletionTest::leavingTheComposerCloses()
{
    type(u":ta"_s);
    QVERIFY(isOpen());
    m_stage->composer->findChild<QPushButton *>()->setFocus();
    QVERIFY(!isOpen());
}

void CompletionTest::theMouseAccepts()
{
    type(u"hi @"_s);
    const QRect second = list()->visualRect(list()->model()->index(1, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(text(), u"hi @ada "_s);
    QVERIFY(!isOpen());
    QVERIFY(edit()->hasFocus());
}

void CompletionTest::theClosingColonReplaces_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("text");
    QTest::newRow("ours") << u":smile:"_s << u"😄"_s;
    QTest::newRow("Unicode's") << u"a :party_popper: b"_s << u"a 🎉 b"_s;
    QTest::newRow("in capitals") << u":Tada:"_s << u"🎉"_s;
    QTest::newRow("one after the other") << u":tada::tada:"_s << u"🎉🎉"_s;
    QTest::newRow("sign") << u":+1:"_s << u"👍"_s;
    QTest::newRow("unknown") << u":tad:"_s << u":tad:"_s;
    QTest::newRow("code") << u"`:tada:"_s << u"`:tada:"_s;
}

void CompletionTest::theClosingColonReplaces()
{
    QFETCH(QString, keys);
    type(keys);
    QTEST(text(), "text");
    QVERIFY(!isOpen());
}

void CompletionTest::undoBringsTheShortNameBack()
{
    type(u":tada:"_s);
    QCOMPARE(text(), u"🎉"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), u":tada:"_s);
    type(u" x"_s);
    QVERIFY(text().startsWith(u":tada:"_s));
}

void CompletionTest::emojiHaveTheChosenSkinTone()
{
    m_stage->preferences.setSkinTone(5);
    type(u":thumbsup: :wav"_s);
    press(Qt::Key_Tab);
    QCOMPARE(text(), u"👍🏿 👋🏿"_s);
}

void CompletionTest::acceptedEmojiCountAsUsed()
{
    type(u":tada: :rocket"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_stage->preferences.recentEmoji(), QStringList({u"🚀"_s, u"🎉"_s}));
}

void CompletionTest::anAtSignOffersPeople()
{
    type(u"hi @"_s);
    QVERIFY(isOpen());
    QCOMPARE(popup()->rowCount(), 6);
    type(u"b"_s);
    QCOMPARE(current(), u"bob"_s);
    press(Qt::Key_Return);
    QCOMPARE(text(), u"hi @bob "_s);
    type(u"@zz"_s);
    QVERIFY(!isOpen());
}

void CompletionTest::peopleAreFoundWhateverTheCase()
{
    type(u"@AD"_s);
    QCOMPARE(popup()->rowCount(), 2);
    m_stage->composer->clear();
    type(u"@jose"_s);
    QCOMPARE(current(), u"José"_s);
    m_stage->composer->clear();
    // What begins so comes before what has it inside.
    type(u"@m"_s);
    QVERIFY(popup()->rowCount() >= 2);
    m_people->setStringList({u"adam"_s, u"mia"_s});
    m_stage->composer->clear();
    type(u"@m"_s);
    QCOMPARE(current(), u"mia"_s);
    QCOMPARE(popup()->row(1).label, u"adam"_s);
    m_people->setStringList({u"محمد"_s});
    m_stage->composer->clear();
    type(u"@"_s);
    QInputMethodEvent arabic;
    arabic.setCommitString(u"مح"_s);
    QApplication::sendEvent(edit(), &arabic);
    QVERIFY(isOpen());
    press(Qt::Key_Return);
    QCOMPARE(text(), u"@محمد "_s);
}

void CompletionTest::aSpaceThatIsThereServes()
{
    m_stage->composer->setText(u"hi  you"_s, 3);
    type(u"@bo"_s);
    press(Qt::Key_Return);
    QCOMPARE(text(), u"hi @bob you"_s);
    QCOMPARE(m_stage->composer->caret(), 8);
}

void CompletionTest::othersThatWereRemovedAreNotOffered()
{
    m_people->setStringList({u"ada"_s});
    type(u"@"_s);
    QCOMPARE(popup()->rowCount(), 1);
    m_stage->composer->clear();
    m_people.reset();
    type(u"@"_s);
    QVERIFY(!isOpen());
    m_stage->composer->setPeople(nullptr);
    type(u"a"_s);
    QVERIFY(!isOpen());
}

void CompletionTest::draftsAndPastedTextOfferNothing()
{
    m_stage->composer->setText(u"hi @ad"_s);
    QVERIFY(!isOpen());
    press(Qt::Key_Left);
    press(Qt::Key_Right);
    QVERIFY(!isOpen());
}

void CompletionTest::theInputMethodComesFirst()
{
    type(u"@a"_s);
    QVERIFY(isOpen());
    QInputMethodEvent composing(u"ni"_s, {});
    QApplication::sendEvent(edit(), &composing);
    QVERIFY(!isOpen());
    press(Qt::Key_Tab);
    QVERIFY(text().startsWith(u"@a"_s));
    QVERIFY(!text().contains(u"ada"_s));
}

void CompletionTest::neverTakesTheFocus()
{
    type(u"@"_s);
    QVERIFY(isOpen());
    QVERIFY(edit()->hasFocus());
    QVERIFY(m_stage->window.isActiveWindow());
    QCOMPARE(list()->focusPolicy(), Qt::NoFocus);
    QVERIFY(!popup()->isWindow());
}

void CompletionTest::staysInTheWindow()
{
    m_stage->window.resize(370, 430);
    m_stage->composer->setText(u"word "_s.repeated(6).trimmed() + u' ');
    type(u"@"_s);
    QVERIFY(isOpen());
    const QRect box = popup()->geometry().marginsRemoved(popup()->contentsMargins());
    QVERIFY(m_stage->window.rect().contains(box));
    const QRect caret = edit()->cursorRect().translated(edit()->mapTo(&m_stage->window, QPoint()));
    QVERIFY(!box.intersects(caret));
    // Another size of the window moves what it belongs to.
    m_stage->window.resize(500, 500);
    QVERIFY(!isOpen());
}

void CompletionTest::showsEmojiInColorOnEveryRow()
{
    type(u":red"_s);
    QVERIFY(popup()->rowCount() > 2);
    const QImage image = list()->viewport()->grab().toImage();
    for (int row = 0; row < 2; ++row) {
        const QRect place = list()->visualRect(list()->model()->index(row, 0));
        bool colorful = false;
        for (int i = 0; i < place.height() * place.height(); ++i) {
            const QPoint at = place.topLeft() + QPoint(i % place.height(), i / place.height());
            colorful = colorful || image.pixelColor(at).hsvSaturation() > 150;
        }
        QVERIFY2(colorful, qPrintable(popup()->row(row).label));
    }
}

void CompletionTest::screenReadersFindTheCurrentRow()
{
    const auto selected = [this] {
        const QAccessibleInterface *rows = QAccessible::queryAccessibleInterface(list());
        QStringList names;
        for (int i = 0; i < rows->childCount(); ++i) {
            if (rows->child(i)->state().selected)
                names.append(rows->child(i)->text(QAccessible::Name));
        }
        return names;
    };
    type(u":tada"_s);
    QCOMPARE(selected(), QStringList{u"party popper"_s});
    m_stage->composer->clear();
    type(u"@ad"_s);
    press(Qt::Key_Down);
    QCOMPARE(selected(), QStringList{u"Adam"_s});
    QCOMPARE(list()->accessibleName(), u"Suggestions"_s);
}

QTEST_MAIN(CompletionTest)
#include "tst_completion.moc"
