// SPDX-License-Identifier: MIT
#pragma once

#include <QIdentityProxyModel>

#include <functional>

namespace Chatto {

/// A model with a sentence for each row, for screen readers and as tool tip.
class SpokenModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using Sentence = std::function<QString(const QModelIndex &index)>;

    SpokenModel(QAbstractItemModel *source, Sentence sentence, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

private:
    Sentence m_sentence;
};

}
