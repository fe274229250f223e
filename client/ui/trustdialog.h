// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"

namespace Chatto {

/// Asks whether a server that only vouches for itself is the right one. Accepted: it is. Enter alone does nothing.
class TrustDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `server` as it is shown to people; `certificate` is the SHA-256 of what it shows.
    TrustDialog(const QString &server, const QByteArray &certificate, const Theme &theme, QWidget *parent);
};

}
