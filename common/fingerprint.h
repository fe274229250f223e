// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Chatto {

/// The fingerprint of a certificate (its SHA-256) in words that people can compare and read out to each other: eight
/// "proquints" (arXiv 0901.4016) such as "lusab", one for each 16 bits. They stand for the first half of it; to find
/// another certificate with the same words would take 2^128 attempts.
QString fingerprintWords(const QByteArray &sha256);

}
