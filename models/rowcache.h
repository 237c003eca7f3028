// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"

#include <QHash>
#include <QSet>

namespace farol {

/// The loaded rows of a list. Every request for rows claims its ids with a number; of several answers for one row only
/// that of the newest claim counts, whatever order they come in.
class RowCache final
{
public:
    using Claim = std::uint64_t;

    [[nodiscard]] const ListRow *find(const Uuid &id) const;
    [[nodiscard]] ListRow *find(const Uuid &id);
    [[nodiscard]] bool isClaimed(const Uuid &id) const { return m_claims.contains(id); }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

    [[nodiscard]] Claim claim(const QList<Uuid> &ids);
    /// Stores what this claim is still the newest for; returns those ids.
    QList<Uuid> accept(Claim claim, const QList<Uuid> &asked, const QList<ListRow> &rows);
    /// Gives the ids up without an answer, so that they can be asked for again.
    void release(Claim claim, const QList<Uuid> &asked);

    void put(const ListRow &row) { m_rows.insert(row.id, row); }
    void remove(const Uuid &id);
    /// Forgets every row that is not in `keep`; claims stay.
    void keepOnly(const QSet<Uuid> &keep);
    void clear();

private:
    QHash<Uuid, ListRow> m_rows;
    QHash<Uuid, Claim> m_claims;
    Claim m_last = 0;
};

} // namespace farol
