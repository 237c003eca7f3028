// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

/// Every entity from the command line, without a server.
class FarolctlEntitiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyEntity_canBeListedAndExported();
    void everyEntity_tellsItsFields();
    void rows_areNamedByWhatPeopleCallThem();
    void redo_doesAgainWhatUndoTook();
    void newRows_getWhatGoesWithoutSaying();
    void money_isInTheMainUnit();
    void money_needsItsCurrency();
    void money_isComparedInFilters();
    void moments_areInTheMachinesZone();
    void sets_holdKeysAndRows();
    void aliases_doNotShow();
    void facts_arePut();
    void logs_areOnlyAdded();
    void audience_isAPersonOrEverybody();
    void whereARowBelongs_neverChanges();
    void history_hasReadableAmounts();
    void lists_areTheWorkspaces();

private:
    [[nodiscard]] Run ctl(const QStringList &arguments) const;
    [[nodiscard]] Run json(const QStringList &arguments) const;
    [[nodiscard]] QJsonObject added(const QString &entity, const QStringList &fields) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_profile;
};

void FarolctlEntitiesTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = m_dir->path() + "/profile"_L1;
    QVERIFY(makeLocalProfile(m_profile));
    COMPARE_EXIT(ctl({u"add"_s, u"customer"_s, u"name=Acme"_s, u"external_key=A-1"_s}), Exit::Ok);
}

Run FarolctlEntitiesTest::ctl(const QStringList &arguments) const
{
    return farolctl(QStringList{u"--profile"_s, m_profile} + arguments);
}

Run FarolctlEntitiesTest::json(const QStringList &arguments) const
{
    return ctl(arguments + QStringList{u"--format"_s, u"json"_s});
}

QJsonObject FarolctlEntitiesTest::added(const QString &entity, const QStringList &fields) const
{
    const Run run = json(QStringList{u"add"_s, entity} + fields);
    if (run.code != 0)
        qWarning("%s", run.told().constData());
    return run.object();
}

void FarolctlEntitiesTest::everyEntity_canBeListedAndExported()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        const QString name = QString::fromLatin1(entity.name);
        const Run list = json({u"list"_s, name + u's'});
        QVERIFY2(list.code == 0, list.told().constData());
        QCOMPARE(list.array().size(), entity.table == tables::Customer ? 1 : 0);
        QVERIFY2(ctl({u"list"_s, name}).code == 0, entity.name);
        const Run csv = ctl({u"export"_s, name});
        QVERIFY2(csv.code == 0, csv.told().constData());
        const QByteArray header = csv.out.left(csv.out.indexOf('\n'));
        for (const FieldInfo &field : entity.fields)
            QVERIFY2(header.contains(field.name), header.constData());
    }
    COMPARE_EXIT(ctl({u"list"_s, u"ticket-messages"_s}), Exit::Ok);
    const Run wrong = ctl({u"list"_s, u"contrakts"_s});
    COMPARE_EXIT(wrong, Exit::Usage);
    QVERIFY2(wrong.err.contains("Did you mean contract?"), wrong.err.constData());
}

void FarolctlEntitiesTest::everyEntity_tellsItsFields()
{
    const Run all = farolctl({u"fields"_s, u"--format"_s, u"json"_s}); // without a profile
    COMPARE_EXIT(all, Exit::Ok);
    QCOMPARE(all.array().size(), farolSchema().entities().size());
    for (const EntityInfo &entity : farolSchema().entities()) {
        const QString name = QString::fromLatin1(entity.name);
        QCOMPARE(farolctl({u"fields"_s, name, u"--format"_s, u"json"_s}).array().size(), entity.fields.size());
        QVERIFY(farolctl({u"fields"_s, name}).out.contains(entity.fields.constFirst().name));
    }
}

void FarolctlEntitiesTest::rows_areNamedByWhatPeopleCallThem()
{
    const QString customer = json({u"show"_s, u"customer"_s, u"acme"_s}).object().value("id"_L1).toString();
    const QJsonObject contact =
        added(u"contact"_s, {u"customer=A-1"_s, u"name=Bia Rocha"_s, u"email=bia@acme.example"_s});
    QCOMPARE(contact.value("customer"_L1).toString(), customer);
    const QString id = contact.value("id"_L1).toString();
    QCOMPARE(json({u"show"_s, u"contact"_s, u"BIA rocha"_s}).object().value("id"_L1).toString(), id);
    (void)added(u"ticket"_s,
                {u"customer=Acme"_s, u"subject=Relatório em branco"_s, u"contact=Bia Rocha"_s, u"external_key=T-1"_s});
    for (const QString &word : {u"T-1"_s, u"relatorio em branco"_s})
        QCOMPARE(json({u"show"_s, u"ticket"_s, word}).object().value("contact"_L1).toString(), id);
    const Run text = ctl({u"list"_s, u"tickets"_s});
    QVERIFY2(text.out.contains("Acme"), text.out.constData()); // whose id nobody reads
    const Run set = ctl({u"set"_s, u"task"_s, u"nothing"_s, u"status=done"_s});
    COMPARE_EXIT(set, Exit::NotFound);
    (void)added(u"task"_s, {u"customer=Acme"_s, u"title=Enviar proposta"_s, u"due=2026-12-01"_s});
    COMPARE_EXIT(ctl({u"set"_s, u"task"_s, u"enviar proposta"_s, u"status=done"_s, u"done_at=now"_s}), Exit::Ok);
    COMPARE_EXIT(ctl({u"delete"_s, u"task"_s, u"enviar proposta"_s}), Exit::Ok);
    QCOMPARE(json({u"list"_s, u"tasks"_s}).array().size(), 0);
    COMPARE_EXIT(ctl({u"undo"_s}), Exit::Ok);
    QCOMPARE(json({u"list"_s, u"tasks"_s, u"--where"_s, u"customer = Acme"_s}).array().size(), 1);
}

void FarolctlEntitiesTest::redo_doesAgainWhatUndoTook()
{
    COMPARE_EXIT(json({u"redo"_s}), Exit::NotFound);
    const QString id = added(u"customer"_s, {u"name=One"_s}).value("id"_L1).toString();
    COMPARE_EXIT(json({u"set"_s, u"customer"_s, id, u"name=Two"_s}), Exit::Ok);
    COMPARE_EXIT(json({u"undo"_s}), Exit::Ok);
    const Run again = ctl({u"redo"_s}); // another run of the program
    COMPARE_EXIT(again, Exit::Ok);
    QCOMPARE(again.out, QByteArray("Done again: 1 row changed.\n"));
    QCOMPARE(json({u"show"_s, u"customer"_s, id}).object().value("name"_L1).toString(), u"Two"_s);
    COMPARE_EXIT(json({u"redo"_s}), Exit::NotFound);
    COMPARE_EXIT(json({u"undo"_s}), Exit::Ok);
    COMPARE_EXIT(json({u"set"_s, u"customer"_s, id, u"seats=3"_s}), Exit::Ok);
    COMPARE_EXIT(json({u"redo"_s}), Exit::NotFound); // a new act empties the list
    const Run history = json({u"history"_s, u"customer"_s, id});
    for (const QJsonValue &act : history.object().value("acts"_L1).toArray())
        QVERIFY(act["act"_L1].toString() != "redo"_L1 || !act["undone"_L1].toBool());
}

void FarolctlEntitiesTest::newRows_getWhatGoesWithoutSaying()
{
    const QJsonObject note = added(u"interaction"_s, {u"customer=Acme"_s, u"kind=note"_s, u"text=Olá"_s});
    QVERIFY(!note.value("at"_L1).toString().isEmpty());
    QVERIFY(!note.value("author"_L1).toString().isEmpty());
    const QJsonObject ticket = added(u"ticket"_s, {u"customer=Acme"_s, u"subject=A"_s});
    QCOMPARE(ticket.value("status"_L1).toString(), u"open"_s);
    QVERIFY(!ticket.value("opened_at"_L1).isNull());
    const Run lacking = ctl({u"add"_s, u"contact"_s, u"name=Bia"_s});
    COMPARE_EXIT(lacking, Exit::Usage);
    QVERIFY2(lacking.err.contains("A contact needs a customer"), lacking.err.constData());
    (void)added(u"custom_field"_s, {u"field_key=erp"_s, u"label=ERP"_s, u"kind=text"_s});
    const QJsonObject value = added(u"custom_value"_s, {u"customer=Acme"_s, u"field=erp"_s, u"text=Pampa"_s});
    QVERIFY(!value.value("value_key"_L1).toString().isEmpty());
    COMPARE_EXIT(ctl({u"add"_s, u"custom_value"_s, u"customer=Acme"_s, u"field=ERP"_s, u"text=B"_s}), Exit::Conflict);
    COMPARE_EXIT(ctl({u"add"_s, u"interaction"_s, u"customer=Acme"_s}), Exit::Usage);
    COMPARE_EXIT(ctl({u"add"_s, u"interaction"_s, u"customer=Acme"_s, u"kind=telepathy"_s}), Exit::Invalid);
}

void FarolctlEntitiesTest::money_isInTheMainUnit()
{
    const QJsonObject made = added(u"contract"_s, {u"customer=Acme"_s, u"product=Farol"_s, u"value=1250.5"_s,
                                                   u"currency=BRL"_s, u"period=month"_s});
    QCOMPARE(made.value("value"_L1), QJsonValue(u"1250.50"_s));
    COMPARE_EXIT(ctl({u"set"_s, u"contract"_s, u"Farol"_s, u"value=1300"_s}), Exit::Ok);
    QCOMPARE(json({u"show"_s, u"contract"_s, u"Farol"_s}).object().value("value"_L1), QJsonValue(u"1300.00"_s));
    const QJsonObject listed = json({u"list"_s, u"contracts"_s, u"--columns"_s, u"value"_s}).array().at(0).toObject();
    QCOMPARE(listed.value("value"_L1), QJsonValue(u"1300.00"_s)); // though the currency is no column
    QVERIFY(!listed.contains("currency"_L1));
    QVERIFY(ctl({u"export"_s, u"contracts"_s}).out.contains("1300.00"));
    QVERIFY(ctl({u"export"_s, u"contracts"_s, u"--format"_s, u"jsonl"_s}).out.contains("\"value\":\"1300.00\""));
    QVERIFY(ctl({u"list"_s, u"contracts"_s}).out.contains("1300.00"));
    QVERIFY(ctl({u"show"_s, u"contract"_s, u"Farol"_s}).out.contains("1300.00"));
    const QJsonObject yen =
        added(u"contract"_s, {u"customer=Acme"_s, u"product=Tokyo"_s, u"value=130000"_s, u"currency=JPY"_s});
    QCOMPARE(yen.value("value"_L1), QJsonValue(u"130000"_s));
    QCOMPARE(json({u"set"_s, u"contract"_s, u"Tokyo"_s, u"value="_s}).object().value("value"_L1), QJsonValue());
}

void FarolctlEntitiesTest::money_needsItsCurrency()
{
    const QStringList contract{u"add"_s, u"contract"_s, u"customer=Acme"_s, u"product=Farol"_s};
    const Run without = ctl(contract + QStringList{u"value=10"_s});
    COMPARE_EXIT(without, Exit::Invalid);
    QVERIFY2(without.err.contains("currency=BRL"), without.err.constData());
    COMPARE_EXIT(ctl(contract + QStringList{u"currency=REAL"_s}), Exit::Invalid);
    COMPARE_EXIT(ctl(contract + QStringList{u"value=10.5"_s, u"currency=JPY"_s}), Exit::Invalid);
    COMPARE_EXIT(ctl(contract + QStringList{u"value=1,250.50"_s, u"currency=BRL"_s}), Exit::Invalid);
    COMPARE_EXIT(ctl(contract + QStringList{u"value=-5"_s, u"currency=BRL"_s}), Exit::Invalid);
    QCOMPARE(json({u"list"_s, u"contracts"_s}).array().size(), 0);
    COMPARE_EXIT(ctl(contract + QStringList{u"value=10"_s, u"currency=BRL"_s}), Exit::Ok);
    const Run other = ctl({u"set"_s, u"contract"_s, u"Farol"_s, u"currency=JPY"_s});
    COMPARE_EXIT(other, Exit::Invalid);
    QVERIFY2(other.err.contains("say value as well"), other.err.constData());
    COMPARE_EXIT(ctl({u"set"_s, u"contract"_s, u"Farol"_s, u"currency=JPY"_s, u"value=500"_s}), Exit::Ok);
    const QStringList many{u"set"_s, u"contracts"_s, u"--where"_s, u"product = Farol"_s};
    COMPARE_EXIT(ctl(many + QStringList{u"value=7"_s}), Exit::Invalid);
    COMPARE_EXIT(ctl(many + QStringList{u"currency=BRL"_s}), Exit::Invalid);
    COMPARE_EXIT(ctl(many + QStringList{u"value=7"_s, u"currency=BRL"_s}), Exit::Ok);
    QCOMPARE(json({u"show"_s, u"contract"_s, u"Farol"_s}).object().value("value"_L1), QJsonValue(u"7.00"_s));
}

void FarolctlEntitiesTest::money_isComparedInFilters()
{
    (void)added(u"contract"_s, {u"customer=Acme"_s, u"product=Reais"_s, u"value=1000.50"_s, u"currency=BRL"_s});
    (void)added(u"contract"_s, {u"customer=Acme"_s, u"product=Yen"_s, u"value=1000"_s, u"currency=JPY"_s});
    (void)added(u"contract"_s, {u"customer=Acme"_s, u"product=Dinars"_s, u"value=999.999"_s, u"currency=KWD"_s});
    const auto products = [this](const QString &filter) {
        QStringList found;
        const QJsonArray rows =
            json({u"list"_s, u"contracts"_s, u"--where"_s, filter, u"--sort"_s, u"product"_s}).array();
        for (const auto row : rows)
            found.append(row.toObject().value("product"_L1).toString());
        return found;
    };
    QCOMPARE(products(u"value > 1000"_s), QStringList{u"Reais"_s});
    QCOMPARE(products(u"value >= 1000"_s), (QStringList{u"Reais"_s, u"Yen"_s}));
    QCOMPARE(products(u"value = 1000"_s), QStringList{u"Yen"_s});
    QCOMPARE(products(u"value < 1000"_s), QStringList{u"Dinars"_s});
    QCOMPARE(products(u"value in (1000, 1000.5)"_s), (QStringList{u"Reais"_s, u"Yen"_s}));
    COMPARE_EXIT(ctl({u"list"_s, u"contracts"_s, u"--where"_s, u"value > 1.005"_s}), Exit::Invalid);
}

void FarolctlEntitiesTest::moments_areInTheMachinesZone()
{
    const auto at = [this](const QString &typed) {
        return added(u"interaction"_s, {u"customer=Acme"_s, u"kind=call"_s, u"at="_s + typed})
            .value("at"_L1)
            .toString();
    };
    const QDateTime local(QDate(2026, 11, 23), QTime(14, 30));
    QCOMPARE(at(u"2026-11-23 14:30"_s), local.toUTC().toString(Qt::ISODate));
    QCOMPARE(at(u"2026-11-23T14:30"_s), local.toUTC().toString(Qt::ISODate));
    QCOMPARE(at(u"2026-11-23T14:30:00Z"_s), u"2026-11-23T14:30:00Z"_s);
    QCOMPARE(at(u"2026-11-23T14:30:00-03:00"_s), u"2026-11-23T17:30:00Z"_s);
    for (const QString &wrong : {u"2026-11-23"_s, u"23/11/2026 14:30"_s, u"14:30"_s, u"2026-11-23 25:00"_s})
        COMPARE_EXIT(ctl({u"add"_s, u"interaction"_s, u"customer=Acme"_s, u"kind=call"_s, u"at="_s + wrong}),
                     Exit::Invalid);
}

void FarolctlEntitiesTest::sets_holdKeysAndRows()
{
    const QString bia =
        added(u"contact"_s, {u"customer=Acme"_s, u"name=Bia"_s, u"roles=champion;user"_s}).value("id"_L1).toString();
    QVERIFY(!bia.isEmpty());
    COMPARE_EXIT(ctl({u"set"_s, u"contact"_s, u"Bia"_s, u"roles+=boss"_s}), Exit::Invalid);
    QCOMPARE(json({u"set"_s, u"contact"_s, u"Bia"_s, u"roles-=user"_s}).object().value("roles"_L1).toArray(),
             QJsonArray{u"champion"_s});
    const QJsonObject call = added(u"interaction"_s, {u"customer=Acme"_s, u"kind=call"_s, u"contacts=Bia"_s});
    QCOMPARE(call.value("contacts"_L1).toArray(), QJsonArray{bia});
    QVERIFY(ctl({u"show"_s, u"interaction"_s, call.value("id"_L1).toString()}).out.contains("Bia"));
}

void FarolctlEntitiesTest::aliases_doNotShow()
{
    const QString kept = added(u"contact"_s, {u"customer=Acme"_s, u"name=Bia"_s}).value("id"_L1).toString();
    const QString alias = added(u"contact"_s, {u"customer=Acme"_s, u"name=Bia R."_s}).value("id"_L1).toString();
    COMPARE_EXIT(ctl({u"set"_s, u"contact"_s, alias, u"merged_into=Bia"_s}), Exit::Ok);
    const QJsonArray shown = json({u"list"_s, u"contacts"_s}).array();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.at(0).toObject().value("id"_L1).toString(), kept);
    QCOMPARE(json({u"list"_s, u"contacts"_s, u"--where"_s, u"merged_into is not null"_s}).array().size(), 1);
    QCOMPARE(json({u"list"_s, u"contacts"_s, u"--where"_s, u"name starts with Bia"_s}).array().size(), 1);
    COMPARE_EXIT(ctl({u"show"_s, u"contact"_s, u"Bia R."_s}), Exit::NotFound);
    COMPARE_EXIT(ctl({u"show"_s, u"contact"_s, alias}), Exit::Ok);
}

void FarolctlEntitiesTest::facts_arePut()
{
    const QStringList fact{u"customer=Acme"_s, u"feature=reports"_s, u"day=2026-11-23"_s, u"source=test"_s};
    const QJsonObject first = added(u"usage"_s, fact + QStringList{u"uses=12"_s, u"people=3"_s});
    const QString id = first.value("id"_L1).toString();
    QCOMPARE(first.value("uses"_L1).toInt(), 12);
    const QJsonObject second = added(u"usage"_s, fact + QStringList{u"uses=15"_s}); // replaces it whole
    QCOMPARE(second.value("id"_L1).toString(), id);
    QVERIFY(second.value("people"_L1).isNull());
    const QJsonObject third = json({u"set"_s, u"usage"_s, id, u"people=4"_s}).object();
    QCOMPARE(third.value("uses"_L1).toInt(), 15);
    QCOMPARE(third.value("people"_L1).toInt(), 4);
    QCOMPARE(json({u"list"_s, u"usages"_s}).array().size(), 1);
    COMPARE_EXIT(ctl({u"set"_s, u"usage"_s, id, u"day=2026-11-22"_s}), Exit::Invalid);
    COMPARE_EXIT(ctl({u"delete"_s, u"usage"_s, id}), Exit::Usage);
    COMPARE_EXIT(ctl({u"set"_s, u"usage"_s, u"--where"_s, u"uses > 1"_s, u"uses=2"_s}), Exit::Usage);
}

void FarolctlEntitiesTest::logs_areOnlyAdded()
{
    (void)added(u"ticket"_s, {u"customer=Acme"_s, u"subject=A"_s});
    const QString id = added(u"ticket_message"_s, {u"ticket=A"_s, u"text=Olá"_s}).value("id"_L1).toString();
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(ctl({u"set"_s, u"ticket-message"_s, id, u"text=B"_s}), Exit::Invalid);
    COMPARE_EXIT(ctl({u"delete"_s, u"ticket-message"_s, id}), Exit::Usage);
    QCOMPARE(json({u"show"_s, u"ticket-message"_s, id}).object().value("text"_L1).toString(), u"Olá"_s);
}

void FarolctlEntitiesTest::audience_isAPersonOrEverybody()
{
    const QJsonObject mine =
        added(u"saved_view"_s, {u"audience=me"_s, u"name=Minhas"_s, u"entity=customer"_s, u"filter=stage = renewal"_s});
    QCOMPARE(mine.value("audience"_L1), mine.value("author"_L1));
    const QJsonObject all = added(u"saved_view"_s, {u"audience=everybody"_s, u"name=Todas"_s, u"entity=customer"_s});
    QVERIFY(all.value("audience"_L1) != mine.value("audience"_L1));
    QVERIFY(ctl({u"show"_s, u"saved_view"_s, u"Todas"_s}).out.contains("everybody"));
    QCOMPARE(json({u"list"_s, u"saved_views"_s, u"--where"_s, u"audience = everybody"_s}).array().size(), 1);
    COMPARE_EXIT(ctl({u"set"_s, u"saved_view"_s, u"Minhas"_s, u"audience=everybody"_s}), Exit::Invalid);
}

void FarolctlEntitiesTest::whereARowBelongs_neverChanges()
{
    COMPARE_EXIT(ctl({u"add"_s, u"customer"_s, u"name=Other"_s}), Exit::Ok);
    (void)added(u"contact"_s, {u"customer=Acme"_s, u"name=Bia"_s});
    const Run moved = ctl({u"set"_s, u"contact"_s, u"Bia"_s, u"customer=Other"_s});
    COMPARE_EXIT(moved, Exit::Invalid);
    QVERIFY2(moved.err.contains("never changes"), moved.err.constData());
    COMPARE_EXIT(ctl({u"set"_s, u"contact"_s, u"Bia"_s, u"customer=Acme"_s, u"phone=11 99999-0000"_s}), Exit::Ok);
}

void FarolctlEntitiesTest::history_hasReadableAmounts()
{
    (void)added(u"contract"_s, {u"customer=Acme"_s, u"product=Farol"_s, u"value=12.50"_s, u"currency=BRL"_s});
    const QJsonArray fields = json({u"history"_s, u"contract"_s, u"Farol"_s}).object().value("fields"_L1).toArray();
    bool found = false;
    for (const auto field : fields) {
        if (field.toObject().value("field"_L1) == "value"_L1) {
            QCOMPARE(field.toObject().value("value"_L1), QJsonValue(u"12.50"_s));
            found = true;
        }
    }
    QVERIFY(found);
    QVERIFY(ctl({u"history"_s, u"contract"_s, u"Farol"_s}).out.contains("12.50"));
}

void FarolctlEntitiesTest::lists_areTheWorkspaces()
{
    const QStringList usual{u"fields"_s, u"customer"_s};
    const auto stageOf = [](const QJsonArray &fields) {
        for (const QJsonValue &field : fields) {
            if (field.toObject().value("field"_L1).toString() == "stage"_L1)
                return field.toObject();
        }
        return QJsonObject();
    };
    const Run unknown = ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"stage=pilot"_s});
    COMPARE_EXIT(unknown, Exit::Invalid);
    QVERIFY(!added(u"list_item"_s, {u"item_key=stages/pilot"_s, u"label=Prova de conceito"_s}).isEmpty());
    QVERIFY(!added(u"list_item"_s, {u"item_key=stages/renewal"_s, u"label=Em renovação"_s}).isEmpty());
    QVERIFY(!added(u"list_item"_s, {u"item_key=stages/adoption"_s, u"label=Uso"_s, u"is_archived=true"_s}).isEmpty());

    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"stage=pilot"_s}), Exit::Ok);
    QCOMPARE(json({u"list"_s, u"customers"_s, u"--where"_s, u"stage = pilot"_s}).array().size(), 1);
    const Run wrong = ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"stage=nonsense"_s});
    COMPARE_EXIT(wrong, Exit::Invalid);
    QVERIFY2(wrong.err.contains("pilot") && !wrong.err.contains("adoption"), wrong.err.constData());
    // What is archived is not offered; who names it means it.
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Acme"_s, u"stage=adoption"_s}), Exit::Ok);

    const QJsonObject stage = stageOf(json(usual).array());
    QCOMPARE(stage.value("keys"_L1).toArray(), (QJsonArray{u"onboarding"_s, u"renewal"_s, u"churned"_s, u"pilot"_s}));
    QCOMPARE(stage.value("labels"_L1).toObject(),
             (QJsonObject{{u"pilot"_s, u"Prova de conceito"_s}, {u"renewal"_s, u"Em renovação"_s}}));
    QVERIFY(ctl(usual).out.contains("pilot (Prova de conceito)"));
    // Without a profile there is no workspace to ask.
    const QJsonObject built = stageOf(farolctl(usual + QStringList{u"--format"_s, u"json"_s}).array());
    QCOMPARE(built.value("keys"_L1).toArray(),
             (QJsonArray{u"onboarding"_s, u"adoption"_s, u"renewal"_s, u"churned"_s}));
    QVERIFY(built.value("labels"_L1).toObject().isEmpty());
}

QTEST_GUILESS_MAIN(FarolctlEntitiesTest)
#include "tst_farolctlentities.moc"
