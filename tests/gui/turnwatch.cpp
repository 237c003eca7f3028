// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/turnwatch.h"

#include <QAbstractEventDispatcher>
#include <QScopeGuard>
#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace farol {

std::int64_t threadCpuNs()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
#else
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
#endif
}

StopwatchStore::StopwatchStore(FakeStore &store, QObject *parent) : Store(parent), m_store(store)
{
    const auto pass = [this](const auto &signal) {
        return [this, signal](const auto &told) {
            if (m_silent)
                return;
            // What listeners do with it is theirs, even within a call to the store.
            const std::int64_t before = threadCpuNs();
            Q_EMIT(this->*signal)(told);
            if (m_depth > 0)
                m_spentNs -= threadCpuNs() - before;
        };
    };
    connect(&store, &Store::changed, this, pass(&Store::changed));
    connect(&store, &Store::statusChanged, this, pass(&Store::statusChanged));
    connect(&store, &Store::customFieldsChanged, this, &Store::customFieldsChanged);
}

template <typename Fn>
auto StopwatchStore::timed(Fn fn)
{
    const std::int64_t before = threadCpuNs();
    ++m_depth;
    const auto stop = qScopeGuard([this, before] {
        --m_depth;
        m_spentNs += threadCpuNs() - before;
    });
    return fn();
}

QFuture<Result<ListPage>> StopwatchStore::list(const ListQuery &query, std::uint64_t request)
{
    return timed([&] { return m_store.list(query, request); });
}

QFuture<Result<ListIds>> StopwatchStore::listIds(const ListQuery &query, std::uint64_t request)
{
    return timed([&] { return m_store.listIds(query, request); });
}

QFuture<Result<QList<ListRow>>> StopwatchStore::rows(TableNumber table, const QList<FieldNumber> &columns,
                                                     const QList<Uuid> &ids, bool deleted)
{
    return timed([&] { return m_store.rows(table, columns, ids, deleted); });
}

QFuture<Result<RowState>> StopwatchStore::row(const RowKey &key)
{
    return timed([&] { return m_store.row(key); });
}

QFuture<Result<SearchPage>> StopwatchStore::search(const SearchQuery &query, std::uint64_t request)
{
    return timed([&] { return m_store.search(query, request); });
}

QFuture<Result<ChangeSet>> StopwatchStore::execute(const Command &command)
{
    return timed([&] { return m_store.execute(command); });
}

QFuture<Result<UndoReport>> StopwatchStore::undo()
{
    return timed([&] { return m_store.undo(); });
}

QFuture<Result<UndoReport>> StopwatchStore::redo()
{
    return timed([&] { return m_store.redo(); });
}

QFuture<Result<QList<OwnChange>>> StopwatchStore::ownChanges(const RowKey &row, int limit)
{
    return timed([&] { return m_store.ownChanges(row, limit); });
}

QFuture<Result<QList<AttentionItem>>> StopwatchStore::attention()
{
    return timed([&] { return m_store.attention(); });
}

QFuture<Status> StopwatchStore::dismiss(MutationId mutation)
{
    return timed([&] { return m_store.dismiss(mutation); });
}

QFuture<Result<SyncWork>> StopwatchStore::syncWork(int limit)
{
    return timed([&] { return m_store.syncWork(limit); });
}

QFuture<Result<QByteArray>> StopwatchStore::draft(const QString &key)
{
    return timed([&] { return m_store.draft(key); });
}

QFuture<Status> StopwatchStore::keepDraft(const QString &key, const QByteArray &contents)
{
    return timed([&] { return m_store.keepDraft(key, contents); });
}

QFuture<Status> StopwatchStore::syncNow()
{
    return timed([&] { return m_store.syncNow(); });
}

void StopwatchStore::setOnline(bool online)
{
    timed([&] { m_store.setOnline(online); });
}

void StopwatchStore::pull(const std::function<void(FakeStore &)> &bring, const ChangeSet &changes)
{
    {
        const QScopedValueRollback silent(m_silent, true);
        timed([&] { bring(m_store); });
    }
    Q_EMIT changed(changes);
}

TurnWatch::TurnWatch(const StopwatchStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    // Once in every turn, whichever loop it belongs to.
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, &TurnWatch::endTurn);
}

void TurnWatch::begin()
{
    m_longest = 0;
    m_cpu = threadCpuNs();
    m_spent = m_store.spentNs();
}

double TurnWatch::longestMs()
{
    endTurn();
    return double(m_longest) / 1e6;
}

void TurnWatch::endTurn()
{
    const std::int64_t cpu = threadCpuNs();
    const std::int64_t spent = m_store.spentNs();
    m_longest = std::max(m_longest, (cpu - m_cpu) - (spent - m_spent));
    m_cpu = cpu;
    m_spent = spent;
}

} // namespace farol
