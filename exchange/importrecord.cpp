// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importrecord.h"

#include "core/fieldfault.h"
#include "core/text/fold.h"
#include "exchange/importvalue.h"

#include <algorithm>
#include <limits>
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
        ImportProblem problem;
        problem.line = draft.line;
        problem.column = column;
        problem.reason = reason;
        problem.value = value;
        problem.detail = detail;
        problems.append(problem);
        bad = true;
    }
};

namespace {

Error invalid(const QString &sentence)
{
    return fail(Error::Code::Invalid, sentence);
}

ImportReason reasonOf(RecordFault fault)
{
    switch (fault) {
    case RecordFault::FieldTooLong: return ImportReason::FieldTooLong;
    case RecordFault::RecordTooLong: return ImportReason::RecordTooLong;
    case RecordFault::TooManyFields: return ImportReason::TooManyCells;
    case RecordFault::UnclosedQuote: return ImportReason::UnclosedQuote;
    default: return ImportReason::BadBytes;
    }
}

bool isTime(FieldType type)
{
    return type == FieldType::Day || type == FieldType::Instant;
}

/// Money waits for its currency, and what is counted from another field for that one.
bool waits(const FieldRule &rule, const FieldInfo &field)
{
    return field.currency != 0 || rule.after != 0;
}

std::int64_t unitMs(CountUnit unit)
{
    constexpr std::int64_t Second = 1000;
    switch (unit) {
    case CountUnit::Seconds: return Second;
    case CountUnit::Minutes: return 60 * Second;
    case CountUnit::Hours: return 3'600 * Second;
    case CountUnit::Days: return 86'400 * Second;
    }
    return Second;
}

} // namespace

Result<RecordReader> RecordReader::bind(const ImportMapping &mapping, const EntityInfo &entity,
                                        const QStringList &header, const ListCatalog &lists)
{
    RecordReader reader;
    reader.m_lists = lists;
    reader.m_emptyClears = mapping.emptyClears;
    reader.m_isWholeRow = mapping.match == ImportMatch::WholeRow && entity.kind != EntityKind::Fact;
    reader.m_wantsContents = reader.m_isWholeRow || entity.kind == EntityKind::Fact;
    reader.m_zone = mapping.zone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(mapping.zone.toLatin1());
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
    reader.m_key = mapping.key.isEmpty() ? -1 : reader.m_header.indexOf(mapping.key);
    if (reader.m_key < 0 && !mapping.key.isEmpty())
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
    const FieldInfo *title = entity.title();
    if (title != nullptr && title->number == importKeyField(entity, mapping.match))
        reader.m_title = reader.m_key;
    else if (const QString column = title != nullptr ? reader.columnOf(title->number) : QString(); !column.isEmpty())
        reader.m_title = reader.m_header.indexOf(column);
    std::stable_sort(reader.m_bindings.begin(), reader.m_bindings.end(), [](const Binding &a, const Binding &b) {
        return waits(a.rule, a.field) < waits(b.rule, b.field);
    });
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

QString RecordReader::labelOf(const Record &record) const
{
    const qsizetype best = m_title >= 0 ? m_title : m_key >= 0 ? m_key : 0;
    return record.fields.value(best).simplified();
}

QList<qsizetype> RecordReader::undecidedDays() const
{
    QList<qsizetype> columns;
    for (const Binding &binding : m_bindings) {
        const bool literal = binding.rule.hasValues && binding.rule.unlisted != Unlisted::Keep;
        if (isTime(binding.field.type) && binding.column >= 0 && !binding.rule.days && !literal
            && binding.rule.after == 0 && !columns.contains(binding.column))
            columns.append(binding.column);
    }
    return columns;
}

QList<qsizetype> RecordReader::undecidedPoints() const
{
    QList<qsizetype> columns;
    for (const Binding &binding : m_bindings) {
        const bool literal = binding.rule.hasValues && binding.rule.unlisted != Unlisted::Keep;
        if (binding.field.currency != 0 && binding.column >= 0 && binding.rule.point.isNull() && !literal
            && !columns.contains(binding.column))
            columns.append(binding.column);
    }
    return columns;
}

void RecordReader::decideDays(qsizetype column, DayOrder order)
{
    for (Binding &binding : m_bindings) {
        if (binding.column == column && isTime(binding.field.type) && !binding.rule.days) {
            binding.hints.days = order;
            binding.rule.days = order;
        }
    }
}

void RecordReader::decidePoint(qsizetype column, QChar point)
{
    for (Binding &binding : m_bindings) {
        if (binding.column == column && binding.field.currency != 0 && binding.rule.point.isNull())
            binding.rule.point = point;
    }
}

QMap<QString, DayOrder> RecordReader::dayOrders() const
{
    QMap<QString, DayOrder> orders;
    for (const Binding &binding : m_bindings) {
        if (isTime(binding.field.type) && binding.column >= 0 && binding.rule.days && binding.rule.after == 0)
            orders.insert(binding.rule.column, *binding.rule.days);
    }
    return orders;
}

QMap<QString, QChar> RecordReader::points() const
{
    QMap<QString, QChar> points;
    for (const Binding &binding : m_bindings) {
        if (binding.field.currency != 0 && binding.column >= 0 && !binding.rule.point.isNull())
            points.insert(binding.rule.column, binding.rule.point);
    }
    return points;
}

/// Rows that are cut wrongly would shift values into other fields, so they are not taken at all. Empty cells beyond
/// the header do no harm: spreadsheets leave them behind.
bool RecordReader::isWhole(const Record &record, QList<ImportProblem> &problems) const
{
    const auto problem = [&](ImportReason reason, const QString &column) {
        ImportProblem found;
        found.line = record.line;
        found.column = column;
        found.reason = reason;
        problems.append(found);
        return false;
    };
    if (record.fault != RecordFault::None)
        return problem(reasonOf(record.fault), m_header.value(record.column));
    if (record.fields.size() < m_header.size())
        return problem(ImportReason::TooFewCells, {});
    const bool extra = std::any_of(record.fields.begin() + m_header.size(), record.fields.end(),
                                   [](const QString &cell) { return !cell.trimmed().isEmpty(); });
    return !extra || problem(ImportReason::TooManyCells, {});
}

QStringList RecordReader::pieces(const Binding &binding, const QString &cell)
{
    const bool isSet = binding.field.type == FieldType::Set;
    const QString text = binding.rule.trim ? cell.trimmed() : cell;
    QStringList pieces{text};
    if (isSet && binding.rule.split == u';')
        pieces = splitSet(text);
    else if (isSet && !binding.rule.split.isNull())
        pieces = text.split(binding.rule.split, Qt::SkipEmptyParts);
    if (isSet && pieces.isEmpty())
        pieces.append(QString()); // the values may say what an empty cell stands for
    if (isSet && binding.rule.trim) {
        for (QString &piece : pieces)
            piece = piece.trimmed();
    }
    return pieces;
}

RecordReader::Meant RecordReader::meant(const Binding &binding, const QString &piece)
{
    Meant result{piece, binding.column < 0, true};
    if (!binding.rule.hasValues)
        return result;
    const auto listed = binding.values.constFind(foldText(piece));
    result.literal = listed != binding.values.constEnd() || binding.rule.unlisted != Unlisted::Keep;
    if (listed != binding.values.constEnd())
        result.text = *listed;
    else if (!piece.isEmpty() && binding.rule.unlisted == Unlisted::Reject)
        result.listed = false;
    else if (!piece.isEmpty() && binding.rule.unlisted != Unlisted::Keep)
        result.text = binding.rule.otherwise;
    return result;
}

void RecordReader::collectReferences(const Record &record, QHash<TableNumber, QSet<QString>> &texts) const
{
    if (record.fault != RecordFault::None)
        return;
    for (const Binding &binding : m_bindings) {
        if (binding.field.type != FieldType::Id)
            continue;
        const QString cell = binding.column < 0 ? binding.rule.constant : record.fields.value(binding.column);
        const QStringList named = pieces(binding, cell);
        for (const QString &piece : named) {
            const Meant result = meant(binding, piece);
            if (result.listed && !result.text.isEmpty())
                texts[binding.rule.through != 0 ? binding.rule.through : binding.field.refers].insert(result.text);
        }
    }
}

Result<std::optional<Draft>> RecordReader::read(const Record &record, const FindReference &find,
                                                QList<ImportProblem> &problems) const
{
    if (!isWhole(record, problems))
        return std::optional<Draft>();
    Reading reading{find, problems, {}, false, {}};
    reading.draft.line = record.line;
    if (m_key >= 0) {
        reading.draft.key = naturalKey(record.fields[m_key]);
        if (record.kindOf(m_key) == CellKind::Fault)
            reading.reject(m_header[m_key], ImportReason::FaultyCell, record.fields[m_key]);
        else if (reading.draft.key.isEmpty())
            reading.reject(m_header[m_key], ImportReason::NoKey, {});
    }
    if (m_wantsContents)
        reading.draft.contents = makeUuid8({}, "record", record.fields.join(QChar(0x1F)));
    if (m_isWholeRow)
        reading.draft.key = reading.draft.contents.toString();
    for (const Binding &binding : m_bindings)
        FAROL_TRY(readCell(binding, record, reading));
    if (reading.bad)
        return std::optional<Draft>();
    for (auto set = reading.replacements.cbegin(); set != reading.replacements.cend(); ++set) {
        if (!set->isEmpty() || m_emptyClears)
            reading.draft.values.insert(set.key(), Value(*set));
    }
    return std::optional(std::move(reading.draft));
}

Status RecordReader::readCell(const Binding &binding, const Record &record, Reading &reading) const
{
    const bool isConstant = binding.column < 0;
    const QString cell = isConstant ? binding.rule.constant : record.fields[binding.column];
    const CellKind kind = isConstant ? CellKind::Text : record.kindOf(binding.column);
    if (kind == CellKind::Fault) {
        reading.reject(binding.rule.column, ImportReason::FaultyCell, cell);
        return {};
    }
    if (binding.field.type == FieldType::Set && binding.rule.replace)
        reading.replacements[binding.field.number]; // even an empty cell takes part in replacing
    const QStringList parts = pieces(binding, cell);
    for (const QString &piece : parts)
        FAROL_TRY(readPiece(binding, piece, kind, reading));
    return {};
}

Status RecordReader::readPiece(const Binding &binding, const QString &piece, CellKind kind, Reading &reading) const
{
    const FieldInfo &field = binding.field;
    const QString &column = binding.rule.column;
    const Meant result = meant(binding, piece);
    if (!result.listed) {
        reading.reject(column, ImportReason::UnlistedValue, piece);
        return {};
    }
    if (field.type == FieldType::Set) {
        readElements(binding, result, reading);
        return {};
    }
    if (result.text.isEmpty()) {
        if (!m_emptyClears || binding.rule.onlyNew)
            return {};
        if (field.required)
            reading.reject(column, ImportReason::Empty, {});
        else
            reading.draft.values.insert(field.number, Value());
        return {};
    }
    Result<Value> value = valueOf(binding, result, kind, reading);
    if (field.type == FieldType::Id && (!value || binding.rule.through != 0)) {
        const Result<std::optional<FoundRow>> found = reading.find(binding.rule, field, result.text);
        if (!found && found.error().code != Error::Code::Conflict)
            return found.error();
        if (!found || !found->has_value()) {
            reading.reject(column, found ? ImportReason::UnknownReference : ImportReason::AmbiguousReference,
                           result.text);
            return {};
        }
        value = Value((*found)->id);
        if ((*found)->through.table != 0)
            reading.draft.passed.append((*found)->through);
    }
    if (!value)
        reading.reject(column, ImportReason::BadValue, result.text, value.error().detail);
    else if (const Status status = checkValue(field, *value); !status && !value->isNull())
        reading.reject(column, ImportReason::BadValue, result.text, status.error().detail);
    else if (!value->isNull())
        reading.draft.values.insert(field.number, *value);
    return {};
}

void RecordReader::readElements(const Binding &binding, const Meant &meant, Reading &reading) const
{
    const FieldInfo &field = binding.field;
    const QStringList elements = meant.literal          ? splitSet(meant.text)
                                 : meant.text.isEmpty() ? QStringList()
                                                        : QStringList(meant.text);
    const QString list = QString::fromLatin1(field.list);
    for (const QString &element : elements) {
        if (!list.isEmpty() && !m_lists.takes(list, element))
            reading.reject(binding.rule.column, ImportReason::BadValue, element,
                           u"expected some of "_s + m_lists.offered(list).join(u", "_s));
    }
    (binding.rule.replace ? reading.replacements[field.number] : reading.draft.add[field.number]) += elements;
}

Result<Value> RecordReader::valueOf(const Binding &binding, const Meant &meant, CellKind kind,
                                    const Reading &reading) const
{
    const FieldInfo &field = binding.field;
    if (field.currency != 0) {
        const Value currency = reading.draft.values.value(field.currency);
        if (currency.isNull())
            return invalid(u"its currency is not known"_s);
        const bool plain = meant.literal || kind == CellKind::Number || binding.rule.point.isNull();
        return importedMoney(meant.text, *currency.get<QString>(), plain ? QChar(u'.') : binding.rule.point);
    }
    if (binding.rule.after != 0)
        return counted(binding, meant.text, reading.draft.values.value(binding.rule.after));
    TextHints hints = meant.literal ? TextHints() : binding.hints;
    if (kind == CellKind::Moment)
        hints.days = DayOrder::Iso;
    if (kind == CellKind::Number)
        hints.groups = {};
    if (field.type == FieldType::Instant && !meant.literal)
        return importedInstant(meant.text, hints.days, m_zone);
    return importedValue(field, meant.text, hints, m_lists);
}

/// "74" minutes after the moment (or days after the day) that another field holds.
Result<Value> RecordReader::counted(const Binding &binding, QStringView text, const Value &from)
{
    FieldInfo number;
    number.type = FieldType::Integer;
    FAROL_ASSIGN(const Value given, parseValue(number, text));
    const auto *start = from.get<std::int64_t>();
    const auto *count = given.get<std::int64_t>();
    if (start == nullptr || count == nullptr)
        return invalid(u"the field from which it counts is empty"_s);
    const std::int64_t unit = binding.field.type == FieldType::Day ? 1 : unitMs(binding.rule.unit);
    constexpr std::int64_t Most = std::int64_t{1} << 52U; // some 140,000 years in milliseconds
    if (*count < 0 || *count > Most / unit)
        return invalid(u"expected a whole number from 0"_s);
    return Value(std::int64_t{*start + *count * unit});
}

} // namespace farol::exchange
