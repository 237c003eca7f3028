// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace farol {

/// A chart as data: what it says, not how it is drawn, so that what draws it can change.
struct ChartSeries final {
    QString name;
    QList<double> values; ///< one for each category
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

struct Chart final {
    enum class Kind : std::uint8_t {
        Bars, ///< upright, for spans of time
        Ranks, ///< lying, longest on top, for things compared
    };
    Kind kind = Kind::Bars;
    QString title; ///< what readers say it shows
    QStringList categories;
    QList<ChartSeries> series; ///< at most four
    friend bool operator==(const Chart &, const Chart &) = default;
};

} // namespace farol
