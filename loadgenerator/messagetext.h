// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Chatto::Load {

/// The texts of one run. Each is unique, exactly as long as wanted, and known from its number and time alone: it holds
/// both, some characters that are easily spoilt on the way, and filling that differs from text to text.
class MessageText
{
public:
    static constexpr int smallest = 96; ///< Bytes.
    static constexpr int largest = 500'000;

    /// `run` is told from other runs that use the same server; `size` is in bytes of UTF-8.
    MessageText(QByteArray run, int size);

    QByteArray write(qint64 number, qint64 scheduled) const;
    /// The number that a text of this run says; nothing for somebody else's text.
    std::optional<qint64> numberOf(QByteArrayView text) const;
    /// Whether any run could have written the text.
    static bool isOfSomeRun(QByteArrayView text);

private:
    QByteArray m_opening;
    int m_size;
};

}
