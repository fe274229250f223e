// SPDX-License-Identifier: MIT
#include "client/ui/switcher.h"

#include "client/models/roomlistmodel.h"
#include "client/ui/metrics.h"
#include "client/ui/sidelist.h"
#include "client/ui/spokenmodel.h"
#include "client/ui/switcherdelegate.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Chatto {

namespace {

QString sentence(const QModelIndex &index)
{
    const QString name = index.data(SwitcherModel::NameRole).toString();
    const QVariant presence = index.data(SwitcherModel::PresenceRole);
    const QString who
        = presence.isValid() ? Wording::person(UserName(name), static_cast<Presence>(presence.toInt())) : name;
    const int unread = int(index.data(SwitcherModel::UnreadRole).toLongLong());
    return unread > 0 ? Switcher::tr("%1, %Ln unread", nullptr, unread).arg(who) : who;
}

}

Switcher::Switcher(ChatClient &client, RoomListModel &rooms, const Theme &theme, QWidget *window)
    : PopupFrame(theme, window)
    , m_model(client, rooms)
    , m_field(new QLineEdit(this))
    , m_list(new SideList(theme, this, Theme::Color::Window))
{
    setAccessibleName(tr("Go to"));
    m_field->setPlaceholderText(tr("Go to a room or a person"));
    m_field->setAccessibleName(tr("Go to a room or a person"));
    m_field->setFixedHeight(Metrics::field);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Rooms and people found"));
    m_list->setModel(new SpokenModel(&m_model, sentence, this));
    m_list->setItemDelegate(new SwitcherDelegate(rooms, theme, this));
    m_list->setFocusPolicy(Qt::NoFocus); // the field moves in it
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // it takes what place() leaves
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::medium, Metrics::medium, Metrics::medium, Metrics::medium);
    column->setSpacing(Metrics::medium);
    column->addWidget(m_field);
    column->addWidget(m_list);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Switcher::filter);
    connect(m_list, &QListView::clicked, this, &Switcher::choose);
    connect(&theme, &Theme::changed, this, &Switcher::restyle);
    m_model.setAwake(false);
    restyle();
}

void Switcher::restyle()
{
    m_field->setFont(theme().font(Theme::Font::Text));
}

void Switcher::open()
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_model.setAwake(true);
    m_field->clear();
    filter({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Switcher::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = m_field->hasFocus();
    hide();
    if (hadFocus && m_before)
        m_before->setFocus();
}

void Switcher::filter(const QString &text)
{
    m_model.setFilter(text.trimmed());
    m_list->setCurrentIndex(m_list->model()->index(0, 0));
    m_list->scrollToTop();
    place();
}

void Switcher::place()
{
    const int top = theme().scaled(Metrics::headerHeight) + theme().scaled(Metrics::medium);
    const int above
        = theme().scaled(Metrics::field) + 3 * theme().scaled(Metrics::medium); // all of the box but the list
    const int most
        = (parentWidget()->height() - top - above - theme().scaled(Metrics::edge)) / theme().scaled(Metrics::rowHeight);
    const int rows = qMax(1, qMin(m_model.rowCount(), qMin(most, Metrics::switcherRows)));
    const int wide
        = qMin(theme().scaled(Metrics::switcherWidth), parentWidget()->width() - 2 * theme().scaled(Metrics::edge));
    const int high = above + rows * theme().scaled(Metrics::rowHeight) + 2 * Metrics::hair;
    setBox({(parentWidget()->width() - wide) / 2, top, wide, high});
}

void Switcher::moveCurrent(int step)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + step + count) % count;
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
}

void Switcher::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const RoomId room(current.data(SwitcherModel::RoomRole).toString());
    const UserName user(current.data(SwitcherModel::UserRole).toString());
    close();
    if (room.isEmpty())
        emit personChosen(user);
    else
        emit roomChosen(room);
}

bool Switcher::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveCurrent(key == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void Switcher::hideEvent(QHideEvent *event)
{
    PopupFrame::hideEvent(event);
    m_model.setAwake(false);
}

bool Switcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return PopupFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        hide();
    return PopupFrame::eventFilter(watched, event);
}

}
