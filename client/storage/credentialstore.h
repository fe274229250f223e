// SPDX-License-Identifier: MIT
#pragma once

#include "client/storage/qtkeyring.h"
#include "common/ids.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>

namespace Chatto {

/// Tokens: in the desktop's keyring where there is one, else only in memory. Never in a file of ours.
class CredentialStore : public QObject
{
    Q_OBJECT

public:
    /// That keyring is asked first, and outlives the store.
    explicit CredentialStore(Keyring *first = nullptr, QObject *parent = nullptr);

    /// Whether load() may find a token. Doesn't ask anybody.
    bool mayHave(const QUrl &server, const UserName &user) const;
    /// Gives the token, or an empty string where none is kept. The handler runs once, later, unless its context is
    /// gone.
    void load(const QUrl &server, const UserName &user, QObject *context, std::function<void(const QString &)> handler);
    /// Keeps the token; `handler` hears whether it will still be there when the program is started again. Where nobody
    /// is to be asked anything, it is kept in a keyring only that is there and open.
    void save(const QUrl &server, const UserName &user, const QString &token, QObject *context,
        std::function<void(bool remembered)> handler, Keyring::Asking asking = Keyring::Asking::Allowed);
    void remove(const QUrl &server, const UserName &user);

private:
    using Question = std::function<void(Keyring &keyring, const Keyring::Handler &handler)>;

    void ask(const Question &question, QObject *context, const Keyring::Handler &handler);

    QHash<QString, QString> m_tokens; ///< By keyring key, for this run.
    Keyring *m_first;
    QtKeyring m_second;
    bool m_hasKeyring;
};

}
