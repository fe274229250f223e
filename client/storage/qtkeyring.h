// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/keyring.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace Chatto {

/// The keyrings that QtKeychain knows: KWallet, where it doesn't speak the Secret Service's language, and those of
/// other systems.
class QtKeyring : public QObject, public Keyring
{
    Q_OBJECT

public:
    using QObject::QObject;

    void read(const QString &key, const Handler &handler) override;
    void write(const QString &key, const QString &secret, Asking asking, const Handler &handler) override;
    void remove(const QString &key, const Handler &handler) override;

private:
    void start(QKeychain::Job *job, const QString &key, const Handler &handler);
};

}
