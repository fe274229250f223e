// SPDX-License-Identifier: MIT
#include "client/desktop/launcherbadge.h"

#include "tests/support/privatebus.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// A launcher that listens.
class LauncherBadgeTest : public QObject
{
    Q_OBJECT

public slots:
    void update(const QString &program, const QVariantMap &properties)
    {
        m_told.append(program + u' ' + properties.value(u"count"_s).toString() + u' '
            + properties.value(u"count-visible"_s).toString());
    }

private slots:
    void tellsTheLauncherOfEachChange();
    void doesWithoutABus();

private:
    QStringList m_told;
};

void LauncherBadgeTest::tellsTheLauncherOfEachChange()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    QSKIP("Qt itself tells the launcher");
#endif
    PrivateBus bus;
    QVERIFY2(bus.start(), "dbus-daemon can't be started");
    auto launcher = QDBusConnection::connectToBus(bus.address(), u"launcher"_s);
    QVERIFY(launcher.connect(
        {}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this, SLOT(update(QString, QVariantMap))));
    LauncherBadge badge(QDBusConnection::connectToBus(bus.address(), u"client"_s));
    badge.setCount(0);
    badge.setCount(3);
    badge.setCount(3);
    badge.setCount(0);
    QTRY_COMPARE(
        m_told, (QStringList{u"application://chatto.desktop 3 true"_s, u"application://chatto.desktop 0 false"_s}));
}

void LauncherBadgeTest::doesWithoutABus()
{
    LauncherBadge badge(QDBusConnection(u"no such bus"_s));
    badge.setCount(3);
}

QTEST_MAIN(LauncherBadgeTest)
#include "tst_launcherbadge.moc"
