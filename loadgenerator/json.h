// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>

namespace Chatto::Load {

/// The object, or an empty one.
QJsonObject parseObject(QByteArrayView json);
QByteArray compact(const QJsonObject &object);
QByteArray compact(const QJsonArray &array);

/// A field as UTF-8; empty if it is no string.
QByteArray textOf(const QJsonObject &object, QLatin1StringView key);
/// A field as a whole number, or -1.
qint64 numberOf(const QJsonObject &object, QLatin1StringView key);

/// The value of the first field of that name, at any depth, without reading the rest: a welcome is long, and little of
/// it is needed here. Inside a string quotes are escaped, so that a name between bare quotes is a field's.
QByteArrayView findValue(QByteArrayView json, const char *key);

}
