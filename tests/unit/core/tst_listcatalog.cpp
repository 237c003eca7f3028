// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customcatalog.h"
#include "core/holidaycalendar.h"
#include "core/listcatalog.h"
#include "core/lists.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

ListItem item(const QString &key, const QString &label, std::optional<std::int64_t> place = {}, bool archived = false)
{
    ListItem made;
    made.id = ListItemId(Uuid({static_cast<std::uint8_t>(qHash(key) % 255 + 1)}));
    made.itemKey = key;
    made.label = label;
    made.place = place;
    made.isArchived = archived;
    return made;
}

QString anyText(const QString &alphabet, int longest)
{
    QString text;
    const int length = *rc::gen::inRange(0, longest);
    for (int i = 0; i < length; ++i)
        text.append(alphabet.at(*rc::gen::inRange(0, static_cast<int>(alphabet.size()))));
    return text;
}

} // namespace

// What a workspace makes of its lists, and the days on which it does not work.
class ListCatalogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRows_listsAreAsBuiltIn();
    void labels_areTheWorkspaces();
    void places_giveTheOrder();
    void archived_isKnownAndNotOffered();
    void fixedLists_takeNothing();
    void scales_takeNamesAlone();
    void rowsThatNameNoList_changeNothing();
    void order_doesNotDependOnThatOfTheRows();
    void keys_areMadeOfLabels_data();
    void keys_areMadeOfLabels();
    void keys_areGoodForFields();

    void easter_isThatOfTheTables_data();
    void easter_isThatOfTheTables();
    void easter_isASundayInSpring();
    void brazil_hasTenNationalHolidays();
    void holidays_areThoseOfTheDay();
    void leapDay_isCelebratedInLeapYears();
    void missing_isWhatTheYearLacks();
};

void ListCatalogTest::withoutRows_listsAreAsBuiltIn()
{
    const ListCatalog catalog;
    const QStringList stages = workspaceListKeys("stages"_L1);
    QCOMPARE(catalog.offered(u"stages"_s), stages);
    QCOMPARE(catalog.known(u"stages"_s), stages);
    QVERIFY(catalog.takes(u"stages"_s, u"renewal"_s));
    QVERIFY(!catalog.takes(u"stages"_s, u"pilot"_s));
    QVERIFY(catalog.takes(u"no such list"_s, u"anything"_s));
    QCOMPARE(catalog.ownLabel(u"stages"_s, u"renewal"_s), QString());
    const QList<ListEntry> entries = catalog.entries(u"stages"_s);
    QCOMPARE(entries.size(), stages.size());
    QVERIFY(std::all_of(entries.cbegin(), entries.cend(),
                        [](const ListEntry &entry) { return entry.isBuiltIn && entry.row.isNull(); }));
}

void ListCatalogTest::labels_areTheWorkspaces()
{
    const ListCatalog catalog({item(u"stages/renewal"_s, u" Renovação  e expansão"_s),
                               item(u"stages/adoption"_s, u"adoption"_s), item(u"stages/pilot"_s, u"pilot"_s)});
    QCOMPARE(catalog.ownLabel(u"stages"_s, u"renewal"_s), u"Renovação e expansão"_s);
    QCOMPARE(catalog.ownLabel(u"stages"_s, u"adoption"_s), QString()); // its key: as built in
    QCOMPARE(catalog.ownLabel(u"stages"_s, u"pilot"_s), u"pilot"_s); // which is nobody's key but its own
    QVERIFY(catalog.takes(u"stages"_s, u"pilot"_s));
    QCOMPARE(catalog.offered(u"stages"_s).constLast(), u"pilot"_s);
    QCOMPARE(catalog.offered(u"segments"_s), workspaceListKeys("segments"_L1));
}

void ListCatalogTest::places_giveTheOrder()
{
    constexpr std::int64_t Step = ListCatalog::PlaceStep;
    const ListCatalog catalog(
        {item(u"stages/churned"_s, u"churned"_s, 1), item(u"stages/pilot"_s, u"Piloto"_s, Step + Step / 2)});
    QCOMPARE(catalog.offered(u"stages"_s),
             (QStringList{u"churned"_s, u"onboarding"_s, u"pilot"_s, u"adoption"_s, u"renewal"_s}));
}

void ListCatalogTest::archived_isKnownAndNotOffered()
{
    const ListCatalog catalog(
        {item(u"segments/smb"_s, u"Pequenas"_s, {}, true), item(u"interaction_kinds/note"_s, u"Anotação"_s, {}, true)});
    QVERIFY(!catalog.offered(u"segments"_s).contains(u"smb"_s));
    QVERIFY(catalog.known(u"segments"_s).contains(u"smb"_s));
    QVERIFY(catalog.takes(u"segments"_s, u"smb"_s));
    QCOMPARE(catalog.ownLabel(u"segments"_s, u"smb"_s), u"Pequenas"_s);
    // The program begins with notes: they stay, whatever another program has written.
    QVERIFY(catalog.offered(u"interaction_kinds"_s).contains(u"note"_s));
    QCOMPARE(catalog.ownLabel(u"interaction_kinds"_s, u"note"_s), u"Anotação"_s);
}

void ListCatalogTest::fixedLists_takeNothing()
{
    const QStringList fixed{u"ticket_statuses"_s, u"task_statuses"_s, u"periods"_s, u"currencies"_s, u"custom_kinds"_s};
    for (const QString &list : fixed) {
        QCOMPARE(listFreedom(list), ListFreedom::Fixed);
        const QStringList built = workspaceListKeys(QLatin1StringView(list.toLatin1()));
        const ListCatalog catalog({item(listItemKey(list, built.constFirst()), u"Something"_s, 9'999'999, true),
                                   item(listItemKey(list, u"fresh"_s), u"Fresh"_s)});
        QCOMPARE(catalog.offered(list), built);
        QCOMPARE(catalog.ownLabel(list, built.constFirst()), QString());
    }
}

void ListCatalogTest::scales_takeNamesAlone()
{
    const ListCatalog catalog(
        {item(u"levels/high"_s, u"Decide"_s, 9'999'999, true), item(u"levels/huge"_s, u"Huge"_s)});
    QCOMPARE(catalog.offered(u"levels"_s), workspaceListKeys("levels"_L1));
    QCOMPARE(catalog.ownLabel(u"levels"_s, u"high"_s), u"Decide"_s);
}

void ListCatalogTest::rowsThatNameNoList_changeNothing()
{
    const ListCatalog catalog({item(u"stages"_s, u"A"_s), item(u"/renewal"_s, u"B"_s), item(u"stages/"_s, u"C"_s),
                               item(u"planets/mars"_s, u"D"_s), item({}, u"E"_s)});
    QVERIFY(catalog == ListCatalog());
}

void ListCatalogTest::order_doesNotDependOnThatOfTheRows()
{
    const bool holds = rc::check("the same rows in any order make the same lists", [] {
        QList<ListItem> items;
        const QStringList keys{u"onboarding"_s, u"renewal"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        for (const QString &key : keys) {
            if (!*rc::gen::arbitrary<bool>())
                continue;
            std::optional<std::int64_t> place;
            if (*rc::gen::arbitrary<bool>())
                place = *rc::gen::inRange(0, 4) * 1024;
            items.append(item(listItemKey(u"stages"_s, key), key, place));
        }
        const ListCatalog one(items);
        std::reverse(items.begin(), items.end());
        RC_ASSERT(one == ListCatalog(items));
        const QStringList built = workspaceListKeys("stages"_L1);
        for (const QString &key : built)
            RC_ASSERT(one.offered(u"stages"_s).count(key) == 1);
    });
    QVERIFY(holds);
}

void ListCatalogTest::keys_areMadeOfLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << u"Prova de conceito"_s << QStringList() << u"prova_de_conceito"_s;
    QTest::newRow("accents") << u"  Implantação / ação!"_s << QStringList() << u"implantacao_acao"_s;
    QTest::newRow("taken") << u"Piloto"_s << QStringList{u"piloto"_s, u"piloto_2"_s} << u"piloto_3"_s;
    QTest::newRow("nothing left") << u"現場"_s << QStringList() << u"item"_s;
    QTest::newRow("digit first") << u"2ª onda"_s << QStringList() << u"item_2a_onda"_s;
}

void ListCatalogTest::keys_areMadeOfLabels()
{
    QFETCH(QString, label);
    QFETCH(QStringList, taken);
    QTEST(keyFromLabel(label, taken, u"item"_s), "key");
}

void ListCatalogTest::keys_areGoodForFields()
{
    const bool holds = rc::check("any label makes a key that a field may have and nobody else does", [] {
        const QString label = anyText(u"aZ9 ãçÉ_-./日ß"_s, 90);
        const QString first = keyFromLabel(label, {}, u"field"_s);
        RC_ASSERT(isCustomFieldKey(first));
        const QString second = keyFromLabel(label, {first}, u"field"_s);
        RC_ASSERT(isCustomFieldKey(second));
        RC_ASSERT(second != first);
    });
    QVERIFY(holds);
}

// Days as church and state published them; 1818 and 2285 are the earliest there can be, 1943 and 2038 the latest.
void ListCatalogTest::easter_isThatOfTheTables_data()
{
    QTest::addColumn<QDate>("easter");
    const QList<QDate> known{{1818, 3, 22}, {1943, 4, 25}, {2000, 4, 23}, {2008, 3, 23}, {2011, 4, 24},
                             {2016, 3, 27}, {2019, 4, 21}, {2023, 4, 9},  {2024, 3, 31}, {2025, 4, 20},
                             {2026, 4, 5},  {2038, 4, 25}, {2285, 3, 22}};
    for (const QDate &easter : known)
        QTest::newRow(qPrintable(QString::number(easter.year()))) << easter;
}

void ListCatalogTest::easter_isThatOfTheTables()
{
    QFETCH(QDate, easter);
    QCOMPARE(easterSunday(easter.year()), easter);
}

void ListCatalogTest::easter_isASundayInSpring()
{
    for (int year = 1583; year <= 9999; ++year) {
        const QDate easter = easterSunday(year);
        QCOMPARE(easter.dayOfWeek(), int(Qt::Sunday));
        QVERIFY(easter >= QDate(year, 3, 22) && easter <= QDate(year, 4, 25));
    }
    QVERIFY(!easterSunday(1582).isValid());
    QVERIFY(!easterSunday(10'000).isValid());
}

void ListCatalogTest::brazil_hasTenNationalHolidays()
{
    const QList<Holiday> days = nationalHolidaysOfBrazil(2026);
    QCOMPARE(days.size(), 10);
    QVERIFY(
        std::is_sorted(days.cbegin(), days.cend(), [](const Holiday &a, const Holiday &b) { return a.day < b.day; }));
    const auto friday = std::find_if(days.cbegin(), days.cend(), [](const Holiday &one) { return !one.isYearly; });
    QVERIFY(friday != days.cend());
    QCOMPARE(friday->day, QDate(2026, 4, 3));
    QCOMPARE(std::count_if(days.cbegin(), days.cend(), [](const Holiday &one) { return one.isYearly; }), 9);
    // The Friday follows Easter, so each year has its own; the others stay on their days.
    QCOMPARE(HolidayCalendar(nationalHolidaysOfBrazil(2025)).nameOf(QDate(2025, 4, 18)), u"Paixão de Cristo"_s);
    QCOMPARE(HolidayCalendar(days).nameOf(QDate(2031, 12, 25)), u"Natal"_s);
    QVERIFY(!HolidayCalendar(days).isHoliday(QDate(2027, 4, 3)));
}

void ListCatalogTest::holidays_areThoseOfTheDay()
{
    Holiday once;
    once.day = QDate(2026, 12, 25);
    once.name = u"Festa da empresa"_s;
    const HolidayCalendar calendar(nationalHolidaysOfBrazil(2026) + QList<Holiday>{once});
    QCOMPARE(calendar.nameOf(QDate(2026, 12, 25)), u"Natal, Festa da empresa"_s);
    QCOMPARE(calendar.nameOf(QDate(2027, 12, 25)), u"Natal"_s);
    QCOMPARE(calendar.nameOf({}), QString());
    QCOMPARE(calendar.inYear(2026).size(), 11);
    QCOMPARE(calendar.inYear(2027).size(), 9);
    QCOMPARE(calendar.inYear(2027).constFirst().day, QDate(2027, 1, 1));
}

void ListCatalogTest::leapDay_isCelebratedInLeapYears()
{
    Holiday leap;
    leap.day = QDate(2024, 2, 29);
    leap.name = u"Dia extra"_s;
    leap.isYearly = true;
    const HolidayCalendar calendar({leap});
    QVERIFY(calendar.isHoliday(QDate(2028, 2, 29)));
    QVERIFY(calendar.inYear(2027).isEmpty());
    QVERIFY(!calendar.isHoliday(QDate(2027, 2, 28)) && !calendar.isHoliday(QDate(2027, 3, 1)));
}

void ListCatalogTest::missing_isWhatTheYearLacks()
{
    const QList<Holiday> all = nationalHolidaysOfBrazil(2026);
    QCOMPARE(missingFrom({}, all), all);
    QVERIFY(missingFrom(HolidayCalendar(all), all).isEmpty());
    // The yearly ones are there already; the Friday moves.
    const QList<Holiday> next = missingFrom(HolidayCalendar(all), nationalHolidaysOfBrazil(2027));
    QCOMPARE(next.size(), 1);
    QCOMPARE(next.constFirst().day, QDate(2027, 3, 26));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::ListCatalogTest)
#include "tst_listcatalog.moc"
