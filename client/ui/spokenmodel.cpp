// SPDX-License-Identifier: MIT
#include "client/ui/spokenmodel.h"

namespace Chatto {

SpokenModel::SpokenModel(QAbstractItemModel *source, Sentence sentence, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_sentence(std::move(sentence))
{
    setSourceModel(source);
}

QVariant SpokenModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return m_sentence(index);
    return QIdentityProxyModel::data(index, role);
}

}
