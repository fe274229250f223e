// SPDX-License-Identifier: MIT
#include "client/storage/qtkeyring.h"

#include <QLoggingCategory>

#include <qt6keychain/keychain.h>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chatto.credentials")

constexpr QLatin1StringView service = "Chatto"_L1;

Keyring::Outcome outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return Keyring::Outcome::Success;
    case QKeychain::EntryNotFound:
        return Keyring::Outcome::NotFound;
    case QKeychain::NoBackendAvailable:
        return Keyring::Outcome::NotThere;
    default:
        return Keyring::Outcome::Refused;
    }
}

}

void QtKeyring::read(const QString &key, const Handler &handler)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    start(job, key, [job, handler](Outcome outcome, const QString &) { handler(outcome, job->textData()); });
}

void QtKeyring::write(const QString &key, const QString &secret, Asking asking, const Handler &handler)
{
    if (asking == Asking::Unwanted) { // These can't be told.
        QMetaObject::invokeMethod(
            this, [handler] { handler(Outcome::Refused, {}); }, Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setTextData(secret);
    start(job, key, handler);
}

void QtKeyring::remove(const QString &key, const Handler &handler)
{
    start(new QKeychain::DeletePasswordJob(service, this), key, handler);
}

void QtKeyring::start(QKeychain::Job *job, const QString &key, const Handler &handler)
{
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [handler](const QKeychain::Job *done) {
        const Outcome outcome = outcomeOf(*done);
        if (outcome != Outcome::Success && outcome != Outcome::NotFound)
            qCInfo(log) << "the keyring refused:" << done->errorString();
        handler(outcome, {});
    });
    job->start();
}

}
