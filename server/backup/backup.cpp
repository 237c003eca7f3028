// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup.h"

#include "core/canonical.h"
#include "core/cbor.h"
#include "storage/hubcodec.h"
#include "storage/migrator.h"
#include "storage/projection.h"
#include "storage/servermigrations.h"

#include <QCborStreamWriter>
#include <QtEndian>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr int FormatVersion = 1;
constexpr qsizetype LongestRecord = qsizetype(64) << 20;

/// The tables whose contents are not derived from others and are worth keeping, as the history left them.
QList<storage::Table> keptTables()
{
    const QByteArrayList left{"rule_lock", "projection", "login_attempt"};
    QList<storage::Table> tables;
    for (const storage::Migration &migration : storage::serverMigrations()) {
        for (const storage::Step &step : migration.steps) {
            if (const auto *table = std::get_if<storage::Table>(&step); table != nullptr && !left.contains(table->name))
                tables.append(*table);
            if (const auto *added = std::get_if<storage::AddColumn>(&step)) {
                for (storage::Table &table : tables) {
                    if (table.name == added->table)
                        table.columns.append(added->column);
                }
            }
        }
    }
    return tables;
}

QByteArray namesOf(const storage::Table &table)
{
    QByteArrayList names;
    for (const storage::Column &column : table.columns)
        names.append(column.name);
    return storage::quotedNames(names);
}

bool isBytes(const storage::Column &column)
{
    return column.type == storage::ColumnType::Id || column.type == storage::ColumnType::Blob;
}

/// Records are CBOR arrays, each behind its length: [0, header …], [1, table], [2, values …], [3, rows].
enum class RecordKind : std::uint8_t { Header = 0, Table = 1, Row = 2, End = 3 };

QByteArray framed(const QByteArray &record)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(quint32(record.size()), bytes.data());
    return bytes + record;
}

void writeCell(QCborStreamWriter &out, const storage::Statement &row, int column, const storage::Column &declared)
{
    if (row.isNull(column))
        out.append(nullptr);
    else if (isBytes(declared))
        out.append(row.blob(column));
    else if (declared.type == storage::ColumnType::Text)
        out.append(row.text(column));
    else if (declared.type == storage::ColumnType::Real)
        out.append(row.real(column));
    else
        out.append(qint64(row.integer(column)));
}

Status dumpTable(storage::Connection &connection, const storage::Table &table, SealedWriter &file,
                 BackupSummary &summary)
{
    QByteArray record;
    QCborStreamWriter head(&record);
    head.startArray(2);
    head.append(quint64(RecordKind::Table));
    head.append(QString::fromLatin1(table.name));
    head.endArray();
    FAROL_TRY(file.write(framed(record)));
    FAROL_ASSIGN(auto rows, connection.prepare("SELECT " + namesOf(table) + " FROM " + storage::quotedName(table.name)
                                               + " ORDER BY " + storage::quotedNames(table.primaryKey)));
    rows.stream();
    for (;;) {
        FAROL_ASSIGN(const bool more, rows.step());
        if (!more)
            break;
        record.clear();
        QCborStreamWriter out(&record);
        out.startArray(1 + quint64(table.columns.size()));
        out.append(quint64(RecordKind::Row));
        for (int column = 0; column < table.columns.size(); ++column)
            writeCell(out, rows, column, table.columns.at(column));
        out.endArray();
        FAROL_TRY(file.write(framed(record)));
        ++summary.rows;
    }
    ++summary.tables;
    return {};
}

/// Reads a sealed file record by record.
class RecordReader final
{
public:
    explicit RecordReader(SealedReader &file) : m_file(file) {}

    /// The next record; nullopt at the end.
    Result<std::optional<QByteArray>> next()
    {
        FAROL_ASSIGN(const bool any, fill(4));
        if (!any)
            return std::optional<QByteArray>();
        const qsizetype length = qFromBigEndian<quint32>(m_waiting.constData() + m_at);
        if (length > LongestRecord)
            return fail(Error::Code::Corrupt, u"a record of the backup is too long"_s);
        FAROL_ASSIGN(const bool whole, fill(4 + length));
        if (!whole)
            return fail(Error::Code::Corrupt, u"the backup ends inside a record"_s);
        QByteArray record = m_waiting.mid(m_at + 4, length);
        m_at += 4 + length;
        return std::optional(std::move(record));
    }

private:
    Result<bool> fill(qsizetype wanted)
    {
        while (m_waiting.size() - m_at < wanted) {
            m_waiting.remove(0, m_at);
            m_at = 0;
            FAROL_ASSIGN(const QByteArray piece, m_file.next());
            if (piece.isEmpty())
                return m_waiting.isEmpty() ? Result<bool>(false)
                                           : Result<bool>(fail(Error::Code::Corrupt, u"the backup was cut short"_s));
            m_waiting += piece;
        }
        return true;
    }

    SealedReader &m_file;
    QByteArray m_waiting;
    qsizetype m_at = 0;
};

/// Called for each row with a reader that stands before its first value.
using TakeRow = std::function<Status(const storage::Table &table, CborIn &in)>;

Result<BackupSummary> readBackup(const QString &path, const QString &passphrase, const TakeRow &takeRow)
{
    FAROL_ASSIGN(const auto file, SealedReader::open(path, passphrase));
    RecordReader records(*file);
    BackupSummary summary;
    const QList<storage::Table> tables = keptTables();
    const storage::Table *table = nullptr;
    bool ended = false;
    for (bool first = true;; first = false) {
        FAROL_ASSIGN(const std::optional<QByteArray> record, records.next());
        if (!record)
            break;
        CborIn in(*record);
        (void)in.enterTuple(1);
        const std::int64_t kind = in.integer();
        if (first != (kind == int(RecordKind::Header)) || ended)
            in.setFault("records are out of order");
        if (kind == int(RecordKind::Header)) {
            if (in.integer() != FormatVersion)
                return fail(Error::Code::TooNew, u"the backup was written by a newer version"_s);
            summary.workspace = in.id<WorkspaceId>();
            summary.made.ms = in.integer();
            summary.seq = in.integer();
        } else if (kind == int(RecordKind::Table)) {
            const QByteArray name = in.text().toLatin1();
            const auto found = std::find_if(tables.cbegin(), tables.cend(),
                                            [&](const storage::Table &known) { return known.name == name; });
            if (found == tables.cend())
                return fail(Error::Code::TooNew, u"the backup holds a table this version does not know"_s);
            table = &*found;
            ++summary.tables;
        } else if (kind == int(RecordKind::Row) && table != nullptr) {
            FAROL_TRY(takeRow(*table, in));
            ++summary.rows;
        } else if (kind == int(RecordKind::End)) {
            ended = in.integer() == summary.rows;
        } else {
            in.setFault("unknown record");
        }
        in.leave();
        FAROL_TRY(in.status());
    }
    if (!ended)
        return fail(Error::Code::Corrupt, u"the backup is not complete"_s);
    return summary;
}

/// Follows the log's hash chain through a backup.
class LogChain final
{
public:
    Status takeHead(const storage::Table &table, CborIn &in)
    {
        for (const storage::Column &column : table.columns) {
            if (column.name == "workspace")
                m_workspace = in.id<WorkspaceId>();
            else if (column.name == "hash")
                m_headHash = in.bytes();
            else
                in.skip();
        }
        return in.status(false);
    }

    Status takeEntry(const storage::Table &table, CborIn &in)
    {
        LogEntry entry;
        QByteArray payload;
        QByteArray salt;
        QByteArray digest;
        QByteArray hash;
        for (const storage::Column &column : table.columns) {
            if (in.takeNull())
                continue;
            if (column.name == "payload")
                payload = in.bytes();
            else if (column.name == "salt")
                salt = in.bytes();
            else if (column.name == "payload_digest")
                digest = in.bytes();
            else if (column.name == "hash")
                hash = in.bytes();
            else
                readHeader(column.name, in, entry);
        }
        FAROL_TRY(in.status(false));
        const bool payloadKept = !salt.isEmpty();
        if (entry.seq != m_seq + 1 || hash != storage::linkHash(m_workspace, m_hash, entry, digest)
            || (payloadKept && digest != storage::payloadDigest(salt, payload)))
            return fail(Error::Code::Corrupt, u"log entry %1 of the backup is not what was written"_s.arg(m_seq + 1));
        m_seq = entry.seq;
        m_hash = hash;
        return {};
    }

    [[nodiscard]] Status atEnd(Seq seq) const
    {
        if (m_seq != seq || (seq > 0 && m_hash != m_headHash))
            return fail(Error::Code::Corrupt, u"the log of the backup is not complete"_s);
        return {};
    }

private:
    static void readHeader(const QByteArray &column, CborIn &in, LogEntry &entry)
    {
        if (column == "seq")
            entry.seq = in.integer();
        else if (column == "commit_last")
            entry.commitLast = in.integer();
        else if (column == "kind")
            entry.kind = static_cast<LogKind>(in.integer());
        else if (column == "table_no")
            entry.row.table = TableNumber(in.integer());
        else if (column == "row_id")
            entry.row.id = in.uuid();
        else if (column == "scope")
            entry.scope = in.id<ScopeId>();
        else if (column == "old_scope")
            entry.oldScope = in.id<ScopeId>();
        else if (column == "user_id")
            entry.user = in.id<UserId>();
        else if (column == "mutation")
            entry.mutation = in.id<MutationId>();
        else if (column == "operation")
            entry.operation = in.id<OperationId>();
        else if (column == "act")
            entry.act = in.text();
        else if (column == "device")
            entry.device = in.id<DeviceId>();
        else if (column == "author")
            entry.author = in.id<UserId>();
        else if (column == "effective")
            entry.effective.ms = in.integer();
        else if (column == "whole")
            entry.wholeRow = in.integer() != 0;
        else
            in.skip();
    }

    WorkspaceId m_workspace;
    QByteArray m_headHash;
    Seq m_seq = 0;
    QByteArray m_hash = chainStart();
};

Status bindCell(storage::Statement &insert, int index, const storage::Column &column, CborIn &in)
{
    if (in.takeNull())
        insert.bind(index, nullptr);
    else if (isBytes(column))
        insert.bind(index, in.bytes());
    else if (column.type == storage::ColumnType::Text)
        insert.bind(index, in.text());
    else
        insert.bind(index, in.integer());
    return in.status(false);
}

Status insertRow(storage::Connection &connection, const storage::Table &table, CborIn &in)
{
    FAROL_ASSIGN(auto insert,
                 connection.prepare("INSERT INTO " + storage::quotedName(table.name) + " (" + namesOf(table)
                                    + ") VALUES (" + storage::placeholders(table.columns.size()) + ")"));
    for (int column = 0; column < table.columns.size(); ++column)
        FAROL_TRY(bindCell(insert, column + 1, table.columns.at(column), in));
    return insert.run();
}

Result<storage::Statement> onlyHead(storage::Connection &connection)
{
    FAROL_ASSIGN(auto head, connection.prepare("SELECT workspace, seq FROM head"));
    FAROL_ASSIGN(const bool found, head.step());
    if (!found)
        return fail(Error::Code::NotFound, u"there is no workspace in this database"_s);
    return head;
}

} // namespace

Result<BackupSummary> writeBackup(storage::SqlHubStore &store, const Clock &clock, SealedWriter &file)
{
    BackupSummary summary;
    summary.made = clock.now();
    FAROL_TRY(store.readSql([&](storage::Connection &connection) -> Status {
        {
            FAROL_ASSIGN(const auto head, onlyHead(connection));
            summary.workspace = WorkspaceId(head.uuid(0));
            summary.seq = head.integer(1);
        }
        QByteArray record;
        QCborStreamWriter out(&record);
        out.startArray(5);
        out.append(quint64(RecordKind::Header));
        out.append(qint64(FormatVersion));
        out.append(summary.workspace.uuid.toBytes());
        out.append(qint64(summary.made.ms));
        out.append(qint64(summary.seq));
        out.endArray();
        FAROL_TRY(file.write(framed(record)));
        for (const storage::Table &table : keptTables())
            FAROL_TRY(dumpTable(connection, table, file, summary));
        record.clear();
        QCborStreamWriter end(&record);
        end.startArray(2);
        end.append(quint64(RecordKind::End));
        end.append(qint64(summary.rows));
        end.endArray();
        return file.write(framed(record));
    }));
    return summary;
}

Result<BackupSummary> checkBackup(const QString &path, const QString &passphrase)
{
    LogChain chain;
    auto summary = readBackup(path, passphrase, [&](const storage::Table &table, CborIn &in) -> Status {
        if (table.name == "head")
            return chain.takeHead(table, in);
        if (table.name == "change")
            return chain.takeEntry(table, in);
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            in.skip();
        return in.status(false);
    });
    if (summary)
        FAROL_TRY(chain.atEnd(summary->seq));
    return summary;
}

Result<BackupSummary> restoreBackup(storage::Connection &connection, const Schema &schema, Random &random,
                                    const QString &path, const QString &passphrase)
{
    storage::Migrator migrator(connection, storage::serverMigrations());
    FAROL_TRY(migrator.migrate());
    BackupSummary summary;
    {
        FAROL_ASSIGN(auto transaction, storage::Transaction::begin(connection));
        {
            const auto head = onlyHead(connection);
            if (head)
                return fail(Error::Code::Exists, u"there is a workspace in this database already"_s);
            if (head.error().code != Error::Code::NotFound)
                return head.error();
        }
        FAROL_ASSIGN(summary, readBackup(path, passphrase, [&](const storage::Table &table, CborIn &in) {
                         return insertRow(connection, table, in);
                     }));
        FAROL_TRY(storage::run(connection, "UPDATE head SET epoch = ?", makeRandomUuid(random)));
        FAROL_TRY(transaction.commit());
    }
    for (const EntityInfo &entity : schema.entities())
        FAROL_TRY(storage::Projection(entity).refresh(connection));
    return summary;
}

} // namespace farol::server
