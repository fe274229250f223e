// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <random>
#include <variant>

class QIODevice;

namespace Chatto::Faults {

/// A network that isn't to be relied upon, between whoever connects to port() and a server: connections that break
/// after so many bytes, that swallow everything and never say so, that are slow.
class BadWire : public QObject
{
    Q_OBJECT

public:
    /// Where the far end of a new connection is: a port of the loopback address, or a socket file.
    using Place = std::function<std::variant<quint16, QString>()>;
    enum class Direction { ToServer, ToClient };

    BadWire(Place place, quint32 seed);
    ~BadWire() override;

    quint16 port() const { return m_listener.serverPort(); }

    /// Each new connection is cut once so many bytes, as the function says, have gone in a direction, as it says, too.
    using Cut = std::pair<Direction, qint64>;
    void cutEach(std::function<Cut()> chooseCut) { m_chooseCut = std::move(chooseCut); }
    /// How many were cut so.
    int cuts() const { return m_cuts; }
    /// Cuts all that are open.
    void cutAll();
    /// From now on connections swallow what they are given, and their ends are not told when the other one has gone.
    void swallow();
    /// New connections are good ones. Those that swallowed go on doing so.
    void heal() { m_swallows = false; }
    /// How many of the connections that began to swallow have been given up by the one who made them.
    int abandoned() const { return m_abandoned; }
    /// How many there were.
    int vanished() const { return m_vanished; }
    /// All that passes takes so long, and now and then (a share of 1) a pause in addition.
    void slow(std::chrono::milliseconds delay, double stallShare, std::chrono::milliseconds stall);

private:
    struct Parcel
    {
        qint64 due;
        QByteArray bytes;
    };
    struct End
    {
        QIODevice *device = nullptr;
        std::deque<Parcel> parcels; ///< On their way to it.
        qint64 passed = 0; ///< Bytes that have gone to it.
    };
    struct Pair
    {
        End client;
        End server;
        std::optional<Cut> cut;
        bool swallows = false;
        bool vanished = false; ///< Swallows, and didn't before.
        bool closed = false;
    };

    void accept();
    QIODevice *connectToServer(Pair &pair);
    void takeFrom(Pair &pair, End &from, End &to, Direction direction);
    void deliver(Pair &pair, End &to, QByteArray bytes, Direction direction);
    void deliverDue();
    void noteEnd(Pair &pair, const End &end);
    void close(Pair &pair);

    const Place m_place;
    std::mt19937 m_random;
    QTcpServer m_listener;
    std::deque<Pair> m_pairs; ///< Never moved, and kept when closed.
    QTimer m_timer; ///< Of parcels.
    QElapsedTimer m_clock;
    std::function<Cut()> m_chooseCut;
    std::chrono::milliseconds m_delay{0};
    std::chrono::milliseconds m_stall{0};
    double m_stallShare = 0;
    bool m_swallows = false;
    int m_cuts = 0;
    int m_vanished = 0;
    int m_abandoned = 0;
};

}
