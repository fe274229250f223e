// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace Chatto {

/// What is done with the answer of an asynchronous call. The called side runs it exactly once and never before the
/// call has returned; once the context object is gone, running it does nothing.
template <typename T>
class Handler
{
public:
    using Function = std::function<void(const Result<T> &)>;

    Handler(QObject *context, Function function)
        : m_context(context)
        , m_function(std::move(function))
    {
    }

    void operator()(const Result<T> &result) const
    {
        if (m_context)
            m_function(result);
    }

    /// Runs it in a later turn of the event loop, with an answer that is known already.
    void later(const Result<T> &result) const
    {
        if (m_context)
            QMetaObject::invokeMethod(
                m_context, [handler = *this, result] { handler(result); }, Qt::QueuedConnection);
    }

    QObject *context() const { return m_context; }

private:
    QPointer<QObject> m_context;
    Function m_function;
};

}
