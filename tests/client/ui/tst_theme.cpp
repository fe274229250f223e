// SPDX-License-Identifier: MIT
#include "client/ui/theme.h"

#include "client/ui/picturecache.h"
#include "client/ui/rounded.h"
#include "client/ui/style.h"

#include <QApplication>
#include <QMetaEnum>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Chatto;
using namespace Qt::StringLiterals;
using Color = Theme::Color;

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void namesAreReadable_data();
    void namesAreReadable();
    void aNameKeepsItsColor();
    void followsTheSystemUntilTheUserChooses();
    void givesTheApplicationItsPalette();
    void everyIconIsThere_data();
    void everyIconIsThere();
    void iconsAreSharpAtEveryScale();
    void drawsAPictureOnce();
    void roundedRectanglesLookAsIfDrawnWhole_data();
    void roundedRectanglesLookAsIfDrawnWhole();
};

/// Relative luminance and contrast as WCAG 2.1 defines them.
static double luminance(const QColor &color)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<Color>("text");
    QTest::addColumn<Color>("ground");
    const auto names = QMetaEnum::fromType<Color>();
    const auto add = [&](Color text, std::initializer_list<Color> grounds) {
        for (const Color ground : grounds)
            QTest::addRow("%s on %s", names.valueToKey(int(text)), names.valueToKey(int(ground))) << text << ground;
    };
    add(Color::Text, {Color::Window, Color::Side, Color::Own, Color::Other, Color::Selected, Color::Line});
    add(Color::Dim, {Color::Window, Color::Side, Color::Own, Color::Other, Color::Selected});
    add(Color::Accent, {Color::Window, Color::Side, Color::Own, Color::Other, Color::Selected});
    add(Color::OnAccent, {Color::Accent});
    add(Color::Error, {Color::Window, Color::Own});
}

void ThemeTest::textIsReadable()
{
    QFETCH(Color, text);
    QFETCH(Color, ground);
    Theme theme;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        const double found = contrast(theme.color(text), theme.color(ground));
        QVERIFY2(found >= 4.5, qPrintable(u"%1, dark: %2"_s.arg(found).arg(theme.isDark())));
    }
}

void ThemeTest::namesAreReadable_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < Theme::nameColorCount(); ++i)
        QTest::addRow("%d", i) << i;
}

void ThemeTest::namesAreReadable()
{
    QFETCH(int, index);
    int tried = 0;
    while (Theme::nameColorIndex(UserName(QString::number(tried))) != index)
        ++tried;
    const UserName name(QString::number(tried));
    Theme theme;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        QVERIFY(contrast(theme.nameColor(name), theme.color(Color::Window)) >= 4.5);
        QVERIFY(contrast(theme.color(Color::OnAvatar), theme.avatarColor(name)) >= 4.5);
        QVERIFY(contrast(theme.color(Color::OnAvatar), theme.absentAvatarColor()) >= 4.5);
    }
}

void ThemeTest::aNameKeepsItsColor()
{
    // Not by qHash(), which may be another one tomorrow.
    QCOMPARE(Theme::nameColorIndex(UserName(u"ada"_s)), 3);
    QCOMPARE(Theme::nameColorIndex(UserName(u"bob"_s)), 0);
    QCOMPARE(Theme::nameColorIndex(UserName(u"Людмила"_s)), 2);
}

void ThemeTest::followsTheSystemUntilTheUserChooses()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QSKIP("From Qt 6.5 on QStyleHints tells, which a test can't change.");
#endif
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    QPalette light;
    light.setColor(QPalette::Window, Qt::white);
    light.setColor(QPalette::WindowText, Qt::black);

    Theme theme;
    theme.setSystemPalette(light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setSystemPalette(dark);
    QVERIFY(theme.isDark());
    QCOMPARE(changed.size(), 1);
    theme.setScheme(Theme::Scheme::Light);
    QVERIFY(!theme.isDark());
    theme.setSystemPalette(light);
    theme.setSystemPalette(dark);
    QVERIFY(!theme.isDark());
    theme.setScheme(Theme::Scheme::System);
    QVERIFY(theme.isDark());
}

void ThemeTest::givesTheApplicationItsPalette()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QApplication::setStyle(new Style(theme));
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color(Color::Window));
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(theme.color(Color::Window), QColor(0x17, 0x15, 0x1D));
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color(Color::Window));
    QApplication::setStyle(u"fusion"_s);
}

void ThemeTest::everyIconIsThere_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
        {"check", "chevron-down", "chevron-left", "chevron-right", "clock", "error", "eye", "eye-off", "menu", "offline", "people"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void ThemeTest::everyIconIsThere()
{
    QFETCH(QString, name);
    Theme theme;
    const QImage image = theme.icon(name, Color::Accent).pixmap(QSize(20, 20), 1.0).toImage();
    bool drawn = false;
    for (int i = 0; i < image.width() * image.height(); ++i)
        drawn = drawn || image.pixelColor(i % image.width(), i / image.width()) == theme.color(Color::Accent);
    QVERIFY(drawn);
}

void ThemeTest::iconsAreSharpAtEveryScale()
{
    Theme theme;
    for (const qreal scale : {1.0, 1.25, 1.5, 2.0})
        QCOMPARE(theme.icon(u"menu").pixmap(QSize(20, 20), scale).size(), (QSizeF(20, 20) * scale).toSize());
}

void ThemeTest::drawsAPictureOnce()
{
    PictureCache pictures;
    int drawn = 0;
    const auto draw = [&drawn](QPainter &painter) {
        ++drawn;
        painter.fillRect(0, 0, 4, 4, Qt::red);
    };
    const Picture red{Picture::Kind::Icon, u"red"_s, 0, 0, {4, 4}};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(pictures.find(red, draw).toImage().pixelColor(3, 3), QColor(Qt::red));
    QCOMPARE(drawn, 1);
    QCOMPARE(pictures.find({Picture::Kind::Icon, u"red"_s, 0, 0, {8, 8}}, draw).width(), 8);
    QCOMPARE(drawn, 2);
}

void ThemeTest::roundedRectanglesLookAsIfDrawnWhole_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<QRect>("rect");
    QTest::addColumn<bool>("line");
    for (const double scale : {1.0, 1.25, 2.0}) {
        for (const bool line : {false, true}) {
            const auto add = [&](const char *name, const QRect &rect) {
                QTest::addRow("%s at %.2f, %s", name, scale, line ? "line" : "no line") << scale << rect << line;
            };
            add("wide", {3, 2, 60, 31});
            add("as small as its corners", {3, 2, 16, 16});
            add("smaller", {3, 2, 12, 9});
        }
    }
}

void ThemeTest::roundedRectanglesLookAsIfDrawnWhole()
{
    QFETCH(qreal, scale);
    QFETCH(QRect, rect);
    QFETCH(bool, line);
    const Theme theme;
    const QColor ground = theme.color(Color::Own);
    const auto paint = [&](const std::function<void(QPainter &)> &draw) {
        QImage image((QSizeF(70, 40) * scale).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(Qt::white);
        QPainter painter(&image);
        draw(painter);
        return image;
    };
    const QImage whole = paint([&](QPainter &painter) {
        const qreal inset = line ? 0.5 : 0;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(ground);
        painter.setPen(line ? QPen(Qt::black, 1) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 8, 8);
    });
    const QImage ours = paint(
        [&](QPainter &painter) { paintRounded(painter, rect, 8, ground, theme, line ? QColor(Qt::black) : QColor()); });
    int worst = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x)
            worst = qMax(worst, qAbs(whole.pixelColor(x, y).lightness() - ours.pixelColor(x, y).lightness()));
    }
    QVERIFY2(worst <= 3, qPrintable(QString::number(worst)));
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
