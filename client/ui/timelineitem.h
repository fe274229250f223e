// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/timelinemodel.h"
#include "client/ui/messagelayout.h"

#include <QRect>

#include <optional>

namespace Chatto {

/// One row of the timeline, measured for a width and painted: the lines above it, name, avatar, bubble with text and
/// time, and what failed. Points and rectangles count from the row's upper left corner.
class TimelineItem
{
public:
    enum class Action { Retry, Edit, Delete, ShowMore };

    /// What is at a point.
    struct Hit
    {
        std::optional<Action> action = {};
        int link = -1; ///< Of text().links().
        bool text = false; ///< The text itself.
        bool time = false;
        bool bubble = false; ///< Anywhere in the bubble.
        bool operator==(const Hit &) const = default;
    };

    /// What changes without changing the size.
    struct Look
    {
        TextRange selection = {};
        bool current = false; ///< The keyboard is here.
        Hit hovered = {};
    };

    /// `right`: it stands on the right side; on the left where one reads from right to left.
    TimelineItem(const TimelineRow &row, const Theme &theme, bool unfolded, bool right);

    void setWidth(int width);
    int width() const { return m_width; }
    int height() const { return m_height; }
    /// The top of the bubble or notice: it keeps its place while lines above it come and go.
    int anchor() const { return m_bubble.top(); }
    QRect bubble() const { return m_bubble; }
    QRect avatar() const { return m_avatar; }

    void paint(QPainter &painter, const Look &look) const;

    Hit hit(const QPoint &point) const;
    const MessageLayout &text() const { return m_text; }
    /// The position in the text that is nearest to the point.
    qsizetype positionAt(const QPoint &point) const;
    /// What stands below a failed draft or a folded text, in order.
    QList<Action> actions() const;
    /// Where an action is.
    QRect actionRect(Action action) const;

    /// "Retry", in the user's language.
    static QString label(Action action);
    /// About how high a row will be, without measuring it.
    static int estimatedHeight(const TimelineRow &row, int width, const Theme &theme);

private:
    struct Label
    {
        Action action;
        QString text;
        QRect rect;
    };

    void measureSeparators();
    void measureNotice();
    void measureMessage();
    void turnRound();
    void placeText(int x, int maxWidth);
    void placeStatus(int contentLeft, int contentWidth, bool besideText);
    void addMore();
    void addFailure();
    bool isNotice() const { return m_row.kind == TimelineRow::Kind::Notice; }
    bool isFailed() const;

    void paintSeparators(QPainter &painter) const;
    void paintSeparator(
        QPainter &painter, int top, const QString &text, Theme::Color line, Theme::Color color, Theme::Font font) const;
    void paintName(QPainter &painter) const;
    void paintBubble(QPainter &painter, const Look &look) const;
    void paintStatus(QPainter &painter) const;
    void paintLabels(QPainter &painter, const Look &look) const;
    void underlineLink(QPainter &painter, int link) const;

    TimelineRow m_row;
    const Theme &m_theme;
    MessageLayout m_text;
    QString m_status; ///< The time, or what happens to a draft.
    QString m_statusIcon;
    bool m_right = false;
    int m_width = 0;
    int m_height = 0;
    int m_dayTop = -1;
    int m_unreadTop = -1;
    QRect m_name;
    QRect m_avatar;
    QRect m_bubble;
    QPoint m_textOrigin;
    QRect m_statusRect;
    QRect m_failure;
    QString m_failureText; ///< As much of it as there is room for.
    QList<Label> m_labels;
};

}
