// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyvault.h"
#include "core/permissions.h"
#include "core/result.h"
#include "core/uuid.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringView>
#include <QUrl>

#include <optional>

namespace farol::net {

/// Whose profile this is and where it syncs; shown to people.
struct Account final {
    QUrl server;
    WorkspaceId workspace;
    UserId user;
    QString name;
    QString mail;
    Role role = Role::Manager;
    DeviceId device;
    friend bool operator==(const Account &, const Account &) = default;
};

/// What opens the server's door; never shown, never logged.
struct Credentials final {
    QByteArray access; ///< good for some minutes; the server says when it is not any more
    QByteArray refresh; ///< empty = signed out
    QByteArray deviceSeed; ///< of the Ed25519 key
    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// One sign-in as the profile keeps it.
struct SessionRecord final {
    Account account;
    Credentials credentials;
    [[nodiscard]] bool isSignedIn() const { return !credentials.refresh.isEmpty(); }
    friend bool operator==(const SessionRecord &, const SessionRecord &) = default;
};

/// nullopt when nobody ever signed in here.
[[nodiscard]] Result<std::optional<SessionRecord>> loadSession(KeyVault &vault);
[[nodiscard]] Status saveSession(KeyVault &vault, const SessionRecord &record);

[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleNamed(QStringView name);
[[nodiscard]] QByteArray toBase64Url(const QByteArray &bytes);
/// Null when it is not base64url.
[[nodiscard]] QByteArray fromBase64Url(const QString &text);
/// The id in a member of a JSON object; null when it is missing or none.
[[nodiscard]] Uuid uuidIn(const QJsonObject &json, QLatin1StringView member);

} // namespace farol::net
