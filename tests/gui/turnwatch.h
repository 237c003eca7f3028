// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakestore.h"

#include <QObject>

namespace farol {

/// CPU time that this thread has used, in nanoseconds: not the time it waited, and not what others did meanwhile.
[[nodiscard]] std::int64_t threadCpuNs();

/// Passes everything on to a fake store and knows how much of this thread's time that took: a real store works elsewhere.
class StopwatchStore final : public Store
{
    Q_OBJECT
public:
    explicit StopwatchStore(FakeStore &store, QObject *parent = nullptr);

    QFuture<Result<ListPage>> list(const ListQuery &query, std::uint64_t request) override;
    QFuture<Result<ListIds>> listIds(const ListQuery &query, std::uint64_t request) override;
    QFuture<Result<QList<ListRow>>> rows(TableNumber table, const QList<FieldNumber> &columns, const QList<Uuid> &ids,
                                         bool deleted = false) override;
    QFuture<Result<RowState>> row(const RowKey &key) override;
    QFuture<Result<SearchPage>> search(const SearchQuery &query, std::uint64_t request) override;
    QFuture<Result<ChangeSet>> execute(const Command &command) override;
    QFuture<Result<UndoReport>> undo() override;
    QFuture<Result<UndoReport>> redo() override;
    QFuture<Result<QList<OwnChange>>> ownChanges(const RowKey &row, int limit) override;
    QFuture<Result<QList<AttentionItem>>> attention() override;
    QFuture<Status> dismiss(MutationId mutation) override;
    QFuture<Result<SyncWork>> syncWork(int limit) override;
    QFuture<Result<QByteArray>> draft(const QString &key) override;
    QFuture<Status> keepDraft(const QString &key, const QByteArray &contents) override;
    QFuture<Status> syncNow() override;
    void setOnline(bool online) override;
    [[nodiscard]] SyncStatus status() const override { return m_store.status(); }
    [[nodiscard]] UserId me() const override { return m_store.me(); }
    [[nodiscard]] CustomCatalog customFields() const override { return m_store.customFields(); }

    /// What the server brings: done in silence by `bring`, then told as one change.
    void pull(const std::function<void(FakeStore &)> &bring, const ChangeSet &changes);
    [[nodiscard]] std::int64_t spentNs() const { return m_spentNs; }

private:
    template <typename Fn>
    auto timed(Fn fn);

    FakeStore &m_store;
    std::int64_t m_spentNs = 0;
    int m_depth = 0; ///< calls to the store under way, one within the other
    bool m_silent = false;
};

/// The longest turn of this thread's event loop, by the CPU time it took, without what the store took of it.
class TurnWatch final : public QObject
{
    Q_OBJECT
public:
    explicit TurnWatch(const StopwatchStore &store, QObject *parent = nullptr);
    void begin();
    /// Of all turns since begin(), in milliseconds.
    [[nodiscard]] double longestMs();

private:
    void endTurn();

    const StopwatchStore &m_store;
    std::int64_t m_cpu = 0;
    std::int64_t m_spent = 0;
    std::int64_t m_longest = 0;
};

} // namespace farol
