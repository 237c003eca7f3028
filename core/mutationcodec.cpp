// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/cbor.h"

using namespace Qt::StringLiterals;

namespace farol {

namespace {

using Limits = MutationLimits;

void writePatch(CborOut &out, const FieldPatch &patch)
{
    out.array(7);
    out.unsignedInteger(patch.field);
    writeValue(out, patch.value);
    out.array(patch.base.size());
    for (const Version base : patch.base)
        out.unsignedInteger(base);
    out.array(patch.add.size());
    for (const QString &element : patch.add)
        out.text(element);
    out.array(patch.remove.size() * 2);
    for (const auto &[element, adder] : patch.remove) {
        out.text(element);
        out.unsignedInteger(adder);
    }
    out.integer(patch.delta);
    if (patch.baseText)
        out.text(*patch.baseText);
    else
        out.null();
}

FieldPatch readPatch(CborIn &in)
{
    FieldPatch patch;
    (void)in.enterTuple(7);
    const std::int64_t field = in.integer();
    if (field < 0 || field > 0xFFFF)
        in.setFault("bad field number");
    patch.field = FieldNumber(field);
    patch.value = readValue(in);
    const qsizetype bases = in.enterArray();
    if (bases > Limits::Bases)
        in.setFault("too many bases");
    for (qsizetype i = 0; i < bases && in.ok(); ++i)
        patch.base += in.unsignedInteger();
    in.leave();
    const qsizetype added = in.enterArray();
    if (added > Limits::Elements)
        in.setFault("too many elements");
    for (qsizetype i = 0; i < added && in.ok(); ++i)
        patch.add += in.text();
    in.leave();
    const qsizetype removed = in.enterArray();
    if (removed > 2 * Limits::Elements || removed % 2 != 0)
        in.setFault("bad elements");
    for (qsizetype i = 0; i + 1 < removed && in.ok(); i += 2) {
        const QString element = in.text();
        patch.remove.append({element, in.unsignedInteger()});
    }
    in.leave();
    patch.delta = in.integer();
    if (!in.takeNull())
        patch.baseText = in.text();
    in.leave();
    return patch;
}

} // namespace

Status checkLimits(const Mutation &mutation, qsizetype bytes)
{
    if (bytes > Limits::Bytes)
        return fail(Error::Code::TooLarge, u"the change of one row is over 1 MiB"_s);
    if (mutation.patches.size() > Limits::Fields)
        return fail(Error::Code::TooLarge, u"more than 512 fields in one change"_s);
    for (const FieldPatch &patch : mutation.patches) {
        const auto *set = patch.value.get<QStringList>();
        if (patch.add.size() > Limits::Elements || patch.remove.size() > Limits::Elements
            || (set != nullptr && set->size() > Limits::Elements))
            return fail(Error::Code::TooLarge, u"more than 10,000 elements in one change"_s);
        if (patch.base.size() > Limits::Bases)
            return fail(Error::Code::TooLarge, u"more than 256 versions seen in one field"_s);
    }
    return {};
}

QByteArray encodeMutation(const Mutation &mutation)
{
    QByteArray bytes;
    CborOut out(bytes);
    out.array(14);
    out.uuid(mutation.id.uuid);
    out.uuid(mutation.operation.uuid);
    out.text(mutation.act);
    out.integer(mutation.part);
    out.integer(mutation.parts);
    out.unsignedInteger(std::uint64_t(mutation.kind));
    out.unsignedInteger(mutation.row.table);
    out.uuid(mutation.row.id);
    out.array(mutation.patches.size());
    for (const FieldPatch &patch : mutation.patches)
        writePatch(out, patch);
    out.uuid(mutation.seen.epoch);
    out.integer(mutation.seen.seq);
    out.integer(mutation.wall.ms);
    out.integer(mutation.schemaVersion);
    out.unsignedInteger(mutation.undoes);
    return bytes;
}

Result<Mutation> decodeMutation(const QByteArray &body)
{
    if (body.size() > Limits::Bytes)
        return fail(Error::Code::TooLarge, u"a mutation is over 1 MiB"_s);
    CborIn in(body);
    Mutation mutation;
    (void)in.enterTuple(14);
    mutation.id = in.id<MutationId>();
    mutation.operation = in.id<OperationId>();
    mutation.act = in.text();
    mutation.part = int(in.integer());
    mutation.parts = int(in.integer());
    const std::int64_t kind = in.integer();
    if (kind < int(MutationKind::Create) || kind > int(MutationKind::PutFact))
        in.setFault("unknown kind");
    mutation.kind = static_cast<MutationKind>(kind);
    const std::int64_t table = in.integer();
    if (table < 1 || table > 0xFFFF)
        in.setFault("bad table number");
    mutation.row.table = TableNumber(table);
    mutation.row.id = in.uuid();
    const qsizetype patches = in.enterArray();
    if (patches > Limits::Fields)
        in.setFault("too many fields");
    int last = -1;
    for (qsizetype i = 0; i < patches && in.ok(); ++i) {
        mutation.patches += readPatch(in);
        if (int(mutation.patches.constLast().field) <= last)
            in.setFault("fields are out of order");
        last = mutation.patches.constLast().field;
    }
    in.leave();
    mutation.seen.epoch = in.uuid();
    mutation.seen.seq = in.integer();
    mutation.wall.ms = in.integer();
    mutation.schemaVersion = int(in.integer());
    mutation.undoes = in.unsignedInteger();
    in.leave();
    if (in.ok() && (mutation.id.isNull() || mutation.row.id.isNull()))
        in.setFault("an id is missing");
    FAROL_TRY(in.status());
    return mutation;
}

void writeOutcome(CborOut &out, const Outcome &outcome)
{
    out.array(6);
    out.integer(outcome.n);
    out.uuid(outcome.mutation.uuid);
    out.unsignedInteger(std::uint64_t(outcome.kind));
    out.unsignedInteger(std::uint64_t(outcome.reason));
    out.integer(outcome.seq);
    out.array(outcome.fields.size() * 2);
    for (const auto &[field, what] : outcome.fields) {
        out.unsignedInteger(field);
        out.unsignedInteger(std::uint64_t(what));
    }
}

Outcome readOutcome(CborIn &in)
{
    Outcome outcome;
    (void)in.enterTuple(6);
    outcome.n = in.integer();
    outcome.mutation = in.id<MutationId>();
    outcome.kind = static_cast<OutcomeKind>(in.integer());
    outcome.reason = static_cast<RejectReason>(in.integer());
    outcome.seq = in.integer();
    const qsizetype fields = in.enterArray();
    if (fields > 2 * Limits::Fields || fields % 2 != 0)
        in.setFault("bad field outcomes");
    for (qsizetype i = 0; i + 1 < fields && in.ok(); i += 2) {
        const auto field = FieldNumber(in.integer());
        outcome.fields.append({field, static_cast<FieldOutcome>(in.integer())});
    }
    in.leave();
    in.leave();
    return outcome;
}

QByteArray encodeOutcome(const Outcome &outcome)
{
    QByteArray bytes;
    CborOut out(bytes);
    writeOutcome(out, outcome);
    return bytes;
}

Result<Outcome> decodeOutcome(const QByteArray &bytes)
{
    CborIn in(bytes);
    Outcome outcome = readOutcome(in);
    FAROL_TRY(in.status());
    return outcome;
}

} // namespace farol
