// SPDX-License-Identifier: MIT
#include "client/storage/moveaside.h"

#include <QDateTime>
#include <QFile>

namespace Chatto {

using namespace Qt::StringLiterals;

QString moveAside(const QString &path)
{
    const QString aside = path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    return QFile::rename(path, aside) ? aside : QString();
}

}
