// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"

namespace Chatto {

/// Says that a server isn't what it was, and what to do. To go on all the same takes a step that nobody makes by
/// mistake: among the details, the old certificate can be forgotten, and then the server is as new.
class ChangedCertificateDialog : public FormDialog
{
    Q_OBJECT

public:
    /// By their SHA-256.
    struct Certificates
    {
        QByteArray known; ///< Empty: an authority vouched for it.
        QByteArray shown;
    };

    /// `server` as it is shown to people.
    ChangedCertificateDialog(
        const QString &server, const Certificates &certificates, const Theme &theme, QWidget *parent);

signals:
    void forgotten();

protected:
    void restyle() override;

private:
    void addDetails(const Certificates &certificates);
    void showDetails();

    QWidget *m_details;
};

}
