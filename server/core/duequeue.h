// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>

namespace Chatto {

/// Items that are all due the same time after they were added. One timer serves them all.
template <typename T>
class DueQueue
{
public:
    DueQueue(std::chrono::milliseconds time, std::function<void(const T &)> onDue)
        : m_time(time)
        , m_onDue(std::move(onDue))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { takeDue(); });
    }

    void add(T item)
    {
        m_items.push_back({std::move(item), Clock::now() + m_time});
        if (!m_timer.isActive())
            m_timer.start(m_time);
    }

private:
    using Clock = std::chrono::steady_clock;

    struct Item
    {
        T value;
        Clock::time_point due;
    };

    void takeDue()
    {
        while (!m_items.empty() && m_items.front().due <= Clock::now()) {
            const Item item = std::move(m_items.front());
            m_items.pop_front();
            m_onDue(item.value);
        }
        if (!m_items.empty())
            m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(m_items.front().due - Clock::now()));
    }

    const std::chrono::milliseconds m_time;
    const std::function<void(const T &)> m_onDue;
    std::deque<Item> m_items;
    QTimer m_timer;
};

}
