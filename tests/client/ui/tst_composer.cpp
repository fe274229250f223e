// SPDX-License-Identifier: MIT
#include "client/ui/composer.h"

#include "client/ui/caretrest.h"
#include "client/ui/composeredit.h"
#include "client/ui/metrics.h"
#include "client/ui/theme.h"
#include "tests/client/ui/composerstage.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ComposerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void enterSends_data();
    void enterSends();
    void shiftEnterBreaksTheLine();
    void ctrlEnterSendsWhereChosen();
    void enterBelongsToTheInputMethodWhileItComposes();
    void enterWritesOnWhenADraftReplacedWhatTheInputMethodComposed();
    void sendsNothingToRead_data();
    void sendsNothingToRead();
    void sendButtonSends();
    void saysWhyATextIsTooLong();
    void aProblemStaysUntilTheTextChanges();
    void pastesPlainTextOnly_data();
    void pastesPlainTextOnly();
    void draftsComeBackWithTheirCaret();
    void leavesCtrlEndToTheWindowAtTheEnd();
    void tellsOfTyping();
    void staysSilentAboutTypingWhereChosen();
    void emoticonsBecomeEmoji_data();
    void emoticonsBecomeEmoji();
    void emoticonsAtTheEndBecomeEmojiWhenSent();
    void emoticonsStayWhereChosen();
    void emoticonsComeBack_data();
    void emoticonsComeBack();
    void emoticonsComeBackAsTheNextKeyOnly();
    void writesFromTheRight();
    void growsToEightLines();
    void letsTheCaretRest();
    void namesTheRoom();
    void scrollsLongTextOnlyUpAndDown();
    void emojiHaveTheirFontAndDigitsTheirs();

private:
    QPushButton *button() const { return m_composer->findChild<QPushButton *>(); }
    QWidget *edit() const { return m_composer->editor(); }

    std::unique_ptr<ComposerStage> m_stage;
    Composer *m_composer = nullptr;
};

void ComposerTest::init()
{
    m_stage = std::make_unique<ComposerStage>();
    m_composer = m_stage->composer;
    QVERIFY(m_stage->show());
}

void ComposerTest::cleanup()
{
    m_stage.reset();
}

void ComposerTest::enterSends_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
}

void ComposerTest::enterSends()
{
    QFETCH(Qt::Key, key);
    QSignalSpy submitted(m_composer, &Composer::submitted);
    QTest::keyClicks(edit(), u"hello"_s);
    QTest::keyClick(edit(), key);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].toString(), u"hello"_s);
    // It is for the owner to clear it, once the message is safe.
    QCOMPARE(m_composer->text(), u"hello"_s);
    m_composer->clear();
    QVERIFY(m_composer->text().isEmpty());
}

void ComposerTest::shiftEnterBreaksTheLine()
{
    QSignalSpy submitted(m_composer, &Composer::submitted);
    QTest::keyClicks(edit(), u"a"_s);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit(), u"b"_s);
    QVERIFY(submitted.isEmpty());
    QCOMPARE(m_composer->text(), u"a\nb"_s);
}

void ComposerTest::enterBelongsToTheInputMethodWhileItComposes()
{
    QSignalSpy submitted(m_composer, &Composer::submitted);
    QTest::keyClicks(edit(), u"a"_s);
    QInputMethodEvent composing(u"ni"_s, {});
    QApplication::sendEvent(edit(), &composing);
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(submitted.isEmpty());
    QInputMethodEvent done;
    done.setCommitString(u"你"_s);
    QApplication::sendEvent(edit(), &done);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

void ComposerTest::ctrlEnterSendsWhereChosen()
{
    QSignalSpy submitted(m_composer, &Composer::submitted);
    QTest::keyClicks(edit(), u"a"_s);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 1);
    QVERIFY(button()->toolTip().contains(u"(Enter)"_s));

    m_stage->preferences.set(Preferences::CtrlEnterSends, true);
    QVERIFY(button()->toolTip().contains(u"(Ctrl+Enter)"_s));
    QTest::keyClick(edit(), Qt::Key_Return);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(submitted.size(), 1);
    QTest::keyClicks(edit(), u"b"_s);
    QCOMPARE(m_composer->text(), u"a\n\nb"_s);
    QTest::keyClick(edit(), Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 2);
    QCOMPARE(submitted[1][0].toString(), u"a\n\nb"_s);
}

void ComposerTest::enterWritesOnWhenADraftReplacedWhatTheInputMethodComposed()
{
    QSignalSpy submitted(m_composer, &Composer::submitted);
    QInputMethodEvent composing(u"ni"_s, {});
    QApplication::sendEvent(edit(), &composing);
    m_composer->setText(u"another room's draft"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

void ComposerTest::sendsNothingToRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blank") << u" \n\t "_s;
    QTest::newRow("invisible") << u"\u200B\u2060"_s;
}

void ComposerTest::sendsNothingToRead()
{
    QFETCH(QString, text);
    QSignalSpy submitted(m_composer, &Composer::submitted);
    m_composer->setText(text);
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(submitted.isEmpty());
}

void ComposerTest::sendButtonSends()
{
    QSignalSpy submitted(m_composer, &Composer::submitted);
    m_composer->setText(u"hello"_s);
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(submitted.size(), 1);
}

static QString problem(const Composer &composer)
{
    return composer.findChild<QLabel *>()->text();
}

void ComposerTest::saysWhyATextIsTooLong()
{
    QSignalSpy submitted(m_composer, &Composer::submitted);
    m_composer->setTextLimit(10);
    m_composer->setText(u"äöüäö"_s);
    QVERIFY(problem(*m_composer).isEmpty());
    m_composer->setText(u"äöüäöü"_s);
    QVERIFY(problem(*m_composer).contains(u"12"_s));
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(submitted.isEmpty());
    QCOMPARE(m_composer->text(), u"äöüäöü"_s);
}

void ComposerTest::aProblemStaysUntilTheTextChanges()
{
    m_composer->setText(u"hello"_s);
    m_composer->showProblem(u"The disk is full."_s);
    QCOMPARE(problem(*m_composer), u"The disk is full."_s);
    QTest::keyClicks(edit(), u"!"_s);
    QVERIFY(problem(*m_composer).isEmpty());
}

void ComposerTest::pastesPlainTextOnly_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Ctrl+V") << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Ctrl+Shift+V") << (Qt::ControlModifier | Qt::ShiftModifier);
}

void ComposerTest::pastesPlainTextOnly()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    auto *rich = new QMimeData;
    rich->setHtml(u"<b>bold</b><img src='file:///etc/hostname'>"_s);
    rich->setText(u"bold\r\n\u0007next"_s);
    QGuiApplication::clipboard()->setMimeData(rich);
    QTest::keyClick(edit(), Qt::Key_V, modifiers);
    QCOMPARE(m_composer->text(), u"bold\nnext"_s);
    auto *image = new QMimeData;
    image->setImageData(QImage(2, 2, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(image);
    QTest::keyClick(edit(), Qt::Key_V, modifiers);
    QCOMPARE(m_composer->text(), u"bold\nnext"_s);
}

void ComposerTest::leavesCtrlEndToTheWindowAtTheEnd()
{
    QShortcut latest(Qt::CTRL | Qt::Key_End, m_composer->window());
    const QSignalSpy jumps(&latest, &QShortcut::activated);
    m_composer->setText(u"hello"_s, 0);
    QTest::keyClick(edit(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_composer->caret(), 5);
    QCOMPARE(jumps.count(), 0);
    QTest::keyClick(edit(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(jumps.count(), 1);
}

void ComposerTest::draftsComeBackWithTheirCaret()
{
    QTest::keyClicks(edit(), u"hello"_s);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit(), u"you"_s);
    QTest::keyClick(edit(), Qt::Key_Left);
    QCOMPARE(m_composer->caret(), 8);

    const QString draft = m_composer->text();
    m_composer->clear();
    QCOMPARE(m_composer->caret(), 0);
    m_composer->setText(draft, 8);
    QCOMPARE(m_composer->caret(), 8);
    QTest::keyClicks(edit(), u"r"_s);
    QCOMPARE(m_composer->text(), u"hello\nyoru"_s);

    m_composer->setText(draft);
    QCOMPARE(m_composer->caret(), 9);
    // From a file that somebody has written by hand.
    m_composer->setText(draft, 1000);
    QCOMPARE(m_composer->caret(), 9);
}

void ComposerTest::tellsOfTyping()
{
    QSignalSpy typed(m_composer, &Composer::typed);
    m_composer->setText(u"a draft"_s);
    QCoreApplication::processEvents();
    QCOMPARE(typed.size(), 0);
    QTest::keyClicks(edit(), u"ab"_s);
    QCOMPARE(typed.size(), 2);
    QTest::keyClick(edit(), Qt::Key_Left);
    QTest::keyClick(edit(), Qt::Key_Shift);
    QCOMPARE(typed.size(), 2);
    QTest::keyClick(edit(), Qt::Key_Backspace);
    QCOMPARE(typed.size(), 3);
    QInputMethodEvent composing(u"ni"_s, {});
    QApplication::sendEvent(edit(), &composing);
    QCOMPARE(typed.size(), 4);
    // Whoever has deleted all of it isn't writing anything.
    m_composer->setText(u"a"_s);
    QTest::keyClick(edit(), Qt::Key_Backspace);
    QCOMPARE(typed.size(), 4);
    m_composer->clear();
    QCOMPARE(typed.size(), 4);
}

void ComposerTest::staysSilentAboutTypingWhereChosen()
{
    m_stage->preferences.set(Preferences::SendTyping, false);
    QSignalSpy typed(m_composer, &Composer::typed);
    QTest::keyClicks(edit(), u"ab"_s);
    QCOMPARE(typed.size(), 0);
    QCOMPARE(m_composer->text(), u"ab"_s);
}

void ComposerTest::emoticonsBecomeEmoji_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("text");
    QTest::newRow("alone") << u":) "_s << u"🙂 "_s;
    QTest::newRow("before more") << u"hi :) there"_s << u"hi 🙂 there"_s;
    QTest::newRow("with a nose") << u":-D "_s << u"😀 "_s;
    QTest::newRow("wink") << u";) "_s << u"😉 "_s;
    QTest::newRow("heart") << u"I <3 it"_s << u"I ❤️ it"_s;
    QTest::newRow("two") << u":) :( "_s << u"🙂 🙁 "_s;
    QTest::newRow("letters") << u"xD "_s << u"😆 "_s;
    QTest::newRow("not before white space") << u":)"_s << u":)"_s;
    QTest::newRow("within a word") << u"foo:) "_s << u"foo:) "_s;
    QTest::newRow("before a word") << u":Dog "_s << u":Dog "_s;
    QTest::newRow("in an address") << u"http://a/:) "_s << u"http://a/:) "_s;
    QTest::newRow("in brackets") << u"(see :)) "_s << u"(see :)) "_s;
    QTest::newRow("numbered list") << u"8) eight"_s << u"8) eight"_s;
    QTest::newRow("code") << u"`a :) b` :) "_s << u"`a :) b` 🙂 "_s;
    QTest::newRow("code block") << u"``` :) "_s << u"``` :) "_s;
    QTest::newRow("indented") << u"    if :) "_s << u"    if :) "_s;
    QTest::newRow("word") << u"plain "_s << u"plain "_s;
}

void ComposerTest::emoticonsBecomeEmoji()
{
    QFETCH(QString, keys);
    QTest::keyClicks(edit(), keys);
    QTEST(m_composer->text(), "text");
    QCOMPARE(m_composer->caret(), int(m_composer->text().size()));
}

void ComposerTest::emoticonsAtTheEndBecomeEmojiWhenSent()
{
    QSignalSpy submitted(m_composer, &Composer::submitted);
    QTest::keyClicks(edit(), u"hi :)"_s);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_composer->text(), u"hi 🙂\n"_s);
    QTest::keyClicks(edit(), u"<3"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].toString(), u"hi 🙂\n❤️"_s);
}

void ComposerTest::emoticonsStayWhereChosen()
{
    m_stage->preferences.set(Preferences::Emoticons, false);
    QSignalSpy submitted(m_composer, &Composer::submitted);
    QTest::keyClicks(edit(), u":) :("_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].toString(), u":) :("_s);
}

void ComposerTest::emoticonsComeBack_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Backspace") << Qt::Key_Backspace << Qt::KeyboardModifiers();
    QTest::newRow("Ctrl+Z") << Qt::Key_Z << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void ComposerTest::emoticonsComeBack()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QSignalSpy submitted(m_composer, &Composer::submitted);
    QTest::keyClicks(edit(), u"so :-) "_s);
    QCOMPARE(m_composer->text(), u"so 🙂 "_s);
    QTest::keyClick(edit(), key, modifiers);
    QCOMPARE(m_composer->text(), u"so :-) "_s);
    // And it stays.
    QTest::keyClicks(edit(), u"it is "_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].toString(), u"so :-) it is "_s);
}

void ComposerTest::emoticonsComeBackAsTheNextKeyOnly()
{
    QTest::keyClicks(edit(), u":) a"_s);
    QTest::keyClick(edit(), Qt::Key_Backspace);
    QCOMPARE(m_composer->text(), u"🙂 "_s);
    QTest::keyClick(edit(), Qt::Key_Backspace);
    QCOMPARE(m_composer->text(), u"🙂"_s);
}

void ComposerTest::writesFromTheRight()
{
    const auto caretX = [this] { return qobject_cast<ComposerEdit *>(edit())->cursorRect().x(); };
    QTest::keyClicks(edit(), u"abc"_s);
    QVERIFY(caretX() < edit()->width() / 2);
    m_composer->clear();
    QInputMethodEvent arabic;
    arabic.setCommitString(u"مرحبا"_s);
    QApplication::sendEvent(edit(), &arabic);
    QVERIFY(caretX() > edit()->width() / 2);
    m_composer->clear();
    QTest::keyClicks(edit(), u"a"_s);
    QVERIFY(caretX() < edit()->width() / 2);
}

void ComposerTest::growsToEightLines()
{
    const auto boxHeight = [this] { return edit()->parentWidget()->sizeHint().height(); };
    const int line = qCeil(QFontMetricsF(edit()->font()).lineSpacing());
    QCOMPARE(edit()->parentWidget()->height() >= Metrics::composerHeight, true);
    const int one = edit()->sizeHint().height();
    QCOMPARE(one, line);
    m_composer->setText(u"1\n2\n3"_s);
    QCOMPARE(edit()->sizeHint().height(), 3 * line);
    const int three = boxHeight();
    QVERIFY(three > Metrics::composerHeight);
    m_composer->setText(u"x\n"_s.repeated(30));
    QCOMPARE(edit()->sizeHint().height(), Metrics::composerLines * line);
    m_composer->clear();
    QCOMPARE(edit()->sizeHint().height(), line);
}

void ComposerTest::namesTheRoom()
{
    m_composer->setRoomName(u"# Lobby"_s);
    QCOMPARE(qobject_cast<ComposerEdit *>(edit())->placeholderText(), u"Message # Lobby"_s);
    QCOMPARE(edit()->accessibleName(), u"Message to # Lobby"_s);
}

void ComposerTest::scrollsLongTextOnlyUpAndDown()
{
    const auto *area = qobject_cast<QAbstractScrollArea *>(edit());
    const QScrollBar *down = area->verticalScrollBar();
    QTest::keyClicks(edit(), u"ab "_s.repeated(20));
    QTRY_VERIFY(!down->isVisible());
    m_composer->setText(u"ab "_s.repeated(1200));
    QTRY_VERIFY(down->isVisible() && down->maximum() > 0);
    // The caret is behind a space at the end of some line.
    for (int i = 0; i < 200; ++i) {
        QTest::keyClicks(edit(), u"ab "_s);
        QCOMPARE(area->horizontalScrollBar()->value(), 0);
    }
}

void ComposerTest::emojiHaveTheirFontAndDigitsTheirs()
{
    m_composer->setText(u"1 😀 #"_s);
    const QTextBlock block = qobject_cast<ComposerEdit *>(edit())->document()->firstBlock();
    const auto formats = block.layout()->formats();
    QCOMPARE(formats.size(), 1);
    QCOMPARE(formats[0].start, 2);
    QCOMPARE(formats[0].length, 2);
    QCOMPARE(formats[0].format.fontFamilies().toStringList(), QStringList{emojiFontFamily()});
}

void ComposerTest::letsTheCaretRest()
{
    CaretRest rest(1ms);
    QTest::keyClick(edit(), Qt::Key_A);
    QVERIFY(QApplication::cursorFlashTime() > 0);
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    QTest::keyClick(edit(), Qt::Key_B);
    QVERIFY(QApplication::cursorFlashTime() > 0);
}

QTEST_MAIN(ComposerTest)
#include "tst_composer.moc"
