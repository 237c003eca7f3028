// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/amounts.h"
#include "core/text/filter.h"
#include "core/text/filterlexer.h"
#include "core/text/filtervalue.h"
#include "core/text/valuetext.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

Error broken(const char *what)
{
    return fail(Error::Code::Invalid, QLatin1StringView(what));
}

Status checkLeaf(const Filter &leaf, const EntityInfo &entity)
{
    if (leaf.op == FilterOp::HasConflict) {
        if (leaf.field != 0 || !leaf.values.isEmpty())
            return broken("'conflict' compares nothing");
        return {};
    }
    const FieldInfo *field = entity.column(leaf.field);
    if (field == nullptr)
        return broken("the filter names a field that does not exist");
    if (!allows(field->type, leaf.op))
        return fail(Error::Code::Invalid, unsuitable(*field));
    const qsizetype count = leaf.values.size();
    const bool none = leaf.op == FilterOp::IsNull || leaf.op == FilterOp::NotNull;
    if (leaf.op == FilterOp::In ? count < 1 : count != (none ? 0 : 1))
        return broken("a comparison has too few or too many values");
    if (count > MaxFilterValues)
        return fail(Error::Code::TooLarge, u"the list of a comparison is too long"_s);
    for (const Value &value : leaf.values) {
        if (!suits(field->type, value))
            return broken("a value does not suit its field");
    }
    return {};
}

Status checkNode(const Filter &filter, const EntityInfo &entity, int depth, int &nodes)
{
    if (depth > MaxFilterDepth || ++nodes > MaxFilterNodes)
        return fail(Error::Code::TooLarge, u"the filter is too large"_s);
    if (filter.kind == Filter::Kind::Leaf)
        return checkLeaf(filter, entity);
    for (const Filter &child : filter.children)
        FAROL_TRY(checkNode(child, entity, depth + 1, nodes));
    return {};
}

QString printValue(const FieldInfo &field, const Value &value)
{
    const QString text = field.type == FieldType::Set ? *value.get<QString>()
                         : field.currency != 0        ? printFilterAmount(*value.get<std::int64_t>())
                                                      : formatValue(field, value);
    return isBareWord(text) ? text : quotedForFilter(text);
}

QString printLeaf(const Filter &leaf, const EntityInfo &entity, FilterText how)
{
    if (leaf.op == FilterOp::HasConflict)
        return u"conflict"_s;
    const FieldInfo &field = *entity.column(leaf.field);
    const QString name = QString::fromLatin1(field.name);
    const auto written = [&](qsizetype i) {
        const QString word = how == FilterText::AsWritten ? leaf.words.value(i) : QString();
        return word.isEmpty() ? printValue(field, leaf.values.at(i)) : word;
    };
    const auto with = [&](QLatin1StringView op) { return QString(name + u' ' + op + u' ' + written(0)); };
    switch (leaf.op) {
    case FilterOp::Equal: return with("="_L1);
    case FilterOp::NotEqual: return with("!="_L1);
    case FilterOp::Less: return with("<"_L1);
    case FilterOp::LessOrEqual: return with("<="_L1);
    case FilterOp::Greater: return with(">"_L1);
    case FilterOp::GreaterOrEqual: return with(">="_L1);
    case FilterOp::Contains: return with(field.type == FieldType::Set ? "has"_L1 : "contains"_L1);
    case FilterOp::StartsWith: return with("starts with"_L1);
    case FilterOp::IsNull: return name + " is null"_L1;
    case FilterOp::NotNull: return name + " is not null"_L1;
    case FilterOp::In: {
        QStringList values;
        for (qsizetype i = 0; i < leaf.values.size(); ++i)
            values.append(written(i));
        return name + " in ("_L1 + values.join(u", ") + u')';
    }
    case FilterOp::HasConflict: break;
    }
    return {};
}

QString printNode(const Filter &filter, const EntityInfo &entity, FilterText how, bool inside)
{
    if (filter.kind == Filter::Kind::Leaf)
        return printLeaf(filter, entity, how);
    if (filter.kind == Filter::Kind::Not)
        return u"not "_s + printNode(filter.children.constFirst(), entity, how, true);
    const bool all = filter.kind == Filter::Kind::All;
    if (filter.children.isEmpty())
        return all ? u"everything"_s : u"nothing"_s;
    QStringList parts;
    for (const Filter &child : filter.children)
        parts.append(printNode(child, entity, how, true));
    const QString joined = parts.join(all ? " and "_L1 : " or "_L1);
    return inside ? QString(u'(' + joined + u')') : joined;
}

} // namespace

Filter normalisedFilter(const Filter &filter)
{
    using Kind = Filter::Kind;
    if (filter.kind == Kind::Leaf)
        return filter;
    const Kind kind = filter.kind == Kind::Any ? Kind::Any : Kind::All; // a Not denies all of its children together
    Filter group;
    group.kind = kind;
    for (const Filter &child : filter.children) {
        Filter part = normalisedFilter(child);
        if (part.kind == kind)
            group.children += part.children;
        else
            group.children.append(std::move(part));
    }
    if (group.children.size() == 1)
        group = Filter(group.children.constFirst());
    if (filter.kind != Kind::Not)
        return group;
    Filter negation;
    negation.kind = Kind::Not;
    negation.children.append(std::move(group));
    return negation;
}

Status checkFilter(const Filter &filter, const EntityInfo &entity)
{
    int nodes = 0;
    return checkNode(filter, entity, 1, nodes);
}

Result<QString> printFilter(const Filter &filter, const EntityInfo &entity, FilterText how)
{
    FAROL_TRY(checkFilter(filter, entity));
    QString text = printNode(normalisedFilter(filter), entity, how, false);
    if (text.size() > MaxFilterLength)
        return fail(Error::Code::TooLarge, u"the filter is too long"_s);
    return text;
}

Result<Filter> resolvedFilter(const Filter &filter, const EntityInfo &entity, const FilterContext &context)
{
    FAROL_ASSIGN(const QString text, printFilter(filter, entity, FilterText::AsWritten));
    return parseFilter(text, entity, context);
}

QString printSort(const QList<SortKey> &sort, const EntityInfo &entity)
{
    QStringList parts;
    for (const SortKey &key : sort) {
        if (const FieldInfo *field = entity.column(key.field))
            parts.append((key.descending ? u"-"_s : QString()) + QLatin1StringView(field->name));
    }
    return parts.join(u',');
}

} // namespace farol
