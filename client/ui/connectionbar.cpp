// SPDX-License-Identifier: MIT
#include "client/ui/connectionbar.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Chatto {

using namespace std::chrono_literals;

ConnectionBar::ConnectionBar(const Theme &theme, std::function<ConnectionStatus()> status, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_status(std::move(status))
    , m_label(new QLabel(this))
    , m_tryNow(new QPushButton(tr("Try now"), this))
{
    setFixedHeight(Metrics::connectionBar);
    setAccessibleName(tr("Connection"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tryNow->setFlat(true);
    m_tryNow->setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Mirror::margins({Metrics::edge + Metrics::icon + Metrics::medium, 0, Metrics::large, 0}));
    row->addWidget(m_label, 1);
    row->addWidget(m_tryNow);
    m_label->installEventFilter(this);
    m_tick.setInterval(250ms);
    connect(&m_tick, &QTimer::timeout, this, &ConnectionBar::refresh);
    connect(m_tryNow, &QPushButton::clicked, this, &ConnectionBar::tryNowRequested);
    connect(&theme, &Theme::changed, this, &ConnectionBar::restyle);
    restyle();
    hide();
    refresh();
}

void ConnectionBar::restyle()
{
    m_label->setFont(m_theme.font(Theme::Font::Small));
    m_tryNow->setFont(m_theme.font(Theme::Font::Heading));
    QWidget::update();
}

QString ConnectionBar::text() const
{
    return m_text;
}

void ConnectionBar::refresh()
{
    update(m_status());
}

void ConnectionBar::update(const ConnectionStatus &status)
{
    if (status.online)
        m_trouble.invalidate();
    else if (!m_trouble.isValid())
        m_trouble.start();
    const auto wait = m_wasOnline ? patience : patienceAtStart;
    const bool troubled = m_trouble.isValid() && m_trouble.elapsed() >= wait.count();
    const bool lingers = m_shown.isValid() && m_shown.elapsed() < shownFor.count();
    m_wasOnline = m_wasOnline || status.online;

    const bool show = troubled || lingers;
    if (show && !m_shown.isValid())
        m_shown.start();
    if (!show)
        m_shown.invalidate();
    describe(status);
    setVisible(show);
    const bool watch = show || m_trouble.isValid();
    if (watch != m_tick.isActive())
        watch ? m_tick.start() : m_tick.stop();
}

void ConnectionBar::describe(const ConnectionStatus &status)
{
    QString text;
    if (status.online)
        text = tr("Connected again");
    else if (status.retryIn < 0)
        text = tr("Connecting…");
    else
        text = tr("Reconnecting in %Ln s", nullptr, (status.retryIn + 999) / 1000);
    if (!status.online && !status.problem.isEmpty())
        //: What goes on, and why
        text = tr("%1 · %2").arg(text, status.problem);
    m_text = text;
    fitText();
    m_tryNow->setVisible(!status.online && status.retryIn >= 0);
}

void ConnectionBar::fitText()
{
    const QString fitting = m_label->fontMetrics().elidedText(m_text, Qt::ElideRight, m_label->width());
    m_label->setText(fitting);
    m_label->setToolTip(fitting == m_text ? QString() : m_text);
    m_label->setAccessibleName(m_text);
}

bool ConnectionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitText();
    return QWidget::eventFilter(watched, event);
}

void ConnectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Color::Selected));
    const QRect icon(m_theme.scaled(Metrics::edge), (height() - m_theme.scaled(Metrics::icon)) / 2,
        m_theme.scaled(Metrics::icon), m_theme.scaled(Metrics::icon));
    m_theme.icon(u"offline", Theme::Color::Text).paint(&painter, Mirror(rect())(icon));
}

}
