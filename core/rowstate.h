// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/flatmap.h"
#include "core/schema.h"
#include "core/uuid.h"
#include "core/value.h"

#include <QList>
#include <QMap>

#include <cstdint>

namespace farol {

/// Names a row of any table. Ordered by (table, id): the order in which rows are locked.
struct RowKey final {
    TableNumber table = 0;
    Uuid id;
    friend auto operator<=>(const RowKey &, const RowKey &) = default;
};

[[nodiscard]] inline size_t qHash(const RowKey &key, size_t seed = 0) noexcept
{
    return qHash(key.id, seed ^ key.table);
}

/// A field's version: the first 64 bits of the id of the mutation that wrote the value; 0 = never written.
using Version = std::uint64_t;
[[nodiscard]] inline Version versionOf(MutationId id)
{
    return id.uuid.head();
}

/// Place in the workspace's one gapless order of committed changes; 0 = before the first.
using Seq = std::int64_t;

enum class SideReason : std::uint8_t {
    Concurrent = 0, ///< lost to, or waits beside, an edit it did not know
    Rule = 1, ///< would break a rule over several rows
};

/// One open alternative of a conflict: a value that was sent in and is not the one shown.
struct Side final {
    Value value;
    Version version = 0;
    Instant effective;
    Seq seq = 0; ///< at which it became a side
    UserId author;
    SideReason reason = SideReason::Concurrent;
    friend bool operator==(const Side &, const Side &) = default;
};

/// A field of a row as the server decided it (or, in an overlay, as its device shows it meanwhile).
struct FieldState final {
    Value value; ///< what is shown
    Version version = 0; ///< its writer; for sets, of the last change
    Instant effective; ///< when the author made it, by a clock the server has clamped
    Seq seq = 0; ///< at which it was decided; 0 in an overlay
    UserId author;
    QList<Side> sides; ///< the open conflict, ordered by version; empty = none
    QMap<QString, Version> elements; ///< sets only: each element with the mutation that last added it
    friend bool operator==(const FieldState &, const FieldState &) = default;
};

using FieldMap = FlatMap<FieldNumber, FieldState>;

/// A row of any entity with all that sync knows of it. Fields never written are absent.
struct RowState final {
    RowKey key;
    ScopeId scope;
    Seq seq = 0; ///< of the last change to it
    FieldMap fields;

    [[nodiscard]] Value value(FieldNumber number) const
    {
        const auto found = fields.constFind(number);
        return found == fields.cend() ? Value() : found->value;
    }
    /// Whether its own delete stands; an owner's delete hides it too, which only a store can tell.
    [[nodiscard]] bool isDeleted() const
    {
        const Value deleted = value(DeletedField);
        return deleted.get<bool>() != nullptr && *deleted.get<bool>();
    }
    [[nodiscard]] bool hasConflict() const
    {
        for (const FieldState &field : fields) {
            if (!field.sides.isEmpty())
                return true;
        }
        return false;
    }
    friend bool operator==(const RowState &, const RowState &) = default;
};

} // namespace farol
