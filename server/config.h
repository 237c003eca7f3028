// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "server/auth/authsettings.h"
#include "server/http/limits.h"
#include "server/log.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <vector>

namespace farol::server {

/// Everything that can be set about a server. docs/manual/server.md explains every key.
struct ServerConfig final {
    QString data; ///< the folder of the embedded database and of files; empty = what main() chooses
    QString database; ///< a PostgreSQL connection string; empty = the embedded database
    QString readyFile; ///< empty = none
    QString logFile; ///< empty = stderr
    Log::Level logLevel = Log::Level::Info;
    std::chrono::milliseconds stopTimeout{5'000};
    std::chrono::milliseconds upkeepEvery{30'000};
    HttpOptions http;
    RateLimits rates;
    AuthSettings auth;

    ServerConfig() { http.port = 8460; }
};

/// One key: "section.name", in the file `name = value` under `[section]`, on the command line --set section.name=value.
struct ConfigKey final {
    QString name;
    QString meaning;
    std::function<Status(ServerConfig &, const QString &)> set; ///< Error::Invalid says what a value looks like
    std::function<QString(const ServerConfig &)> get;
};

[[nodiscard]] const std::vector<ConfigKey> &configKeys();

/// Sets one key; Error::Invalid for an unknown one or a value that cannot be.
Status applySetting(ServerConfig &config, const QString &name, const QString &value);
/// Reads `key = value` lines under `[section]` lines; `#` and `;` begin comment lines. Every error names its line; an
/// unknown key is an error, for a misspelt limit must not silently be no limit.
Status applyConfigText(ServerConfig &config, const QByteArray &text);
/// Reads a file on top of what is there.
Status applyConfigFile(ServerConfig &config, const QString &path);
/// Invalid: this cannot be a PostgreSQL connection string, in neither of libpq's two notations.
[[nodiscard]] Status checkDatabase(const QString &database);
/// What no single key can see: certificate without key, idle longer than absolute and the like.
[[nodiscard]] Status validated(const ServerConfig &config);
/// The whole configuration as a file; a database string's password is not shown.
[[nodiscard]] QString configText(const ServerConfig &config);

} // namespace farol::server
