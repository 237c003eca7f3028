// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/ownersocket.h"
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

/// Runs a program that may write no file beyond so many blocks of 512 bytes.
Run limited(int blocks, const char *program, const QStringList &arguments, const QByteArray &input = {})
{
    return finished(*startAfter(u"ulimit -f %1"_s.arg(blocks), program, arguments, input));
}

/// A small disk of its own, for as long as the object lives; only root can make one.
class SmallDisk final
{
public:
    SmallDisk(const QString &folder, const QString &size) : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_there =
            QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size="_s + size, u"tmpfs"_s, folder}) == 0;
    }
    ~SmallDisk()
    {
        if (m_there)
            QProcess::execute(u"umount"_s, {u"-l"_s, m_folder});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isThere() const { return m_there; }
    /// Takes all the room that is left, or gives it back.
    void fill() const
    {
        QFile ballast(m_folder + "/ballast"_L1);
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (ballast.write(QByteArray(4096, 'x')) == 4096) {
        }
    }
    void makeRoom() const { QFile::remove(m_folder + "/ballast"_L1); }

private:
    QString m_folder;
    bool m_there = false;
};

} // namespace

/// What is wrong gets a clear error and its own exit code, and what was there before is there afterwards.
class BadInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void damagedProfile_isRefusedUntouched_data();
    void damagedProfile_isRefusedUntouched();
    void stoppedOwner_isWaitedForAsSaid();
    void damagedFile_isNotImported_data();
    void damagedFile_isNotImported();
    void circleOfParents_isRefused();
    void takenKey_isRefused();
    void keyThatARowWasMadeUnder_isToldApart();
    void assignments_areTakenInOrder();
    void contradiction_isRefused();
    void changeWithoutItsOutput_isMade();
    void keyOfTwo_isAmbiguous();
    void fullDisk_losesNothing();
    void fullDisk_ofTheServerLosesNothing();
    void limitOnFiles_isAFullDisk();

private:
    [[nodiscard]] Run ctl(const QString &profile, const QStringList &arguments) const;
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_profile;
};

void BadInputTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = path(u"profile"_s);
    QVERIFY(makeLocalProfile(m_profile));
    for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s})
        COMPARE_EXIT(ctl(m_profile, {u"add"_s, u"customer"_s, u"name="_s + name}), Exit::Ok);
}

Run BadInputTest::ctl(const QString &profile, const QStringList &arguments) const
{
    return farolctl(QStringList{u"--profile"_s, profile, u"--format"_s, u"json"_s} + arguments);
}

void BadInputTest::damagedProfile_isRefusedUntouched_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("how");
    for (const QString &how : {u"changed"_s, u"cut"_s, u"empty"_s, u"missing"_s, u"noise"_s, u"another's"_s})
        QTest::addRow("database %s", qPrintable(how)) << u"farol.db"_s << how;
    for (const QString &how : {u"cut"_s, u"empty"_s, u"noise"_s, u"another's"_s})
        QTest::addRow("header %s", qPrintable(how)) << u"profile.json"_s << how;
}

void BadInputTest::damagedProfile_isRefusedUntouched()
{
    QFETCH(const QString, file);
    QFETCH(const QString, how);
    const QString where = QDir(m_profile).filePath(file);
    const QByteArray whole = contentOf(where);
    QByteArray damaged = whole;
    if (how == "changed"_L1) {
        for (qsizetype at = 4096; at < damaged.size(); at += 512)
            damaged[at] = char(damaged[at] ^ 0x55);
    } else if (how == "cut"_L1) {
        damaged.truncate(damaged.size() / 2);
    } else if (how == "empty"_L1) {
        damaged.clear();
    } else if (how == "noise"_L1) {
        damaged = QByteArray("no such thing ").repeated(int(whole.size() / 14));
    } else if (how == "another's"_L1) {
        const QString another = path(u"another"_s);
        QVERIFY(makeLocalProfile(another));
        damaged = contentOf(QDir(another).filePath(file));
    }
    QVERIFY(how == "missing"_L1 ? QFile::remove(where) : put(where, damaged));
    for (const QStringList &arguments :
         {QStringList{u"list"_s, u"customers"_s}, QStringList{u"add"_s, u"customer"_s, u"name=Four"_s},
          QStringList{u"sync"_s}}) {
        const Run run = ctl(m_profile, arguments);
        // A header of another profile holds another key.
        const bool key = file == "profile.json"_L1 && how == "another's"_L1 && run.code == static_cast<int>(Exit::Key);
        QVERIFY2(run.code == static_cast<int>(Exit::Profile) || key, run.told().constData());
        QVERIFY2(run.err.size() > 40, run.err.constData());
        QVERIFY(run.out.isEmpty());
    }
    QCOMPARE(QFile::exists(where), how != "missing"_L1);
    QCOMPARE(contentOf(where), how == "missing"_L1 ? QByteArray() : damaged);
    QVERIFY(put(where, whole));
    QCOMPARE(ctl(m_profile, {u"list"_s, u"customers"_s}).array().size(), 3);
}

void BadInputTest::stoppedOwner_isWaitedForAsSaid()
{
    ProfileAccess access;
    access.folder = m_profile;
    access.passphrase = Passphrase;
    auto owned = openProfile(access);
    QVERIFY(owned);
    QLocalServer silent; // in this thread, which waits for farolctl and answers nobody
    QVERIFY(silent.listen(ownerSocketName(m_profile)));
    for (const QStringList &arguments :
         {QStringList{u"list"_s, u"customers"_s, u"--wait"_s, u"1"_s}, QStringList{u"status"_s, u"--wait"_s, u"0"_s},
          QStringList{u"add"_s, u"customer"_s, u"name=Four"_s, u"--wait"_s, u"0"_s}}) {
        QElapsedTimer timer;
        timer.start();
        const Run run = ctl(m_profile, arguments);
        COMPARE_EXIT(run, Exit::Busy);
        QVERIFY(run.out.isEmpty());
        QCOMPARE_LT(timer.elapsed(), 20'000);
    }
    silent.close();
    owned->reset();
    QCOMPARE(ctl(m_profile, {u"list"_s, u"customers"_s}).array().size(), 3);
}

void BadInputTest::damagedFile_isNotImported_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<int>("exit");
    QTest::addColumn<int>("created");
    QTest::addColumn<int>("rejected");
    const auto row = [](const char *what, const QByteArray &csv, const char *encoding, Exit exit, int created,
                        int rejected) {
        QTest::newRow(what) << csv << QString::fromLatin1(encoding) << static_cast<int>(exit) << created << rejected;
    };
    row("Latin-1 said to be UTF-8", "key,name\nA,A\xE7\xE3o\nB,Beta\n", "utf-8", Exit::Ok, 1, 1);
    row("UTF-16 said to be UTF-8", QByteArray("k\0e\0y\0,\0n\0a\0m\0e\0\n\0A\0,\0B\0\n\0", 26), "utf-8", Exit::Invalid,
        0, 0);
    row("10 MB in one field", "key,name\nA,\"" + QByteArray(10 << 20, 'x') + "\"\nB,Beta\n", "auto", Exit::Ok, 1, 1);
    row("10 MB in one field that never ends", "key,name\nB,Beta\nA,\"" + QByteArray(10 << 20, 'x'), "auto", Exit::Ok, 1,
        1);
    row("a picture", "\x89PNG\r\n\x1a\n" + QByteArray(5000, '\0') + "IHDR\xff\xfe\xfd", "auto", Exit::Invalid, 0, 0);
    row("Windows-1251",
        "key,name\n" + QByteArray("A,\xCA\xEE\xEC\xEF\xE0\xED\xE8\xFF \xD0\xEE\xEC\xE0\xF8\xEA\xE0\n").repeated(9),
        "auto", Exit::Invalid, 0, 0);
    row("UTF-8 and Latin-1", "key,name\nA,A\xC3\xA7\xC3\xA3o\nB,A\xE7\xE3o\n", "auto", Exit::Invalid, 0, 0);
    row("UTF-8 cut off", "key,name\nA,A\xC3\xA7\xC3\xA3o\nB,Bet\xC3", "auto", Exit::Invalid, 0, 0);
    row("much UTF-8 cut off", "key,name\nA," + QByteArray("A\xC3\xA7\xC3\xA3o").repeated(20) + "\nB,Bet\xC3", "auto",
        Exit::Ok, 1, 1);
    row("a key that is in no list", "key,name,stage\nA,Acme,Foo\nB,Beta,renewal\n", "auto", Exit::Ok, 1, 1);
    row("empty", "", "auto", Exit::Invalid, 0, 0);
    row("other columns", "id,title\n1,Acme\n", "auto", Exit::Invalid, 0, 0);
}

void BadInputTest::damagedFile_isNotImported()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, encoding);
    QFETCH(const int, exit);
    QFETCH(const int, created);
    QFETCH(const int, rejected);
    const QString map = path(u"map.json"_s);
    QVERIFY(put(map, R"({"entity":"customer","key":"key","columns":{"name":"name",)"
                     R"("stage":{"to":"stage","optional":true}},"file":{"encoding":")"
                         + encoding.toLatin1() + "\"}}"));
    QVERIFY(put(path(u"rows.csv"_s), csv));
    const Run run = ctl(m_profile, {u"import"_s, u"customers"_s, path(u"rows.csv"_s), u"--map"_s, map});
    QVERIFY2(run.code == exit, run.told().left(1000).constData());
    QVERIFY2(!run.err.isEmpty() && run.err.size() < 2'000, run.err.left(3'000).constData());
    if (run.code == 0) {
        QCOMPARE(run.object().value("created"_L1).toInt(), created);
        QCOMPARE(run.object().value("rejected"_L1).toInt(), rejected);
    } else {
        QVERIFY(run.out.isEmpty());
    }
    QCOMPARE(ctl(m_profile, {u"list"_s, u"customers"_s}).array().size(), 3 + created);
}

void BadInputTest::circleOfParents_isRefused()
{
    const auto set = [this](const QString &row, const QString &value) {
        return ctl(m_profile, {u"set"_s, u"customer"_s, row, value});
    };
    COMPARE_EXIT(set(u"Two"_s, u"parent=One"_s), Exit::Ok);
    COMPARE_EXIT(set(u"Three"_s, u"parent=Two"_s), Exit::Ok);
    const Run itself = set(u"One"_s, u"parent=One"_s);
    COMPARE_EXIT(itself, Exit::Invalid);
    QVERIFY2(itself.err.contains("cannot be its own parent"), itself.err.constData());
    QVERIFY(itself.out.isEmpty());
    const Run circle = set(u"One"_s, u"parent=Three"_s);
    COMPARE_EXIT(circle, Exit::Invalid);
    QVERIFY2(circle.err.contains("circle"), circle.err.constData());
    COMPARE_EXIT(ctl(m_profile, {u"set"_s, u"customers"_s, u"--where"_s, u"name = One"_s, u"parent=Three"_s}),
                 Exit::Invalid);
    QVERIFY(ctl(m_profile, {u"show"_s, u"customer"_s, u"One"_s}).object().value("parent"_L1).isNull());
    // The same three in another order are no circle.
    COMPARE_EXIT(set(u"Three"_s, u"parent=One"_s), Exit::Ok);
    COMPARE_EXIT(set(u"Two"_s, u"parent=Three"_s), Exit::Ok);
}

void BadInputTest::takenKey_isRefused()
{
    const auto set = [this](const QString &row, const QString &value) {
        return ctl(m_profile, {u"set"_s, u"customer"_s, row, value});
    };
    const auto setWhere = [this](const QString &filter, const QString &value) {
        return ctl(m_profile, {u"set"_s, u"customers"_s, u"--where"_s, filter, value});
    };
    COMPARE_EXIT(set(u"One"_s, u"external_key=K"_s), Exit::Ok);
    for (const Run &taken : {set(u"Two"_s, u"external_key= K "_s), setWhere(u"name = Two"_s, u"external_key=K"_s)}) {
        COMPARE_EXIT(taken, Exit::Conflict);
        QVERIFY2(taken.err.contains("One (") && taken.err.contains("Nothing was changed"), taken.err.constData());
        QVERIFY(taken.out.isEmpty());
    }
    const Run several = setWhere(u"name = Two or name = Three"_s, u"external_key=L"_s);
    COMPARE_EXIT(several, Exit::Invalid);
    QVERIFY2(several.err.contains("no two"), several.err.constData());
    QVERIFY(ctl(m_profile, {u"show"_s, u"customer"_s, u"Two"_s}).object().value("external_key"_L1).isNull());
    // No key, one's own, none to get it, and that of a deleted one are in nobody's way.
    COMPARE_EXIT(setWhere(u"name = Two or name = Three"_s, u"external_key="_s), Exit::Ok);
    COMPARE_EXIT(set(u"One"_s, u"external_key=K"_s), Exit::Ok);
    COMPARE_EXIT(setWhere(u"nothing"_s, u"external_key=K"_s), Exit::Ok);
    COMPARE_EXIT(ctl(m_profile, {u"delete"_s, u"customer"_s, u"One"_s}), Exit::Ok);
    COMPARE_EXIT(set(u"Two"_s, u"external_key=K"_s), Exit::Ok);
}

void BadInputTest::keyThatARowWasMadeUnder_isToldApart()
{
    const QStringList add{u"add"_s, u"customer"_s, u"name=Four"_s, u"external_key=K"_s};
    const Run made = ctl(m_profile, add);
    COMPARE_EXIT(made, Exit::Ok);
    const QString id = made.object().value("id"_L1).toString();
    const auto refusedWhen = [&](const QString &row, const QString &assignment) {
        const Run set = ctl(m_profile, {u"set"_s, u"customer"_s, row, assignment});
        const Run run = set.code == 0 ? ctl(m_profile, add) : set;
        return run.code == static_cast<int>(Exit::Conflict) ? run.err : run.told();
    };
    const auto says = [](const QByteArray &told, const QString &words) {
        if (!told.contains(words.toUtf8()))
            qWarning("%s", told.constData());
        return told.contains(words.toUtf8()) && !told.startsWith('0');
    };
    QVERIFY(says(refusedWhen(id, u"seats=4"_s), u"has this external_key already"_s));
    // Nobody has the key, but the id that a new one would get is taken.
    QVERIFY(says(refusedWhen(id, u"external_key="_s), u"farolctl set customer %1 external_key=K"_s.arg(id)));
    QVERIFY(says(refusedWhen(id, u"external_key=L"_s), u"Add the new one without it"_s));
    QVERIFY(says(refusedWhen(u"One"_s, u"external_key=K"_s), u"has this external_key already"_s)); // the way on
    QCOMPARE(ctl(m_profile, {u"list"_s, u"customers"_s}).array().size(), 4);
}

void BadInputTest::assignments_areTakenInOrder()
{
    const auto tagsAfter = [this](const QStringList &assignments) {
        (void)ctl(m_profile, {u"set"_s, u"customer"_s, u"One"_s, u"tags=x;z"_s});
        const Run run = ctl(m_profile, QStringList{u"set"_s, u"customer"_s, u"One"_s} + assignments);
        return run.code == 0 ? run.object().value("tags"_L1).toArray() : QJsonArray{QString::fromUtf8(run.told())};
    };
    QCOMPARE(tagsAfter({u"tags-=x"_s, u"tags+=x"_s}), (QJsonArray{u"x"_s, u"z"_s}));
    QCOMPARE(tagsAfter({u"tags+=k"_s, u"tags-=k"_s}), (QJsonArray{u"x"_s, u"z"_s}));
    QCOMPARE(tagsAfter({u"tags+=x"_s, u"tags-=x;z"_s, u"tags+=z;k"_s}), (QJsonArray{u"k"_s, u"z"_s}));
    QCOMPARE(tagsAfter({u"tags=a"_s, u"tags+=b;c"_s, u"tags-=a;c"_s}), (QJsonArray{u"b"_s}));
    QCOMPARE(tagsAfter({u"tags=a"_s, u"tags-=a"_s}), QJsonArray());
    QCOMPARE(tagsAfter({u"tags="_s, u"tags+=a"_s}), (QJsonArray{u"a"_s}));
}

void BadInputTest::contradiction_isRefused()
{
    for (const QStringList &assignments :
         {QStringList{u"name=a"_s, u"name=b"_s}, QStringList{u"seats=1"_s, u"seats="_s},
          QStringList{u"tags+=z"_s, u"tags=x"_s}, QStringList{u"tags-=z"_s, u"tags=x"_s}}) {
        const Run run = ctl(m_profile, QStringList{u"set"_s, u"customer"_s, u"One"_s} + assignments);
        COMPARE_EXIT(run, Exit::Usage);
        QVERIFY2(run.err.contains(assignments.constLast().toUtf8()), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }
    COMPARE_EXIT(ctl(m_profile, {u"add"_s, u"customer"_s, u"name=a"_s, u"name=b"_s}), Exit::Usage);
    QCOMPARE(ctl(m_profile, {u"list"_s, u"customers"_s, u"--where"_s, u"name = One"_s}).array().size(), 1);
}

void BadInputTest::changeWithoutItsOutput_isMade()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("needs /dev/full");
    const auto toFull = [this](const QStringList &arguments) {
        return finished(*startFarolctl(QStringList{u"--profile"_s, m_profile} + arguments, {}, {}, u"/dev/full"_s));
    };
    const Run added = toFull({u"add"_s, u"customer"_s, u"name=Four"_s});
    COMPARE_EXIT(added, Exit::Disk);
    QVERIFY2(added.err.contains("is made all the same"), added.err.constData());
    QCOMPARE(ctl(m_profile, {u"list"_s, u"customers"_s}).array().size(), 4);
    const QString map = path(u"map.json"_s);
    QVERIFY(put(map, R"({"entity":"customer","key":"key","columns":{"name":"name"}})"));
    QVERIFY(put(path(u"rows.csv"_s), "key,name\nA,Acme\n"));
    const QStringList import{u"import"_s, u"customers"_s, path(u"rows.csv"_s), u"--map"_s, map};
    // What only looks, and what finds nothing to change, says nothing of a change.
    for (const QStringList &arguments : {QStringList{u"list"_s, u"customers"_s}, import + QStringList{u"--dry-run"_s},
                                         QStringList{u"attention"_s, u"--format"_s, u"json"_s},
                                         QStringList{u"set"_s, u"customer"_s, u"Four"_s, u"name=Four"_s}}) {
        const Run read = toFull(arguments);
        COMPARE_EXIT(read, Exit::Disk);
        QVERIFY2(!read.err.contains("is made"), read.told().constData());
    }
    for (const QStringList &arguments : {import, QStringList{u"undo"_s}}) {
        const Run written = toFull(arguments);
        COMPARE_EXIT(written, Exit::Disk);
        QVERIFY2(written.err.contains("is made all the same"), written.told().constData());
    }
    QCOMPARE(ctl(m_profile, {u"list"_s, u"customers"_s}).array().size(), 4);
}

void BadInputTest::keyOfTwo_isAmbiguous()
{
    const auto idOf = [](const Run &run) { return run.object().value("id"_L1).toString(); };
    const QString one = idOf(ctl(m_profile, {u"set"_s, u"customer"_s, u"One"_s, u"external_key=K"_s}));
    QCOMPARE(idOf(ctl(m_profile, {u"show"_s, u"customer"_s, u"K"_s})), one);
    COMPARE_EXIT(ctl(m_profile, {u"delete"_s, u"customer"_s, one}), Exit::Ok);
    const QString two = idOf(ctl(m_profile, {u"set"_s, u"customer"_s, u"Two"_s, u"external_key=K"_s}));
    COMPARE_EXIT(ctl(m_profile, {u"restore"_s, u"customer"_s, one}), Exit::Ok); // it comes back as it was
    for (const QStringList &arguments :
         {QStringList{u"show"_s, u"customer"_s, u"K"_s}, QStringList{u"set"_s, u"customer"_s, u"K"_s, u"seats=1"_s},
          QStringList{u"set"_s, u"customer"_s, u"Three"_s, u"parent=K"_s},
          QStringList{u"delete"_s, u"customer"_s, u"K"_s}, QStringList{u"history"_s, u"customer"_s, u"K"_s}}) {
        const Run run = ctl(m_profile, arguments);
        COMPARE_EXIT(run, Exit::Conflict);
        QVERIFY2(run.err.contains(one.toLatin1()) && run.err.contains(two.toLatin1()), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }
    COMPARE_EXIT(ctl(m_profile, {u"set"_s, u"customer"_s, two, u"external_key=L"_s}), Exit::Ok);
    QCOMPARE(idOf(ctl(m_profile, {u"show"_s, u"customer"_s, u"K"_s})), one);
}

void BadInputTest::fullDisk_losesNothing()
{
    const SmallDisk disk(path(u"disk"_s), u"6m"_s);
    if (!disk.isThere())
        QSKIP("only root can mount a small disk; tests/storage has the same with a limit of SQLite's");
    const QString profile = path(u"disk/profile"_s);
    QVERIFY(makeLocalProfile(profile));
    COMPARE_EXIT(ctl(profile, {u"add"_s, u"customer"_s, u"name=First"_s}), Exit::Ok);
    disk.fill();
    int there = 1;
    int refused = 0;
    for (int i = 0; i < 5; ++i) {
        const Run run =
            ctl(profile, {u"add"_s, u"customer"_s, u"name=N%1"_s.arg(i), u"notes="_s + QString(60'000, u'n')});
        if (run.code == 0) {
            ++there;
            continue;
        }
        COMPARE_EXIT(run, Exit::Disk);
        QVERIFY2(run.err.contains("full"), run.err.constData());
        QVERIFY(run.out.isEmpty());
        ++refused;
    }
    QVERIFY(refused > 0);
    disk.makeRoom();
    QCOMPARE(ctl(profile, {u"list"_s, u"customers"_s}).array().size(), there);
    QCOMPARE(ctl(profile, {u"status"_s}).object().value("waiting"_L1).toInt(), there);
    COMPARE_EXIT(ctl(profile, {u"add"_s, u"customer"_s, u"name=Last"_s}), Exit::Ok);
    disk.fill();
    COMPARE_EXIT(ctl(profile, {u"export"_s, u"customers"_s, u"--output"_s, path(u"disk/all.csv"_s)}), Exit::Disk);
    QVERIFY(!QFile::exists(path(u"disk/all.csv"_s))); // whole or not at all
}

void BadInputTest::fullDisk_ofTheServerLosesNothing()
{
    const SmallDisk disk(path(u"disk"_s), u"12m"_s);
    if (!disk.isThere())
        QSKIP("only root can mount a small disk; tests/storage has the same with a limit of SQLite's");
    Server server(path(u"disk/data"_s));
    QVERIFY(server.start());
    const QString device = path(u"device"_s);
    const Run login = farolctl({u"--profile"_s, device, u"login"_s, server.url(), u"--user"_s,
                                QString::fromLatin1(Server::Mail), u"--password-stdin"_s},
                               QByteArray(Server::Password) + '\n');
    COMPARE_EXIT(login, Exit::Ok);
    COMPARE_EXIT(ctl(device, {u"sync"_s}), Exit::Ok);
    for (int i = 0; i < 10; ++i)
        COMPARE_EXIT(ctl(device, {u"add"_s, u"customer"_s, u"name=N%1"_s.arg(i), u"notes="_s + QString(100'000, u'n')}),
                     Exit::Ok);
    disk.fill();
    const Run full = ctl(device, {u"sync"_s});
    COMPARE_EXIT(full, Exit::Offline);
    QVERIFY2(full.err.contains("Your work is kept"), full.err.constData());
    QVERIFY(ctl(device, {u"status"_s}).object().value("waiting"_L1).toInt() > 0);
    disk.makeRoom();
    COMPARE_EXIT(ctl(device, {u"sync"_s}), Exit::Ok);
    QCOMPARE(ctl(device, {u"status"_s}).object().value("waiting"_L1).toInt(), 0);
    server.stop();
    const QString exported = path(u"all.jsonl"_s);
    QCOMPARE(server.command({u"export"_s, exported}).code, 0);
    QCOMPARE(contentOf(exported).count('\n'), 10);
    QCOMPARE(server.command({u"audit"_s, u"verify"_s}).code, 0);
}

void BadInputTest::limitOnFiles_isAFullDisk()
{
#ifndef Q_OS_UNIX
    QSKIP("files have no limit here");
#else
    int there = 3;
    Run run;
    for (; there < 60; ++there) {
        run = limited(2'400, "FAROL_CTL",
                      {u"--profile"_s, m_profile, u"--format"_s, u"json"_s, u"add"_s, u"customer"_s,
                       u"name=N%1"_s.arg(there), u"notes="_s + QString(60'000, u'n')});
        if (run.code != 0)
            break;
    }
    COMPARE_EXIT(run, Exit::Disk);
    QVERIFY2(run.err.contains("full"), run.err.constData());
    QCOMPARE(ctl(m_profile, {u"list"_s, u"customers"_s}).array().size(), there);
    COMPARE_EXIT(ctl(m_profile, {u"add"_s, u"customer"_s, u"name=Last"_s}), Exit::Ok);
    for (const QString &format : {u"csv"_s, u"json"_s, u"jsonl"_s}) {
        const QString file = path(u"all."_s + format);
        const Run exported = limited(
            200, "FAROL_CTL",
            {u"--profile"_s, m_profile, u"--format"_s, format, u"export"_s, u"customers"_s, u"--output"_s, file});
        COMPARE_EXIT(exported, Exit::Disk);
        QVERIFY2(exported.err.contains("cannot be written"), exported.err.constData());
        QVERIFY(!QFile::exists(file));
    }
    // The server says so as well, where the system would have ended it.
    const Run server = limited(1, "FAROL_SERVER",
                               {u"init"_s, u"--data"_s, path(u"data"_s), u"--admin"_s, u"ana@example.org"_s,
                                u"--password-stdin"_s, u"--time-zone"_s, u"UTC"_s},
                               QByteArray(Server::Password) + '\n');
    QVERIFY2(server.code > 0 && !server.err.isEmpty(), server.told().constData());
#endif
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
