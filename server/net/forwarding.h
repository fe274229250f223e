// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/http.h"
#include "server/net/netoptions.h"

namespace Chatto {

/// As QHostAddress has it, but an IPv4 address in IPv6 clothes (`::ffff:…`) comes out as IPv4.
QHostAddress plainAddress(const QHostAddress &address);

bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets);

/// Whether a proxy has left its mark on the request.
bool isForwarded(const HttpRequest &request);

/// Who asks: `peer`, unless that is a trusted proxy; then the last address in X-Forwarded-For that is none, as
/// everything before it could be made up.
QHostAddress originOf(const HttpRequest &request, const QHostAddress &peer, const QList<Subnet> &trustedProxies);

}
