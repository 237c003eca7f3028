// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/uuid.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>

/// The subset of CBOR we write: definite lengths, integers, text, bytes, booleans, null, arrays, maps with integer keys.
/// Our own, since every row of a load passes through it several times and Qt's streams cost more than storing the row.
namespace farol {

/// Appends items, each in its one shortest form. Whoever begins an array or a map says how long it is and then writes
/// exactly as many items (for a map, keys and values in turn).
class CborOut final
{
public:
    explicit CborOut(QByteArray &bytes) : m_bytes(bytes) {}

    void integer(std::int64_t value);
    void unsignedInteger(std::uint64_t value);
    void boolean(bool value);
    void null();
    void text(QStringView value);
    void bytes(QByteArrayView value);
    void uuid(const Uuid &id); ///< the null id as null
    void array(qsizetype items);
    void map(qsizetype pairs);
    void items(QByteArrayView encoded); ///< as they are

private:
    void head(std::uint8_t major, std::uint64_t argument);

    QByteArray &m_bytes;
};

/// Reads them. The first fault sticks: later reads return empty values, and status() tells what was wrong, so that
/// decoders read straight through and check once. Lengths are bounded by the input, so no length can make it allocate
/// more than it was given.
class CborIn final
{
public:
    static constexpr int MaxDepth = 16;

    explicit CborIn(const QByteArray &bytes);
    CborIn(const CborIn &) = delete;
    CborIn &operator=(const CborIn &) = delete;
    CborIn(CborIn &&) = delete;
    CborIn &operator=(CborIn &&) = delete;
    ~CborIn() = default;

    [[nodiscard]] std::int64_t integer();
    [[nodiscard]] std::uint64_t unsignedInteger();
    [[nodiscard]] bool boolean();
    [[nodiscard]] QString text();
    /// The same as it lies in the input, not checked to be UTF-8.
    [[nodiscard]] QByteArrayView utf8();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] Uuid uuid(); ///< null or 16 bytes
    template <typename IdType>
    [[nodiscard]] IdType id()
    {
        return IdType(uuid());
    }
    /// True and consumed when the next item is null.
    [[nodiscard]] bool takeNull();

    [[nodiscard]] bool nextIsBool() const;
    [[nodiscard]] bool nextIsInteger() const;
    [[nodiscard]] bool nextIsText() const;
    [[nodiscard]] bool nextIsBytes() const;
    [[nodiscard]] bool nextIsArray() const;

    /// Enters an array or map and returns its length (0 after a fault). Each enter needs its leave().
    [[nodiscard]] qsizetype enterArray();
    [[nodiscard]] qsizetype enterMap();
    /// Enters an array of at least `least` items; leave() skips what a newer peer appended.
    [[nodiscard]] qsizetype enterTuple(qsizetype least);
    void leave();
    /// One item of any kind of CBOR, ours or not.
    void skip();
    /// The same, and its bytes within the input.
    [[nodiscard]] QByteArrayView item();
    /// How far it has read, and the bytes that were read since then.
    [[nodiscard]] qsizetype position() const { return m_at - m_bytes.constData(); }
    [[nodiscard]] QByteArrayView since(qsizetype position) const;

    void setFault(const char *what);
    [[nodiscard]] bool ok() const { return m_fault == nullptr; }
    /// The sticky fault as Error::Corrupt; trailing bytes are one when `atEnd`.
    [[nodiscard]] Status status(bool atEnd = true);

private:
    [[nodiscard]] int next() const;
    [[nodiscard]] bool nextIs(std::uint8_t major) const;
    [[nodiscard]] std::uint64_t head();
    [[nodiscard]] QByteArrayView string(std::uint8_t major, const char *what);
    [[nodiscard]] qsizetype enter(std::uint8_t major, qsizetype itemsEach, const char *what);
    void skipItem(int depth);
    [[nodiscard]] qsizetype left() const { return m_end - m_at; }

    QByteArray m_bytes; ///< kept, so that a temporary may be read
    const char *m_at;
    const char *m_end;
    const char *m_fault = nullptr;
    int m_depth = 0;
    std::array<qsizetype, MaxDepth + 1>
        m_items{}; ///< that are left at each depth; at the outermost as many as there are
};

} // namespace farol
