// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"

#include <cstring>

namespace farol::sim {

/// SplitMix64: one seed, the same numbers on every platform (std distributions are not).
[[nodiscard]] inline std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

/// Randomness that replays from its seed.
class SimRandom final : public Random
{
public:
    explicit SimRandom(std::uint64_t seed) : m_state(mixed(seed)) {}

    void fill(void *bytes, std::size_t size) override
    {
        auto *out = static_cast<char *>(bytes);
        while (size > 0) {
            const std::uint64_t bits = draw();
            const std::size_t part = size < sizeof bits ? size : sizeof bits;
            std::memcpy(out, &bits, part);
            out += part;
            size -= part;
        }
    }
    /// 0 … below-1.
    [[nodiscard]] int below(int bound) { return bound <= 1 ? 0 : int(draw() % std::uint64_t(bound)); }
    [[nodiscard]] bool oneIn(int n) { return below(n) == 0; }
    [[nodiscard]] bool percent(int chance) { return below(100) < chance; }
    [[nodiscard]] std::uint64_t draw()
    {
        m_state += 0x9E3779B97F4A7C15U;
        return mixed(m_state);
    }

private:
    std::uint64_t m_state;
};

} // namespace farol::sim
