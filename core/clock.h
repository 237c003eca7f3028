// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // before <compare>: moc of Qt 6.4 trips over that header when it comes first

#include <compare>
#include <cstdint>

namespace farol {

/// A moment in UTC, milliseconds since 1970-01-01T00:00:00Z. No zone; the workspace's zone is applied on screen only.
struct Instant final {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;
};

/// Port: what time it is. Injected everywhere; nothing of ours asks the system directly.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The wall clock; may jump, in either direction, by years.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Milliseconds that only grow while the process lives; for timeouts and back-off.
    [[nodiscard]] virtual std::int64_t monotonicMs() const = 0;
};

/// The system's clocks; thread-safe.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::int64_t monotonicMs() const override;
};

} // namespace farol
