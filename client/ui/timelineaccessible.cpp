// SPDX-License-Identifier: MIT
#include "client/ui/timelineaccessible.h"

#include "client/ui/timelineview.h"
#include "client/ui/wording.h"

#include <QPointer>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// One message. It outlives its row: screen readers may hold it.
class RowAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    RowAccessible(TimelineView *view, quint64 key)
        : m_view(view)
        , m_key(key)
    {
    }

    quint64 key() const { return m_key; }
    int row() const { return m_view && m_view->model() ? m_view->model()->indexOf(m_key) : -1; }

    bool isValid() const override { return row() >= 0; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? Wording::sentence(m_view->model()->row(row())) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        const QRect place = isValid() ? m_view->rowRect(row()) : QRect();
        return place.isNull() ? place : place.translated(m_view->viewport()->mapToGlobal(QPoint()));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = true;
        state.invalid = !isValid();
        state.focused = isValid() && m_view->hasFocus() && m_view->currentRow() == row();
        state.offscreen = rect().isNull();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override
    {
        QStringList names = {setFocusAction()};
        const QList<TimelineItem::Action> actions = isValid() ? m_view->actions(row()) : QList<TimelineItem::Action>();
        for (const TimelineItem::Action action : actions)
            names.append(TimelineItem::label(action));
        return names;
    }

    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction())
            return m_view->setCurrentRow(row());
        const QList<TimelineItem::Action> actions = m_view->actions(row());
        for (const TimelineItem::Action action : actions) {
            if (TimelineItem::label(action) == name)
                return m_view->activate(row(), action);
        }
    }

    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<TimelineView> m_view;
    quint64 m_key;
};

QAccessibleInterface *create(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

}

void TimelineAccessible::install()
{
    QAccessible::installFactory(create);
}

void TimelineAccessible::announce(TimelineView *view, int row)
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(view, Wording::sentence(view->model()->row(row)));
#else
    QAccessibleEvent event(view, QAccessible::Alert);
    event.setChild(row);
#endif
    QAccessible::updateAccessibility(&event);
}

void TimelineAccessible::focusChanged(TimelineView *view)
{
    if (!QAccessible::isActive() || !view->hasFocus())
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    if (view->currentRow() >= 0)
        event.setChild(view->currentRow());
    QAccessible::updateAccessibility(&event);
}

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

TimelineAccessible::~TimelineAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

TimelineView *TimelineAccessible::view() const
{
    return static_cast<TimelineView *>(widget());
}

int TimelineAccessible::childCount() const
{
    return view()->model() ? view()->model()->rowCount() : 0;
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const quint64 key = view()->model()->row(index).key;
    const auto known = m_children.constFind(key);
    if (known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    forgetGoneRows();
    auto *item = new RowAccessible(view(), key);
    m_children.insert(key, QAccessible::registerAccessibleInterface(item));
    return item;
}

void TimelineAccessible::forgetGoneRows() const
{
    if (m_children.size() < 2 * TimelineModel::capacity)
        return;
    m_children.removeIf([this](const auto &entry) {
        const bool gone = view()->model()->indexOf(entry.key()) < 0;
        if (gone)
            QAccessible::deleteAccessibleInterface(entry.value());
        return gone;
    });
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
    for (int row = view()->firstVisibleRow(); row >= 0 && row <= view()->lastVisibleRow(); ++row) {
        if (view()->rowRect(row).contains(point))
            return child(row);
    }
    return nullptr;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const RowAccessible *>(child);
    return item ? item->row() : -1;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    if (!view()->hasFocus())
        return nullptr;
    const int row = view()->currentRow();
    return row >= 0 ? child(row) : const_cast<TimelineAccessible *>(this);
}

}
