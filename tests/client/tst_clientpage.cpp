// SPDX-License-Identifier: MIT
#include "client/core/preferences.h"
#include "client/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// docs/client.md lists every setting of the INI file.
class ClientPageTest : public QObject
{
    Q_OBJECT

private slots:
    void listsEverySetting();

private:
    static QSet<QString> written(const QString &path);
    static QSet<QString> listed();
};

/// What stands in the file once everything was set.
QSet<QString> ClientPageTest::written(const QString &path)
{
    {
        Settings settings(path);
        settings.signedIn(u"host"_s, UserName(u"ada"_s), true);
        settings.setScheme(Theme::Scheme::Dark);
        settings.setZoom(125);
        settings.setCertificate(QUrl(u"https://host"_s), QByteArray(32, 'x'));
        settings.setWindowLayout("layout"_ba);
        settings.setRoom(lobbyId());
        Preferences preferences(path);
        for (int flag = 0; flag <= Preferences::CloseExplained; ++flag)
            preferences.set(Preferences::Flag(flag), !preferences.is(Preferences::Flag(flag)));
        preferences.setAwayMinutes(3);
        preferences.setSkinTone(1);
        preferences.addRecentEmoji(u"🙂"_s);
        preferences.setAccount(u"https://host"_s, UserName(u"ada"_s));
        preferences.setNotify(lobbyId(), Notify::None);
    }
    QSet<QString> keys;
    for (const QString &key : QSettings(path, QSettings::IniFormat).allKeys())
        keys.insert(key.startsWith("rooms/"_L1)      ? u"rooms/SERVER|USER|ROOM"_s
                : key.startsWith("certificates/"_L1) ? u"certificates/HOST|PORT"_s
                                                     : key);
    return keys;
}

QSet<QString> ClientPageTest::listed()
{
    QFile page(QStringLiteral(CHATTO_SOURCE_DIR "/docs/client.md"));
    if (!page.open(QFile::ReadOnly))
        return {};
    static const QRegularExpression row(u"^\\| `([a-z]+/[A-Za-z\\\\|]+)` \\|"_s, QRegularExpression::MultilineOption);
    QSet<QString> keys;
    for (const auto &match : row.globalMatch(QString::fromUtf8(page.readAll())))
        keys.insert(match.captured(1).remove(u'\\'));
    return keys;
}

void ClientPageTest::listsEverySetting()
{
    const QTemporaryDir folder;
    const QSet<QString> written = ClientPageTest::written(folder.filePath(u"p.ini"_s));
    const QSet<QString> listed = ClientPageTest::listed();
    QVERIFY(written.size() > 15);
    QCOMPARE((written - listed).values(), QStringList());
    QCOMPARE((listed - written).values(), QStringList());
}

QTEST_GUILESS_MAIN(ClientPageTest)
#include "tst_clientpage.moc"
