// SPDX-License-Identifier: MIT
#include "server/logging.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <cstdio>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

bool isHarmless(QChar c)
{
    return c.category() != QChar::Other_Control && c.category() != QChar::Separator_Line
        && c.category() != QChar::Separator_Paragraph && c.category() != QChar::Other_Format;
}

QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isHarmless(c))
            result += c;
        else if (c.unicode() < 0x100)
            result += u"\\x%1"_s.arg(c.unicode(), 2, 16, '0'_L1);
        else
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, '0'_L1);
    }
    return result;
}

struct Level
{
    QLatin1StringView name;
    char priority; ///< syslog(3)
};

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return {"debug"_L1, '7'};
    case QtInfoMsg:
        return {"info"_L1, '6'};
    case QtWarningMsg:
        return {"warning"_L1, '4'};
    case QtCriticalMsg:
        return {"error"_L1, '3'};
    case QtFatalMsg:
        break;
    }
    return {"fatal"_L1, '2'};
}

void writeLog(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    static const bool isJournal = qEnvironmentVariableIsSet("JOURNAL_STREAM");
    QByteArray line;
    if (isJournal)
        line = QByteArrayLiteral("<") + levelOf(type).priority + '>';
    else
        line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ';
    line += logLine(type, context.category, text) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr); // one call: lines stay whole
}

}

QByteArray logLine(QtMsgType type, const char *category, const QString &text)
{
    return (levelOf(type).name + u' ' + QLatin1StringView(category) + ": "_L1 + escaped(text)).toUtf8();
}

void installLogging(bool verbose)
{
    QLoggingCategory::setFilterRules(verbose ? u"chatto.*.debug=true"_s : u"chatto.*.debug=false"_s);
    qInstallMessageHandler(writeLog);
}

}
