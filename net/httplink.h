// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httptransport.h"
#include "net/livestream.h"
#include "net/serverlink.h"

namespace farol::net {

/// The link to a Farol server: session, transport and live stream over one client.
class HttpLink final : public QObject, public ServerLink
{
    Q_OBJECT
public:
    struct Parts {
        KeyVault &vault; ///< keeps the sign-in
        const Clock &clock;
        Random &random;
        LinkListener &listener;
    };
    HttpLink(const Parts &parts, const SessionRecord &record, QObject *parent = nullptr);

    void send(std::uint64_t id, const sync::Request &request) override { m_transport.send(id, request); }
    [[nodiscard]] std::int64_t patienceMs() const override { return m_transport.patienceMs(); }
    void setOnline(bool online) override;
    void fetchPeople(std::function<void(const Result<People> &)> done) override;
    void signOut(std::function<void(const Status &)> done) override;
    void call(const HttpCall &request, HttpDone done) override { m_session.send(request, std::move(done)); }

private:
    HttpClient m_http;
    Session m_session;
    HttpTransport m_transport;
    LiveStream m_live;
    bool m_wasOpen = false;
};

} // namespace farol::net
