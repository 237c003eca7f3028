// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listcatalog.h"
#include "core/result.h"
#include "core/schema.h"
#include "core/text/valuetext.h"
#include "exchange/encoding.h"

#include <QByteArray>
#include <QChar>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace farol::exchange {

/// What to do with a cell that `values` does not list.
enum class Unlisted : std::uint8_t { Reject, Keep, Nothing, Constant };

/// What the number of a column that counts from another field counts.
enum class CountUnit : std::uint8_t { Seconds, Minutes, Hours, Days };

/// How one column, or one constant, fills one field.
struct FieldRule final {
    QString column; ///< name in the header; empty for a constant
    FieldNumber field = 0;
    QString constant; ///< of a constant: its text

    bool trim = true;
    std::optional<DayOrder> days; ///< as the file's when not given
    QChar groups = {}; ///< separator of thousands, of whole numbers
    QChar point = {}; ///< of money: what stands before the cents; null = found out
    FieldNumber after = 0; ///< of days and instants: the cell counts `unit` from this field of the same record
    CountUnit unit = CountUnit::Minutes;
    TableNumber through = 0; ///< of references: the cell names a row of this table, and its owner is meant
    QChar split = u';'; ///< between elements in a cell, for sets; null = the cell is one element
    bool hasValues = false; ///< whether `values` is to be applied
    QMap<QString, QString> values; ///< text of a cell (or element) → what it stands for; "" = nothing
    Unlisted unlisted = Unlisted::Reject;
    QString otherwise; ///< for Unlisted::Constant
    bool onlyNew = false; ///< fills rows that this import creates, never changes one that is there
    bool replace = false; ///< sets: the row gets exactly these elements; otherwise elements are only added
    bool optional = false; ///< the column may be missing from the file

    friend bool operator==(const FieldRule &, const FieldRule &) = default;
};

/// What the columns of a file mean, as written in a mapping file (format: docs/manual/import.md).
struct ImportMapping final {
    QString entity;
    /// The column that identifies a row: its natural key, or where the entity has none what its id derives from (or the
    /// id itself). Of facts the record's own id, which only shows what stands in the file twice; may be empty there.
    QString key;
    std::optional<Encoding> encoding; ///< nothing = found out
    std::optional<QChar> separator; ///< nothing = found out
    std::optional<DayOrder> days; ///< nothing = found out, column by column
    QString zone; ///< IANA name of the time zone of instants that name none; empty = the machine's
    QString sheet; ///< of a workbook; empty = the first that is shown
    bool emptyClears = false; ///< an empty cell empties the field of a row that is there
    QList<FieldRule> rules; ///< of columns by name, then of constants
    QStringList ignore; ///< columns left out on purpose

    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
};

/// Reads a mapping and holds it against the schema and the lists of the workspace it is for. Error::Invalid says in one
/// sentence what is wrong and where.
[[nodiscard]] Result<ImportMapping> readMapping(const QByteArray &json, const Schema &schema,
                                                const ListCatalog &lists = {});
/// Indented JSON that readMapping() reads back; keys in a fixed order.
[[nodiscard]] QByteArray writeMapping(const ImportMapping &mapping, const Schema &schema);
/// The rules that hold however a mapping was made: readMapping() has asked already.
[[nodiscard]] Status checkMapping(const ImportMapping &mapping, const Schema &schema, const ListCatalog &lists = {});
/// Whether files can be imported into the entity: records, logs, and the facts whose key is known.
[[nodiscard]] bool isImportable(const EntityInfo &entity);
/// A first draft for a person to finish: columns whose name is a field's name or label, the rest ignored.
[[nodiscard]] ImportMapping suggestMapping(const QStringList &header, const EntityInfo &entity);

} // namespace farol::exchange
