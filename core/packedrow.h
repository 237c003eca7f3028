// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/rowstate.h"
#include "core/schema.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

#include <cstdint>

/// Rows in their byte form (core/canonical.h): a load of a hundred thousand rows is passed from the server's table to the
/// device's without making an object of each row and value.
namespace farol {

class CborIn;
class CborOut;

struct PackedRow final {
    RowKey key;
    ScopeId scope;
    Seq seq = 0;
    QByteArray fields; ///< as encodeFields() makes them, or another that decodeFields() takes
    /// rowDigest(), if somebody had the time to count it; 0 = not yet. No part of the row.
    std::uint64_t digest = 0;
    friend bool operator==(const PackedRow &a, const PackedRow &b)
    {
        return a.key == b.key && a.scope == b.scope && a.seq == b.seq && a.fields == b.fields;
    }
};

[[nodiscard]] PackedRow packRow(const RowState &row);
/// Error::Corrupt when decodeFields() does not take the fields.
[[nodiscard]] Result<RowState> unpackRow(const PackedRow &row);

/// The same bytes as those of the row itself.
void writeRow(CborOut &out, const PackedRow &row);
/// Checks all that readRow() checks, so that what it has read can be unpacked; faults stick to `in`.
[[nodiscard]] PackedRow readPackedRow(CborIn &in);
[[nodiscard]] QByteArray encodeRow(const PackedRow &row);
[[nodiscard]] std::uint64_t rowDigest(const PackedRow &row);
/// Whether its own delete stands, as RowState::isDeleted(); fields that cannot be read say no.
[[nodiscard]] bool isDeleted(const PackedRow &row);

/// Fields taken apart for a typed table: the values of its columns, and everything else in one piece.
struct SplitFields final {
    struct Cell final {
        FieldNumber field = 0;
        QByteArrayView item; ///< the value as one CBOR item, within the packed bytes
    };
    QVarLengthArray<Cell, 24> cells; ///< of the fields that have a column, by number
    QByteArray meta; ///< as encodeMeta() makes it
    bool deleted = false; ///< its own delete stands
    bool conflict = false; ///< some field has sides
    bool extra = false; ///< it holds fields that the entity does not declare

    /// Empty when the field was never written.
    [[nodiscard]] QByteArrayView item(FieldNumber field) const;
};
/// For fields from packRow() or readPackedRow(): only what keeps it from finding the cells is an error
/// (Error::Corrupt). The cells live as long as `fields`.
[[nodiscard]] Result<SplitFields> splitFields(const QByteArray &fields, const EntityInfo &columns);

} // namespace farol
