// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servercli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace farol::server::test;

/// farol-server import: the same engine as on a device, decided by the hub, under a person's name.
class ServerImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rows_comeInAndStay();
    void facts_areSummed();
    void ownFields_areFilled();
    void ownFields_thatAreGoneAreNamed();
    void refusedRows_areCountedOnce();
    void mergedContacts_areNotCalledAnything();
    void dryRun_leavesNothing();
    void mistakes_areNamed();

private:
    [[nodiscard]] Run server(const QStringList &arguments) const;
    [[nodiscard]] Run import(const QString &entity, const QByteArray &csv, const QByteArray &map,
                             const QStringList &more = {}) const;
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QString exported() const;
    void defineFields(const QByteArray &archived) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
};

namespace {

constexpr char customers[] = R"({ "entity": "customer", "key": "key", "columns": { "name": "name",
    "tags": { "to": "tags", "optional": true } } })";
constexpr char contracts[] = R"({ "entity": "contract", "key": "key", "columns": { "customer": "customer",
    "value": { "to": "value", "point": "." } }, "constants": { "currency": "BRL", "period": "month" } })";
constexpr char usage[] = R"({ "entity": "usage", "key": "id", "columns": {
    "contract": { "to": "customer", "through": "contract" }, "day": "day", "feature": "feature", "uses": "uses" },
    "constants": { "source": "import" } })";

constexpr char definitions[] = R"({ "entity": "custom_field", "key": "key", "columns": { "label": "label",
    "kind": "kind", "options": "options", "archived": "is_archived" } })";
constexpr char withOwnFields[] = R"({ "entity": "customer", "key": "key", "columns": { "name": "name",
    "region": "custom.region", "points": { "to": "custom.points", "groups": "." },
    "signed": { "to": "custom.signed", "days": "dmy" }, "partner": "custom.partner" } })";

} // namespace

void ServerImportTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_data = m_dir->filePath(u"data"_s);
    const Run made = initWorkspace({u"--data"_s, m_data});
    QVERIFY2(made.code == 0, qPrintable(made.err));
}

Run ServerImportTest::server(const QStringList &arguments) const
{
    return farolServer(arguments + QStringList{u"--data"_s, m_data});
}

QString ServerImportTest::file(const QString &name, const QByteArray &content) const
{
    QFile made(m_dir->filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
        qFatal("a file of the test cannot be written");
    return made.fileName();
}

Run ServerImportTest::import(const QString &entity, const QByteArray &csv, const QByteArray &map,
                             const QStringList &more) const
{
    return server(QStringList{u"import"_s, entity, file(entity + u".csv"_s, csv), u"--map"_s,
                              file(entity + u".json"_s, map), u"--as"_s, u"ana@example.org"_s}
                  + more);
}

QString ServerImportTest::exported() const
{
    return server({u"export"_s, u"-"_s}).out;
}

void ServerImportTest::rows_comeInAndStay()
{
    const QByteArray csv = "key,name,tags\nA,Acme,vip;north\nB,Beta,\n,Nameless,\n";
    const Run first = import(u"customers"_s, csv, customers);
    QVERIFY2(first.code == 0, qPrintable(first.err));
    QCOMPARE(first.out, u"2 created, 0 updated, 0 unchanged, 1 rejected.\n"_s);
    QVERIFY(first.err.contains(u"line 4, column 'key': the key column is empty"_s));
    const QString rows = exported();
    QVERIFY(rows.contains(u"\"name\":\"Acme\""_s) && rows.contains(u"\"tags\":[\"north\",\"vip\"]"_s));
    QVERIFY(!rows.contains(u"\"owner\":null"_s)); // they are Ana's
    QCOMPARE(import(u"customers"_s, csv, customers).out, u"0 created, 0 updated, 2 unchanged, 1 rejected.\n"_s);
    const Run changed = import(u"customers"_s, "key,name,tags\nA,Acme,new\nB,Beta 2,\n", customers);
    QCOMPARE(changed.out, u"0 created, 2 updated, 0 unchanged, 0 rejected.\n"_s);
    QVERIFY(exported().contains(u"\"tags\":[\"new\",\"north\",\"vip\"]"_s));
    // Each import had a device of its own, which is over; and is on record.
    const QString devices = server({u"device"_s, u"list"_s, u"ana@example.org"_s}).out;
    QCOMPARE(devices.count(u"\trevoked\t"_s), 2); // the one that changed nothing needed none
    QCOMPARE(devices.count(u"farol-server import"_s), 2);
    QCOMPARE(server({u"audit"_s, u"list"_s}).out.count(u"\timport\tok\t"_s), 3);
    QCOMPARE(server({u"audit"_s, u"verify"_s}).code, 0);
}

void ServerImportTest::facts_areSummed()
{
    QCOMPARE(import(u"customer"_s, "key,name\nA,Acme\n", customers).code, 0);
    const Run contract =
        import(u"contract"_s, "key,customer,value\nS-1,A,2786\nS-2,A,10.50\nS-3,Nobody,1\n", contracts);
    QCOMPARE(contract.out, u"2 created, 0 updated, 0 unchanged, 1 rejected.\n"_s);
    const QByteArray csv = "id,contract,day,feature,uses\n1,S-1,2024-05-31,f,3\n2,S-2,2024-05-31,f,4\n";
    const Run facts = import(u"usage"_s, csv, usage);
    QVERIFY2(facts.code == 0, qPrintable(facts.err));
    QCOMPARE(facts.out, u"1 created, 0 updated, 0 unchanged, 0 rejected, 1 summed into these.\n"_s);
    QCOMPARE(import(u"usage"_s, csv, usage).out,
             u"0 created, 0 updated, 1 unchanged, 0 rejected, 1 summed into these.\n"_s);
}

/// Four of the workspace's own fields; that of the choice is archived if so wished.
void ServerImportTest::defineFields(const QByteArray &archived) const
{
    const Run defined = import(u"custom_field"_s,
                               "key,label,kind,options,archived\nregion,Region,choice,\"North\nSouth\"," + archived
                                   + "\npoints,Points,number,,false\nsigned,Signed,day,,false\n"
                                     "partner,Partner,yes_no,,false\n",
                               definitions);
    QVERIFY2(defined.code == 0, qPrintable(defined.err));
}

void ServerImportTest::ownFields_areFilled()
{
    defineFields("false");
    const QByteArray csv = "key,name,region,points,signed,partner\nA,Acme,north,1.250,31/12/2025,yes\n"
                           "B,Beta,,,,\nC,Cloud,East,,,\n";
    const Run dry = import(u"customer"_s, csv, withOwnFields, {u"--dry-run"_s});
    QCOMPARE(dry.out, u"Dry run, nothing written: 2 created, 0 updated, 0 unchanged, 1 rejected.\n"_s);
    QVERIFY(!exported().contains(u"custom_value"_s));
    const Run first = import(u"customer"_s, csv, withOwnFields);
    QVERIFY2(first.code == 0, qPrintable(first.err));
    QCOMPARE(first.out, u"2 created, 0 updated, 0 unchanged, 1 rejected.\n"_s);
    QVERIFY(first.err.contains(u"line 4, column 'region': 'East' – expected one of North, South"_s));
    const QString rows = exported();
    QCOMPARE(rows.count(u"\"entity\":\"custom_value\""_s), 4); // an empty cell makes no row
    QVERIFY(rows.contains(u"\"text\":\"North\""_s)); // the option as the workspace writes it
    QVERIFY(rows.contains(u"\"number\":1250"_s));
    QCOMPARE(import(u"customer"_s, csv, withOwnFields).out, u"0 created, 0 updated, 2 unchanged, 1 rejected.\n"_s);

    // What is there is edited in its own row, and a value alone is an update of its customer.
    const Run changed = import(u"customer"_s,
                               "key,name,region,points,signed,partner\nA,Acme,South,1.250,31/12/2025,yes\n"
                               "B,Beta,North,,,\n",
                               withOwnFields);
    QCOMPARE(changed.out, u"0 created, 2 updated, 0 unchanged, 0 rejected.\n"_s);
    const QString after = exported();
    QCOMPARE(after.count(u"\"entity\":\"custom_value\""_s), 5);
    QCOMPARE(after.count(u"\"text\":\"North\""_s), 1);
    QCOMPARE(after.count(u"\"text\":\"South\""_s), 1);

    // The same by the customers' names.
    QByteArray byName = withOwnFields;
    byName.replace("\"key\": \"key\"", "\"key\": \"name\", \"match\": \"name\"").replace("\"name\": \"name\",", "");
    const Run named = import(
        u"customer"_s, "name,region,points,signed,partner\nAcme,South,1.250,31/12/2025,no\nBeta,North,,,\n", byName);
    QVERIFY2(named.code == 0, qPrintable(named.err));
    QCOMPARE(named.out, u"0 created, 1 updated, 1 unchanged, 0 rejected.\n"_s);
    QCOMPARE(server({u"audit"_s, u"verify"_s}).code, 0);
}

void ServerImportTest::ownFields_thatAreGoneAreNamed()
{
    const QByteArray csv = "key,name,region,points,signed,partner\nA,Acme,North,,,\n";
    const Run unknown = import(u"customer"_s, csv, withOwnFields);
    QCOMPARE(unknown.code, 8);
    QVERIFY2(unknown.err.contains(u"'custom.partner' is not a field of customer"_s), qPrintable(unknown.err));
    defineFields("true");
    const Run archived = import(u"customer"_s, csv, withOwnFields);
    QCOMPARE(archived.code, 8);
    QVERIFY2(archived.err.contains(u"custom.region"_s), qPrintable(archived.err));
    QVERIFY(!exported().contains(u"Acme"_s));
}

void ServerImportTest::refusedRows_areCountedOnce()
{
    defineFields("false");
    const QByteArray csv = "key,name,region,points,signed,partner\nA,Acme,North,5,,\n";
    QCOMPARE(import(u"customer"_s, csv, withOwnFields).code, 0);
    const Run added = farolServer(
        {u"user"_s, u"add"_s, u"bruno@example.org"_s, u"--password-stdin"_s, u"--data"_s, m_data}, Password);
    QVERIFY2(added.code == 0, qPrintable(added.err));
    // Nothing of Ana's customer is his to write: the name, the region and the points are one row that was not taken.
    const Run refused = server({u"import"_s, u"customer"_s,
                                file(u"his.csv"_s, "key,name,region,points,signed,partner\nA,Bravo,South,6,,\n"),
                                u"--map"_s, file(u"his.json"_s, withOwnFields), u"--as"_s, u"bruno@example.org"_s});
    QVERIFY2(refused.out.contains(u"; the server did not take 1 of these as they were."_s), qPrintable(refused.out));
    const QString rows = exported();
    QVERIFY(rows.contains(u"\"name\":\"Acme\""_s) && rows.contains(u"\"text\":\"North\""_s));
    QVERIFY(!rows.contains(u"\"text\":\"South\""_s) && !rows.contains(u"\"name\":\"Bravo\""_s));
}

void ServerImportTest::mergedContacts_areNotCalledAnything()
{
    QCOMPARE(import(u"customer"_s, "key,name\nA,Acme\n", customers).code, 0);
    const QByteArray map = R"({ "entity": "contact", "key": "key", "columns": { "customer": "customer", "name": "name",
        "into": { "to": "merged_into", "optional": true }, "boss": { "to": "reports_to", "optional": true } } })";
    QCOMPARE(import(u"contact"_s, "key,customer,name\n1,A,Ana Souza\n2,A,A. Souza\n", map).out,
             u"2 created, 0 updated, 0 unchanged, 0 rejected.\n"_s);
    // The second one is the first one, and so has her name.
    QCOMPARE(import(u"contact"_s, "key,customer,name,into\n2,A,Ana Souza,Ana Souza\n", map).out,
             u"0 created, 1 updated, 0 unchanged, 0 rejected.\n"_s);
    const Run under = import(u"contact"_s, "key,customer,name,boss\n3,A,Bia,Ana Souza\n", map);
    QVERIFY2(under.out.startsWith(u"1 created, 0 updated, 0 unchanged, 0 rejected"_s),
             qPrintable(under.out + under.err));
}

void ServerImportTest::dryRun_leavesNothing()
{
    const Run dry = import(u"customers"_s, "key,name\nA,Acme\n", customers, {u"--dry-run"_s});
    QCOMPARE(dry.out, u"Dry run, nothing written: 1 created, 0 updated, 0 unchanged, 0 rejected.\n"_s);
    QVERIFY(exported().isEmpty());
    QVERIFY(server({u"device"_s, u"list"_s, u"ana@example.org"_s}).out.isEmpty());
}

void ServerImportTest::mistakes_areNamed()
{
    QCOMPARE(import(u"clients"_s, "key,name\nA,Acme\n", customers).code, 8);
    QCOMPARE(import(u"contract"_s, "key,name\nA,Acme\n", customers).code, 8);
    QCOMPARE(import(u"customers"_s, "id,name\nA,Acme\n", customers).code, 8);
    QCOMPARE(import(u"customers"_s, "key,name\nA,Acme\n", "{").code, 8);
    const QString csv = file(u"rows.csv"_s, "key,name\nA,Acme\n");
    const QString map = file(u"map.json"_s, customers);
    QCOMPARE(server({u"import"_s, u"customers"_s, csv, u"--map"_s, map}).code, 8); // in whose name?
    QCOMPARE(server({u"import"_s, u"customers"_s, csv, u"--map"_s, map, u"--as"_s, u"nobody@example.org"_s}).code, 3);
    QVERIFY(exported().isEmpty());
}

QTEST_GUILESS_MAIN(ServerImportTest)
#include "tst_serverimport.moc"
