// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Chatto {

/// Looks after a profile's INI file before it is read. QSettings takes what it can from a damaged file and writes that
/// over it: here such a file is moved aside first.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &path);

    const QString &path() const { return m_path; }
    /// What is to be said about it to people; empty when all is well.
    const QString &warning() const { return m_warning; }

private:
    QString m_path;
    QString m_warning;
};

}
