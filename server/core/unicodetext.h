// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Chatto {

/// Unicode's ways to make texts comparable, by ICU, so that all of them are of one Unicode version.

QString toNfc(const QString &text);
QString toNfkc(const QString &text);
/// NFKC_Casefold: as NFKC, without case and without what is invisible.
QString caseFolded(const QString &text);
/// RFC 8264 section 5.2.1: full-width and half-width forms become the usual ones.
QString widthMapped(const QString &text);
/// UTS #39: equal for texts that look alike. Not meant to be shown.
QString skeletonOf(const QString &text);

}
