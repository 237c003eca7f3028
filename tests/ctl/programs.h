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
#include <QTest>

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
/// The same, ended by a later finished(); its standard output goes to the file `output` if that is named.
[[nodiscard]] std::unique_ptr<QProcess> startFarolctl(const QStringList &arguments, const QByteArray &input = {},
                                                      const QStringList &environment = {}, const QString &output = {});
/// The same by a shell, which does `first` and becomes the program that a variable such as FAROL_CTL names.
[[nodiscard]] std::unique_ptr<QProcess> startAfter(const QString &first, const char *program,
                                                   const QStringList &arguments, const QByteArray &input = {});
[[nodiscard]] Run finished(QProcess &process);

/// Makes a profile that knows no server, under Passphrase.
[[nodiscard]] Result<std::unique_ptr<storage::Profile>> makeLocalProfile(const QString &folder);

/// A serving farol-server with a workspace of its own, or one more process on a database that others serve.
class Server final
{
public:
    static constexpr const char *Mail = "ana@example.org";
    static constexpr const char *Password = "uma senha bem comprida";

    /// Without `database` the workspace is in `folder`. Where the folder is there already, no workspace is made.
    explicit Server(const QString &folder, const QString &database = {});
    ~Server();
    /// `more` = further arguments of `farol-server serve`.
    [[nodiscard]] bool start(const QStringList &more = {});
    /// Ends it as an operator does; start() brings it back under the same address.
    void stop();
    void kill();
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    [[nodiscard]] QString url() const { return m_url; }
    /// farol-server user, team …; the password, if any, goes to standard input.
    [[nodiscard]] Run command(const QStringList &arguments, const QByteArray &input = {}) const;

private:
    [[nodiscard]] QStringList place() const;

    QString m_folder;
    QString m_database;
    QString m_url;
    std::unique_ptr<QProcess> m_process;
};

} // namespace farol::ctltest

/// Fails the test function with all that the run told unless it ended with this code.
#define COMPARE_EXIT(run, expected)                                                                                    \
    do {                                                                                                               \
        const farol::ctltest::Run compared = (run);                                                                    \
        QVERIFY2(compared.code == static_cast<int>(expected), compared.told().left(4000).constData());                 \
    } while (false)
