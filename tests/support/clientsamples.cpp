// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clientsamples.h"

#include "core/canonical.h"
#include "core/customer.h"

#include <array>

using namespace Qt::StringLiterals;

namespace farol::test {

Uuid sampleId(int number, std::uint8_t kind)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[0] = kind;
    for (std::size_t i = 0; i < 4; ++i) // in both halves, since versions are the first
        bytes[7 - i] = bytes[15 - i] = static_cast<std::uint8_t>(static_cast<unsigned>(number) >> (8U * i));
    bytes[8] = 0x80;
    return Uuid(bytes);
}

RowState sampleCustomer(int number, ScopeId scope)
{
    RowState row;
    row.key = RowKey{tables::Customer, sampleId(number, 1)};
    row.scope = scope.isNull() ? ScopeId(row.key.id) : scope;
    row.seq = 100 + number;
    const auto put = [&row](FieldNumber field, Value value) {
        FieldState state;
        state.value = std::move(value);
        state.version = 0xF000'0000'0000'0000ULL + field;
        state.effective = Instant{1'700'000'000'000};
        state.seq = row.seq;
        state.author = UserId(sampleId(1, 2));
        row.fields.insert(field, state);
    };
    put(1, Value(u"Acme Ação %1"_s.arg(number)));
    put(2, Value(u"EXT-%1"_s.arg(number)));
    put(4, Value(u"renewal"_s));
    put(5, Value(sampleId(number % 3, 2)));
    put(8, Value(QStringList{u"vip"_s, u"sul"_s}));
    put(10, Value());
    put(11, Value(std::int64_t(number)));
    put(12, Value(std::int64_t(19'000 + number)));
    put(13, Value(u"a long note of customer %1"_s.arg(number)));
    for (const char *element : {"vip", "sul"})
        row.fields[8].elements.insert(QString::fromLatin1(element), 0x1234);
    return row;
}

PendingEntry sampleEntry(std::int64_t n, const RowState &row)
{
    PendingEntry pending;
    pending.mutation.id = MutationId(sampleId(int(n), 3));
    pending.mutation.operation = OperationId(sampleId(int(n), 9));
    pending.mutation.act = u"edit"_s;
    pending.mutation.row = row.key;
    FieldPatch patch;
    patch.field = 1;
    patch.value = Value(u"name %1"_s.arg(n));
    patch.base = {1, 2};
    pending.mutation.patches = {patch};
    pending.mutation.schemaVersion = 1;
    pending.entry.n = n;
    pending.entry.previous = chainStart();
    pending.entry.body = encodeMutation(pending.mutation);
    pending.scope = row.scope;
    return pending;
}

} // namespace farol::test
