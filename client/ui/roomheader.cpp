// SPDX-License-Identifier: MIT
#include "client/ui/roomheader.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/roomsign.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace Chatto {

using namespace Qt::StringLiterals;

RoomHeader::RoomHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_people(new QToolButton(this))
    , m_menu(new QToolButton(this))
{
    setFixedHeight(Metrics::headerHeight);
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setAccessibleName(tr("Menu"));
    for (QToolButton *button : {m_people, m_menu})
        button->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Mirror::margins({Metrics::edge, 0, Metrics::large, 0}));
    row->setSpacing(Metrics::small);
    row->addStretch();
    row->addWidget(m_people);
    row->addWidget(m_menu);
    connect(m_menu, &QToolButton::clicked, this, [this] {
        const QRect button = m_menu->rect();
        emit menuRequested(m_menu->mapToGlobal(Mirror(button)(button.bottomRight())));
    });
    connect(&theme, &Theme::changed, this, &RoomHeader::restyle);
    restyle();
}

void RoomHeader::restyle()
{
    if (QAction *people = m_people->defaultAction())
        people->setIcon(m_theme.icon(u"people"));
    m_menu->setIcon(m_theme.icon(u"menu"));
    for (QToolButton *button : {m_people, m_menu})
        button->setIconSize({m_theme.scaled(Metrics::bigIcon), m_theme.scaled(Metrics::bigIcon)});
    update();
}

void RoomHeader::setPeopleAction(QAction *action)
{
    m_people->setDefaultAction(action);
    m_people->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_people->setAccessibleName(Wording::plain(action->text()));
    action->setIconVisibleInMenu(false);
    connect(action, &QAction::enabledChanged, m_people, &QWidget::setVisible);
    restyle();
}

void RoomHeader::setRoom(const Room &room, const QString &name)
{
    if (m_kind == room.kind && m_name == name && m_topic == room.topic)
        return;
    m_kind = room.kind;
    m_name = name;
    m_topic = room.topic;
    describe();
}

void RoomHeader::setPeople(int count)
{
    if (std::exchange(m_count, count) != count)
        describe();
}

void RoomHeader::describe()
{
    setAccessibleName(m_name);
    setAccessibleDescription(subtitle());
    update();
}

QString RoomHeader::subtitle() const
{
    if (m_count == 0) // not known yet
        return m_topic;
    const QString people = tr("%Ln people", nullptr, m_count);
    //: A room's topic, and how many people are in it
    return m_topic.isEmpty() ? people : tr("%1 · %2").arg(Wording::isolated(m_topic), people);
}

void RoomHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Color::Window));
    painter.fillRect(0, height() - Metrics::hair, width(), Metrics::hair, m_theme.color(Theme::Color::Line));

    const int flags = Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine;
    const Mirror mirror(rect());
    const int end = mirror((m_people->isHidden() ? m_menu : m_people)->geometry()).left();
    QRect room(m_theme.scaled(Metrics::edge), 0, end - m_theme.scaled(Metrics::edge) - m_theme.scaled(Metrics::large),
        height() - Metrics::hair);
    if (m_kind != RoomKind::Direct && !m_name.isEmpty()) {
        const QRect sign(room.left(), room.top(), m_theme.scaled(Metrics::icon), room.height());
        paintRoomSign(painter, mirror(sign), m_kind, Theme::Color::Text, Theme::Font::Title, m_theme);
        room.setLeft(sign.right() + 1 + m_theme.scaled(Metrics::small));
    }
    painter.setFont(m_theme.font(Theme::Font::Title));
    painter.setPen(m_theme.color(Theme::Color::Text));
    const QString name = painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room.width());
    painter.drawText(mirror(room), flags, name);
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(name) + m_theme.scaled(Metrics::large));
    painter.setFont(m_theme.font(Theme::Font::Small));
    painter.setPen(m_theme.color(Theme::Color::Dim));
    if (room.width() > m_theme.scaled(Metrics::avatar))
        painter.drawText(
            mirror(room), flags, painter.fontMetrics().elidedText(subtitle(), Qt::ElideRight, room.width()));
}

}
