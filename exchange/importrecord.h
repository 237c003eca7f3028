// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/schema.h"
#include "core/value.h"
#include "exchange/csvreader.h"
#include "exchange/importreport.h"
#include "exchange/mapping.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>

namespace farol::exchange {

/// What one record wants of its row.
struct Draft final {
    qint64 line = 0;
    QString key;
    QMap<FieldNumber, Value> values; ///< to set; null = to clear. Sets that are replaced stand here
    QMap<FieldNumber, QStringList> add; ///< elements of sets that are added to
};

/// The row a text refers to; nothing when there is none, Error::Conflict when there are several.
using FindReference = std::function<Result<std::optional<Uuid>>(const FieldInfo &field, const QString &text)>;

/// A mapping bound to the header of one file: turns records into drafts.
class RecordReader final
{
public:
    /// Error::Invalid when a column of the mapping is not in the header, or a name stands there twice.
    [[nodiscard]] static Result<RecordReader> bind(const ImportMapping &mapping, const EntityInfo &entity,
                                                   const QStringList &header);

    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] QStringList unmapped() const { return m_unmapped; }
    /// The column a field is read from; empty when there is none.
    [[nodiscard]] QString columnOf(FieldNumber field) const;
    /// Index in the header of each column whose order of days is to be found out.
    [[nodiscard]] QList<qsizetype> undecidedDays() const;
    void decideDays(qsizetype column, DayOrder order);
    /// The order in which each column of days is read.
    [[nodiscard]] QMap<QString, DayOrder> dayOrders() const;

    /// The draft of a record, or nothing after adding to `problems`; an error only from `find`.
    [[nodiscard]] Result<std::optional<Draft>> read(const CsvRecord &record, const FindReference &find,
                                                    QList<ImportProblem> &problems) const;

private:
    struct Binding {
        FieldRule rule;
        FieldInfo field;
        qsizetype column = -1; ///< -1 = constant
        TextHints hints;
        QHash<QString, QString> values; ///< by folded text
    };
    struct Reading;

    [[nodiscard]] bool isWhole(const CsvRecord &record, QList<ImportProblem> &problems) const;
    [[nodiscard]] Status readCell(const Binding &binding, const QString &cell, Reading &reading) const;
    [[nodiscard]] Status readPiece(const Binding &binding, const QString &piece, Reading &reading) const;

    QStringList m_header;
    QStringList m_unmapped;
    qsizetype m_key = 0;
    bool m_emptyClears = false;
    QList<Binding> m_bindings;
};

} // namespace farol::exchange
