// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace farol::server::test {

/// What one run of farol-server gave.
struct Run final {
    int code = -1; ///< -2 = it crashed
    QString out;
    QString err;
};

inline const QByteArray Password = "uma senha bem comprida\n";
inline const QByteArray Passphrase = "backup passphrase\n";

[[nodiscard]] Run farolServer(const QStringList &arguments, const QByteArray &input = {});
/// The same with its standard output in this file, such as /dev/full.
[[nodiscard]] Run farolServerInto(const QString &output, const QStringList &arguments, const QByteArray &input = {});
/// `farol-server init` of ana@example.org, with whatever else it is to be told.
[[nodiscard]] Run initWorkspace(const QStringList &place, const QByteArray &password = Password);
/// An empty database on the server that FAROL_TEST_PG names, made by the psql that comes with it.
[[nodiscard]] QString freshDatabase();
/// One statement on the embedded database of this folder; a failure ends the test run.
void execute(const QString &data, const QByteArray &sql);
/// The one number it answers; -1 when there is no row.
[[nodiscard]] qint64 number(const QString &data, const QByteArray &sql);

/// A serving process; it is ready when the file `ready` in its folder is there, and ends with this object.
class Serving final
{
public:
    explicit Serving(const QString &data, const QString &listen = QStringLiteral("127.0.0.1:0"),
                     const QStringList &more = {});
    ~Serving();
    Serving(const Serving &) = delete;
    Serving &operator=(const Serving &) = delete;

    [[nodiscard]] bool isReady();
    [[nodiscard]] QByteArray url() const;
    /// How it ends, once it is asked to; -2 = it crashed.
    int stop();
    void kill();
    [[nodiscard]] QByteArray out() { return m_process.readAllStandardOutput(); }
    [[nodiscard]] QByteArray err() { return m_process.readAllStandardError(); }

private:
    QString m_ready;
    QProcess m_process;
};

} // namespace farol::server::test
