// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/result.h"
#include "core/search.h"
#include "storage/listreader.h"
#include "storage/searchreader.h"

#include <QList>
#include <QObject>

#include <atomic>
#include <memory>
#include <utility>

namespace farol {

/// The thread that answers lists and searches. Lives in that thread; announceSearch() and stop() are called from others.
class StoreReader final : public QObject
{
    Q_OBJECT
public:
    StoreReader(std::unique_ptr<storage::ListReader> reader, std::unique_ptr<storage::SearchReader> search);

    /// Reads page and ids from one snapshot; `page` is called as soon as it is known, the ids are kept for ids().
    void list(const ListQuery &query, std::uint64_t request, const std::function<void(const Result<ListPage> &)> &page);
    [[nodiscard]] Result<ListIds> ids(const ListQuery &query, std::uint64_t request);
    [[nodiscard]] Result<QList<ListRow>> rows(TableNumber table, const QList<FieldNumber> &columns,
                                              const QList<Uuid> &ids, bool deleted);
    [[nodiscard]] Result<RowState> row(const RowKey &key);
    void setCustomFields(const CustomCatalog &catalog) { m_reader->setCustomFields(catalog); }
    /// To be called as a search is asked for, before it is queued: an older one ends at once, and answers Cancelled.
    [[nodiscard]] std::uint64_t announceSearch() noexcept { return m_search->announce(); }
    [[nodiscard]] Result<SearchPage> search(const SearchQuery &query, std::uint64_t request, std::uint64_t announced);
    /// From here on everything is answered Cancelled, the query under way too.
    void stop();

private:
    struct Kept {
        ListQuery query;
        Result<ListIds> ids;
    };
    [[nodiscard]] Status usable() const;

    std::unique_ptr<storage::ListReader> m_reader;
    std::unique_ptr<storage::SearchReader> m_search;
    std::atomic<bool> m_stopped = false;
    QList<Kept> m_kept; ///< of the last few lists, newest last
};

} // namespace farol
