// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importrecord.h"

#include "core/fieldfault.h"
#include "core/text/fold.h"
#include "exchange/importvalue.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

/// What is being read of one record, with what the cells need to know.
struct RecordReader::Reading {
    const FindReference &find;
    QList<ImportProblem> &problems;
    Draft draft;
    bool bad = false;
    QMap<FieldNumber, QStringList> replacements; ///< elements of replaced sets, from any column

    void reject(const QString &column, ImportReason reason, const QString &value, const QString &detail = {})
    {
        problems.append({draft.line, column, reason, value, detail});
        bad = true;
    }
};

namespace {

Error invalid(const QString &sentence)
{
    return fail(Error::Code::Invalid, sentence);
}

ImportReason reasonOf(CsvFault fault)
{
    switch (fault) {
    case CsvFault::FieldTooLong: return ImportReason::FieldTooLong;
    case CsvFault::RecordTooLong: return ImportReason::RecordTooLong;
    case CsvFault::TooManyFields: return ImportReason::TooManyCells;
    case CsvFault::UnclosedQuote: return ImportReason::UnclosedQuote;
    default: return ImportReason::BadBytes;
    }
}

} // namespace

Result<RecordReader> RecordReader::bind(const ImportMapping &mapping, const EntityInfo &entity,
                                        const QStringList &header)
{
    RecordReader reader;
    reader.m_emptyClears = mapping.emptyClears;
    for (const QString &name : header) {
        const QString column = name.trimmed();
        if (!column.isEmpty() && reader.m_header.contains(column))
            return invalid(u"the header names the column '%1' twice"_s.arg(column));
        reader.m_header.append(column);
    }
    const auto missing = [&reader](const QString &column) {
        return invalid(
            u"the file has no column '%1'; its columns are %2"_s.arg(column, reader.m_header.join(u", ").left(1000)));
    };
    reader.m_key = reader.m_header.indexOf(mapping.key);
    if (reader.m_key < 0)
        return missing(mapping.key);
    QStringList known = mapping.ignore;
    known.append(mapping.key);
    for (const FieldRule &rule : mapping.rules) {
        const FieldInfo *field = entity.field(rule.field);
        Binding binding{rule, *field, reader.m_header.indexOf(rule.column), {}, {}};
        known.append(rule.column);
        if (rule.column.isEmpty())
            binding.column = -1;
        else if (binding.column < 0 && rule.optional)
            continue;
        else if (binding.column < 0)
            return missing(rule.column);
        binding.hints = {rule.days.value_or(mapping.days.value_or(DayOrder::Iso)), true, rule.groups};
        binding.rule.days = rule.days ? rule.days : mapping.days;
        for (auto value = rule.values.cbegin(); value != rule.values.cend(); ++value)
            binding.values.insert(foldText(value.key().trimmed()), *value);
        reader.m_bindings.append(std::move(binding));
    }
    for (qsizetype i = 0; i < reader.m_header.size(); ++i) {
        const QString &column = reader.m_header[i];
        if (column.isEmpty() || !known.contains(column))
            reader.m_unmapped.append(column.isEmpty() ? u"(column %1)"_s.arg(i + 1) : column);
    }
    return reader;
}

QString RecordReader::columnOf(FieldNumber field) const
{
    const auto binding = std::find_if(m_bindings.cbegin(), m_bindings.cend(),
                                      [&](const Binding &candidate) { return candidate.field.number == field; });
    if (binding != m_bindings.cend() && binding->column >= 0)
        return m_header[binding->column];
    return {};
}

QList<qsizetype> RecordReader::undecidedDays() const
{
    QList<qsizetype> columns;
    for (const Binding &binding : m_bindings) {
        const bool literal = binding.rule.hasValues && binding.rule.unlisted != Unlisted::Keep;
        if (binding.field.type == FieldType::Day && binding.column >= 0 && !binding.rule.days && !literal
            && !columns.contains(binding.column))
            columns.append(binding.column);
    }
    return columns;
}

void RecordReader::decideDays(qsizetype column, DayOrder order)
{
    for (Binding &binding : m_bindings) {
        if (binding.column == column && binding.field.type == FieldType::Day && !binding.rule.days) {
            binding.hints.days = order;
            binding.rule.days = order;
        }
    }
}

QMap<QString, DayOrder> RecordReader::dayOrders() const
{
    QMap<QString, DayOrder> orders;
    for (const Binding &binding : m_bindings) {
        if (binding.field.type == FieldType::Day && binding.column >= 0 && binding.rule.days)
            orders.insert(binding.rule.column, *binding.rule.days);
    }
    return orders;
}

/// Rows that are cut wrongly would shift values into other fields, so they are not taken at all. Empty cells beyond
/// the header do no harm: spreadsheets leave them behind.
bool RecordReader::isWhole(const CsvRecord &record, QList<ImportProblem> &problems) const
{
    if (record.fault != CsvFault::None) {
        problems.append({record.line, m_header.value(record.column), reasonOf(record.fault), {}, {}});
        return false;
    }
    const qsizetype cells = record.fields.size();
    if (cells < m_header.size()) {
        problems.append({record.line, {}, ImportReason::TooFewCells, {}, {}});
        return false;
    }
    const bool extra = std::any_of(record.fields.begin() + m_header.size(), record.fields.end(),
                                   [](const QString &cell) { return !cell.trimmed().isEmpty(); });
    if (extra)
        problems.append({record.line, {}, ImportReason::TooManyCells, {}, {}});
    return !extra;
}

Result<std::optional<Draft>> RecordReader::read(const CsvRecord &record, const FindReference &find,
                                                QList<ImportProblem> &problems) const
{
    if (!isWhole(record, problems))
        return std::optional<Draft>();
    Reading reading{find, problems, {}, false, {}};
    reading.draft.line = record.line;
    reading.draft.key = naturalKey(record.fields[m_key]);
    if (reading.draft.key.isEmpty())
        reading.reject(m_header[m_key], ImportReason::NoKey, {});
    for (const Binding &binding : m_bindings)
        FAROL_TRY(
            readCell(binding, binding.column < 0 ? binding.rule.constant : record.fields[binding.column], reading));
    if (reading.bad)
        return std::optional<Draft>();
    for (auto set = reading.replacements.cbegin(); set != reading.replacements.cend(); ++set) {
        if (!set->isEmpty() || m_emptyClears)
            reading.draft.values.insert(set.key(), Value(*set));
    }
    return std::optional(std::move(reading.draft));
}

Status RecordReader::readCell(const Binding &binding, const QString &cell, Reading &reading) const
{
    const bool isSet = binding.field.type == FieldType::Set;
    const QString text = binding.rule.trim ? cell.trimmed() : cell;
    if (isSet && binding.rule.replace)
        reading.replacements[binding.field.number]; // even an empty cell takes part in replacing
    QStringList pieces{text};
    if (isSet && binding.rule.split == u';')
        pieces = splitSet(text);
    else if (isSet && !binding.rule.split.isNull())
        pieces = text.split(binding.rule.split, Qt::SkipEmptyParts);
    if (isSet && pieces.isEmpty())
        pieces.append(QString()); // the values may say what an empty cell stands for
    for (const QString &piece : std::as_const(pieces))
        FAROL_TRY(readPiece(binding, isSet && binding.rule.trim ? piece.trimmed() : piece, reading));
    return {};
}

Status RecordReader::readPiece(const Binding &binding, const QString &piece, Reading &reading) const
{
    const FieldInfo &field = binding.field;
    QString text = piece;
    bool literal = binding.column < 0;
    if (binding.rule.hasValues) {
        const auto listed = binding.values.constFind(foldText(piece));
        literal = listed != binding.values.constEnd() || binding.rule.unlisted != Unlisted::Keep;
        if (listed != binding.values.constEnd()) {
            text = *listed;
        } else if (!piece.isEmpty() && binding.rule.unlisted == Unlisted::Reject) {
            reading.reject(binding.rule.column, ImportReason::UnlistedValue, piece);
            return {};
        } else if (!piece.isEmpty() && binding.rule.unlisted != Unlisted::Keep) {
            text = binding.rule.otherwise;
        }
    }
    if (field.type == FieldType::Set) {
        QStringList &elements =
            binding.rule.replace ? reading.replacements[field.number] : reading.draft.add[field.number];
        elements += literal ? splitSet(text) : text.isEmpty() ? QStringList() : QStringList(text);
        return {};
    }
    if (text.isEmpty()) {
        if (!m_emptyClears || binding.rule.onlyNew)
            return {};
        if (field.required)
            reading.reject(binding.rule.column, ImportReason::Empty, {});
        else
            reading.draft.values.insert(field.number, Value());
        return {};
    }
    Result<Value> value = importedValue(field, text, literal ? TextHints() : binding.hints);
    if (!value && field.type == FieldType::Id) {
        const Result<std::optional<Uuid>> found = reading.find(field, text);
        if (!found && found.error().code != Error::Code::Conflict)
            return found.error();
        if (!found || !found->has_value()) {
            reading.reject(binding.rule.column,
                           found ? ImportReason::UnknownReference : ImportReason::AmbiguousReference, text);
            return {};
        }
        value = Value(**found);
    }
    if (!value)
        reading.reject(binding.rule.column, ImportReason::BadValue, text, value.error().detail);
    else if (const Status status = checkValue(field, *value); !status && !value->isNull())
        reading.reject(binding.rule.column, ImportReason::BadValue, text, status.error().detail);
    else if (!value->isNull())
        reading.draft.values.insert(field.number, *value);
    return {};
}

} // namespace farol::exchange
