// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customerfields.h"
#include "models/format.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/customer.h"

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
    void everyFieldLabel_isTranslatable();
    void everyListOfAField_hasKeys();
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

void FormatTest::everyFieldLabel_isTranslatable()
{
    const QStringList known = knownFieldLabels();
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const FieldInfo &field : entity.fields)
            QVERIFY2(known.contains(QString::fromLatin1(field.label)), field.label);
    }
}

void FormatTest::everyListOfAField_hasKeys()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const FieldInfo &field : entity.fields) {
            const QStringList keys = listKeys(QString::fromLatin1(field.list));
            QCOMPARE(keys.isEmpty(), field.type != FieldType::Key);
            for (const QString &key : keys)
                QVERIFY(keyLabel(QString::fromLatin1(field.list), key) != key);
        }
    }
    QCOMPARE(keyLabel(u"stages"_s, u"pilot"_s), u"pilot"_s);
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
