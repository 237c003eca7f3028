// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientscrub.h"

#include "storage/sqliteconnection.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr qsizetype FileHeader = 100; ///< before the B-tree header of page 1

/// The pages are read and written through sqlite_dbpage, whose writing the defensive mode forbids.
class Undefended final
{
public:
    explicit Undefended(sqlite3 *db) : m_db(db) { sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr); }
    Undefended(const Undefended &) = delete;
    Undefended &operator=(const Undefended &) = delete;
    ~Undefended() { sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); }

private:
    sqlite3 *m_db;
};

std::uint16_t number(QByteArrayView page, qsizetype at)
{
    return std::uint16_t((std::uint16_t(static_cast<std::uint8_t>(page[at])) << 8U)
                         | static_cast<std::uint8_t>(page[at + 1]));
}

/// The bytes between cell pointers and cells of a B-tree page (SQLite's file format, section 1.6), if they are not
/// zero already. Overflow and free pages begin with a page number, whose first byte is 0 below 64 GiB.
std::optional<std::pair<qsizetype, qsizetype>> dirtyGap(QByteArrayView page, bool first)
{
    const qsizetype header = first ? FileHeader : 0;
    const auto type = static_cast<std::uint8_t>(page[header]);
    const bool interior = type == 2 || type == 5;
    if (!interior && type != 10 && type != 13)
        return std::nullopt;
    const qsizetype from = header + (interior ? 12 : 8) + 2 * qsizetype(number(page, header + 3));
    const qsizetype content = number(page, header + 5);
    const qsizetype to = content == 0 ? 65536 : content;
    if (from >= to || to > page.size())
        return std::nullopt;
    const auto isSet = [](char byte) { return byte != '\0'; };
    if (std::none_of(page.begin() + from, page.begin() + to, isSet))
        return std::nullopt;
    return std::pair(from, to);
}

/// A number of one to nine bytes, seven bits each; -1 when it does not end within the page.
std::int64_t varint(QByteArrayView page, qsizetype &at)
{
    std::uint64_t value = 0;
    for (int i = 0; i < 9 && at < page.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(page[at++]);
        value = (value << 7U) | (byte & 0x7FU);
        if ((byte & 0x80U) == 0)
            return static_cast<std::int64_t>(value);
    }
    return -1;
}

/// The first word that begins on a leaf of an FTS5 index (fts5_index.c, "leaf pages"); null when none does.
QByteArrayView firstWord(QByteArrayView leaf)
{
    constexpr qsizetype SizeAt = 2;
    if (leaf.size() < SizeAt + 2)
        return {};
    qsizetype footer = number(leaf, SizeAt);
    if (footer >= leaf.size())
        return {};
    qsizetype at = varint(leaf, footer);
    if (at < 0 || at >= leaf.size())
        return {};
    const std::int64_t length = varint(leaf, at);
    return length > 0 && length <= leaf.size() - at ? leaf.sliced(at, length) : QByteArrayView();
}

/// The word at which a page of the index begins, as it was when the page was written.
struct Border final {
    std::int64_t segment = 0;
    std::int64_t page = 0;
    QByteArray word;
};

Result<QList<Border>> bordersOf(SqliteConnection &connection, const QByteArray &index)
{
    QList<Border> borders;
    FAROL_ASSIGN(Statement all, connection.prepare("SELECT segid, pgno / 2, term FROM " + index + "_idx"));
    for (;;) {
        FAROL_ASSIGN(const bool more, all.step());
        if (!more)
            return borders;
        borders += Border{all.integer(0), all.integer(1), all.blob(2)};
    }
}

/// A border may be any word above all of the page before and not above the first of its own, so that one does.
Status scrubBorders(SqliteConnection &connection, const QByteArray &index)
{
    constexpr unsigned PageBits = 37;
    FAROL_ASSIGN(const QList<Border> borders, bordersOf(connection, index));
    FAROL_ASSIGN(Statement read, connection.prepare("SELECT block FROM " + index + "_data WHERE id = ?"));
    FAROL_ASSIGN(Statement write,
                 connection.prepare("UPDATE " + index + "_idx SET term = ? WHERE segid = ? AND term = ?"));
    for (const Border &border : borders) {
        FAROL_ASSIGN(const bool there, read.bind(1, (border.segment << PageBits) | border.page).step());
        const QByteArray word = there ? firstWord(read.blobView(0)).toByteArray() : QByteArray();
        read.reset();
        if (!word.isEmpty() && !word.startsWith(border.word))
            FAROL_TRY(write.bindAll(word, border.segment, border.word).run());
    }
    return {};
}

} // namespace

Status scrubSearchIndex(SqliteConnection &connection)
{
    // What the transaction did to the index is still in memory; a savepoint has it written.
    FAROL_TRY(connection.execute("SAVEPOINT written; RELEASE written"));
    const Undefended undefended(connection.handle());
    FAROL_TRY(scrubBorders(connection, "search_name"));
    return scrubBorders(connection, "search_text");
}

Status scrubFreeSpace(SqliteConnection &connection)
{
    const Undefended undefended(connection.handle());
    QList<std::int64_t> dirty;
    {
        FAROL_ASSIGN(Statement all, connection.prepare("SELECT pgno, data FROM sqlite_dbpage"_ba));
        for (;;) {
            FAROL_ASSIGN(const bool more, all.step());
            if (!more)
                break;
            const std::int64_t page = all.integer(0);
            if (dirtyGap(all.blobView(1), page == 1))
                dirty += page;
        }
    }
    FAROL_ASSIGN(Statement read, connection.prepare("SELECT data FROM sqlite_dbpage WHERE pgno = ?"_ba));
    FAROL_ASSIGN(Statement write, connection.prepare("UPDATE sqlite_dbpage SET data = ? WHERE pgno = ?"_ba));
    for (const std::int64_t page : std::as_const(dirty)) {
        FAROL_ASSIGN(const bool there, read.bind(1, page).step());
        const auto gap = there ? dirtyGap(read.blobView(0), page == 1) : std::nullopt;
        if (!gap)
            continue;
        QByteArray clean = read.blob(0);
        read.reset();
        std::fill(clean.begin() + gap->first, clean.begin() + gap->second, '\0');
        FAROL_TRY(write.bindAll(clean, page).run());
    }
    return {};
}

} // namespace farol::storage
