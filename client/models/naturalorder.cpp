// SPDX-License-Identifier: MIT
#include "client/models/naturalorder.h"

namespace Chatto {

QCollator naturalOrder()
{
    // Without a language, a collator knows neither letter case nor numbers.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

}
