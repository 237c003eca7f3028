// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "core/text/valuetext.h"

#include <QChar>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace farol {

/// The encodings text files really come in.
enum class TextEncoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252, Latin1, Latin9 };

/// What to do with a cell that `values` does not list.
enum class Unlisted : std::uint8_t { Reject, Keep, Nothing, Constant };

/// What the number of a column that counts from another field counts.
enum class CountUnit : std::uint8_t { Seconds, Minutes, Hours, Days };

/// By what a record's row is recognised.
enum class ImportMatch : std::uint8_t {
    Key, ///< the key column: the entity's natural key, or where it has none what ids derive from
    Name, ///< the key column holds what rows are called; of entities that belong to nothing
    WholeRow, ///< every cell: the same record makes one row however often it is imported
};

/// What happens to a row that is there already.
enum class ExistingRows : std::uint8_t {
    Update, ///< what differs is written
    Fill, ///< only what is empty is
    Skip, ///< nothing is
};

/// How one column, or one constant, fills one field.
struct ImportRule final {
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

    friend bool operator==(const ImportRule &, const ImportRule &) = default;
};

/// What the columns of a file mean, as written in a mapping file (format: docs/manual/import.md).
struct ImportMapping final {
    QString entity;
    /// The column that identifies a row: its natural key, or where the entity has none what its id derives from (or the
    /// id itself). Of facts the record's own id, which only shows what stands in the file twice; may be empty there.
    QString key;
    ImportMatch match = ImportMatch::Key; ///< of facts always Key
    ExistingRows existing = ExistingRows::Update; ///< of facts always Update
    std::optional<TextEncoding> encoding; ///< nothing = found out
    std::optional<QChar> separator; ///< nothing = found out
    std::optional<DayOrder> days; ///< nothing = found out, column by column
    QString zone; ///< IANA name of the time zone of instants that name none; empty = the machine's
    QString sheet; ///< of a workbook; empty = the first that is shown
    bool emptyClears = false; ///< an empty cell empties the field of a row that is there
    QList<ImportRule> rules; ///< of columns by name, then of constants
    QStringList ignore; ///< columns left out on purpose

    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
};

/// What a person put in place of single cells: by line, then by column.
using ImportCorrections = QHash<qint64, QHash<QString, QString>>;

/// Whether files can be imported into the entity: records, logs, and the facts whose key is known.
[[nodiscard]] bool isImportable(const EntityInfo &entity);
/// Whether its rows may be recognised by what they are called: those that belong to nothing.
[[nodiscard]] bool canMatchByName(const EntityInfo &entity);
/// Whether an import may write the field.
[[nodiscard]] bool isImportable(const FieldInfo &field);
/// The fields of the workspace's own that a mapping fills.
[[nodiscard]] QList<FieldNumber> ownFieldsOf(const ImportMapping &mapping);
/// The field that the key column fills; 0 = none.
[[nodiscard]] FieldNumber importKeyField(const EntityInfo &entity, ImportMatch match);

} // namespace farol
