// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeimporting.h"

#include "app/session/importlook.h"
#include "app/session/storeimport.h"
#include "core/customcatalog.h"
#include "core/customer.h"
#include "exchange/importer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPromise>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qint64 TellEveryMs = 100;
constexpr qsizetype MostProblems = 100'000;
constexpr qsizetype MostOddities = 10'000;
constexpr qsizetype FaultsShown = 2; ///< of a column, as examples

// What the reading thread and a task know of each other. The thread holds it too, so that the task may go first.
struct Watch final {
    std::atomic<bool> cancelled = false;
    std::function<void(const ImportProgress &)> progress; ///< called in the task's thread
    QElapsedTimer told; ///< the reading thread's
    std::mutex mutex;
    QObject *task = nullptr; ///< null once it is gone; under the mutex
};

void tell(const std::shared_ptr<Watch> &watch, const ImportProgress &progress)
{
    if (!watch->progress || (watch->told.isValid() && watch->told.elapsed() < TellEveryMs))
        return;
    watch->told.start();
    const std::lock_guard lock(watch->mutex);
    if (watch->task != nullptr)
        QMetaObject::invokeMethod(
            watch->task, [watch, progress] { watch->progress(progress); }, Qt::QueuedConnection);
}

// Lives in the thread that gave the order.
template <typename T>
class PoolTask final : public QObject, public ImportTask<T>
{
public:
    using Work = std::function<Result<T>(const std::shared_ptr<Watch> &watch)>;

    PoolTask(QThreadPool &pool, const std::function<void(const ImportProgress &)> &progress, const Work &work)
        : m_watch(std::make_shared<Watch>())
    {
        m_watch->progress = progress;
        m_watch->task = this;
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_result = promise->future();
        pool.start([work, promise, watch = m_watch] {
            Result<T> result = fail(Error::Code::Cancelled);
            if (!watch->cancelled)
                result = work(watch);
            promise->addResult(std::move(result));
            promise->finish();
        });
    }
    ~PoolTask() override
    {
        cancel();
        const std::lock_guard lock(m_watch->mutex);
        m_watch->task = nullptr;
    }
    QFuture<Result<T>> result() override { return m_result; }
    void cancel() override { m_watch->cancelled = true; }

private:
    std::shared_ptr<Watch> m_watch;
    QFuture<Result<T>> m_result;
};

ImportOutcome outcomeOf(exchange::ImportReport report)
{
    ImportOutcome outcome;
    outcome.records = report.records;
    outcome.created = report.created;
    outcome.updated = report.updated;
    outcome.unchanged = report.unchanged;
    outcome.duplicates = report.duplicates;
    outcome.summed = report.summed;
    outcome.rejected = report.rejected;
    outcome.days = report.days;
    outcome.points = report.points;
    outcome.problemCount = report.problemCount;
    outcome.problems = std::move(report.problems);
    outcome.oddityCounts = report.oddityCounts;
    outcome.oddities = std::move(report.oddities);
    outcome.stopped = report.stopped;
    for (const ImportProblem &problem : std::as_const(outcome.problems)) {
        if (problem.column.isEmpty() || problem.reason == ImportReason::Duplicate)
            continue;
        ImportFaults &faults = outcome.faults[problem.column];
        ++faults.count;
        const bool isKnown =
            std::any_of(faults.first.cbegin(), faults.first.cend(),
                        [&problem](const ImportProblem &other) { return other.value == problem.value; });
        if (!isKnown && faults.first.size() < FaultsShown)
            faults.first.append(problem);
    }
    return outcome;
}

/// The mapping with what is known of the file.
ImportMapping bound(const ImportOrder &order)
{
    ImportMapping mapping = order.mapping;
    mapping.encoding = order.source.encoding;
    mapping.separator = order.source.separator;
    mapping.sheet = order.source.sheet;
    return mapping;
}

/// What an import works with; everything outlives the job.
struct Workplace final {
    const Schema &schema;
    const ImportMapping &mapping;
    StoreImport &target;
    WorkspaceId workspace;
};

exchange::ImportJob jobOf(const ImportOrder &order, const Workplace &place, const std::shared_ptr<Watch> &watch,
                          const std::shared_ptr<qint64> &rows, OperationId operation = {})
{
    exchange::ImportJob job{place.schema, place.mapping, place.target, place.workspace, operation};
    job.restoresDeleted = order.restoresDeleted;
    job.corrections = order.corrections;
    job.mostProblems = MostProblems;
    job.mostOddities = MostOddities;
    job.isCancelled = [watch] { return watch->cancelled.load(); };
    job.progress = [watch, rows](qint64 bytes, qint64 of) {
        tell(watch, {*rows, of <= 0 ? 0.0 : static_cast<double>(bytes) / static_cast<double>(of)});
    };
    return job;
}

/// Those worth a look are marked, once all of them are there and in order.
void markOdd(ImportRows &rows, const ImportOutcome &outcome)
{
    for (const QList<ImportProblem> &worth : {outcome.oddities, outcome.problems}) {
        for (const ImportProblem &problem : worth) {
            if (isOddity(problem.reason) || problem.reason == ImportReason::Duplicate)
                rows.markOdd(problem.line);
        }
    }
}

/// Does it; the rows say what became of each record, whatever was foretold of it.
ImportOutcome runPlan(QFile &file, exchange::ImportJob job, const exchange::ImportPlan &plan,
                      const std::shared_ptr<qint64> &count)
{
    ImportRows rows;
    QList<qint64> refused;
    QSet<qint64> notReached;
    *count = 0;
    job.onRow = [&rows, count](qint64 line, ImportVerdict verdict, const QString &label) {
        rows.append(line, verdict, label);
        ++*count;
    };
    job.onNotWritten = [&refused, &notReached](qint64 line, bool isRefused) {
        if (isRefused)
            refused.append(line);
        else
            notReached.insert(line);
    };
    ImportOutcome outcome = outcomeOf(exchange::runImport(file, job, plan));
    rows.sort();
    for (const qint64 line : std::as_const(refused))
        rows.reject(line);
    rows.remove(notReached);
    markOdd(rows, outcome);
    outcome.rows = std::make_shared<const ImportRows>(std::move(rows));
    return outcome;
}

/// The file of an order, still as it was looked at.
Status openUnchanged(QFile &file, const ImportOrder &order)
{
    FAROL_TRY(openForImport(file));
    return order.stamp.isEmpty() || stampOf(file) == order.stamp ? Status() : importError(ImportFault::Changed);
}

} // namespace

struct StoreImporting::Planned final {
    ImportSource source;
    QByteArray stamp;
    ImportMapping mapping;
    ImportCorrections corrections;
    bool restoresDeleted = false;
    exchange::ImportPlan plan;

    [[nodiscard]] bool isFor(const ImportOrder &order) const
    {
        return !stamp.isEmpty() && source == order.source && stamp == order.stamp && mapping == bound(order)
               && corrections == order.corrections && restoresDeleted == order.restoresDeleted;
    }
};

StoreImporting::StoreImporting(DeviceStore &store, Random &random)
    : m_store(store), m_random(random), m_planned(std::make_shared<Planned>())
{
    m_pool.setMaxThreadCount(1);
}

StoreImporting::~StoreImporting()
{
    m_pool.waitForDone(); // it holds the store
}

std::unique_ptr<ImportTask<ImportLook>> StoreImporting::look(
    const ImportSource &source, const std::function<void(const ImportProgress &)> &progress)
{
    return std::make_unique<PoolTask<ImportLook>>(m_pool, progress, [source](const std::shared_ptr<Watch> &watch) {
        return lookAtFile(source, [&watch](const ImportProgress &reached) {
            tell(watch, reached);
            return !watch->cancelled;
        });
    });
}

std::unique_ptr<ImportTask<ImportOutcome>> StoreImporting::check(const ImportOrder &order)
{
    const auto work = [this, order](const std::shared_ptr<Watch> &watch) -> Result<ImportOutcome> {
        QFile file(order.source.file);
        FAROL_TRY(openUnchanged(file, order));
        const ImportMapping mapping = bound(order);
        const Schema known = schema();
        StoreImport target(m_store, known, ownFieldsOf(mapping));
        const auto count = std::make_shared<qint64>(0);
        exchange::ImportJob job = jobOf(order, {known, mapping, target, m_store.workspace()}, watch, count);
        ImportRows rows;
        QList<ImportUndecided> undecided;
        job.onRow = [&rows, count](qint64 line, ImportVerdict verdict, const QString &label) {
            rows.append(line, verdict, label);
            ++*count;
        };
        job.onUndecided = [&undecided](const ImportUndecided &column) { undecided.append(column); };
        Result<exchange::ImportPlan> plan = exchange::planImport(file, job);
        if (!undecided.isEmpty()) {
            ImportOutcome outcome;
            outcome.undecided = undecided;
            return outcome;
        }
        if (!plan)
            return importErrorOf(plan.error(), file, order.source.sheet);
        ImportOutcome outcome = outcomeOf(plan->report);
        rows.sort();
        markOdd(rows, outcome);
        outcome.rows = std::make_shared<const ImportRows>(std::move(rows));
        *m_planned = {order.source, order.stamp, mapping, order.corrections, order.restoresDeleted, *std::move(plan)};
        return outcome;
    };
    return std::make_unique<PoolTask<ImportOutcome>>(m_pool, order.progress, work);
}

std::unique_ptr<ImportTask<ImportOutcome>> StoreImporting::run(const ImportOrder &order)
{
    const OperationId operation(makeRandomUuid(m_random));
    const auto work = [this, order, operation](const std::shared_ptr<Watch> &watch) -> Result<ImportOutcome> {
        QFile file(order.source.file);
        FAROL_TRY(openUnchanged(file, order));
        const ImportMapping mapping = bound(order);
        const Schema known = schema();
        StoreImport target(m_store, known, ownFieldsOf(mapping));
        const auto count = std::make_shared<qint64>(0);
        exchange::ImportJob job = jobOf(order, {known, mapping, target, m_store.workspace()}, watch, count, operation);
        job.onRow = [count](qint64, ImportVerdict, const QString &) { ++*count; };
        if (!m_planned->isFor(order)) {
            Result<exchange::ImportPlan> plan = exchange::planImport(file, job);
            if (!plan)
                return importErrorOf(plan.error(), file, order.source.sheet);
            *m_planned = {order.source,      order.stamp,           mapping,
                          order.corrections, order.restoresDeleted, *std::move(plan)};
        }
        ImportOutcome outcome = runPlan(file, job, m_planned->plan, count);
        outcome.operation = operation;
        m_planned->stamp.clear(); // what it foretold is no longer so
        if (outcome.stopped && stampOf(file) != order.stamp)
            outcome.stopped = importError(ImportFault::Changed);
        return outcome;
    };
    return std::make_unique<PoolTask<ImportOutcome>>(m_pool, order.progress, work);
}

QFuture<Result<UndoReport>> StoreImporting::takeBack(OperationId operation)
{
    return m_store.undoAct(operation);
}

QByteArray StoreImporting::textOf(const ImportMapping &mapping) const
{
    return exchange::writeMapping(mapping, schema());
}

Result<ImportMapping> StoreImporting::mappingOf(const QByteArray &text, const ListCatalog &lists) const
{
    return exchange::readMapping(text, schema(), lists);
}

Schema StoreImporting::schema() const
{
    return schemaWithOwnFields(farolSchema(), m_store.customFields());
}

} // namespace farol
