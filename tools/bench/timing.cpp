// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/timing.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace farol::bench {

double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto rank = std::ceil(share * double(values.size()));
    return values[std::size_t(std::clamp(rank - 1, 0.0, double(values.size() - 1)))];
}

QString timeText(double seconds)
{
    if (seconds >= 1)
        return u"%1 s"_s.arg(seconds, 0, 'f', 2);
    if (seconds >= 0.001)
        return u"%1 ms"_s.arg(seconds * 1e3, 0, 'f', seconds >= 0.1 ? 0 : 2);
    return u"%1 us"_s.arg(seconds * 1e6, 0, 'f', 0);
}

} // namespace farol::bench
