// SPDX-License-Identifier: MIT
#include "server/inifile.h"

#include "common/text.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Error wrong(int line, const QString &what)
{
    return {ErrorCode::BadRequest, u"line %1: %2"_s.arg(line).arg(what)};
}

Result<IniEntry> readEntry(const QString &line, const QString &section, int number)
{
    const qsizetype equals = line.indexOf(u'=');
    const QString key = line.left(equals).trimmed();
    if (equals < 0 || key.isEmpty())
        return wrong(number, u"expected \"key = value\""_s);
    return IniEntry{section, key, line.mid(equals + 1).trimmed(), number};
}

}

Result<QList<IniEntry>> readIni(const QByteArray &text)
{
    QList<IniEntry> entries;
    QString section;
    int number = 0;
    for (const QByteArray &bytes : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(bytes).trimmed();
        if (hasControlCharacters(line, LineBreaks::Allowed))
            return wrong(number, u"a control character"_s);
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            section = line.mid(1, line.size() - 2).trimmed();
            continue;
        }
        const auto entry = readEntry(line, section, number);
        if (!entry)
            return entry.error();
        entries.append(*entry);
    }
    return entries;
}

}
