// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace farol {

void SystemRandom::fill(void *bytes, std::size_t size)
{
    auto *out = static_cast<char *>(bytes);
    while (size > 0) {
        const quint64 bits = QRandomGenerator::system()->generate64();
        const std::size_t part = std::min(size, sizeof bits);
        std::memcpy(out, &bits, part);
        out += part;
        size -= part;
    }
}

} // namespace farol
