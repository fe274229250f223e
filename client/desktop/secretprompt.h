// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QObject>

namespace Chatto {

/// Something that the Secret Service asks its user. Goes by itself once there is an answer.
class SecretPrompt : public QObject
{
    Q_OBJECT

public:
    static constexpr auto serviceName = "org.freedesktop.secrets";

    SecretPrompt(QDBusConnection bus, const QDBusObjectPath &path, QObject *parent);

signals:
    void answered(const QVariant &result);
    void dismissed();

private slots:
    void completed(bool isDismissed, const QDBusVariant &result);
};

}
