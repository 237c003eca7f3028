// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/random.h"
#include "core/result.h"
#include "core/schema.h"
#include "sync/messages.h"

namespace farol::sync {

/// Who is asking, as authentication found out.
struct Identity final {
    UserId user;
    DeviceId device;
};

/// The server's side of the protocol: pure decisions over a HubStore (rules: docs/SYNC.md 3). Keeps no state of its own
/// and may be used from several threads when its store may.
class Hub final
{
public:
    Hub(HubStore &store, const Schema &schema, const Clock &clock, Limits limits = {});

    /// Brings the scopes of a person up to date who has none of his own yet, as workspaces had it before schema 2.
    [[nodiscard]] Result<HelloReply> hello(const Identity &who, const HelloRequest &request) const;
    [[nodiscard]] Result<PushReply> push(const Identity &who, const PushRequest &request) const;
    [[nodiscard]] Result<PullReply> pull(const Identity &who, const PullRequest &request) const;
    [[nodiscard]] Result<LoadReply> load(const Identity &who, const LoadRequest &request) const;
    [[nodiscard]] Result<DigestReply> digest(const Identity &who, const DigestRequest &request) const;
    [[nodiscard]] Result<HandOverReply> handOver(const Identity &who, const HandOverRequest &request) const;
    /// Any of the above.
    [[nodiscard]] Result<Reply> answer(const Identity &who, const Request &request) const;

    /// After a person's role, teams, covers or given customers changed: brings his scopes up to date, by log entries.
    [[nodiscard]] Status refreshAccess(UserId user) const;
    /// The same within the transaction that changes them, so that rights and log say the same.
    [[nodiscard]] Status refreshAccess(HubTransaction &transaction, UserId user) const;

private:
    HubStore &m_store;
    const Schema &m_schema;
    const Clock &m_clock;
    Limits m_limits;
};

} // namespace farol::sync
