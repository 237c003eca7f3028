// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customerfields.h"
#include "models/format.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/contact.h"
#include "core/contract.h"
#include "core/customer.h"
#include "core/interaction.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

class FormatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void days_haveFixedWidth_data();
    void days_haveFixedWidth();
    void numbers_followTheLocale();
    void ago_countsUpToThirtyDays();
    void variants_goBothWays();
    void money_isWrittenAsTheLocaleDoes_data();
    void money_isWrittenAsTheLocaleDoes();
    void values_areInWords();
    void moneyValues_haveTheCurrencyOfTheirRow();
    void everyFieldLabel_isTranslatable();
    void everyListOfAField_hasKeys();
    void everyEntity_hasWords();
    void acts_nameWhatTheyWereDoneTo();
    void fieldNames_matchTheDeclaration();
    void initials_skipJoiners_data();
    void initials_skipJoiners();
    void tints_spreadOverSix();
};

void FormatTest::days_haveFixedWidth_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("pt_BR") << QLocale(QLocale::Portuguese, QLocale::Brazil) << u"03/06/26"_s;
    QTest::newRow("es") << QLocale(QLocale::Spanish, QLocale::Spain) << u"03/06/26"_s;
    QTest::newRow("en_US") << QLocale(QLocale::English, QLocale::UnitedStates) << u"06/03/26"_s;
}

void FormatTest::days_haveFixedWidth()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QCOMPARE(Format(locale).day(QDate(2026, 6, 3)), text);
    QVERIFY(Format(locale).longDay(QDate(2026, 6, 3)).contains(u"2026"_s));
    QCOMPARE(Format(locale).day({}), QString());
}

void FormatTest::numbers_followTheLocale()
{
    QCOMPARE(Format(QLocale(QLocale::Portuguese, QLocale::Brazil)).number(184800), u"184.800"_s);
    QCOMPARE(Format(QLocale(QLocale::English, QLocale::UnitedStates)).number(184800), u"184,800"_s);
}

void FormatTest::ago_countsUpToThirtyDays()
{
    const Format format{QLocale(QLocale::Portuguese, QLocale::Brazil)};
    const std::int64_t noon = 1'780'000'000'000 / 86'400'000 * 86'400'000 + 12 * 3'600'000LL;
    const Instant now{noon};
    QCOMPARE(format.ago({noon - 20'000}, now), u"just now"_s);
    QVERIFY(format.ago({noon - 5 * 60'000}, now).startsWith(u"5 "_s));
    QVERIFY(format.ago({noon - 3 * 3'600'000}, now).startsWith(u"3 "_s));
    QCOMPARE(format.ago({noon - 20 * 3'600'000}, now), u"yesterday"_s);
    QVERIFY(format.ago({noon - 19 * 86'400'000LL}, now).startsWith(u"19 "_s));
    QCOMPARE(format.ago({noon - 45 * 86'400'000LL}, now).count(u'/'), 2);
}

void FormatTest::variants_goBothWays()
{
    Customer customer;
    customer.name = u"Aroeira"_s;
    customer.stage = u"adoption"_s;
    customer.tags = {u"app"_s, u"vip"_s};
    customer.seats = 12;
    customer.customerSince = QDate(2024, 2, 29);
    customer.notes = u"Duas\nlinhas "_s;
    customer.owner = UserId(Uuid({1, 2, 3}));
    customer.externalKey = u"A  1"_s; // as an import may have brought it
    const EntityInfo entity = customerEntity();
    forEachField(customer, [&entity](const FieldInfo &info, const Value &value) {
        QVERIFY2(fromVariant(entity, info, toVariant(info, value)) == value, info.name);
        QVERIFY2(fromVariant(entity, info, {}).isNull(), info.name);
    });
    QCOMPARE(fromVariant(entity, *entity.field(u"name"), u" A  1 "_s), Value(u"A 1"_s));
    QCOMPARE(fromVariant(entity, *entity.field(u"external_key"), u" a\u0303 "_s), Value(u"\u00e3"_s));
}

void FormatTest::money_isWrittenAsTheLocaleDoes_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    const QLocale brazil(QLocale::Portuguese, QLocale::Brazil);
    const QLocale states(QLocale::English, QLocale::UnitedStates);
    const QLocale spain(QLocale::Spanish, QLocale::Spain);
    QTest::newRow("own") << brazil << qint64{125'050} << u"BRL"_s << u"R$ 1.250,50"_s;
    QTest::newRow("another's") << brazil << qint64{125'050} << u"USD"_s << u"USD 1.250,50"_s;
    QTest::newRow("sign before") << states << qint64{125'050} << u"USD"_s << u"$1,250.50"_s;
    QTest::newRow("code before") << states << qint64{125'050} << u"BRL"_s << u"BRL 1,250.50"_s;
    QTest::newRow("sign behind") << spain << qint64{5} << u"EUR"_s << u"0,05 €"_s;
    QTest::newRow("no digits") << brazil << qint64{12'345} << u"JPY"_s << u"JPY 12.345"_s;
    QTest::newRow("three digits") << states << qint64{1'250} << u"KWD"_s << u"KWD 1.250"_s;
    QTest::newRow("nothing") << brazil << qint64{0} << u"BRL"_s << u"R$ 0,00"_s;
    QTest::newRow("beyond a double") << states << qint64{9'007'199'254'740'993} << u"USD"_s
                                     << u"$90,071,992,547,409.93"_s;
    QTest::newRow("no currency") << brazil << qint64{1250} << QString() << u"12.50"_s;
}

void FormatTest::money_isWrittenAsTheLocaleDoes()
{
    QFETCH(QLocale, locale);
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(QString, text);
    const auto shown = [&](std::int64_t amount) {
        return Format(locale).money(amount, currency).replace(QChar::Nbsp, u' ').replace(QChar(0x202F), u' ');
    };
    QCOMPARE(shown(minor), text);
    if (minor > 0)
        QVERIFY(shown(-minor) != text && shown(-minor).size() > text.size());
}

void FormatTest::values_areInWords()
{
    const Format format{QLocale(QLocale::Portuguese, QLocale::Brazil)};
    const UserId me(Uuid({1, 2, 3}));
    const FixedNames names(me, {{me, u"Marina Duarte"_s}});
    const EntityInfo contact = contactEntity();
    const EntityInfo interaction = interactionEntity();
    const auto text = [&](const EntityInfo &entity, const char *field, const Value &value) {
        return format.value(*entity.field(QString::fromLatin1(field)), value, names);
    };
    QCOMPARE(text(contact, "roles", Value(QStringList{u"champion"_s, u"decision_maker"_s})),
             u"Champion, Decision maker"_s);
    QCOMPARE(text(contact, "tags", Value(QStringList{u"champion"_s})), u"champion"_s);
    QCOMPARE(text(contact, "is_primary", Value(true)), u"yes"_s);
    QCOMPARE(text(contact, "is_primary", Value(false)), u"no"_s);
    QCOMPARE(text(interaction, "kind", Value(u"call"_s)), u"Call"_s);
    QCOMPARE(text(interaction, "author", Value(me.uuid)), u"Marina Duarte"_s);
    QCOMPARE(text(interaction, "colleagues", Value(QStringList{me.uuid.toString()})), u"Marina Duarte"_s);
    QCOMPARE(text(interaction, "customer", Value(Uuid({9, 9}))), u"…0000"_s);
    QCOMPARE(text(interaction, "at", Value(std::int64_t{1'780'000'000'000})),
             format.dayAndTime(Instant{1'780'000'000'000}));
    QCOMPARE(text(contact, "notes", Value()), QString());
}

void FormatTest::moneyValues_haveTheCurrencyOfTheirRow()
{
    const Format format{QLocale(QLocale::Portuguese, QLocale::Brazil)};
    const FixedNames names{UserId()};
    const EntityInfo entity = contractEntity();
    RowState row;
    row.fields[entity.field(u"value")->number].value = Value(std::int64_t{125'050});
    row.fields[entity.field(u"currency")->number].value = Value(u"JPY"_s);
    const RowValues others = [&row](FieldNumber number) { return row.value(number); };
    const FieldInfo &value = *entity.field(u"value");
    QCOMPARE(format.value(value, row.value(value.number), names, others), format.money(125'050, u"JPY"_s));
    QCOMPARE(format.value(value, row.value(value.number), names), u"1250.50"_s);
    const FieldInfo &currency = *entity.field(u"currency");
    QCOMPARE(format.value(currency, row.value(currency.number), names, others), u"JPY"_s);
}

void FormatTest::everyFieldLabel_isTranslatable()
{
    const QStringList known = knownFieldLabels();
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const FieldInfo &field : entity.fields + entity.derived)
            QVERIFY2(known.contains(QString::fromLatin1(field.label)), field.label);
    }
    QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), known.size());
}

void FormatTest::everyListOfAField_hasKeys()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const FieldInfo &field : entity.fields) {
            const QString list = QString::fromLatin1(field.list);
            const QStringList keys = listKeys(list);
            QVERIFY2(field.type != FieldType::Key || !keys.isEmpty(), field.name);
            for (const QString &key : keys) // people read the codes of currencies as they are
                QVERIFY2((keyLabel(list, key) == key) == (list == "currencies"_L1), qPrintable(list + u'/' + key));
        }
    }
    QCOMPARE(keyLabel(u"stages"_s, u"pilot"_s), u"pilot"_s);
}

void FormatTest::everyEntity_hasWords()
{
    QSet<QString> names;
    for (const EntityInfo &entity : farolSchema().entities()) {
        QVERIFY2(hasEntityWords(entity.table), entity.name);
        names.insert(entityName(entity.table));
        QVERIFY(entityPlural(entity.table) != entityName(entity.table));
        QVERIFY(entityCount(entity.table, 3).startsWith(u"3 "_s));
    }
    QCOMPARE(names.size(), farolSchema().entities().size());
    QVERIFY(!hasEntityWords(999));
    QCOMPARE(entityName(999), u"Row"_s);
}

void FormatTest::acts_nameWhatTheyWereDoneTo()
{
    QSet<QString> sentences;
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const QString &act : {u"add"_s, u"delete"_s, u"restore"_s, u"import"_s, u"edit"_s}) {
            const QString done = actDone(act, entity.table, 2);
            QVERIFY2(done.startsWith(u"2 "_s), qPrintable(done));
            QCOMPARE(actUndone(act, entity.table, 2), u"Undone: "_s + done);
            QCOMPARE(actRedone(act, entity.table, 2), u"Done again: "_s + done);
            sentences.insert(done);
        }
    }
    QCOMPARE(sentences.size(), 5 * farolSchema().entities().size());
    QVERIFY(actDone(u"delete"_s, 0, 2).contains(u"row"_s));
    QVERIFY(actDone(u"settle"_s, tables::Contact, 2).contains(u"conflict"_s));
    QCOMPARE(actDone(u"something newer"_s, tables::Task, 2), actDone(u"edit"_s, tables::Task, 2));
}

void FormatTest::fieldNames_matchTheDeclaration()
{
    const EntityInfo &entity = *farolSchema().entity(tables::Customer);
    const QList<std::pair<FieldNumber, QString>> expected = {
        {customerfields::Name, u"name"_s},         {customerfields::ExternalKey, u"external_key"_s},
        {customerfields::Segment, u"segment"_s},   {customerfields::Stage, u"stage"_s},
        {customerfields::Owner, u"owner"_s},       {customerfields::Tags, u"tags"_s},
        {customerfields::Industry, u"industry"_s}, {customerfields::Country, u"country"_s},
        {customerfields::Seats, u"seats"_s},       {customerfields::CustomerSince, u"customer_since"_s},
        {customerfields::Notes, u"notes"_s},
    };
    for (const auto &[number, name] : expected)
        QCOMPARE(QString::fromLatin1(entity.field(number)->name), name);
}

void FormatTest::initials_skipJoiners_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Boa Praça"_s << u"BP"_s;
    QTest::newRow("joiner") << u"Colégio de Aplicação"_s << u"CA"_s;
    QTest::newRow("one word") << u"Ímpar"_s << u"Í"_s;
    QTest::newRow("one letter") << u"Ó"_s << u"Ó"_s;
    QTest::newRow("sign first") << u"& Filhos Ltda"_s << u"FL"_s;
    QTest::newRow("outside the first plane") << u"𠮷野家"_s << u"𠮷"_s;
    QTest::newRow("empty") << QString() << QString();
}

void FormatTest::initials_skipJoiners()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QCOMPARE(initialsOf(name), initials);
}

void FormatTest::tints_spreadOverSix()
{
    QSet<int> seen;
    for (std::uint8_t n = 0; n < 200; ++n) {
        const int tint = tintOf(Uuid({1, 155, 7, n}));
        QVERIFY(tint >= 0 && tint < 6);
        seen.insert(tint);
    }
    QCOMPARE(seen.size(), 6);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::FormatTest)
#include "tst_format.moc"
