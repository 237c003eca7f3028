// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/rowstate.h"

#include <rapidcheck.h>

#include <array>
#include <string>

/// Random values of the types that are encoded; every alternative and both ends of each range come up.
namespace farol::gen {

inline Uuid uuid()
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    for (auto &byte : bytes)
        byte = *rc::gen::arbitrary<std::uint8_t>();
    return Uuid(bytes);
}

inline QString text()
{
    const auto raw = *rc::gen::container<std::u32string>(rc::gen::oneOf(rc::gen::inRange<char32_t>(1, 0x7F),
                                                                        rc::gen::inRange<char32_t>(0xA0, 0xD7FF),
                                                                        rc::gen::inRange<char32_t>(0x1F300, 0x1F5FF)));
    return QString::fromUcs4(raw.data(), qsizetype(raw.size()));
}

inline Value value()
{
    switch (*rc::gen::inRange(0, 6)) {
    case 0: return {};
    case 1: return Value(*rc::gen::arbitrary<bool>());
    case 2: return Value(*rc::gen::arbitrary<std::int64_t>());
    case 3: return Value(text());
    case 4: return Value(uuid());
    default: return Value(QStringList{text(), text() + QLatin1Char('x')});
    }
}

inline FieldState fieldState()
{
    FieldState field;
    field.value = value();
    field.version = *rc::gen::arbitrary<std::uint64_t>();
    field.effective.ms = *rc::gen::arbitrary<std::int64_t>();
    field.seq = *rc::gen::positive<std::int64_t>();
    field.author = UserId(uuid());
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        Side side;
        side.value = value();
        side.version = *rc::gen::arbitrary<std::uint64_t>();
        side.effective.ms = *rc::gen::arbitrary<std::int64_t>();
        side.seq = *rc::gen::positive<std::int64_t>();
        side.author = UserId(uuid());
        side.reason = *rc::gen::element(SideReason::Concurrent, SideReason::Rule);
        field.sides.append(side);
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        field.elements.insert(text(), *rc::gen::arbitrary<std::uint64_t>());
    return field;
}

inline RowState row()
{
    RowState state;
    state.key = {*rc::gen::inRange<TableNumber>(1, 0xFFFF), uuid()};
    state.scope = ScopeId(uuid());
    state.seq = *rc::gen::positive<std::int64_t>();
    const FieldState shared = fieldState();
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
        FieldState field = *rc::gen::arbitrary<bool>() ? shared : fieldState();
        field.value = value();
        state.fields.insert(*rc::gen::inRange<FieldNumber>(0, 300), field);
    }
    return state;
}

inline Mutation mutation()
{
    Mutation m;
    m.id = MutationId(uuid());
    m.operation = OperationId(uuid());
    m.act = text();
    m.part = *rc::gen::inRange(1, 100);
    m.parts = *rc::gen::inRange(1, 100);
    m.kind = *rc::gen::element(MutationKind::Create, MutationKind::Edit, MutationKind::Remove, MutationKind::Restore,
                               MutationKind::PutFact);
    m.row = {*rc::gen::inRange<TableNumber>(1, 0xFFFF), uuid()};
    FieldNumber number = 0;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        FieldPatch patch;
        patch.field = number = FieldNumber(number + *rc::gen::inRange(1, 9));
        patch.value = value();
        patch.base = QList<Version>{*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<std::uint64_t>()};
        patch.add = QStringList{text()};
        patch.remove = {{text(), *rc::gen::arbitrary<std::uint64_t>()}};
        patch.delta = *rc::gen::arbitrary<std::int64_t>();
        if (*rc::gen::arbitrary<bool>())
            patch.baseText = text();
        m.patches.append(patch);
    }
    m.seen = {uuid(), *rc::gen::positive<std::int64_t>()};
    m.wall.ms = *rc::gen::arbitrary<std::int64_t>();
    m.schemaVersion = *rc::gen::inRange(0, 1000);
    m.undoes = *rc::gen::arbitrary<std::uint64_t>();
    return m;
}

} // namespace farol::gen
