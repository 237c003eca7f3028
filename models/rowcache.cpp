// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowcache.h"

namespace farol {

const ListRow *RowCache::find(const Uuid &id) const
{
    const auto found = m_rows.constFind(id);
    return found == m_rows.constEnd() ? nullptr : &*found;
}

ListRow *RowCache::find(const Uuid &id)
{
    const auto found = m_rows.find(id);
    return found == m_rows.end() ? nullptr : &*found;
}

RowCache::Claim RowCache::claim(const QList<Uuid> &ids)
{
    ++m_last;
    for (const Uuid &id : ids)
        m_claims.insert(id, m_last);
    return m_last;
}

QList<Uuid> RowCache::accept(Claim claim, const QList<Uuid> &asked, const QList<ListRow> &rows)
{
    QList<Uuid> stored;
    for (const ListRow &row : rows) {
        if (m_claims.value(row.id) != claim)
            continue;
        m_rows.insert(row.id, row);
        stored.append(row.id);
    }
    release(claim, asked);
    return stored;
}

void RowCache::release(Claim claim, const QList<Uuid> &asked)
{
    for (const Uuid &id : asked) {
        if (const auto held = m_claims.find(id); held != m_claims.end() && *held == claim)
            m_claims.erase(held);
    }
}

void RowCache::remove(const Uuid &id)
{
    m_rows.remove(id);
    m_claims.remove(id);
}

void RowCache::keepOnly(const QSet<Uuid> &keep)
{
    m_rows.removeIf([&keep](const auto &entry) { return !keep.contains(entry.key()); });
}

void RowCache::clear()
{
    m_rows.clear();
    m_claims.clear();
}

} // namespace farol
