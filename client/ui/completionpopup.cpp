// SPDX-License-Identifier: MIT
#include "client/ui/completionpopup.h"

#include "client/ui/completiondelegate.h"
#include "client/ui/metrics.h"
#include "client/ui/theme.h"

#include <QAccessible>
#include <QListView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace Chatto {

namespace {

constexpr int shownRows = 8;

}

CompletionPopup::CompletionPopup(const Theme &theme, QWidget &anchor)
    : ComposerPopup(theme, anchor)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CompletionDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(false);
    m_list->setAccessibleName(tr("Suggestions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::small, Metrics::small, Metrics::small, Metrics::small);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { emit clicked(index.row()); });
}

void CompletionPopup::setRows(const QList<CompletionRow> &rows)
{
    m_rows = rows;
    m_model->clear();
    for (const CompletionRow &row : rows) {
        auto *item = new QStandardItem(row.label);
        item->setData(row.spoken, Qt::AccessibleTextRole);
        item->setData(row.person ? QString() : row.text, CompletionDelegate::EmojiRole);
        m_model->appendRow(item);
    }
    setCurrent(0);
}

int CompletionPopup::current() const
{
    return m_list->currentIndex().row();
}

void CompletionPopup::setCurrent(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    speak();
}

void CompletionPopup::speak()
{
    if (!QAccessible::isActive() || current() < 0)
        return;
    // A list without the focus says nothing by itself.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(current());
    QAccessible::updateAccessibility(&event);
}

QSize CompletionPopup::sizeHint() const
{
    const int frame = 2 * (theme().scaled(Metrics::small) + Metrics::hair);
    const int width = qBound(
        theme().scaled(Metrics::peopleWidth), m_list->sizeHintForColumn(0), theme().scaled(Metrics::roomsMaxWidth));
    return {width + frame, qMin(rowCount(), shownRows) * theme().scaled(Metrics::button) + frame};
}

}
