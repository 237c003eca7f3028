// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/rowstate.h"

#include <QList>
#include <QString>

namespace farol {

enum class RowChangeKind : std::uint8_t {
    Appeared, ///< created, restored, or came into view
    Changed,
    Vanished, ///< deleted, or out of view
};

struct RowChange final {
    RowKey row;
    RowChangeKind kind = RowChangeKind::Changed;
    QList<FieldNumber> fields; ///< whose shown value, version or sides changed; empty unless Changed
    friend bool operator==(const RowChange &, const RowChange &) = default;
};

enum class Origin : std::uint8_t {
    Here, ///< a command of this device
    Server, ///< pulled: a colleague, another device, or the server's decision on our own change
};

/// What one write changed. Every command returns one and every pulled page makes one; models reload only these rows.
struct ChangeSet final {
    Origin origin = Origin::Here;
    OperationId operation; ///< null for a pulled page
    QString act; ///< label key of the act, for the undo menu and the toast
    UserId author; ///< null for a pulled page of several authors
    QList<RowChange> rows;
    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }
    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

/// One row's part of a command.
struct RowEdit final {
    MutationKind kind = MutationKind::Edit;
    RowKey row;
    /// Shown values to set, by field. Sets: the whole new set (what differs from the shown one is sent element-wise).
    QMap<FieldNumber, Value> values;
    /// Sets, when the caller knows only what to add or take away ("tags+=vip").
    QMap<FieldNumber, QStringList> add;
    QMap<FieldNumber, QStringList> remove;
    /// Counters.
    QMap<FieldNumber, std::int64_t> increments;
    /// Fields whose open conflict this edit settles: its base is every side now seen.
    QList<FieldNumber> settles;
};

/// How many rows of one act the server decides in one commit; a larger act goes up in numbered parts.
inline constexpr qsizetype MaxActRows = 5000;

/// The one way to write: what a person (or an import) did, as one undoable act.
struct Command final {
    QString act; ///< "add", "edit", "delete", "import", "settle" …
    QList<RowEdit> edits;
    /// Null: an act of its own, cut into parts by itself. Else part `part` of `parts` of an act that several commands make
    /// together, at most MaxActRows of it; they are undone as one.
    OperationId operation = {};
    int part = 1;
    int parts = 1;
};

/// What undo or redo did, field by field, so that people can be told.
struct UndoReport final {
    ChangeSet changes;
    QString act; ///< label key of the act that was taken back or done again
    /// Fields left alone because somebody changed them since.
    QList<std::pair<RowKey, FieldNumber>> leftAlone;
};

} // namespace farol
