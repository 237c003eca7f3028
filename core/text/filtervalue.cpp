// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filtervalue.h"

#include "core/customcatalog.h"
#include "core/customer.h"
#include "core/text/amounts.h"
#include "core/text/filterlexer.h"
#include "core/text/valuetext.h"

#include <QStringList>
#include <QVarLengthArray>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr std::int64_t msPerDay = 86'400'000;

int editDistance(QStringView a, QStringView b)
{
    QVarLengthArray<int, 64> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, substitute}));
        }
    }
    return row.back();
}

/// The word for the day after the one that `word` stands for; empty where the grammar has none (months, years).
QString nextDayWord(const QString &word)
{
    if (word == "today"_L1)
        return u"today + 1d"_s;
    if (word.isEmpty() || (!word.endsWith(u'd') && !word.endsWith(u'w')))
        return {};
    const int count = QStringView(word).mid(8).chopped(1).toInt() * (word.endsWith(u'w') ? 7 : 1);
    const int days = (word[6] == u'-' ? -count : count) + 1;
    if (days == 0)
        return u"today"_s;
    return u"today %1 %2d"_s.arg(QChar(days < 0 ? u'-' : u'+')).arg(std::abs(days));
}

Filter rangeLeaf(FieldNumber field, FilterOp op, std::int64_t ms, const QString &word)
{
    Filter leaf;
    leaf.kind = Filter::Kind::Leaf;
    leaf.field = field;
    leaf.op = op;
    leaf.values.append(Value(ms));
    if (!word.isEmpty())
        leaf.words = {word};
    return leaf;
}

} // namespace

bool allows(FieldType type, FilterOp op)
{
    switch (op) {
    case FilterOp::IsNull:
    case FilterOp::NotNull: return true;
    case FilterOp::Equal:
    case FilterOp::NotEqual: return type != FieldType::LongText && type != FieldType::Set;
    case FilterOp::Less:
    case FilterOp::LessOrEqual:
    case FilterOp::Greater:
    case FilterOp::GreaterOrEqual:
        return type == FieldType::Integer || type == FieldType::Day || type == FieldType::Instant
               || type == FieldType::Text;
    case FilterOp::Contains: return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Set;
    case FilterOp::StartsWith: return type == FieldType::Text || type == FieldType::LongText;
    case FilterOp::In: return type != FieldType::LongText && type != FieldType::Boolean;
    case FilterOp::HasConflict: return false;
    }
    return false;
}

bool isSortable(FieldType type)
{
    return type != FieldType::LongText && type != FieldType::Set && type != FieldType::Id;
}

bool suits(FieldType type, const Value &value)
{
    switch (type) {
    case FieldType::Boolean: return value.get<bool>() != nullptr;
    case FieldType::Integer:
    case FieldType::Instant: return value.get<std::int64_t>() != nullptr;
    case FieldType::Day: {
        const auto *number = value.get<std::int64_t>();
        return number != nullptr && *number >= dayNumber(QDate(1, 1, 1)) && *number <= dayNumber(QDate(9999, 12, 31));
    }
    case FieldType::Id: return value.get<Uuid>() != nullptr;
    case FieldType::Key: {
        const auto *key = value.get<QString>();
        return key != nullptr && !key->isEmpty() && !key->front().isSpace() && !key->back().isSpace();
    }
    default: return value.get<QString>() != nullptr;
    }
}

QString unsuitable(const FieldInfo &field)
{
    static constexpr std::pair<FilterOp, const char *> names[] = {{FilterOp::Equal, "'='"},
                                                                  {FilterOp::NotEqual, "'!='"},
                                                                  {FilterOp::Less, "'<'"},
                                                                  {FilterOp::Greater, "'>'"},
                                                                  {FilterOp::In, "'in'"},
                                                                  {FilterOp::Contains, "'contains'"},
                                                                  {FilterOp::StartsWith, "'starts with'"},
                                                                  {FilterOp::IsNull, "'is null'"}};
    QStringList suitable;
    for (const auto &[candidate, name] : names) {
        if (allows(field.type, candidate))
            suitable += candidate == FilterOp::Contains && field.type == FieldType::Set ? u"'has'"_s
                                                                                        : QString::fromLatin1(name);
    }
    return u"'%1' cannot be compared so; it knows %2"_s.arg(QLatin1StringView(field.name), suitable.join(u", "));
}

QString fieldHint(const EntityInfo &entity, QStringView wrong)
{
    QStringList names;
    QString nearest;
    int best = 3;
    const QList<FieldInfo> columns = entity.columns();
    for (const FieldInfo &field : columns) {
        const QString name = QString::fromLatin1(field.name);
        if (names.size() < 30)
            names.append(name);
        const int distance = wrong.size() > 40 ? best : editDistance(wrong.toString().toLower(), name);
        if (distance < best) {
            best = distance;
            nearest = name;
        }
    }
    return nearest.isEmpty() ? u"its fields are %1"_s.arg(names.join(u", ")) : u"did you mean '%1'?"_s.arg(nearest);
}

bool FilterValues::takesDays(const FieldInfo &field)
{
    return field.type == FieldType::Day || field.type == FieldType::Instant;
}

Result<FilterOperand> FilterValues::read(const FieldInfo &field, const QString &text, bool bare, qsizetype at) const
{
    if (text.isEmpty())
        return filterError(at, u"an empty value matches nothing; write 'is null'"_s);
    if (takesDays(field)) {
        QDate day = parseDay(text, DayOrder::Iso);
        if (bare && text.startsWith("today"_L1, Qt::CaseInsensitive)) {
            FAROL_ASSIGN(day, readRelativeDay(text, at));
        }
        if (day.isValid())
            return FilterOperand{Value(dayNumber(day)), field.type == FieldType::Instant};
    }
    if (field.type == FieldType::Id) {
        FAROL_ASSIGN(Value id, readId(field, text, bare, at));
        return FilterOperand{std::move(id)};
    }
    if (field.type == FieldType::Set)
        return FilterOperand{Value(text)};
    if (field.type == FieldType::Key && field.number >= FirstCustom) {
        // An option that is offered no more may still be what a customer has.
        return FilterOperand{Value(customOption(field, text).value_or(text.trimmed()))};
    }
    if (field.type == FieldType::Key && m_context.findKey) {
        const std::optional<QString> key = m_context.findKey(field.list, text);
        if (!key)
            return filterError(at, u"there is no such %1"_s.arg(QLatin1StringView(field.name)));
        return FilterOperand{Value(*key)};
    }
    const Result<Value> value = field.currency != 0 ? parseFilterAmount(text) : parseValue(field, text);
    if (!value)
        return filterError(at, value.error().detail);
    if (value->isNull())
        return filterError(at, u"an empty value matches nothing; write 'is null'"_s);
    return FilterOperand{*value};
}

Result<Value> FilterValues::readId(const FieldInfo &field, const QString &text, bool bare, qsizetype at) const
{
    if (bare && field.refers == tables::User && text.compare("me"_L1, Qt::CaseInsensitive) == 0) {
        if (m_context.me.isNull())
            return filterError(at, u"nobody is signed in, so 'me' means nobody"_s);
        return Value(m_context.me.uuid);
    }
    if (const Result<Uuid> id = Uuid::fromString(text))
        return Value(*id);
    if (!m_context.find)
        return filterError(at, u"expected an id"_s);
    const Result<Uuid> found = m_context.find(field.refers, text);
    if (found)
        return Value(*found);
    if (found.error().code == Error::Code::NotFound)
        return filterError(at, u"there is no such %1"_s.arg(QLatin1StringView(field.name)));
    if (found.error().code == Error::Code::Conflict)
        return filterError(at, u"there is more than one such %1"_s.arg(QLatin1StringView(field.name)));
    return found.error();
}

Result<QDate> FilterValues::readRelativeDay(QStringView text, qsizetype at) const
{
    const Error bad = filterError(at, u"expected a day such as 2025-03-01, today or today - 30d (d, w, m or y)"_s);
    if (!m_context.today.isValid())
        return filterError(at, u"'today' is not known here"_s);
    QStringView offset = text.mid(5);
    if (offset.isEmpty())
        return m_context.today;
    const QChar sign = offset[0];
    const QChar unit = offset.back().toLower();
    const QStringView digits = offset.mid(1).chopped(offset.size() > 1 ? 1 : 0);
    const bool numeric = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if ((sign != u'+' && sign != u'-') || digits.isEmpty() || digits.size() > 5 || !numeric)
        return bad;
    const int count = (sign == u'-' ? -1 : 1) * digits.toInt();
    QDate day;
    switch (unit.unicode()) {
    case u'd': day = m_context.today.addDays(count); break;
    case u'w': day = m_context.today.addDays(7LL * count); break;
    case u'm': day = m_context.today.addMonths(count); break;
    case u'y': day = m_context.today.addYears(count); break;
    default: return bad;
    }
    if (!suits(FieldType::Day, Value(dayNumber(day))))
        return filterError(at, u"this day is too far away"_s);
    return day;
}

std::int64_t FilterValues::startOfDay(QDate day) const
{
    return m_context.startOfDay ? m_context.startOfDay(day) : dayNumber(day) * msPerDay;
}

Filter FilterValues::leaf(const FieldInfo &field, FilterOp op, const FilterOperand &operand) const
{
    Filter leaf;
    leaf.kind = Filter::Kind::Leaf;
    leaf.field = field.number;
    leaf.op = op;
    if (!operand.isDayOfInstant) {
        leaf.values.append(operand.value);
        if (!operand.word.isEmpty())
            leaf.words = {operand.word};
        return leaf;
    }
    const QDate day = dayFromNumber(*operand.value.get<std::int64_t>());
    const std::int64_t start = startOfDay(day);
    const std::int64_t next = startOfDay(day.addDays(1));
    switch (op) {
    case FilterOp::Less:
    case FilterOp::GreaterOrEqual: return rangeLeaf(field.number, op, start, operand.word);
    case FilterOp::LessOrEqual: return rangeLeaf(field.number, FilterOp::Less, next, nextDayWord(operand.word));
    case FilterOp::Greater: return rangeLeaf(field.number, FilterOp::GreaterOrEqual, next, nextDayWord(operand.word));
    default: break;
    }
    Filter range; // the whole day
    range.children = {rangeLeaf(field.number, FilterOp::GreaterOrEqual, start, operand.word),
                      rangeLeaf(field.number, FilterOp::Less, next, nextDayWord(operand.word))};
    if (op != FilterOp::NotEqual)
        return range;
    Filter outside;
    outside.kind = Filter::Kind::Not;
    outside.children.append(range);
    return outside;
}

} // namespace farol
