// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowstate.h"
#include "core/schema.h"
#include "core/value.h"
#include "exchange/importreport.h"

#include <QHash>
#include <QList>

#include <functional>

namespace farol::exchange {

/// A field of a row that the importing target holds; null when it is not known.
using RowValue = std::function<Value(const RowKey &row, FieldNumber field)>;

/// What somebody should look at though it can be taken: a row as the file would leave it is held against the row it belongs
/// to, and against those before it. One for each reading of a file.
class OddityCheck final
{
public:
    OddityCheck(const EntityInfo &entity, RowValue other) : m_entity(entity), m_other(std::move(other)) {}

    /// `value`: the row's fields; `passed`: rows that its references went through.
    void check(qint64 line, const std::function<Value(FieldNumber)> &value, const QList<RowKey> &passed,
               ImportReport &report);

private:
    void checkContract(qint64 line, const std::function<Value(FieldNumber)> &value, ImportReport &report) const;
    void checkTicket(qint64 line, const std::function<Value(FieldNumber)> &value, ImportReport &report) const;
    void checkChurn(qint64 line, const std::function<Value(FieldNumber)> &value, ImportReport &report);
    void checkUsage(qint64 line, const std::function<Value(FieldNumber)> &value, const QList<RowKey> &passed,
                    ImportReport &report) const;
    [[nodiscard]] bool hasLeft(const Value &customer) const;

    const EntityInfo &m_entity;
    RowValue m_other;
    QHash<Uuid, qint64> m_churns; ///< by customer: the line of the file's first churn
};

/// The fields of a table's rows that the checks ask for when others belong to them.
[[nodiscard]] QList<FieldNumber> askedByOddities(TableNumber table);

} // namespace farol::exchange
