// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QTranslator>

namespace Chatto {

/// The language of all that the program says, while this lives: the first of the languages wanted that Chatto has a
/// translation for, English where it has none. What Qt says by itself is in the same language where Qt's translations
/// are installed. In a language that is written from right to left the windows are laid out from right to left.
class Translation
{
public:
    explicit Translation(const QLocale &wanted = QLocale::system());

    QLocale language() const;

private:
    QTranslator m_chatto;
    QTranslator m_qt;
};

}
