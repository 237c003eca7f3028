// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "core/schema.h"
#include "storage/checkpointer.h"
#include "storage/clientacts.h"
#include "storage/clientsecrets.h"
#include "storage/clienttransaction.h"
#include "storage/sqliteconnection.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace farol::storage {

/// The device's store on SQLite: one writer connection and, for read(), one that cannot write. Belongs to one thread.
/// Lists are answered by a ListReader of their own, in another thread, meanwhile.
class SqlClientStore final : public ClientStore
{
public:
    /// Both connections must be open on the same, migrated file (Profile::connect()). A file last used by an older
    /// version of the program is brought to what `schema` knows; a closing that was cut off is finished.
    [[nodiscard]] static Result<std::unique_ptr<SqlClientStore>> open(std::unique_ptr<SqliteConnection> writer,
                                                                      std::unique_ptr<SqliteConnection> reader,
                                                                      const Schema &schema);

    Status write(Durability durability, const std::function<Status(ClientTransaction &)> &work) override;
    /// One snapshot; inside of write() it is the transaction under way.
    Status read(const std::function<Status(ClientTransaction &)> &work) override;

    /// For idle moments: makes one of the indexes that a large load did without, which takes a fraction of a second for
    /// 100,000 rows; false when none is to be made, or a load is under way.
    [[nodiscard]] Result<bool> makeNextIndex();

    /// For moments when nobody waits: brings the search and the customers' figures on towards the rows as they are, for
    /// about so long. An index that turns out to be damaged is made anew.
    [[nodiscard]] Result<FollowTurn> follow(QDate today, int budgetMs);

    /// What somebody was writing (Store::draft()); on disk when keepDraft() returns.
    [[nodiscard]] Result<QByteArray> draft(const QString &key);
    Status keepDraft(const QString &key, const QByteArray &contents);

    /// What is kept beside the rows. By the writer's own connection, since whatever another one writes costs it all it
    /// has in memory. Not to be written inside of write().
    [[nodiscard]] KeyVault &secrets() { return m_secrets; }

    [[nodiscard]] Result<QList<OwnChange>> ownChanges(const RowKey &row, int limit)
    {
        return ownChangesOf(*m_reader, row, limit);
    }

    /// From now on the log is moved into the file by this one's thread.
    void checkpointBy(std::shared_ptr<Checkpointer> checkpointer);

    /// Gives back the memory that much writing took; to be called after a load.
    void releaseMemory() noexcept { m_writer->releaseMemory(); }

    /// Whether bytes of purged rows may still be in the file or its log: while more scopes wait to be purged (at most
    /// for ScrubMs), or because somebody is reading old contents. Every write, and every open, tries again.
    [[nodiscard]] bool purgePending() const { return m_scrubDue || m_checkpointDue; }
    static constexpr int ScrubMs = 5'000;

private:
    class Secrets final : public KeyVault
    {
    public:
        explicit Secrets(SqlClientStore &store) : m_store(store) {}
        Result<QByteArray> read(const QString &name) override;
        Status write(const QString &name, const QByteArray &secret) override;
        Status remove(const QString &name) override;

    private:
        Status change(const std::function<Status(ClientSecrets &)> &change);
        SqlClientStore &m_store;
    };

    SqlClientStore(std::unique_ptr<SqliteConnection> writer, std::unique_ptr<SqliteConnection> reader,
                   const Schema &schema);
    Status adopt(const Schema &schema);
    /// Starts the search index over when another version of the program made it.
    Status matchForm();
    Status setDurability(Durability durability);
    /// Part of the transaction: cleans the file if the last of several purges is done; whether it did.
    Result<bool> scrub();
    Status scrubLeftOver();
    /// Finishes closing a device that was shut out, before anybody reads.
    Status closeLeftOver();
    void finishPurge();

    std::unique_ptr<SqliteConnection> m_writer;
    std::unique_ptr<SqliteConnection> m_reader;
    std::shared_ptr<Checkpointer> m_checkpointer; ///< null: the writer does it
    SqlClientTransaction m_writing;
    SqlClientTransaction m_reading;
    Secrets m_secrets;
    Durability m_durability = Durability::Full;
    bool m_inWrite = false;
    bool m_inRead = false;
    bool m_scrubDue = false;
    QElapsedTimer m_sincePurge;
    bool m_checkpointDue = false;
    bool m_startedOver = false; ///< because the search index was damaged
};

} // namespace farol::storage
