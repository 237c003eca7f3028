// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filterwords.h"

#include "models/customercolumns.h"
#include "models/filterparts.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/money.h"
#include "core/tables.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString dayOperator(FilterOp op)
{
    switch (op) {
    case FilterOp::Equal: return QCoreApplication::translate("Filter", "is on");
    case FilterOp::NotEqual: return QCoreApplication::translate("Filter", "is not on");
    case FilterOp::Less: return QCoreApplication::translate("Filter", "is before");
    case FilterOp::LessOrEqual: return QCoreApplication::translate("Filter", "is on or before");
    case FilterOp::Greater: return QCoreApplication::translate("Filter", "is after");
    case FilterOp::GreaterOrEqual: return QCoreApplication::translate("Filter", "is on or after");
    default: return QCoreApplication::translate("Filter", "is one of the days");
    }
}

QString numberOperator(FilterOp op)
{
    switch (op) {
    case FilterOp::Less: return QCoreApplication::translate("Filter", "is less than");
    case FilterOp::LessOrEqual: return QCoreApplication::translate("Filter", "is at most");
    case FilterOp::Greater: return QCoreApplication::translate("Filter", "is more than");
    case FilterOp::GreaterOrEqual: return QCoreApplication::translate("Filter", "is at least");
    default: return {};
    }
}

QString textOperator(FilterOp op)
{
    switch (op) {
    case FilterOp::Less: return QCoreApplication::translate("Filter", "comes before");
    case FilterOp::LessOrEqual: return QCoreApplication::translate("Filter", "comes not after");
    case FilterOp::Greater: return QCoreApplication::translate("Filter", "comes after");
    case FilterOp::GreaterOrEqual: return QCoreApplication::translate("Filter", "comes not before");
    default: return {};
    }
}

// Sentences of the grammar that a person writing a filter meets most; the rest is told by its place alone.
constexpr std::array KnownFaults = {
    QT_TRANSLATE_NOOP("Filter", "expected the name of a field"),
    QT_TRANSLATE_NOOP("Filter", "expected 'and', 'or' or the end"),
    QT_TRANSLATE_NOOP("Filter", "expected 'and', 'or' or ')'"),
    QT_TRANSLATE_NOOP("Filter", "this '(' is never closed"),
    QT_TRANSLATE_NOOP("Filter", "this ')' closes nothing"),
    QT_TRANSLATE_NOOP("Filter", "this quotation mark is never closed"),
    QT_TRANSLATE_NOOP("Filter", "the filter is too large"),
    QT_TRANSLATE_NOOP("Filter", "expected a day such as 2025-03-01, today or today - 30d (d, w, m or y)"),
    QT_TRANSLATE_NOOP("Filter", "write 'is null' or 'is not null'"),
};

template <typename Id>
Result<Uuid> named(const QList<std::pair<Id, QString>> &known, const QString &text)
{
    const QList<Uuid> found = [&] {
        QList<Uuid> ids;
        for (const auto &[id, name] : known) {
            if (foldText(name) == foldText(text.trimmed()))
                ids.append(id.uuid);
        }
        return ids;
    }();
    if (found.size() == 1)
        return found.first();
    return fail(found.isEmpty() ? Error::Code::NotFound : Error::Code::Conflict);
}

QString relativeText(const RelativeDay &day)
{
    const int count = std::abs(day.count);
    if (count == 0)
        return QCoreApplication::translate("Filter", "today");
    const auto say = [count](const char *text) { return QCoreApplication::translate("Filter", text, nullptr, count); };
    const bool ago = day.count < 0;
    switch (day.unit.unicode()) {
    case u'w':
        return ago ? say(QT_TRANSLATE_N_NOOP("Filter", "%n week(s) ago"))
                   : say(QT_TRANSLATE_N_NOOP("Filter", "in %n week(s)"));
    case u'm':
        return ago ? say(QT_TRANSLATE_N_NOOP("Filter", "%n month(s) ago"))
                   : say(QT_TRANSLATE_N_NOOP("Filter", "in %n month(s)"));
    case u'y':
        return ago ? say(QT_TRANSLATE_N_NOOP("Filter", "%n year(s) ago"))
                   : say(QT_TRANSLATE_N_NOOP("Filter", "in %n year(s)"));
    default:
        return ago ? say(QT_TRANSLATE_N_NOOP("Filter", "%n day(s) ago"))
                   : say(QT_TRANSLATE_N_NOOP("Filter", "in %n day(s)"));
    }
}

bool isKeysOf(const Filter &node, FieldNumber field)
{
    return node.kind == Filter::Kind::Leaf && node.field == field
           && (node.op == FilterOp::In || node.op == FilterOp::Equal)
           && std::all_of(node.values.cbegin(), node.values.cend(),
                          [](const Value &value) { return value.get<QString>() != nullptr; });
}

/// What has to hold together, at the top of the tree.
QList<Filter> conditionsOf(const Filter &tree)
{
    const Filter normal = normalisedFilter(tree);
    return normal.kind == Filter::Kind::All ? normal.children : QList<Filter>{normal};
}

Filter allOf(const QList<Filter> &conditions)
{
    Filter all;
    all.children = conditions;
    return normalisedFilter(all);
}

int leavesIn(const Filter &node)
{
    if (node.kind == Filter::Kind::Leaf)
        return 1;
    int count = 0;
    for (const Filter &child : node.children)
        count += leavesIn(child);
    return count;
}

} // namespace

QList<FieldInfo> filterableColumns(const EntityInfo &entity)
{
    return offeredColumns(entity);
}

QList<FilterOp> operatorsFor(const FieldInfo &field)
{
    using O = FilterOp;
    switch (field.type) {
    case FieldType::Boolean: return {O::Equal, O::IsNull, O::NotNull};
    case FieldType::Integer:
        return {O::GreaterOrEqual, O::LessOrEqual, O::Greater, O::Less, O::Equal, O::NotEqual, O::IsNull, O::NotNull};
    case FieldType::Text: return {O::Contains, O::StartsWith, O::Equal, O::NotEqual, O::In, O::IsNull, O::NotNull};
    case FieldType::LongText: return {O::Contains, O::StartsWith, O::IsNull, O::NotNull};
    case FieldType::Key: return {O::In, O::NotEqual, O::IsNull, O::NotNull};
    case FieldType::Day:
        return {O::LessOrEqual, O::GreaterOrEqual, O::Less, O::Greater, O::Equal, O::NotEqual, O::IsNull, O::NotNull};
    // A moment is compared with the beginning of a day, which only these two can be said with.
    case FieldType::Instant: return {O::GreaterOrEqual, O::Less, O::IsNull, O::NotNull};
    case FieldType::Id:
        if (field.refers == tables::User || field.refers == tables::Team)
            return {O::In, O::NotEqual, O::IsNull, O::NotNull};
        return {O::IsNull, O::NotNull};
    case FieldType::Set: return {O::Contains, O::In, O::IsNull, O::NotNull};
    }
    return {};
}

QString operatorLabel(const FieldInfo &field, FilterOp op)
{
    if (op == FilterOp::IsNull)
        return QCoreApplication::translate("Filter", "is empty");
    if (op == FilterOp::NotNull)
        return QCoreApplication::translate("Filter", "is not empty");
    if (field.type == FieldType::Day || field.type == FieldType::Instant)
        return dayOperator(op);
    switch (op) {
    case FilterOp::Equal: return QCoreApplication::translate("Filter", "is");
    case FilterOp::NotEqual: return QCoreApplication::translate("Filter", "is not");
    case FilterOp::Contains:
        return field.type == FieldType::Set ? QCoreApplication::translate("Filter", "has")
                                            : QCoreApplication::translate("Filter", "contains");
    case FilterOp::StartsWith: return QCoreApplication::translate("Filter", "starts with");
    case FilterOp::In:
        return field.type == FieldType::Set ? QCoreApplication::translate("Filter", "has any of")
                                            : QCoreApplication::translate("Filter", "is any of");
    default: return field.type == FieldType::Text ? textOperator(op) : numberOperator(op);
    }
}

QString filterValueText(const FieldInfo &field, const Filter &leaf, qsizetype at, const Format &format,
                        const NameLookup &names)
{
    const QString word = leaf.words.value(at);
    if (word == "me"_L1)
        return QCoreApplication::translate("Filter", "me");
    if (const auto relative = RelativeDay::fromWord(word))
        return relativeText(*relative);
    const Value value = leaf.values.value(at);
    if (field.type == FieldType::Set)
        return value.get<QString>() == nullptr ? QString() : *value.get<QString>();
    if (const auto *id = value.get<Uuid>(); id != nullptr && field.refers == tables::Team)
        return teamName(names, TeamId(*id));
    if (const auto *number = value.get<std::int64_t>(); number != nullptr && field.currency != 0)
        return format.locale().toString(static_cast<double>(*number) / 100.0, 'f', 2);
    return format.value(field, value, names);
}

QString conditionText(const Filter &node, const EntityInfo &entity, const Format &format, const NameLookup &names)
{
    if (node.kind != Filter::Kind::Leaf)
        return QCoreApplication::translate("Filter", "%n condition(s)", nullptr, leavesIn(node));
    if (node.op == FilterOp::HasConflict)
        return QCoreApplication::translate("Filter", "has a conflict");
    const FieldInfo *field = entity.column(node.field);
    if (field == nullptr)
        return {};
    QStringList values;
    for (qsizetype i = 0; i < node.values.size(); ++i)
        values.append(filterValueText(*field, node, i, format, names));
    const QString comparison = fieldLabel(*field) + u' ' + operatorLabel(*field, node.op);
    return values.isEmpty() ? comparison : comparison + u' ' + values.join(u", "_s);
}

qsizetype explainFilterError(const Error &error, QString &sentence)
{
    static const QRegularExpression form(u"^at (\\d+): (.*)$"_s);
    const QRegularExpressionMatch match = form.match(error.detail);
    const qsizetype at = match.captured(1).toLongLong();
    const QString detail = match.hasMatch() ? match.captured(2) : error.detail;
    QString said = QCoreApplication::translate("Filter", "this cannot be understood");
    if (const QString unknown = unknownFieldIn(error); !unknown.isEmpty())
        said = QCoreApplication::translate("Filter", "there is no field “%1”").arg(unknown);
    for (const char *fault : KnownFaults) {
        if (detail.startsWith(QLatin1StringView(fault)))
            said = QCoreApplication::translate("Filter", fault);
    }
    sentence =
        at > 0 ? QCoreApplication::translate("Filter", "At character %1: %2").arg(QString::number(at), said) : said;
    return at;
}

QString unknownFieldIn(const Error &error)
{
    static const QRegularExpression form(u"'([^']+)' is not a field of"_s);
    return form.match(error.detail).captured(1);
}

FilterContext filterContext(const NameLookup &names, QDate today, const Format &format)
{
    FilterContext context;
    context.me = names.me();
    context.today = today;
    context.find = [&names](TableNumber table, const QString &text) -> Result<Uuid> {
        if (table == tables::Team)
            return named(names.teams(), text);
        if (table != tables::User)
            return fail(Error::Code::NotFound);
        QList<std::pair<UserId, QString>> people;
        for (const UserId &person : names.people())
            people.append({person, names.userName(person)});
        return named(people, text);
    };
    context.findKey = [format](const char *list, const QString &text) -> std::optional<QString> {
        const QString name = QString::fromLatin1(list);
        const QStringList keys = format.listKeys(name) + format.archivedKeys(name);
        if (keys.contains(text)) // a label may be another entry's key
            return text;
        for (const QString &key : keys) {
            if (foldText(format.keyLabel(name, key)) == foldText(text))
                return key;
        }
        return text; // a key of a newer program is taken as written
    };
    context.startOfDay = [](QDate day) { return day.startOfDay().toMSecsSinceEpoch(); };
    return context;
}

QString RelativeDay::word() const
{
    if (count == 0)
        return u"today"_s;
    return u"today %1 %2%3"_s.arg(QChar(count < 0 ? u'-' : u'+')).arg(std::abs(count)).arg(unit);
}

QDate RelativeDay::from(QDate today) const
{
    switch (unit.unicode()) {
    case u'w': return today.addDays(7LL * count);
    case u'm': return today.addMonths(count);
    case u'y': return today.addYears(count);
    default: return today.addDays(count);
    }
}

std::optional<RelativeDay> RelativeDay::fromWord(const QString &word)
{
    static const QRegularExpression form(u"^today(?: ?([+-]) ?(\\d{1,5})([dwmy]))?$"_s);
    const QRegularExpressionMatch match = form.match(word);
    if (!match.hasMatch())
        return std::nullopt;
    RelativeDay day;
    if (match.capturedLength(1) > 0) {
        day.count = match.captured(2).toInt() * (match.captured(1) == "-"_L1 ? -1 : 1);
        day.unit = match.captured(3).front();
    }
    return day;
}

QStringList keysIn(const Filter &tree, FieldNumber field)
{
    for (const Filter &condition : conditionsOf(tree)) {
        if (!isKeysOf(condition, field))
            continue;
        QStringList keys;
        for (const Value &value : condition.values)
            keys.append(*value.get<QString>());
        return keys;
    }
    return {};
}

Filter withKeys(const Filter &tree, FieldNumber field, const QStringList &keys)
{
    QList<Filter> conditions = conditionsOf(tree);
    const auto held = std::find_if(conditions.begin(), conditions.end(),
                                   [field](const Filter &condition) { return isKeysOf(condition, field); });
    QList<Value> values;
    for (const QString &key : keys)
        values.append(Value(key));
    if (held == conditions.end()) {
        if (!keys.isEmpty())
            conditions.append(leafOf(field, FilterOp::In, values));
    } else if (keys.isEmpty()) {
        conditions.erase(held);
    } else {
        *held = leafOf(field, FilterOp::In, values);
    }
    return allOf(conditions);
}

QList<Filter> otherConditions(const Filter &tree, const QList<FieldNumber> &chips)
{
    QList<Filter> conditions = conditionsOf(tree);
    for (const FieldNumber field : chips) {
        // The chip shows the first; a second condition on the same field is a condition like any other.
        const auto held = std::find_if(conditions.begin(), conditions.end(),
                                       [field](const Filter &condition) { return isKeysOf(condition, field); });
        if (held != conditions.end())
            conditions.erase(held);
    }
    return conditions;
}

Filter without(const Filter &tree, const Filter &condition)
{
    QList<Filter> conditions = conditionsOf(tree);
    conditions.removeOne(condition);
    return allOf(conditions);
}

Filter bothOf(const Filter &a, const Filter &b)
{
    return allOf({a, b});
}

Filter leafOf(FieldNumber field, FilterOp op, const QList<Value> &values, const QStringList &words)
{
    Filter leaf = filters::leaf(field, op, values);
    leaf.words = words;
    return leaf;
}

} // namespace farol
