// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/openprofile.h"
#include "core/random.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace farol::ctltest {

/// What one run of a program gave.
struct Run final {
    int code = -1; ///< -2 = it crashed, -3 = it did not end
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const; ///< standard output, which must be nothing but this
    [[nodiscard]] QJsonArray array() const;
    [[nodiscard]] QByteArray told() const { return QByteArray::number(code) + ": " + out + err; }
};

inline constexpr const char *Passphrase = "a passphrase for tests";

/// Runs farolctl with FAROL_PASSPHRASE set; `environment` is added ("NAME=value", or "NAME" to unset).
[[nodiscard]] Run farolctl(const QStringList &arguments, const QByteArray &input = {},
                           const QStringList &environment = {});
/// The same, ended by a later wait().
[[nodiscard]] std::unique_ptr<QProcess> startFarolctl(const QStringList &arguments);
[[nodiscard]] Run finished(QProcess &process);

/// Makes a profile that knows no server, under Passphrase.
[[nodiscard]] Result<std::unique_ptr<storage::Profile>> makeLocalProfile(const QString &folder);

/// A workspace of its own with a serving farol-server.
class Server final
{
public:
    static constexpr const char *Mail = "ana@example.org";
    static constexpr const char *Password = "uma senha bem comprida";

    explicit Server(const QString &folder);
    ~Server();
    [[nodiscard]] bool start();
    /// Ends it as an operator does; start() brings it back under the same address.
    void stop();
    void kill();
    [[nodiscard]] QString url() const { return m_url; }
    /// farol-server user, team …; the password, if any, goes to standard input.
    [[nodiscard]] Run command(const QStringList &arguments, const QByteArray &input = {}) const;

private:
    QString m_folder;
    QString m_url;
    std::unique_ptr<QProcess> m_process;
};

} // namespace farol::ctltest
