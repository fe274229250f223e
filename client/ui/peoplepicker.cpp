// SPDX-License-Identifier: MIT
#include "client/ui/peoplepicker.h"

#include "client/models/naturalorder.h"
#include "client/ui/chip.h"
#include "client/ui/flowlayout.h"
#include "client/ui/metrics.h"
#include "client/ui/persondelegate.h"
#include "client/ui/sidelist.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace Chatto {

namespace {

constexpr int mostFound = 200; ///< More than that nobody reads: one types another letter.

}

PeoplePicker::PeoplePicker(const QList<User> &people, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_theme(theme)
    , m_chips(new QWidget(this))
    , m_search(new QLineEdit(this))
    , m_list(new SideList(theme, this, Theme::Color::Window))
{
    std::ranges::sort(m_people, [order = naturalOrder()](const User &a, const User &b) {
        return a.presence == b.presence ? order(a.name.toString(), b.name.toString()) : a.presence > b.presence;
    });
    new FlowLayout(m_chips);
    m_search->setPlaceholderText(tr("Search people"));
    m_search->setAccessibleName(tr("Search people"));
    m_search->setFixedHeight(Metrics::field);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("People found"));
    m_list->setModel(&m_found);
    m_list->setItemDelegate(new PersonDelegate(theme, this));
    m_list->setMinimumHeight(Metrics::listHeight);
    m_list->installEventFilter(this);
    setFocusProxy(m_search);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::small);
    column->addWidget(m_chips);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &PeoplePicker::filter);
    connect(m_list, &QListView::clicked, this, [this] { toggleCurrent(); });
    connect(&theme, &Theme::changed, this, &PeoplePicker::restyle);
    showChosen();
    filter();
}

QWidget *PeoplePicker::list() const
{
    return m_list;
}

void PeoplePicker::filter()
{
    const QString text = m_search->text().trimmed();
    m_found.clear();
    for (const User &user : std::as_const(m_people)) {
        if (m_found.rowCount() == mostFound || !user.name.toString().contains(text, Qt::CaseInsensitive))
            continue;
        QStandardItem *item = PersonDelegate::makeItem(user);
        item->setCheckState(m_chosen.contains(user.name) ? Qt::Checked : Qt::Unchecked);
        // Names that begin so come first.
        const bool begins = user.name.toString().startsWith(text, Qt::CaseInsensitive);
        int row = m_found.rowCount();
        while (begins && row > 0 && !m_found.item(row - 1)->text().startsWith(text, Qt::CaseInsensitive))
            --row;
        m_found.insertRow(row, item);
    }
    m_list->setCurrentIndex(text.isEmpty() ? QModelIndex() : m_found.index(0, 0));
}

void PeoplePicker::toggle(const UserName &name)
{
    if (!m_chosen.removeOne(name))
        m_chosen.append(name);
    for (int row = 0; row < m_found.rowCount(); ++row) {
        if (m_found.item(row)->text() == name.toString())
            m_found.item(row)->setCheckState(m_chosen.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    showChosen();
    emit changed();
}

void PeoplePicker::toggleCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        toggle(UserName(current.data().toString()));
    if (m_search->hasFocus())
        m_search->clear();
}

void PeoplePicker::showChosen()
{
    const QList<Chip *> before = m_chips->findChildren<Chip *>();
    for (Chip *chip : before) {
        m_chips->layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    for (const UserName &name : std::as_const(m_chosen)) {
        auto *chip = new Chip(name, m_theme, m_chips);
        connect(chip, &Chip::clicked, this, [this, name] {
            m_search->setFocus();
            toggle(name);
        });
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!m_chosen.isEmpty());
    m_chips->updateGeometry();
    restyle();
}

void PeoplePicker::restyle()
{
    m_search->setFont(m_theme.font(Theme::Font::Text));
    update();
}

bool PeoplePicker::handleSearchKey(int key)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->setCurrentIndex(
            m_found.index(qBound(0, row + (key == Qt::Key_Down ? 1 : -1), qMax(m_found.rowCount() - 1, 0)), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0)
            return false; // the dialog's own
        toggleCurrent();
        return true;
    case Qt::Key_Backspace:
        if (!m_search->text().isEmpty() || m_chosen.isEmpty())
            return false;
        toggle(UserName(m_chosen.last()));
        return true;
    default:
        return false;
    }
}

bool PeoplePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_search && handleSearchKey(key))
            return true;
        const bool takes = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_list && takes) {
            toggleCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}
