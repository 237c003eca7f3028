// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// As many lists as may wait for their ids at a time: a page with its side lists.
constexpr qsizetype KeptLists = 8;

} // namespace

StoreReader::StoreReader(std::unique_ptr<storage::ListReader> reader, std::unique_ptr<storage::SearchReader> search)
    : m_reader(std::move(reader)), m_search(std::move(search))
{}

Status StoreReader::usable() const
{
    if (m_stopped)
        return fail(Error::Code::Cancelled, u"the store is being closed"_s);
    return {};
}

void StoreReader::list(const ListQuery &query, std::uint64_t request,
                       const std::function<void(const Result<ListPage> &)> &page)
{
    if (const Status status = usable(); !status) {
        page(status.error());
        return;
    }
    bool paged = false;
    Kept kept{query, fail(Error::Code::Internal)};
    const Status status = m_reader->answer(
        query, request,
        [&](ListPage first) {
            paged = true;
            page(std::move(first));
        },
        [&](ListIds ids) { kept.ids = std::move(ids); });
    if (!status) {
        kept.ids = status.error();
        if (!paged)
            page(status.error());
    }
    if (query.pageOnly || !paged)
        return;
    if (m_kept.size() >= KeptLists)
        m_kept.removeFirst();
    m_kept.append(std::move(kept));
}

Result<ListIds> StoreReader::ids(const ListQuery &query, std::uint64_t request)
{
    FAROL_TRY(usable());
    const auto same = [&](const Kept &kept) { return kept.query == query && kept.ids && kept.ids->request == request; };
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), same);
    if (found == m_kept.end())
        return m_reader->ids(query, request);
    Result<ListIds> ids = std::move(found->ids);
    m_kept.erase(found);
    return ids;
}

Result<QList<ListRow>> StoreReader::rows(TableNumber table, const QList<FieldNumber> &columns, const QList<Uuid> &ids,
                                         bool deleted)
{
    FAROL_TRY(usable());
    return m_reader->rows(table, columns, ids, deleted);
}

Result<RowState> StoreReader::row(const RowKey &key)
{
    FAROL_TRY(usable());
    return m_reader->row(key);
}

Result<SearchPage> StoreReader::search(const SearchQuery &query, std::uint64_t request, std::uint64_t announced)
{
    FAROL_TRY(usable());
    return m_search->search(query, request, announced);
}

void StoreReader::stop()
{
    m_stopped = true;
    m_reader->cancel();
    (void)m_search->announce();
}

} // namespace farol
