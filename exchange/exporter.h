// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/result.h"
#include "core/schema.h"
#include "core/value.h"
#include "exchange/csvwriter.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QIODevice;

/// Rows to files, one at a time: as much memory for a million rows as for one.
namespace farol::exchange {

/// The next row, its values in order of the fields asked for; nothing at the end.
using RowSource = std::function<Result<std::optional<ListRow>>()>;

struct ExportFields final {
    QList<FieldNumber> fields; ///< empty = all of the entity
    bool withId = false; ///< a first column `id`
    /// Text for people instead of formatValue(): names for ids, labels for keys. Such files do not import back.
    std::function<QString(const FieldInfo &field, const Value &value)> text;
};

/// A header of field names, then a record for each row. Returns the number of rows; Error::Invalid for unknown fields.
[[nodiscard]] Result<qint64> exportCsv(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted,
                                       const CsvStyle &style, const RowSource &next);

/// One JSON object on each line, members in order of the fields, null where a row has nothing.
[[nodiscard]] Result<qint64> exportJsonLines(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted,
                                             const RowSource &next);

} // namespace farol::exchange
