// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>
#include <vector>

namespace farol::bench {

/// A workspace of its own, filled with benchCustomers(), and real farol-server processes that serve it on loopback.
class BenchServer final
{
public:
    static constexpr const char *Mail = "bench@example.org";
    static constexpr const char *Password = "a password for benchmarks";

    /// `postgres`: URL of a server in which a database is made; empty = embedded SQLite.
    [[nodiscard]] static Result<std::unique_ptr<BenchServer>> create(const QString &program, const QString &postgres,
                                                                     int customers);
    ~BenchServer();

    /// The processes run until stop() or the destructor.
    Status serve(int processes = 1);
    void stop();
    [[nodiscard]] QUrl url(std::size_t process = 0) const { return m_urls.at(process); }

private:
    explicit BenchServer(QString program) : m_program(std::move(program)) {}
    Status makeDatabase(const QString &postgres);
    Status fill(int customers);
    Status run(const QStringList &arguments, const QByteArray &input) const;
    [[nodiscard]] QStringList place() const;

    QString m_program;
    QTemporaryDir m_dir;
    QString m_database; ///< URL; empty = embedded
    std::vector<std::unique_ptr<QProcess>> m_processes;
    std::vector<QUrl> m_urls;
};

} // namespace farol::bench
