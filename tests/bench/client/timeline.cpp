// SPDX-License-Identifier: MIT
// What painting costs in the client's real window: prints a name and a number in each line. `run.py` sets them beside
// the goals.

#include "tests/client/ui/busystage.h"

#include "client/ui/timelineview.h"

#include <QScrollBar>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>

namespace Chatto {
namespace {

using namespace Qt::StringLiterals;

constexpr int inTheRoom = 100'000;
constexpr int atOnce = 1'000;
constexpr int repetitions = 101;

/// Of this thread, in milliseconds: what others do meanwhile counts as little as possible.
double cpuTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// A talk among seven people: short answers, long ones, several lines, links and emoji.
QString wording(int number)
{
    static const QStringList texts = {
        u"Good morning!"_s,
        u"Has anybody seen the blue cable of the second robot? It lay beside the printer yesterday evening."_s,
        u"I have it 🙂"_s,
        u"The plan for Friday: motors first, then the arm, and after lunch we drive the course three times. "
        u"Whoever can stay longer helps to carry the tables back, please."_s,
        u"https://example.org/robotics/plan?day=friday has the drawings"_s,
        u"one\ntwo\nthree"_s,
        u"ok"_s,
        u"That depends on the battery: with the old one it lasted for eleven minutes, with the new one we don't know."_s,
        u"Ja, gut – ich bringe die Schrauben mit."_s,
        u"👍"_s,
    };
    return texts[number % texts.size()];
}

Message message(FakeHistory &history, int number)
{
    static const QStringList people = {u"ada"_s, u"bob"_s, u"grace"_s, u"bob"_s, u"ada"_s, u"Людмила"_s, u"karl"_s};
    return history.append(people[number / 2 % people.size()], wording(number));
}

/// Counts what the timeline does.
class Counter : public QObject
{
public:
    explicit Counter(TimelineView &view)
    {
        view.viewport()->installEventFilter(this);
        connect(view.verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { ++layouts; });
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int paints = 0;
    int layouts = 0; ///< Each moves the end.
};

class Bench
{
public:
    Bench()
        : window(stage.parts())
    {
        for (int i = 0; i < inTheRoom; ++i)
            message(stage.history, i);
        stage.client.apply(busyWelcome(stage));
        window.setFixedSize(1280, 800);
        window.show();
        window.timeline().scrollToNewest();
        settle();
        for (int i = 0; i < TimelineModel::capacity; ++i)
            arrive(i);
        settle();
    }

    void run()
    {
        TimelineView &view = window.timeline();
        tell("repaint", each([&] { repaint(); }));
        tell("timeline", each([&] { view.viewport()->repaint(); }));
        tell("cold", each([&] {
            view.setModel(view.model());
            repaint();
        }));
        int number = 0;
        tell("append", each([&] {
            arrive(number++);
            awaitPaint();
        }));
        flood();
    }

private:
    static void tell(const char *name, double value) { QTextStream(stdout) << name << ' ' << value << Qt::endl; }

    /// Milliseconds; the median.
    static double each(const std::function<void()> &work)
    {
        QList<double> times;
        for (int i = 0; i < repetitions; ++i) {
            const double start = cpuTime();
            work();
            times.append(cpuTime() - start);
            settle();
        }
        return median(times);
    }

    /// All of the window and what is in it, once.
    void repaint() { window.render(&screen); }

    /// Everything that is due, and no waiting.
    static void settle() { QApplication::processEvents(QEventLoop::ExcludeUserInputEvents); }

    void arrive(int number) { stage.client.apply(message(stage.history, number)); }

    /// Until the timeline is painted. Waiting takes no processor time.
    void awaitPaint()
    {
        for (const int before = counter.paints; counter.paints == before;)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void flood()
    {
        counter.paints = counter.layouts = 0;
        const double start = cpuTime();
        for (int i = 0; i < atOnce; ++i)
            arrive(i);
        awaitPaint();
        tell("flood", cpuTime() - start);
        settle();
        tell("floodPaints", counter.paints);
        tell("floodLayouts", counter.layouts);
    }

    Stage stage;
    MainWindow window;
    Counter counter{window.timeline()};
    QImage screen{window.size(), QImage::Format_RGB32};
};

}
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Chatto::Bench().run();
    return 0;
}
