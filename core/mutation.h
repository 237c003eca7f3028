// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowstate.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>

namespace farol {

enum class MutationKind : std::uint8_t {
    Create = 1, ///< a new row; meeting a row of the same natural key it counts as an edit
    Edit = 2,
    Remove = 3, ///< the root row only; what hangs on it is dead because its owner is
    Restore = 4,
    PutFact = 5, ///< replaces a fact row whole
};

/// What a mutation wants of one field.
struct FieldPatch final {
    FieldNumber field = 0;
    Value value; ///< the new value (Scalar, Critical; DeletedField: true or false)
    QList<Version> base; ///< writers of the values the author saw: the shown one, and each side he settles
    QStringList add; ///< Elements: to add
    QList<std::pair<QString, Version>> remove; ///< Elements: to remove, with the adder the author saw
    std::int64_t delta = 0; ///< Counter: how much to add
    std::optional<QString> baseText; ///< long texts: what the author started from, for the three-way merge
    friend bool operator==(const FieldPatch &, const FieldPatch &) = default;
};

/// How far its author had seen the server's order when making a mutation.
struct SeenUpTo final {
    Uuid epoch;
    Seq seq = 0;
    friend bool operator==(const SeenUpTo &, const SeenUpTo &) = default;
};

/// One change to one row: the intent a device pushes. Once encoded its bytes never change.
struct Mutation final {
    MutationId id; ///< 128 random bits; remembered as long as the log, so that nothing is applied twice
    OperationId operation; ///< shared by all mutations of one act (bulk edit, import, undo)
    QString act; ///< the act's label key ("edit", "import", "undo" …); never customer data
    int part = 1; ///< of a numbered act …
    int parts = 1; ///< … of so many parts
    MutationKind kind = MutationKind::Edit;
    RowKey row;
    QList<FieldPatch> patches; ///< ascending by field
    SeenUpTo seen;
    Instant wall; ///< the author's wall clock, unadjusted
    int schemaVersion = 0;
    Version undoes = 0; ///< for undo: the mutation it takes back
    friend bool operator==(const Mutation &, const Mutation &) = default;
};

/// A mutation as it stands in the outbox and travels: the envelope may be renewed, the body never.
struct OutboxEntry final {
    std::int64_t n = 0; ///< running number of the device: 1, 2, 3 …
    QByteArray previous; ///< chain hash (32 bytes) of entry n-1; 32 zero bytes before the first
    QByteArray body; ///< the encoded Mutation
    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

enum class OutcomeKind : std::uint8_t {
    Applied = 1, ///< all of it is the shown state now
    Merged = 2, ///< it met concurrent edits and both count (sets, counters)
    Conflicted = 3, ///< at least one field has, or is, a side of a conflict now
    NoOp = 4, ///< it changed nothing
    Rejected = 5, ///< a rule, a missing right to the field, or the row's state forbids it; reason says which
    Quarantined = 6, ///< its author no longer holds the scope; kept for the team lead
};

enum class RejectReason : std::uint8_t {
    None = 0,
    Malformed = 1, ///< it does not decode, or breaks its entity's declaration
    Deleted = 2, ///< the row is deleted and its author had seen that
    Gone = 3, ///< the row's tombstone was compacted away; the device may create it again from its own copy
    IdTaken = 4, ///< a create whose id a row, be it deleted, has; or, of a customer, a person, a team or the workspace
    Missing = 5, ///< an edit of a row the server has never had
    Forbidden = 6, ///< the author may not write this field or entity
    Erased = 7, ///< the row or value was erased for good (LGPD)
    OwnerMissing = 8, ///< its owner row, or the audience it names, does not exist
    SchemaTooNew = 9, ///< written by a newer schema than the server knows
};

enum class FieldOutcome : std::uint8_t {
    Applied = 1, ///< shown now; it followed what its author saw
    Won = 2, ///< shown now, the concurrent value is a side
    Side = 3, ///< it is a side
    NoOp = 4, ///< same value already shown
    Merged = 5, ///< set or counter
};

/// The server's answer to one mutation: decided once, stored, the same on every retry.
struct Outcome final {
    std::int64_t n = 0;
    MutationId mutation;
    OutcomeKind kind = OutcomeKind::NoOp;
    RejectReason reason = RejectReason::None;
    Seq seq = 0; ///< at which it was decided; the device's overlay goes once its cursor has passed this
    QList<std::pair<FieldNumber, FieldOutcome>> fields;
    friend bool operator==(const Outcome &, const Outcome &) = default;
};

} // namespace farol
