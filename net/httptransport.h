// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "net/session.h"
#include "sync/engine.h"

#include <cstdint>
#include <functional>

namespace farol::net {

/// Carries the engine's requests over HTTP. A server that asks to be left alone for a while is: requests before that
/// are answered here. Lives in the session's thread; session and clock outlive it.
class HttpTransport final : public QObject, public sync::Transport
{
    Q_OBJECT
public:
    using Receive = std::function<void(std::uint64_t id, const Result<sync::Reply> &reply)>;
    HttpTransport(Session &session, const Clock &clock, Receive receive, QObject *parent = nullptr);

    void send(std::uint64_t id, const sync::Request &request) override;
    [[nodiscard]] std::int64_t patienceMs() const override;

private:
    void answer(std::uint64_t id, const HttpOutcome &outcome);

    Session &m_session;
    const Clock &m_clock;
    Receive m_receive;
    std::int64_t m_notBefore = 0; ///< monotonic
};

} // namespace farol::net
