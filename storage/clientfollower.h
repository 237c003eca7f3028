// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/schema.h"
#include "storage/clientdirty.h"
#include "storage/connection.h"
#include "storage/searchindex.h"

#include <QDate>
#include <QList>

#include <optional>
#include <vector>

namespace farol::storage {

/// What one turn of following the rows did.
struct FollowTurn final {
    QList<RowChange> changes; ///< customers whose derived columns are others now
    bool more = false; ///< the time was over before the work
};

/// Works off what DirtyList noted, a little at a time: takes old words out of the search index and puts new ones in, and
/// works out the derived columns of customers. Words first, then the customers that somebody changed something of,
/// then the rows that came in. Every turn is part of a transaction, so that whatever ends the program between two of them
/// is as if it had ended before the work or after it.
class ClientFollower final
{
public:
    /// The list is that of the connection's rows.
    ClientFollower(Connection &connection, const Schema &schema, DirtyList &dirty);

    /// Whether a turn would find anything to do; only reads.
    Result<bool> isDue(QDate today);
    /// Goes on for about so long, and at least one step.
    Result<FollowTurn> work(QDate today, int budgetMs);

    /// Whether the index was made by another version of the program, whose texts this one cannot take out again.
    Result<bool> isOfAnotherForm();
    /// Takes the words of removed rows out of the index at once: of a purge nothing may stay.
    Status removeGone();
    /// Forgets the index and follows every row anew.
    Status startOver();

    /// How SQLite finds the rows of a customer's figures, and the contracts of a new day: for tests and support.
    Result<QByteArray> plan();

private:
    /// An entity's rows as they are followed.
    struct Source final {
        FollowedEntity entity;
        QList<FieldInfo> fields; ///< that are read
        QByteArray byRow; ///< row and the fields, of one row
        QByteArray next; ///< the same of rows beyond a place
    };
    /// The rows that a figure is worked out of.
    struct Feed final {
        QByteArray sql;
        QList<FieldInfo> fields;
    };
    struct Feeds final {
        Feed contracts;
        Feed interactions;
        Feed tickets;
        Feed tasks;
    };
    [[nodiscard]] static Source sourceOf(const EntityInfo &info);
    [[nodiscard]] static std::optional<Feeds> feedsOf(const Schema &schema);
    template <typename E>
    Result<QList<E>> feedRows(const Feed &feed, const Uuid &customer);

    Result<bool> step(bool figures);
    Result<bool> dirtyStep();
    Result<bool> staleStep();
    Result<bool> newStep();
    Result<bool> newStep(const Source &source);
    Result<bool> sweepStep();
    Status indexAgain(TableNumber table, std::int64_t row);
    Status takeIn(const Source &source, const Statement &statement, bool bulk);
    Status workOut(const Uuid &customer);
    Status takeDay();
    Result<std::optional<std::int64_t>> counter(const QByteArray &name);
    Status setCounter(const QByteArray &name, std::int64_t value);
    [[nodiscard]] static Value read(const Source &source, const Statement &statement, FieldNumber field);
    [[nodiscard]] static QList<QByteArray> daySql();
    [[nodiscard]] static QByteArray goneSql(const QByteArray &columns, const FollowedEntity &entity);

    Connection &m_connection;
    DirtyList &m_dirty;
    SearchIndex m_index;
    std::vector<Source> m_sources;
    std::optional<Feeds> m_feeds; ///< nothing: the schema has no figures
    QList<FieldInfo> m_figures; ///< the derived columns
    std::int64_t m_form;
    QDate m_today;
    QList<RowChange> m_changes; ///< of the turn under way
};

} // namespace farol::storage
