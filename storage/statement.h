// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/uuid.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>

namespace farol::storage {

/// What a backend does for Statement; only backends derive from it. Binds count from 1, columns from 0.
/// Faults of binds and column readers stick and are reported by the next step().
class StatementDriver
{
public:
    virtual ~StatementDriver() = default;
    virtual void bindNull(int index) = 0;
    virtual void bindInteger(int index, std::int64_t value) = 0;
    virtual void bindReal(int index, double value) = 0;
    virtual void bindUtf8(int index, QByteArrayView value) = 0;
    virtual void bindBlob(int index, QByteArrayView value) = 0;
    virtual Result<bool> step() = 0;
    virtual void reset() = 0; ///< ends the execution; the binds stay
    virtual void clear() = 0; ///< reset() and forgets the binds
    virtual void stream() = 0;
    virtual int columnCount() const = 0;
    virtual bool isNull(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArrayView blob(int column) const = 0;
    virtual void setFault(Error error) const = 0;
};

/// One prepared SQL statement of a Connection, which must outlive it. Binds stay over reset(), so a loop may bind only
/// what changes. Nothing is executed before the first step(). A read that is not stepped to its end is ended by
/// reset() or the destructor.
class Statement final
{
public:
    explicit Statement(std::shared_ptr<StatementDriver> driver) : m_driver(std::move(driver)) {}
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) noexcept = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement()
    {
        if (m_driver)
            m_driver->clear();
    }

    Statement &bind(int index, std::nullptr_t) { return m_driver->bindNull(index), *this; }
    Statement &bind(int index, bool value) { return m_driver->bindInteger(index, value ? 1 : 0), *this; }
    /// Unsigned 64-bit values (versions, digests) are cast to std::int64_t by the caller, who so says that he knows.
    template <std::integral T>
    requires(std::signed_integral<T> || sizeof(T) < sizeof(std::int64_t)) Statement &bind(int index, T value)
    {
        return m_driver->bindInteger(index, static_cast<std::int64_t>(value)), *this;
    }
    Statement &bind(int index, double value) { return m_driver->bindReal(index, value), *this; }
    Statement &bind(int index, QStringView value) { return bindUtf8(index, value.toUtf8()); }
    /// The text in UTF-8, which bind() would take for a blob.
    Statement &bindUtf8(int index, QByteArrayView value) { return m_driver->bindUtf8(index, value), *this; }
    Statement &bind(int index, QByteArrayView value) { return m_driver->bindBlob(index, value), *this; }
    Statement &bind(int index, const char *value) = delete; ///< would be taken for a bool
    Statement &bind(int index, const QString &value) { return bind(index, QStringView(value)); }
    Statement &bind(int index, const QByteArray &value) { return bind(index, QByteArrayView(value)); }
    Statement &bind(int index, const Uuid &value) { return bind(index, value.view()); }
    template <typename Tag>
    Statement &bind(int index, const Id<Tag> &value)
    {
        return bind(index, value.uuid.view());
    }
    template <typename T>
    Statement &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    /// The id, or NULL for the null id (bind() stores 16 zero bytes for it).
    Statement &bindOrNull(int index, const Uuid &value)
    {
        return value.isNull() ? bind(index, nullptr) : bind(index, value);
    }
    template <typename Tag>
    Statement &bindOrNull(int index, const Id<Tag> &value)
    {
        return bindOrNull(index, value.uuid);
    }
    /// Binds 1, 2, 3 … in one call.
    template <typename... Values>
    Statement &bindAll(const Values &...values)
    {
        int index = 0;
        ((bind(++index, values)), ...);
        return *this;
    }

    /// True: a row is there to be read. False: it is done (and may be stepped again, from the start).
    Result<bool> step() { return m_driver->step(); }
    /// For statements whose rows nobody reads: to the end, then reset().
    Status run()
    {
        for (;;) {
            auto more = m_driver->step();
            if (!more || !*more) {
                m_driver->reset();
                return more ? Status() : Status(more.error());
            }
        }
    }
    void reset() { m_driver->reset(); }
    /// Rows of the next execution come one by one instead of as a whole: for results too big for memory.
    Statement &stream() { return m_driver->stream(), *this; }

    [[nodiscard]] int columnCount() const { return m_driver->columnCount(); }
    [[nodiscard]] bool isNull(int column) const { return m_driver->isNull(column); }
    [[nodiscard]] bool boolean(int column) const { return m_driver->integer(column) != 0; }
    [[nodiscard]] std::int64_t integer(int column) const { return m_driver->integer(column); } ///< NULL = 0
    [[nodiscard]] double real(int column) const { return m_driver->real(column); } ///< NULL = 0
    [[nodiscard]] QString text(int column) const
    {
        return m_driver->text(column);
    } ///< NULL = null, "" = empty not null
    [[nodiscard]] QByteArray blob(int column) const { return m_driver->blob(column).toByteArray(); }
    [[nodiscard]] QByteArrayView blobView(int column) const
    {
        return m_driver->blob(column);
    } ///< until the next step()
    /// NULL = the null id; anything else that is not 16 bytes fails the next step() with Error::Corrupt.
    [[nodiscard]] Uuid uuid(int column) const;
    template <typename T>
    [[nodiscard]] T id(int column) const
    {
        return T(uuid(column));
    }

private:
    std::shared_ptr<StatementDriver> m_driver;
};

} // namespace farol::storage
