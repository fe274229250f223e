// SPDX-License-Identifier: MIT
#include "server/core/accountservice.h"
#include "server/core/memorystore.h"
#include "server/core/passwordhasher.h"
#include "server/core/serverstate.h"
#include "server/core/token.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString good = u"correct horse battery staple"_s;
const QHostAddress home(u"192.0.2.1"_s);

}

class AccountServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void registersAndSignsIn();
    void refusesToRegister_data();
    void refusesToRegister();
    void registersANameOnce();
    void refusesToRegisterWhenClosed();
    void signsInHoweverTheNameIsTyped();
    void givesEverySignInItsOwnToken();
    void tellsNobodyWhichNamesExist();
    void limitsFailedSignIns();
    void limitsAnAddressAlone();
    void countsAttemptsMadeAtTheSameTime();
    void limitsNothingIfToldSo();
    void limitsSignInsOfWhateverKind();
    void letsALocalVisitorSignInAsOftenAsItLikes();
    void waitsLongerAndLongerForOneAccount();
    void slowsGuessesAtOneAccount_data();
    void slowsGuessesAtOneAccount();
    void letsGuestsIn();
    void takesAnEmptyPasswordForAWrongOne();
    void refusesGuests();
    void refusesGuestsWhoseNameIsTaken();
    void endsASignIn();
    void knowsNoOtherToken();
    void passesOnThatTheStoreIsAway_data();
    void passesOnThatTheStoreIsAway();
    void saysWhenTooManyWait();
    void refusesToRegisterWhenClosedMeanwhile();
    void makesALocalVisitorTheOwner();
    void endsASignInThatTheOldPasswordBegan();
    void changesThePassword();

private:
    using Answer = Result<SignedIn>;

    enum class Guests { Refused, Allowed };
    enum class Registration { Open, Closed };

    void start(Guests guests, const Limits &limits = {}, Registration registration = Registration::Open)
    {
        ServerInfo info;
        info.guests = guests == Guests::Allowed;
        info.registrationOpen = registration == Registration::Open;
        m_accounts.reset();
        m_server = std::make_unique<ServerState>(*m_store, info);
        m_hasher = std::make_unique<PasswordHasher>(limits);
        m_accounts = std::make_unique<AccountService>(*m_store, *m_hasher, *m_server, limits, [this] { return m_now; });
    }

    template <typename T, typename Call>
    Result<T> answerTo(Call call)
    {
        std::optional<Result<T>> answer;
        call(Handler<T>(this, [&](const Result<T> &result) { answer.emplace(result); }));
        const bool early = answer.has_value();
        const bool answered = QTest::qWaitFor([&] { return answer.has_value(); });
        return answered && !early ? *answer : Error{ErrorCode::NotSupported, u"answered too early or never"_s};
    }

    Answer registerAccount(const QString &name, const QString &password = good)
    {
        return answerTo<SignedIn>([&](auto handler) {
            m_accounts->registerAccount({name, password}, {home}, handler);
        });
    }

    Answer login(const QString &name, const std::optional<QString> &password = good, const QHostAddress &from = home)
    {
        return answerTo<SignedIn>([&](auto handler) { m_accounts->login({name, password}, {from}, handler); });
    }

    Result<Identity> authenticate(const QString &token)
    {
        return answerTo<Identity>([&](auto handler) { m_accounts->authenticate(token, handler); });
    }

    Result<Done> changePassword(const SignedIn &who, const QString &before, const QString &after)
    {
        return answerTo<Done>([&](auto handler) {
            m_accounts->changePassword(*m_store->state().findSignIn(hashToken(who.token)), hashToken(who.token),
                {before, after}, home, handler);
        });
    }

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ServerState> m_server;
    std::unique_ptr<PasswordHasher> m_hasher;
    std::unique_ptr<AccountService> m_accounts;
    RateLimiter::Clock::time_point m_now = RateLimiter::Clock::time_point(1h);
};

void AccountServiceTest::init()
{
    m_store = std::make_unique<MemoryStore>();
    start(Guests::Allowed);
}

void AccountServiceTest::registersAndSignsIn()
{
    const auto signedIn = registerAccount(u"Ada"_s);
    QVERIFY(signedIn);
    QCOMPARE(signedIn->user, (User{UserName(u"Ada"_s)}));
    const auto identity = authenticate(signedIn->token);
    QVERIFY(identity);
    QCOMPARE(identity->name, UserName(u"Ada"_s));
    QVERIFY(!identity->guest);
}

void AccountServiceTest::refusesToRegister_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("name") << u"a b"_s << good << ErrorCode::UsernameInvalid;
    QTest::newRow("reserved name") << u"admin"_s << good << ErrorCode::UsernameInvalid;
    QTest::newRow("no password") << u"ada"_s << u""_s << ErrorCode::PasswordWeak;
    QTest::newRow("weak password") << u"ada"_s << u"password123"_s << ErrorCode::PasswordWeak;
}

void AccountServiceTest::refusesToRegister()
{
    QFETCH(QString, name);
    QFETCH(QString, password);
    const auto signedIn = registerAccount(name, password);
    QVERIFY(!signedIn);
    QTEST(signedIn.error().code, "code");
    QVERIFY(!signedIn.error().detail.isEmpty());
}

void AccountServiceTest::registersANameOnce()
{
    QVERIFY(registerAccount(u"ada"_s));
    const QStringList same{u"ada"_s, u"ADA"_s, u"аda"_s};
    for (const QString &name : same) {
        const auto again = registerAccount(name);
        QVERIFY2(!again, qPrintable(name));
        QCOMPARE(again.error().code, ErrorCode::UsernameTaken);
    }
}

void AccountServiceTest::refusesToRegisterWhenClosed()
{
    start(Guests::Refused, {}, Registration::Closed);
    const auto signedIn = registerAccount(u"ada"_s);
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().code, ErrorCode::RegistrationClosed);
}

void AccountServiceTest::signsInHoweverTheNameIsTyped()
{
    QVERIFY(registerAccount(u"Jürgen"_s));
    const auto signedIn = login(u"JU\u0308RGEN"_s);
    QVERIFY(signedIn);
    QCOMPARE(signedIn->user.name, UserName(u"Jürgen"_s));
    QVERIFY(authenticate(signedIn->token));
}

void AccountServiceTest::givesEverySignInItsOwnToken()
{
    const auto first = registerAccount(u"ada"_s);
    const auto second = login(u"ada"_s);
    QVERIFY(first && second);
    QVERIFY(first->token != second->token);
    QCOMPARE(*authenticate(first->token), *authenticate(second->token));
}

void AccountServiceTest::tellsNobodyWhichNamesExist()
{
    QVERIFY(registerAccount(u"ada"_s));
    const auto wrong = login(u"ada"_s, u"wrong"_s);
    const auto unknown = login(u"bob"_s, u"wrong"_s);
    const auto impossible = login(u"a b"_s, u"wrong"_s);
    QVERIFY(!wrong && !unknown && !impossible);
    QCOMPARE(wrong.error().code, ErrorCode::BadCredentials);
    QCOMPARE(unknown.error(), wrong.error());
    QCOMPARE(impossible.error(), wrong.error());
}

void AccountServiceTest::limitsFailedSignIns()
{
    start(Guests::Refused, {.logins = 3});
    QVERIFY(registerAccount(u"ada"_s));
    for (int i = 0; i < 3; ++i) {
        QVERIFY2(login(u"ada"_s), "a right password costs nothing");
        QCOMPARE(login(u"ada"_s, u"wrong"_s).error().code, ErrorCode::BadCredentials);
    }
    const auto refused = login(u"ada"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RateLimited);
    QCOMPARE(refused.error().retryAfter, std::optional(20));
    m_now += 20s;
    QVERIFY(login(u"ada"_s));
}

void AccountServiceTest::limitsAnAddressAlone()
{
    start(Guests::Refused, {.logins = 1});
    QVERIFY(registerAccount(u"ada"_s));
    const QHostAddress six(u"2001:db8::1"_s);
    QCOMPARE(login(u"ada"_s, u"wrong"_s, six).error().code, ErrorCode::BadCredentials);
    QCOMPARE(login(u"ada"_s, good, QHostAddress(u"2001:db8::2"_s)).error().code, ErrorCode::RateLimited);
    QVERIFY(login(u"ada"_s, good, QHostAddress(u"2001:db8:0:1::1"_s)));
    QVERIFY(login(u"ada"_s, good, home));
}

void AccountServiceTest::countsAttemptsMadeAtTheSameTime()
{
    start(Guests::Refused, {.logins = 2});
    int failed = 0;
    for (int i = 0; i < 4; ++i) {
        m_accounts->login({u"ada"_s, u"wrong"_s}, {home},
            {this, [&](const Answer &answer) { failed += answer.error().code == ErrorCode::BadCredentials; }});
    }
    QTRY_COMPARE(failed, 4);
    QCOMPARE(login(u"ada"_s).error().retryAfter, std::optional(90));
}

void AccountServiceTest::limitsNothingIfToldSo()
{
    start(Guests::Refused, {.logins = 0});
    for (int i = 0; i < 12; ++i)
        QCOMPARE(login(u"ada"_s, u"wrong"_s).error().code, ErrorCode::BadCredentials);
}

void AccountServiceTest::limitsSignInsOfWhateverKind()
{
    start(Guests::Allowed, {.signIns = 4});
    QVERIFY(registerAccount(u"ada"_s));
    QVERIFY(login(u"ada"_s));
    QVERIFY(login(u"guest1"_s, std::nullopt));
    QCOMPARE(login(u"ada"_s, u"wrong"_s).error().code, ErrorCode::BadCredentials);
    const Answer refused[] = {registerAccount(u"bob"_s), login(u"ada"_s), login(u"guest2"_s, std::nullopt)};
    for (const Answer &answer : refused) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::RateLimited);
        QCOMPARE(answer.error().retryAfter, std::optional(15));
    }
    QVERIFY2(login(u"ada"_s, good, QHostAddress(u"192.0.2.2"_s)), "another address has its own");
    m_now += 15s;
    QVERIFY(registerAccount(u"bob"_s));
}

void AccountServiceTest::letsALocalVisitorSignInAsOftenAsItLikes()
{
    start(Guests::Allowed, {.signIns = 1});
    const Visitor local{QHostAddress(QHostAddress::LocalHost), {}, true};
    for (int i = 0; i < 5; ++i) {
        QVERIFY(answerTo<SignedIn>([&](auto handler) {
            m_accounts->login({u"guest%1"_s.arg(i), std::nullopt}, local, handler);
        }));
    }
}

void AccountServiceTest::waitsLongerAndLongerForOneAccount()
{
    for (int failures = 0; failures < 10; ++failures)
        QCOMPARE(AccountService::pauseAfter(failures), 0ms);
    QCOMPARE(AccountService::pauseAfter(10), 500ms);
    QCOMPARE(AccountService::pauseAfter(11), 1s);
    QCOMPARE(AccountService::pauseAfter(14), 8s);
    QCOMPARE(AccountService::pauseAfter(1'000'000), 8s);
}

void AccountServiceTest::slowsGuessesAtOneAccount_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("somebody") << u"ada"_s;
    QTest::newRow("nobody") << u"nobody.is.called.so"_s;
}

void AccountServiceTest::slowsGuessesAtOneAccount()
{
    QFETCH(QString, name);
    start(Guests::Refused);
    QVERIFY(registerAccount(u"ada"_s));
    QVERIFY(registerAccount(u"bob"_s));
    for (quint32 i = 1; i <= 10; ++i)
        QCOMPARE(login(name, u"wrong"_s, QHostAddress(i)).error().code, ErrorCode::BadCredentials);
    QStringList answered;
    const auto begin = [&](const QString &user) {
        const auto note = [&answered, user](const Answer &) { answered.append(user); };
        m_accounts->login({user, good}, {home}, {this, note});
    };
    begin(name);
    begin(u"bob"_s);
    QTRY_COMPARE(answered, (QStringList{u"bob"_s, name}));
}

void AccountServiceTest::letsGuestsIn()
{
    const auto signedIn = login(u"Ada"_s, {});
    QVERIFY(signedIn);
    QCOMPARE(signedIn->user, (User{.name = UserName(u"Ada"_s), .guest = true}));
    QVERIFY(authenticate(signedIn->token)->guest);
}

void AccountServiceTest::takesAnEmptyPasswordForAWrongOne()
{
    QCOMPARE(login(u"ada"_s, u""_s).error().code, ErrorCode::BadCredentials);
    QVERIFY(registerAccount(u"ada"_s));
    QCOMPARE(login(u"ada"_s, u""_s).error().code, ErrorCode::BadCredentials);
    QCOMPARE(login(u"ada"_s, QString(5000, u'x')).error().code, ErrorCode::BadCredentials);
}

void AccountServiceTest::refusesGuests()
{
    QCOMPARE(login(u"a b"_s, {}).error().code, ErrorCode::UsernameInvalid);
    start(Guests::Refused);
    QCOMPARE(login(u"ada"_s, {}).error().code, ErrorCode::GuestsNotAllowed);
}

void AccountServiceTest::refusesGuestsWhoseNameIsTaken()
{
    QVERIFY(registerAccount(u"ada"_s));
    const auto guest = login(u"bob"_s, {});
    QVERIFY(guest);
    QCOMPARE(login(u"Ada"_s, {}).error().code, ErrorCode::UsernameTaken);
    QCOMPARE(login(u"BOB"_s, {}).error().code, ErrorCode::UsernameTaken);
    QCOMPARE(registerAccount(u"bob"_s).error().code, ErrorCode::UsernameTaken);
    QCOMPARE(login(u"bob"_s).error().code, ErrorCode::BadCredentials);
    QVERIFY(answerTo<Done>([&](auto handler) { m_accounts->logout(hashToken(guest->token), handler); }));
    QVERIFY(login(u"bob"_s, {}));
}

void AccountServiceTest::endsASignIn()
{
    const auto first = registerAccount(u"ada"_s);
    const auto second = login(u"ada"_s);
    QVERIFY(first && second);
    QSignalSpy ended(m_store.get(), &Store::signInEnded);
    QVERIFY(answerTo<Done>([&](auto handler) { m_accounts->logout(hashToken(first->token), handler); }));
    QCOMPARE(authenticate(first->token).error().code, ErrorCode::Unauthenticated);
    QVERIFY(authenticate(second->token));
    QTRY_COMPARE(ended.size(), 1);
}

void AccountServiceTest::knowsNoOtherToken()
{
    QVERIFY(registerAccount(u"ada"_s));
    QCOMPARE(authenticate({}).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(authenticate(makeToken()).error().code, ErrorCode::Unauthenticated);
}

void AccountServiceTest::passesOnThatTheStoreIsAway_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("register") << u"register"_s;
    QTest::newRow("login") << u"login"_s;
    QTest::newRow("guest") << u"guest"_s;
    QTest::newRow("authenticate") << u"authenticate"_s;
    QTest::newRow("logout") << u"logout"_s;
}

void AccountServiceTest::passesOnThatTheStoreIsAway()
{
    QFETCH(QString, call);
    m_store->setReady(false);
    const QMap<QString, std::function<Error()>> calls{
        {u"register"_s, [this] { return registerAccount(u"ada"_s).error(); }},
        {u"login"_s, [this] { return login(u"ada"_s).error(); }},
        {u"guest"_s, [this] { return login(u"ada"_s, {}).error(); }},
        {u"authenticate"_s, [this] { return authenticate(u"x"_s).error(); }},
        {u"logout"_s,
            [this] {
                return answerTo<Done>([&](auto handler) { m_accounts->logout(hashToken(u"x"_s), handler); }).error();
            }},
    };
    QCOMPARE(calls.value(call)().code, ErrorCode::Unavailable);
}

void AccountServiceTest::saysWhenTooManyWait()
{
    start(Guests::Refused, {.hashing = 1});
    int busy = 0;
    int other = 0;
    for (int i = 0; i < 6; ++i) {
        m_accounts->registerAccount({u"user%1"_s.arg(i), good}, {home},
            {this, [&](const Answer &answer) {
                 !answer &&answer.error().code == ErrorCode::Unavailable ? ++busy : ++other;
             }});
    }
    QTRY_COMPARE(busy + other, 6);
    QCOMPARE(busy, 3);
}

void AccountServiceTest::refusesToRegisterWhenClosedMeanwhile()
{
    std::optional<Answer> answer;
    m_accounts->registerAccount({u"ada"_s, good}, {home}, {this, [&](const Answer &got) { answer = got; }});
    QVERIFY(m_store->state().setRegistration(false)); // while the password is being hashed
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, ErrorCode::RegistrationClosed);
    QVERIFY(!m_store->state().findAccount("ada"));
}

void AccountServiceTest::makesALocalVisitorTheOwner()
{
    const auto visit = [this](const QString &name, bool isLocal) {
        return answerTo<SignedIn>([&](auto handler) {
            m_accounts->registerAccount({name, good}, {home, u"curl"_s, isLocal}, handler);
        });
    };
    QVERIFY(!visit(u"eve"_s, false)->user.owner);
    QVERIFY(visit(u"ada"_s, true)->user.owner);
    QVERIFY(!visit(u"bob"_s, true)->user.owner);
    QVERIFY(login(u"ada"_s)->user.owner);
}

/// Whoever signs in all the time with a password that they have stolen is under way when it is changed.
void AccountServiceTest::endsASignInThatTheOldPasswordBegan()
{
    QVERIFY(registerAccount(u"ada"_s));
    m_store->holdAnswers(true);
    std::optional<Answer> answer;
    m_accounts->login({u"ada"_s, good}, {home}, {this, [&](const Answer &got) { answer = got; }});
    QTRY_COMPARE(m_store->calls("findAccount"), 1);
    QVERIFY(m_store->stepAnswer());
    QTRY_COMPARE(m_store->calls("createSignIn"), 1); // the password was right
    QVERIFY(m_store->state().setPassword("ada", "another hash", {}));
    const QByteArray uid = m_store->state().findAccount("ada")->identity.uid;
    QVERIFY(m_store->state().createSignIn(uid, {"as if it came after that"}));
    m_store->holdAnswers(false);
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, ErrorCode::BadCredentials);
    QTRY_COMPARE(m_store->calls("endSignIn"), 1);
}

void AccountServiceTest::changesThePassword()
{
    const auto here = registerAccount(u"Ada"_s);
    const auto elsewhere = login(u"ada"_s);
    const QString other = u"quite another one"_s;
    QVERIFY(here && elsewhere);
    QCOMPARE(changePassword(*here, u"wrong"_s, other).error().code, ErrorCode::BadCredentials);
    QCOMPARE(changePassword(*here, good, u"password12"_s).error().code, ErrorCode::PasswordWeak);
    QVERIFY(authenticate(elsewhere->token));
    QVERIFY(changePassword(*here, good, other));
    QVERIFY(authenticate(here->token));
    QVERIFY(!authenticate(elsewhere->token));
    QVERIFY(!login(u"ada"_s));
    QVERIFY(login(u"ada"_s, other));
}

QTEST_GUILESS_MAIN(AccountServiceTest)
#include "tst_accountservice.moc"
