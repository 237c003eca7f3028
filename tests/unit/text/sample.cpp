// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/text/sample.h"

#include "core/customer.h"
#include "core/text/filter.h"

#include <QDate>

#include <rapidcheck.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol::sample {

const EntityInfo &entity()
{
    static const EntityInfo info = [] {
        using FT = FieldType;
        EntityInfo made;
        made.table = 99;
        made.name = "sample";
        made.naturalKey = Name;
        made.fields = {
            {.number = Trial, .name = "trial", .type = FT::Boolean},
            {.number = Seats, .name = "seats", .type = FT::Integer},
            {.number = Name, .name = "name", .type = FT::Text},
            {.number = Notes, .name = "notes", .type = FT::LongText},
            {.number = Stage, .name = "stage", .type = FT::Key, .list = "stages"},
            {.number = Since, .name = "since", .type = FT::Day},
            {.number = Created, .name = "created", .type = FT::Instant},
            {.number = Owner, .name = "owner", .type = FT::Id, .refers = tables::User},
            {.number = Tags, .name = "tags", .type = FT::Set, .merge = MergeRule::Elements},
            {.number = Parent, .name = "parent", .type = FT::Id, .refers = 99},
        };
        return made;
    }();
    return info;
}

RowState row(const QMap<FieldNumber, Value> &values)
{
    RowState state;
    state.key.table = entity().table;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        state.fields[value.key()].value = *value;
    return state;
}

const FieldInfo &randomField()
{
    return entity().fields[*rc::gen::inRange(0, static_cast<int>(entity().fields.size()))];
}

QString randomText()
{
    static const QStringList words = {u"acme"_s,       u"ACME"_s,   u"Ação"_s,        u"acao"_s,    u"São João 10"_s,
                                      u"São João 9"_s, u"and"_s,    u"null"_s,        u"today"_s,   u"a\"b\\c"_s,
                                      u"O'Brien"_s,    u"(x, y)"_s, u"vip"_s,         u"north"_s,   u" spaced "_s,
                                      u"a;b"_s,        u"\\"_s,     u"linha\nnova"_s, u"=1+1"_s,    u"!=x"_s,
                                      u"ñ"_s,          u"日本"_s,   u"-5"_s,          u"conflict"_s};
    if (*rc::gen::inRange(0, 4) > 0)
        return words[*rc::gen::inRange(0, static_cast<int>(words.size()))];
    QString text;
    for (const int c : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0x300)))
        text += QChar(c);
    return text.isEmpty() ? u"x"_s : text;
}

namespace {

Uuid smallId()
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes.back() = static_cast<std::uint8_t>(*rc::gen::inRange(1, 4));
    return Uuid(bytes);
}

} // namespace

Value randomValue(FieldType type, bool forFilter)
{
    switch (type) {
    case FieldType::Boolean: return Value(*rc::gen::arbitrary<bool>());
    case FieldType::Integer:
        return Value(*rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-3, 4), rc::gen::arbitrary<std::int64_t>()));
    case FieldType::Day: return Value(std::int64_t{*rc::gen::inRange(-719162, 2932896)}); // years 1 to 9999
    case FieldType::Instant: return Value(*rc::gen::inRange<std::int64_t>(-62'000'000'000'000, 250'000'000'000'000));
    case FieldType::Id: return Value(smallId());
    case FieldType::Key: {
        const QString key = randomText().trimmed();
        return Value(key.isEmpty() ? u"key"_s : key);
    }
    case FieldType::Set: {
        if (forFilter)
            return Value(randomText());
        QStringList elements;
        for (int count = *rc::gen::inRange(1, 4); count > 0; --count)
            elements.append(randomText());
        return Value(elements);
    }
    default: return Value(randomText());
    }
}

Filter randomFilter(int depth)
{
    Filter filter;
    filter.kind = static_cast<Filter::Kind>(*rc::gen::inRange(0, 4));
    if (depth == 0)
        filter.kind = Filter::Kind::Leaf;
    if (filter.kind != Filter::Kind::Leaf) {
        for (int count = *rc::gen::inRange(0, 4); count > 0; --count)
            filter.children.append(randomFilter(depth - 1));
        return filter;
    }
    static constexpr std::array ops = {FilterOp::Equal,       FilterOp::NotEqual,   FilterOp::Less,
                                       FilterOp::LessOrEqual, FilterOp::Greater,    FilterOp::GreaterOrEqual,
                                       FilterOp::Contains,    FilterOp::StartsWith, FilterOp::In,
                                       FilterOp::IsNull,      FilterOp::NotNull,    FilterOp::HasConflict};
    filter.op = *rc::gen::elementOf(ops);
    if (filter.op == FilterOp::HasConflict)
        return filter;
    const FieldInfo &field = randomField();
    filter.field = field.number;
    if (!allows(field.type, filter.op))
        filter.op = FilterOp::NotNull;
    int count = filter.op == FilterOp::In ? *rc::gen::inRange(1, 4) : 1;
    if (filter.op == FilterOp::IsNull || filter.op == FilterOp::NotNull)
        count = 0;
    for (; count > 0; --count)
        filter.values.append(randomValue(field.type, true));
    return filter;
}

RowState randomRow()
{
    QMap<FieldNumber, Value> values;
    for (const FieldInfo &field : entity().fields) {
        if (*rc::gen::inRange(0, 3) > 0)
            values.insert(field.number, randomValue(field.type, false));
    }
    RowState state = row(values);
    state.key.id = smallId();
    if (*rc::gen::arbitrary<bool>())
        state.fields[Name].sides.append(Side{});
    return state;
}

} // namespace farol::sample
