// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Chatto {

/// One reply of Redis, with all that is in it. What isn't there reads as a harmless default, so that a decoder is a
/// plain list of what it expects.
class RedisValue
{
public:
    enum class Type {
        Nil,
        Text, ///< A bulk or a simple string.
        Integer,
        Error,
        Array,
    };

    RedisValue() = default;
    static RedisValue text(QByteArray bytes) { return {Type::Text, std::move(bytes), 0}; }
    static RedisValue error(QByteArray message) { return {Type::Error, std::move(message), 0}; }
    static RedisValue integer(qint64 value) { return {Type::Integer, {}, value}; }
    static RedisValue array() { return {Type::Array, {}, 0}; }

    Type type() const { return m_type; }
    bool isNil() const { return m_type == Type::Nil; }
    bool isError() const { return m_type == Type::Error; }
    bool isArray() const { return m_type == Type::Array; }

    /// The bytes of a text or an error, else none.
    const QByteArray &bytes() const { return m_bytes; }
    QString toString() const { return QString::fromUtf8(m_bytes); }
    /// An integer, or a text that is one; else 0.
    qint64 toInteger() const { return m_type == Type::Integer ? m_integer : m_bytes.toLongLong(); }

    qsizetype size() const { return m_elements.size(); }
    const QList<RedisValue> &elements() const & { return m_elements; }
    QList<RedisValue> elements() && { return std::move(m_elements); } ///< So that a loop may run over a temporary.
    /// An array's element; nil where there is none.
    const RedisValue &at(qsizetype index) const;

    /// Makes an array longer. The reference holds until the next call.
    RedisValue &append(RedisValue value);

private:
    RedisValue(Type type, QByteArray bytes, qint64 integer)
        : m_type(type)
        , m_bytes(std::move(bytes))
        , m_integer(integer)
    {
    }

    Type m_type = Type::Nil;
    QByteArray m_bytes;
    qint64 m_integer = 0;
    QList<RedisValue> m_elements;
};

}
