// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QSslConfiguration>

#include <chrono>
#include <optional>
#include <utility>

namespace Chatto {

/// An address and the length of its network prefix, as QHostAddress::parseSubnet() gives them.
using Subnet = std::pair<QHostAddress, int>;

/// What an administrator decides about connections, beside the limits.
struct NetOptions
{
    QList<QByteArray> allowedOrigins = {}; ///< Of web pages that may open a WebSocket; matched exactly.
    QList<Subnet> trustedProxies = {}; ///< Whose X-Forwarded-For is believed.
    std::optional<QSslConfiguration> tls = {}; ///< With certificate and key; without, connections are plain.
    std::chrono::milliseconds tick = std::chrono::seconds(1); ///< A second of the limits; tests are in a hurry.
};

}
