// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientmigrations.h"
#include "tests/storage/clientfixture.h"
#include "tests/support/clientsamples.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::sampleCustomer;

class ProfileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void create_thenOpen_findsWhatWasWritten();
    void create_refusesOtherPeoplesFolders();
    void create_replacesWhatWasNeverFinished();
    void files_areTheOwnersAlone();
    void files_holdNoPlainText();
    void workspace_isFixedOnceKnown();

    void keychain_failuresAreToldApart();
    void keychain_thatForgetsIsNotTrusted();
    void passphrase_opensAndWrongOneIsDenied();
    void passphrase_canBeChangedWithoutTheFile();
    void kdf_isTheKnownArgon2id();

    void header_damageIsCorrupt();
    void header_ofOthersIsForeign();
    void database_damageIsCorrupt_data();
    void database_damageIsCorrupt();
    void database_missingOrEmptyIsCorrupt();
    void database_emptiedBesideItsLogKeepsTheLog();
    void database_inPlainTextIsForeign();
    void database_ofAnotherProfileIsForeign();
    void database_ofANewerVersionIsUntouched();
    void olderVersions_areCopiedFirst();

    void lock_letsOneProcessIn();
    void lock_ofADeadProcessIsTakenOver();
    void lock_canBeWaitedFor();
    void lock_withoutContentsIsNobodys();
};

namespace {

Error::Code codeOf(const Result<std::unique_ptr<Profile>> &result)
{
    return result ? Error::Code::Internal : result.error().code;
}

QString detailOf(const Result<std::unique_ptr<Profile>> &result)
{
    return result ? u"opened"_s : result.error().detail;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes, qint64 at = -1)
{
    QFile file(path);
    const QIODevice::OpenMode mode = at < 0 ? QIODevice::WriteOnly | QIODevice::Truncate : QIODevice::ReadWrite;
    QVERIFY(file.open(mode));
    QVERIFY(file.seek(std::max<qint64>(at, 0)));
    QCOMPARE(file.write(bytes), bytes.size());
}

Unlock passphrase(const char *text)
{
    Unlock unlock;
    unlock.passphrase = text;
    unlock.kdf = cheapKdf();
    return unlock;
}

ProfileOptions in(const QString &folder, int waitMs = 0)
{
    ProfileOptions options;
    options.folder = folder;
    options.waitMs = waitMs;
    return options;
}

/// What takes a step of a migration back; nothing for what goes with the things it was done to.
QByteArray undoing(const Step &step)
{
    if (const auto *table = std::get_if<Table>(&step))
        return "DROP TABLE " + quotedName(table->name);
    if (const auto *index = std::get_if<Index>(&step))
        return "DROP INDEX " + quotedName(index->name);
    if (const auto *added = std::get_if<AddColumn>(&step))
        return "ALTER TABLE " + quotedName(added->table) + " DROP COLUMN " + quotedName(added->column.name);
    const QByteArray script = std::get<Script>(step).sqlite;
    const QByteArray words = "CREATE VIRTUAL TABLE ";
    return script.startsWith(words) ? "DROP TABLE " + script.mid(words.size()).split(' ').constFirst() : QByteArray();
}

/// This program again, as another process that owns the profile until it is told to end.
void startOwner(QProcess &process, const QString &folder)
{
    process.start(QCoreApplication::applicationFilePath(), {u"--own"_s, folder});
    QVERIFY(process.waitForStarted());
    QVERIFY(process.waitForReadyRead(20'000));
    QCOMPARE(process.readLine().trimmed(), QByteArray("owned"));
}

} // namespace

int ownProfile(const QString &folder)
{
    const auto profile = Profile::open(in(folder), passphrase("correct horse"));
    QTextStream(stdout) << (profile ? "owned" : "refused") << Qt::endl;
    (void)QTextStream(stdin).readLine();
    return 0;
}

void ProfileTest::create_thenOpen_findsWhatWasWritten()
{
    ClientFixture fixture;
    const RowState row = sampleCustomer(1);
    fixture.write([&](ClientTransaction &tx) { return tx.putConfirmed(row); });
    QVERIFY(!fixture.profile().wasUnclean());
    fixture.reopen();
    QVERIFY(!fixture.profile().wasUnclean());
    QCOMPARE(fixture.profile().header().keychainBackend, u"fake"_s);
    QVERIFY(!fixture.profile().header().cipher.isEmpty());
    std::optional<RowState> found;
    QVERIFY(fixture.store().read([&](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(found, tx.confirmed(row.key));
        return {};
    }));
    QCOMPARE(found, std::optional(row));
    QCOMPARE(codeOf(Profile::create(fixture.options(), fixture.unlock())), Error::Code::Busy);
    fixture.close();
    QCOMPARE(codeOf(Profile::create(fixture.options(), fixture.unlock())), Error::Code::Exists);
}

void ProfileTest::create_refusesOtherPeoplesFolders()
{
    const QTemporaryDir dir;
    overwrite(dir.filePath(u"diary.txt"_s), "dear diary");
    QCOMPARE(codeOf(Profile::create(in(dir.path()), passphrase("x"))), Error::Code::Foreign);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{u"diary.txt"_s});
    QCOMPARE(codeOf(Profile::open(in(dir.path()), passphrase("x"))), Error::Code::NotFound);
    QVERIFY(QFile::rename(dir.filePath(u"diary.txt"_s), dir.filePath(u"farol.db"_s)));
    QCOMPARE(codeOf(Profile::create(in(dir.path()), passphrase("x"))), Error::Code::Foreign);
    QCOMPARE(contentsOf(dir.filePath(u"farol.db"_s)), QByteArray("dear diary"));
}

void ProfileTest::create_replacesWhatWasNeverFinished()
{
    const QTemporaryDir dir;
    {
        auto profile = Profile::create(in(dir.path()), passphrase("first"));
        QVERIFY(profile);
        ProfileHeader header = (*profile)->header();
        header.ready = false;
        QVERIFY(writeHeader(dir.path(), header));
    }
    QCOMPARE(codeOf(Profile::open(in(dir.path()), passphrase("first"))), Error::Code::NotFound);
    QVERIFY(Profile::create(in(dir.path()), passphrase("second")));
    QVERIFY(Profile::open(in(dir.path()), passphrase("second")));
}

void ProfileTest::files_areTheOwnersAlone()
{
    ClientFixture fixture;
    fixture.write([](ClientTransaction &tx) { return tx.putConfirmed(sampleCustomer(1)); });
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(fixture.folder()).permissions() & others));
    for (const char *name : {"/profile.json", "/farol.db", "/farol.db-wal", "/farol.db-shm"}) {
        const QFileInfo file(fixture.folder() + QLatin1StringView(name));
        QVERIFY2(file.exists(), name);
        QVERIFY2(!(file.permissions() & others), name);
    }
}

void ProfileTest::files_holdNoPlainText()
{
    ClientFixture fixture;
    RowState row = sampleCustomer(1);
    row.fields[1].value = Value(u"CANARY-NAME"_s);
    row.fields[13].value = Value(u"CANARY-NOTES"_s);
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        return tx.appendEntry(farol::test::sampleEntry(1, row));
    });
    QVERIFY(fixture.decryptedBytes().contains("CANARY-NAME"));
    QVERIFY(!fixture.rawBytes().contains("CANARY"));
    fixture.close();
    const QByteArray raw = fixture.rawBytes();
    QVERIFY(!raw.contains("CANARY") && !raw.contains("customer") && !raw.contains("SQLite format"));
}

void ProfileTest::workspace_isFixedOnceKnown()
{
    ClientFixture fixture;
    const WorkspaceId ours(farol::test::sampleId(1, 5));
    const WorkspaceId theirs(farol::test::sampleId(2, 5));
    QVERIFY(fixture.profile().setWorkspace(ours));
    QVERIFY(fixture.profile().setWorkspace(ours));
    QCOMPARE(fixture.profile().setWorkspace(theirs).error().code, Error::Code::Foreign);
    fixture.close();
    ProfileOptions options = fixture.options();
    options.workspace = theirs;
    QCOMPARE(codeOf(Profile::open(options, fixture.unlock())), Error::Code::Foreign);
    options.workspace = ours;
    QVERIFY(Profile::open(options, fixture.unlock()));

    fixture.reopen();
    DeviceState device;
    device.workspace = theirs;
    fixture.write([&](ClientTransaction &tx) { return tx.setDevice(device); });
    fixture.close();
    QCOMPARE(codeOf(fixture.open()), Error::Code::Foreign);
}

void ProfileTest::keychain_failuresAreToldApart()
{
    ClientFixture fixture;
    fixture.close();
    const QByteArray before = contentsOf(fixture.database());
    fixture.vault().unreachable = true;
    auto opened = fixture.open();
    QCOMPARE(codeOf(opened), Error::Code::NoKey);
    QCOMPARE(detailOf(opened), QString::fromLatin1(KeychainUnreachable));
    QCOMPARE(detailOf(Profile::open(fixture.options(), {})), QString::fromLatin1(KeychainUnreachable));
    fixture.vault().unreachable = false;

    const auto kept = std::exchange(fixture.vault().secrets, {});
    opened = fixture.open();
    QCOMPARE(codeOf(opened), Error::Code::NoKey);
    QCOMPARE(detailOf(opened), QString::fromLatin1(KeyMissing));
    fixture.vault().secrets.insert(kept.constBegin().key(), QByteArray(32, 'x'));
    QCOMPARE(detailOf(fixture.open()), QString::fromLatin1(KeyOfAnother));
    fixture.vault().secrets.insert(kept.constBegin().key(), "short");
    QCOMPARE(detailOf(fixture.open()), QString::fromLatin1(KeyOfAnother));
    QCOMPARE(fixture.vault().writes, 1); // a key that failed to read is never overwritten
    QCOMPARE(contentsOf(fixture.database()), before);
    fixture.vault().secrets = kept;
    QVERIFY(fixture.open());
}

void ProfileTest::keychain_thatForgetsIsNotTrusted()
{
    const QTemporaryDir dir;
    farol::test::FakeKeyVault vault;
    Unlock unlock;
    unlock.vault = &vault;
    vault.forgetful = true;
    for (const Unlock &none : {unlock, Unlock()}) {
        const auto profile = Profile::create(in(dir.filePath(u"p"_s)), none);
        QCOMPARE(codeOf(profile), Error::Code::NoKey);
        QCOMPARE(detailOf(profile), QString::fromLatin1(KeychainUnreachable));
    }
    vault.forgetful = false;
    QVERIFY(Profile::create(in(dir.filePath(u"p"_s)), unlock));
}

void ProfileTest::passphrase_opensAndWrongOneIsDenied()
{
    const QTemporaryDir dir;
    QVERIFY(Profile::create(in(dir.path()), passphrase("correct horse")));
    QVERIFY(Profile::open(in(dir.path()), passphrase("correct horse")));
    QCOMPARE(codeOf(Profile::open(in(dir.path()), passphrase("Correct horse"))), Error::Code::Denied);
    const auto none = Profile::open(in(dir.path()), {});
    QCOMPARE(codeOf(none), Error::Code::NoKey);
    QCOMPARE(detailOf(none), QString::fromLatin1(PassphraseNeeded));
    QVERIFY(!contentsOf(headerPath(dir.path())).contains("horse"));
}

void ProfileTest::passphrase_canBeChangedWithoutTheFile()
{
    const QTemporaryDir dir;
    farol::test::FakeKeyVault vault;
    Unlock keychain;
    keychain.vault = &vault;
    {
        auto profile = Profile::create(in(dir.path()), passphrase("old"));
        QVERIFY(profile);
        QVERIFY((*profile)->guardKey(passphrase("new")));
    }
    QCOMPARE(codeOf(Profile::open(in(dir.path()), passphrase("old"))), Error::Code::Denied);
    {
        auto profile = Profile::open(in(dir.path()), passphrase("new"));
        QVERIFY(profile);
        vault.unreachable = true;
        QVERIFY(!(*profile)->guardKey(keychain));
        vault.unreachable = false;
        QVERIFY((*profile)->guardKey(keychain));
    }
    QVERIFY(Profile::open(in(dir.path()), keychain));
}

void ProfileTest::kdf_isTheKnownArgon2id()
{
    // By OpenSSL: Argon2id, 3 passes, 64 MiB, 1 lane.
    const auto key = deriveKey("correct horse", KdfCost(), "0123456789abcdef");
    QVERIFY(key);
    QCOMPARE(key->copy().toHex(), QByteArray("92599c67f23f1d9dce9b6f0cfb5a9b18ce110336de00799947472465edd9e49a"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(deriveKey("correct horse", KdfCost(), "0123456789abcdef"));
    qInfo("one derivation takes %lld ms", timer.elapsed());
    QVERIFY(!deriveKey("correct horse", cheapKdf(), "short salt"));
}

void ProfileTest::header_damageIsCorrupt()
{
    ClientFixture fixture;
    fixture.close();
    const QString path = headerPath(fixture.folder());
    const QByteArray good = contentsOf(path);
    const QByteArray database = contentsOf(fixture.database());
    auto random = QRandomGenerator(20261122);
    for (int round = 0; round < 300; ++round) {
        QByteArray bad = good;
        const qsizetype at = random.bounded(int(bad.size()));
        if (round % 3 == 0)
            bad.truncate(at);
        else
            bad[at] = static_cast<char>(random.bounded(256));
        overwrite(path, bad);
        const auto opened = fixture.open(); // whatever it says, it neither crashes nor harms
        if (bad.size() < good.size() / 2)
            QCOMPARE(codeOf(opened), Error::Code::Corrupt);
        if (!opened)
            QCOMPARE(contentsOf(fixture.database()), database);
    }
    overwrite(path, QByteArray(100'000, ' '));
    QCOMPARE(codeOf(fixture.open()), Error::Code::Corrupt);
    overwrite(path, good);
    QVERIFY(fixture.open());
}

void ProfileTest::header_ofOthersIsForeign()
{
    ClientFixture fixture;
    fixture.close();
    const QByteArray good = contentsOf(headerPath(fixture.folder()));
    overwrite(headerPath(fixture.folder()), R"({"program": "calendar", "format": 1})");
    QCOMPARE(codeOf(fixture.open()), Error::Code::Foreign);
    QByteArray newer = good;
    overwrite(headerPath(fixture.folder()), newer.replace("\"format\": 1", "\"format\": 2"));
    QCOMPARE(codeOf(fixture.open()), Error::Code::TooNew);
    QByteArray greedy = good;
    greedy.replace("\"source\": \"keychain\"", "\"source\": \"passphrase\", \"kdf\": \"argon2id13\", \"passes\": 1,"
                                               "\"memory\": 1e15, \"salt\": \"MDEyMzQ1Njc4OWFiY2RlZg==\","
                                               "\"wrapped\": \"AAAA\"");
    overwrite(headerPath(fixture.folder()), greedy);
    QCOMPARE(codeOf(Profile::open(fixture.options(), passphrase("x"))), Error::Code::Corrupt);
}

void ProfileTest::database_damageIsCorrupt_data()
{
    QTest::addColumn<qint64>("at");
    // The first 16 bytes are a salt, which a raw key does without.
    QTest::newRow("page size") << qint64(16);
    QTest::newRow("first page") << qint64(1000);
    QTest::newRow("end of the first page") << qint64(4090);
    QTest::newRow("schema page") << qint64(4096 + 100);
}

void ProfileTest::database_damageIsCorrupt()
{
    QFETCH(const qint64, at);
    ClientFixture fixture;
    fixture.write([](ClientTransaction &tx) -> Status {
        for (int number = 0; number < 50; ++number)
            FAROL_TRY(tx.putConfirmed(sampleCustomer(number)));
        return {};
    });
    fixture.close();
    QByteArray bytes = contentsOf(fixture.database()).mid(at, 1);
    bytes[0] = static_cast<char>(bytes[0] ^ '\x01'); // one bit
    overwrite(fixture.database(), bytes, at);
    QCOMPARE(codeOf(fixture.open()), Error::Code::Corrupt);
    overwrite(fixture.folder() + "/profile.lock"_L1, {}); // as after a crash: the whole file is checked
    QCOMPARE(codeOf(fixture.open()), Error::Code::Corrupt);
}

void ProfileTest::database_missingOrEmptyIsCorrupt()
{
    ClientFixture fixture;
    fixture.close();
    for (const qint64 size : {qint64(5000), qint64(600), qint64(10), qint64(0)}) {
        QVERIFY(QFile::resize(fixture.database(), size));
        QCOMPARE(codeOf(fixture.open()), Error::Code::Corrupt);
    }
    QVERIFY(QFile::remove(fixture.database()));
    QCOMPARE(codeOf(fixture.open()), Error::Code::Corrupt);
    QVERIFY(!QFileInfo::exists(fixture.database()));
}

void ProfileTest::database_emptiedBesideItsLogKeepsTheLog()
{
    ClientFixture fixture;
    fixture.close();
    const QString log = fixture.database() + u"-wal"_s;
    const QByteArray work = QByteArray("what was written last ").repeated(400);
    overwrite(fixture.database(), {});
    overwrite(log, work);
    QCOMPARE(codeOf(fixture.open()), Error::Code::Corrupt);
    QCOMPARE(contentsOf(log), work);
}

void ProfileTest::database_inPlainTextIsForeign()
{
    ClientFixture fixture;
    fixture.close();
    QVERIFY(QFile::remove(fixture.database()));
    {
        SqliteOptions plain;
        plain.path = fixture.database();
        auto connection = SqliteConnection::open(plain);
        QVERIFY(connection);
        QVERIFY(Migrator(**connection, clientHistory()).migrate());
    }
    const QByteArray before = contentsOf(fixture.database());
    QVERIFY(before.startsWith("SQLite format 3"));
    QCOMPARE(codeOf(fixture.open()), Error::Code::Foreign);
    QCOMPARE(contentsOf(fixture.database()), before);
}

void ProfileTest::database_ofAnotherProfileIsForeign()
{
    ClientFixture mine;
    ClientFixture theirs;
    mine.close();
    {
        auto connection = theirs.profile().connect(Profile::Use::ReadWrite);
        QVERIFY(connection);
        QVERIFY(run(**connection, "UPDATE identity SET profile = ?", farol::test::sampleId(7)));
    }
    theirs.close();
    QCOMPARE(codeOf(theirs.open()), Error::Code::Foreign);
    QVERIFY(QFile::remove(mine.database()));
    QVERIFY(QFile::copy(theirs.database(), mine.database()));
    QCOMPARE(codeOf(mine.open()), Error::Code::Corrupt); // another key's file
}

void ProfileTest::database_ofANewerVersionIsUntouched()
{
    ClientFixture fixture;
    {
        auto connection = fixture.profile().connect(Profile::Use::ReadWrite);
        QVERIFY(connection);
        QVERIFY(run(**connection, "INSERT INTO migration (number, name, hash) VALUES (?, 'future', ?)",
                    int(clientHistory().size()) + 1, QByteArray(32, 'h')));
    }
    fixture.close();
    const QByteArray before = contentsOf(fixture.database());
    QCOMPARE(codeOf(fixture.open()), Error::Code::TooNew);
    QCOMPARE(contentsOf(fixture.database()), before);
    QVERIFY(copiesOf(fixture.database()).isEmpty());
}

void ProfileTest::olderVersions_areCopiedFirst()
{
    ClientFixture fixture;
    const QList<Migration> history = clientHistory();
    if (history.size() < 2)
        QSKIP("there is only one version yet");
    const int last = int(history.size());
    {
        auto connection = fixture.profile().connect(Profile::Use::ReadWrite);
        QVERIFY(connection);
        QVERIFY(run(**connection, "DELETE FROM migration WHERE number = ?", last));
        const QList<Step> &steps = history.last().steps;
        for (auto step = steps.crbegin(); step != steps.crend(); ++step)
            QVERIFY((*connection)->execute(undoing(*step)));
    }
    fixture.write([](ClientTransaction &tx) { return tx.putConfirmed(sampleCustomer(1)); });
    fixture.close();
    const QByteArray before = contentsOf(fixture.database());
    fixture.reopen();
    QCOMPARE(copiesOf(fixture.database()), QStringList{fixture.database() + u".v%1"_s.arg(last - 1)});
    QCOMPARE(contentsOf(copiesOf(fixture.database()).constFirst()), before);
    fixture.write([](ClientTransaction &tx) -> Status {
        return tx.purgeScope(sampleCustomer(1).scope).hasValue() ? Status() : Status(fail(Error::Code::Internal));
    });
    QVERIFY(copiesOf(fixture.database()).isEmpty()); // they hold what was purged
}

void ProfileTest::lock_letsOneProcessIn()
{
    const QTemporaryDir dir;
    QVERIFY(Profile::create(in(dir.path()), passphrase("correct horse")));
    QProcess owner;
    startOwner(owner, dir.path());
    const auto refused = Profile::open(in(dir.path()), passphrase("correct horse"));
    QCOMPARE(codeOf(refused), Error::Code::Busy);
    QVERIFY(detailOf(refused).contains(QString::number(owner.processId())));
    owner.write("\n");
    QVERIFY(owner.waitForFinished(20'000));
    auto profile = Profile::open(in(dir.path()), passphrase("correct horse"));
    QVERIFY(profile);
    QVERIFY(!(*profile)->wasUnclean());
}

void ProfileTest::lock_ofADeadProcessIsTakenOver()
{
    const QTemporaryDir dir;
    QVERIFY(Profile::create(in(dir.path()), passphrase("correct horse")));
    QProcess owner;
    startOwner(owner, dir.path());
    owner.kill();
    QVERIFY(owner.waitForFinished(20'000));
    auto profile = Profile::open(in(dir.path()), passphrase("correct horse"));
    QVERIFY(profile);
    QVERIFY((*profile)->wasUnclean());
}

void ProfileTest::lock_canBeWaitedFor()
{
    const QTemporaryDir dir;
    QVERIFY(Profile::create(in(dir.path()), passphrase("correct horse")));
    QProcess owner;
    startOwner(owner, dir.path());
    owner.write("\n");
    QVERIFY(owner.waitForBytesWritten(5'000));
    QVERIFY(Profile::open(in(dir.path(), 20'000), passphrase("correct horse")));
    owner.waitForFinished(20'000);
}

void ProfileTest::lock_withoutContentsIsNobodys()
{
    const QTemporaryDir dir;
    QVERIFY(Profile::create(in(dir.path()), passphrase("correct horse")));
    overwrite(dir.filePath(u"profile.lock"_s), {}); // as after a power cut
    auto profile = Profile::open(in(dir.path()), passphrase("correct horse"));
    QVERIFY(profile);
    QVERIFY((*profile)->wasUnclean());
}

} // namespace farol::storage::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--own"_L1)
        return farol::storage::test::ownProfile(arguments[2]);
    farol::storage::test::ProfileTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_profile.moc"
