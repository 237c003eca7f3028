// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/result.h"
#include "core/schema.h"
#include "core/value.h"
#include "exchange/csvwriter.h"
#include "exchange/tablewriter.h"
#include "exchange/xlsxwriter.h"

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
    QList<FieldNumber> fields; ///< empty = all of the entity; derived columns too
    bool withId = false; ///< a first column `id`
    /// Text for people instead of formatValue(): names for ids, labels for keys. Such files do not import back. Workbooks
    /// ask it for ids, keys, sets and texts alone; the rest stays what it is. Money comes as a text: "2786.50".
    std::function<QString(const FieldInfo &field, const Value &value)> text;
    /// What a column is called instead of its field's name.
    std::function<QString(const FieldInfo &field)> header = {};
};

/// What the source's rows have to hold: the fields asked for and behind them the currencies of money among those, without
/// which an amount cannot be written.
[[nodiscard]] QList<FieldNumber> columnsToFetch(const EntityInfo &entity, const ExportFields &wanted);

/// A header of field names, then a record for each row. Money is written with its point ("2786.50"). Returns the number of
/// rows; Error::Invalid for unknown fields, and for money whose currency the rows do not hold.
[[nodiscard]] Result<qint64> exportTable(TableWriter &out, const EntityInfo &entity, const ExportFields &wanted,
                                         const RowSource &next);
[[nodiscard]] Result<qint64> exportCsv(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted,
                                       const CsvStyle &style, const RowSource &next);
[[nodiscard]] Result<qint64> exportXlsx(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted,
                                        const XlsxStyle &style, const RowSource &next);

/// One JSON object on each line, members in order of the fields, null where a row has nothing; money as a text: "2786.50".
[[nodiscard]] Result<qint64> exportJsonLines(QIODevice &out, const EntityInfo &entity, const ExportFields &wanted,
                                             const RowSource &next);

} // namespace farol::exchange
