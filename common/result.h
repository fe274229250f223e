// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"

#include <variant>

namespace Chatto {

/// Either a value or the reason why there is none. Test it before use: `if (!result) return result.error();`.
template <typename T, typename E = Error>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_value(std::in_place_index<0>, std::move(value))
    {
    }
    Result(E error)
        : m_value(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_value.index() == 0; }
    const T &operator*() const { return std::get<0>(m_value); }
    T &operator*() { return std::get<0>(m_value); }
    const T *operator->() const { return &std::get<0>(m_value); }
    T *operator->() { return &std::get<0>(m_value); }
    const E &error() const { return std::get<1>(m_value); }

private:
    std::variant<T, E> m_value;
};

/// The value of a success that has nothing to tell.
using Done = std::monostate;

}
