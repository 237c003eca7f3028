// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakestorevalues.h"

#include <algorithm>

namespace farol {

namespace {

QString textOf(const Value &value)
{
    const auto *text = value.get<QString>();
    return text == nullptr ? QString() : folded(*text);
}

bool equalValues(const Value &a, const Value &b)
{
    if (a.get<QString>() != nullptr && b.get<QString>() != nullptr)
        return textOf(a) == textOf(b);
    return a == b;
}

} // namespace

QString folded(const QString &text)
{
    QString out;
    const QString parts = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : parts) {
        if (c.category() != QChar::Mark_NonSpacing)
            out.append(c);
    }
    return out;
}

std::strong_ordering order(const Value &a, const Value &b)
{
    if (const auto *x = a.get<std::int64_t>(), *y = b.get<std::int64_t>(); x != nullptr && y != nullptr)
        return *x <=> *y;
    if (const auto *x = a.get<Uuid>(), *y = b.get<Uuid>(); x != nullptr && y != nullptr)
        return *x <=> *y;
    if (const auto *x = a.get<QStringList>(), *y = b.get<QStringList>(); x != nullptr && y != nullptr)
        return folded(x->join(u' ')).compare(folded(y->join(u' '))) <=> 0;
    return textOf(a).compare(textOf(b)) <=> 0;
}

bool leafAccepts(const Filter &leaf, const Value &value)
{
    const Value wanted = leaf.values.value(0);
    switch (leaf.op) {
    case FilterOp::Equal: return equalValues(value, wanted);
    case FilterOp::NotEqual: return !equalValues(value, wanted);
    case FilterOp::Less: return !value.isNull() && order(value, wanted) < 0;
    case FilterOp::LessOrEqual: return !value.isNull() && order(value, wanted) <= 0;
    case FilterOp::Greater: return !value.isNull() && order(value, wanted) > 0;
    case FilterOp::GreaterOrEqual: return !value.isNull() && order(value, wanted) >= 0;
    case FilterOp::Contains:
        if (const auto *set = value.get<QStringList>(); set != nullptr && wanted.get<QString>() != nullptr)
            return set->contains(*wanted.get<QString>());
        return textOf(value).contains(textOf(wanted));
    case FilterOp::StartsWith: return textOf(value).startsWith(textOf(wanted));
    case FilterOp::In:
        return std::any_of(leaf.values.cbegin(), leaf.values.cend(),
                           [&value](const Value &one) { return equalValues(value, one); });
    case FilterOp::IsNull: return value.isNull();
    case FilterOp::NotNull: return !value.isNull();
    case FilterOp::HasConflict: break;
    }
    return false;
}

} // namespace farol
