// SPDX-License-Identifier: MIT
#include "client/ui/messagelayout.h"

#include "client/ui/metrics.h"

#include <QPainter>
#include <QTest>

#include <ctime>

using namespace Chatto;
using namespace Qt::StringLiterals;

class MessageLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void showsMarkupAsItIsWritten_data();
    void showsMarkupAsItIsWritten();
    void breaksWordsThatAreTooLong();
    void linesAreLineHeightApart();
    void alignsEachParagraphInItsOwnDirection();
    void foldsLongTexts();
    void findsTheLinkUnderThePoint();
    void findsPositionsAndWords();
    void drawsLoneEmojiBig();
    void emojiInTextAreALittleBigger();
    void sequencesAreDrawnAsOne_data();
    void sequencesAreDrawnAsOne();
    void drawsEmojiInColor();
    void heapsOfMarksDontFreeze();
    void longTextsAreQuick();

private:
    static QImage paint(const MessageLayout &layout);

    Theme m_theme;
};

/// Of this process alone: the machine may be busy.
static double milliseconds(std::clock_t start)
{
    return 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
}

QImage MessageLayoutTest::paint(const MessageLayout &layout)
{
    QImage image(layout.size().toSize() + QSize(1, 1), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layout.paint(painter, {0, 0}, Qt::black, {});
    return image;
}

void MessageLayoutTest::showsMarkupAsItIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bold") << u"<b>x</b>"_s;
    QTest::newRow("image") << u"<img src=file:///etc/passwd>"_s;
    QTest::newRow("entity") << u"&lt;&amp;"_s;
    QTest::newRow("tables") << u"<table>"_s.repeated(20);
}

void MessageLayoutTest::showsMarkupAsItIsWritten()
{
    QFETCH(QString, text);
    MessageLayout layout(text, m_theme);
    layout.layOut(10000);
    QCOMPARE(layout.text(), text);
    // As wide as every one of its characters.
    const int wide = QFontMetrics(m_theme.font(Theme::Font::Text)).horizontalAdvance(text);
    QVERIFY(qAbs(layout.size().width() - wide) <= 2);
}

void MessageLayoutTest::breaksWordsThatAreTooLong()
{
    MessageLayout layout(u"x"_s.repeated(500), m_theme);
    layout.layOut(200);
    QVERIFY(layout.size().width() <= 200);
    QVERIFY(layout.size().height() > 10 * Metrics::lineHeight);
}

void MessageLayoutTest::linesAreLineHeightApart()
{
    MessageLayout one(u"a"_s, m_theme);
    one.layOut(200);
    QCOMPARE(one.size().height(), qreal(Metrics::lineHeight));
    MessageLayout three(u"a\n\nb"_s, m_theme);
    three.layOut(200);
    QCOMPARE(three.size().height(), qreal(3 * Metrics::lineHeight));
}

void MessageLayoutTest::alignsEachParagraphInItsOwnDirection()
{
    MessageLayout layout(u"left\nمرحبا"_s, m_theme);
    layout.layOut(400);
    layout.align(300);
    QCOMPARE(layout.rects({0, 4}).first().left(), 0.0);
    QVERIFY(qAbs(layout.rects({5, 5}).first().right() - 300) <= 1);
    QVERIFY(layout.endsLeft());
    MessageLayout other(u"مرحبا\nleft"_s, m_theme);
    other.layOut(400);
    QVERIFY(!other.endsLeft());
}

void MessageLayoutTest::foldsLongTexts()
{
    const QString text = u"line\n"_s.repeated(Metrics::foldedLines * 2);
    MessageLayout layout(text, m_theme);
    layout.layOut(400);
    QVERIFY(layout.isFolded());
    QCOMPARE(layout.size().height(), qreal(Metrics::foldedLines * Metrics::lineHeight));
    layout.setUnfolded(true);
    layout.layOut(400);
    QVERIFY(!layout.isFolded());
    QCOMPARE(layout.size().height(), qreal((Metrics::foldedLines * 2 + 1) * Metrics::lineHeight));

    MessageLayout fits(u"line\n"_s.repeated(Metrics::foldedLines - 1) + u"end"_s, m_theme);
    fits.layOut(400);
    QVERIFY(!fits.isFolded());
}

void MessageLayoutTest::findsTheLinkUnderThePoint()
{
    MessageLayout layout(u"see https://example.org/x now"_s, m_theme);
    layout.layOut(1000);
    const QRectF link = layout.rects(layout.links().value(0)).value(0);
    QCOMPARE(layout.linkAt(link.center()), 0);
    QCOMPARE(layout.link(0), QUrl(u"https://example.org/x"_s));
    QCOMPARE(layout.linkAt({link.left() - 2, link.center().y()}), -1);
    QCOMPARE(layout.linkAt({link.right() + 2, link.center().y()}), -1);
}

void MessageLayoutTest::findsPositionsAndWords()
{
    MessageLayout layout(u"one two\nthree"_s, m_theme);
    layout.layOut(1000);
    const auto middle = [&](qsizetype position) { return layout.rects({position, 1}).value(0).center(); };
    QCOMPARE(layout.positionAt({-5, -5}), 0);
    QCOMPARE(layout.positionAt({999, 999}), layout.text().size());
    const qsizetype inTwo = layout.positionAt(middle(5));
    QVERIFY(inTwo == 5 || inTwo == 6);
    QCOMPARE(layout.wordAt(5), (TextRange{4, 3}));
    QCOMPARE(layout.wordAt(8), (TextRange{8, 5}));
    QVERIFY(layout.positionAt(middle(9)) >= 8);
}

void MessageLayoutTest::drawsLoneEmojiBig()
{
    MessageLayout alone(u"😀"_s, m_theme);
    alone.layOut(400);
    QVERIFY(alone.isBigEmoji());
    QVERIFY(alone.size().height() >= Metrics::bigEmojiPixels);
    MessageLayout among(u"ok 😀"_s, m_theme);
    among.layOut(400);
    QVERIFY(!among.isBigEmoji());
    MessageLayout many(u"😀"_s.repeated(Metrics::bigEmojiCount + 1), m_theme);
    QVERIFY(!many.isBigEmoji());
}

void MessageLayoutTest::emojiInTextAreALittleBigger()
{
    const auto laidOut = [this](const QString &text) {
        MessageLayout layout(text, m_theme);
        layout.layOut(400);
        return layout.size();
    };
    QFont plain = m_theme.font(Theme::Font::Text);
    plain.setFamilies({emojiFontFamily()});
    const qreal added = laidOut(u"ok 😀"_s).width() - laidOut(u"ok "_s).width();
    QVERIFY2(added > QFontMetricsF(plain).horizontalAdvance(u"😀"_s), qPrintable(QString::number(added)));
    // Lines with and without them are as far apart.
    QCOMPARE(laidOut(u"ok 😀\nok"_s).height(), 2.0 * Metrics::lineHeight);
}

void MessageLayoutTest::sequencesAreDrawnAsOne_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::newRow("joined") << u"👨‍👩‍👧"_s;
    QTest::newRow("with a selector") << u"❤️"_s;
    QTest::newRow("with a selector and joined") << u"❤️‍🔥"_s;
    QTest::newRow("rainbow flag") << u"🏳️‍🌈"_s;
    QTest::newRow("detective with a tone") << u"🕵🏿‍♀️"_s;
    QTest::newRow("couple") << u"👩‍❤️‍👨"_s;
    QTest::newRow("keycap") << u"1️⃣"_s;
}

void MessageLayoutTest::sequencesAreDrawnAsOne()
{
    QFETCH(QString, emoji);
    const auto width = [this](const QString &text) {
        MessageLayout layout(text, m_theme);
        layout.layOut(400);
        return layout.size().width();
    };
    QCOMPARE(width(emoji), width(u"😀"_s));
    QCOMPARE(width(QString(u"so " + emoji)), width(u"so 😀"_s));
}

void MessageLayoutTest::drawsEmojiInColor()
{
    for (const QString &text : {u"a 😀"_s, u"a \u2764\uFE0F"_s}) {
        MessageLayout layout(text, m_theme);
        layout.layOut(400);
        const QImage image = paint(layout);
        bool colorful = false;
        for (int i = 0; i < image.width() * image.height(); ++i) {
            const QColor pixel = image.pixelColor(i % image.width(), i / image.width());
            colorful = colorful || pixel.hsvSaturation() > 150;
        }
        QVERIFY2(colorful, qPrintable(text));
    }
}

void MessageLayoutTest::heapsOfMarksDontFreeze()
{
    const std::clock_t start = std::clock();
    MessageLayout layout(u"a"_s + u"\u0301"_s.repeated(20000) + u"b"_s, m_theme);
    layout.layOut(400);
    paint(layout);
    QVERIFY2(milliseconds(start) < 100, qPrintable(QString::number(milliseconds(start))));
    QVERIFY(layout.text().size() < 20);
}

void MessageLayoutTest::longTextsAreQuick()
{
    const std::clock_t start = std::clock();
    MessageLayout layout(u"nothing in particular "_s.repeated(370), m_theme);
    layout.layOut(400);
    QVERIFY2(milliseconds(start) < 100, qPrintable(QString::number(milliseconds(start))));
}

QTEST_MAIN(MessageLayoutTest)
#include "tst_messagelayout.moc"
