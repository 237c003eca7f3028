// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importproblem.h"
#include "core/result.h"
#include "core/text/valuetext.h"
#include "exchange/tablereader.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace farol::exchange {

using farol::ImportProblem;
using farol::ImportReason;
using farol::isOddity;

/// What an import did, or would do. At the end records = created + updated + unchanged + duplicates + summed + rejected;
/// when it was stopped, records that were read but neither written nor refused stand in `records` alone.
struct ImportReport final {
    static constexpr qsizetype MaxProblems = 1'000;
    static constexpr qsizetype MaxOddities = 100;

    qsizetype mostProblems = MaxProblems; ///< kept; all are counted
    qsizetype mostOddities = MaxOddities; ///< kept of each kind; all are counted

    TableFormat format; ///< as given or found out
    QMap<QString, DayOrder> days; ///< by column: the order in which days were read
    QMap<QString, QChar> points; ///< by column: the decimal point with which money was read
    QStringList unmapped; ///< columns that the mapping neither uses nor ignores
    qint64 records = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 duplicates = 0;
    qint64 summed = 0; ///< facts: added to the fact of an earlier record
    qint64 rejected = 0;
    qint64 problemCount = 0;
    QList<ImportProblem> problems; ///< in order of lines
    QMap<ImportReason, qint64> oddityCounts;
    QList<ImportProblem> oddities; ///< in order of lines
    std::optional<Error> stopped; ///< why it ended early; what was done until then stays

    void add(ImportProblem problem); ///< to the problems, or to the oddities
    void sort();
    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

/// One English sentence: "line 12, column 'seats': 'many' – expected a whole number".
[[nodiscard]] QString describe(const ImportProblem &problem);
/// For `--json`: the members above by name, reasons as "bad-value".
[[nodiscard]] QJsonObject toJson(const ImportReport &report);
[[nodiscard]] QLatin1StringView reasonName(ImportReason reason);

} // namespace farol::exchange
