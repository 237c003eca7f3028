// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteconnection.h"

#include "storage/sqlitestatement.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <mutex>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr qsizetype KeySize = 32;
constexpr int LogPages = 4'000; ///< of 4 KB: a checkpoint waits for the disk twice, so one comes every 16 MB
constexpr int OldestTrustworthy = 3'051'003;
constexpr std::size_t StatementsKept = 256;

/// The cipher for new and existing files; the fallback is for a build of the library without AEGIS.
const char *cipher()
{
    return sqlite3mc_cipher_index("aegis") > 0 ? "aegis" : "chacha20";
}

enum class FileState { Absent, Plain, Other, Truncated };

FileState stateOf(const QString &path)
{
    const QByteArray magic = QByteArrayLiteral("SQLite format 3\0");
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return FileState::Absent;
    if (!file.open(QIODevice::ReadOnly))
        return FileState::Other; // opening it through SQLite gives the better error
    const QByteArray start = file.read(magic.size());
    if (start.size() < magic.size() || file.size() < 512)
        return FileState::Truncated;
    return start == magic ? FileState::Plain : FileState::Other;
}

/// The files that connections of this process have open. Whoever opened and closed such a file in another way would let
/// go of the locks that SQLite holds on it, since POSIX counts them by process: they are not looked at from outside.
class OpenFiles final
{
public:
    static bool contains(const QString &path)
    {
        const std::lock_guard lock(mutex());
        return counts().contains(path);
    }
    static void add(const QString &path)
    {
        const std::lock_guard lock(mutex());
        ++counts()[path];
    }
    static void remove(const QString &path)
    {
        const std::lock_guard lock(mutex());
        if (--counts()[path] == 0)
            counts().remove(path);
    }

private:
    static std::mutex &mutex()
    {
        static std::mutex mutex;
        return mutex;
    }
    static QHash<QString, int> &counts()
    {
        static QHash<QString, int> counts;
        return counts;
    }
};

Status checkFile(const SqliteOptions &options)
{
    const FileState state = stateOf(options.path);
    const bool keyed = !options.key.isEmpty();
    if (state == FileState::Absent && !QFileInfo::exists(options.path) && (options.readOnly || !options.mayCreate))
        return fail(Error::Code::NotFound, u"there is no such file"_s);
    if (state == FileState::Truncated)
        return fail(Error::Code::Corrupt, u"the file is too short to be a database"_s);
    if (state == FileState::Plain && keyed)
        return fail(Error::Code::Foreign, u"the file is not encrypted"_s);
    if (state == FileState::Other && !keyed)
        return fail(Error::Code::NoKey, u"the file is encrypted or no database"_s);
    return {};
}

/// One value of a pragma or query; used only before anybody else can prepare statements.
Result<QByteArray> single(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    QByteArray value;
    if (code == SQLITE_OK && (code = sqlite3_step(statement)) == SQLITE_ROW)
        value = QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, 0)),
                           sqlite3_column_bytes(statement, 0));
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return sqliteError(db, code, SqliteMoment::Run);
    return value;
}

/// For this one lock SQLite does not wait by itself: two that open a new file at once would get in each other's way.
Result<QByteArray> walMode(sqlite3 *db, int patienceMs)
{
    constexpr int BetweenMs = 5;
    const QDeadlineTimer patience(patienceMs);
    for (;;) {
        Result<QByteArray> mode = single(db, "PRAGMA journal_mode = WAL");
        if (mode || mode.error().code != Error::Code::Busy || patience.hasExpired())
            return mode;
        sqlite3_sleep(BetweenMs);
    }
}

/// Whether pages really go through a cipher: only then is there a salt.
bool isCiphered(sqlite3 *db)
{
    unsigned char *salt = sqlite3mc_codec_data(db, "main", "cipher_salt");
    sqlite3_free(salt);
    return salt != nullptr;
}

/// Selects the cipher, hands over the key and makes sure that both took: a library without the codec, or a key it did
/// not accept, would silently write plain text.
Status applyKey(sqlite3 *db, const QByteArray &key)
{
    const QByteArray select = QByteArray("PRAGMA cipher = '") + cipher() + "'";
    FAROL_TRY(single(db, select.constData()));
    QByteArray raw = QByteArray("raw:") + key;
    const int code = sqlite3_key_v2(db, "main", raw.constData(), int(raw.size()));
    raw.fill('\0');
    if (code != SQLITE_OK)
        return fail(Error::Code::NoKey, u"the key was not accepted"_s);
    FAROL_ASSIGN(const QByteArray name, single(db, "PRAGMA cipher"));
    if (name != cipher() || !isCiphered(db))
        return fail(Error::Code::NoKey, u"the database library does not encrypt"_s);
    return {};
}

} // namespace

bool sqliteIsTrustworthy() noexcept
{
    return sqlite3_libversion_number() >= OldestTrustworthy;
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const SqliteOptions &options)
{
    if (!sqliteIsTrustworthy())
        return fail(Error::Code::Unsupported, u"this SQLite can lose committed transactions"_s);
    if (!options.key.isEmpty() && options.key.size() != KeySize)
        return fail(Error::Code::NoKey, u"the key is not 256 bits"_s);
    const bool inMemory = options.path == ":memory:"_L1;
    const bool known = OpenFiles::contains(options.path);
    if (!inMemory && !known)
        FAROL_TRY(checkFile(options));

    int flags = options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (!options.readOnly && options.mayCreate)
        flags |= SQLITE_OPEN_CREATE;
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(options.path.toUtf8().constData(), &db, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(db, options.path));
    if (code != SQLITE_OK)
        return sqliteError(db, code, SqliteMoment::Run);
    FAROL_TRY(connection->configure(options));
    // Only now is the first page on disk, so only now can the file itself prove that it is no plain text.
    if (!inMemory && !known && !options.key.isEmpty() && stateOf(options.path) == FileState::Plain)
        return fail(Error::Code::Foreign, u"the file is not encrypted"_s);
    return connection;
}

Status SqliteConnection::configure(const SqliteOptions &options)
{
    sqlite3_busy_timeout(m_db, options.busyTimeoutMs);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // Else whatever asks a table with partial indexes is planned anew with every value bound to it.
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    if (!options.key.isEmpty())
        FAROL_TRY(applyKey(m_db, options.key));
    if (auto first = single(m_db, "SELECT count(*) FROM sqlite_schema"); !first) {
        const bool unreadable = first.error().code == Error::Code::Corrupt && !options.key.isEmpty();
        return unreadable ? fail(Error::Code::NoKey, u"the key does not open this file"_s) : std::move(first).error();
    }
    if (!options.readOnly) {
        FAROL_ASSIGN(const QByteArray mode, walMode(m_db, options.busyTimeoutMs));
        if (mode != "wal" && mode != "memory")
            return fail(Error::Code::Unsupported, u"this file system cannot hold a write-ahead log"_s);
    }
    FAROL_TRY(setSynchronous(options.synchronous));
    const QByteArray pragmas =
        QByteArray("PRAGMA foreign_keys = ") + (options.foreignKeys ? "ON" : "OFF")
        + "; PRAGMA secure_delete = " + (options.secureDelete ? "ON" : "OFF")
        + "; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = " + QByteArray::number(LogPages)
        + "; PRAGMA cache_size = -" + QByteArray::number(options.cacheKiB) + "; PRAGMA journal_size_limit = 67108864";
    return execute(pragmas);
}

SqliteConnection::SqliteConnection(sqlite3 *db, QString path) : m_db(db), m_path(std::move(path))
{
    OpenFiles::add(m_path);
}

SqliteConnection::~SqliteConnection()
{
    m_cache.clear();
    sqlite3_close(m_db);
    OpenFiles::remove(m_path);
}

Result<Statement> SqliteConnection::prepare(const QByteArray &sql)
{
    auto cached = m_cache.constFind(sql);
    // A statement in use may be in the middle of its rows, so a second user of the same text gets one of his own.
    if (cached != m_cache.constEnd() && cached->use_count() == 1)
        return Statement(*cached);
    sqlite3_stmt *handle = nullptr;
    const char *tail = nullptr;
    const int code =
        sqlite3_prepare_v3(m_db, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &handle, &tail);
    if (code != SQLITE_OK)
        return failure(code, true);
    auto driver = std::make_shared<SqliteStatement>(*this, handle);
    if (handle == nullptr || !isBlankSql(QByteArrayView(tail, sql.constData() + sql.size())))
        return fail(Error::Code::Invalid, u"one statement at a time"_s);
    if (cached == m_cache.constEnd()) {
        if (m_cache.size() >= qsizetype(StatementsKept))
            m_cache.removeIf([](const auto &entry) { return entry.value().use_count() == 1; });
        m_cache.insert(sql, driver);
    }
    return Statement(std::move(driver));
}

Status SqliteConnection::execute(const QByteArray &script)
{
    const int code = sqlite3_exec(m_db, script.constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Status() : Status(failure(code, true));
}

std::int64_t SqliteConnection::changes() const
{
    return sqlite3_changes64(m_db);
}

void SqliteConnection::interrupt() noexcept
{
    sqlite3_interrupt(m_db);
}

QByteArray SqliteConnection::cipherName() const
{
    return isCiphered(m_db) ? QByteArray(cipher()) : QByteArray();
}

Status SqliteConnection::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return code == SQLITE_OK ? Status() : Status(failure(code, false));
}

Status SqliteConnection::checkpointPart()
{
    const int code = sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return code == SQLITE_OK ? Status() : Status(failure(code, false));
}

void SqliteConnection::setLogListener(std::function<void(int pages)> grown)
{
    m_logGrown = std::move(grown);
    sqlite3_wal_hook(
        m_db,
        [](void *self, sqlite3 *, const char *, int pages) {
            static_cast<SqliteConnection *>(self)->m_logGrown(pages);
            return SQLITE_OK;
        },
        this);
}

Status SqliteConnection::quickCheck()
{
    FAROL_ASSIGN(const QByteArray answer, single(m_db, "PRAGMA quick_check(1)"));
    return answer == "ok" ? Status() : Status(fail(Error::Code::Corrupt, u"the file's structure is damaged"_s));
}

Status SqliteConnection::setCache(int kiB)
{
    return execute("PRAGMA cache_size = -" + QByteArray::number(kiB));
}

void SqliteConnection::setBusyTimeout(int ms) noexcept
{
    sqlite3_busy_timeout(m_db, ms);
}

void SqliteConnection::releaseMemory() noexcept
{
    sqlite3_db_release_memory(m_db);
}

Status SqliteConnection::setSynchronous(SqliteOptions::Synchronous synchronous)
{
    return execute(synchronous == SqliteOptions::Synchronous::Full ? "PRAGMA synchronous = FULL"
                                                                   : "PRAGMA synchronous = NORMAL");
}

Status SqliteConnection::beginTransaction(Access access)
{
    m_undone.reset();
    return execute(access == Access::Write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
}

Status SqliteConnection::commitTransaction()
{
    // SQLite takes a transaction back by itself when the disk is full or fails.
    if (sqlite3_get_autocommit(m_db) != 0)
        return m_undone.value_or(fail(Error::Code::Internal, u"the transaction was taken back"_s));
    return execute("COMMIT");
}

void SqliteConnection::rollbackTransaction() noexcept
{
    if (sqlite3_get_autocommit(m_db) == 0)
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

Error SqliteConnection::failure(int code, bool preparing)
{
    Error error = sqliteError(m_db, code, preparing ? SqliteMoment::Prepare : SqliteMoment::Run);
    const int primary = code & 0xff;
    if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED)
        noteContention(Contention::LockTimeout);
    if (sqlite3_get_autocommit(m_db) != 0 && inTransaction())
        m_undone = error;
    return error;
}

} // namespace farol::storage
