// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresstatement.h"

#include "core/text/utf8.h"

#include <QtEndian>

#include <bit>
#include <libpq-fe.h>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

// The type numbers are fixed in PostgreSQL's catalogue (pg_type.dat) and have never changed.
constexpr unsigned Bool = 16;
constexpr unsigned Bytea = 17;
constexpr unsigned Int8 = 20;
constexpr unsigned Int2 = 21;
constexpr unsigned Int4 = 23;
constexpr unsigned Text = 25;
constexpr unsigned Float8 = 701;
constexpr unsigned Varchar = 1043;
constexpr unsigned Numeric = 1700;

constexpr int RowsPerFetch = 1'000;

template <typename T>
QByteArray bigEndian(T value)
{
    QByteArray bytes(qsizetype(sizeof(T)), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

template <typename T>
bool fits(std::int64_t value)
{
    return value >= std::numeric_limits<T>::min() && value <= std::numeric_limits<T>::max();
}

/// The end of the quoted text or comment that begins at `at`, or `at` itself when none begins there.
qsizetype skipQuoted(const QByteArray &sql, qsizetype at)
{
    const char c = sql.at(at);
    const QByteArrayView rest = QByteArrayView(sql).sliced(at);
    qsizetype end = -1;
    if (c == '\'' || c == '"')
        end = sql.indexOf(c, at + 1);
    else if (rest.startsWith("--"))
        end = sql.indexOf('\n', at);
    else if (rest.startsWith("/*"))
        end = sql.indexOf("*/", at + 2) + 1;
    else
        return at;
    return end <= at ? sql.size() : end + 1;
}

} // namespace

QByteArray numberedPlaceholders(const QByteArray &sql)
{
    QByteArray numbered;
    numbered.reserve(sql.size() + 16);
    int count = 0;
    for (qsizetype at = 0; at < sql.size();) {
        const qsizetype end = skipQuoted(sql, at);
        if (end > at) {
            numbered += QByteArrayView(sql).sliced(at, end - at);
            at = end;
            continue;
        }
        if (sql.at(at) == '?')
            numbered += '$' + QByteArray::number(++count);
        else
            numbered += sql.at(at);
        ++at;
    }
    return numbered;
}

Result<std::shared_ptr<PostgresStatement>> PostgresStatement::prepare(PostgresConnection &connection,
                                                                      const QByteArray &sql)
{
    const QByteArray name = "s" + QByteArray::number(++connection.m_names);
    std::shared_ptr<PostgresStatement> statement(new PostgresStatement(connection, name, numberedPlaceholders(sql)));
    FAROL_TRY(statement->describe());
    return statement;
}

Status PostgresStatement::describe()
{
    pg_conn *handle = m_connection.handle();
    m_connection.starting();
    auto prepared = m_connection.checked(PQprepare(handle, m_name.constData(), m_sql.constData(), 0, nullptr));
    if (!prepared) {
        m_name.clear();
        return prepared.error();
    }
    FAROL_ASSIGN(const PostgresResult result, m_connection.checked(PQdescribePrepared(handle, m_name.constData())));
    m_parameters.resize(std::size_t(PQnparams(result.get())));
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        m_parameters[i].type = PQparamtype(result.get(), int(i));
    return {};
}

PostgresStatement::~PostgresStatement()
{
    reset();
    if (m_connection.m_connection == nullptr || m_name.isEmpty() || !m_connection.isUsable())
        return;
    if (PQtransactionStatus(m_connection.handle()) != PQTRANS_INERROR)
        PQclear(PQexec(m_connection.handle(), QByteArray("DEALLOCATE " + m_name).constData()));
}

PostgresStatement::Parameter *PostgresStatement::parameter(int index)
{
    if (m_running)
        reset();
    if (index >= 1 && std::size_t(index) <= m_parameters.size())
        return &m_parameters[std::size_t(index) - 1];
    setFault(fail(Error::Code::Invalid, u"there is no placeholder %1"_s.arg(index)));
    return nullptr;
}

void PostgresStatement::mismatch(int index) const
{
    setFault(fail(Error::Code::Invalid, u"placeholder %1 takes another type"_s.arg(index)));
}

void PostgresStatement::bindNull(int index)
{
    if (Parameter *to = parameter(index))
        to->bytes.reset();
}

void PostgresStatement::bindInteger(int index, std::int64_t value)
{
    Parameter *to = parameter(index);
    if (to == nullptr)
        return;
    to->format = to->type == Numeric ? 0 : 1;
    if (to->type == Int8)
        to->bytes = bigEndian(value);
    else if (to->type == Int4 && fits<std::int32_t>(value))
        to->bytes = bigEndian(std::int32_t(value));
    else if (to->type == Int2 && fits<std::int16_t>(value))
        to->bytes = bigEndian(std::int16_t(value));
    else if (to->type == Bool && (value == 0 || value == 1))
        to->bytes = QByteArray(1, char(value));
    else if (to->type == Numeric)
        to->bytes = QByteArray::number(qint64(value));
    else if (to->type == Float8)
        to->bytes = bigEndian(std::bit_cast<std::uint64_t>(double(value)));
    else
        mismatch(index);
}

void PostgresStatement::bindReal(int index, double value)
{
    Parameter *to = parameter(index);
    if (to == nullptr)
        return;
    if (to->type == Float8)
        to->bytes = bigEndian(std::bit_cast<std::uint64_t>(value));
    else
        mismatch(index);
}

void PostgresStatement::bindUtf8(int index, QByteArrayView value)
{
    Parameter *to = parameter(index);
    if (to == nullptr)
        return;
    if (to->type == Text || to->type == Varchar)
        to->bytes = value.toByteArray();
    else
        mismatch(index);
}

void PostgresStatement::bindBlob(int index, QByteArrayView value)
{
    Parameter *to = parameter(index);
    if (to == nullptr)
        return;
    if (to->type == Bytea)
        to->bytes = value.toByteArray();
    else
        mismatch(index);
}

namespace {

/// The arrays libpq wants, built from our parameters.
template <typename Parameters>
struct Wire {
    explicit Wire(const Parameters &parameters)
    {
        for (const auto &parameter : parameters) {
            types.push_back(parameter.type);
            values.push_back(parameter.bytes ? parameter.bytes->constData() : nullptr);
            lengths.push_back(parameter.bytes ? int(parameter.bytes->size()) : 0);
            formats.push_back(parameter.format);
        }
    }
    std::vector<Oid> types;
    std::vector<const char *> values;
    std::vector<int> lengths;
    std::vector<int> formats;
};

} // namespace

Status PostgresStatement::execute()
{
    m_row = -1;
    m_running = true;
    m_connection.starting();
    if (m_streamed && m_connection.inTransaction()) {
        FAROL_TRY(openCursor());
        return fetch();
    }
    const Wire wire(m_parameters);
    FAROL_ASSIGN(m_result, m_connection.checked(PQexecPrepared(m_connection.handle(), m_name.constData(),
                                                               int(m_parameters.size()), wire.values.data(),
                                                               wire.lengths.data(), wire.formats.data(), 1)));
    return {};
}

/// A cursor, not libpq's single-row mode: other statements may run between its rows, and it can be left early.
Status PostgresStatement::openCursor()
{
    const Wire wire(m_parameters);
    const QByteArray sql = "DECLARE c" + m_name + " NO SCROLL CURSOR FOR " + m_sql;
    auto opened = m_connection.checked(PQexecParams(m_connection.handle(), sql.constData(), int(m_parameters.size()),
                                                    wire.types.data(), wire.values.data(), wire.lengths.data(),
                                                    wire.formats.data(), 1));
    m_cursorOpen = opened.hasValue();
    return opened ? Status() : Status(opened.error());
}

Status PostgresStatement::fetch()
{
    m_connection.starting();
    const QByteArray sql = "FETCH " + QByteArray::number(RowsPerFetch) + " FROM c" + m_name;
    FAROL_ASSIGN(m_result, m_connection.checked(PQexecParams(m_connection.handle(), sql.constData(), 0, nullptr,
                                                             nullptr, nullptr, nullptr, 1)));
    m_row = -1;
    return {};
}

Result<bool> PostgresStatement::step()
{
    if (m_fault) {
        reset();
        return *std::exchange(m_fault, std::nullopt);
    }
    Status status = m_running ? Status() : execute();
    if (status && m_cursorOpen && m_row + 1 >= PQntuples(m_result.get()) && m_row + 1 >= RowsPerFetch)
        status = fetch();
    if (!status) {
        reset();
        return status.error();
    }
    if (++m_row < PQntuples(m_result.get()))
        return true;
    reset();
    return false;
}

void PostgresStatement::reset()
{
    m_result.reset();
    m_running = false;
    m_row = -1;
    if (std::exchange(m_cursorOpen, false) && PQtransactionStatus(m_connection.handle()) == PQTRANS_INTRANS)
        PQclear(PQexec(m_connection.handle(), QByteArray("CLOSE c" + m_name).constData()));
}

void PostgresStatement::clear()
{
    reset();
    for (Parameter &parameter : m_parameters)
        parameter.bytes.reset();
    m_streamed = false;
    m_fault.reset();
}

int PostgresStatement::columnCount() const
{
    return PQnfields(m_result.get());
}

bool PostgresStatement::isNull(int column) const
{
    return PQgetisnull(m_result.get(), m_row, column) != 0;
}

QByteArrayView PostgresStatement::cell(int column) const
{
    return {PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column)};
}

std::int64_t PostgresStatement::integer(int column) const
{
    if (isNull(column))
        return 0;
    const char *bytes = cell(column).data();
    switch (PQftype(m_result.get(), column)) {
    case Int8: return qFromBigEndian<std::int64_t>(bytes);
    case Int4: return qFromBigEndian<std::int32_t>(bytes);
    case Int2: return qFromBigEndian<std::int16_t>(bytes);
    case Bool: return *bytes;
    default: setFault(fail(Error::Code::Invalid, u"column %1 is no integer"_s.arg(column))); return 0;
    }
}

double PostgresStatement::real(int column) const
{
    if (isNull(column))
        return 0;
    if (PQftype(m_result.get(), column) == Float8)
        return std::bit_cast<double>(qFromBigEndian<std::uint64_t>(cell(column).data()));
    return double(integer(column));
}

QString PostgresStatement::text(int column) const
{
    if (isNull(column))
        return {};
    const unsigned type = PQftype(m_result.get(), column);
    if (type == Bytea || type == Int8 || type == Int4 || type == Float8 || type == Numeric)
        setFault(fail(Error::Code::Invalid, u"column %1 is no text"_s.arg(column)));
    const QByteArrayView utf8 = cell(column);
    return utf8.isEmpty() ? u""_s : exactText(utf8);
}

QByteArrayView PostgresStatement::blob(int column) const
{
    return isNull(column) ? QByteArrayView() : cell(column);
}

void PostgresStatement::setFault(Error error) const
{
    if (!m_fault)
        m_fault = std::move(error);
}

} // namespace farol::storage
