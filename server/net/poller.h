// SPDX-License-Identifier: MIT
#pragma once

#include <QSocketNotifier>

#include <span>

struct epoll_event;

namespace Chatto {

/// Tells which of any number of descriptors can be read or written. They stand in an epoll, and that is the only
/// descriptor that the event loop looks at: its dispatchers do work for each descriptor that they know in each turn,
/// busy or not (docs/decisions/0006).
class Poller : public QObject
{
    Q_OBJECT

public:
    /// Bits of what is waited for, and of what has come.
    enum Event : quint32 {
        Nothing = 0,
        Input = 1, ///< Can be read, be it the end or an error.
        Output = 2, ///< Can be written, or never will be.
    };

    /// Somebody's interest in a descriptor, which is to be given up before that is closed: numbers are used again.
    class Watch
    {
    public:
        Watch(Poller &poller, int descriptor)
            : m_poller(poller)
            , m_descriptor(descriptor)
        {
        }
        virtual ~Watch();
        Q_DISABLE_COPY_MOVE(Watch)

        int descriptor() const { return m_descriptor; }
        quint32 events() const { return m_events; }
        /// From now on ready() tells of these events, and of no others, even if they have come already.
        void await(quint32 events);

    private:
        friend class Poller;
        /// As long as these events last, once in each turn. Any Watch may be changed or destroyed meanwhile.
        virtual void ready(quint32 events) = 0;

        Poller &m_poller;
        const int m_descriptor;
        quint32 m_events = Nothing;
    };

    explicit Poller(QObject *parent = nullptr);
    ~Poller() override;

private:
    void dispatch();
    void forget(const Watch &watch);

    const int m_descriptor;
    QSocketNotifier m_notifier;
    std::span<epoll_event> m_batch; ///< While it is dispatched.
};

}
