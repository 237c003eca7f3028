// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientstore.h"

#include "core/closing.h"
#include "storage/clientindexes.h"
#include "storage/clientscrub.h"
#include "storage/migrator.h"

#include <QFile>
#include <QScopedValueRollback>

#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

// Rows come in by id, so each lands anywhere in the other indexes: those have to fit, or every row reads and writes pages.
constexpr int WriterCacheKiB = 96 * 1024;

SqliteOptions::Synchronous synchronousFor(ClientStore::Durability durability)
{
    return durability == ClientStore::Durability::Full ? SqliteOptions::Synchronous::Full
                                                       : SqliteOptions::Synchronous::Normal;
}

} // namespace

SqlClientStore::SqlClientStore(std::unique_ptr<SqliteConnection> writer, std::unique_ptr<SqliteConnection> reader,
                               const Schema &schema)
    : m_writer(std::move(writer)),
      m_reader(std::move(reader)),
      m_writing(*m_writer, schema),
      m_reading(*m_reader, schema),
      m_secrets(*this)
{}

Result<std::unique_ptr<SqlClientStore>> SqlClientStore::open(std::unique_ptr<SqliteConnection> writer,
                                                             std::unique_ptr<SqliteConnection> reader,
                                                             const Schema &schema)
{
    std::unique_ptr<SqlClientStore> store(new SqlClientStore(std::move(writer), std::move(reader), schema));
    FAROL_TRY(store->m_writer->setSynchronous(SqliteOptions::Synchronous::Full));
    FAROL_TRY(store->m_writer->setCache(WriterCacheKiB));
    FAROL_TRY(store->matchForm());
    FAROL_TRY(store->adopt(schema));
    FAROL_TRY(store->scrubLeftOver());
    FAROL_TRY(store->closeLeftOver());
    // A purge may have been cut off between its commit and the emptying of the log.
    (void)store->m_writer->checkpoint();
    return store;
}

Status SqlClientStore::adopt(const Schema &schema)
{
    FAROL_ASSIGN(Transaction transaction, Transaction::begin(*m_writer, Access::Write));
    {
        FAROL_ASSIGN(Statement known, m_writer->prepare("SELECT value FROM counter WHERE name = 'schema'"_ba));
        FAROL_ASSIGN(const bool found, known.step());
        if (found && known.integer(0) == schema.version())
            return {};
    }
    m_writing.begin();
    FAROL_TRY(m_writing.adopt());
    FAROL_TRY(m_writing.finish());
    FAROL_TRY(run(*m_writer, "UPDATE counter SET value = ? WHERE name = 'schema'"_ba, schema.version()));
    return transaction.commit();
}

Status SqlClientStore::matchForm()
{
    FAROL_ASSIGN(const bool another, m_writing.follower().isOfAnotherForm());
    if (!another)
        return {};
    FAROL_ASSIGN(Transaction transaction, Transaction::begin(*m_writer, Access::Write));
    m_writing.begin();
    FAROL_TRY(m_writing.follower().startOver());
    return transaction.commit();
}

Status SqlClientStore::setDurability(Durability durability)
{
    if (m_durability == durability)
        return {};
    FAROL_TRY(m_writer->setSynchronous(synchronousFor(durability)));
    m_durability = durability;
    return {};
}

Status SqlClientStore::write(Durability durability, const std::function<Status(ClientTransaction &)> &work)
{
    if (m_inWrite)
        return fail(Error::Code::Internal, u"a write inside a write"_s);
    FAROL_TRY(setDurability(durability));
    {
        const QScopedValueRollback<bool> inside(m_inWrite, true);
        FAROL_ASSIGN(Transaction transaction, Transaction::begin(*m_writer, Access::Write));
        m_writing.begin();
        FAROL_TRY(work(m_writing));
        FAROL_TRY(m_writing.finish());
        const bool scrubbing = m_scrubDue || m_writing.hasPurged();
        bool scrubbed = false;
        if (scrubbing) {
            FAROL_ASSIGN(scrubbed, scrub());
        }
        FAROL_TRY(transaction.commit());
        if (m_writing.hasPurged() && !m_scrubDue)
            m_sincePurge.start();
        m_scrubDue = scrubbing && !scrubbed;
        m_checkpointDue = m_checkpointDue || scrubbed;
    }
    if (m_checkpointDue)
        finishPurge();
    return {};
}

Result<QByteArray> SqlClientStore::Secrets::read(const QString &name)
{
    return ClientSecrets(*m_store.m_writer).read(name);
}

Status SqlClientStore::Secrets::write(const QString &name, const QByteArray &secret)
{
    return change([&](ClientSecrets &secrets) { return secrets.write(name, secret); });
}

Status SqlClientStore::Secrets::remove(const QString &name)
{
    return change([&](ClientSecrets &secrets) { return secrets.remove(name); });
}

Status SqlClientStore::Secrets::change(const std::function<Status(ClientSecrets &)> &change)
{
    if (m_store.m_inWrite)
        return fail(Error::Code::Internal, u"a write inside a write"_s);
    FAROL_TRY(m_store.setDurability(Durability::Full));
    ClientSecrets secrets(*m_store.m_writer);
    return change(secrets);
}

Result<bool> SqlClientStore::makeNextIndex()
{
    // Mostly there is none to make, and to know that must not wait for whoever writes beside us.
    bool away = false;
    FAROL_TRY(read([this, &away](ClientTransaction &) -> Status {
        FAROL_ASSIGN(away, ClientIndexes::areAway(*m_reader));
        return {};
    }));
    if (!away)
        return false;
    bool made = false;
    FAROL_TRY(write(Durability::Replayable, [this, &made](ClientTransaction &) -> Status {
        FAROL_ASSIGN(made, m_writing.makeNextIndex());
        return {};
    }));
    return made;
}

Result<FollowTurn> SqlClientStore::follow(QDate today, int budgetMs)
{
    // Mostly there is nothing to do, and to know that must not wait for whoever writes beside us.
    bool due = false;
    FAROL_TRY(read([&](ClientTransaction &) -> Status {
        FAROL_ASSIGN(due, m_reading.follower().isDue(today));
        return {};
    }));
    FollowTurn turn;
    if (!due)
        return turn;
    const Status followed = write(Durability::Replayable, [&](ClientTransaction &) -> Status {
        FAROL_ASSIGN(turn, m_writing.follower().work(today, budgetMs));
        return {};
    });
    if (followed)
        return turn;
    if (followed.error().code != Error::Code::Corrupt || std::exchange(m_startedOver, true))
        return followed.error();
    FAROL_TRY(write(Durability::Replayable, [this](ClientTransaction &) { return m_writing.follower().startOver(); }));
    return FollowTurn{{}, true};
}

Result<QByteArray> SqlClientStore::draft(const QString &key)
{
    QByteArray contents;
    FAROL_TRY(read([&](ClientTransaction &) -> Status {
        FAROL_ASSIGN(contents, m_reading.drafts().read(key));
        return {};
    }));
    return contents;
}

Status SqlClientStore::keepDraft(const QString &key, const QByteArray &contents)
{
    return write(Durability::Full, [&](ClientTransaction &) { return m_writing.drafts().keep(key, contents); });
}

Result<bool> SqlClientStore::scrub()
{
    FAROL_ASSIGN(const bool more, m_writing.isPurging());
    if (more && !(m_scrubDue && m_sincePurge.hasExpired(ScrubMs))) {
        FAROL_TRY(run(*m_writer, "INSERT OR REPLACE INTO counter (name, value) VALUES ('scrub', 1)"_ba));
        return false;
    }
    FAROL_TRY(run(*m_writer, "DELETE FROM counter WHERE name = 'scrub'"_ba));
    FAROL_TRY(scrubSearchIndex(*m_writer));
    FAROL_TRY(scrubFreeSpace(*m_writer));
    return true;
}

Status SqlClientStore::scrubLeftOver()
{
    FAROL_ASSIGN(Transaction transaction, Transaction::begin(*m_writer, Access::Write));
    {
        FAROL_ASSIGN(Statement due, m_writer->prepare("SELECT 1 FROM counter WHERE name = 'scrub'"_ba));
        FAROL_ASSIGN(const bool found, due.step());
        if (!found)
            return {};
    }
    FAROL_TRY(run(*m_writer, "DELETE FROM counter WHERE name = 'scrub'"_ba));
    FAROL_TRY(scrubSearchIndex(*m_writer));
    FAROL_TRY(scrubFreeSpace(*m_writer));
    return transaction.commit();
}

Status SqlClientStore::closeLeftOver()
{
    FAROL_ASSIGN(const AccessEnd ended, accessEndIn(*this));
    if (ended == AccessEnd::None)
        return {};
    FAROL_ASSIGN(const QList<RowKey> gone, finishClosing(*this));
    Q_UNUSED(gone) // nobody has seen them in this run
    finishPurge(); // the last run may have ended before it
    return {};
}

void SqlClientStore::finishPurge()
{
    // Copies made before an update hold what was purged since.
    const QStringList copies = copiesOf(m_writer->path());
    for (const QString &copy : copies)
        QFile::remove(copy);
    const auto paused = m_checkpointer ? m_checkpointer->pause() : std::unique_lock<std::mutex>();
    m_checkpointDue = !m_writer->checkpoint();
}

void SqlClientStore::checkpointBy(std::shared_ptr<Checkpointer> checkpointer)
{
    m_checkpointer = std::move(checkpointer);
    m_checkpointer->serve(*m_writer);
}

Status SqlClientStore::read(const std::function<Status(ClientTransaction &)> &work)
{
    if (m_inWrite)
        return work(m_writing);
    if (m_inRead)
        return work(m_reading);
    const QScopedValueRollback<bool> inside(m_inRead, true);
    FAROL_ASSIGN(const Transaction snapshot, Transaction::begin(*m_reader, Access::Read));
    m_reading.begin();
    return work(m_reading);
}

} // namespace farol::storage
