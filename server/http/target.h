// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QMap>
#include <QStringList>

namespace Chatto {

// The two parts of a request's target (RFC 3986), read strictly: what isn't properly encoded UTF-8 is BadRequest.

/// The path's segments, decoded one by one: an encoded slash separates nothing, and dots are but dots.
Result<QStringList> parsePath(const QByteArray &path);

/// The parameters of a query, each at most once. A plus sign is a plus sign.
class QueryParameters
{
public:
    /// BadRequest for a parameter that isn't known.
    static Result<QueryParameters> parse(const QByteArray &query, const QList<QLatin1StringView> &known);

    bool has(QLatin1StringView name) const { return m_values.contains(name); }
    /// Empty where it is missing.
    QString text(QLatin1StringView name) const { return m_values.value(name); }
    /// Digits alone; `fallback` where it is missing.
    Result<qint64> number(QLatin1StringView name, qint64 smallest, qint64 largest, qint64 fallback) const;

private:
    QMap<QString, QString> m_values;
};

}
