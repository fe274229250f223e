// SPDX-License-Identifier: MIT
#include "client/application.h"
#include "client/ui/composer.h"
#include "tests/support/hardships.h"

#include <QLabel>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// The program finds its files damaged, or can't write any: it starts, says so, and destroys nothing.
class BadStorageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void movesDamagedSettingsAside_data();
    void movesDamagedSettingsAside();
    void noticesSettingsThatAreCutOff();
    void readsNoisySettingsOrMovesThemAside();
    void keepsSettingsThatAreSound();
    void saysSoWhereNothingCanBeWritten_data();
    void saysSoWhereNothingCanBeWritten();
    void showsWhatItCannotWrite();
    void saysSoOnAFullDisk();
    void asksBeforeItLosesADraft();
    void saysSoToWhoeverComesBack();
    void startsWithoutAHome_data();
    void startsWithoutAHome();

private:
    QString settingsPath() const { return m_home->filePath(u"config/chatto/one.ini"_s); }
    QString storePath() const { return m_home->filePath(u"data/chatto/one.sqlite"_s); }
    void useFolder(const QString &folder);
    QByteArray writeSettings() const;
    void writeStore() const;
    std::unique_ptr<Application> start();
    std::unique_ptr<Application> startSignedIn();
    static QString notice(const Application &application);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<CredentialStore> m_credentials;
};

namespace {

const QUrl server(u"http://localhost:1"_s);
const UserName ada(u"ada"_s);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList asideOf(const QString &path)
{
    const QFileInfo file(path);
    QStringList found;
    for (const QFileInfo &other : file.dir().entryInfoList({file.fileName() + u".broken-*"_s}))
        found.append(other.absoluteFilePath());
    return found;
}

}

void BadStorageTest::initTestCase()
{
    QCoreApplication::setApplicationName(u"chatto"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QLoggingCategory::setFilterRules(u"chatto.*=false"_s);
}

void BadStorageTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    useFolder(m_home->path());
    m_credentials = std::make_unique<CredentialStore>();
}

void BadStorageTest::cleanup()
{
    useFolder(m_home->path());
}

void BadStorageTest::useFolder(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    qputenv("XDG_CONFIG_HOME", QByteArray(path + "/config"));
    qputenv("XDG_DATA_HOME", QByteArray(path + "/data"));
    qputenv("XDG_CACHE_HOME", QByteArray(path + "/cache"));
    qputenv("XDG_RUNTIME_DIR", path);
}

/// As a program leaves them that was used for a while.
QByteArray BadStorageTest::writeSettings() const
{
    {
        Settings settings(settingsPath());
        settings.signedIn(u"grüße.example.org:8000"_s, ada, false);
        settings.setRoom(RoomId(u"tea"_s));
        settings.setScheme(Theme::Scheme::Dark);
        settings.setWindowLayout(QByteArray::fromHex("00ff0a0d2225"));
        Preferences preferences(settingsPath());
        preferences.addRecentEmoji(u"🙂"_s);
        preferences.setAccount(u"https://grüße.example.org"_s, ada);
        preferences.setNotify(RoomId(u"tea"_s), Notify::None);
    }
    return contentOf(settingsPath());
}

void BadStorageTest::writeStore() const
{
    LocalStore store(storePath());
    QCOMPARE(store.health(), LocalStore::Health::Good);
    QVERIFY(store.setComposerText(server, ada, lobbyId(), {u"half a thought"_s}));
}

std::unique_ptr<Application> BadStorageTest::start()
{
    auto application = std::make_unique<Application>(CommandLine{{}, {}, false, u"one"_s}, *m_credentials);
    application->start();
    return application;
}

std::unique_ptr<Application> BadStorageTest::startSignedIn()
{
    Settings(settingsPath()).signedIn(server.authority(), ada, false);
    m_credentials->save(server, ada, u"token"_s, this, [](bool) {});
    return start();
}

QString BadStorageTest::notice(const Application &application)
{
    QStringList texts;
    for (const QLabel *label : application.loginDialog()->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'|');
}

void BadStorageTest::movesDamagedSettingsAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("noise") << QByteArray::fromHex("93f2000102ff3d0a5b5d0a");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("no UTF-8") << "[account]\nuser=\xff\xfe\n"_ba;
    QTest::newRow("another format") << "<settings user=\"ada\">\n  none\n</settings>\n"_ba;
    QTest::newRow("half a section") << "[account\nuser\n"_ba;
    QTest::newRow("very long") << "[a]\nb="_ba + QByteArray(2 << 20, 'x') + '\n';
}

void BadStorageTest::movesDamagedSettingsAside()
{
    QFETCH(QByteArray, content);
    writeSettings();
    write(settingsPath(), content);
    {
        const auto application = start();
        QTRY_VERIFY(application->loginDialog() && application->loginDialog()->isVisible());
        const QString said = notice(*application);
        QVERIFY2(said.contains(u"Your settings could not be read"_s), qPrintable(said));
        QCOMPARE(asideOf(settingsPath()).size(), 1);
        QVERIFY(said.contains(asideOf(settingsPath()).first()));
        application->quit();
    }
    QCOMPARE(contentOf(asideOf(settingsPath()).first()), content);
    Settings(settingsPath()).setScheme(Theme::Scheme::Dark);
    const auto again = start();
    QVERIFY2(!notice(*again).contains(u"could not be read"_s), qPrintable(notice(*again)));
    QCOMPARE(asideOf(settingsPath()).size(), 1);
}

/// After a whole line, nobody can tell.
void BadStorageTest::noticesSettingsThatAreCutOff()
{
    const QByteArray whole = writeSettings();
    QVERIFY(whole.size() > 200);
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"cut.ini"_s);
        write(path, whole.first(length));
        const SettingsFile file(path);
        const bool isWhole = whole.first(length).endsWith('\n');
        QVERIFY2(file.warning().isEmpty() == isWhole, qPrintable(u"%1 bytes"_s.arg(length)));
        QCOMPARE(contentOf(isWhole ? path : asideOf(path).value(0)), whole.first(length));
    }
}

void BadStorageTest::readsNoisySettingsOrMovesThemAside()
{
    const QByteArray whole = writeSettings();
    int asides = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        QRandomGenerator random(seed);
        QByteArray noisy = whole;
        for (auto place = random.bounded(noisy.size()), end = std::min(place + random.bounded(64), noisy.size());
             place < end; ++place)
            noisy[place] = char(random.bounded(256));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"noisy.ini"_s);
        write(path, noisy);
        const SettingsFile file(path);
        asides += !file.warning().isEmpty();
        QCOMPARE(contentOf(file.warning().isEmpty() ? path : asideOf(path).value(0)), noisy);
        const Settings settings(path);
        const Preferences preferences(path);
        QVERIFY(settings.servers().size() <= 20);
        QVERIFY(preferences.awayMinutes() >= 0 && preferences.skinTone() >= 0);
        settings.scheme();
        settings.room();
        settings.windowLayout();
        preferences.recentEmoji();
    }
    QVERIFY2(asides > 200, qPrintable(QString::number(asides)));
}

void BadStorageTest::keepsSettingsThatAreSound()
{
    const QByteArray before = writeSettings();
    {
        const SettingsFile file(settingsPath());
        QCOMPARE(file.warning(), QString());
    }
    QCOMPARE(contentOf(settingsPath()), before);
    write(settingsPath(), "; by hand\r\n\r\n[account]\r\nuser=ada\r\n# or so\r\n"_ba);
    QCOMPARE(SettingsFile(settingsPath()).warning(), QString());
    QCOMPARE(Settings(settingsPath()).userName(), u"ada"_s);
    const QTemporaryDir empty;
    QCOMPARE(SettingsFile(empty.filePath(u"none.ini"_s)).warning(), QString());
    QCOMPARE(QDir(empty.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void BadStorageTest::saysSoWhereNothingCanBeWritten_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("no such folder, and none can be made") << u"/proc/none"_s;
    QTest::newRow("a file in its place") << u"/dev/null"_s;
    QTest::newRow("somebody else's") << u"/"_s;
}

void BadStorageTest::saysSoWhereNothingCanBeWritten()
{
    QFETCH(QString, folder);
    useFolder(folder);
    const Unprivileged rights;
    const auto application = start();
    QTRY_VERIFY(application->loginDialog() && application->loginDialog()->isVisible());
    const QString said = notice(*application);
    QVERIFY2(said.contains(u"Messages that aren't sent yet are lost when you quit"_s), qPrintable(said));
    QVERIFY2(said.contains(u"What you set is forgotten"_s), qPrintable(said));
    application->loginDialog()->reject();
    application->quit();
}

void BadStorageTest::showsWhatItCannotWrite()
{
    const QByteArray settings = writeSettings();
    writeStore();
    const QFile::Permissions readable(0x4044);
    const QFile::Permissions enterable(0x5055);
    for (const QString &path : {settingsPath(), storePath()})
        QFile::setPermissions(path, readable);
    for (const QString &folder : {u""_s, u"config"_s, u"config/chatto"_s, u"data"_s, u"data/chatto"_s})
        QFile::setPermissions(m_home->filePath(folder), enterable);
    const QByteArray before = contentOf(storePath());
    {
        const Unprivileged rights;
        const SettingsFile file(settingsPath());
        QVERIFY(file.warning().contains(u"forgotten"_s));
        QCOMPARE(Settings(settingsPath()).userName(), u"ada"_s);
        LocalStore store(storePath());
        QCOMPARE(store.health(), LocalStore::Health::MemoryOnly);
        QCOMPARE(store.composerText(server, ada, lobbyId()).text, u"half a thought"_s);
        QVERIFY(store.setComposerText(server, ada, lobbyId(), {u"more"_s}));
        QCOMPARE(store.composerText(server, ada, lobbyId()).text, u"more"_s);
    }
    QCOMPARE(contentOf(storePath()), before);
    QCOMPARE(contentOf(settingsPath()), settings);
    QVERIFY(asideOf(storePath()).isEmpty() && asideOf(settingsPath()).isEmpty());
    for (const QString &folder : {u""_s, u"config"_s, u"config/chatto"_s, u"data"_s, u"data/chatto"_s})
        QFile::setPermissions(m_home->filePath(folder), QFile::Permissions(0x7000)); // to be removed
}

void BadStorageTest::saysSoOnAFullDisk()
{
    SmallDisk disk;
    if (!disk.isThere())
        QSKIP("only root can have a small disk");
    useFolder(disk.filePath(u"home"_s));
    const QString path = disk.filePath(u"home/data/chatto/one.sqlite"_s);
    {
        LocalStore store(path);
        QVERIFY(store.setComposerText(server, ada, lobbyId(), {u"half a thought"_s}));
    }
    disk.fill();
    {
        const auto application = start();
        QTRY_VERIFY(application->loginDialog());
        QVERIFY2(notice(*application).contains(u"can't write"_s), qPrintable(notice(*application)));
        application->quit();
    }
    QVERIFY(asideOf(path).isEmpty());
    LocalStore store(path);
    QCOMPARE(store.composerText(server, ada, lobbyId()).text, u"half a thought"_s);
    QVERIFY(!store.outbox(server, ada)->save({TxnId(u"t"_s), lobbyId(), QString(9000, u'x'), 0, {}}));
    disk.makeRoom();
    QVERIFY(store.outbox(server, ada)->save({TxnId(u"t"_s), lobbyId(), u"text"_s, 0, {}}));
}

void BadStorageTest::asksBeforeItLosesADraft()
{
    const auto application = startSignedIn();
    QVERIFY(application->session());
    Composer &composer = application->session()->window().composer();
    const QSignalSpy finished(application.get(), &Application::finished);
    const auto question = [&] { return application->session()->window().findChild<ConfirmDialog *>(); };
    {
        const NoMoreBytes disk;
        composer.setText(u"the last words"_s, 0);
        emit application->tray().quitRequested();
        QVERIFY(question() && question()->isVisible());
        emit application->tray().quitRequested(); // no second question
        QCOMPARE(application->session()->window().findChildren<ConfirmDialog *>().size(), 1);
        question()->reject();
        QTRY_VERIFY(!question());
        QCOMPARE(finished.count(), 0);
        emit application->tray().quitRequested();
        QVERIFY(question());
        question()->accept();
        QCOMPARE(finished.count(), 1);
    }
    emit application->tray().quitRequested(); // there is room by now
    QCOMPARE(finished.count(), 2);
}

void BadStorageTest::saysSoToWhoeverComesBack()
{
    writeStore();
    write(storePath(), "noise"_ba);
    const auto application = startSignedIn();
    QVERIFY(application->session());
    const auto *box = application->session()->window().findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QVERIFY2(box->text().contains(asideOf(storePath()).value(0)), qPrintable(box->text()));
    QCOMPARE(application->session()->window().composer().text(), QString());
}

void BadStorageTest::startsWithoutAHome_data()
{
    QTest::addColumn<QString>("home");
    QTest::newRow("none") << QString();
    QTest::newRow("no such folder") << u"/proc/none"_s;
    QTest::newRow("a file") << u"/dev/null"_s;
    QTest::newRow("somebody else's") << u"/"_s;
}

/// The real program, which is there when a second start finds it.
void BadStorageTest::startsWithoutAHome()
{
    QFETCH(QString, home);
    Unprivileged::leave(m_home->path());
    const QString program = m_home->filePath(u"program"_s); // where nobody can start it, too
    QVERIFY(QFile::copy(QStringLiteral(CHATTO_PROGRAM), program));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *variable : {u"XDG_CONFIG_HOME", u"XDG_DATA_HOME", u"XDG_CACHE_HOME", u"XDG_RUNTIME_DIR", u"HOME"})
        environment.remove(QString::fromUtf16(variable));
    if (!home.isEmpty())
        environment.insert(u"HOME"_s, home);
    environment.insert(u"TMPDIR"_s, m_home->path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const auto run = [&](QProcess &process) {
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setChildProcessModifier([] {
            if (::geteuid() == 0 && ::setresuid(Unprivileged::nobody, Unprivileged::nobody, Unprivileged::nobody) != 0)
                ::_exit(1);
        });
        process.start(program, {u"--profile"_s, u"nowhere"_s});
    };
    QProcess first;
    run(first);
    const auto answers = [&] {
        QProcess second;
        run(second);
        return second.waitForFinished(10'000) && second.exitStatus() == QProcess::NormalExit && second.exitCode() == 0;
    };
    QVERIFY(first.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QDir(m_home->path()).exists(u"runtime-nobody/chatto"_s), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(answers(), 30'000);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished());
    QCOMPARE(first.exitStatus(), QProcess::NormalExit);
    QCOMPARE(first.exitCode(), 0);
}

QTEST_MAIN(BadStorageTest)
#include "tst_badstorage.moc"
