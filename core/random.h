// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace farol {

/// Port: where random bytes come from. Injected, so that a simulation replays from one seed.
class Random
{
public:
    virtual ~Random() = default;
    /// Fills `size` bytes. From the owner's thread only, unless the implementation says more.
    virtual void fill(void *bytes, std::size_t size) = 0;

    [[nodiscard]] std::uint64_t next64()
    {
        std::uint64_t bits = 0;
        fill(&bits, sizeof bits);
        return bits;
    }
};

/// The operating system's generator; thread-safe.
class SystemRandom final : public Random
{
public:
    void fill(void *bytes, std::size_t size) override;
};

} // namespace farol
