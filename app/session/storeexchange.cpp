// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeexchange.h"

#include "core/async.h"
#include "core/customer.h"
#include "core/money.h"
#include "exchange/exporter.h"

#include <QHash>
#include <QPromise>
#include <QSaveFile>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype PageSize = 500;
constexpr std::uint64_t Request = 0; // nobody else asks by it: ids are read anew, from a snapshot of their own

using Page = Result<QList<ListRow>>;

// What hands pages from the store's thread to the one that writes: one page waits while one is being written.
class Handover final
{
public:
    void put(Page page)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_page = std::move(page);
        }
        m_filled.notify_one();
    }
    [[nodiscard]] Page take()
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return m_page.has_value(); });
        Page page = std::move(*m_page);
        m_page.reset();
        return page;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::optional<Page> m_page;
};

// What both threads know. The writer holds it too, so that a job may go before its thread has noticed.
struct Shared final {
    Handover pages;
    std::atomic<bool> cancelled = false;
    std::mutex mutex;
    QObject *job = nullptr; ///< null once it is gone; under the mutex
    std::function<void()> sendPage; ///< run in the job's thread
    void wantMore()
    {
        const std::lock_guard lock(mutex);
        if (job != nullptr)
            QMetaObject::invokeMethod(job, sendPage, Qt::QueuedConnection);
    }
};

exchange::ExportFields fieldsOf(const ExportOrder &order)
{
    exchange::ExportFields fields;
    fields.fields = order.query.columns;
    fields.header = order.head;
    fields.text = order.text;
    return fields;
}

/// The columns to load: those asked for, then the currencies that say what money among them is.
QList<FieldNumber> loadedColumns(const ExportOrder &order, const CustomCatalog &catalog)
{
    const EntityInfo *entity = catalog.entity(farolSchema(), order.query.table);
    return entity != nullptr ? exchange::columnsToFetch(*entity, fieldsOf(order)) : order.query.columns;
}

Result<qint64> writeTo(QIODevice &out, const ExportOrder &order, const EntityInfo &entity,
                       const exchange::RowSource &next)
{
    const exchange::ExportFields fields = fieldsOf(order);
    if (order.format == ExportFormat::Xlsx) {
        exchange::XlsxStyle book;
        book.sheet = QString::fromLatin1(entity.name);
        return exchange::exportXlsx(out, entity, fields, book, next);
    }
    exchange::CsvStyle style;
    style.forSpreadsheets = style.mark = true;
    return exchange::exportCsv(out, entity, fields, style, next);
}

Result<std::int64_t> writeFile(const ExportOrder &order, const CustomCatalog &catalog, Shared &shared)
{
    const EntityInfo *entity = catalog.entity(farolSchema(), order.query.table);
    if (entity == nullptr)
        return fail(Error::Code::Invalid, u"there is no such table"_s);
    QSaveFile file(order.file); // whole or not at all
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Internal, u"the file cannot be opened for writing"_s);
    QList<ListRow> page;
    qsizetype at = 0;
    const auto next = [&]() -> Result<std::optional<ListRow>> {
        if (shared.cancelled)
            return fail(Error::Code::Cancelled);
        if (at == page.size()) {
            Page taken = shared.pages.take();
            if (!taken)
                return taken.error();
            page = *taken;
            at = 0;
            if (page.isEmpty())
                return std::optional<ListRow>();
            shared.wantMore(); // the next one is read while this one is written
        }
        return std::optional(page.at(at++));
    };
    FAROL_ASSIGN(const qint64 count, writeTo(file, order, *entity, next));
    if (!file.commit())
        return exchange::writingFailed(file);
    return std::int64_t(count);
}

// Lives in the thread that gave the order.
class StoreExportJob final : public QObject, public ExportJob
{
public:
    StoreExportJob(Store &store, ExportOrder order)
        : m_store(store),
          m_order(std::move(order)),
          m_catalog(store.customFields()),
          m_shared(std::make_shared<Shared>())
    {
        m_promise.start();
        m_shared->job = this;
        m_shared->sendPage = [this] { sendPage(); };
        whenDone(m_store.listIds(m_order.query, Request), this, [this](const Result<ListIds> &ids) {
            if (!ids) {
                finish(ids.error());
                return;
            }
            m_ids = ids->ids;
            startWriting();
            sendPage();
        });
    }
    ~StoreExportJob() override
    {
        {
            const std::lock_guard lock(m_shared->mutex);
            m_shared->job = nullptr;
        }
        cancel();
        m_written.waitForFinished(); // it looks at every row, and holds what the order refers to
        if (!m_finished)
            finish(fail(Error::Code::Cancelled));
    }
    QFuture<Result<std::int64_t>> result() override { return m_promise.future(); }
    void cancel() override
    {
        m_shared->cancelled = true;
        m_shared->pages.put(fail(Error::Code::Cancelled)); // it may be waiting
    }

private:
    void startWriting()
    {
        auto written = std::make_shared<QPromise<Result<std::int64_t>>>();
        written->start();
        m_written = written->future();
        whenDone(m_written, this, [this](const Result<std::int64_t> &count) { finish(count); });
        QThreadPool::globalInstance()->start([order = m_order, catalog = m_catalog, shared = m_shared, written] {
            written->addResult(writeFile(order, catalog, *shared));
            written->finish();
        });
    }
    void sendPage()
    {
        if (m_order.progress)
            m_order.progress(m_next, m_ids.size());
        const QList<Uuid> ids = m_ids.mid(m_next, PageSize);
        m_next += ids.size();
        if (ids.isEmpty()) {
            m_shared->pages.put(QList<ListRow>());
            return;
        }
        whenDone(m_store.rows(m_order.query.table, loadedColumns(m_order, m_catalog), ids), this,
                 [this](const Page &rows) {
                     if (m_shared->cancelled)
                         return;
                     // A whole page may have been deleted meanwhile; an empty one would mean the end.
                     if (rows && rows->isEmpty())
                         sendPage();
                     else if (rows)
                         nameOthers(*rows, 0);
                     else
                         m_shared->pages.put(rows);
                 });
    }
    /// The entity whose rows a column holds the ids of, if those are called anything; people and teams are no rows.
    [[nodiscard]] const EntityInfo *referred(FieldNumber number) const
    {
        const EntityInfo *entity = m_catalog.entity(farolSchema(), m_order.query.table);
        const FieldInfo *field = entity != nullptr ? entity->column(number) : nullptr;
        const EntityInfo *other = field != nullptr ? farolSchema().entity(field->refers) : nullptr;
        return other != nullptr && other->title() != nullptr ? other : nullptr;
    }
    /// People read what other rows are called, as the list shows it: column by column in place of ids, then the page goes on.
    void nameOthers(QList<ListRow> page, qsizetype column)
    {
        const QList<FieldNumber> &columns = m_order.query.columns;
        QSet<Uuid> ids;
        for (; m_order.text && column < columns.size(); ++column) {
            if (referred(columns.at(column)) == nullptr)
                continue;
            for (const ListRow &row : std::as_const(page)) {
                const Value value = row.values.value(column);
                if (const auto *id = value.get<Uuid>())
                    ids.insert(*id);
            }
            if (!ids.isEmpty())
                break;
        }
        if (ids.isEmpty()) {
            m_shared->pages.put(page);
            return;
        }
        const EntityInfo &other = *referred(columns.at(column));
        whenDone(m_store.rows(other.table, {other.title()->number}, ids.values()), this,
                 [this, page, column](const Page &named) {
                     if (m_shared->cancelled)
                         return;
                     if (named)
                         nameOthers(withNames(page, column, *named), column + 1);
                     else
                         m_shared->pages.put(named);
                 });
    }
    /// A row that is not on this device has no name in the list either.
    [[nodiscard]] static QList<ListRow> withNames(QList<ListRow> page, qsizetype column, const QList<ListRow> &named)
    {
        QHash<Uuid, Value> names;
        for (const ListRow &row : named)
            names.insert(row.id, row.values.value(0));
        for (ListRow &row : page) {
            const Value value = row.values.value(column);
            if (const auto *id = value.get<Uuid>())
                row.values[column] = names.value(*id);
        }
        return page;
    }
    void finish(const Result<std::int64_t> &count)
    {
        m_finished = true;
        m_promise.addResult(count);
        m_promise.finish();
    }

    Store &m_store;
    ExportOrder m_order;
    CustomCatalog m_catalog; ///< as it was when the order was given
    std::shared_ptr<Shared> m_shared;
    QPromise<Result<std::int64_t>> m_promise;
    QFuture<Result<std::int64_t>> m_written;
    QList<Uuid> m_ids;
    qsizetype m_next = 0;
    bool m_finished = false;
};

} // namespace

bool StoreExchange::writes(ExportFormat format) const
{
    return format == ExportFormat::Csv || format == ExportFormat::Xlsx;
}

std::unique_ptr<ExportJob> StoreExchange::begin(const ExportOrder &order)
{
    return std::make_unique<StoreExportJob>(m_store, order);
}

} // namespace farol
