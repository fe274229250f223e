// SPDX-License-Identifier: MIT
#include "client/desktop/secretprompt.h"

namespace Chatto {

using namespace Qt::StringLiterals;

SecretPrompt::SecretPrompt(QDBusConnection bus, const QDBusObjectPath &path, QObject *parent)
    : QObject(parent)
{
    bus.connect(QString::fromLatin1(serviceName), path.path(), u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s, this,
        SLOT(completed(bool, QDBusVariant)));
}

void SecretPrompt::completed(bool isDismissed, const QDBusVariant &result)
{
    deleteLater();
    if (isDismissed)
        emit dismissed();
    else
        emit answered(result.variant());
}

}
