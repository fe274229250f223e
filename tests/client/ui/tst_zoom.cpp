// SPDX-License-Identifier: MIT
#include "client/ui/composer.h"
#include "client/ui/confirmdialog.h"
#include "client/ui/messagelayout.h"
#include "client/ui/metrics.h"
#include "client/ui/peoplepanel.h"
#include "client/ui/roomheader.h"
#include "client/ui/roomspanel.h"
#include "client/ui/settingsdialog.h"
#include "client/ui/timelineview.h"
#include "tests/client/ui/busystage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Everything larger and smaller, together.
class ZoomTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void scalesSizes_data();
    void scalesSizes();
    void goesFromStepToStep();
    void growsEverything_data();
    void growsEverything();
    void comesBackAsItWas();
    void scalesWhatIsMadeLater();
    void leavesTheWindowItsSize();
    void outlivesWhatItScaled();
    void keepsTheMessageThatIsRead();
    void goesOnFollowing();
    void drawsEmojiAndIconsInThatSize();
    void followsTheKeys();
    void isChosenInTheSettings();
    void renders_data();
    void renders();

private:
    /// What of a widget has a size of its own.
    static QList<int> sizesOf(const QWidget &widget);
    static void settle() { QTest::qWait(20); }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void ZoomTest::init()
{
    m_stage = std::make_unique<Stage>(200);
    m_stage->client.apply(busyWelcome(*m_stage));
    m_window = std::make_unique<MainWindow>(m_stage->parts());
    m_window->resize(Metrics::windowWidth, Metrics::windowHeight);
    m_window->show();
    QTRY_VERIFY(m_window->timeline().model() && m_window->timeline().model()->isLoaded());
    settle();
}

void ZoomTest::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

QList<int> ZoomTest::sizesOf(const QWidget &widget)
{
    QList<int> sizes{widget.minimumWidth(), widget.minimumHeight(), widget.maximumWidth(), widget.maximumHeight(),
        widget.font().pixelSize()};
    if (const QLayout *layout = widget.layout()) {
        const QMargins margins = layout->contentsMargins();
        sizes += {margins.left(), margins.top(), margins.right(), margins.bottom(), layout->spacing()};
        for (int i = 0; i < layout->count(); ++i) {
            if (layout->itemAt(i)->spacerItem())
                sizes += {layout->itemAt(i)->sizeHint().width(), layout->itemAt(i)->sizeHint().height()};
        }
    }
    return sizes;
}

void ZoomTest::scalesSizes_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QList<int>>("scaled"); // of 1, 12, 21 and -4
    QTest::newRow("usual") << 100 << 100 << QList{1, 12, 21, -4};
    QTest::newRow("smallest") << 80 << 80 << QList{1, 10, 17, -3};
    QTest::newRow("one and a half") << 150 << 150 << QList{2, 18, 32, -6};
    QTest::newRow("biggest") << 200 << 200 << QList{2, 24, 42, -8};
    QTest::newRow("too small") << -5 << 80 << QList{1, 10, 17, -3};
    QTest::newRow("too big") << 100'000 << 200 << QList{2, 24, 42, -8};
}

void ZoomTest::scalesSizes()
{
    QFETCH(int, percent);
    Theme theme;
    theme.setZoom(percent);
    QTEST(theme.zoom(), "zoom");
    const QList<int> scaled{theme.scaled(1), theme.scaled(12), theme.scaled(21), theme.scaled(-4)};
    QTEST(scaled, "scaled");
}

void ZoomTest::goesFromStepToStep()
{
    Theme theme;
    QList<int> up;
    QList<int> down;
    for (int i = 0; i < 6; ++i) {
        theme.setZoom(theme.nextZoom(true));
        up.append(theme.zoom());
    }
    for (int i = 0; i < 8; ++i) {
        theme.setZoom(theme.nextZoom(false));
        down.append(theme.zoom());
    }
    QCOMPARE(up, QList({110, 125, 150, 175, 200, 200}));
    QCOMPARE(down, QList({175, 150, 125, 110, 100, 90, 80, 80}));
    theme.setZoom(130); // written by hand
    QCOMPARE(theme.nextZoom(true), 150);
    QCOMPARE(theme.nextZoom(false), 125);
}

void ZoomTest::growsEverything_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : Theme::zooms)
        QTest::addRow("%d", percent) << percent;
}

void ZoomTest::growsEverything()
{
    QFETCH(int, percent);
    const auto widgets = m_window->findChildren<QWidget *>();
    QHash<QWidget *, QList<int>> before;
    for (QWidget *widget : widgets)
        before.insert(widget, sizesOf(*widget));
    const int row = m_window->timeline().bubbleRect(m_window->timeline().model()->rowCount() - 1).height();
    m_stage->theme.setZoom(percent);
    settle();
    const auto scaled = [this](int pixels) {
        return pixels < 0 || pixels >= QWIDGETSIZE_MAX ? pixels : m_stage->theme.scaled(pixels);
    };
    int fixed = 0;
    for (QWidget *widget : widgets) {
        QList<int> wanted = before[widget];
        std::ranges::transform(wanted, wanted.begin(), scaled);
        fixed += widget->minimumHeight() > 0;
        if (widget->objectName().startsWith("qt_"_L1))
            continue; // Qt's own parts
        QVERIFY2(sizesOf(*widget) == wanted,
            qPrintable(QDebug::toString(widget) + QDebug::toString(sizesOf(*widget)) + QDebug::toString(wanted)));
    }
    QVERIFY(fixed > 5);
    const int now = m_window->timeline().bubbleRect(m_window->timeline().model()->rowCount() - 1).height();
    QVERIFY2(std::abs(now - row * percent / 100) <= 3, qPrintable(u"%1 %2"_s.arg(row).arg(now)));
}

void ZoomTest::comesBackAsItWas()
{
    m_window->composer().setText(u"Half a thought 🙂"_s);
    m_window->composer().setFocus();
    settle();
    // Not the scroll bar, which guesses how high is what nobody has seen.
    const auto pictures = [this] {
        QList<QImage> images;
        for (QWidget *part :
            std::initializer_list<QWidget *>{m_window->findChild<RoomsPanel *>(), m_window->findChild<PeoplePanel *>(),
                m_window->findChild<RoomHeader *>(), &m_window->composer(), m_window->timeline().viewport()})
            images.append(part->grab().toImage());
        return images;
    };
    const QList<int> columns = m_window->findChild<QSplitter *>()->sizes();
    const auto before = pictures();
    for (const int percent : {150, 80, 200, 90, 110, 175, 125, 100}) {
        m_stage->theme.setZoom(percent);
        settle();
    }
    QTRY_COMPARE(m_window->findChild<QSplitter *>()->sizes(), columns);
    QTRY_VERIFY(pictures() == before);
}

void ZoomTest::scalesWhatIsMadeLater()
{
    const auto heights = [this] {
        ConfirmDialog dialog(u"Leave"_s, u"Leave the room?"_s, u"Leave"_s, m_stage->theme, m_window.get());
        dialog.show();
        const QMargins margins = dialog.layout()->contentsMargins();
        return QList{dialog.minimumWidth(), margins.left(), margins.top()};
    };
    const QList<int> usual = heights();
    m_stage->theme.setZoom(200);
    QList<int> twice;
    for (const int size : usual)
        twice.append(2 * size);
    QCOMPARE(heights(), twice);
    m_stage->theme.setZoom(100);
    QCOMPARE(heights(), usual);
}

void ZoomTest::leavesTheWindowItsSize()
{
    const QSize size = m_window->size();
    const QSize minimum = m_window->minimumSize();
    m_stage->theme.setZoom(200);
    settle();
    QCOMPARE(m_window->size(), size);
    QCOMPARE(m_window->minimumSize(), minimum);
    m_window->resize(minimum);
    settle();
    QVERIFY(m_window->timeline().width() <= m_window->width());
}

void ZoomTest::outlivesWhatItScaled()
{
    m_stage->theme.setZoom(150);
    m_window->composer().toggleEmojiPicker();
    settle();
    m_window.reset();
    m_stage->theme.setZoom(80);
    m_window = std::make_unique<MainWindow>(m_stage->parts());
    m_window->show();
    settle();
    m_stage->theme.setZoom(100);
    QVERIFY(!m_window->grab().isNull());
}

void ZoomTest::keepsTheMessageThatIsRead()
{
    TimelineView &timeline = m_window->timeline();
    timeline.model()->showAround(100);
    QTRY_VERIFY(timeline.model()->firstId() <= 60);
    settle();
    timeline.verticalScrollBar()->setValue(timeline.verticalScrollBar()->maximum() / 2);
    settle();
    QVERIFY(!timeline.isFollowing());
    for (const int percent : {125, 200, 80, 100}) {
        int read = 0; // the first one that begins in sight
        while (timeline.bubbleRect(read).isNull() || timeline.bubbleRect(read).top() < 0)
            ++read;
        const quint64 key = timeline.model()->row(read).key;
        const int top = timeline.bubbleRect(read).top();
        m_stage->theme.setZoom(percent);
        settle();
        QCOMPARE(timeline.bubbleRect(timeline.model()->indexOf(key)).top(), top);
    }
}

void ZoomTest::goesOnFollowing()
{
    QVERIFY(m_window->timeline().isFollowing());
    for (const int percent : {200, 80}) {
        m_stage->theme.setZoom(percent);
        settle();
        QVERIFY(m_window->timeline().isFollowing());
        const int last = m_window->timeline().model()->rowCount() - 1;
        QVERIFY(m_window->timeline().bubbleRect(last).bottom() < m_window->timeline().viewport()->height());
    }
}

void ZoomTest::drawsEmojiAndIconsInThatSize()
{
    const auto widthOf = [this](const QString &text) {
        MessageLayout layout(text, m_stage->theme);
        layout.layOut(1000);
        return layout.size().width();
    };
    const qreal alone = widthOf(u"🙂"_s);
    const qreal inText = widthOf(u"🙂🙂🙂🙂🙂🙂🙂🙂"_s);
    m_stage->theme.setZoom(200);
    QVERIFY(std::abs(widthOf(u"🙂"_s) - 2 * alone) <= 2);
    QVERIFY(std::abs(widthOf(u"🙂🙂🙂🙂🙂🙂🙂🙂"_s) - 2 * inText) <= 16);
    settle();
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    const auto isBig = [](const QAbstractButton *button) {
        return button->iconSize() == QSize(2 * Metrics::bigIcon, 2 * Metrics::bigIcon);
    };
    QVERIFY(std::ranges::any_of(buttons, isBig));
    for (const QAbstractButton *button : buttons) {
        if (!button->icon().isNull())
            QCOMPARE(button->icon().pixmap(button->iconSize(), 1.0).size(), button->iconSize());
    }
}

void ZoomTest::followsTheKeys()
{
    connect(m_window.get(), &MainWindow::zoomChosen, &m_stage->theme, &Theme::setZoom);
    m_window->composer().editor()->setFocus();
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_window->composer().editor(), key, Qt::ControlModifier);
        return m_stage->theme.zoom();
    };
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCOMPARE(press(Qt::Key_Plus), 110);
    QCOMPARE(press(Qt::Key_Equal), 125);
    QCOMPARE(press(Qt::Key_Minus), 110);
    QCOMPARE(press(Qt::Key_0), 100);
    QCOMPARE(press(Qt::Key_Minus), 90);
    QCOMPARE(m_window->composer().text(), QString());
}

void ZoomTest::isChosenInTheSettings()
{
    m_stage->theme.setZoom(130); // written by hand
    SettingsDialog dialog(m_stage->preferences, m_stage->theme);
    connect(&dialog, &SettingsDialog::zoomChosen, &m_stage->theme, &Theme::setZoom);
    dialog.show();
    QCOMPARE(dialog.zoom()->currentData(), 130);
    QTest::keyClick(dialog.zoom(), Qt::Key_Home);
    QCOMPARE(m_stage->theme.zoom(), 80);
    QTest::keyClick(dialog.zoom(), Qt::Key_Down);
    QCOMPARE(m_stage->theme.zoom(), 90);
    m_stage->theme.setZoom(200); // elsewhere
    QCOMPARE(dialog.zoom()->currentData(), 200);
}

void ZoomTest::renders_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<Theme::Scheme>("scheme");
    for (const int percent : {80, 100, 150, 200}) {
        QTest::addRow("light-%d", percent) << percent << Theme::Scheme::Light;
        QTest::addRow("dark-%d", percent) << percent << Theme::Scheme::Dark;
    }
}

/// The pictures go to the folder named by CHATTO_GALLERY.
void ZoomTest::renders()
{
    QFETCH(int, percent);
    QFETCH(Theme::Scheme, scheme);
    m_stage->theme.setScheme(scheme);
    m_stage->theme.setZoom(percent);
    m_stage->receive(u"bob", u"Who takes the camera? https://slides.school.lan 🎥 It needs to be back by noon."_s);
    m_stage->receive(u"grace", u"👍🏽👨‍👩‍👧"_s);
    QVERIFY(m_stage->client.sendMessage(lobbyId(), u"I do"_s));
    m_window->composer().setText(u"What about 1 2 3 # and 😀 ❤️?"_s);
    const QString folder = qEnvironmentVariable("CHATTO_GALLERY");
    const auto save = [&](QWidget &widget, const QString &what) {
        settle();
        const QImage image = widget.grab().toImage();
        QVERIFY(!image.isNull());
        if (!folder.isEmpty())
            QVERIFY(image.save(u"%1/zoom-%2-%3.png"_s.arg(folder, what, QString::fromLatin1(QTest::currentDataTag()))));
    };
    save(*m_window, u"main"_s);
    m_window->composer().toggleEmojiPicker();
    save(*m_window, u"picker"_s);
    m_window->composer().toggleEmojiPicker();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    save(*m_window, u"switcher"_s);
    SettingsDialog settings(m_stage->preferences, m_stage->theme, m_window.get());
    settings.show();
    save(settings, u"settings"_s);
}

QTEST_MAIN(ZoomTest)
#include "tst_zoom.moc"
