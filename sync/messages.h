// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "core/hubstore.h"
#include "core/mutation.h"
#include "core/packedrow.h"
#include "core/rowstate.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

/// What a device asks and the server answers (docs/SYNC.md). Encoded by sync/codec.h; carried by net/.
namespace farol::sync {

inline constexpr int ProtocolVersion = 1;

/// What one request may hold; the server states its own in hello.
struct Limits final {
    int pushEntries = 200; ///< of acts that have nothing to do with each other
    qsizetype pushBytes = qsizetype(512) * 1024; ///< sum of their bodies
    int pullEntries = 2'000;
    int loadRows = 8'000;
    int actEntries = 5000; ///< of one act, or one part of it, which goes up in one push and is decided in one commit
    qsizetype actBytes = qsizetype(7) * 1024 * 1024; ///< sum of its bodies
    friend bool operator==(const Limits &, const Limits &) = default;
};

struct HelloRequest final {
    int protocolLow = ProtocolVersion;
    int protocolHigh = ProtocolVersion;
    int schemaVersion = 0;
    QString program; ///< "farol 0.1.0", for the server's log
    Cursor cursor;
    Instant deviceNow;
    friend bool operator==(const HelloRequest &, const HelloRequest &) = default;
};

struct HelloReply final {
    enum class Action : std::uint8_t {
        Go = 0,
        LoadAnew = 1, ///< the cursor is not of this history, or behind the fence
        Upgrade = 2, ///< this server no longer speaks the device's protocol
    };
    int protocol = ProtocolVersion;
    int schemaVersion = 0;
    WorkspaceId workspace;
    UserId user;
    Action action = Action::Go;
    Cursor head;
    Seq fence = 0;
    Instant serverNow;
    std::int64_t lastN = 0; ///< newest number the server has of this device
    QByteArray chain; ///< its chain hash
    Limits limits;
    friend bool operator==(const HelloReply &, const HelloReply &) = default;
};

struct PushRequest final {
    QList<OutboxEntry> entries; ///< contiguous
    std::int64_t confirmedN = 0; ///< results up to here are durable on the device and may be pruned
    Instant deviceNow;
    Cursor cursor; ///< where the device stands
    friend bool operator==(const PushRequest &, const PushRequest &) = default;
};

struct PushReply final {
    enum class Action : std::uint8_t {
        Decided = 0, ///< outcomes answers every entry, in order
        Expected = 1, ///< numbers are missing: send from expectedN
        Fork = 2, ///< the server knows these numbers with other contents
    };
    Action action = Action::Decided;
    QList<Outcome> outcomes;
    std::int64_t expectedN = 0;
    Seq head = 0;
    bool cursorKnown = false; ///< the request's cursor is of the history that the outcomes' numbers belong to
    friend bool operator==(const PushReply &, const PushReply &) = default;
};

struct PullRequest final {
    Cursor cursor;
    Seq loadedThrough = 0; ///< row entries of scopes granted after it come as whole rows
    int maxEntries = 500;
    friend bool operator==(const PullRequest &, const PullRequest &) = default;
};

struct PullReply final {
    bool loadAnew = false; ///< the cursor is not of this history, or behind the fence
    QList<LogEntry> entries;
    Cursor cursor; ///< where the device stands after this page
    Seq head = 0;
    friend bool operator==(const PullReply &, const PullReply &) = default;
};

struct LoadRequest final {
    Uuid epoch;
    Seq after = 0; ///< scopes granted after this …
    Seq pin = 0; ///< … and up to this
    RowKey position; ///< rows after this key
    int maxRows = 1000;
    bool first = false; ///< asks for scopes and total as well
    friend bool operator==(const LoadRequest &, const LoadRequest &) = default;
};

struct LoadReply final {
    bool loadAnew = false; ///< the epoch is another
    QList<PackedRow> rows;
    bool complete = false;
    QList<ScopeId> scopes; ///< first page: every scope of the load
    std::int64_t total = 0; ///< first page: rows of the whole load
    friend bool operator==(const LoadReply &, const LoadReply &) = default;
};

struct DigestRequest final {
    Cursor cursor;
    friend bool operator==(const DigestRequest &, const DigestRequest &) = default;
};

struct DigestReply final {
    bool comparable = false; ///< the server's head was the request's cursor
    std::uint64_t digest = 0;
    friend bool operator==(const DigestReply &, const DigestReply &) = default;
};

/// Needs-attention items of a scope that is being purged, for the quarantine.
struct HandOverRequest final {
    ScopeId scope;
    QList<QByteArray> bodies;
    friend bool operator==(const HandOverRequest &, const HandOverRequest &) = default;
};

struct HandOverReply final {
    int received = 0;
    friend bool operator==(const HandOverReply &, const HandOverReply &) = default;
};

using Request = std::variant<HelloRequest, PushRequest, PullRequest, LoadRequest, DigestRequest, HandOverRequest>;
using Reply = std::variant<HelloReply, PushReply, PullReply, LoadReply, DigestReply, HandOverReply>;

} // namespace farol::sync
