// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

/// The workspace's own fields from the command line, without a server.
class FarolctlFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void values_areWrittenLikeFields();
    void values_areTakenBackAsOneAct();
    void lists_areFilteredAndSorted();
    void wrongValues_areRefused();
    void unknownFields_areSaid();
    void archivedFields_areReadAndNotWritten();
    void exports_holdThem();
    void imports_fillThem();

private:
    [[nodiscard]] Run ctl(const QStringList &arguments) const;
    [[nodiscard]] Run json(const QStringList &arguments) const;
    [[nodiscard]] QStringList names(const QStringList &query) const;
    void define(const QStringList &fields) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &contents) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_profile;
};

void FarolctlFieldsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = m_dir->path() + "/profile"_L1;
    QVERIFY(makeLocalProfile(m_profile));
    define({u"field_key=points"_s, u"label=Pontos"_s, u"kind=number"_s});
    define({u"field_key=region"_s, u"label=Região"_s, u"kind=choice"_s, u"options=Norte\nSul"_s});
    define({u"field_key=signed"_s, u"label=Assinado em"_s, u"kind=day"_s});
    define({u"field_key=nps"_s, u"label=Responde NPS"_s, u"kind=yes_no"_s});
    for (const QString &name : {u"Acme"_s, u"Boreal"_s, u"Ceres"_s})
        COMPARE_EXIT(ctl({u"add"_s, u"customer"_s, u"name="_s + name, u"external_key="_s + name.left(1)}), Exit::Ok);
}

void FarolctlFieldsTest::define(const QStringList &fields) const
{
    COMPARE_EXIT(ctl(QStringList{u"add"_s, u"custom_field"_s} + fields), Exit::Ok);
}

Run FarolctlFieldsTest::ctl(const QStringList &arguments) const
{
    return farolctl(QStringList{u"--profile"_s, m_profile} + arguments);
}

Run FarolctlFieldsTest::json(const QStringList &arguments) const
{
    return ctl(arguments + QStringList{u"--format"_s, u"json"_s});
}

QStringList FarolctlFieldsTest::names(const QStringList &query) const
{
    const Run run = json(QStringList{u"list"_s, u"customers"_s} + query);
    if (run.code != 0)
        qWarning("%s", run.told().constData());
    QStringList names;
    const QJsonArray rows = run.array();
    for (const QJsonValue &row : rows)
        names.append(row[u"name"_s].toString());
    return names;
}

QString FarolctlFieldsTest::write(const QString &name, const QByteArray &contents) const
{
    const QString path = m_dir->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qWarning("%s cannot be written", qPrintable(path));
    return path;
}

void FarolctlFieldsTest::values_areWrittenLikeFields()
{
    const QJsonObject set = json({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.points=-12"_s, u"custom.region=sul"_s,
                                  u"custom.signed=2026-03-01"_s, u"custom.nps=true"_s, u"seats=7"_s})
                                .object();
    QCOMPARE(set.value("custom.points"_L1).toInt(), -12);
    QCOMPARE(set.value("custom.region"_L1).toString(), u"Sul"_s); // as it is offered, however it is typed
    QCOMPARE(set.value("custom.signed"_L1).toString(), u"2026-03-01"_s);
    QCOMPARE(set.value("custom.nps"_L1).toBool(), true);
    QCOMPARE(set.value("seats"_L1).toInt(), 7);
    const QJsonObject made = json({u"add"_s, u"customer"_s, u"name=Delta"_s, u"custom.points=3"_s}).object();
    QCOMPARE(made.value("custom.points"_L1).toInt(), 3);
    QVERIFY(made.value("custom.region"_L1).isNull());
    const Run same = ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.points=-12"_s});
    QVERIFY2(same.out.contains("is like that already"), same.told().constData());
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.points="_s}), Exit::Ok);
    QCOMPARE(names({u"--where"_s, u"custom.points is null"_s, u"--sort"_s, u"name"_s}),
             (QStringList{u"Acme"_s, u"Boreal"_s, u"Ceres"_s}));
}

void FarolctlFieldsTest::values_areTakenBackAsOneAct()
{
    const Run run =
        json({u"set"_s, u"customers"_s, u"--where"_s, u"name != Ceres"_s, u"custom.points=5"_s, u"custom.nps=false"_s});
    QCOMPARE(run.object().value("changed"_L1).toArray().size(), 2); // customers, not values
    QCOMPARE(names({u"--where"_s, u"custom.points = 5 and custom.nps = false"_s}).size(), 2);
    COMPARE_EXIT(ctl({u"undo"_s}), Exit::Ok);
    QVERIFY(names({u"--where"_s, u"custom.points is not null or custom.nps is not null"_s}).isEmpty());
}

void FarolctlFieldsTest::lists_areFilteredAndSorted()
{
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.points=10"_s, u"custom.region=Sul"_s}), Exit::Ok);
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Ceres"_s, u"custom.points=2"_s, u"custom.region=Norte"_s}), Exit::Ok);
    QCOMPARE(names({u"--where"_s, u"custom.points > 5"_s}), QStringList{u"Acme"_s});
    QCOMPARE(names({u"--where"_s, u"custom.region = SUL"_s}), QStringList{u"Acme"_s});
    QCOMPARE(names({u"--where"_s, u"not custom.region in (Sul)"_s, u"--sort"_s, u"name"_s}),
             (QStringList{u"Boreal"_s, u"Ceres"_s}));
    QCOMPARE(names({u"--sort"_s, u"custom.points"_s}), (QStringList{u"Ceres"_s, u"Acme"_s, u"Boreal"_s}));
    QCOMPARE(names({u"--sort"_s, u"-custom.points"_s}), (QStringList{u"Acme"_s, u"Ceres"_s, u"Boreal"_s}));
    QCOMPARE(names({u"--sort"_s, u"custom.region,name"_s, u"--limit"_s, u"1"_s}), QStringList{u"Ceres"_s});
    const Run table = ctl({u"list"_s, u"customers"_s, u"--columns"_s, u"name,custom.points"_s, u"--sort"_s, u"name"_s});
    QVERIFY2(table.out.contains("custom.points") && table.out.contains("10"), table.told().constData());
    const Run shown = ctl({u"show"_s, u"customer"_s, u"Acme"_s});
    QVERIFY2(shown.out.contains("custom.region"), shown.told().constData());
}

void FarolctlFieldsTest::wrongValues_areRefused()
{
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.points=many"_s}), Exit::Invalid);
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.signed=tomorrow"_s}), Exit::Invalid);
    const Run option = ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.region=Leste"_s});
    COMPARE_EXIT(option, Exit::Invalid);
    QVERIFY2(option.err.contains("custom.region is one of Norte, Sul"), option.err.constData());
    QVERIFY(names({u"--where"_s, u"custom.region is not null"_s}).isEmpty());
}

void FarolctlFieldsTest::unknownFields_areSaid()
{
    const Run filter = ctl({u"list"_s, u"customers"_s, u"--where"_s, u"custom.gone > 5"_s});
    COMPARE_EXIT(filter, Exit::Invalid);
    QVERIFY2(filter.err.contains("'custom.gone' is not a field of customer"), filter.err.constData());
    const Run field = ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.point=5"_s});
    COMPARE_EXIT(field, Exit::Usage);
    QVERIFY2(field.err.contains("custom.points"), field.err.constData());
    COMPARE_EXIT(ctl({u"delete"_s, u"custom_field"_s, u"points"_s}), Exit::Ok);
    COMPARE_EXIT(ctl({u"list"_s, u"customers"_s, u"--sort"_s, u"custom.points"_s}), Exit::Invalid);
}

void FarolctlFieldsTest::archivedFields_areReadAndNotWritten()
{
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.points=10"_s}), Exit::Ok);
    COMPARE_EXIT(ctl({u"set"_s, u"custom_field"_s, u"points"_s, u"is_archived=true"_s}), Exit::Ok);
    QCOMPARE(names({u"--where"_s, u"custom.points = 10"_s}), QStringList{u"Acme"_s});
    const Run run = ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.points=11"_s});
    QVERIFY(run.code != 0);
    QCOMPARE(names({u"--where"_s, u"custom.points = 10"_s}), QStringList{u"Acme"_s});
    const Run exported = ctl({u"export"_s, u"customers"_s});
    QVERIFY(exported.out.contains("custom.region") && !exported.out.contains("custom.points"));
}

void FarolctlFieldsTest::exports_holdThem()
{
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"custom.points=10"_s, u"custom.region=Sul"_s}), Exit::Ok);
    const Run csv = ctl({u"export"_s, u"customers"_s, u"--where"_s, u"custom.points = 10"_s, u"--columns"_s,
                         u"name,custom.region,custom.points"_s});
    QVERIFY2(csv.out.startsWith("id,name,custom.region,custom.points"), csv.told().constData());
    QVERIFY2(csv.out.contains(",Acme,Sul,10"), csv.told().constData());
    const QString book = m_dir->filePath(u"own.xlsx"_s);
    COMPARE_EXIT(ctl({u"export"_s, u"customers"_s, u"--xlsx"_s, u"--output"_s, book}), Exit::Ok);
    QVERIFY(QFile(book).size() > 0);
}

void FarolctlFieldsTest::imports_fillThem()
{
    const QString map = write(u"map.json"_s, R"({"entity": "customer", "key": "key", "columns": {
        "name": "name", "pts": "custom.points", "region": "custom.region"}})");
    const QString file =
        write(u"own.csv"_s, "key,name,pts,region\nA,Acme,41,sul\nZ,Zeta,7,Norte\nB,Boreal,nine,Sul\nC,Ceres,1,Leste\n");
    const QStringList import{u"import"_s, u"customers"_s, file, u"--map"_s, map};
    const QJsonObject first = json(import).object();
    QCOMPARE(first.value("created"_L1).toInt(), 1);
    QCOMPARE(first.value("updated"_L1).toInt(), 1);
    QCOMPARE(first.value("rejected"_L1).toInt(), 2); // no number, and none of the options
    QCOMPARE(names({u"--where"_s, u"custom.points >= 7"_s, u"--sort"_s, u"-custom.points"_s}),
             (QStringList{u"Acme"_s, u"Zeta"_s}));
    QCOMPARE(names({u"--where"_s, u"custom.region = Sul"_s}), QStringList{u"Acme"_s});
    QCOMPARE(json(import).object().value("unchanged"_L1).toInt(), 2); // what is so already is not written again
    COMPARE_EXIT(ctl({u"undo"_s}), Exit::Ok);
    QVERIFY(names({u"--where"_s, u"custom.points is not null"_s}).isEmpty());
    QCOMPARE(names({u"--sort"_s, u"name"_s}), (QStringList{u"Acme"_s, u"Boreal"_s, u"Ceres"_s}));
}

QTEST_GUILESS_MAIN(FarolctlFieldsTest)
#include "tst_farolctlfields.moc"
