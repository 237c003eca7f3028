// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite with nothing of ours in between: what the floors are made of. Any failure ends the program, since a floor
/// that went wrong would flatter us.
namespace farol::bench {

/// One value as bytes at hand, so that the floor does nothing but hand it over.
struct Cell final {
    enum class Kind : std::uint8_t { Null, Integer, Text, Blob } kind = Kind::Null;
    std::int64_t number = 0;
    QByteArray bytes;
};

using Cells = std::vector<Cell>;

[[nodiscard]] Cell numberCell(std::int64_t number);
[[nodiscard]] Cell textCell(const QByteArray &utf8);
[[nodiscard]] Cell blobCell(const QByteArray &bytes);

/// A prepared statement.
class BareStatement final
{
public:
    BareStatement(sqlite3 *db, const QByteArray &sql);
    ~BareStatement();
    BareStatement(const BareStatement &) = delete;
    BareStatement &operator=(const BareStatement &) = delete;

    /// To its end; the bytes stay where they are.
    void run(const Cells &cells);
    /// To its end, touching every column of every row; how many rows there were.
    int readAll(const Cells &cells);

private:
    void bind(const Cells &cells);

    sqlite3_stmt *m_statement = nullptr;
};

void bareExecute(sqlite3 *db, const QByteArray &sql);
[[nodiscard]] sqlite3 *bareOpen(const QString &path);
void bareClose(sqlite3 *db);

} // namespace farol::bench
