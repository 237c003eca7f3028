// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

/// farolctl without a server, as scripts use it.
class FarolctlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void help_isForEverybody();
    void add_printsOneObject();
    void add_refusesWhatDoesNotFit_data();
    void add_refusesWhatDoesNotFit();
    void set_changesAddsAndClears();
    void set_ofAFilterIsOneAct();
    void rows_areFoundByIdKeyAndName();
    void list_isAnArrayKeyedByFieldNames();
    void list_filtersSortsAndLimits();
    void list_hasOtherFormats();
    void list_pagesThroughManyRows();
    void delete_andUndo();
    void deletedKey_comesBackByRestore();
    void undo_withNothingLeft();
    void history_tellsWhoAndWhat();
    void status_worksOffline();
    void conflicts_areAnEmptyArray();
    void import_countsAndIsRepeatable();
    void import_saysWhatIsWrong();
    void sync_withoutSignInIsDenied();
    void login_needsAServer();
    void profile_hasToBeNamedAndThere();
    void passphrase_hasToBeRight();
    void plainText_isRefused();
    void damage_isNotTouched();
    void busyProfile_isWaitedFor();
    void output_thatCannotBeWrittenIsTold();
    void everythingWritten_isInTheProfile();

private:
    [[nodiscard]] Run ctl(QStringList arguments, const QByteArray &input = {}) const;
    [[nodiscard]] Run json(const QStringList &arguments) const;
    [[nodiscard]] QString added(const QStringList &fields) const;
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_profile;
};

void FarolctlTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = m_dir->path() + "/profile"_L1;
    QVERIFY(makeLocalProfile(m_profile));
}

Run FarolctlTest::ctl(QStringList arguments, const QByteArray &input) const
{
    return farolctl(QStringList{u"--profile"_s, m_profile} + arguments, input);
}

Run FarolctlTest::json(const QStringList &arguments) const
{
    return ctl(arguments + QStringList{u"--format"_s, u"json"_s});
}

QString FarolctlTest::added(const QStringList &fields) const
{
    return json(QStringList{u"add"_s, u"customer"_s} + fields).object().value("id"_L1).toString();
}

QString FarolctlTest::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_dir->filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

void FarolctlTest::help_isForEverybody()
{
    const Run help = farolctl({u"--help"_s});
    COMPARE_EXIT(help, Exit::Ok);
    QVERIFY(help.out.contains("First steps"));
    COMPARE_EXIT(farolctl({u"list"_s, u"--help"_s}), Exit::Ok);
    QVERIFY(farolctl({u"--version"_s}).out.startsWith("farolctl "));
    const Run nothing = farolctl({});
    COMPARE_EXIT(nothing, Exit::Usage);
    QVERIFY(nothing.out.isEmpty());
    COMPARE_EXIT(farolctl({u"lst"_s}), Exit::Usage);
}

void FarolctlTest::add_printsOneObject()
{
    const Run run = json({u"add"_s, u"customer"_s, u"name=Ação & Cia"_s, u"stage=renewal"_s, u"segment=mid"_s,
                          u"seats=40"_s, u"tags=vip;north"_s, u"customer_since=2025-03-01"_s, u"owner=me"_s});
    COMPARE_EXIT(run, Exit::Ok);
    const QJsonObject row = run.object();
    QVERIFY(!row.value("id"_L1).toString().isEmpty());
    QCOMPARE(row.value("name"_L1).toString(), u"Ação & Cia"_s);
    QCOMPARE(row.value("stage"_L1).toString(), u"renewal"_s);
    QCOMPARE(row.value("seats"_L1).toInt(), 40);
    QCOMPARE(row.value("tags"_L1).toArray(), (QJsonArray{u"north"_s, u"vip"_s}));
    QCOMPARE(row.value("customer_since"_L1).toString(), u"2025-03-01"_s);
    QVERIFY(!row.value("owner"_L1).toString().isEmpty());
    QVERIFY(row.value("notes"_L1).isNull());
    QVERIFY(run.err.isEmpty());
    const Run text = ctl({u"add"_s, u"customer"_s, u"name=Beta"_s});
    COMPARE_EXIT(text, Exit::Ok);
    QVERIFY(text.out.startsWith("Added Beta ("));
    // Who makes it owns it unless the data says otherwise.
    QCOMPARE(json({u"show"_s, u"customer"_s, u"Beta"_s}).object().value("owner"_L1), row.value("owner"_L1));
    QVERIFY(json({u"add"_s, u"customer"_s, u"name=C"_s, u"owner="_s}).object().value("owner"_L1).isNull());
}

void FarolctlTest::add_refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *name, const QStringList &arguments, Exit exit, const char *word) {
        QTest::newRow(name) << (QStringList{u"add"_s} + arguments) << static_cast<int>(exit) << QByteArray(word);
    };
    row("entity", {u"costumer"_s, u"name=A"_s}, Exit::Usage, "customer");
    row("field", {u"customer"_s, u"nam=A"_s}, Exit::Usage, "Did you mean name?");
    row("no equals", {u"customer"_s, u"Acme"_s}, Exit::Usage, "field=value");
    row("no name", {u"customer"_s, u"seats=4"_s}, Exit::Usage, "needs a name");
    row("stage", {u"customer"_s, u"name=A"_s, u"stage=Renewal"_s}, Exit::Invalid,
        "onboarding, adoption, renewal, churned");
    row("segment", {u"customer"_s, u"name=A"_s, u"segment=large"_s}, Exit::Invalid, "enterprise, mid, smb");
    row("number", {u"customer"_s, u"name=A"_s, u"seats=many"_s}, Exit::Invalid, "seats");
    row("day", {u"customer"_s, u"name=A"_s, u"customer_since=01/02/2025"_s}, Exit::Invalid, "customer_since");
    row("person", {u"customer"_s, u"name=A"_s, u"owner=nobody@x"_s}, Exit::Invalid, "nobody@x");
    row("fewer than none", {u"customer"_s, u"name=A"_s, u"seats=-5"_s}, Exit::Invalid, "seats takes numbers from 0");
    row("a name of spaces", {u"customer"_s, u"name=   "_s}, Exit::Invalid, "name must not be empty");
    row("no set", {u"customer"_s, u"name+=A"_s}, Exit::Usage, "no set");
}

void FarolctlTest::add_refusesWhatDoesNotFit()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exit);
    QFETCH(const QByteArray, word);
    const Run run = json(arguments);
    QVERIFY2(run.code == exit, run.told().constData());
    QVERIFY2(run.err.contains(word), run.err.constData());
    QVERIFY(run.out.isEmpty());
    QCOMPARE(json({u"list"_s, u"customers"_s}).array().size(), 0);
}

void FarolctlTest::set_changesAddsAndClears()
{
    const QString id = added({u"name=Acme"_s, u"seats=5"_s, u"tags=a;b"_s, u"notes=hello"_s});
    const Run run =
        json({u"set"_s, u"customer"_s, id, u"name=Acme 2"_s, u"seats="_s, u"tags+=vip"_s, u"tags-=a"_s, u"notes="_s});
    COMPARE_EXIT(run, Exit::Ok);
    const QJsonObject row = run.object();
    QCOMPARE(row.value("id"_L1).toString(), id);
    QCOMPARE(row.value("name"_L1).toString(), u"Acme 2"_s);
    QVERIFY(row.value("seats"_L1).isNull());
    QVERIFY(row.value("notes"_L1).isNull());
    QCOMPARE(row.value("tags"_L1).toArray(), (QJsonArray{u"b"_s, u"vip"_s}));
    QCOMPARE(json({u"set"_s, u"customer"_s, id, u"tags=x"_s}).object().value("tags"_L1).toArray(), QJsonArray{u"x"_s});
    QCOMPARE(json({u"set"_s, u"customer"_s, id, u"tags="_s}).object().value("tags"_L1).toArray(), QJsonArray());
    const Run same = ctl({u"set"_s, u"customer"_s, id, u"name=Acme 2"_s});
    COMPARE_EXIT(same, Exit::Ok);
    QVERIFY(same.out.contains("already"));
    COMPARE_EXIT(json({u"set"_s, u"customer"_s, u"01900000-0000-7000-8000-000000000001"_s, u"name=A"_s}),
                 Exit::NotFound);
    COMPARE_EXIT(json({u"set"_s, u"customer"_s, id, u"name="_s}), Exit::Invalid);
    QCOMPARE(json({u"show"_s, u"customer"_s, id}).object().value("name"_L1).toString(), u"Acme 2"_s);
}

void FarolctlTest::rows_areFoundByIdKeyAndName()
{
    const QString id = added({u"name=Acme"_s, u"external_key=A-1"_s});
    for (const QString &word : {id, id.toUpper(), u"A-1"_s, u"acme"_s})
        QCOMPARE(json({u"show"_s, u"customer"_s, word}).object().value("id"_L1).toString(), id);
    const Run twin = ctl({u"add"_s, u"customer"_s, u"name=Other"_s, u"external_key=A-1"_s});
    COMPARE_EXIT(twin, Exit::Conflict);
    (void)added({u"name=ACME"_s});
    COMPARE_EXIT(ctl({u"show"_s, u"customer"_s, u"acme"_s}), Exit::Conflict);
    const Run none = json({u"show"_s, u"customer"_s, u"nothing"_s});
    COMPARE_EXIT(none, Exit::NotFound);
    QVERIFY(none.out.isEmpty());
    QVERIFY(!none.err.isEmpty());
}

void FarolctlTest::list_isAnArrayKeyedByFieldNames()
{
    QCOMPARE(json({u"list"_s, u"customers"_s}).out, QByteArray("[]\n"));
    const QString id = added({u"name=Acme"_s, u"stage=renewal"_s, u"seats=5"_s});
    const Run run = json({u"list"_s, u"customers"_s, u"--where"_s, u"stage = \"renewal\" and owner = me"_s, u"--sort"_s,
                          u"-seats"_s, u"--limit"_s, u"100"_s});
    COMPARE_EXIT(run, Exit::Ok);
    QCOMPARE(run.array().size(), 1);
    const QJsonObject row = run.array().at(0).toObject();
    QCOMPARE(row, json({u"show"_s, u"customer"_s, id}).object());
    QVERIFY(row.contains("external_key"_L1));
}

void FarolctlTest::list_filtersSortsAndLimits()
{
    for (int i = 1; i <= 5; ++i)
        (void)added(
            {u"name=N%1"_s.arg(i), u"seats=%1"_s.arg(i * 10), i % 2 == 0 ? u"stage=renewal"_s : u"stage=adoption"_s});
    const auto names = [this](const QStringList &arguments) {
        QStringList found;
        const QJsonArray rows = json(QStringList{u"list"_s, u"customers"_s} + arguments).array();
        for (const QJsonValue &row : rows)
            found.append(row.toObject().value("name"_L1).toString());
        return found;
    };
    QCOMPARE(names({u"--sort"_s, u"-seats"_s}), (QStringList{u"N5"_s, u"N4"_s, u"N3"_s, u"N2"_s, u"N1"_s}));
    QCOMPARE(names({u"--where"_s, u"stage = renewal"_s, u"--sort"_s, u"name"_s}), (QStringList{u"N2"_s, u"N4"_s}));
    QCOMPARE(names({u"--where"_s, u"seats > 20"_s, u"--sort"_s, u"seats"_s, u"--limit"_s, u"2"_s}),
             (QStringList{u"N3"_s, u"N4"_s}));
    const QJsonObject two = json({u"list"_s, u"customers"_s, u"--columns"_s, u"name,seats"_s, u"--limit"_s, u"1"_s})
                                .array()
                                .at(0)
                                .toObject();
    QCOMPARE(two.keys(), (QStringList{u"id"_s, u"name"_s, u"seats"_s}));
    COMPARE_EXIT(json({u"list"_s, u"customers"_s, u"--where"_s, u"stage = and"_s}), Exit::Invalid);
    COMPARE_EXIT(json({u"list"_s, u"customers"_s, u"--sort"_s, u"size"_s}), Exit::Invalid);
    COMPARE_EXIT(json({u"list"_s, u"customers"_s, u"--columns"_s, u"size"_s}), Exit::Usage);
    COMPARE_EXIT(json({u"list"_s, u"customers"_s, u"--limit"_s, u"-4"_s}), Exit::Usage);
    COMPARE_EXIT(json({u"list"_s, u"people"_s}), Exit::Usage);
}

void FarolctlTest::list_hasOtherFormats()
{
    (void)added({u"name=Acme, Inc"_s, u"seats=5"_s});
    const Run table = ctl({u"list"_s, u"customers"_s});
    QVERIFY(table.out.startsWith("name "));
    QVERIFY(table.out.contains("Acme, Inc"));
    const Run csv = ctl({u"list"_s, u"customers"_s, u"--format"_s, u"csv"_s, u"--columns"_s, u"name,seats"_s});
    QVERIFY2(csv.out.startsWith("id,name,seats\r\n"), csv.out.constData());
    QVERIFY(csv.out.contains(",\"Acme, Inc\",5\r\n"));
    const Run lines = ctl({u"list"_s, u"customers"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(QJsonDocument::fromJson(lines.out).object().value("name"_L1).toString(), u"Acme, Inc"_s);
    COMPARE_EXIT(ctl({u"list"_s, u"customers"_s, u"--format"_s, u"xml"_s}), Exit::Usage);
    COMPARE_EXIT(ctl({u"undo"_s, u"--format"_s, u"csv"_s}), Exit::Usage);
}

void FarolctlTest::list_pagesThroughManyRows()
{
    QByteArray csv = "key,name,seats\n";
    for (int i = 0; i < 2'500; ++i)
        csv += "K" + QByteArray::number(i) + ",Name " + QByteArray::number(i) + "," + QByteArray::number(i) + "\n";
    const QString map =
        file(u"map.json"_s, R"({"entity":"customer","key":"key","columns":{"name":"name","seats":"seats"}})");
    QElapsedTimer time;
    time.start();
    const Run import = json({u"import"_s, u"customers"_s, file(u"many.csv"_s, csv), u"--map"_s, map});
    COMPARE_EXIT(import, Exit::Ok);
    QCOMPARE(import.object().value("created"_L1).toInt(), 2'500);
    qInfo("2,500 rows imported in %lld ms", time.elapsed());
    const QJsonArray all = json({u"list"_s, u"customers"_s, u"--sort"_s, u"-seats"_s}).array();
    QCOMPARE(all.size(), 2'500);
    for (int i = 0; i < all.size(); ++i)
        QCOMPARE(all.at(i).toObject().value("seats"_L1).toInt(), 2'499 - i);
    QCOMPARE(json({u"list"_s, u"customers"_s, u"--limit"_s, u"1001"_s}).array().size(), 1'001);
    const Run table = ctl({u"list"_s, u"customers"_s});
    QCOMPARE(table.out.count('\n'), 101);
    QVERIFY(table.err.contains("100 of 2500"));
}

void FarolctlTest::set_ofAFilterIsOneAct()
{
    for (int i = 0; i < 60; ++i)
        (void)added({u"name=Name %1"_s.arg(i), u"seats=%1"_s.arg(i)});
    const auto vips = [this] {
        return json({u"list"_s, u"customers"_s, u"--where"_s, u"tags has vip"_s}).array().size();
    };
    const Run few = json({u"set"_s, u"customers"_s, u"--where"_s, u"seats < 3"_s, u"tags+=vip"_s});
    COMPARE_EXIT(few, Exit::Ok);
    QCOMPARE(few.object().value("matched"_L1).toInt(), 3);
    QCOMPARE(few.object().value("changed"_L1).toArray().size(), 3);
    QCOMPARE(vips(), 3);
    // Many rows at once are never an accident.
    COMPARE_EXIT(json({u"set"_s, u"customers"_s, u"--where"_s, u"seats < 51"_s, u"tags+=vip"_s}), Exit::Usage);
    QCOMPARE(vips(), 3);
    const Run many = json({u"set"_s, u"customers"_s, u"--where"_s, u"seats < 51"_s, u"tags+=vip"_s, u"--yes"_s});
    COMPARE_EXIT(many, Exit::Ok);
    QCOMPARE(many.object().value("changed"_L1).toArray().size(), 48); // three are like that already
    COMPARE_EXIT(json({u"undo"_s}), Exit::Ok);
    QCOMPARE(vips(), 3);
    const Run none = json({u"set"_s, u"customers"_s, u"--where"_s, u"seats > 99"_s, u"tags+=vip"_s});
    COMPARE_EXIT(none, Exit::Ok);
    QCOMPARE(none.object().value("matched"_L1).toInt(), 0);
    // A filter whose words a script left out is no wish to change everything.
    for (const QString &empty : {u""_s, u"  "_s})
        COMPARE_EXIT(json({u"set"_s, u"customers"_s, u"--where"_s, empty, u"tags+=vip"_s}), Exit::Usage);
    QCOMPARE(vips(), 3);
    COMPARE_EXIT(json({u"set"_s, u"customers"_s, u"--where"_s, u""_s, u"tags+=vip"_s, u"--yes"_s}), Exit::Ok);
    QCOMPARE(vips(), 60);
    COMPARE_EXIT(json({u"undo"_s}), Exit::Ok);
    COMPARE_EXIT(json({u"set"_s, u"customers"_s, u"name=X"_s}), Exit::Usage);
    COMPARE_EXIT(json({u"set"_s, u"customers"_s, u"--where"_s, u"nonsense ="_s, u"name=X"_s}), Exit::Invalid);
}

void FarolctlTest::delete_andUndo()
{
    const QString one = added({u"name=One"_s});
    const QString two = added({u"name=Two"_s});
    const Run run = json({u"delete"_s, u"customer"_s, one, u"Two"_s, one});
    COMPARE_EXIT(run, Exit::Ok);
    QCOMPARE(run.object().value("deleted"_L1).toArray(), (QJsonArray{one, two}));
    QCOMPARE(json({u"list"_s, u"customers"_s}).array().size(), 0);
    COMPARE_EXIT(json({u"show"_s, u"customer"_s, one}), Exit::NotFound);
    COMPARE_EXIT(json({u"set"_s, u"customer"_s, one, u"name=X"_s}), Exit::NotFound);
    const Run undo = json({u"undo"_s});
    COMPARE_EXIT(undo, Exit::Ok);
    QCOMPARE(undo.object().value("rows"_L1).toArray().size(), 2);
    QCOMPARE(json({u"list"_s, u"customers"_s}).array().size(), 2); // one act, one undo
}

void FarolctlTest::deletedKey_comesBackByRestore()
{
    const QString id = added({u"name=Acme"_s, u"external_key=A"_s, u"seats=5"_s});
    COMPARE_EXIT(json({u"restore"_s, u"customer"_s, u"A"_s}), Exit::Conflict);
    COMPARE_EXIT(json({u"delete"_s, u"customer"_s, id}), Exit::Ok);
    const Run again = json({u"add"_s, u"customer"_s, u"name=Acme"_s, u"external_key=A"_s});
    COMPARE_EXIT(again, Exit::Conflict);
    QVERIFY(again.err.contains("farolctl restore customer A"));

    const QString map = file(u"map.json"_s, R"({"entity":"customer","key":"key","columns":{"name":"name"}})");
    const QString csv = file(u"rows.csv"_s, "key,name\nA,Acme\nB,Beta\n");
    const QStringList import = {u"import"_s, u"customers"_s, csv, u"--map"_s, map};
    const Run dry = json(import + QStringList{u"--dry-run"_s});
    QCOMPARE(dry.object().value("rejected"_L1).toInt(), 1);
    COMPARE_EXIT(json(import + QStringList{u"--strict"_s}), Exit::Conflict);
    QCOMPARE(json({u"list"_s, u"customers"_s}).array().size(), 0); // strict wrote nothing

    const Run run = json({u"restore"_s, u"customer"_s, u"A"_s, u"A"_s});
    COMPARE_EXIT(run, Exit::Ok);
    QCOMPARE(run.object().value("restored"_L1).toArray(), QJsonArray{id});
    QCOMPARE(json({u"show"_s, u"customer"_s, u"A"_s}).object().value("seats"_L1).toInt(), 5);
    COMPARE_EXIT(json({u"restore"_s, u"customer"_s, u"nothing"_s}), Exit::NotFound);
    COMPARE_EXIT(json({u"undo"_s}), Exit::Ok);
    COMPARE_EXIT(json({u"show"_s, u"customer"_s, u"A"_s}), Exit::NotFound);

    // An import that was a mistake is undone and done again.
    COMPARE_EXIT(json(import + QStringList{u"--restore"_s}), Exit::Ok);
    COMPARE_EXIT(json({u"undo"_s}), Exit::Ok);
    QCOMPARE(json({u"list"_s, u"customers"_s}).array().size(), 0);
    const Run back = json(import + QStringList{u"--restore"_s});
    COMPARE_EXIT(back, Exit::Ok);
    QCOMPARE(back.object().value("updated"_L1).toInt(), 2);
    QCOMPARE(json({u"list"_s, u"customers"_s}).array().size(), 2);
}

void FarolctlTest::undo_withNothingLeft()
{
    COMPARE_EXIT(json({u"undo"_s}), Exit::NotFound);
    (void)added({u"name=One"_s});
    const Run one = ctl({u"undo"_s});
    COMPARE_EXIT(one, Exit::Ok);
    QCOMPARE(one.out, QByteArray("Undone: 1 row changed back.\n"));
    COMPARE_EXIT(json({u"undo"_s}), Exit::NotFound);
}

void FarolctlTest::history_tellsWhoAndWhat()
{
    const QString id = added({u"name=Acme"_s, u"seats=5"_s});
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, id, u"seats=6"_s}), Exit::Ok);
    const Run run = json({u"history"_s, u"customer"_s, id});
    COMPARE_EXIT(run, Exit::Ok);
    const QJsonArray fields = run.object().value("fields"_L1).toArray();
    QVERIFY(fields.size() >= 3);
    bool seats = false;
    for (const QJsonValue &value : fields) {
        const QJsonObject field = value.toObject();
        QVERIFY(!field.value("author"_L1).toString().isEmpty());
        QVERIFY(!field.value("when"_L1).toString().isEmpty());
        seats = seats || (field.value("field"_L1) == "seats"_L1 && field.value("value"_L1).toInt() == 6);
    }
    QVERIFY(seats);
    const QJsonArray acts = run.object().value("acts"_L1).toArray();
    QCOMPARE(acts.size(), 2);
    QCOMPARE(acts.at(0).toObject().value("act"_L1).toString(), u"edit"_s);
    QCOMPARE(acts.at(0).toObject().value("fields"_L1).toArray(), QJsonArray{u"seats"_s});
    const Run text = ctl({u"history"_s, u"customer"_s, id});
    QVERIFY(text.out.contains("not sent"));
    QVERIFY(text.out.contains("On this device"));
    COMPARE_EXIT(ctl({u"history"_s, u"customer"_s, u"nobody"_s}), Exit::NotFound);
}

void FarolctlTest::status_worksOffline()
{
    (void)added({u"name=Acme"_s});
    const Run run = json({u"status"_s});
    COMPARE_EXIT(run, Exit::Ok);
    QCOMPARE(run.object().value("waiting"_L1).toInt(), 1);
    QCOMPARE(run.object().value("conflicts"_L1).toInt(), 0);
    QVERIFY(run.object().value("lastSync"_L1).isNull());
    QVERIFY(ctl({u"status"_s}).out.contains("Not sent   1"));
}

void FarolctlTest::conflicts_areAnEmptyArray()
{
    const QString id = added({u"name=Acme"_s});
    QCOMPARE(QJsonDocument::fromJson(json({u"conflicts"_s}).out).array(), QJsonArray());
    QVERIFY(QJsonDocument::fromJson(json({u"conflicts"_s}).out).isArray());
    QVERIFY(QJsonDocument::fromJson(json({u"attention"_s}).out).isArray());
    COMPARE_EXIT(json({u"resolve"_s, u"customer"_s, id, u"name"_s}), Exit::Usage);
    COMPARE_EXIT(json({u"resolve"_s, u"customer"_s, id, u"name"_s, u"--keep"_s, u"shown"_s}), Exit::NotFound);
    COMPARE_EXIT(json({u"resolve"_s, u"customer"_s, id, u"deleted"_s, u"--keep"_s, u"shown"_s}), Exit::NotFound);
    COMPARE_EXIT(json({u"attention"_s, u"--dismiss"_s, id}), Exit::NotFound);
}

void FarolctlTest::import_countsAndIsRepeatable()
{
    const QString map =
        file(u"map.json"_s,
             R"({"entity":"customer","key":"key","columns":{"name":"name","seats":"seats","plan":{"to":"segment",)"
             R"("values":{"Basic":"smb","Pro":"mid"}}}})");
    const QString csv = file(u"rows.csv"_s, "key,name,seats,plan\nA,Acme,5,Basic\nB,Beta,6,Pro\nC,Gamma,many,Pro\n");
    const QStringList import = {u"import"_s, u"customers"_s, csv, u"--map"_s, map};
    const Run dry = json(import + QStringList{u"--dry-run"_s});
    COMPARE_EXIT(dry, Exit::Ok);
    QCOMPARE(dry.object().value("created"_L1).toInt(), 2);
    QCOMPARE(dry.object().value("rejected"_L1).toInt(), 1);
    QCOMPARE(json({u"list"_s, u"customers"_s}).array().size(), 0);
    const Run strict = json(import + QStringList{u"--strict"_s});
    COMPARE_EXIT(strict, Exit::Conflict);
    QCOMPARE(json({u"list"_s, u"customers"_s}).array().size(), 0);
    const Run first = json(import);
    COMPARE_EXIT(first, Exit::Ok);
    QCOMPARE(first.object().value("created"_L1).toInt(), 2);
    QCOMPARE(first.object().value("updated"_L1).toInt(), 0);
    QCOMPARE(first.object().value("rejected"_L1).toInt(), 1);
    QVERIFY(first.err.contains("line 4"));
    const Run again = json(import);
    QCOMPARE(again.object().value("unchanged"_L1).toInt(), 2);
    QCOMPARE(again.object().value("created"_L1).toInt(), 0);
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"A"_s, u"seats=9"_s}), Exit::Ok);
    QCOMPARE(json(import).object().value("updated"_L1).toInt(), 1);
    const QJsonObject row = json({u"show"_s, u"customer"_s, u"B"_s}).object();
    QVERIFY(!row.value("owner"_L1).toString().isEmpty()); // who imports owns
    QCOMPARE(row.value("segment"_L1).toString(), u"mid"_s);
}

void FarolctlTest::import_saysWhatIsWrong()
{
    const QString good = file(u"map.json"_s, R"({"entity":"customer","key":"key","columns":{"name":"name"}})");
    const QString csv = file(u"rows.csv"_s, "key,name\nA,Acme\n");
    COMPARE_EXIT(json({u"import"_s, u"customers"_s, csv}), Exit::Usage);
    COMPARE_EXIT(json({u"import"_s, u"customers"_s, csv, u"--map"_s, m_dir->filePath(u"none"_s)}), Exit::Invalid);
    COMPARE_EXIT(json({u"import"_s, u"customers"_s, m_dir->filePath(u"none"_s), u"--map"_s, good}), Exit::Invalid);
    COMPARE_EXIT(json({u"import"_s, u"customers"_s, csv, u"--map"_s, file(u"bad.json"_s, "{")}), Exit::Invalid);
    const QString other = file(u"other.json"_s, R"({"entity":"customer","key":"id","columns":{"name":"name"}})");
    const Run run = json({u"import"_s, u"customers"_s, csv, u"--map"_s, other});
    COMPARE_EXIT(run, Exit::Invalid);
    QVERIFY(run.out.isEmpty());
}

void FarolctlTest::sync_withoutSignInIsDenied()
{
    const Run run = json({u"sync"_s});
    COMPARE_EXIT(run, Exit::Denied);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains("Sign in"));
}

void FarolctlTest::login_needsAServer()
{
    const QString fresh = m_dir->filePath(u"fresh"_s);
    const auto login = [&](const QStringList &arguments, const QByteArray &input = "secret\n") {
        return farolctl(QStringList{u"--profile"_s, fresh, u"login"_s} + arguments, input);
    };
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    COMPARE_EXIT(login({url, u"--user"_s, u"a@x"_s, u"--password-stdin"_s}), Exit::Offline);
    COMPARE_EXIT(login({url, u"--password-stdin"_s}), Exit::Usage);
    COMPARE_EXIT(login({url, u"--user"_s, u"a@x"_s}), Exit::Usage);
    COMPARE_EXIT(login({url, u"--user"_s, u"a@x"_s, u"--password-stdin"_s}, ""), Exit::Usage);
    COMPARE_EXIT(login({u"http://farol.example.com"_s, u"--user"_s, u"a@x"_s, u"--password-stdin"_s}), Exit::Usage);
    COMPARE_EXIT(login({u"ftp://farol"_s, u"--user"_s, u"a@x"_s, u"--password-stdin"_s}), Exit::Invalid);
    QVERIFY(!QFile::exists(fresh)); // nothing is made before the server says yes
}

void FarolctlTest::profile_hasToBeNamedAndThere()
{
    COMPARE_EXIT(farolctl({u"status"_s}), Exit::Usage);
    COMPARE_EXIT(farolctl({u"status"_s, u"--profile"_s, m_dir->filePath(u"none"_s)}), Exit::NotFound);
    COMPARE_EXIT(farolctl({u"status"_s}, {}, {u"FAROL_PROFILE="_s + m_profile}), Exit::Ok);
    COMPARE_EXIT(farolctl({u"status"_s, u"--wait"_s, u"long"_s, u"--profile"_s, m_profile}), Exit::Usage);
}

void FarolctlTest::passphrase_hasToBeRight()
{
    const QStringList status = {u"--profile"_s, m_profile, u"status"_s};
    COMPARE_EXIT(farolctl(status, {}, {u"FAROL_PASSPHRASE=another"_s}), Exit::Key);
    COMPARE_EXIT(farolctl(status, {}, {u"FAROL_PASSPHRASE"_s}), Exit::Key);
    COMPARE_EXIT(farolctl(status), Exit::Ok);
}

void FarolctlTest::plainText_isRefused()
{
    // A database that is not encrypted is never written to, whatever the header says.
    QFile database(m_profile + "/farol.db"_L1);
    QVERIFY(database.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QByteArray plain = QByteArray("SQLite format 3\0", 16);
    plain.append(QByteArray(4080, '\0'));
    database.write(plain);
    database.close();
    COMPARE_EXIT(ctl({u"add"_s, u"customer"_s, u"name=Acme"_s}), Exit::Profile);
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY(!database.readAll().contains("Acme"));
}

void FarolctlTest::damage_isNotTouched()
{
    QFile header(m_profile + "/profile.json"_L1);
    QVERIFY(header.open(QIODevice::WriteOnly | QIODevice::Truncate));
    header.write("{ not a header");
    header.close();
    COMPARE_EXIT(ctl({u"status"_s}), Exit::Profile);
    const QString strange = m_dir->filePath(u"strange"_s);
    QVERIFY(QDir().mkpath(strange));
    COMPARE_EXIT(farolctl({u"--profile"_s, strange, u"status"_s}), Exit::NotFound);
}

void FarolctlTest::busyProfile_isWaitedFor()
{
    ProfileAccess access;
    access.folder = m_profile;
    access.passphrase = Passphrase;
    auto owner = openProfile(access);
    QVERIFY(owner);
    QElapsedTimer time;
    time.start();
    const Run run = json({u"status"_s, u"--wait"_s, u"0"_s});
    COMPARE_EXIT(run, Exit::Busy);
    QVERIFY(run.out.isEmpty());
    COMPARE_EXIT(json({u"status"_s, u"--wait"_s, u"0.5"_s}), Exit::Busy);
    QVERIFY(time.elapsed() >= 500);
    const auto waiting = startFarolctl({u"--profile"_s, m_profile, u"status"_s, u"--wait"_s, u"30"_s});
    QTest::qWait(300);
    QCOMPARE(waiting->state(), QProcess::Running);
    owner->reset();
    COMPARE_EXIT(finished(*waiting), Exit::Ok);
}

void FarolctlTest::output_thatCannotBeWrittenIsTold()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("needs /dev/full");
    (void)added({u"name=Acme"_s});
    const auto process = startFarolctl({u"--profile"_s, m_profile, u"list"_s, u"customers"_s}, {}, {}, u"/dev/full"_s);
    COMPARE_EXIT(finished(*process), Exit::Disk);
}

void FarolctlTest::everythingWritten_isInTheProfile()
{
    const QString home = m_dir->filePath(u"home"_s);
    QVERIFY(QDir().mkpath(home));
    const QStringList places = {u"HOME="_s + home, u"XDG_CONFIG_HOME="_s + home, u"XDG_DATA_HOME="_s + home,
                                u"XDG_CACHE_HOME="_s + home, u"TMPDIR="_s + home};
    COMPARE_EXIT(farolctl({u"--profile"_s, m_profile, u"add"_s, u"customer"_s, u"name=Canary Canary"_s}, {}, places),
                 Exit::Ok);
    QVERIFY(QDir(home).isEmpty());
    const QStringList files = QDir(m_profile).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : files) {
        QFile one(QDir(m_profile).filePath(name));
        QVERIFY(one.open(QIODevice::ReadOnly));
        QVERIFY2(!one.readAll().contains("Canary"), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(FarolctlTest)
#include "tst_farolctl.moc"
