// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accessend.h"
#include "core/mutation.h"
#include "core/rowstate.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace farol {

/// Where a device stands in the server's order; the hash notices a server that was restored, failed over or copied.
struct Cursor final {
    Uuid epoch;
    Seq seq = 0;
    QByteArray hash; ///< of the log's chain at seq (32 bytes), empty before the first pull
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

enum class ScopeStatus : std::uint8_t {
    Loading = 1, ///< granted, its rows are still coming in
    Complete = 2,
    Purging = 3, ///< access ended; unsent work goes to the quarantine first, then every byte goes
    PurgingThenLoading = 4, ///< and was granted again meanwhile: purged all the same, then loaded
};

enum class EntryStatus : std::uint8_t {
    Waiting = 1, ///< not yet answered
    Answered = 2, ///< outcome known; its overlay stays until the cursor has passed the outcome's seq
};

/// An outbox entry with what this device keeps beside it.
struct PendingEntry final {
    OutboxEntry entry;
    Mutation mutation; ///< decoded body
    ScopeId scope; ///< of its row
    EntryStatus status = EntryStatus::Waiting;
    Outcome outcome; ///< when Answered
};

/// Work the server did not take: shown until a person settles it, with our own full copy.
struct AttentionItem final {
    Outcome outcome;
    ScopeId scope;
    QByteArray body; ///< the mutation
    QByteArray shownRow; ///< the row as its author saw it, from which it can be created again
};

/// A change that waits to be sent, as far as people need to know of it.
struct PendingChange final {
    std::int64_t n = 0; ///< its place in the outbox
    MutationKind kind = MutationKind::Edit;
    QString act; ///< label key
    RowKey row;
    ScopeId scope; ///< of the row: for all that hangs on a customer, the customer's id
    QList<FieldNumber> fields;
    Instant at; ///< when it was made, by this device's clock
    friend bool operator==(const PendingChange &, const PendingChange &) = default;
};

/// What sync still has to do.
struct SyncWork final {
    QList<PendingChange> waiting; ///< in the order it will be sent
    std::int64_t completeScopes = 0; ///< customers (and other scopes) all of whose rows are here
    std::int64_t loadingScopes = 0; ///< whose rows are still coming in
    friend bool operator==(const SyncWork &, const SyncWork &) = default;
};

/// One act of this device, kept for undo.
struct OperationRecord final {
    OperationId operation;
    QString act;
    Instant when;
    /// Each mutation with the row as it was before (empty = there was none).
    struct Step {
        Mutation mutation;
        QByteArray before;
    };
    QList<Step> steps;
    bool undone = false; ///< taken back; undos and redos are so from the beginning
    bool redoable = false; ///< an undo that may be taken back in turn
};

/// What one act of this device did to one row, as its record for undo tells.
struct OwnChange final {
    struct Field final {
        FieldNumber field = 0;
        Value before;
        Version beforeVersion = 0; ///< 0 = the field had never been written
        UserId beforeAuthor;
        Instant beforeWhen;
        Value after;
        friend bool operator==(const Field &, const Field &) = default;
    };
    OperationId operation;
    QString act; ///< label key
    Instant when; ///< by this device's clock
    bool undone = false; ///< taken back; undos and redos are so from the beginning
    Version version = 0; ///< of what it wrote
    QList<Field> fields; ///< ascending
    friend bool operator==(const OwnChange &, const OwnChange &) = default;
};

/// What a device is and how far it got; one record.
struct DeviceState final {
    WorkspaceId workspace;
    UserId user;
    DeviceId device;
    std::int64_t nextN = 1;
    QByteArray chain; ///< hash of the newest outbox entry, chainStart() before the first
    Cursor cursor;
    /// Grants up to this seq are loaded; a load in progress runs from here to loadPin.
    Seq loadedThrough = 0;
    Seq loadPin = 0; ///< 0 = no load in progress
    QByteArray loadToken; ///< where the next page starts; empty = at the beginning
    Seq grantedThrough = 0; ///< newest grant seen; beyond loadPin it makes another load follow
    std::int64_t confirmedN = 0; ///< newest own number whose outcome is durable here
    bool forked = false; ///< the server saw this device's numbers with other contents: sync stops with a message
    AccessEnd ended = AccessEnd::None; ///< the server shut this device out; it shows nothing until somebody signs in
    bool closed = false; ///< with `ended`: and what it held is gone

    /// Everything is to be loaded anew, beginning at `head`; the device's numbers stay.
    void startOver(const Cursor &head)
    {
        cursor = head;
        loadedThrough = 0;
        loadPin = 0;
        loadToken.clear();
        grantedThrough = 0;
    }
    friend bool operator==(const DeviceState &, const DeviceState &) = default;
};

} // namespace farol
