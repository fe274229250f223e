// SPDX-License-Identifier: MIT
#include "client/ui/logindialog.h"

#include "client/core/serveraddress.h"
#include "client/ui/avatar.h"
#include "client/ui/foundservers.h"
#include "client/ui/metrics.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause{500};

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QPushButton *makeLink(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setFlat(true);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

}

LoginDialog::LoginDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_logo(new QLabel(this))
    , m_title(makeLabel(tr("Sign in to Chatto"), this))
    , m_notice(makeLabel({}, this))
    , m_server(new QComboBox(this))
    , m_check(makeLink(tr("Is this the right server?…"), this))
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_reveal(new QAction(tr("Show password"), this))
    , m_overheard(makeLabel(tr("Not encrypted: others on this network could read along."), this))
    , m_main(new QPushButton(this))
    , m_create(makeLink(tr("Create account"), this))
    , m_guest(makeLink(tr("Join as guest"), this))
    , m_cancel(makeLink(tr("Cancel"), this))
    , m_found(new FoundServers(theme, this))
{
    setWindowTitle(Wording::windowTitle(tr("Sign in")));
    setFixedWidth(Metrics::dialogWidth);
    auto *column = new QVBoxLayout(this);
    constexpr int side = 2 * Metrics::edge;
    column->setContentsMargins(side, side, side, Metrics::edge + Metrics::small);
    column->setSpacing(Metrics::small);
    column->setSizeConstraint(QLayout::SetFixedSize);
    addHead(column);
    addFields(column);
    addButtons(column);
    connectFields();
    connect(&theme, &Theme::changed, this, &LoginDialog::restyle);
    restyle();
    updateButtons();
}

LoginDialog::~LoginDialog()
{
    // A field that loses the focus while the dialog goes would still tell.
    m_server->lineEdit()->disconnect(this);
}

void LoginDialog::addHead(QVBoxLayout *column)
{
    m_logo->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(m_logo);
    column->addSpacing(Metrics::medium);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addSpacing(Metrics::medium);
}

void LoginDialog::addFields(QVBoxLayout *column)
{
    m_server->setEditable(true);
    m_server->setInsertPolicy(QComboBox::NoInsert);
    m_server->lineEdit()->setPlaceholderText(u"chat.example.org"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_reveal->setCheckable(true);
    m_password->addAction(m_reveal, QLineEdit::TrailingPosition);
    m_serverProblem = addField(column, tr("Ser&ver"), m_server);
    m_overheard->setWordWrap(true);
    m_overheard->hide();
    column->addWidget(m_overheard);
    m_check->hide();
    column->addWidget(m_check, 0, Qt::AlignLeft);
    m_nameProblem = addField(column, tr("&Name"), m_name);
    m_passwordProblem = addField(column, tr("&Password"), m_password);
}

QLabel *LoginDialog::addField(QVBoxLayout *column, const QString &text, QWidget *field)
{
    QLabel *label = makeLabel(text, this);
    label->setObjectName(u"fieldLabel"_s);
    label->setBuddy(field);
    field->setFixedHeight(Metrics::field);
    field->setMinimumWidth(Metrics::dialogWidth - 4 * Metrics::edge);
    field->setAccessibleName(Wording::plain(text));
    QLabel *problem = makeLabel({}, this);
    problem->setWordWrap(true);
    problem->hide();
    column->addSpacing(Metrics::small);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(problem);
    return problem;
}

void LoginDialog::addButtons(QVBoxLayout *column)
{
    m_main->setDefault(true);
    m_main->setFixedHeight(Metrics::field);
    m_main->setCursor(Qt::PointingHandCursor);
    auto *links = new QHBoxLayout;
    links->setSpacing(Metrics::medium);
    links->addStretch();
    links->addWidget(m_create);
    links->addWidget(m_guest);
    links->addWidget(m_cancel);
    links->addStretch();
    column->addSpacing(Metrics::huge);
    column->addWidget(m_main);
    column->addSpacing(Metrics::small);
    column->addLayout(links);
    column->addWidget(m_found);
}

void LoginDialog::connectFields()
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(typingPause);
    connect(&m_ask, &QTimer::timeout, this, &LoginDialog::askServer);
    connect(m_server, &QComboBox::editTextChanged, this, &LoginDialog::serverEdited);
    connect(m_server->lineEdit(), &QLineEdit::editingFinished, this, &LoginDialog::askServer);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        showProblem(m_nameProblem, {});
        showProblem(m_passwordProblem, {}); // it may be the name that was wrong
    });
    connect(m_password, &QLineEdit::textChanged, this, [this] {
        showProblem(m_passwordProblem, {});
        updateButtons();
    });
    connect(m_reveal, &QAction::toggled, this, [this](bool shown) {
        m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setText(shown ? tr("Hide password") : tr("Show password"));
        restyle();
    });
    connect(m_main, &QPushButton::clicked, this, [this] { submit(mainPurpose()); });
    connect(m_create, &QPushButton::clicked, this, [this] { submit(otherPurpose()); });
    connect(m_guest, &QPushButton::clicked, this, [this] { submit(Purpose::JoinAsGuest); });
    connect(m_check, &QPushButton::clicked, this, &LoginDialog::checkRequested);
    connect(m_found, &FoundServers::chosen, this, &LoginDialog::choose);
    connect(m_cancel, &QPushButton::clicked, this, &LoginDialog::reject);
}

void LoginDialog::restyle()
{
    const auto dye = [this](QWidget *widget, Theme::Color color, Theme::Font font) {
        QPalette palette = m_theme.palette();
        palette.setColor(QPalette::WindowText, m_theme.color(color));
        widget->setPalette(palette);
        widget->setFont(m_theme.font(font));
    };
    dye(m_title, Theme::Color::Text, Theme::Font::Title);
    dye(m_notice, Theme::Color::Dim, Theme::Font::Text);
    dye(m_overheard, Theme::Color::Dim, Theme::Font::Small);
    const QList<QLabel *> labels = findChildren<QLabel *>(u"fieldLabel"_s);
    for (QLabel *label : labels)
        dye(label, Theme::Color::Dim, Theme::Font::Heading);
    for (QLabel *problem : {m_serverProblem, m_nameProblem, m_passwordProblem})
        dye(problem, Theme::Color::Error, Theme::Font::Small);
    for (QWidget *field :
        {static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_password)})
        field->setFont(m_theme.font(Theme::Font::Text));
    m_main->setFont(m_theme.font(Theme::Font::Strong));
    m_reveal->setIcon(m_theme.icon(m_reveal->isChecked() ? u"eye-off" : u"eye"));

    QPixmap logo(QSize(m_theme.scaled(Metrics::bigLogo), m_theme.scaled(Metrics::bigLogo)) * devicePixelRatioF());
    logo.setDevicePixelRatio(devicePixelRatioF());
    logo.fill(Qt::transparent);
    QPainter painter(&logo);
    paintLogo(painter, QRectF(0, 0, m_theme.scaled(Metrics::bigLogo), m_theme.scaled(Metrics::bigLogo)), m_theme);
    painter.end();
    m_logo->setPixmap(logo);
}

void LoginDialog::setServers(const QStringList &addresses)
{
    m_server->clear();
    m_server->addItems(addresses);
    m_server->setCurrentIndex(addresses.isEmpty() ? -1 : 0);
}

void LoginDialog::setFoundServers(const QList<FoundServer> &servers)
{
    m_found->setServers(servers);
}

void LoginDialog::setUserName(const QString &name)
{
    m_name->setText(name);
}

void LoginDialog::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

QString LoginDialog::server() const
{
    return m_server->currentText().trimmed();
}

QString LoginDialog::userName() const
{
    return m_name->text().trimmed();
}

void LoginDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    restyle();
    askServer();
    if (server().isEmpty())
        m_server->setFocus();
    else if (userName().isEmpty())
        m_name->setFocus();
    else
        m_password->setFocus();
}

void LoginDialog::serverEdited()
{
    m_info.reset();
    m_asked.clear();
    m_createsAccount = false;
    m_isChosen = false;
    m_stopped.reset();
    m_title->setText(tr("Sign in to Chatto"));
    showOverheard();
    clearProblems();
    updateButtons();
    m_ask.start();
}

void LoginDialog::askServer()
{
    m_ask.stop();
    if (server().isEmpty() || server() == m_asked)
        return;
    m_asked = server();
    const Result<QUrl> address = parseServerAddress(m_asked);
    if (address)
        emit serverEntered(m_asked);
    else
        showProblem(m_serverProblem, address.error().detail);
}

void LoginDialog::choose(const QString &address)
{
    if (m_waiting)
        return;
    m_server->setEditText(address);
    m_isChosen = true;
    askServer();
    (userName().isEmpty() ? m_name : m_password)->setFocus();
}

void LoginDialog::showOverheard()
{
    const Result<QUrl> address = parseServerAddress(server());
    m_overheard->setVisible(address && isOverheard(*address));
}

void LoginDialog::correctServer(const QUrl &server)
{
    const Result<QUrl> entered = parseServerAddress(this->server());
    if (entered && *entered == server)
        return;
    const QSignalBlocker blocker(m_server); // It is no other server.
    m_server->setEditText(server.toString());
    m_asked = this->server();
    showOverheard();
}

void LoginDialog::showServer(const ServerInfo &server)
{
    m_info = server;
    if (!server.name.isEmpty())
        m_title->setText(tr("Sign in to %1").arg(server.name));
    showProblem(m_serverProblem, {});
    updateButtons();
}

void LoginDialog::showServerProblem(const QString &problem)
{
    m_info.reset();
    showProblem(m_serverProblem, problem);
    updateButtons();
}

void LoginDialog::showUntrusted(bool isKnown)
{
    const bool isWanted = m_waiting || m_isChosen;
    if (m_waiting)
        m_stopped = m_wanted;
    m_isChosen = false;
    setWaiting(false);
    showServerProblem(isKnown ? tr("This server shows another certificate than before, so nothing was sent.")
                              : tr("Nobody but this server itself vouches for it."));
    m_check->show();
    if (isWanted)
        emit checkRequested();
}

void LoginDialog::goOn()
{
    showServerProblem({});
    m_asked.clear();
    askServer();
    if (const auto purpose = std::exchange(m_stopped, {}))
        submit(*purpose);
}

LoginDialog::Purpose LoginDialog::mainPurpose() const
{
    const bool guest = m_info && m_info->guests && m_password->text().isEmpty();
    return guest ? Purpose::JoinAsGuest : m_createsAccount ? Purpose::CreateAccount : Purpose::SignIn;
}

LoginDialog::Purpose LoginDialog::otherPurpose() const
{
    return mainPurpose() == Purpose::CreateAccount ? Purpose::SignIn : Purpose::CreateAccount;
}

QString LoginDialog::label(Purpose purpose)
{
    switch (purpose) {
    case Purpose::SignIn:
        return tr("Sign in");
    case Purpose::CreateAccount:
        return tr("Create account");
    case Purpose::JoinAsGuest:
        return tr("Join as guest");
    }
    Q_UNREACHABLE();
}

void LoginDialog::updateButtons()
{
    const bool guest = mainPurpose() == Purpose::JoinAsGuest;
    m_main->setText(m_waiting ? tr("One moment…") : label(mainPurpose()));
    m_create->setText(label(otherPurpose()));
    m_main->setAccessibleName(m_main->text());
    m_main->setEnabled(!m_waiting);
    m_create->setVisible(!m_waiting && (m_createsAccount || !m_info || m_info->registrationOpen));
    m_guest->setVisible(!m_waiting && !guest && m_info && m_info->guests);
    m_cancel->setVisible(m_waiting);
    for (QWidget *field :
        {static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_password)})
        field->setEnabled(!m_waiting);
}

void LoginDialog::setWaiting(bool waiting)
{
    m_waiting = waiting;
    updateButtons();
    if (waiting)
        m_cancel->setFocus();
}

void LoginDialog::submit(Purpose purpose)
{
    if (m_waiting)
        return;
    clearProblems();
    if (!check(purpose))
        return;
    m_createsAccount = purpose == Purpose::CreateAccount;
    setNotice({});
    m_wanted = purpose;
    setWaiting(true);
    const QString password = purpose == Purpose::JoinAsGuest ? QString() : m_password->text();
    emit submitted(purpose, server(), userName(), password);
}

bool LoginDialog::check(Purpose purpose)
{
    const Result<QUrl> address = parseServerAddress(server());
    QLabel *wrong = nullptr;
    if (!address)
        showProblem(wrong = m_serverProblem,
            server().isEmpty() ? tr("Enter the address of your server.") : address.error().detail);
    else if (userName().isEmpty())
        showProblem(wrong = m_nameProblem, tr("Enter your name."));
    else if (m_password->text().isEmpty() && purpose != Purpose::JoinAsGuest)
        showProblem(wrong = m_passwordProblem,
            purpose == Purpose::SignIn ? tr("Enter your password.") : tr("Choose a password."));
    if (wrong)
        fieldOf(wrong)->setFocus();
    return !wrong;
}

void LoginDialog::showError(const Error &error)
{
    m_createsAccount = m_createsAccount && error.code != ErrorCode::RegistrationClosed;
    setWaiting(false);
    QLabel *label = problemLabel(error.code);
    showProblem(label, Wording::signInProblem(error));
    fieldOf(label)->setFocus();
}

QLabel *LoginDialog::problemLabel(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::UsernameInvalid:
    case ErrorCode::UsernameTaken:
    case ErrorCode::RegistrationClosed:
        return m_nameProblem;
    case ErrorCode::BadCredentials:
    case ErrorCode::PasswordWeak:
    case ErrorCode::GuestsNotAllowed:
    case ErrorCode::RateLimited:
        return m_passwordProblem;
    default:
        return m_serverProblem;
    }
}

QWidget *LoginDialog::fieldOf(const QLabel *label) const
{
    if (label == m_nameProblem)
        return m_name;
    if (label == m_passwordProblem)
        return m_password;
    return m_server;
}

void LoginDialog::clearProblems()
{
    for (QLabel *problem : {m_serverProblem, m_nameProblem, m_passwordProblem})
        showProblem(problem, {});
}

void LoginDialog::showProblem(QLabel *label, const QString &problem)
{
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
    if (label == m_serverProblem)
        m_check->hide();
    // A screen reader reads it with the field.
    const bool isOverheardOnly = label == m_serverProblem && problem.isEmpty() && !m_overheard->isHidden();
    fieldOf(label)->setAccessibleDescription(isOverheardOnly ? m_overheard->text() : problem);
}

void LoginDialog::reject()
{
    if (!m_waiting)
        return QDialog::reject();
    setWaiting(false);
    m_name->setFocus();
    emit cancelled();
}

}
