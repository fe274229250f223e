// SPDX-License-Identifier: MIT
#include "client/ui/logindialog.h"

#include "client/ui/sidelist.h"
#include "tests/client/ui/stage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using Purpose = LoginDialog::Purpose;

class LoginDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void asksTheServerWhatItIs();
    void asksAgainOnlyForAnotherAddress();
    void saysWhoseTalkOthersCanRead();
    void offersWhatTheServerAllows_data();
    void offersWhatTheServerAllows();
    void signsInByKeyboardAlone();
    void joinsAsGuestWithoutAPassword();
    void createsAnAccount();
    void triesAgainToCreateTheAccount();
    void showsWhereTheFocusIs_data();
    void showsWhereTheFocusIs();
    void asksForWhatIsMissing_data();
    void asksForWhatIsMissing();
    void showsErrorsBesideTheirField_data();
    void showsErrorsBesideTheirField();
    void anErrorGoesWhenItsFieldChanges();
    void staysUsableWhileItWaits();
    void showsThePasswordOnRequest();
    void listsWhatWasFound();
    void choosesWhatWasFound_data();
    void choosesWhatWasFound();
    void asksWhetherAServerIsTheRightOne();
    void goesOnOnceTheServerIsTrusted();
    void correctsTheAddress();
    void everythingHasAName();

private:
    void enter(const QString &server, const QString &name, const QString &password);
    static ServerInfo server(bool registration, bool guests);
    QComboBox *address() const { return m_dialog->findChild<QComboBox *>(); }
    QLineEdit *name() const { return field(u"Name"_s); }
    QLineEdit *password() const { return field(u"Password"_s); }
    QListView *found() const { return m_dialog->findChild<SideList *>(); }
    QLineEdit *field(const QString &label) const;
    QPushButton *button(const QString &text) const;
    QStringList problems() const;

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<LoginDialog> m_dialog;
};

void LoginDialogTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_dialog = std::make_unique<LoginDialog>(m_stage->theme);
    m_dialog->setServers({u"localhost:8000"_s, u"chat.school.lan"_s});
}

void LoginDialogTest::cleanup()
{
    m_dialog.reset();
    m_stage.reset();
}

void LoginDialogTest::enter(const QString &server, const QString &user, const QString &secret)
{
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    address()->setEditText(server);
    name()->setText(user);
    password()->setText(secret);
}

ServerInfo LoginDialogTest::server(bool registration, bool guests)
{
    ServerInfo info;
    info.name = u"School"_s;
    info.registrationOpen = registration;
    info.guests = guests;
    return info;
}

QLineEdit *LoginDialogTest::field(const QString &label) const
{
    const QList<QLineEdit *> fields = m_dialog->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == label)
            return field;
    }
    return nullptr;
}

QPushButton *LoginDialogTest::button(const QString &text) const
{
    const QList<QPushButton *> buttons = m_dialog->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

/// The descriptions of server, name and password, as a screen reader reads them.
QStringList LoginDialogTest::problems() const
{
    return {address()->accessibleDescription(), name()->accessibleDescription(), password()->accessibleDescription()};
}

void LoginDialogTest::asksTheServerWhatItIs()
{
    QSignalSpy entered(m_dialog.get(), &LoginDialog::serverEntered);
    m_dialog->show();
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered[0][0].toString(), u"localhost:8000"_s);
    m_dialog->showServerProblem(u"Nobody answers there."_s);
    QCOMPARE(problems(), (QStringList{u"Nobody answers there."_s, {}, {}}));
    address()->setEditText(u"https://chat.example.org"_s);
    QTRY_COMPARE(entered.size(), 2);
    QCOMPARE(entered[1][0].toString(), u"https://chat.example.org"_s);
    QVERIFY(problems()[0].isEmpty());
}

void LoginDialogTest::asksAgainOnlyForAnotherAddress()
{
    QSignalSpy entered(m_dialog.get(), &LoginDialog::serverEntered);
    enter(u"localhost:8000"_s, {}, {});
    address()->setFocus();
    name()->setFocus();
    address()->setFocus();
    name()->setFocus();
    QCOMPARE(entered.size(), 1);
    address()->setEditText(u"http://"_s);
    QTRY_VERIFY(!problems()[0].isEmpty());
    QCOMPARE(entered.size(), 1);
}

void LoginDialogTest::offersWhatTheServerAllows_data()
{
    QTest::addColumn<bool>("registration");
    QTest::addColumn<bool>("guests");
    QTest::newRow("everything") << true << true;
    QTest::newRow("no guests") << true << false;
    QTest::newRow("no new accounts") << false << true;
    QTest::newRow("neither") << false << false;
}

void LoginDialogTest::offersWhatTheServerAllows()
{
    QFETCH(bool, registration);
    QFETCH(bool, guests);
    enter(u"localhost:8000"_s, u"ada"_s, u"secret"_s);
    m_dialog->showServer(server(registration, guests));
    QCOMPARE(button(u"Create account"_s) != nullptr, registration);
    QCOMPARE(button(u"Join as guest"_s) != nullptr, guests);
    QVERIFY(button(u"Sign in"_s));
    // Another server may have other rules.
    address()->setEditText(u"elsewhere"_s);
    QVERIFY(!button(u"Join as guest"_s));
}

void LoginDialogTest::signsInByKeyboardAlone()
{
    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    // The server is known, so the name is next.
    QTRY_COMPARE(QApplication::focusWidget(), name());
    QTest::keyClicks(QApplication::focusWidget(), u" ada "_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), password());
    QTest::keyClicks(QApplication::focusWidget(), u" secret "_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].value<Purpose>(), Purpose::SignIn);
    QCOMPARE(submitted[0][1].toString(), u"localhost:8000"_s);
    QCOMPARE(submitted[0][2].toString(), u"ada"_s);
    QCOMPARE(submitted[0][3].toString(), u" secret "_s);
}

void LoginDialogTest::joinsAsGuestWithoutAPassword()
{
    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    enter(u"localhost:8000"_s, u"ada"_s, {});
    m_dialog->showServer(server(true, true));
    QTest::mouseClick(button(u"Join as guest"_s), Qt::LeftButton);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].value<Purpose>(), Purpose::JoinAsGuest);
    QVERIFY(submitted[0][3].toString().isEmpty());
}

void LoginDialogTest::createsAnAccount()
{
    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    enter(u"localhost:8000"_s, u"ada"_s, u"four random words"_s);
    QTest::mouseClick(button(u"Create account"_s), Qt::LeftButton);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].value<Purpose>(), Purpose::CreateAccount);
}

void LoginDialogTest::triesAgainToCreateTheAccount()
{
    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    enter(u"localhost:8000"_s, u"ada"_s, u"short"_s);
    QTest::mouseClick(button(u"Create account"_s), Qt::LeftButton);
    m_dialog->showError({ErrorCode::PasswordWeak, {}, {}});
    password()->setText(u"four random words"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 2);
    QCOMPARE(submitted[1][0].value<Purpose>(), Purpose::CreateAccount);
    // Whoever has an account after all still gets in.
    m_dialog->showError({ErrorCode::UsernameTaken, {}, {}});
    QTest::mouseClick(button(u"Sign in"_s), Qt::LeftButton);
    QCOMPARE(submitted[2][0].value<Purpose>(), Purpose::SignIn);
    m_dialog->showError({ErrorCode::BadCredentials, {}, {}});
    QVERIFY(button(u"Sign in"_s)->isDefault());
}

void LoginDialogTest::showsWhereTheFocusIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("main") << u"Sign in"_s;
    QTest::newRow("link") << u"Create account"_s;
}

void LoginDialogTest::showsWhereTheFocusIs()
{
    QFETCH(QString, text);
    enter(u"localhost:8000"_s, u"ada"_s, u"secret"_s);
    const auto picture = [&] { return button(text)->grab().toImage(); };
    const QImage without = picture();
    while (QApplication::focusWidget() != button(text))
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const QImage with = picture();
    int changed = 0;
    for (int i = 0; i < with.width() * with.height(); ++i)
        changed += with.pixel(i % with.width(), i / with.width()) != without.pixel(i % with.width(), i / with.width());
    // A ring all around.
    QVERIFY2(changed > with.width() + with.height(), qPrintable(QString::number(changed)));
}

void LoginDialogTest::asksForWhatIsMissing_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("field");
    QTest::newRow("server") << u""_s << u"ada"_s << u"secret"_s << 0;
    QTest::newRow("wrong server") << u"http://a b"_s << u"ada"_s << u"secret"_s << 0;
    QTest::newRow("name") << u"localhost"_s << u"  "_s << u"secret"_s << 1;
    QTest::newRow("password") << u"localhost"_s << u"ada"_s << u""_s << 2;
}

void LoginDialogTest::asksForWhatIsMissing()
{
    QFETCH(QString, server);
    QFETCH(QString, user);
    QFETCH(QString, secret);
    QFETCH(int, field);
    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    enter(server, user, secret);
    QTest::mouseClick(button(u"Sign in"_s), Qt::LeftButton);
    QVERIFY(submitted.isEmpty());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(!problems()[i].isEmpty(), i == field);
}

void LoginDialogTest::showsErrorsBesideTheirField_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("words");
    const auto row = [](ErrorCode code, int field, const QString &words, const QString &detail = {},
                         std::optional<int> retryAfter = {}) {
        QTest::addRow("%s", wireName(code).data()) << Error{code, detail, retryAfter} << field << words;
    };
    row(ErrorCode::UsernameTaken, 1, u"taken"_s);
    row(ErrorCode::UsernameInvalid, 1, u"no spaces"_s, u"no spaces"_s);
    row(ErrorCode::RegistrationClosed, 1, u"administrator"_s);
    row(ErrorCode::BadCredentials, 2, u"wrong"_s);
    row(ErrorCode::PasswordWeak, 2, u"10 characters"_s);
    row(ErrorCode::GuestsNotAllowed, 2, u"no guests"_s);
    row(ErrorCode::RateLimited, 2, u"17 s"_s, {}, 17);
    row(ErrorCode::Unavailable, 0, u"The certificate has expired."_s, u"The certificate has expired."_s);
    row(ErrorCode::NotFound, 0, u"later"_s);
    row(ErrorCode::BadRequest, 0, u"username: too long"_s, u"username: too long"_s);
}

void LoginDialogTest::showsErrorsBesideTheirField()
{
    QFETCH(Error, error);
    QFETCH(int, field);
    QFETCH(QString, words);
    enter(u"localhost:8000"_s, u"ada"_s, u"secret"_s);
    QTest::mouseClick(button(u"Sign in"_s), Qt::LeftButton);
    QVERIFY(m_dialog->isWaiting());
    m_dialog->showError(error);
    QVERIFY(!m_dialog->isWaiting());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(!problems()[i].isEmpty(), i == field);
    QVERIFY2(problems()[field].contains(words), qPrintable(problems()[field]));
    const QList<QWidget *> fields = {address()->lineEdit(), name(), password()};
    QCOMPARE(QApplication::focusWidget(), field == 0 ? static_cast<QWidget *>(address()) : fields[field]);
    // What is read out can be seen, right below the field.
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    const auto shown = std::ranges::find_if(labels, [&](QLabel *label) { return label->text() == problems()[field]; });
    QVERIFY(shown != labels.end() && (*shown)->isVisible());
    QCOMPARE((*shown)->textFormat(), Qt::PlainText);
}

void LoginDialogTest::anErrorGoesWhenItsFieldChanges()
{
    enter(u"localhost:8000"_s, u"ada"_s, u"secret"_s);
    m_dialog->showError({ErrorCode::UsernameTaken, {}, {}});
    QTest::keyClicks(name(), u"2"_s);
    QVERIFY(problems()[1].isEmpty());
    m_dialog->showError({ErrorCode::BadCredentials, {}, {}});
    QTest::keyClicks(password(), u"x"_s);
    QVERIFY(problems()[2].isEmpty());
    // Name or password was wrong: whichever it was, and at whichever server.
    m_dialog->showError({ErrorCode::BadCredentials, {}, {}});
    QTest::keyClicks(name(), u"3"_s);
    QVERIFY(problems()[2].isEmpty());
    m_dialog->showError({ErrorCode::BadCredentials, {}, {}});
    address()->setEditText(u"elsewhere"_s);
    QVERIFY(problems()[2].isEmpty());
}

void LoginDialogTest::staysUsableWhileItWaits()
{
    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    QSignalSpy cancelled(m_dialog.get(), &LoginDialog::cancelled);
    QSignalSpy rejected(m_dialog.get(), &LoginDialog::rejected);
    enter(u"localhost:8000"_s, u"ada"_s, u"secret"_s);
    QTest::mouseClick(button(u"Sign in"_s), Qt::LeftButton);
    m_dialog->submit(Purpose::SignIn);
    QCOMPARE(submitted.size(), 1);
    QVERIFY(!name()->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(name()->isEnabled());
    QVERIFY(button(u"Sign in"_s)->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
}

void LoginDialogTest::showsThePasswordOnRequest()
{
    QCOMPARE(password()->echoMode(), QLineEdit::Password);
    QAction *reveal = password()->actions().first();
    reveal->trigger();
    QCOMPARE(password()->echoMode(), QLineEdit::Normal);
    reveal->trigger();
    QCOMPARE(password()->echoMode(), QLineEdit::Password);
}

void LoginDialogTest::listsWhatWasFound()
{
    enter(u"localhost:8000"_s, u"ada"_s, {});
    QVERIFY(!found()->isVisible());
    const FoundServer school{u"School"_s, u"https://school.local:8000"_s};
    m_dialog->setFoundServers({{u"Chess"_s, u"https://chess.local:8000"_s}, school});
    QVERIFY(found()->isVisible());
    QCOMPARE(found()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"School, school.local:8000"_s);
    found()->setCurrentIndex(found()->model()->index(1, 0));
    m_dialog->setFoundServers({school, {u"Zoo"_s, u"https://zoo.local:8000"_s}});
    QCOMPARE(found()->currentIndex().row(), 0); // still the school
    m_dialog->setFoundServers({});
    QVERIFY(!found()->isVisible());
}

void LoginDialogTest::choosesWhatWasFound_data()
{
    QTest::addColumn<int>("key"); // 0: the mouse
    QTest::newRow("click") << 0;
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("space") << int(Qt::Key_Space);
}

void LoginDialogTest::choosesWhatWasFound()
{
    QFETCH(int, key);
    enter(u"localhost:8000"_s, u"ada"_s, u"secret"_s);
    QSignalSpy entered(m_dialog.get(), &LoginDialog::serverEntered);
    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    m_dialog->setFoundServers({{u"School"_s, u"https://school.local:8000"_s}});
    found()->setFocus();
    if (key)
        QTest::keyClick(found(), Qt::Key(key));
    else
        QTest::mouseClick(
            found()->viewport(), Qt::LeftButton, {}, found()->visualRect(found()->currentIndex()).center());
    QCOMPARE(m_dialog->server(), u"https://school.local:8000"_s);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(submitted.size(), 0);
    QCOMPARE(QApplication::focusWidget(), password());
}

void LoginDialogTest::asksWhetherAServerIsTheRightOne()
{
    QSignalSpy check(m_dialog.get(), &LoginDialog::checkRequested);
    enter(u"https://school.local:8000"_s, {}, {});
    m_dialog->showUntrusted(false);
    QVERIFY(problems()[0].contains(u"vouches"_s));
    QCOMPARE(check.size(), 0); // nobody has asked for it yet
    const QString question = u"Is this the right server?…"_s;
    QVERIFY(button(question));
    QTest::mouseClick(button(question), Qt::LeftButton);
    QCOMPARE(check.size(), 1);
    address()->setEditText(u"https://other.local:8000"_s);
    QVERIFY(!button(question));
    m_dialog->setFoundServers({{u"School"_s, u"https://school.local:8000"_s}});
    found()->setFocus();
    QTest::keyClick(found(), Qt::Key_Return);
    m_dialog->showUntrusted(true);
    QVERIFY(problems()[0].contains(u"another certificate"_s));
    QCOMPARE(check.size(), 2); // whoever chooses it wants to know
}

void LoginDialogTest::goesOnOnceTheServerIsTrusted()
{
    QSignalSpy check(m_dialog.get(), &LoginDialog::checkRequested);
    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    enter(u"https://school.local:8000"_s, u"ada"_s, u"secret"_s);
    m_dialog->submit(Purpose::CreateAccount);
    m_dialog->showUntrusted(false);
    QVERIFY(!m_dialog->isWaiting());
    QCOMPARE(check.size(), 1);
    m_dialog->goOn();
    QCOMPARE(submitted.size(), 2);
    QCOMPARE(submitted[1][0].value<Purpose>(), Purpose::CreateAccount);
    QCOMPARE(submitted[1][3].toString(), u"secret"_s);
    m_dialog->showError({ErrorCode::PasswordWeak, {}});
    m_dialog->goOn(); // nothing was stopped
    QCOMPARE(submitted.size(), 2);
}

void LoginDialogTest::correctsTheAddress()
{
    QSignalSpy entered(m_dialog.get(), &LoginDialog::serverEntered);
    enter(u"school.local"_s, u"ada"_s, u"secret"_s);
    m_dialog->submit(Purpose::CreateAccount);
    entered.clear();
    m_dialog->correctServer(QUrl(u"http://school.local:8000"_s)); // what it means anyway
    QCOMPARE(m_dialog->server(), u"school.local"_s);
    m_dialog->correctServer(QUrl(u"https://school.local:8000"_s));
    QCOMPARE(m_dialog->server(), u"https://school.local:8000"_s);
    QVERIFY(m_dialog->isWaiting());
    QCOMPARE(entered.size(), 0);

    QSignalSpy submitted(m_dialog.get(), &LoginDialog::submitted);
    m_dialog->showUntrusted(false);
    m_dialog->goOn();
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][0].value<Purpose>(), Purpose::CreateAccount);
    QCOMPARE(submitted[0][1].toString(), u"https://school.local:8000"_s);
}

void LoginDialogTest::everythingHasAName()
{
    QCOMPARE(address()->accessibleName(), u"Server"_s);
    QVERIFY(name() && password());
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>(u"fieldLabel"_s);
    QCOMPARE(labels.size(), 3);
    for (const QLabel *label : labels)
        QVERIFY(label->buddy());
}

void LoginDialogTest::saysWhoseTalkOthersCanRead()
{
    const auto note = [this] { return address()->accessibleDescription(); };
    enter(u"chat.school.lan"_s, u"ada"_s, {});
    QVERIFY(note().contains(u"Not encrypted"_s));
    address()->setEditText(u"https://chat.school.lan"_s);
    QCOMPARE(note(), QString());
    address()->setEditText(u"localhost"_s);
    QCOMPARE(note(), QString());
}

QTEST_MAIN(LoginDialogTest)
#include "tst_logindialog.moc"
