// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/schema.h"
#include "core/search.h"
#include "core/searchtext.h"
#include "storage/sqliteconnection.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace farol::storage {

/// Finds rows by their words, on a connection of its own. What it says of a row is read from the row itself, so that
/// an index which is behind by a moment shows nothing that is gone. Belongs to one thread, announce() excepted.
class SearchReader final
{
public:
    /// Opens a connection, which should be a read-only one (Profile::connect()).
    using Connect = std::function<Result<std::unique_ptr<SqliteConnection>>()>;

    [[nodiscard]] static Result<std::unique_ptr<SearchReader>> open(std::unique_ptr<SqliteConnection> connection,
                                                                    const Schema &schema);
    /// With a connection that is opened by the first search: a program that starts need not wait for it.
    SearchReader(Connect connect, const Schema &schema);
    ~SearchReader();

    /// Says that a search is coming, from any thread: older ones, under way or waiting, end with Error::Cancelled.
    [[nodiscard]] std::uint64_t announce() noexcept { return ++m_newest; }
    Result<SearchPage> search(const SearchQuery &query, std::uint64_t request, std::uint64_t announced);
    /// The same where nobody else searches.
    Result<SearchPage> search(const SearchQuery &query) { return search(query, 0, announce()); }

    /// How SQLite finds the matches and their rows: for tests and support.
    Result<QByteArray> plan();

private:
    /// An entity as the search reads it.
    struct Source final {
        const EntityInfo *info = nullptr;
        SearchFields search;
        TableNumber ownerTable = 0; ///< 0 = a root
        QByteArray byName; ///< the named fields of living rows that match
        QByteArray byPlace; ///< all searched fields of one living row
        QByteArray byId; ///< the named fields of one living row
    };
    struct Row final {
        const Source *source = nullptr;
        Uuid id;
        Uuid owner;
        Uuid mergedInto;
        Instant at;
        QHash<FieldNumber, QString> texts;
        [[nodiscard]] RowKey key() const { return {source->info->table, id}; }
        [[nodiscard]] QString title() const { return texts.value(source->search.title); }
    };
    struct Found final {
        Row row; ///< as it is shown: of an alias, the contact it was merged into
        FieldNumber field = 0;
        QString excerpt;
        int level = 0; ///< of names: the lower, the better
        QByteArray sortKey;
    };
    struct Match final {
        std::int64_t doc = 0;
        double weight = 0;
    };
    /// A search under way.
    struct Search final {
        SearchQuery query;
        QStringList words;
        QString folded; ///< the whole query
        QSet<RowKey> seen;
    };

    Status use(std::unique_ptr<SqliteConnection> connection);
    Status connect(); ///< unless there is a connection
    [[nodiscard]] Source sourceOf(const EntityInfo &info, const Schema &schema) const;
    [[nodiscard]] const Source *source(TableNumber table) const;
    [[nodiscard]] Status current() const;

    Result<QList<Found>> findNames(Search &search);
    Status findNames(Search &search, const Source &source, const QString &match, int limit, QList<Found> &found);
    Status findNames(Search &search, const QString &match, int limit, QList<Found> &found);
    Result<std::vector<Match>> matches(const Search &search);
    Result<QString> textMatch(const QStringList &words, bool lastIsPrefix, const QList<TableNumber> &tables);
    Result<std::optional<QStringList>> commonForms(const QStringList &words, const QList<TableNumber> &tables);
    Result<QStringList> formsIn(std::int64_t doc, const QString &beginning);
    Status weighAll(const QString &match, const QList<TableNumber> &tables, std::vector<Match> &found);
    Status weighTimeless(const QString &match, const QList<TableNumber> &tables, std::vector<Match> &found);
    Result<QList<Found>> findTexts(Search &search, int limit, bool &more);
    [[nodiscard]] static Found named(const Search &search, const Row &row);
    [[nodiscard]] static Found told(const Search &search, const Row &row);
    /// What the contact was merged into, however often; nothing when that is gone.
    Result<std::optional<Row>> resolved(Row row);
    Result<SearchHit> hitOf(const Found &found);
    static Row rowFrom(const Statement &statement, const Source &source, bool withTexts);
    Result<std::optional<Row>> rowBy(const QByteArray &sql, const Source &source, bool withTexts, const Uuid *id,
                                     std::int64_t place);

    Connect m_connect;
    std::unique_ptr<SqliteConnection> m_connection; ///< null until the first search
    std::vector<Source> m_sources; ///< every entity, since any may be an owner
    std::atomic<std::uint64_t> m_newest = 0;
    std::atomic<std::uint64_t> m_current = 0; ///< the one under way
};

} // namespace farol::storage
