// SPDX-License-Identifier: MIT
#include "server/net/poller.h"

#include <algorithm>
#include <array>
#include <sys/epoll.h>
#include <unistd.h>
#include <utility>

namespace Chatto {

namespace {

/// Events taken at a time. Those that are left over come first in the next turn.
constexpr size_t batchSize = 256;

quint32 toSystem(quint32 events)
{
    return (events & Poller::Input ? EPOLLIN : 0U) | (events & Poller::Output ? EPOLLOUT : 0U);
}

/// An error or a hang-up shows in whatever is tried next.
quint32 fromSystem(quint32 events)
{
    constexpr quint32 broken = EPOLLERR | EPOLLHUP;
    return (events & (EPOLLIN | broken) ? Poller::Input : 0U) | (events & (EPOLLOUT | broken) ? Poller::Output : 0U);
}

}

Poller::Watch::~Watch()
{
    await(Nothing);
}

void Poller::Watch::await(quint32 events)
{
    const quint32 before = std::exchange(m_events, events);
    if (events == before)
        return;
    epoll_event wanted{toSystem(events), {.ptr = this}};
    const int operation = before == Nothing ? EPOLL_CTL_ADD : events == Nothing ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    ::epoll_ctl(m_poller.m_descriptor, operation, m_descriptor, &wanted);
    if (events == Nothing)
        m_poller.forget(*this);
}

Poller::Poller(QObject *parent)
    : QObject(parent)
    , m_descriptor(::epoll_create1(EPOLL_CLOEXEC))
    , m_notifier(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Poller::dispatch);
}

Poller::~Poller()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

void Poller::dispatch()
{
    std::array<epoll_event, batchSize> events;
    const int count = ::epoll_wait(m_descriptor, events.data(), batchSize, 0);
    m_batch = {events.data(), static_cast<size_t>(std::max(count, 0))};
    for (const epoll_event &event : m_batch) {
        auto *watch = static_cast<Watch *>(event.data.ptr);
        // Those before it may have changed what it waits for.
        if (const quint32 awaited = watch ? fromSystem(event.events) & watch->m_events : 0U)
            watch->ready(awaited);
    }
    m_batch = {};
}

/// What has been told of it already, but not to it.
void Poller::forget(const Watch &watch)
{
    for (epoll_event &event : m_batch) {
        if (event.data.ptr == &watch)
            event.data.ptr = nullptr;
    }
}

}
