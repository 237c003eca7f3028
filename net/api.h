// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <cstdint>

/// The server's addresses and the form of its errors, as both ends agreed on them (docs/SYNC.md, appendices E and F).
namespace farol::net {

namespace paths {
inline constexpr const char *Sync = "/sync/v1/"; ///< followed by hello, push, pull, load, digest or hand-over
inline constexpr const char *Live = "/sync/v1/live";
inline constexpr const char *SignIn = "/api/v1/sign-in";
inline constexpr const char *Refresh = "/api/v1/refresh";
inline constexpr const char *SignOut = "/api/v1/sign-out";
inline constexpr const char *Password = "/api/v1/password";
inline constexpr const char *Devices = "/api/v1/devices";
inline constexpr const char *People = "/api/v1/people";
inline constexpr const char *Teams = "/api/v1/teams";
inline constexpr const char *Covers = "/api/v1/covers";
inline constexpr const char *Shares = "/api/v1/shares";
} // namespace paths

/// Repeats the `reason` of a 401, whose body does not always arrive.
inline constexpr const char *ReasonHeader = "Farol-Reason";

/// The words of Error::detail that say why an address cannot be used (Error::Invalid).
inline constexpr const char *PlainHttp = "plain-http"; ///< secrets would travel readable

/// An address as people type it ("farol.example.com", "https://…/farol/"): https, or http to this machine alone.
[[nodiscard]] Result<QUrl> serverUrl(const QString &text);
[[nodiscard]] QUrl endpoint(const QUrl &server, const QString &path);
[[nodiscard]] bool isLoopback(const QUrl &url);

/// What an HTTP answer that is no success means here.
struct ServerFault final {
    Error error;
    std::int64_t retryAfterMs = 0; ///< 0 = not said
    QString reason; ///< the server's word for why, which programs act on; empty = not said
};

/// Only what is written in our own form ends a session or stops a sync: a proxy or a hotel's log-in page that answers
/// in the server's place is Offline. Troubles of the server's own ("no-space", "corrupt" …) are Offline too, with the
/// word as detail: nothing is wrong with this device's data.
[[nodiscard]] ServerFault faultOf(int status, const QByteArray &body, const QByteArray &retryAfter, bool bearer);

} // namespace farol::net
