// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/store.h"
#include "tests/support/fakeact.h"

#include <QHash>
#include <QList>
#include <QPromise>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace farol {

/// A Store in memory: answers from a queued event like the real one, and lets a test play the colleague, the server and
/// the bad luck. Its reading of filters and sorting is its own, so that it is an oracle and not an echo.
class FakeStore final : public Store
{
    Q_OBJECT
public:
    explicit FakeStore(UserId me = {}, QObject *parent = nullptr);

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
    [[nodiscard]] SyncStatus status() const override { return m_status; }
    [[nodiscard]] UserId me() const override { return m_me; }
    [[nodiscard]] CustomCatalog customFields() const override { return m_custom; }

    /// Fills the store without telling anybody: what was there before the window opened.
    void seed(const QList<Customer> &customers);
    /// A row of any table, with derived columns too.
    void seedRow(const RowKey &key, const QMap<FieldNumber, Value> &values);
    /// What a device works out of a customer's rows, which this store does not: given as it is to be shown.
    void seedFigures(const Uuid &customer, const QMap<FieldNumber, Value> &figures);
    /// A field of the workspace's own, at the end of those there are; the number of its column.
    FieldNumber seedCustomField(const QString &key, const QString &label, const QString &kind,
                                const QString &options = {});
    /// What a customer has in such a field.
    void seedCustomValue(const Uuid &customer, FieldNumber column, const Value &value);
    [[nodiscard]] Customer customer(const Uuid &id) const;
    [[nodiscard]] int liveCount() const;
    [[nodiscard]] const QList<Command> &commands() const { return m_commands; }
    [[nodiscard]] int rowRequests() const { return m_rowRequests; }
    [[nodiscard]] int stateRequests() const { return m_stateRequests; } ///< calls of row()

    /// What the server brings: each emits one ChangeSet of Origin::Server.
    void pullEdit(const Uuid &id, FieldNumber field, const Value &value, UserId author = {});
    void pullCreate(const QList<Customer> &customers);
    /// Rows of any table as somebody else wrote them, in one page.
    void pullRows(const QList<std::pair<RowKey, QMap<FieldNumber, Value>>> &rows, UserId author);
    void pullDelete(const QList<Uuid> &ids);
    void pullConflict(const Uuid &id, FieldNumber field, const Value &other, UserId author, Instant when);
    void pullConflict(const RowKey &key, FieldNumber field, const Value &other, UserId author, Instant when);
    /// The same, there before anybody looked.
    void seedConflict(const RowKey &key, FieldNumber field, const Value &other, UserId author);
    void beginAt(Instant moment) { m_begin = moment; } ///< what is written is so a minute after what was before, from there
    void writeAt(Instant moment) { m_moment = moment; } ///< all that is written from now on
    void addAttention(const AttentionItem &item);

    void setStatus(const SyncStatus &status);
    /// How many scopes are here and on their way, as syncWork() says.
    void setScopes(std::int64_t complete, std::int64_t loading);
    /// The next command, query or sync answers with this.
    void failNextCommand(const Error &error) { m_commandError = error; }
    void failNextQuery(const Error &error) { m_queryError = error; }
    void failNextIds(const Error &error) { m_idsError = error; }
    /// While held, answers wait; release() lets them go in the order given by `newestFirst`.
    void hold() { m_held = true; }
    void release(bool newestFirst = false);

private:
    template <typename T>
    QFuture<T> answer(T value)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        later([promise, value = std::move(value)] {
            promise->addResult(value);
            promise->finish();
        });
        return promise->future();
    }
    void later(std::function<void()> finish);
    [[nodiscard]] bool ownerIsDead(const RowState &row) const;
    [[nodiscard]] bool isListed(const RowState &row, bool deleted) const;
    [[nodiscard]] RowKey customerOf(const RowState &row) const;
    [[nodiscard]] std::optional<SearchHit> hitIn(const RowState &row, const QStringList &words) const;
    [[nodiscard]] QList<Uuid> matching(const ListQuery &query) const;
    [[nodiscard]] bool accepts(const Filter &filter, const RowState &row) const;
    [[nodiscard]] ListRow listRow(const RowState &row, const QList<FieldNumber> &columns) const;
    [[nodiscard]] Value shownValue(const RowState &row, FieldNumber column) const;
    [[nodiscard]] const RowState *customValue(const Uuid &customer, CustomFieldId field) const;
    [[nodiscard]] Result<Command> withCustomRowsOf(const Command &command) const;
    void readCustomFields();
    [[nodiscard]] ChangeSet inColumns(const ChangeSet &changes) const;
    [[nodiscard]] ChangeSet customersWithOtherValues(const ChangeSet &changes) const;
    void applyEdit(const RowEdit &edit, FakeAct &act, ChangeSet &changes);
    RowChange applyRemoval(RowState &row, bool deleted);
    QFuture<Result<UndoReport>> takeBack(QList<FakeAct> &from, QList<FakeAct> &to);
    void noteOwn(const FakeAct &act, const QString &name, bool undone);
    void write(RowState &row, FieldNumber field, const Value &value, UserId author);
    void tell(ChangeSet changes);
    void updateCounts();

    UserId m_me;
    QHash<RowKey, RowState> m_rows;
    QSet<RowKey> m_pending;
    CustomCatalog m_custom;
    QList<FakeAct> m_acts;
    QList<FakeAct> m_undone; ///< as the acts that do them again
    QList<std::pair<RowKey, OwnChange>> m_own; ///< newest first
    QList<Command> m_commands;
    QList<AttentionItem> m_attention;
    SyncWork m_work;
    QHash<QString, QByteArray> m_drafts;
    std::uint64_t m_searches = 0;
    SyncStatus m_status;
    std::optional<Error> m_commandError;
    std::optional<Error> m_queryError;
    std::optional<Error> m_idsError;
    bool m_held = false;
    QList<std::function<void()>> m_waiting;
    Version m_version = 0;
    Instant m_begin{1'750'000'000'000};
    std::optional<Instant> m_moment;
    int m_rowRequests = 0;
    int m_stateRequests = 0;
};

} // namespace farol
