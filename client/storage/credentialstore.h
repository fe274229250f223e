// SPDX-License-Identifier: MIT
#pragma once

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
    explicit CredentialStore(QObject *parent = nullptr);

    /// Whether load() may find a token. Doesn't ask anybody.
    bool mayHave(const QUrl &server, const UserName &user) const;
    /// Gives the token, or an empty string where none is kept. The handler runs once, later, unless its context is
    /// gone.
    void load(const QUrl &server, const UserName &user, QObject *context, std::function<void(const QString &)> handler);
    /// Keeps the token; `handler` hears whether it will still be there when the program is started again.
    void save(const QUrl &server, const UserName &user, const QString &token, QObject *context,
        std::function<void(bool remembered)> handler);
    void remove(const QUrl &server, const UserName &user);

private:
    QHash<QString, QString> m_tokens; ///< By keyring key, for this run.
    bool m_hasKeyring;
};

}
