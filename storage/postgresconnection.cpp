// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresconnection.h"

#include "storage/postgresstatement.h"

#include <libpq-fe.h>

#include <array>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr int OldestServer = 150'000;
constexpr qsizetype StatementsKept = 256;

Error::Code errorCode(QByteArrayView state)
{
    struct Mapping {
        const char *prefix;
        Error::Code code;
    };
    static constexpr std::array mappings = {
        Mapping{"23505", Error::Code::Exists},  Mapping{"23", Error::Code::Invalid},
        Mapping{"40", Error::Code::Busy},       Mapping{"55P03", Error::Code::Busy},
        Mapping{"53100", Error::Code::NoSpace}, Mapping{"53300", Error::Code::Busy},
        Mapping{"57014", Error::Code::Timeout}, Mapping{"25P03", Error::Code::Timeout},
        Mapping{"57P", Error::Code::Offline},   Mapping{"08", Error::Code::Offline},
        Mapping{"XX001", Error::Code::Corrupt}, Mapping{"XX002", Error::Code::Corrupt},
        Mapping{"22", Error::Code::Invalid},    Mapping{"54", Error::Code::TooLarge},
        Mapping{"42501", Error::Code::Denied},  Mapping{"28", Error::Code::Denied},
        Mapping{"25006", Error::Code::Denied},  Mapping{"3D000", Error::Code::NotFound},
        Mapping{"42601", Error::Code::Invalid},
    };
    for (const Mapping &mapping : mappings) {
        if (state.startsWith(QByteArrayView(mapping.prefix)))
            return mapping.code;
    }
    return Error::Code::Internal;
}

Contention contentionOf(QByteArrayView state)
{
    if (state == "40001")
        return Contention::Serialization;
    if (state == "40P01")
        return Contention::Deadlock;
    return state == "55P03" ? Contention::LockTimeout : Contention::None;
}

QByteArray quoted(const QString &identifier)
{
    QByteArray name = identifier.toUtf8();
    return '"' + name.replace('"', "\"\"") + '"';
}

/// A server's notices may quote values; nobody needs them.
void ignoreNotice(void * /*context*/, const PGresult * /*notice*/) {}

} // namespace

void PostgresDelete::operator()(pg_conn *connection) const noexcept
{
    PQfinish(connection);
}

void PostgresDelete::operator()(pg_result *result) const noexcept
{
    PQclear(result);
}

void PostgresDelete::operator()(pg_cancel *cancel) const noexcept
{
    PQfreeCancel(cancel);
}

PostgresConnection::PostgresConnection(pg_conn *connection) : m_connection(connection) {}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const PostgresOptions &options)
{
    const QByteArray url = options.url.toUtf8();
    // Else it would look like a server that is away; what libpq says of it may quote a password.
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(PQconninfoParse(url.constData(), nullptr),
                                                                              &PQconninfoFree);
    if (!parsed)
        return fail(Error::Code::Invalid, u"this is no PostgreSQL connection string"_s);
    const QByteArray timeout = QByteArray::number(options.connectTimeoutSeconds);
    // What follows the URL wins over what the URL says; what stands before it is only a default.
    const std::array<const char *, 6> names = {"connect_timeout",           "dbname",           "client_encoding",
                                               "fallback_application_name", "tcp_user_timeout", nullptr};
    const std::array<const char *, 6> values = {
        timeout.constData(), url.constData(), "UTF8", "farol", "15000", nullptr};
    std::unique_ptr<PostgresConnection> connection(
        new PostgresConnection(PQconnectdbParams(names.data(), values.data(), 1)));
    pg_conn *handle = connection->handle();
    if (PQstatus(handle) != CONNECTION_OK) {
        // The message may name user and host, which is more than a log has to know.
        const bool asked = PQconnectionNeedsPassword(handle) != 0 || PQconnectionUsedPassword(handle) != 0;
        return asked ? fail(Error::Code::Denied, u"the database server did not let us in"_s)
                     : fail(Error::Code::Offline, u"no connection to the database server"_s);
    }
    PQsetNoticeReceiver(handle, ignoreNotice, nullptr);
    if (PQserverVersion(handle) < OldestServer)
        return fail(Error::Code::Unsupported, u"PostgreSQL 15 or newer is needed"_s);
    const char *encoding = PQparameterStatus(handle, "server_encoding");
    if (encoding == nullptr || QByteArrayView(encoding) != "UTF8")
        return fail(Error::Code::Unsupported, u"the database is not in UTF-8"_s);
    connection->m_cancel.reset(PQgetCancel(handle));
    FAROL_TRY(connection->configure(options));
    return connection;
}

Status PostgresConnection::configure(const PostgresOptions &options)
{
    // Acknowledged means durable, so a server-wide synchronous_commit=off does not hold for us; stricter settings do.
    const QByteArray script =
        "SET lock_timeout = " + QByteArray::number(options.lockTimeoutMs)
        + "; SET statement_timeout = " + QByteArray::number(options.statementTimeoutMs)
        + "; SET idle_in_transaction_session_timeout = " + QByteArray::number(options.idleInTransactionMs)
        + "; SET TimeZone = 'UTC'; SET client_min_messages = warning; SET standard_conforming_strings = on"
          "; SET cursor_tuple_fraction = 1.0"
          "; SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";
    m_statementTimeoutMs = options.statementTimeoutMs;
    FAROL_TRY(execute(script));
    if (options.schema.isEmpty())
        return {};
    return execute("SET search_path = " + quoted(options.schema));
}

PostgresConnection::~PostgresConnection()
{
    // The server forgets a connection's statements by itself; one message for each would only take time.
    auto connection = std::move(m_connection);
    m_cache.clear();
}

bool PostgresConnection::isUsable() const
{
    return PQstatus(m_connection.get()) == CONNECTION_OK;
}

void PostgresConnection::interrupt() noexcept
{
    std::array<char, 256> message{};
    PQcancel(m_cancel.get(), message.data(), int(message.size()));
}

Result<Statement> PostgresConnection::prepare(const QByteArray &sql)
{
    auto cached = m_cache.constFind(sql);
    if (cached != m_cache.constEnd() && cached->use_count() == 1)
        return Statement(*cached);
    FAROL_ASSIGN(auto driver, PostgresStatement::prepare(*this, sql));
    if (cached == m_cache.constEnd()) {
        if (m_cache.size() >= StatementsKept)
            m_cache.removeIf([](const auto &entry) { return entry.value().use_count() == 1; });
        m_cache.insert(sql, driver);
    }
    return Statement(std::move(driver));
}

Status PostgresConnection::execute(const QByteArray &script)
{
    starting();
    auto result = checked(PQexec(m_connection.get(), script.constData()));
    return result ? Status() : Status(result.error());
}

Status PostgresConnection::beginTransaction(Access access)
{
    return execute(access == Access::Write ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                                           : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

Status PostgresConnection::commitTransaction()
{
    starting();
    FAROL_ASSIGN(const PostgresResult result, checked(PQexec(m_connection.get(), "COMMIT")));
    // The server answers the commit of a failed transaction with a success that is named otherwise.
    if (QByteArrayView(PQcmdStatus(result.get())) != "COMMIT")
        return fail(Error::Code::Internal, u"the transaction had failed before its commit"_s);
    return {};
}

void PostgresConnection::rollbackTransaction() noexcept
{
    const PGTransactionStatusType status = PQtransactionStatus(m_connection.get());
    if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR)
        PQclear(PQexec(m_connection.get(), "ROLLBACK"));
}

Result<PostgresResult> PostgresConnection::checked(pg_result *raw)
{
    PostgresResult result(raw);
    const ExecStatusType status = PQresultStatus(raw);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return failure(raw);
    const QByteArrayView count(PQcmdTuples(raw));
    m_changes = status == PGRES_COMMAND_OK || !count.isEmpty() ? count.toByteArray().toLongLong() : 0;
    return result;
}

Error PostgresConnection::failure(const pg_result *result)
{
    const char *field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QByteArray state(field);
    if (state.isEmpty() || !isUsable())
        return fail(Error::Code::Offline, u"the connection to the database server was lost"_s);
    if (contention() == Contention::None || !inTransaction())
        noteContention(contentionOf(state));
    QString detail = u"PostgreSQL "_s + QString::fromLatin1(state);
    // These classes' messages name tables, columns and our own SQL; those of others quote values.
    if (state.startsWith("42") || state.startsWith("23") || state.startsWith("25"))
        detail += u": "_s + QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    // The server has one code for both, and words in its own language.
    const bool cancelled = state == "57014" && m_running.elapsed() < m_statementTimeoutMs;
    return fail(cancelled ? Error::Code::Cancelled : errorCode(state), detail);
}

} // namespace farol::storage
