// SPDX-License-Identifier: MIT
#pragma once

#include <QRegularExpression>

namespace Chatto {

/// While it lives, what would be logged is not: warnings that match are counted. One at a time.
class Warnings
{
public:
    explicit Warnings(const QString &pattern)
        : m_before(qInstallMessageHandler(handle))
    {
        s_pattern = QRegularExpression(pattern);
        s_count = 0;
    }
    ~Warnings() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(Warnings)

    int count() const { return s_count; }

private:
    static void handle(QtMsgType type, const QMessageLogContext &, const QString &text)
    {
        s_count += type == QtWarningMsg && s_pattern.match(text).hasMatch();
    }

    // Handlers are plain functions.
    static inline QRegularExpression s_pattern;
    static inline int s_count;

    QtMessageHandler m_before;
};

}
