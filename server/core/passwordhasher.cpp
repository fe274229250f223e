// SPDX-License-Identifier: MIT
#include "server/core/passwordhasher.h"

#include "server/core/passwordstrength.h"

#include <sodium.h>

#include <array>
#include <memory>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

// What OWASP's password storage cheat sheet asks of Argon2id; some 20 ms.
constexpr unsigned long long passes = 2;
constexpr size_t memoryBytes = 19 * 1024 * 1024;

constexpr int threads = 2; ///< Each takes memoryBytes while it works.
constexpr int retrySeconds = 1; ///< A full queue is done within about that time.

/// A copy of a password that leaves nothing in memory.
using Secret = std::shared_ptr<const QByteArray>;

Secret makeSecret(const QString &password)
{
    return {new QByteArray(password.toUtf8()), [](QByteArray *bytes) {
                sodium_memzero(bytes->data(), static_cast<size_t>(bytes->size()));
                delete bytes;
            }};
}

/// A hash of the usual cost that belongs to no password.
QByteArray nobodysHash()
{
    const QByteArray salt(22, 'A');
    const QByteArray sum(43, 'A');
    return "$argon2id$v=19$m=" + QByteArray::number(qsizetype(memoryBytes / 1024)) + ",t=" + QByteArray::number(passes)
        + ",p=1$" + salt + '$' + sum;
}

Result<QByteArray> hashed(const Secret &password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash;
    const auto size = static_cast<unsigned long long>(password->size());
    if (crypto_pwhash_str(hash.data(), password->constData(), size, passes, memoryBytes) != 0)
        return Error{ErrorCode::Unavailable, u"The server is out of memory."_s, retrySeconds};
    return QByteArray(hash.data());
}

Result<QByteArray> compared(const Secret &password, const QByteArray &hash)
{
    const auto size = static_cast<unsigned long long>(password->size());
    if (crypto_pwhash_str_verify(hash.constData(), password->constData(), size) != 0)
        return Error{ErrorCode::BadCredentials, u"Wrong name or password."_s};
    return hash;
}

}

PasswordHasher::PasswordHasher(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_mostJobs(static_cast<size_t>(limits.hashing) + threads)
{
    if (sodium_init() < 0)
        qFatal("libsodium can't be used");
    m_pool.setMaxThreadCount(threads);
}

PasswordHasher::~PasswordHasher()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PasswordHasher::hash(const QString &password, const UserName &user, Handler<QByteArray> handler)
{
    const QString normalized = normalizedPassword(password);
    auto job = [secret = makeSecret(normalized), name = user.toString()]() -> Result<QByteArray> {
        if (const auto weakness = findWeakness(QString::fromUtf8(*secret), name))
            return Error{ErrorCode::PasswordWeak, *weakness};
        return hashed(secret);
    };
    run(std::move(job), std::move(handler));
}

void PasswordHasher::verify(const QString &password, const QByteArray &hash, Handler<Done> handler)
{
    auto job = [secret = makeSecret(normalizedPassword(password)), expected = hash.isEmpty() ? nobodysHash() : hash] {
        return compared(secret, expected);
    };
    auto tell
        = [handler](const Result<QByteArray> &result) { handler(result ? Result<Done>(Done()) : result.error()); };
    run(std::move(job), Handler<QByteArray>(handler.context(), std::move(tell)));
}

void PasswordHasher::run(Job job, Handler<QByteArray> handler)
{
    if (m_handlers.size() >= m_mostJobs) {
        const Error busy{ErrorCode::Unavailable, u"Too many people are signing in right now."_s, retrySeconds};
        return handler.later(busy);
    }
    const quint64 number = ++m_lastNumber;
    m_handlers.emplace(number, std::move(handler));
    m_pool.start([this, number, work = std::move(job)] {
        QMetaObject::invokeMethod(
            this, [this, number, result = work()] { finish(number, result); }, Qt::QueuedConnection);
    });
}

void PasswordHasher::finish(quint64 number, const Result<QByteArray> &result)
{
    const auto job = m_handlers.extract(number);
    job.mapped()(result);
}

}
