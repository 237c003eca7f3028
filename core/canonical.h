// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/result.h"
#include "core/rowstate.h"

#include <QByteArray>

#include <initializer_list>

/// The one byte form of values, rows and mutations: deterministic CBOR (shortest integers, definite lengths, map keys
/// ascending). The same bytes are stored, sent, hashed and compared, so equal states have equal bytes everywhere.
namespace farol {

class CborIn;
class CborOut;

void writeValue(CborOut &out, const Value &value);
[[nodiscard]] Value readValue(CborIn &in); ///< faults stick to `in`, as in every read… below

/// [[stamp …], {field: [value, stamp index, sides, elements]}]: a stamp is the (version, effective, seq, author) that
/// fields written together share; sides and elements are left out when both are empty.
void writeFields(CborOut &out, const FieldMap &fields);
[[nodiscard]] FieldMap readFields(CborIn &in);

/// A whole row: [table, id, scope, seq, fields].
void writeRow(CborOut &out, const RowState &row);
[[nodiscard]] RowState readRow(CborIn &in);
[[nodiscard]] QByteArray encodeRow(const RowState &row);
/// Reads exactly one row; trailing bytes are Error::Corrupt.
[[nodiscard]] Result<RowState> decodeRow(const QByteArray &bytes);

/// The fields of a row alone, for stores that keep table, id, scope and seq in columns.
[[nodiscard]] QByteArray encodeFields(const FieldMap &fields);
[[nodiscard]] Result<FieldMap> decodeFields(const QByteArray &bytes);
/// The same without the values of the fields that `columns` declares: for stores that keep those in typed columns.
/// decodeMeta() leaves their values null for the caller to fill in.
[[nodiscard]] QByteArray encodeMeta(const FieldMap &fields, const EntityInfo &columns);
[[nodiscard]] Result<FieldMap> decodeMeta(const QByteArray &bytes);

/// What one mutation may hold. decodeMutation() refuses more, so nothing beyond it may be written down.
struct MutationLimits final {
    static constexpr qsizetype Bytes = qsizetype(1) << 20U; ///< of the body
    static constexpr qsizetype Fields = 512;
    static constexpr qsizetype Elements = 10'000; ///< in the value of a field, added to it, and removed from it
    static constexpr qsizetype Bases = 256; ///< of a field
};
/// TooLarge when the mutation, `bytes` long when encoded, is beyond them.
[[nodiscard]] Status checkLimits(const Mutation &mutation, qsizetype bytes);

/// The body of an outbox entry. Over the limits: Error::TooLarge or Error::Corrupt.
[[nodiscard]] QByteArray encodeMutation(const Mutation &mutation);
[[nodiscard]] Result<Mutation> decodeMutation(const QByteArray &body);

[[nodiscard]] QByteArray encodeOutcome(const Outcome &outcome);
[[nodiscard]] Result<Outcome> decodeOutcome(const QByteArray &bytes);
void writeOutcome(CborOut &out, const Outcome &outcome);
[[nodiscard]] Outcome readOutcome(CborIn &in);

/// 32 bytes, BLAKE2b-256 of the concatenation.
[[nodiscard]] QByteArray contentHash(std::initializer_list<QByteArrayView> parts);
/// Chain hash of outbox entry `n`: contentHash("farol-outbox", previous, n as 8 bytes, body).
[[nodiscard]] QByteArray chainHash(const OutboxEntry &entry);
/// What a row adds to its user's digest: the first 8 bytes of contentHash(row bytes), big-endian.
[[nodiscard]] std::uint64_t rowDigest(const RowState &row);
/// 32 zero bytes: what stands before the first link of every chain.
[[nodiscard]] QByteArray chainStart();

} // namespace farol
