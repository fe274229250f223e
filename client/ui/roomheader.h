// SPDX-License-Identifier: MIT
#pragma once

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

    void setRoom(const QString &name, const QString &topic);
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
    QString m_name;
    QString m_topic;
    int m_count = 0;
};

}
