// SPDX-License-Identifier: MIT
#include "client/ui/emojigridaccessible.h"

#include "client/ui/emojigrid.h"

#include <QPointer>

namespace Chatto {

namespace {

/// One cell. It outlives what is in it: screen readers may hold it.
class CellAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    CellAccessible(EmojiGrid *grid, int cell)
        : m_grid(grid)
        , m_cell(cell)
    {
    }

    int cell() const { return m_cell; }

    bool isValid() const override { return m_grid && m_cell < m_grid->cellCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_grid->cellName(m_cell) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        const QRect visible = isValid() ? m_grid->cellRect(m_cell) & m_grid->viewport()->rect() : QRect();
        return visible.isEmpty() ? QRect() : visible.translated(m_grid->viewport()->mapToGlobal(QPoint()));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.invalid = !isValid();
        state.selected = isValid() && m_grid->currentCell() == m_cell;
        state.focused = state.selected && m_grid->hasFocus();
        state.offscreen = rect().isNull();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            m_grid->pick(m_cell);
        else if (name == setFocusAction())
            m_grid->setCurrentCell(m_cell);
    }

    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<EmojiGrid> m_grid;
    int m_cell;
};

QAccessibleInterface *create(const QString &, QObject *object)
{
    auto *grid = qobject_cast<EmojiGrid *>(object);
    return grid ? new EmojiGridAccessible(grid) : nullptr;
}

}

void EmojiGridAccessible::install()
{
    QAccessible::installFactory(create);
}

void EmojiGridAccessible::currentChanged(EmojiGrid *grid)
{
    if (!QAccessible::isActive() || grid->currentCell() < 0)
        return;
    // Also while the search field has the focus: its Enter takes this one.
    QAccessibleEvent event(grid, QAccessible::Focus);
    event.setChild(grid->currentCell());
    QAccessible::updateAccessibility(&event);
}

void EmojiGridAccessible::contentChanged(EmojiGrid *grid)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(grid, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

EmojiGridAccessible::EmojiGridAccessible(EmojiGrid *grid)
    : QAccessibleWidget(grid, QAccessible::List)
{
}

EmojiGridAccessible::~EmojiGridAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

EmojiGrid *EmojiGridAccessible::grid() const
{
    return static_cast<EmojiGrid *>(widget());
}

int EmojiGridAccessible::childCount() const
{
    return grid()->cellCount();
}

QAccessibleInterface *EmojiGridAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.constFind(index);
    if (known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *item = new CellAccessible(grid(), index);
    m_children.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *EmojiGridAccessible::childAt(int x, int y) const
{
    return child(grid()->cellAt(grid()->viewport()->mapFromGlobal(QPoint(x, y))));
}

int EmojiGridAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const CellAccessible *>(child);
    return item ? item->cell() : -1;
}

QAccessibleInterface *EmojiGridAccessible::focusChild() const
{
    return grid()->hasFocus() ? child(grid()->currentCell()) : nullptr;
}

}
