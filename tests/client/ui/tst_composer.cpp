// SPDX-License-Identifier: MIT
#include "client/ui/composer.h"

#include "client/ui/composeredit.h"
#include "client/ui/metrics.h"
#include "tests/client/ui/stage.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Chatto;
using namespace Qt::StringLiterals;

class ComposerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void enterSends_data();
    void enterSends();
    void shiftEnterBreaksTheLine();
    void enterBelongsToTheInputMethodWhileItComposes();
    void sendsNothingToRead_data();
    void sendsNothingToRead();
    void sendButtonSends();
    void saysWhyATextIsTooLong();
    void aProblemStaysUntilTheTextChanges();
    void pastesPlainTextOnly();
    void growsToEightLines();
    void namesTheRoom();
    void scrollsLongTextOnlyUpAndDown();
    void emojiHaveTheirFontAndDigitsTheirs();

private:
    QPushButton *button() const { return m_composer->findChild<QPushButton *>(); }
    QWidget *edit() const { return m_composer->editor(); }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Composer> m_composer;
};

void ComposerTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_composer = std::make_unique<Composer>(m_stage->theme, m_stage->preferences);
    m_composer->resize(600, 200);
    m_composer->show();
    m_composer->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    m_composer->setFocus();
}

void ComposerTest::cleanup()
{
    m_composer.reset();
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
    QSignalSpy submitted(m_composer.get(), &Composer::submitted);
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
    QSignalSpy submitted(m_composer.get(), &Composer::submitted);
    QTest::keyClicks(edit(), u"a"_s);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit(), u"b"_s);
    QVERIFY(submitted.isEmpty());
    QCOMPARE(m_composer->text(), u"a\nb"_s);
}

void ComposerTest::enterBelongsToTheInputMethodWhileItComposes()
{
    QSignalSpy submitted(m_composer.get(), &Composer::submitted);
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
    QSignalSpy submitted(m_composer.get(), &Composer::submitted);
    m_composer->setText(text);
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(submitted.isEmpty());
}

void ComposerTest::sendButtonSends()
{
    QSignalSpy submitted(m_composer.get(), &Composer::submitted);
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
    QSignalSpy submitted(m_composer.get(), &Composer::submitted);
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

void ComposerTest::pastesPlainTextOnly()
{
    auto *rich = new QMimeData;
    rich->setHtml(u"<b>bold</b><img src='file:///etc/hostname'>"_s);
    rich->setText(u"bold\r\n\u0007next"_s);
    QGuiApplication::clipboard()->setMimeData(rich);
    QTest::keySequence(edit(), QKeySequence::Paste);
    QCOMPARE(m_composer->text(), u"bold\nnext"_s);
    auto *image = new QMimeData;
    image->setImageData(QImage(2, 2, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(image);
    QTest::keySequence(edit(), QKeySequence::Paste);
    QCOMPARE(m_composer->text(), u"bold\nnext"_s);
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

QTEST_MAIN(ComposerTest)
#include "tst_composer.moc"
