// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/baresqlite.h"

#include <sqlite3.h>

namespace farol::bench {

namespace {

void expect(sqlite3 *db, int code, int wanted)
{
    if (code != wanted)
        qFatal("SQLite: %s", sqlite3_errmsg(db));
}

} // namespace

Cell numberCell(std::int64_t number)
{
    return Cell{Cell::Kind::Integer, number, {}};
}

Cell textCell(const QByteArray &utf8)
{
    return Cell{Cell::Kind::Text, 0, utf8};
}

Cell blobCell(const QByteArray &bytes)
{
    return Cell{Cell::Kind::Blob, 0, bytes};
}

BareStatement::BareStatement(sqlite3 *db, const QByteArray &sql)
{
    expect(db, sqlite3_prepare_v3(db, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr),
           SQLITE_OK);
}

BareStatement::~BareStatement()
{
    sqlite3_finalize(m_statement);
}

void BareStatement::bind(const Cells &cells)
{
    int index = 0;
    for (const Cell &cell : cells) {
        ++index;
        switch (cell.kind) {
        case Cell::Kind::Null: sqlite3_bind_null(m_statement, index); break;
        case Cell::Kind::Integer: sqlite3_bind_int64(m_statement, index, cell.number); break;
        case Cell::Kind::Text:
            sqlite3_bind_text(m_statement, index, cell.bytes.constData(), int(cell.bytes.size()), SQLITE_STATIC);
            break;
        case Cell::Kind::Blob:
            sqlite3_bind_blob(m_statement, index, cell.bytes.constData(), int(cell.bytes.size()), SQLITE_STATIC);
            break;
        }
    }
}

void BareStatement::run(const Cells &cells)
{
    bind(cells);
    expect(sqlite3_db_handle(m_statement), sqlite3_step(m_statement), SQLITE_DONE);
    sqlite3_reset(m_statement);
}

int BareStatement::readAll(const Cells &cells)
{
    bind(cells);
    int rows = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {
        ++rows;
        for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
            (void)sqlite3_column_blob(m_statement, column);
    }
    expect(sqlite3_db_handle(m_statement), code, SQLITE_DONE);
    sqlite3_reset(m_statement);
    return rows;
}

void bareExecute(sqlite3 *db, const QByteArray &sql)
{
    expect(db, sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
}

sqlite3 *bareOpen(const QString &path)
{
    sqlite3 *db = nullptr;
    expect(db, sqlite3_open(path.toUtf8().constData(), &db), SQLITE_OK);
    return db;
}

void bareClose(sqlite3 *db)
{
    expect(db, sqlite3_close(db), SQLITE_OK);
}

} // namespace farol::bench
