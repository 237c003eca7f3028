// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitestatement.h"

#include "core/text/utf8.h"
#include "storage/sqliteconnection.h"

#include <sqlite3.h>

#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

Error::Code errorCode(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return Error::Code::Exists;
    case SQLITE_IOERR_CORRUPTFS: return Error::Code::Corrupt;
    default: break;
    }
    switch (code & 0xff) {
    case SQLITE_FULL: return Error::Code::NoSpace;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error::Code::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Error::Code::Corrupt;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE: return Error::Code::Invalid;
    case SQLITE_TOOBIG: return Error::Code::TooLarge;
    case SQLITE_INTERRUPT: return Error::Code::Cancelled;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY: return Error::Code::Denied;
    case SQLITE_CANTOPEN: return Error::Code::NotFound;
    default: return Error::Code::Internal;
    }
}

/// A limit on the size of files is as a full disk, but SQLite takes it for any failure to write.
bool isOverFileSize([[maybe_unused]] sqlite3 *db, [[maybe_unused]] int code)
{
#ifdef Q_OS_WIN
    return false; // there the system's numbers mean other things
#else
    return (code & 0xff) == SQLITE_IOERR && db != nullptr && sqlite3_system_errno(db) == EFBIG;
#endif
}

} // namespace

Error sqliteError(sqlite3 *db, int code, SqliteMoment moment)
{
    // Messages about constraints name tables and columns only.
    const bool harmless = moment == SqliteMoment::Prepare || (code & 0xff) == SQLITE_CONSTRAINT;
    const char *message = harmless && db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    const Error::Code meaning = isOverFileSize(db, code) ? Error::Code::NoSpace : errorCode(code);
    return fail(meaning, u"SQLite %1: %2"_s.arg(code).arg(QString::fromUtf8(message)));
}

bool isBlankSql(QByteArrayView sql)
{
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const char c = sql.at(i);
        const char next = i + 1 < sql.size() ? sql.at(i + 1) : '\0';
        if (c == '-' && next == '-') {
            while (i < sql.size() && sql.at(i) != '\n')
                ++i;
        } else if (c == '/' && next == '*') {
            i += 2;
            while (i + 1 < sql.size() && (sql.at(i) != '*' || sql.at(i + 1) != '/'))
                ++i;
            ++i;
        } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != ';') {
            return false;
        }
    }
    return true;
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_handle);
}

void SqliteStatement::beforeBind()
{
    if (std::exchange(m_running, false))
        sqlite3_reset(m_handle);
}

void SqliteStatement::afterBind(int code) const
{
    if (code != SQLITE_OK)
        setFault(sqliteError(nullptr, code, SqliteMoment::Run));
}

void SqliteStatement::bindNull(int index)
{
    beforeBind();
    afterBind(sqlite3_bind_null(m_handle, index));
}

void SqliteStatement::bindInteger(int index, std::int64_t value)
{
    beforeBind();
    afterBind(sqlite3_bind_int64(m_handle, index, value));
}

void SqliteStatement::bindReal(int index, double value)
{
    beforeBind();
    afterBind(sqlite3_bind_double(m_handle, index, value));
}

void SqliteStatement::bindUtf8(int index, QByteArrayView value)
{
    beforeBind();
    const char *utf8 = value.data() != nullptr ? value.data() : ""; // a null pointer would bind NULL
    afterBind(sqlite3_bind_text64(m_handle, index, utf8, sqlite3_uint64(value.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void SqliteStatement::bindBlob(int index, QByteArrayView value)
{
    beforeBind();
    if (value.isEmpty())
        afterBind(sqlite3_bind_zeroblob(m_handle, index, 0));
    else
        afterBind(sqlite3_bind_blob64(m_handle, index, value.data(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT));
}

Result<bool> SqliteStatement::step()
{
    if (m_fault) {
        reset();
        return *std::exchange(m_fault, std::nullopt);
    }
    m_running = true;
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    Error error = m_connection.failure(code, false);
    reset();
    return error;
}

void SqliteStatement::reset()
{
    if (std::exchange(m_running, false))
        sqlite3_reset(m_handle);
}

void SqliteStatement::clear()
{
    reset();
    sqlite3_clear_bindings(m_handle);
    m_fault.reset();
}

int SqliteStatement::columnCount() const
{
    return sqlite3_column_count(m_handle);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString SqliteStatement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    if (utf8 == nullptr)
        return {};
    const int size = sqlite3_column_bytes(m_handle, column);
    return size == 0 ? u""_s : exactText(QByteArrayView(utf8, size));
}

QByteArrayView SqliteStatement::blob(int column) const
{
    const void *data = sqlite3_column_blob(m_handle, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_handle, column)};
}

void SqliteStatement::setFault(Error error) const
{
    if (!m_fault)
        m_fault = std::move(error);
}

} // namespace farol::storage
