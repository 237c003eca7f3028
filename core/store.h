// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clientstore.h"
#include "core/customcatalog.h"
#include "core/listquery.h"
#include "core/result.h"
#include "core/search.h"

#include <QFuture>
#include <QObject>

namespace farol {

/// Where sync stands, for the status bar, the sync panel and `farolctl status`. Numbers, never contents.
struct SyncStatus final {
    enum class Connection : std::uint8_t { NeverSynced, Offline, Connecting, Online, SignedOut, Stopped };
    Connection connection = Connection::NeverSynced;
    Error lastError{Error::Code::Internal, {}}; ///< meaningful when hasError
    bool hasError = false;
    std::int64_t waiting = 0; ///< mutations the server has not answered
    std::int64_t attention = 0; ///< rejected, to be settled by a person
    std::int64_t conflicts = 0; ///< rows with an open conflict
    bool loading = false; ///< scopes still coming in
    std::int64_t loadedRows = 0;
    std::int64_t loadTotal = 0; ///< 0 = not known yet
    Instant lastSync; ///< 0 = never
    Cursor cursor;
    std::uint64_t digest = 0; ///< of the rows as the server confirmed them; equal rows have equal digests
    std::int64_t mismatches = 0; ///< how often this copy was found not to be the server's and loaded anew
    std::int64_t quarantined = 0; ///< own changes that went to the quarantine, since the program started
    friend bool operator==(const SyncStatus &a, const SyncStatus &b)
    {
        return a.connection == b.connection && a.lastError == b.lastError && a.hasError == b.hasError
               && a.waiting == b.waiting && a.attention == b.attention && a.conflicts == b.conflicts
               && a.loading == b.loading && a.loadedRows == b.loadedRows && a.loadTotal == b.loadTotal
               && a.lastSync == b.lastSync && a.cursor == b.cursor && a.digest == b.digest
               && a.mismatches == b.mismatches && a.quarantined == b.quarantined;
    }
};

/// The only door that models and pages know. All work happens off the caller's thread; answers come as futures, to be
/// continued with whenDone(); signals arrive in the thread the Store object lives in.
class Store : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// First page of a query, then (by `listIds` with the same request) its ordered ids from the same snapshot.
    virtual QFuture<Result<ListPage>> list(const ListQuery &query, std::uint64_t request) = 0;
    virtual QFuture<Result<ListIds>> listIds(const ListQuery &query, std::uint64_t request) = 0;
    /// The rows with these ids as a list shows them, those that still live (or, `deleted`, that still are in the trash), in
    /// the order asked.
    virtual QFuture<Result<QList<ListRow>>> rows(TableNumber table, const QList<FieldNumber> &columns,
                                                 const QList<Uuid> &ids, bool deleted = false) = 0;
    /// One row with versions and conflict sides, as shown.
    virtual QFuture<Result<RowState>> row(const RowKey &key) = 0;
    /// What matches; a newer search ends this one, which then answers Error::Cancelled.
    virtual QFuture<Result<SearchPage>> search(const SearchQuery &query, std::uint64_t request) = 0;
    /// Edits of a customer may name columns of customFields() like fields: the store writes the rows of
    /// CustomValue, and answers in columns.
    virtual QFuture<Result<ChangeSet>> execute(const Command &command) = 0;
    /// Takes back the newest act of this device that is not undone yet.
    virtual QFuture<Result<UndoReport>> undo() = 0;
    /// Does again what the newest undo took back. NotFound: nothing was undone since the newest act.
    virtual QFuture<Result<UndoReport>> redo() = 0;
    /// What acts of this device did to a row, newest first, at most `limit`; older ones it may have forgotten.
    virtual QFuture<Result<QList<OwnChange>>> ownChanges(const RowKey &row, int limit) = 0;
    virtual QFuture<Result<QList<AttentionItem>>> attention() = 0;
    /// Takes a needs-attention item off the list, once a person has settled it by other means.
    virtual QFuture<Status> dismiss(MutationId mutation) = 0;
    /// What waits to be sent, the oldest `limit` of it, and what is still coming in.
    virtual QFuture<Result<SyncWork>> syncWork(int limit) = 0;
    /// What somebody was writing and has not saved: kept on this device only, encrypted like everything, durable when the
    /// future ends, and handed over to nobody. Empty contents: there is none, or it is to go. The key is
    /// "ENTITY/ID" for a row that is being edited ("interaction/0197…") and "new-ENTITY/CUSTOMER-ID" for one that is being
    /// made, so that a draft goes with a purge of what it is about; "news/USER-ID" holds which rows the bell has noted.
    virtual QFuture<Result<QByteArray>> draft(const QString &key) = 0;
    virtual QFuture<Status> keepDraft(const QString &key, const QByteArray &contents) = 0;
    /// Asks for a sync now; the result is known when a full round has ended.
    virtual QFuture<Status> syncNow() = 0;
    virtual void setOnline(bool online) = 0;
    [[nodiscard]] virtual SyncStatus status() const = 0;
    [[nodiscard]] virtual UserId me() const = 0;
    /// The workspace's own fields as they are now; from any thread.
    [[nodiscard]] virtual CustomCatalog customFields() const = 0;

Q_SIGNALS:
    void changed(const farol::ChangeSet &changes);
    void statusChanged(const farol::SyncStatus &status);
    /// There are others, or so many of their values came in that each is not told by itself. Before changed().
    void customFieldsChanged();
};

} // namespace farol
