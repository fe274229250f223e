// SPDX-License-Identifier: MIT
#include "client/ui/undobar.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Chatto {

UndoBar::UndoBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
{
    setFixedHeight(Metrics::connectionBar);
    m_undo->setFlat(true);
    m_undo->setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Mirror::margins({Metrics::huge, 0, Metrics::small, 0}));
    row->setSpacing(Metrics::small);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    m_hide.setSingleShot(true);
    m_hide.setInterval(shownFor);
    connect(&m_hide, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        emit undone();
    });
    connect(&theme, &Theme::changed, this, &UndoBar::restyle);
    restyle();
    hide();
}

void UndoBar::restyle()
{
    m_text->setFont(m_theme.font(Theme::Font::Small));
    m_undo->setFont(m_theme.font(Theme::Font::Heading));
    update();
}

void UndoBar::showText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    adjustSize();
    show();
    raise();
    m_hide.start();
}

QString UndoBar::text() const
{
    return m_text->text();
}

void UndoBar::place(int width, int bottom)
{
    adjustSize();
    move((width - this->width()) / 2, bottom - height());
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Theme::Color::Line), Metrics::hair));
    painter.setBrush(m_theme.color(Theme::Color::Side));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);
}

}
