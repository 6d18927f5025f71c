#pragma once

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QString>
#include <QStringList>

#include <cstring>
#include <optional>
#include <type_traits>
#include <vector>

namespace sijill {

/// Values as bytes, from one process of this program to another on the same machine: numbers as they stand in memory,
/// everything of variable length behind its length.
class WireWriter {
public:
    template <class T>
        requires(std::is_arithmetic_v<T> || std::is_enum_v<T>)
    WireWriter &operator<<(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    WireWriter &operator<<(const QByteArray &value) { return raw(value.constData(), value.size()); }
    WireWriter &operator<<(const std::string &value) { return raw(value.data(), static_cast<qsizetype>(value.size())); }
    WireWriter &operator<<(const QString &value) { return raw(value.constData(), 2 * value.size()); }
    WireWriter &operator<<(const QStringList &values)
    {
        *this << qint64(values.size());
        for (const QString &value : values)
            *this << value;
        return *this;
    }
    WireWriter &operator<<(QPointF value) { return *this << value.x() << value.y(); }
    WireWriter &operator<<(const QRectF &value)
    {
        return *this << value.x() << value.y() << value.width() << value.height();
    }
    WireWriter &operator<<(QSize value) { return *this << value.width() << value.height(); }
    /// Of plain values, as a block of memory.
    template <class T>
        requires std::is_trivially_copyable_v<T>
    WireWriter &operator<<(const std::vector<T> &values)
    {
        return raw(values.data(), static_cast<qsizetype>(values.size() * sizeof(T)));
    }

    const QByteArray &bytes() const { return m_bytes; }
    QByteArray take() { return std::move(m_bytes); }

private:
    WireWriter &raw(const void *data, qsizetype size)
    {
        *this << qint64(size);
        m_bytes.append(static_cast<const char *>(data), size);
        return *this;
    }

    QByteArray m_bytes;
};

/// Reads what a WireWriter wrote, and trusts none of it: no length goes beyond the bytes that are there, and once
/// anything is wrong all that follows is empty and isGood() is false.
class WireReader {
public:
    explicit WireReader(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    bool isGood() const { return m_good; }
    /// Everything was good and nothing is left over.
    bool isDone() const { return m_good && m_at == m_bytes.size(); }
    void fail() { m_good = false; }
    /// Fails where that does not hold; gives back whether everything has been good so far.
    bool expect(bool holds)
    {
        m_good = m_good && holds;
        return m_good;
    }

    template <class T>
        requires std::is_arithmetic_v<T>
    WireReader &operator>>(T &value)
    {
        value = {};
        const QByteArrayView bytes = next(sizeof value);
        if (!m_good)
            return *this;
        if constexpr (std::is_same_v<T, bool>)
            value = bytes[0] != 0;
        else
            std::memcpy(&value, bytes.data(), sizeof value);
        return *this;
    }
    WireReader &operator>>(QByteArray &value)
    {
        value = counted(1).toByteArray();
        return *this;
    }
    WireReader &operator>>(std::string &value)
    {
        const QByteArrayView bytes = counted(1);
        value.assign(bytes.data(), static_cast<std::size_t>(bytes.size()));
        return *this;
    }
    WireReader &operator>>(QString &value)
    {
        const QByteArrayView bytes = counted(sizeof(QChar));
        value.resize(bytes.size() / qsizetype(sizeof(QChar)));
        if (!bytes.isEmpty())
            std::memcpy(value.data(), bytes.data(), static_cast<std::size_t>(bytes.size()));
        return *this;
    }
    WireReader &operator>>(QStringList &values)
    {
        values.clear();
        const qint64 size = count(sizeof(qint64));
        for (qint64 i = 0; i < size && m_good; ++i) {
            QString value;
            *this >> value;
            values << value;
        }
        return *this;
    }
    WireReader &operator>>(QPointF &value) { return *this >> value.rx() >> value.ry(); }
    WireReader &operator>>(QRectF &value)
    {
        double x = 0, y = 0, width = 0, height = 0;
        *this >> x >> y >> width >> height;
        value = {x, y, width, height};
        return *this;
    }
    WireReader &operator>>(QSize &value) { return *this >> value.rwidth() >> value.rheight(); }
    template <class T>
        requires std::is_trivially_copyable_v<T>
    WireReader &operator>>(std::vector<T> &values)
    {
        const QByteArrayView bytes = counted(sizeof(T));
        values.resize(static_cast<std::size_t>(bytes.size()) / sizeof(T));
        if (!bytes.isEmpty())
            std::memcpy(static_cast<void *>(values.data()), bytes.data(), static_cast<std::size_t>(bytes.size()));
        return *this;
    }
    /// An enumeration whose values go from 0 to `last`.
    template <class Enum>
    void readEnum(Enum &value, Enum last)
    {
        std::underlying_type_t<Enum> number{};
        *this >> number;
        value = expect(number >= 0 && number <= static_cast<std::underlying_type_t<Enum>>(last))
                    ? static_cast<Enum>(number)
                    : Enum{};
    }
    /// How many values follow, of which each has at least so many bytes.
    qint64 count(std::size_t leastBytes)
    {
        qint64 size = 0;
        *this >> size;
        return expect(size >= 0 && size <= (m_bytes.size() - m_at) / static_cast<qint64>(leastBytes)) ? size : 0;
    }

private:
    QByteArrayView next(std::size_t size)
    {
        if (!expect(static_cast<qsizetype>(size) <= m_bytes.size() - m_at))
            return {};
        const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(m_at, static_cast<qsizetype>(size));
        m_at += static_cast<qsizetype>(size);
        return bytes;
    }
    /// What follows behind its length in bytes, a multiple of `unit`.
    QByteArrayView counted(std::size_t unit)
    {
        const qint64 size = count(1);
        return expect(size % static_cast<qint64>(unit) == 0) ? next(static_cast<std::size_t>(size)) : QByteArrayView();
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

/// Lists of values that have operators of their own.
template <class T>
void writeList(WireWriter &wire, const std::vector<T> &values)
{
    wire << qint64(values.size());
    for (const T &value : values)
        wire << value;
}
template <class T>
void readList(WireReader &wire, std::vector<T> &values)
{
    values.clear();
    const qint64 size = wire.count(1);
    for (qint64 i = 0; i < size && wire.isGood(); ++i)
        wire >> values.emplace_back();
}

template <class T>
void writeOptional(WireWriter &wire, const std::optional<T> &value)
{
    wire << value.has_value();
    if (value)
        wire << *value;
}
template <class T>
void readOptional(WireReader &wire, std::optional<T> &value)
{
    bool is = false;
    wire >> is;
    value.reset();
    if (is)
        wire >> value.emplace();
}

} // namespace sijill
