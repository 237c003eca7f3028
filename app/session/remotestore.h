// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/devicestore.h"
#include "app/session/storewire.h"

#include <QThread>

#include <memory>
#include <mutex>

namespace farol {

class RemoteConnection;

/// The store of a profile that another running program owns, asked through that program's socket. When the owner ends
/// meanwhile, what is not answered yet is answered Busy "owner-gone".
class RemoteStore final : public DeviceStore
{
    Q_OBJECT
public:
    /// Busy: nobody answers there in time, or a program of another version. The system connects to an owner that is
    /// stopped too, so its greeting is waited for; before it nothing is asked that might be done once it goes on.
    /// Later questions wait for ever: only the owner knows how long an import takes, and one that was sent may be done.
    [[nodiscard]] static Result<std::unique_ptr<RemoteStore>> connectTo(const QString &folder, int timeoutMs,
                                                                        QObject *parent = nullptr);
    ~RemoteStore() override;

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
    QFuture<Result<UndoReport>> undoAct(OperationId act) override;
    QFuture<Result<QList<AttentionItem>>> attention() override;
    QFuture<Status> dismiss(MutationId mutation) override;
    QFuture<Result<SyncWork>> syncWork(int limit) override;
    QFuture<Result<QByteArray>> draft(const QString &key) override;
    QFuture<Status> keepDraft(const QString &key, const QByteArray &contents) override;
    QFuture<Status> syncNow() override;
    void setOnline(bool online) override;
    [[nodiscard]] SyncStatus status() const override;
    [[nodiscard]] UserId me() const override { return m_greeting.me; }
    [[nodiscard]] CustomCatalog customFields() const override;

    [[nodiscard]] net::People people() const override;
    [[nodiscard]] std::optional<net::Account> account() const override { return m_greeting.account; }
    [[nodiscard]] WorkspaceId workspace() const override { return m_greeting.workspace; }
    QFuture<Result<QList<std::optional<RowState>>>> rowsByKey(TableNumber table, const QStringList &keys) override;
    QFuture<Result<QList<Uuid>>> rowsWithKey(TableNumber table, const QString &key) override;
    QFuture<Status> signOut() override;

private:
    explicit RemoteStore(QObject *parent);
    template <typename T>
    QFuture<Result<T>> ask(StoreCall call, const QByteArray &payload);
    void takeEvent(const StoreMessage &message);

    QThread m_thread;
    RemoteConnection *m_connection = nullptr; ///< lives and dies in the thread
    StoreGreeting m_greeting;
    mutable std::mutex m_mutex; ///< of the greeting's people, status and fields, which events renew
};

} // namespace farol
