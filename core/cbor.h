// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/uuid.h"

#include <QByteArray>
#include <QCborStreamReader>
#include <QString>

#include <cstdint>

namespace farol {

/// Reads the subset of CBOR we write: definite lengths, integers, text, bytes, booleans, null, arrays, maps with
/// integer keys. The first fault sticks: later reads return empty values, and status() tells what was wrong, so that
/// decoders read straight through and check once. Lengths are bounded by the input, so no length can make it allocate
/// more than it was given.
class CborIn final
{
public:
    static constexpr int MaxDepth = 16;

    explicit CborIn(const QByteArray &bytes) : m_size(bytes.size()), m_in(bytes) {}

    [[nodiscard]] std::int64_t integer();
    [[nodiscard]] std::uint64_t unsignedInteger();
    [[nodiscard]] bool boolean();
    [[nodiscard]] QString text();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] Uuid uuid(); ///< null or 16 bytes
    template <typename IdType>
    [[nodiscard]] IdType id()
    {
        return IdType(uuid());
    }
    /// True and consumed when the next item is null.
    [[nodiscard]] bool takeNull();

    [[nodiscard]] bool nextIsBool() const { return ok() && m_in.isBool(); }
    [[nodiscard]] bool nextIsInteger() const { return ok() && m_in.isInteger(); }
    [[nodiscard]] bool nextIsText() const { return ok() && m_in.isString(); }
    [[nodiscard]] bool nextIsBytes() const { return ok() && m_in.isByteArray(); }
    [[nodiscard]] bool nextIsArray() const { return ok() && m_in.isArray(); }

    /// Enters an array or map and returns its length (0 after a fault). Each enter needs its leave().
    [[nodiscard]] qsizetype enterArray();
    [[nodiscard]] qsizetype enterMap();
    /// Enters an array of at least `least` items; leave() skips what a newer peer appended.
    [[nodiscard]] qsizetype enterTuple(qsizetype least);
    void leave();
    void skip();

    void setFault(const char *what);
    [[nodiscard]] bool ok() const { return m_fault == nullptr; }
    /// The sticky fault as Error::Corrupt; trailing bytes are one when `atEnd`.
    [[nodiscard]] Status status(bool atEnd = true);

private:
    [[nodiscard]] bool expect(bool matches, const char *what);
    [[nodiscard]] qsizetype enter(bool isRight, const char *what);

    qsizetype m_size;
    QCborStreamReader m_in;
    const char *m_fault = nullptr;
    int m_depth = 0;
};

} // namespace farol
