// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/result.h"
#include "storage/listreader.h"

#include <QList>
#include <QObject>

#include <atomic>
#include <memory>
#include <utility>

namespace farol {

/// The thread that answers lists. Lives in that thread; stop() alone is called from another one.
class StoreReader final : public QObject
{
    Q_OBJECT
public:
    explicit StoreReader(std::unique_ptr<storage::ListReader> reader);

    /// Reads page and ids from one snapshot; `page` is called as soon as it is known, the ids are kept for ids().
    void list(const ListQuery &query, std::uint64_t request, const std::function<void(const Result<ListPage> &)> &page);
    [[nodiscard]] Result<ListIds> ids(const ListQuery &query, std::uint64_t request);
    [[nodiscard]] Result<QList<ListRow>> rows(TableNumber table, const QList<FieldNumber> &columns,
                                              const QList<Uuid> &ids);
    [[nodiscard]] Result<RowState> row(const RowKey &key);
    /// From here on everything is answered Cancelled, the query under way too.
    void stop();

private:
    struct Kept {
        ListQuery query;
        Result<ListIds> ids;
    };
    [[nodiscard]] Status usable() const;

    std::unique_ptr<storage::ListReader> m_reader;
    std::atomic<bool> m_stopped = false;
    QList<Kept> m_kept; ///< of the last few lists, newest last
};

} // namespace farol
