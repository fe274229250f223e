// SPDX-License-Identifier: MIT
#include "client/ui/trustdialog.h"

#include "client/ui/certificatewords.h"
#include "client/ui/wording.h"

#include <QPushButton>

namespace Chatto {

TrustDialog::TrustDialog(const QString &server, const QByteArray &certificate, const Theme &theme, QWidget *parent)
    : FormDialog(tr("Is this the right server?"), tr("Trust this server"), theme, parent)
{
    const QString why = tr("%1 is new here, and nobody but itself vouches for it. That is usual on a local network. "
                           "Somebody in between would show other words than these:")
                            .arg(Wording::isolated(server));
    const QString how = tr("Whoever runs the server finds its words in what it writes at its start. If they are the "
                           "same, it is the right one. Chatto will remember that, and tell you if it ever changes.");
    addText(why);
    auto *words = new CertificateWords(certificate, theme, this);
    addWidget(words);
    addText(how);
    setAccessibleDescription(QString(why + u' ' + words->accessibleName() + u". " + how));
    connect(mainButton(), &QPushButton::clicked, this, &QDialog::accept);
    focusCancel();
}

}
