// SPDX-License-Identifier: MIT
#include "client/translation.h"

#include <QGuiApplication>
#include <QLibraryInfo>

namespace Chatto {

using namespace Qt::StringLiterals;

Translation::Translation(const QLocale &wanted)
{
    const QString folder = u":/chatto/translations"_s;
    if (!m_chatto.load(wanted, u"chatto"_s, u"_"_s, folder))
        [[maybe_unused]] const bool hasEnglish = m_chatto.load(u"chatto_en"_s, folder);
    // Not in the language wanted: one sentence of Qt's in Italian among English ones helps nobody.
    if (m_qt.load(language(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::installTranslator(&m_chatto);
    QGuiApplication::setLayoutDirection(language().textDirection());
}

QLocale Translation::language() const
{
    return QLocale(m_chatto.language());
}

}
