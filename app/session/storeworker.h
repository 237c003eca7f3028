// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/deviceclosing.h"
#include "app/session/rowfollower.h"
#include "app/session/signinagain.h"
#include "core/random.h"
#include "core/store.h"
#include "net/serverlink.h"
#include "storage/clientsecrets.h"
#include "storage/clientstore.h"
#include "storage/listreader.h"
#include "sync/engine.h"
#include "sync/writer.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace farol {

/// Makes the way to the server, in the store's thread; null when nobody signed in. While there is a link, nobody else
/// uses the secrets it was given.
using LinkFactory = std::function<std::unique_ptr<net::ServerLink>(KeyVault &secrets, net::LinkListener &listener)>;

/// The thread that writes and syncs: everything that changes the profile happens here, one thing after the other.
/// Made elsewhere, then moved into its thread; the listener functions are called in it.
class StoreWorker final : public QObject, private sync::EngineListener, private net::LinkListener
{
    Q_OBJECT
public:
    /// What it works on; made by LocalStore.
    struct Parts {
        std::unique_ptr<storage::SqlClientStore> store;
        std::shared_ptr<storage::ListReader> counter; ///< for the status; others of that thread may use it, too
        std::unique_ptr<storage::SqliteConnection> linkSide; ///< for what links keep beside the rows, in their thread
        const Schema &schema;
        const Clock &clock;
        Random &random;
        LinkFactory link;
        UserRights me; ///< whose profile it is, and with which role as of the last directory
    };
    /// What it tells, in its own thread.
    struct Listeners {
        std::function<void(const ChangeSet &)> changed;
        std::function<void(const SyncStatus &)> statusChanged;
        std::function<void(const net::People &)> peopleChanged;
    };
    using RoundDone = std::function<void(const Status &)>;

    StoreWorker(Parts parts, Listeners listeners);
    ~StoreWorker() override;

    /// When the profile was synced last, as an earlier run has left it; 0 = never.
    [[nodiscard]] static Instant lastSyncIn(KeyVault &secrets);

    void start();
    /// Ends sync and answers whoever waits for a round; what was executed is on disk already.
    void stop();

    [[nodiscard]] Result<ChangeSet> execute(const Command &command);
    /// A null act: the newest one.
    [[nodiscard]] Result<UndoReport> undo(OperationId act = {});
    [[nodiscard]] Result<UndoReport> redo();
    [[nodiscard]] Result<QList<AttentionItem>> attention();
    [[nodiscard]] Status dismiss(MutationId mutation);
    [[nodiscard]] Result<SyncWork> syncWork(int limit);
    [[nodiscard]] Result<QByteArray> draft(const QString &key);
    [[nodiscard]] Status keepDraft(const QString &key, const QByteArray &contents);
    [[nodiscard]] Result<QList<OwnChange>> ownChanges(const RowKey &row, int limit);
    [[nodiscard]] Result<QList<std::optional<RowState>>> rowsByKey(TableNumber table, const QStringList &keys);
    [[nodiscard]] Result<QList<Uuid>> rowsWithKey(TableNumber table, const QString &key);
    void setOnline(bool online);
    void refreshPeople(); ///< the directory has changed: it is fetched as soon as nothing else is under way
    void syncNow(RoundDone done);
    void signOut(RoundDone done);
    /// A request of a person's own. Unauthenticated: nobody is signed in.
    void callServer(const net::HttpCall &call, std::function<void(const Result<QByteArray> &)> done);
    /// The same person on the same device, whose sign-in had ended. A session that is not kept ends on the server.
    void signInAgain(const QString &password, RoundDone done);
    /// Answers a sign-in under way with Cancelled; what still comes of it changes nothing here.
    void cancelSignIn();

private:
    void changed(const ChangeSet &changes) override;
    void statusChanged(const sync::EngineStatus &status) override;
    void answered(std::uint64_t id, const Result<sync::Reply> &reply) override;
    void poked(Seq head) override;
    void reconnected() override;
    void accessEnded(AccessEnd why) override;

    void indexFurther();
    [[nodiscard]] RowFollower::Others others() const;
    [[nodiscard]] bool isBusy() const;
    void makeLink();
    void endEngine();
    Status resume(const net::Account &before, const net::SessionRecord &record);
    void answerSignOut(const Status &status);
    void afterEngine();
    Result<UndoReport> tellOf(const Result<UndoReport> &report);
    void settleRounds();
    void endRounds(const Status &status);
    void fetchPeople();
    void publishStatus();
    void noteLastSync();
    [[nodiscard]] SyncStatus::Connection connection(const sync::EngineStatus &status, const Cursor &cursor) const;

    std::unique_ptr<storage::SqlClientStore> m_store;
    std::shared_ptr<storage::ListReader> m_counter;
    KeyVault &m_secrets; ///< the store's
    std::unique_ptr<storage::SqliteConnection> m_linkSide;
    storage::ClientSecrets m_linkSecrets; ///< of the links, in their thread
    const Schema &m_schema;
    const Clock &m_clock;
    Random &m_random;
    LinkFactory m_makeLink;
    Listeners m_listeners;

    UserId m_me;
    sync::Writer m_writer;
    std::unique_ptr<net::ServerLink> m_link;
    std::unique_ptr<sync::Engine> m_engine; ///< only with a link
    QTimer m_wake; ///< Engine::nextWake()
    DeviceClosing m_closing;
    RowFollower m_follower;
    std::unique_ptr<net::ServerLink> m_spentLink; ///< may not be destroyed while it says that access has ended
    QTimer m_indexing; ///< makes the indexes that a load did without
    QTimer m_publish; ///< many changes of status within one event become one
    QList<RoundDone> m_rounds;
    RoundDone m_signOutDone; ///< of the sign-out under way
    SignInAgain m_signIn;
    bool m_online = false;
    bool m_resumesOnline = false; ///< signing out by hand switched it off, and nobody has chosen since
    std::int64_t m_quarantined = 0; ///< as the engines before this one counted
    bool m_loading = false; ///< as the engine last said
    bool m_indexesDue = true; ///< some may be missing
    bool m_signedOut = false;
    bool m_fetchingPeople = false;
    std::optional<std::int64_t> m_peopleDue; ///< monotonic
    Instant m_lastSync;
    Instant m_savedLastSync;
    SyncStatus m_published;
};

} // namespace farol
