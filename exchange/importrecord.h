// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listcatalog.h"
#include "core/result.h"
#include "core/rowstate.h"
#include "core/schema.h"
#include "core/value.h"
#include "exchange/importreport.h"
#include "exchange/mapping.h"
#include "exchange/record.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <cstdint>
#include <functional>
#include <optional>

namespace farol::exchange {

/// What one record wants of its row.
struct Draft final {
    qint64 line = 0;
    QString key;
    QString label; ///< what people know the record by; only where somebody asks for it
    QMap<FieldNumber, Value> values; ///< to set; null = to clear. Sets that are replaced stand here
    QMap<FieldNumber, QStringList> add; ///< elements of sets that are added to
    QList<RowKey> passed; ///< rows that a reference went through
    Uuid contents; ///< the same for records with the same cells
};

/// The row that a cell refers to, and the one that led there, if the mapping goes through one.
struct FoundRow final {
    Uuid id;
    RowKey through;
};
/// Nothing when there is none, Error::Conflict when there are several.
using FindReference =
    std::function<Result<std::optional<FoundRow>>(const FieldRule &rule, const FieldInfo &field, const QString &text)>;

/// A mapping bound to the header of one file: turns records into drafts.
class RecordReader final
{
public:
    /// Error::Invalid when a column of the mapping is not in the header, or a name stands there twice.
    [[nodiscard]] static Result<RecordReader> bind(const ImportMapping &mapping, const EntityInfo &entity,
                                                   const QStringList &header, const ListCatalog &lists = {});

    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] QStringList unmapped() const { return m_unmapped; }
    /// The column a field is read from; empty when there is none.
    [[nodiscard]] QString columnOf(FieldNumber field) const;
    /// Index in the header of each column whose order of days, or point of money, is to be found out.
    [[nodiscard]] QList<qsizetype> undecidedDays() const;
    [[nodiscard]] QList<qsizetype> undecidedPoints() const;
    void decideDays(qsizetype column, DayOrder order);
    void decidePoint(qsizetype column, QChar point);
    /// The order in which each column of days is read, and the point of each column of money.
    [[nodiscard]] QMap<QString, DayOrder> dayOrders() const;
    [[nodiscard]] QMap<QString, QChar> points() const;

    /// What people know a record by: its title, else its key, else its first cell.
    [[nodiscard]] QString labelOf(const Record &record) const;
    /// The texts by which a record names rows of other tables, to be looked up together.
    void collectReferences(const Record &record, QHash<TableNumber, QSet<QString>> &texts) const;
    /// The draft of a record, or nothing after adding to `problems`; an error only from `find`.
    [[nodiscard]] Result<std::optional<Draft>> read(const Record &record, const FindReference &find,
                                                    QList<ImportProblem> &problems) const;

private:
    struct Binding {
        FieldRule rule;
        FieldInfo field;
        qsizetype column = -1; ///< -1 = constant
        TextHints hints;
        QHash<QString, QString> values; ///< by folded text
    };
    /// A cell, or an element of one, after the mapping's values.
    struct Meant {
        QString text;
        bool literal = false; ///< written as exports write it, not as the file does
        bool listed = true; ///< false: the mapping rejects it
    };
    struct Reading;

    [[nodiscard]] bool isWhole(const Record &record, QList<ImportProblem> &problems) const;
    [[nodiscard]] static QStringList pieces(const Binding &binding, const QString &cell);
    [[nodiscard]] static Meant meant(const Binding &binding, const QString &piece);
    [[nodiscard]] Status readCell(const Binding &binding, const Record &record, Reading &reading) const;
    [[nodiscard]] Status readPiece(const Binding &binding, const QString &piece, CellKind kind, Reading &reading) const;
    void readElements(const Binding &binding, const Meant &meant, Reading &reading) const;
    [[nodiscard]] Result<Value> valueOf(const Binding &binding, const Meant &meant, CellKind kind,
                                        const Reading &reading) const;
    [[nodiscard]] static Result<Value> counted(const Binding &binding, QStringView text, const Value &from);

    QStringList m_header;
    QStringList m_unmapped;
    qsizetype m_key = -1; ///< -1: records have none
    qsizetype m_title = -1; ///< the column that fills the title
    bool m_wantsContents = false;
    bool m_isWholeRow = false; ///< which is the key then
    bool m_emptyClears = false;
    QTimeZone m_zone;
    ListCatalog m_lists;
    QList<Binding> m_bindings; ///< those that need others' values come after them
};

} // namespace farol::exchange
