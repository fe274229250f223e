// SPDX-License-Identifier: MIT
#include "tests/faults/chronicle.h"

namespace Chatto::Faults {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 10;
constexpr qint64 framesKept = 20'000; ///< Of those who are behind by more, each frame is parsed.

}

Chronicle::Chronicle(int members)
    : m_views(static_cast<size_t>(members))
{
}

void Chronicle::begin(int member, const QByteArray &epoch, qint64 id)
{
    m_views[static_cast<size_t>(member)] = {epoch, id};
}

bool Chronicle::recognise(int member, QByteArrayView frame)
{
    View &view = m_views[static_cast<size_t>(member)];
    const auto life = m_lives.constFind(view.epoch);
    if (life == m_lives.cend())
        return false;
    const auto known = life->frames.constFind(view.position + 1);
    if (known == life->frames.cend() || *known != frame)
        return false;
    ++view.position;
    ++m_shown;
    return true;
}

void Chronicle::show(int member, const Line &line, QByteArrayView frame)
{
    View &view = m_views[static_cast<size_t>(member)];
    if (line.id <= view.position)
        return fail(u"member %1 was shown %2 again, having %3"_s.arg(member).arg(nameOf(line)).arg(view.position));
    if (line.id != view.position + 1)
        fail(u"member %1 was shown %2 next after %3"_s.arg(member).arg(nameOf(line)).arg(view.position));
    view.position = line.id;
    ++m_shown;
    Life &life = m_lives[view.epoch];
    const auto known = life.lines.constFind(line.id);
    if (known == life.lines.cend())
        life.lines.insert(line.id, line);
    else if (*known != line)
        fail(u"in epoch %1 %2 is %3, too"_s.arg(QString::fromUtf8(view.epoch), nameOf(line), nameOf(*known)));
    if (frame.isEmpty())
        return;
    life.frames.insert(line.id, frame.toByteArray());
    life.frames.remove(line.id - framesKept);
}

void Chronicle::acknowledge(const QByteArray &text, qint64 id)
{
    const auto known = m_acknowledged.constFind(text);
    if (known == m_acknowledged.cend() || m_forgives)
        m_acknowledged.insert(text, id);
    else if (*known != id)
        fail(u"%1 was acknowledged as %2 and as %3"_s.arg(QString::fromUtf8(text)).arg(*known).arg(id));
}

void Chronicle::fail(const QString &problem)
{
    if (m_problems.size() < mostProblems)
        m_problems.append(problem);
}

void Chronicle::compare(const QByteArray &epoch, const QList<Line> &log)
{
    if (epoch != m_epoch && !m_epoch.isEmpty() && !m_forgives)
        fail(u"a new epoch, though nothing was lost"_s);
    if (epoch != m_epoch && (m_forgives || m_epoch.isEmpty())) {
        m_logged.clear();
        m_time.clear();
        m_compared = 0;
    }
    m_epoch = epoch;
    for (const Line &line : log)
        compareOne(line);
}

void Chronicle::compareOne(const Line &line)
{
    if (line.id != m_compared + 1)
        fail(u"the log has %1 next after %2"_s.arg(nameOf(line)).arg(m_compared));
    m_compared = line.id;
    if (line.time < m_time)
        fail(u"the log's time goes back at %1"_s.arg(nameOf(line)));
    m_time = line.time;
    if (const qint64 other = m_logged.value(line.text))
        fail(u"%1 is stored as %2, too"_s.arg(nameOf(line)).arg(other));
    m_logged.insert(line.text, line.id);
    const auto life = m_lives.constFind(m_epoch);
    if (life == m_lives.cend())
        return;
    const auto shown = life->lines.constFind(line.id);
    if (shown != life->lines.cend() && *shown != line)
        fail(u"the log has %1, but %2 was shown"_s.arg(nameOf(line), nameOf(*shown)));
}

void Chronicle::compareAcknowledgements()
{
    for (const auto &[text, id] : m_acknowledged.asKeyValueRange()) {
        const qint64 logged = m_logged.value(text);
        if (logged == id || (logged == 0 && m_forgives))
            continue;
        fail(u"%1 was acknowledged as %2, but the log has it as %3"_s.arg(QString::fromUtf8(text)).arg(id).arg(logged));
    }
}

QString Chronicle::nameOf(const Line &line)
{
    return u"%1 (%2, %3: %4)"_s.arg(line.id).arg(
        QString::fromUtf8(line.time), QString::fromUtf8(line.user), QString::fromUtf8(line.text));
}

}
