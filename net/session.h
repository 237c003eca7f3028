// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accessend.h"
#include "net/account.h"
#include "net/httpclient.h"

#include <QList>
#include <QObject>

#include <functional>

namespace farol::net {

/// A sign-in in use: gives every request its token and renews it when the server says so. Only one renewal is under way
/// at a time, and a new token is in the vault before it is used: whoever loses power in between can still repeat the
/// renewal with the old one. Lives in one thread; http and vault outlive it.
class Session final : public QObject
{
    Q_OBJECT
public:
    Session(HttpClient &http, KeyVault &vault, SessionRecord record, QObject *parent = nullptr);

    /// Answers once, with Unauthenticated when the sign-in has ended.
    void send(const HttpCall &call, HttpDone done);
    /// For whoever sends by himself: `use` gets the token, which may be empty. After a 401 to it, refused() renews it.
    [[nodiscard]] QByteArray accessToken() const { return m_record.credentials.access; }
    /// `token` was refused: calls back with success once there is a newer one, else with the reason there is none.
    void refused(const QByteArray &token, std::function<void(const Status &)> then);
    /// Tells the server, as far as it can be reached, and forgets the tokens. The device keeps its key and its data.
    void signOut(std::function<void(const Status &)> done);

    /// Called at most once, before any request hears of it: the server answered a renewal, which this device had signed,
    /// that its access has ended. Nothing is sent any more.
    void onAccessEnded(std::function<void(AccessEnd)> callback) { m_onAccessEnded = std::move(callback); }

    [[nodiscard]] const Account &account() const { return m_record.account; }
    [[nodiscard]] bool isSignedIn() const { return m_record.isSignedIn(); }

private:
    void refresh();
    void refreshed(const HttpOutcome &outcome);
    Status takeNewTokens(const QByteArray &json);
    Status refusedRenewal(const HttpOutcome &outcome);

    HttpClient &m_http;
    KeyVault &m_vault;
    SessionRecord m_record;
    std::function<void(AccessEnd)> m_onAccessEnded;
    AccessEnd m_ended = AccessEnd::None;
    bool m_refreshing = false;
    QList<std::function<void(const Status &)>> m_waiting;
};

} // namespace farol::net
