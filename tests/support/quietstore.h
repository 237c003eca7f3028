// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace farol {

/// Answers everything with Unsupported: what a test's own store starts from when it plays only one part of the port.
class QuietStore : public Store
{
public:
    using Store::Store;

    QFuture<Result<ListPage>> list(const ListQuery &, std::uint64_t) override { return refused<ListPage>(); }
    QFuture<Result<ListIds>> listIds(const ListQuery &, std::uint64_t) override { return refused<ListIds>(); }
    QFuture<Result<QList<ListRow>>> rows(TableNumber, const QList<FieldNumber> &, const QList<Uuid> &, bool) override
    {
        return refused<QList<ListRow>>();
    }
    QFuture<Result<RowState>> row(const RowKey &) override { return refused<RowState>(); }
    QFuture<Result<SearchPage>> search(const SearchQuery &, std::uint64_t) override { return refused<SearchPage>(); }
    QFuture<Result<ChangeSet>> execute(const Command &) override { return refused<ChangeSet>(); }
    QFuture<Result<UndoReport>> undo() override { return refused<UndoReport>(); }
    QFuture<Result<UndoReport>> redo() override { return refused<UndoReport>(); }
    QFuture<Result<QList<OwnChange>>> ownChanges(const RowKey &, int) override { return refused<QList<OwnChange>>(); }
    QFuture<Result<QList<AttentionItem>>> attention() override { return refused<QList<AttentionItem>>(); }
    QFuture<Status> dismiss(MutationId) override { return refused<void>(); }
    QFuture<Result<SyncWork>> syncWork(int) override { return refused<SyncWork>(); }
    QFuture<Result<QByteArray>> draft(const QString &) override { return refused<QByteArray>(); }
    QFuture<Status> keepDraft(const QString &, const QByteArray &) override { return refused<void>(); }
    QFuture<Status> syncNow() override { return refused<void>(); }
    void setOnline(bool) override {}
    [[nodiscard]] SyncStatus status() const override { return {}; }
    [[nodiscard]] UserId me() const override { return {}; }
    [[nodiscard]] CustomCatalog customFields() const override { return {}; }

protected:
    template <typename T>
    static QFuture<Result<T>> refused()
    {
        return ready<Result<T>>(fail(Error::Code::Unsupported));
    }
    template <typename T>
    static QFuture<T> ready(const T &value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }
};

/// Holds its searches back until the test answers them; knows two customers by name.
class SearchStore final : public QuietStore
{
public:
    using QuietStore::QuietStore;

    struct Asked {
        SearchQuery query;
        std::uint64_t request = 0;
        std::shared_ptr<QPromise<Result<SearchPage>>> promise;
    };

    QFuture<Result<SearchPage>> search(const SearchQuery &query, std::uint64_t request) override
    {
        auto promise = std::make_shared<QPromise<Result<SearchPage>>>();
        promise->start();
        asked.append({query, request, promise});
        return promise->future();
    }
    QFuture<Result<QList<ListRow>>> rows(TableNumber, const QList<FieldNumber> &, const QList<Uuid> &ids, bool) override
    {
        QList<ListRow> found;
        for (const Uuid &id : ids) {
            if (names.contains(id))
                found.append({id, {Value(names.value(id)), Value(QStringLiteral("adoption"))}, false, false});
        }
        return ready<Result<QList<ListRow>>>(found);
    }
    QFuture<Result<QByteArray>> draft(const QString &key) override
    {
        return ready<Result<QByteArray>>(drafts.value(key));
    }
    QFuture<Status> keepDraft(const QString &key, const QByteArray &contents) override
    {
        drafts.insert(key, contents);
        return ready(Status());
    }
    /// Answers the search that was asked as the `which`th, from 0.
    void answer(qsizetype which, const QList<SearchHit> &hits, bool more = false)
    {
        const Asked &one = asked.at(which);
        one.promise->addResult(SearchPage{one.request, hits, more});
        one.promise->finish();
    }
    void fail(qsizetype which, const Error &error)
    {
        asked.at(which).promise->addResult(error);
        asked.at(which).promise->finish();
    }

    QList<Asked> asked;
    QHash<Uuid, QString> names;
    QHash<QString, QByteArray> drafts;
};

/// A hit for a test, in one line.
[[nodiscard]] inline SearchHit aHit(TableNumber table, const Uuid &id, const Uuid &customer, const QString &title,
                                    const QString &excerpt = {})
{
    SearchHit hit;
    hit.row = {table, id};
    hit.customer = {1, customer};
    hit.title = title;
    hit.excerpt = excerpt;
    return hit;
}

} // namespace farol
