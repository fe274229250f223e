// SPDX-License-Identifier: MIT
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Who may include whom (docs/architecture.md), read off the sources.
class IncludesTest : public QObject
{
    Q_OBJECT

private slots:
    void includesOnlyWhatItsLayerMay();
    void givesEachForeignHeaderOneHome_data();
    void givesEachForeignHeaderOneHome();
    void startsEveryFileWithTheLicence();
    void guardsEveryHeader();

private:
    struct Source
    {
        QString path; ///< Relative to the project.
        QString text;
        QStringList includes;
    };
    static QList<Source> sources();
};

QList<IncludesTest::Source> IncludesTest::sources()
{
    static const QRegularExpression include(
        u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    const QDir root(QStringLiteral(CHATTO_SOURCE_DIR));
    QList<Source> found;
    for (const QString &top : {u"common"_s, u"server"_s, u"loadgenerator"_s, u"client"_s}) {
        QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s", qPrintable(file.errorString()));
            Source source{root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()), {}};
            for (const auto &match : include.globalMatch(source.text))
                source.includes.append(match.captured(1));
            found.append(source);
        }
    }
    return found;
}

/// The folder of a path of ours, which is its layer; empty for a header of somebody else's.
static QString layerOf(const QString &path)
{
    static const QRegularExpression isOurs(u"^(common|server|loadgenerator|client)/"_s);
    return isOurs.match(path).hasMatch() ? path.left(path.lastIndexOf(u'/')) : QString();
}

void IncludesTest::includesOnlyWhatItsLayerMay()
{
    const QMap<QString, QStringList> allowed{
        {u"common"_s, {}},
        {u"server/core"_s, {u"common"_s}},
        {u"server/redis"_s, {u"common"_s, u"server/core"_s}},
        {u"server/net"_s, {u"common"_s, u"server/core"_s}},
        {u"server/http"_s, {u"common"_s, u"server/core"_s}},
        {u"server/lan"_s, {u"common"_s}},
        {u"server"_s,
            {u"common"_s, u"server/core"_s, u"server/redis"_s, u"server/net"_s, u"server/http"_s, u"server/lan"_s}},
        {u"loadgenerator"_s, {u"common"_s}}, // checks the server, so it shares nothing with it
        {u"client/core"_s, {u"common"_s}},
        {u"client/desktop"_s, {u"common"_s, u"client/core"_s}},
        {u"client/net"_s, {u"common"_s, u"client/core"_s}},
        {u"client/storage"_s, {u"common"_s, u"client/core"_s}},
        {u"client/models"_s, {u"common"_s, u"client/core"_s}},
        {u"client/ui"_s, {u"common"_s, u"client/core"_s, u"client/models"_s}},
        {u"client"_s,
            {u"common"_s, u"client/core"_s, u"client/desktop"_s, u"client/net"_s, u"client/storage"_s,
                u"client/models"_s, u"client/ui"_s}},
    };
    QVERIFY(sources().size() > 50);
    for (const Source &source : sources()) {
        const QString layer = layerOf(source.path);
        QVERIFY2(allowed.contains(layer), qPrintable(source.path + u" is in a folder without a layer"_s));
        for (const QString &header : source.includes) {
            const QString other = layerOf(header);
            const bool isFine = other.isEmpty() || other == layer || allowed[layer].contains(other);
            QVERIFY2(isFine, qPrintable(source.path + u" includes "_s + header));
        }
    }
}

void IncludesTest::givesEachForeignHeaderOneHome_data()
{
    QTest::addColumn<QString>("header"); // a regular expression
    QTest::addColumn<QString>("home"); // likewise
    QTest::newRow("hiredis") << u"^hiredis/"_s << u"^server/redis/"_s;
    QTest::newRow("Boost") << u"^boost/"_s << u"^server/net/httpreader"_s;
    QTest::newRow("WebSocket") << u"^QWebSocket|^QtWebSockets"_s << u"^client/net/"_s;
    QTest::newRow("D-Bus") << u"^QDBus|^QtDBus"_s << u"^(client/desktop|server/lan)/"_s;
    QTest::newRow("local server") << u"^QLocalServer$"_s << u"^client/desktop/"_s;
    QTest::newRow("widgets") << u"^Q\\w*(Widget|Dialog|Button|ScrollArea|Layout|Menu|Style)$|^QtWidgets"_s
                             << u"^client/(ui/|application|main)"_s;
    QTest::newRow("SQL") << u"^QSql|^QtSql"_s << u"^client/storage/"_s;
    QTest::newRow("keychain") << u"^qt6keychain/"_s << u"^client/storage/"_s;
    QTest::newRow("JSON") << u"^QJson"_s << u"^common/(codec|httpcodec|jsonreader|jsonvalues)|^loadgenerator/"_s;
    QTest::newRow("ICU") << u"^unicode/"_s << u"^server/core/(names|precis|unicodetext)"_s;
    QTest::newRow("libsodium") << u"^sodium"_s << u"^server/core/(passwordhasher|token)"_s;
    QTest::newRow("zxcvbn") << u"^zxcvbn"_s << u"^server/core/passwordstrength"_s;
}

void IncludesTest::givesEachForeignHeaderOneHome()
{
    QFETCH(QString, header);
    QFETCH(QString, home);
    const QRegularExpression isForeign(header);
    const QRegularExpression isHome(home);
    bool isUsed = false;
    for (const Source &source : sources()) {
        for (const QString &include : source.includes) {
            if (!isForeign.match(include).hasMatch())
                continue;
            isUsed = true;
            QVERIFY2(isHome.match(source.path).hasMatch(), qPrintable(source.path + u" includes "_s + include));
        }
    }
    QVERIFY2(isUsed, "nobody includes it any more: take the row away");
}

void IncludesTest::startsEveryFileWithTheLicence()
{
    for (const Source &source : sources())
        QVERIFY2(source.text.startsWith("// SPDX-License-Identifier: MIT\n"_L1), qPrintable(source.path));
}

void IncludesTest::guardsEveryHeader()
{
    for (const Source &source : sources()) {
        if (source.path.endsWith(".h"_L1))
            QVERIFY2(source.text.contains("\n#pragma once\n"_L1), qPrintable(source.path));
    }
}

QTEST_APPLESS_MAIN(IncludesTest)
#include "tst_includes.moc"
