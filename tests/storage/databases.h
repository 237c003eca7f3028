// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace farol::storage::test {

enum class Kind { Plain, Encrypted, Postgres };

/// A database of one test's own, gone with this object: a file, or a schema of the server FAROL_TEST_PG names.
class Database final
{
public:
    explicit Database(Kind kind);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// A new connection; a failure to connect ends the test run, for nothing would be tested.
    [[nodiscard]] std::unique_ptr<Connection> connect(bool readOnly = false) const;
    [[nodiscard]] std::function<Result<std::unique_ptr<Connection>>(Access)> factory() const;
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] static QByteArray key();

private:
    Kind m_kind;
    QTemporaryDir m_dir;
    QString m_schema;
};

/// Adds one row per kind to a data-driven test: column "kind".
void addKinds();
/// Whether the environment names a PostgreSQL server.
[[nodiscard]] bool hasPostgres();

} // namespace farol::storage::test

/// Skips the current row when its backend is not there.
#define FAROL_FETCH_KIND(kind)                                                                                         \
    QFETCH(farol::storage::test::Kind, kind);                                                                          \
    if (kind == farol::storage::test::Kind::Postgres && !farol::storage::test::hasPostgres())                          \
    QSKIP("FAROL_TEST_PG names no PostgreSQL server; ./dev test starts one")

/// Fails the test with the error's code and detail when a Result or Status is one.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &farolChecked = (expression);                                                                       \
        if (!farolChecked) {                                                                                           \
            const QByteArray farolText =                                                                               \
                QByteArray(farol::errorName(farolChecked.error().code)) + ": " + farolChecked.error().detail.toUtf8(); \
            QVERIFY2(false, farolText.constData());                                                                    \
        }                                                                                                              \
    } while (false)

Q_DECLARE_METATYPE(farol::storage::test::Kind)
