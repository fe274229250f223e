// SPDX-License-Identifier: MIT
#include "client/settingsfile.h"

#include "client/storage/moveaside.h"
#include "common/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringDecoder>
#include <QTemporaryFile>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::SettingsFile)
};

constexpr qint64 mostBytes = 1 << 20; ///< Nobody has so many settings.
constexpr qsizetype someBytes = 4096; ///< About as many as a file of settings has.

bool isSoundLine(const QString &line)
{
    return line.isEmpty() || line.startsWith(u';') || line.startsWith(u'#')
        || (line.startsWith(u'[') && line.endsWith(u']')) || line.contains(u'=');
}

/// Whole lines of text, each of a form that an INI file has.
bool isSound(const QByteArray &content)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(content);
    if (decode.hasError() || !text.endsWith(u'\n')
        || hasControlCharacters(QString(text).remove(u'\r'), LineBreaks::Allowed))
        return false;
    const auto lines = QStringView(text).split(u'\n');
    return std::ranges::all_of(lines, [](QStringView line) { return isSoundLine(line.trimmed().toString()); });
}

bool isSoundOrMissing(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return true;
    return file.open(QFile::ReadOnly) && file.size() <= mostBytes && isSound(file.readAll());
}

/// Whether the disk takes another file there.
bool canWriteInto(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    QTemporaryFile file(folder + u"/.chatto-XXXXXX"_s);
    return file.open() && file.write(QByteArray(someBytes, ' ')) == someBytes && file.flush();
}

}

SettingsFile::SettingsFile(const QString &path)
    : m_path(path)
{
    const QString aside = isSoundOrMissing(path) ? QString() : moveAside(path);
    if (!aside.isEmpty())
        m_warning = Words::tr("Your settings could not be read and begin anew. The file is now at %1.")
                        .arg(QDir::toNativeSeparators(aside));
    else if (!canWriteInto(QFileInfo(path).absolutePath()))
        m_warning = Words::tr("Chatto can't write to %1. What you set is forgotten when you quit.")
                        .arg(QDir::toNativeSeparators(path));
}

}
