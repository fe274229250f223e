// SPDX-License-Identifier: MIT
#pragma once

#include "common/room.h"

#include <QWidget>

class QToolButton;

namespace Chatto {

class Theme;

/// The line above the timeline: the room's name, its topic and people; buttons for people and menu.
class RoomHeader : public QWidget
{
    Q_OBJECT

public:
    explicit RoomHeader(const Theme &theme, QWidget *parent = nullptr);

    /// `name` is how people call it.
    void setRoom(const Room &room, const QString &name);
    void setPeople(int count);
    void setPeopleAction(QAction *action);

signals:
    void menuRequested(const QPoint &where);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void describe();
    QString subtitle() const;

    const Theme &m_theme;
    QToolButton *m_people;
    QToolButton *m_menu;
    RoomKind m_kind = RoomKind::Public;
    QString m_name;
    QString m_topic;
    int m_count = 0;
};

}
