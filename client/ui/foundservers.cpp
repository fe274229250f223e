// SPDX-License-Identifier: MIT
#include "client/ui/foundservers.h"

#include "client/core/serveraddress.h"
#include "client/ui/choicedelegate.h"
#include "client/ui/metrics.h"
#include "client/ui/sidelist.h"
#include "client/ui/wording.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int addressRole = ChoiceDelegate::FirstFreeRole;

QStandardItem *makeItem(const FoundServer &server)
{
    const auto url = parseServerAddress(server.address);
    const QString address = url ? shortServerAddress(*url) : server.address;
    auto *item = new QStandardItem(server.name);
    item->setEditable(false);
    item->setData(Wording::isolated(server.name), ChoiceDelegate::TitleRole);
    item->setData(address, ChoiceDelegate::BelowRole);
    item->setData(server.address, addressRole);
    item->setAccessibleText(QString(server.name + u", " + address));
    return item;
}

}

FoundServers::FoundServers(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(new QLabel(tr("On this &network"), this))
    , m_list(new SideList(theme, this, Theme::Color::Window))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setBuddy(m_list);
    m_list->setAccessibleName(tr("Servers on this network"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ChoiceDelegate(theme, this));
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Metrics::huge, 0, 0);
    column->setSpacing(Metrics::small);
    column->addWidget(m_heading);
    column->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, &FoundServers::choose);
    connect(&theme, &Theme::changed, this, &FoundServers::restyle);
    restyle();
    hide();
}

void FoundServers::restyle()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Theme::Color::Dim));
    m_heading->setPalette(palette);
    m_heading->setFont(m_theme.font(Theme::Font::Heading));
    fitHeight();
}

/// Whoever has come to one of them stays there.
void FoundServers::setServers(const QList<FoundServer> &servers)
{
    const QString current = m_list->currentIndex().data(addressRole).toString();
    m_model.clear();
    for (const FoundServer &server : servers) {
        m_model.appendRow(makeItem(server));
        if (server.address == current)
            m_list->setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
    }
    setVisible(m_model.rowCount() > 0);
    fitHeight();
}

void FoundServers::fitHeight()
{
    const int rows = qMin(m_model.rowCount(), mostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
}

void FoundServers::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen(index.data(addressRole).toString());
}

bool FoundServers::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_list->currentIndex()); // and not what Enter does elsewhere in the dialog
            return true;
        }
    }
    if (watched == m_list && event->type() == QEvent::FocusIn && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0, 0));
    return QWidget::eventFilter(watched, event);
}

}
