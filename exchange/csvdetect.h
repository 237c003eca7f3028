// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/text/valuetext.h"
#include "exchange/csvreader.h"
#include "exchange/encoding.h"

#include <QChar>
#include <QStringView>

#include <cstdint>
#include <optional>

class QIODevice;

namespace farol::exchange {

/// Finds out what is not given and leaves the device at its start. Of , ; tab and | the separator is the one that cuts
/// the header into several fields and most of the first records into as many; a "sep=" line decides at once.
[[nodiscard]] Result<CsvFormat> detectFormat(QIODevice &in, std::optional<Encoding> encoding,
                                             std::optional<QChar> separator);

/// Collects what the days of one column say about the order of their numbers.
class DayEvidence final
{
public:
    enum class Verdict : std::uint8_t {
        NoDays, ///< nothing looks like a day
        Clear,
        Ambiguous, ///< no number above 12 tells day from month
        Mixed, ///< some days fit only one order, some only another
    };

    void add(QStringView text);
    [[nodiscard]] Verdict verdict() const;
    /// The order when the verdict is Clear. One day in twenty may contradict it: those rows are rejected later.
    [[nodiscard]] DayOrder order() const;

private:
    qint64 m_yearFirst = 0;
    qint64 m_dayFirst = 0;
    qint64 m_monthFirst = 0;
    qint64 m_open = 0; ///< either day or month first
};

/// Collects what the amounts of one column say about their decimal point.
class PointEvidence final
{
public:
    enum class Verdict : std::uint8_t {
        Clear, ///< or no amount has any separator
        Ambiguous, ///< "1.234" may be one or a thousand
        Mixed, ///< some amounts fit only '.', some only ','
    };

    void add(QStringView text);
    [[nodiscard]] Verdict verdict() const;
    [[nodiscard]] QChar point() const; ///< when Clear

private:
    qint64 m_dot = 0;
    qint64 m_comma = 0;
    qint64 m_open = 0;
};

} // namespace farol::exchange
