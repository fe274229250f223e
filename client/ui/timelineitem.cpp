// SPDX-License-Identifier: MIT
#include "client/ui/timelineitem.h"

#include "client/ui/avatar.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/rounded.h"
#include "client/ui/wording.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <array>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// Beside the bubbles, for the avatars.
int sideRoom(const Theme &theme)
{
    return theme.scaled(Metrics::edge) + theme.scaled(Metrics::avatar) + theme.scaled(Metrics::avatarGap);
}

QString statusText(const TimelineRow &row)
{
    if (row.kind == TimelineRow::Kind::Draft)
        return Wording::draftState(row.state);
    return Wording::shortTime(row.message.time);
}

QString statusIcon(const TimelineRow &row)
{
    if (row.kind == TimelineRow::Kind::Draft)
        return row.state == Draft::State::Failed ? u"error"_s : u"clock"_s;
    return row.own ? u"check"_s : QString();
}

int maxBubbleWidth(int width, const Theme &theme)
{
    const int share = width * Metrics::bubbleMaxPercent / 100;
    return qMax(
        qMin(qMin(share, theme.scaled(Metrics::bubbleMaxWidth)), width - sideRoom(theme) - theme.scaled(Metrics::edge)),
        theme.scaled(Metrics::avatar) * 3);
}

}

TimelineItem::TimelineItem(const TimelineRow &row, const Theme &theme, bool unfolded, bool right)
    : m_row(row)
    , m_theme(theme)
    , m_text(row.message.text, theme)
    , m_status(statusText(row))
    , m_statusIcon(statusIcon(row))
    , m_right(right)
{
    m_text.setUnfolded(unfolded);
}

QString TimelineItem::label(Action action)
{
    switch (action) {
    case Action::Retry:
        return QCoreApplication::translate("Chatto::TimelineItem", "Retry");
    case Action::Edit:
        return QCoreApplication::translate("Chatto::TimelineItem", "Edit");
    case Action::Delete:
        return QCoreApplication::translate("Chatto::TimelineItem", "Delete");
    case Action::ShowMore:
        return QCoreApplication::translate("Chatto::TimelineItem", "Show more");
    }
    Q_UNREACHABLE();
}

bool TimelineItem::isFailed() const
{
    return m_row.kind == TimelineRow::Kind::Draft && m_row.state == Draft::State::Failed;
}

int TimelineItem::estimatedHeight(const TimelineRow &row, int width, const Theme &theme)
{
    const int perLetter = theme.scaled(Metrics::textPixels) / 2;
    const int letters = qMax((maxBubbleWidth(width, theme) - 2 * theme.scaled(Metrics::bubblePaddingX)) / perLetter, 1);
    const qsizetype lines = row.message.text.size() / letters + row.message.text.count(u'\n') + 1;
    int height = int(qMin<qsizetype>(lines, Metrics::foldedLines)) * theme.scaled(Metrics::lineHeight)
        + 2 * theme.scaled(Metrics::bubblePaddingY);
    height += row.startsGroup ? theme.scaled(Metrics::groupGap) : theme.scaled(Metrics::bubbleGap);
    height += row.startsGroup && !row.own ? theme.scaled(Metrics::nameHeight) : 0;
    return height + (row.startsDay + row.startsUnread) * theme.scaled(Metrics::separatorHeight);
}

void TimelineItem::setWidth(int width)
{
    m_width = width;
    m_labels.clear();
    measureSeparators();
    m_height += isNotice()  ? m_theme.scaled(Metrics::large)
        : m_row.startsGroup ? m_theme.scaled(Metrics::groupGap)
                            : m_theme.scaled(Metrics::bubbleGap);
    if (isNotice())
        measureNotice();
    else
        measureMessage();
    if (Mirror::isOn())
        turnRound();
}

void TimelineItem::turnRound()
{
    const Mirror mirror(QRect(0, 0, m_width, m_height));
    for (QRect *rect : {&m_name, &m_avatar, &m_bubble, &m_statusRect, &m_failure})
        *rect = mirror(*rect);
    for (Label &entry : m_labels)
        entry.rect = mirror(entry.rect);
    m_textOrigin.setX(m_bubble.left() + m_theme.scaled(Metrics::bubblePaddingX));
}

void TimelineItem::measureSeparators()
{
    m_height = 0;
    const auto place = [this](bool there) {
        const int top = there ? m_height : -1;
        m_height += there ? m_theme.scaled(Metrics::separatorHeight) : 0;
        return top;
    };
    m_dayTop = place(m_row.startsDay);
    m_unreadTop = place(m_row.startsUnread);
}

void TimelineItem::measureNotice()
{
    const QFontMetrics metrics(m_theme.font(Theme::Font::Small));
    const QRect room(m_theme.scaled(Metrics::edge), m_height, m_width - 2 * m_theme.scaled(Metrics::edge), 0);
    QRect text = metrics.boundingRect(room.adjusted(0, 0, 0, m_width),
        Qt::AlignHCenter | Qt::TextWrapAnywhere | Qt::TextWordWrap, m_row.message.text);
    m_bubble = QRect(room.left(), m_height, room.width(), text.height());
    m_height += text.height() + m_theme.scaled(Metrics::small);
}

void TimelineItem::measureMessage()
{
    if (m_row.startsGroup) {
        const int x = !m_right ? m_theme.scaled(Metrics::edge)
                               : m_width - m_theme.scaled(Metrics::edge) - m_theme.scaled(Metrics::avatar);
        m_avatar = QRect(x, m_height, m_theme.scaled(Metrics::avatar), m_theme.scaled(Metrics::avatar));
        if (!m_row.own) {
            m_name = QRect(m_right ? m_theme.scaled(Metrics::edge) : sideRoom(m_theme) + m_theme.scaled(Metrics::small),
                m_height, m_width - m_theme.scaled(Metrics::edge) - sideRoom(m_theme) - m_theme.scaled(Metrics::small),
                m_theme.scaled(Metrics::nameHeight));
            m_height += m_theme.scaled(Metrics::nameHeight);
        }
    }
    placeText(m_right ? m_width - sideRoom(m_theme) : sideRoom(m_theme),
        maxBubbleWidth(m_width, m_theme) - 2 * m_theme.scaled(Metrics::bubblePaddingX));
    m_height = qMax(m_bubble.bottom() + 1, m_avatar.bottom() + 1);
    if (isFailed())
        addFailure();
}

void TimelineItem::placeText(int x, int maxWidth)
{
    const QFontMetrics metrics(m_theme.font(Theme::Font::Time));
    const int statusWidth = metrics.horizontalAdvance(m_status)
        + (m_statusIcon.isEmpty() ? 0 : m_theme.scaled(Metrics::iconGap) + m_theme.scaled(Metrics::statusIcon));
    m_text.layOut(maxWidth);
    const int together = qCeil(m_text.lastLineWidth()) + m_theme.scaled(Metrics::timeGap) + statusWidth;
    const bool beside = together <= maxWidth && !m_text.isFolded();
    const int contentWidth = qMin(qMax(int(m_text.size().width()), beside ? together : statusWidth), maxWidth);
    m_text.align(contentWidth);

    const int textHeight = qCeil(m_text.size().height());
    const int width = contentWidth + 2 * m_theme.scaled(Metrics::bubblePaddingX);
    const int height
        = textHeight + (beside ? 0 : m_theme.scaled(Metrics::lineHeight)) + 2 * m_theme.scaled(Metrics::bubblePaddingY);
    m_bubble = QRect(m_right ? x - width : x, m_height, width, height);
    m_textOrigin
        = m_bubble.topLeft() + QPoint(m_theme.scaled(Metrics::bubblePaddingX), m_theme.scaled(Metrics::bubblePaddingY));
    m_statusRect = QRect(0, 0, statusWidth, metrics.height());
    placeStatus(m_textOrigin.x(), contentWidth, beside);
    if (m_text.isFolded())
        addMore();
}

void TimelineItem::placeStatus(int contentLeft, int contentWidth, bool besideText)
{
    const int ascent = QFontMetrics(m_theme.font(Theme::Font::Time)).ascent();
    // A text ends where its own language says, whatever side the bubble is on.
    const bool left = besideText && m_text.endsLeft() != Mirror::isOn();
    m_statusRect.moveLeft(left ? contentLeft : contentLeft + contentWidth - m_statusRect.width());
    if (besideText)
        m_statusRect.moveTop(m_textOrigin.y() + qRound(m_text.lastBaseline()) - ascent + Metrics::hair);
    else
        m_statusRect.moveBottom(m_bubble.bottom() - m_theme.scaled(Metrics::bubblePaddingY));
}

void TimelineItem::addMore()
{
    const QString text = label(Action::ShowMore);
    const QFontMetrics metrics(m_theme.font(Theme::Font::Small));
    QRect rect(m_textOrigin.x(), 0, metrics.horizontalAdvance(text), metrics.height());
    rect.moveBottom(m_statusRect.bottom());
    m_labels.append({Action::ShowMore, text, rect});
}

void TimelineItem::addFailure()
{
    const QFontMetrics metrics(m_theme.font(Theme::Font::Small));
    const auto wide = [&metrics](const QString &text) { return metrics.horizontalAdvance(text); };
    constexpr std::array actions = {Action::Retry, Action::Edit, Action::Delete};
    const int room = m_width - 2 * sideRoom(m_theme);
    int x = m_bubble.left() + m_theme.scaled(Metrics::small);
    m_failureText = metrics.elidedText(
        m_row.failure, Qt::ElideRight, m_right ? room : m_width - m_theme.scaled(Metrics::edge) - x);
    if (m_right) {
        int labels = int(actions.size() - 1) * m_theme.scaled(Metrics::huge);
        for (const Action action : actions)
            labels += wide(label(action));
        x = m_bubble.right() + 1 - m_theme.scaled(Metrics::small) - qMax(labels, wide(m_failureText));
    }
    m_failure = QRect(x, m_height + m_theme.scaled(Metrics::small), wide(m_failureText), metrics.height());
    const int y = m_failure.bottom() + 1 + m_theme.scaled(Metrics::tiny);
    for (const Action action : actions) {
        m_labels.append({action, label(action), QRect(x, y, wide(label(action)), metrics.height())});
        x = m_labels.last().rect.right() + 1 + m_theme.scaled(Metrics::huge);
    }
    m_height = y + metrics.height() + m_theme.scaled(Metrics::small);
}

void TimelineItem::paint(QPainter &painter, const Look &look) const
{
    paintSeparators(painter);
    if (isNotice()) {
        painter.setFont(m_theme.font(Theme::Font::Small));
        painter.setPen(m_theme.color(Theme::Color::Dim));
        painter.drawText(m_bubble, Qt::AlignHCenter | Qt::TextWrapAnywhere | Qt::TextWordWrap, m_row.message.text);
    } else {
        if (!m_avatar.isNull())
            paintAvatar(painter, m_avatar, m_row.message.author, m_theme);
        paintName(painter);
        paintBubble(painter, look);
        paintStatus(painter);
        paintLabels(painter, look);
    }
    if (look.current) {
        const qreal gap = Metrics::focusRing / 2.0;
        painter.setPen(QPen(m_theme.color(Theme::Color::Accent), Metrics::focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(m_bubble).adjusted(-gap, -gap, gap, gap), m_theme.scaled(Metrics::bubbleRadius),
            m_theme.scaled(Metrics::bubbleRadius));
    }
}

void TimelineItem::paintSeparators(QPainter &painter) const
{
    if (m_dayTop >= 0) {
        const QString day = Wording::day(m_row.message.time.toLocalTime().date(), QDate::currentDate());
        paintSeparator(painter, m_dayTop, day, Theme::Color::Line, Theme::Color::Dim, Theme::Font::Small);
    }
    if (m_unreadTop >= 0) {
        const QString text = QCoreApplication::translate("Chatto::TimelineItem", "New messages");
        paintSeparator(painter, m_unreadTop, text, Theme::Color::Accent, Theme::Color::Accent, Theme::Font::Heading);
    }
}

void TimelineItem::paintSeparator(
    QPainter &painter, int top, const QString &text, Theme::Color line, Theme::Color color, Theme::Font font) const
{
    const int centre = top + m_theme.scaled(Metrics::separatorCentre);
    const int half = QFontMetrics(m_theme.font(font)).horizontalAdvance(text) / 2 + m_theme.scaled(Metrics::large);
    const int right = m_width - m_theme.scaled(Metrics::edge);
    const QColor lineColor = m_theme.color(line);
    painter.fillRect(m_theme.scaled(Metrics::edge), centre, m_width / 2 - half - m_theme.scaled(Metrics::edge),
        Metrics::hair, lineColor);
    painter.fillRect(m_width / 2 + half, centre, right - m_width / 2 - half, Metrics::hair, lineColor);
    painter.setFont(m_theme.font(font));
    painter.setPen(m_theme.color(color));
    painter.drawText(
        QRect(0, centre - m_theme.scaled(Metrics::lineHeight) / 2, m_width, m_theme.scaled(Metrics::lineHeight)),
        Qt::AlignCenter, text);
}

void TimelineItem::paintName(QPainter &painter) const
{
    if (m_name.isNull())
        return;
    const QFont font = m_theme.font(Theme::Font::Heading);
    const QString name = m_row.message.author.toString();
    painter.setFont(font);
    painter.setPen(m_theme.nameColor(m_row.message.author));
    painter.drawText(m_name.adjusted(0, 0, 0, -m_theme.scaled(Metrics::small)),
        (m_right ? Mirror::end() : Mirror::begin()) | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(name, Qt::ElideRight, m_name.width()));
}

void TimelineItem::paintBubble(QPainter &painter, const Look &look) const
{
    const QColor ground = m_theme.color(m_row.own ? Theme::Color::Own : Theme::Color::Other);
    paintRounded(painter, m_bubble, m_theme.scaled(Metrics::bubbleRadius), ground, m_theme);
    painter.save();
    // Marks that pile up are cut off here: they can't reach another message.
    painter.setClipRect(m_bubble, Qt::IntersectClip);
    const bool waits = m_row.kind == TimelineRow::Kind::Draft && !isFailed();
    m_text.paint(painter, m_textOrigin, m_theme.color(waits ? Theme::Color::Dim : Theme::Color::Text), look.selection);
    if (look.hovered.link >= 0)
        underlineLink(painter, look.hovered.link);
    painter.restore();
}

void TimelineItem::underlineLink(QPainter &painter, int link) const
{
    const QList<QRectF> places = m_text.rects(m_text.links().value(link));
    for (const QRectF &place : places) {
        const QRectF line(place.left(), place.bottom() - m_theme.scaled(Metrics::tiny), place.width(), Metrics::hair);
        painter.fillRect(line.translated(m_textOrigin), m_theme.color(Theme::Color::Accent));
    }
}

void TimelineItem::paintStatus(QPainter &painter) const
{
    const Theme::Color color = isFailed() ? Theme::Color::Error : Theme::Color::Dim;
    painter.setFont(m_theme.font(Theme::Font::Time));
    painter.setPen(m_theme.color(color));
    painter.drawText(m_statusRect, Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine, m_status);
    if (m_statusIcon.isEmpty())
        return;
    QRect icon(0, 0, m_theme.scaled(Metrics::statusIcon), m_theme.scaled(Metrics::statusIcon));
    icon.moveCenter(m_statusRect.center());
    icon.moveRight(m_statusRect.right());
    m_theme.icon(m_statusIcon, color).paint(&painter, Mirror(m_statusRect)(icon));
}

void TimelineItem::paintLabels(QPainter &painter, const Look &look) const
{
    painter.setFont(m_theme.font(Theme::Font::Small));
    painter.setPen(m_theme.color(Theme::Color::Error));
    painter.drawText(m_failure, Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine, m_failureText);
    painter.setPen(m_theme.color(Theme::Color::Accent));
    for (const Label &entry : m_labels) {
        painter.drawText(entry.rect, Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine, entry.text);
        if (look.hovered.action == entry.action)
            painter.fillRect(QRect(entry.rect.left(), entry.rect.bottom(), entry.rect.width(), Metrics::hair),
                m_theme.color(Theme::Color::Accent));
    }
}

TimelineItem::Hit TimelineItem::hit(const QPoint &point) const
{
    Hit hit;
    for (const Label &entry : m_labels) {
        if (entry.rect
                .adjusted(-m_theme.scaled(Metrics::small), -m_theme.scaled(Metrics::tiny),
                    m_theme.scaled(Metrics::small), m_theme.scaled(Metrics::tiny))
                .contains(point))
            hit.action = entry.action;
    }
    hit.bubble = m_bubble.contains(point) && !isNotice();
    if (!hit.bubble || hit.action)
        return hit;
    const QPointF inText = point - m_textOrigin;
    hit.time = m_statusRect.contains(point);
    hit.text = !hit.time && QRectF(QPointF(), m_text.size()).contains(inText);
    hit.link = hit.text ? m_text.linkAt(inText) : -1;
    return hit;
}

qsizetype TimelineItem::positionAt(const QPoint &point) const
{
    return isNotice() ? 0 : m_text.positionAt(point - m_textOrigin);
}

QList<TimelineItem::Action> TimelineItem::actions() const
{
    QList<Action> result;
    for (const Label &entry : m_labels)
        result.append(entry.action);
    return result;
}

QRect TimelineItem::actionRect(Action action) const
{
    for (const Label &entry : m_labels) {
        if (entry.action == action)
            return entry.rect;
    }
    return {};
}

}
