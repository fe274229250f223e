// SPDX-License-Identifier: MIT
#include "client/ui/sessionsdialog.h"

#include "client/core/servercalls.h"
#include "client/ui/choicedelegate.h"
#include "client/ui/metrics.h"
#include "client/ui/sidelist.h"
#include "client/ui/wording.h"

#include <QPushButton>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

enum SignInRole {
    IdRole = ChoiceDelegate::FirstFreeRole,
    CurrentRole,
};

QString moment(const QDateTime &time)
{
    const QString day = Wording::day(time.toLocalTime().date(), QDate::currentDate());
    //: A day and a time
    return SessionsDialog::tr("%1, %2").arg(day, Wording::shortTime(time));
}

QStandardItem *makeItem(const SignIn &signIn)
{
    const QString client = signIn.client.isEmpty() ? SessionsDialog::tr("Unknown program") : signIn.client;
    const QString times
        = SessionsDialog::tr("Last used: %1 · Signed in: %2").arg(moment(signIn.seen), moment(signIn.created));
    const QString note = signIn.current ? SessionsDialog::tr("This one") : QString();
    auto *item = new QStandardItem(client);
    item->setEditable(false);
    item->setData(Wording::isolated(client), ChoiceDelegate::TitleRole);
    item->setData(times, ChoiceDelegate::BelowRole);
    item->setData(note, ChoiceDelegate::NoteRole);
    item->setData(signIn.id, IdRole);
    item->setData(signIn.current, CurrentRole);
    QStringList spoken{client, note, times};
    spoken.removeAll(QString());
    item->setAccessibleText(Wording::listed(spoken));
    return item;
}

}

SessionsDialog::SessionsDialog(ServerCalls &calls, const Theme &theme, QWidget *parent)
    : FormDialog(tr("Where you are signed in"), tr("Sign out there"), theme, parent)
    , m_calls(calls)
    , m_list(new SideList(theme, this, Theme::Color::Window))
{
    setMinimumWidth(Metrics::wideFormWidth);
    offerClose();
    m_list->setAccessibleName(tr("Where you are signed in"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ChoiceDelegate(theme, this));
    m_list->setMinimumHeight(4 * Metrics::tallRow);
    addWidget(m_list, 1);
    addText(tr("If you don't know one of these, sign it out and change your password."));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SessionsDialog::currentChanged);
    connect(mainButton(), &QPushButton::clicked, this, &SessionsDialog::submit);
    mainButton()->setEnabled(false);
    m_list->setFocus();
    fetch();
}

void SessionsDialog::fetch()
{
    m_calls.fetchSignIns(this, [this](const Result<QList<SignIn>> &signIns) {
        if (signIns)
            showSignIns(*signIns);
        else
            showProblem(m_list, Wording::roomProblem(signIns.error()));
    });
}

void SessionsDialog::showSignIns(QList<SignIn> signIns)
{
    std::ranges::sort(
        signIns, [](const SignIn &a, const SignIn &b) { return a.current == b.current ? a.seen > b.seen : a.current; });
    m_model.clear();
    for (const SignIn &signIn : std::as_const(signIns))
        m_model.appendRow(makeItem(signIn));
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void SessionsDialog::currentChanged()
{
    const QModelIndex current = m_list->currentIndex();
    mainButton()->setEnabled(current.isValid() && !current.data(CurrentRole).toBool() && !isWaiting());
}

void SessionsDialog::submit()
{
    clearProblems();
    setWaiting(true);
    const QString id = m_list->currentIndex().data(IdRole).toString();
    m_calls.endSignIn(id, this, [this](const Result<Done> &answer) {
        setWaiting(false);
        if (!answer)
            showProblem(m_list, Wording::roomProblem(answer.error()));
        fetch();
    });
}

}
