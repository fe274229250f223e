// SPDX-License-Identifier: MIT
#include "client/ui/changedcertificatedialog.h"

#include "client/ui/certificatewords.h"
#include "client/ui/metrics.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Chatto {

ChangedCertificateDialog::ChangedCertificateDialog(
    const QString &server, const Certificates &certificates, const Theme &theme, QWidget *parent)
    : FormDialog(tr("The server has changed"), {}, theme, parent)
    , m_details(new QWidget(this))
{
    const QString what
        = tr("%1 shows another certificate than before. Somebody on the network may pretend to be it, or "
             "it was set up anew.")
              .arg(Wording::isolated(server));
    const QString todo
        = tr("Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask "
             "whoever runs the server what happened, but not through Chatto.");
    addText(what);
    addText(todo);
    addDetails(certificates);
    setAccessibleDescription(QString(what + u' ' + todo));
    setReadOnly();
    QPushButton *more = addFootButton(tr("Details"));
    more->setFlat(true);
    connect(more, &QPushButton::clicked, more, &QWidget::hide);
    connect(more, &QPushButton::clicked, this, &ChangedCertificateDialog::showDetails);
    focusCancel();
}

void ChangedCertificateDialog::addDetails(const Certificates &certificates)
{
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::small);
    const auto addLabel = [&](const QString &text) {
        auto *label = new QLabel(text, m_details);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    const auto addWords
        = [&](const QByteArray &words) { column->addWidget(new CertificateWords(words, theme(), m_details)); };
    if (certificates.known.isEmpty()) {
        addLabel(tr("Until now an authority vouched for it."));
    } else {
        addLabel(tr("The words until now:"));
        addWords(certificates.known);
    }
    addLabel(tr("The words that it shows now:"));
    addWords(certificates.shown);
    addLabel(tr("If you know that it was set up anew:"));
    auto *forget = new QPushButton(tr("Forget the old certificate"), m_details);
    forget->setAutoDefault(false);
    column->addWidget(forget, 0, Qt::AlignLeft);
    connect(forget, &QPushButton::clicked, this, [this] {
        accept();
        emit forgotten();
    });
    m_details->hide();
    addWidget(m_details);
}

void ChangedCertificateDialog::showDetails()
{
    m_details->show();
    layout()->activate();
    resize(width(), qMax(height(), layout()->heightForWidth(width())));
}

void ChangedCertificateDialog::restyle()
{
    FormDialog::restyle();
    for (QWidget *widget : m_details->findChildren<QWidget *>()) {
        if (!qobject_cast<CertificateWords *>(widget))
            widget->setFont(theme().font(Theme::Font::Text));
    }
}

}
