// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filtermatch.h"

#include "core/text/amounts.h"
#include "core/text/fold.h"

#include <QStringList>

#include <algorithm>
#include <cstdint>

namespace farol {

namespace {

bool isText(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText;
}

bool isOrdering(FilterOp op)
{
    return op == FilterOp::Less || op == FilterOp::LessOrEqual || op == FilterOp::Greater
           || op == FilterOp::GreaterOrEqual;
}

/// The options of a workspace's own choice are words, and sorted like them.
FieldType sortedAs(const FieldInfo &field)
{
    return field.number >= FirstCustom && field.type == FieldType::Key ? FieldType::Text : field.type;
}

/// What `a op b` is when comparing them has given `order`.
bool holds(FilterOp op, int order)
{
    switch (op) {
    case FilterOp::Less: return order < 0;
    case FilterOp::LessOrEqual: return order <= 0;
    case FilterOp::Greater: return order > 0;
    case FilterOp::GreaterOrEqual: return order >= 0;
    default: return false;
    }
}

template <typename T>
int compare(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

} // namespace

FilterMatcher::FilterMatcher(const Filter &filter, const EntityInfo &entity) : m_root(compiled(filter, entity)) {}

FilterMatcher::Node FilterMatcher::compiled(const Filter &filter, const EntityInfo &entity)
{
    Node node;
    node.kind = filter.kind;
    if (filter.kind != Filter::Kind::Leaf) {
        for (const Filter &child : filter.children)
            node.children.append(compiled(child, entity));
        return node;
    }
    node.field = filter.field;
    node.op = filter.op;
    node.values = filter.values;
    const FieldInfo *field = entity.column(filter.field);
    if (field == nullptr) {
        if (filter.op != FilterOp::HasConflict)
            node.kind = Filter::Kind::Any; // without children: nothing
        return node;
    }
    node.type = field->type;
    node.currency = field->currency;
    if (!isText(node.type) && node.type != FieldType::Set)
        return node;
    for (const Value &value : filter.values) {
        if (const QString *text = value.get<QString>()) {
            node.folded.append(foldText(*text));
            if (isOrdering(node.op))
                node.sortKey = primarySortKey(*text);
        }
    }
    return node;
}

bool FilterMatcher::matchesNode(const Node &node, const RowState &row)
{
    const auto matching = [&row](const Node &child) { return matchesNode(child, row); };
    switch (node.kind) {
    case Filter::Kind::All: return std::all_of(node.children.begin(), node.children.end(), matching);
    case Filter::Kind::Any: return std::any_of(node.children.begin(), node.children.end(), matching);
    case Filter::Kind::Not: return !std::all_of(node.children.begin(), node.children.end(), matching);
    case Filter::Kind::Leaf: return matchesLeaf(node, row);
    }
    return false;
}

bool FilterMatcher::matchesLeaf(const Node &leaf, const RowState &row)
{
    if (leaf.op == FilterOp::HasConflict)
        return row.hasConflict();
    const Value value = row.value(leaf.field);
    if (leaf.op == FilterOp::IsNull || leaf.op == FilterOp::NotNull)
        return value.isNull() == (leaf.op == FilterOp::IsNull);
    if (value.isNull())
        return leaf.op == FilterOp::NotEqual;
    if (const auto *elements = value.get<QStringList>()) {
        return std::any_of(elements->begin(), elements->end(),
                           [&leaf](const QString &element) { return leaf.folded.contains(foldText(element)); });
    }
    const QString *text = value.get<QString>();
    if (text != nullptr && isText(leaf.type))
        return matchesText(leaf, *text);
    const auto *number = value.get<std::int64_t>();
    if (number != nullptr && leaf.currency != 0)
        return matchesMoney(leaf, *number, row);
    switch (leaf.op) {
    case FilterOp::Equal:
    case FilterOp::In: return leaf.values.contains(value);
    case FilterOp::NotEqual: return !leaf.values.contains(value);
    default: break;
    }
    const auto *other = leaf.values.isEmpty() ? nullptr : leaf.values.constFirst().get<std::int64_t>();
    return number != nullptr && other != nullptr && holds(leaf.op, compare(*number, *other));
}

bool FilterMatcher::matchesMoney(const Node &leaf, std::int64_t minor, const RowState &row)
{
    const Value held = row.value(leaf.currency);
    const QString currency = held.get<QString>() != nullptr ? *held.get<QString>() : QString();
    const auto order = [&](const Value &value) {
        const auto *hundredths = value.get<std::int64_t>();
        return hundredths != nullptr ? compareAmount(minor, currency, *hundredths) : 1;
    };
    const bool equals =
        std::any_of(leaf.values.begin(), leaf.values.end(), [&order](const Value &value) { return order(value) == 0; });
    switch (leaf.op) {
    case FilterOp::Equal:
    case FilterOp::In: return equals;
    case FilterOp::NotEqual: return !equals;
    default: return !leaf.values.isEmpty() && holds(leaf.op, order(leaf.values.constFirst()));
    }
}

bool FilterMatcher::matchesText(const Node &leaf, const QString &text)
{
    if (leaf.folded.isEmpty())
        return leaf.op == FilterOp::NotEqual;
    switch (leaf.op) {
    case FilterOp::Equal:
    case FilterOp::In: return leaf.folded.contains(foldText(text));
    case FilterOp::NotEqual: return !leaf.folded.contains(foldText(text));
    case FilterOp::Contains: return foldText(text).contains(leaf.folded.constFirst());
    case FilterOp::StartsWith: return foldText(text).startsWith(leaf.folded.constFirst());
    default: return holds(leaf.op, compare(primarySortKey(text), leaf.sortKey));
    }
}

bool matches(const Filter &filter, const RowState &row, const EntityInfo &entity)
{
    return FilterMatcher(filter, entity)(row);
}

int compareValues(FieldType type, const Value &a, const Value &b, bool descending)
{
    if (a.isNull() || b.isNull())
        return compare(a.isNull(), b.isNull());
    int order = 0;
    const QString *textA = a.get<QString>();
    const QString *textB = b.get<QString>();
    const auto *numberA = a.get<std::int64_t>();
    const auto *numberB = b.get<std::int64_t>();
    const bool *booleanA = a.get<bool>();
    const bool *booleanB = b.get<bool>();
    if (textA != nullptr && textB != nullptr)
        order = isText(type) ? compare(sortKey(*textA), sortKey(*textB)) : compare(textA->toUtf8(), textB->toUtf8());
    else if (numberA != nullptr && numberB != nullptr)
        order = compare(*numberA, *numberB);
    else if (booleanA != nullptr && booleanB != nullptr)
        order = compare(*booleanA, *booleanB);
    return descending ? -order : order;
}

bool standsBefore(const RowState &a, const RowState &b, const QList<SortKey> &sort, const EntityInfo &entity)
{
    for (const SortKey &key : sort) {
        const FieldInfo *field = entity.column(key.field);
        if (field == nullptr)
            continue;
        const int order = compareValues(sortedAs(*field), a.value(key.field), b.value(key.field), key.descending);
        if (order != 0)
            return order < 0;
    }
    return a.key.id < b.key.id;
}

} // namespace farol
