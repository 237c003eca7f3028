// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/rowstate.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace farol {

enum class LogKind : std::uint8_t {
    Row = 1, ///< fields of one row changed
    Access = 2, ///< a person gained or lost scopes
};

/// One entry of the workspace's gapless, hash-chained log.
struct LogEntry final {
    Seq seq = 0;
    Seq commitLast = 0; ///< seq of the last entry of the same commit; pages never cut a commit
    LogKind kind = LogKind::Row;
    // Row
    RowKey row;
    ScopeId scope;
    ScopeId oldScope; ///< set when the row moved here from there
    MutationId mutation;
    OperationId operation;
    QString act;
    DeviceId device;
    UserId author;
    Instant effective;
    FieldMap fields; ///< the changed ones, as decided
    bool wholeRow = false; ///< fields is the complete row (a create, or sent whole because it came into view)
    Seq rowSeq = 0; ///< for a whole row read later than this entry: the row's own seq; else equal to seq
    // Access
    UserId user;
    QList<ScopeId> born; ///< granted scopes that began in this commit: everything of theirs follows in the log
    QList<ScopeId> granted; ///< granted scopes with history, to be loaded
    QList<ScopeId> revoked;
    friend bool operator==(const LogEntry &, const LogEntry &) = default;
};

struct DeviceRecord final {
    DeviceId device;
    UserId user;
    std::int64_t lastN = 0;
    QByteArray chain; ///< hash of entry lastN
    bool revoked = false;
    friend bool operator==(const DeviceRecord &, const DeviceRecord &) = default;
};

/// What is remembered of a decided mutation as long as the log lives.
struct MutationRecord final {
    MutationId mutation;
    RowKey row;
    DeviceId device;
    std::int64_t n = 0;
    Outcome outcome;
    QMap<FieldNumber, QList<Version>> bases; ///< of fields that changed nothing: what counts in their place
};

struct StoredResult final {
    QByteArray hash; ///< chain hash of the entry, by which a retry is told from a fork
    Outcome outcome;
};

struct Head final {
    WorkspaceId workspace;
    Uuid epoch;
    Seq seq = 0;
    QByteArray hash; ///< of the log's chain at seq
    Seq fence = 0; ///< cursors before it must load anew
};

/// Where a load (bootstrap) stands; order is (table, id), fixed at the pin.
struct LoadRange final {
    UserId user;
    Seq after = 0; ///< scopes granted after this …
    Seq pin = 0; ///< … and up to this
};

} // namespace farol
