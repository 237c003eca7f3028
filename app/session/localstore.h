// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/customkeeper.h"
#include "app/session/devicestore.h"
#include "app/session/storeworker.h"
#include "storage/profile.h"

#include <QThread>
#include <QTimer>

#include <memory>
#include <mutex>

namespace farol {

class StoreReader;

/// The store of a program that owns its profile: one thread writes and syncs, one answers lists, and the thread it lives
/// in never waits for either. Destroying it finishes what was asked to be written, and an index that is being made: a
/// second or so with 100,000 rows.
class LocalStore final : public DeviceStore
{
    Q_OBJECT
public:
    struct Options {
        const Schema &schema;
        const Clock &clock;
        Random &random; ///< thread-safe: the link uses it as well
        LinkFactory link; ///< empty = a profile without a server
    };
    /// The profile as openProfile() gives it. Corrupt: it was never given a device.
    [[nodiscard]] static Result<std::unique_ptr<LocalStore>> open(std::unique_ptr<storage::Profile> profile,
                                                                  const Options &options, QObject *parent = nullptr);
    ~LocalStore() override;

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
    [[nodiscard]] UserId me() const override { return m_device.user; }
    [[nodiscard]] CustomCatalog customFields() const override;

    [[nodiscard]] net::People people() const override;
    [[nodiscard]] std::optional<net::Account> account() const override { return m_account; }
    [[nodiscard]] WorkspaceId workspace() const override { return m_device.workspace; }
    QFuture<Result<QList<std::optional<RowState>>>> rowsByKey(TableNumber table, const QStringList &keys) override;
    QFuture<Result<QList<Uuid>>> rowsWithKey(TableNumber table, const QString &key) override;
    QFuture<Status> signOut() override;
    /// The same person, whose sign-in had ended; sync goes on at once. Foreign: the server took him for another.
    QFuture<Status> signInAgain(const QString &password);
    /// One request of a person's own (net/devices.h), answered with its body.
    QFuture<Result<QByteArray>> callServer(const net::HttpCall &call);
    /// Fetches the directory of people soon: something of it was just changed.
    void refreshPeople();
    /// Ends a sign-in under way with Cancelled: at once, unless the server's answer was just being taken.
    void cancelSignIn();

private:
    explicit LocalStore(std::unique_ptr<storage::Profile> profile, QObject *parent);
    Status openParts(const Options &options);
    Status readIdentity(storage::SqlClientStore &store);
    Status openCustomFields(const std::shared_ptr<storage::ListReader> &reader, const Options &options);
    [[nodiscard]] UserRights rights() const;
    StoreWorker::Listeners listeners();
    void follow(const ChangeSet &changes);
    void publish(const CustomCatalog &catalog);
    template <typename T, typename Worker, typename Fn>
    QFuture<T> ask(Worker *worker, Fn fn);
    template <typename Fn>
    QFuture<Status> begin(Fn fn);

    std::unique_ptr<storage::Profile> m_profile;
    DeviceState m_device;
    std::optional<net::Account> m_account;
    mutable std::mutex m_mutex; ///< of the next three
    SyncStatus m_status;
    net::People m_people;
    CustomCatalog m_customFields;
    std::unique_ptr<CustomKeeper> m_keeper; ///< used in the worker's thread once that runs
    QTimer m_lookAgain; ///< many values coming in page by page make lists look again now and then
    QThread m_workThread;
    QThread m_readThread;
    StoreWorker *m_worker = nullptr; ///< lives and dies in its thread
    StoreReader *m_reader = nullptr; ///< likewise
};

} // namespace farol
