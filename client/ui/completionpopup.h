// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/composerpopup.h"

#include <QList>

class QListView;
class QStandardItemModel;

namespace Chatto {

/// One of several things that a word could become.
struct CompletionRow
{
    QString text; ///< What takes the word's place.
    QString label; ///< As shown.
    QString spoken; ///< As read out by screen readers.
    bool person = false;
};

/// The rows that the composer offers, one of them current. The keyboard stays with the composer, which moves the
/// current row; screen readers hear it.
class CompletionPopup : public ComposerPopup
{
    Q_OBJECT

public:
    CompletionPopup(const Theme &theme, QWidget &anchor);

    /// Shows them, the first one current.
    void setRows(const QList<CompletionRow> &rows);
    int rowCount() const { return int(m_rows.size()); }
    const CompletionRow &row(int row) const { return m_rows[row]; }
    int current() const;
    void setCurrent(int row);

    QSize sizeHint() const override;

signals:
    void clicked(int row);

private:
    void speak();

    QList<CompletionRow> m_rows;
    QStandardItemModel *m_model;
    QListView *m_list;
};

}
