// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/result.h"
#include "core/schema.h"
#include "core/text/filter.h"
#include "core/value.h"

#include <QString>
#include <QStringView>

/// The parts of the filter grammar that know field types; used by parser, printer and check, nobody else.
namespace farol {

/// A value as read: for an instant it may be a whole day, which every operator takes in its own way.
struct FilterOperand final {
    Value value;
    bool isDayOfInstant = false; ///< then `value` is a day number
    QString word = {}; ///< as written, where it means something else elsewhere: "me", "today - 30d"
};

class FilterValues final
{
public:
    explicit FilterValues(const FilterContext &context) : m_context(context) {}

    [[nodiscard]] static bool takesDays(const FieldInfo &field);
    /// `bare` words may mean more than themselves: me, today.
    [[nodiscard]] Result<FilterOperand> read(const FieldInfo &field, const QString &text, bool bare,
                                             qsizetype at) const;
    /// The leaf that compares the field with the operand; a day of an instant becomes a range.
    [[nodiscard]] Filter leaf(const FieldInfo &field, FilterOp op, const FilterOperand &operand) const;

private:
    [[nodiscard]] Result<Value> readId(const FieldInfo &field, const QString &text, bool bare, qsizetype at) const;
    [[nodiscard]] Result<QDate> readRelativeDay(QStringView text, qsizetype at) const;
    [[nodiscard]] std::int64_t startOfDay(QDate day) const;

    const FilterContext &m_context;
};

/// Whether `value` is what fields of this type hold (a set is compared with single elements).
[[nodiscard]] bool suits(FieldType type, const Value &value);
/// Says that an operator does not suit the field, and which do.
[[nodiscard]] QString unsuitable(const FieldInfo &field);
/// "did you mean 'stage'?", or the list of fields.
[[nodiscard]] QString fieldHint(const EntityInfo &entity, QStringView wrong);

} // namespace farol
