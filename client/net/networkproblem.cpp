// SPDX-License-Identifier: MIT
#include "client/net/networkproblem.h"

#include <QCoreApplication>

namespace Chatto {

namespace {

struct Network
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::Network)
};

Error unavailable(const QString &detail)
{
    return {ErrorCode::Unavailable, detail};
}

QString notFound()
{
    return Network::tr("There is no server of that name. Is the address right?");
}

QString notRunning()
{
    return Network::tr("No server answers at that address. Is it running, and is the port right?");
}

QString notInTime()
{
    return Network::tr("The server did not answer in time.");
}

QString notSecure()
{
    return Network::tr("No secure connection could be made. Does the server speak https at that port?");
}

QString brokenOff()
{
    return Network::tr("The server broke off the connection.");
}

QString other(const QString &technical)
{
    return Network::tr("The server can't be reached: %1").arg(technical);
}

}

Error networkProblem(QNetworkReply::NetworkError error, const QString &technical)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return unavailable(notFound());
    case QNetworkReply::ConnectionRefusedError:
        return unavailable(notRunning());
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Ours: nobody else cancels.
        return unavailable(notInTime());
    case QNetworkReply::RemoteHostClosedError:
        return unavailable(brokenOff());
    case QNetworkReply::SslHandshakeFailedError:
        return unavailable(notSecure());
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return unreadableAnswer();
    default:
        return unavailable(other(technical));
    }
}

Error socketProblem(QAbstractSocket::SocketError error, const QString &technical)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return unavailable(notFound());
    case QAbstractSocket::ConnectionRefusedError:
        return unavailable(notRunning());
    case QAbstractSocket::SocketTimeoutError:
        return unavailable(notInTime());
    case QAbstractSocket::RemoteHostClosedError:
    case QAbstractSocket::UnknownSocketError: // none: it was closed in order
        return unavailable(brokenOff());
    case QAbstractSocket::SslHandshakeFailedError:
        return unavailable(notSecure());
    default:
        return unavailable(other(technical));
    }
}

Error tlsProblem(const QList<QSslError> &errors)
{
    const QString technical = errors.isEmpty() ? QString() : errors.first().errorString();
    return unavailable(Network::tr("The server can't prove that it is the right one, so nothing was sent: %1. "
                                   "Ask whoever runs it about its certificate.")
                           .arg(technical));
}

Error certificateChanged()
{
    return unavailable(
        Network::tr("The server shows another certificate than the one that was trusted, so nothing was sent."));
}

Error redirected(const QUrl &to)
{
    return unavailable(Network::tr("The server is elsewhere now: %1. Type that address if you trust it.")
                           .arg(to.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)));
}

Error unreadableAnswer()
{
    return unavailable(Network::tr("What answers there doesn't seem to be a Chatto server."));
}

QString statusProblem(int httpStatus)
{
    // What every Chatto server has isn't there, or is refused without a reason.
    if (httpStatus == 404 || httpStatus == 405 || httpStatus == 501)
        return unreadableAnswer().detail;
    if (httpStatus >= 500)
        return Network::tr("The server is in trouble (%1). Try again later.").arg(httpStatus);
    return Network::tr("The server refused (%1).").arg(httpStatus);
}

}
