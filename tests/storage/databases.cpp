// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/databases.h"

#include "storage/postgresconnection.h"
#include "storage/sqliteconnection.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

namespace {

QString serverUrl()
{
    return qEnvironmentVariable("FAROL_TEST_PG");
}

Result<std::unique_ptr<Connection>> connectPostgres(const QString &schema)
{
    PostgresOptions options;
    options.url = serverUrl();
    options.schema = schema;
    FAROL_ASSIGN(auto connection, PostgresConnection::open(options));
    return std::unique_ptr<Connection>(std::move(connection));
}

Result<std::unique_ptr<Connection>> connectSqlite(const QString &path, const QByteArray &key, bool readOnly)
{
    SqliteOptions options;
    options.path = path;
    options.key = key;
    options.readOnly = readOnly;
    options.busyTimeoutMs = 10'000;
    FAROL_ASSIGN(auto connection, SqliteConnection::open(options));
    return std::unique_ptr<Connection>(std::move(connection));
}

void script(const QByteArray &sql)
{
    auto connection = connectPostgres({});
    if (!connection || !(*connection)->execute(sql))
        qFatal("the test's PostgreSQL server does not answer");
}

} // namespace

Database::Database(Kind kind) : m_kind(kind)
{
    if (kind != Kind::Postgres)
        return;
    m_schema = u"t_%1"_s.arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
    script("CREATE SCHEMA " + m_schema.toLatin1());
}

Database::~Database()
{
    if (m_kind == Kind::Postgres)
        script("DROP SCHEMA " + m_schema.toLatin1() + " CASCADE");
}

QString Database::path() const
{
    return m_dir.filePath(u"farol.db"_s);
}

QByteArray Database::key()
{
    return QByteArray(32, 'k');
}

std::unique_ptr<Connection> Database::connect(bool readOnly) const
{
    auto connection = m_kind == Kind::Postgres
                          ? connectPostgres(m_schema)
                          : connectSqlite(path(), m_kind == Kind::Encrypted ? key() : QByteArray(), readOnly);
    if (!connection)
        qFatal("cannot connect: %s", qPrintable(connection.error().detail));
    return std::move(*connection);
}

std::function<Result<std::unique_ptr<Connection>>(Access)> Database::factory() const
{
    return [this](Access access) -> Result<std::unique_ptr<Connection>> {
        if (m_kind == Kind::Postgres)
            return connectPostgres(m_schema);
        return connectSqlite(path(), m_kind == Kind::Encrypted ? key() : QByteArray(), access == Access::Read);
    };
}

void addKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("plain SQLite") << Kind::Plain;
    QTest::newRow("encrypted SQLite") << Kind::Encrypted;
    QTest::newRow("PostgreSQL") << Kind::Postgres;
}

bool hasPostgres()
{
    return !serverUrl().isEmpty();
}

} // namespace farol::storage::test
