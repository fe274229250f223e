// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/foundserver.h"

#include <QStandardItemModel>
#include <QWidget>

class QLabel;

namespace Chatto {

class SideList;
class Theme;

/// The servers that were found on the local network, to choose from. Not seen while there are none.
class FoundServers : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostRows = 3; ///< Of which so many are seen without scrolling.

    explicit FoundServers(const Theme &theme, QWidget *parent = nullptr);

    void setServers(const QList<FoundServer> &servers);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void chosen(const QString &address);

private:
    void restyle();
    void fitHeight();
    void choose(const QModelIndex &index);

    const Theme &m_theme;
    QLabel *m_heading;
    SideList *m_list;
    QStandardItemModel m_model;
};

}
