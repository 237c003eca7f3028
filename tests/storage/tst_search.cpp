// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchreader.h"
#include "tests/storage/followworld.h"
#include "tests/support/valueof.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::valueOf;

class SearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_answerAtEveryKeystroke_data();
    void names_answerAtEveryKeystroke();
    void names_comeBestFirst();
    void names_areFoundInOtherFields();
    void texts_comeWithAnExcerpt();
    void texts_needTwoLetters();
    void texts_areWeighedAmongTheNewest();
    void texts_areFoundByCommonBeginnings();
    void texts_areFoundByRareBeginnings();
    void messages_areCalledByTheirTicket();
    void deadRows_areNotFound();
    void aliases_leadToWhomTheyAre();
    void limit_leavesRoomForTexts();
    void tables_narrowTheSearch();
    void newerSearch_endsTheOlder();
    void statements_useIndexes();
    void hostileText_isNoSyntax();
};

namespace {

RowState customer(int number, const QString &name, const QString &notes = {}, const QString &key = {})
{
    return rowOf(tables::Customer, number, number, {{1, Value(name)}, {2, Value(key)}, {13, Value(notes)}});
}

RowState contact(int number, int customer, const QString &name, const QString &mail = {}, const QString &phone = {})
{
    return rowOf(tables::Contact, number, customer, {{2, Value(name)}, {4, Value(mail)}, {5, Value(phone)}});
}

RowState call(int number, int customer, std::int64_t minute, const QString &text, const QString &subject = {})
{
    return rowOf(tables::Interaction, number, customer,
                 {{3, Value(u"call"_s)}, {4, Value(minute * 60'000)}, {6, Value(subject)}, {14, Value(text)}});
}

/// More texts than are looked through for the words that begin as what is typed.
QList<RowState> manyCalls()
{
    const QStringList words{u"contrato"_s, u"contratos"_s, u"contratar"_s, u"conselho"_s};
    QList<RowState> rows{customer(1, u"Acme"_s, u"contratos sem data"_s)};
    for (int number = 1; number <= 1'000; ++number)
        rows += call(number, 1, 1'000 + number, u"assunto %1 e mais algumas palavras"_s.arg(words.at(number % 4)));
    return rows;
}

/// A profile, what is in it followed, and its search.
class World final
{
public:
    explicit World(const QList<RowState> &rows)
        : m_search(
            valueOf(SearchReader::open(valueOf(fixture.profile().connect(Profile::Use::ReadOnly)), farolSchema())))
    {
        add(rows);
    }
    void add(const QList<RowState> &rows)
    {
        put(fixture, rows);
        follow(fixture);
    }
    SearchPage find(const QString &text, int limit = 20, const QList<TableNumber> &tables = {})
    {
        return valueOf(m_search->search({text, tables, limit}));
    }
    QStringList titles(const QString &text)
    {
        QStringList titles;
        const QList<SearchHit> hits = find(text).hits;
        for (const SearchHit &hit : hits)
            titles += hit.title;
        return titles;
    }
    SearchReader &search() { return *m_search; }

    ClientFixture fixture;

private:
    std::unique_ptr<SearchReader> m_search;
};

RowKey keyOf(TableNumber table, int number)
{
    return {table, rowId(table, number)};
}

} // namespace

void SearchTest::names_answerAtEveryKeystroke_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const QString name = u"João da Conceição"_s;
    for (const QStringView word : {QStringView(u"João"), QStringView(u"da"), QStringView(u"Conceição")}) {
        for (qsizetype length = 1; length <= word.size(); ++length)
            QTest::newRow(qPrintable(word.first(length).toString())) << word.first(length).toString() << true;
    }
    QTest::newRow("without accents") << u"conceicao joao"_s << true;
    QTest::newRow("in capitals") << u"CONCEIÇÃO"_s << true;
    QTest::newRow("the whole") << name << true;
    QTest::newRow("the beginning of the last alone") << u"conc joao"_s << false;
    QTest::newRow("within a word") << u"ceicao"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no word") << u" -- \" "_s << false;
}

void SearchTest::names_answerAtEveryKeystroke()
{
    QFETCH(const QString, text);
    static World world({customer(1, u"João da Conceição"_s), customer(2, u"Zebra"_s)});
    const QList<SearchHit> hits = world.find(text).hits;
    QTEST(!hits.isEmpty(), "found");
    if (!hits.isEmpty()) {
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0].row, keyOf(tables::Customer, 1));
        QCOMPARE(hits[0].customer, hits[0].row);
        QCOMPARE(hits[0].field, 1);
        QVERIFY(hits[0].excerpt.isEmpty());
    }
}

void SearchTest::names_comeBestFirst()
{
    World world({customer(1, u"Grupo Ana"_s), customer(2, u"Anápolis"_s), customer(3, u"Ana"_s),
                 contact(1, 1, u"Ana"_s), contact(2, 1, u"Mariana"_s), contact(3, 1, u"Bia"_s, u"ana@x.example"_s)});
    QCOMPARE(world.titles(u"ana"_s), (QStringList{u"Ana"_s, u"Ana"_s, u"Anápolis"_s, u"Grupo Ana"_s, u"Bia"_s}));
    QCOMPARE(world.find(u"ana"_s).hits[0].row, keyOf(tables::Customer, 3));
}

void SearchTest::names_areFoundInOtherFields()
{
    World world({customer(1, u"Acme"_s, {}, u"CRM-77"_s),
                 contact(1, 1, u"Bia Souza"_s, u"bia@acme.example"_s, u"(11) 98765-4321"_s),
                 rowOf(tables::Contract, 1, 1, {{3, Value(u"Plano Ouro"_s)}}),
                 rowOf(tables::Task, 1, 1, {{2, Value(u"Enviar proposta"_s)}})});
    QCOMPARE(world.titles(u"crm-7"_s), QStringList{u"Acme"_s});
    QCOMPARE(world.titles(u"bia@acme"_s), QStringList{u"Bia Souza"_s});
    const SearchHit mail = world.find(u"bia@acme"_s).hits.value(0);
    QCOMPARE(mail.field, 4);
    QCOMPARE(mail.excerpt, u"bia@acme.example"_s);
    QCOMPARE(world.titles(u"11987"_s), QStringList{u"Bia Souza"_s});
    QCOMPARE(world.titles(u"souza 98765"_s), QStringList{u"Bia Souza"_s}); // words of several fields
    QCOMPARE(world.titles(u"ouro"_s), QStringList{u"Plano Ouro"_s});
    const SearchHit task = world.find(u"prop"_s).hits.value(0);
    QCOMPARE(task.row, keyOf(tables::Task, 1));
    QCOMPARE(task.customer, keyOf(tables::Customer, 1));
}

void SearchTest::texts_comeWithAnExcerpt()
{
    World world({customer(1, u"Acme"_s, u"Pediu <b>desconto</b> na renovação"_s),
                 call(1, 1, 100, u"Falamos da renovação do contrato"_s, u"Ligação"_s),
                 call(2, 1, 200, u"Outra coisa"_s, u"Renovação"_s)});
    const QList<SearchHit> hits = world.find(u"renovacao"_s).hits;
    QCOMPARE(hits.size(), 3);
    for (const SearchHit &hit : hits) {
        QCOMPARE(hit.customer, keyOf(tables::Customer, 1));
        if (hit.row.table == tables::Customer) {
            QCOMPARE(hit.field, 13);
            QCOMPARE(hit.excerpt, u"Pediu <b>desconto</b> na renovação"_s); // plain text
            QCOMPARE(hit.at.ms, 0);
        } else if (hit.row.id == rowId(tables::Interaction, 1)) {
            QCOMPARE(hit.title, u"Ligação"_s);
            QCOMPARE(hit.field, 14);
            QCOMPARE(hit.excerpt, u"Falamos da renovação do contrato"_s);
            QCOMPARE(hit.at.ms, 6'000'000);
        } else {
            QCOMPARE(hit.field, 6);
            QVERIFY(hit.excerpt.isEmpty()); // it is the title
        }
    }
}

void SearchTest::texts_needTwoLetters()
{
    World world({customer(1, u"Acme"_s), call(1, 1, 1, u"zebra zoo"_s)});
    QVERIFY(world.find(u"z"_s).hits.isEmpty());
    QCOMPARE(world.find(u"ze"_s).hits.size(), 1);
    QCOMPARE(world.find(u"zebra z"_s).hits.size(), 1); // the letter may become any word yet
    QCOMPARE(world.find(u"zebra zo"_s).hits.size(), 1);
    QVERIFY(world.find(u"zebra zx"_s).hits.isEmpty());
}

void SearchTest::texts_areWeighedAmongTheNewest()
{
    QList<RowState> rows{customer(1, u"Acme"_s, u"contrato sem data"_s)};
    rows += call(0, 1, 1, u"contrato contrato contrato"_s); // the best, and too old
    for (int number = 1; number <= 1'000; ++number)
        rows += call(number, 1, 1'000 + number, u"assunto contrato e mais algumas palavras"_s);
    rows += call(2'000, 1, 1'500, u"contrato, contrato e contrato"_s); // the best of the newest
    World world(rows);
    const QList<SearchHit> hits = world.find(u"contrato"_s, 5).hits;
    QCOMPARE(hits.size(), 5);
    QCOMPARE(hits[0].row, keyOf(tables::Interaction, 2'000));
    for (const SearchHit &hit : hits)
        QVERIFY(hit.row != keyOf(tables::Interaction, 0));
    const SearchPage all = world.find(u"contrato"_s, 5);
    QVERIFY(all.more);
    // Equal weight: the newest first; what has no time is weighed too.
    QList<SearchHit> calls = world.find(u"assunto contrato"_s, 3).hits;
    QCOMPARE(calls.value(0).row, keyOf(tables::Interaction, 1'000));
    QCOMPARE(calls.value(1).row, keyOf(tables::Interaction, 999));
    QCOMPARE(world.find(u"contrato data"_s).hits.value(0).row, keyOf(tables::Customer, 1));
}

void SearchTest::texts_areFoundByCommonBeginnings()
{
    QList<RowState> rows = manyCalls();
    rows += call(1'500, 1, 1'001, u"Contratos, contrato e contratar"_s); // the best, and among the oldest
    rows += call(1'501, 1, 900, u"sala com contratantes"_s);
    World world(rows);
    QCOMPARE(world.find(u"contra"_s, 5).hits.value(0).row, keyOf(tables::Interaction, 1'500));
    // Every form counts, the customer's notes without a time too; conselho begins otherwise.
    const QList<SearchHit> all = world.find(u"contrat"_s, 200).hits;
    QSet<RowKey> found;
    for (const SearchHit &hit : all)
        found.insert(hit.row);
    QVERIFY(found.contains(keyOf(tables::Customer, 1)));
    for (int number = 900; number <= 1'000; ++number)
        QCOMPARE(found.contains(keyOf(tables::Interaction, number)), number % 4 != 3);
    // A form that stands nowhere else is found beside a word that few texts have.
    QCOMPARE(world.find(u"sala contrat"_s).hits.value(0).row, keyOf(tables::Interaction, 1'501));
}

void SearchTest::texts_areFoundByRareBeginnings()
{
    QList<RowState> rows = manyCalls();
    rows += call(1'500, 1, 1, u"um contrabaixo antigo"_s); // the oldest of all, with the first letters of many
    World world(rows);
    for (const QString &typed : {u"contrab"_s, u"contrabai"_s, u"contrabaixo"_s, u"antigo contraba"_s}) {
        const QList<SearchHit> hits = world.find(typed).hits;
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0].row, keyOf(tables::Interaction, 1'500));
    }
    QVERIFY(world.find(u"contrabando"_s).hits.isEmpty());
}

void SearchTest::messages_areCalledByTheirTicket()
{
    RowState message = rowOf(tables::TicketMessage, 1, 1,
                             {{1, Value(rowId(tables::Ticket, 1))},
                              {2, Value(std::int64_t(60'000))},
                              {6, Value(u"O relatório está vazio"_s)}});
    RowState untitled = message;
    untitled.key = keyOf(tables::TicketMessage, 2);
    untitled.fields[1].value = Value(rowId(tables::Ticket, 2));
    World world({customer(1, u"Acme"_s), rowOf(tables::Ticket, 1, 1, {{3, Value(u"Erro na tela"_s)}}),
                 rowOf(tables::Ticket, 2, 1, {}), message, untitled});
    QList<SearchHit> hits = world.find(u"relatorio"_s).hits;
    QCOMPARE(hits.size(), 2);
    std::sort(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) { return a.row < b.row; });
    QCOMPARE(hits[0].title, u"Erro na tela"_s);
    QCOMPARE(hits[1].title, u"Acme"_s); // the ticket has no subject
    QCOMPARE(hits[1].customer, keyOf(tables::Customer, 1));
    QCOMPARE(hits[0].excerpt, u"O relatório está vazio"_s);
}

void SearchTest::deadRows_areNotFound()
{
    World world({customer(1, u"Alpha"_s), customer(2, u"Alpha dois"_s, u"texto alpha"_s), contact(1, 2, u"Alpha Ana"_s),
                 call(1, 2, 5, u"alpha"_s), call(2, 1, 5, u"alpha"_s)});
    QCOMPARE(world.find(u"alpha"_s).hits.size(), 5);
    put(world.fixture,
        {deletedRow(customer(2, u"Alpha dois"_s, u"texto alpha"_s)), deletedRow(call(2, 1, 5, u"alpha"_s))});
    QCOMPARE(world.titles(u"alpha"_s), QStringList{u"Alpha"_s}); // at once, before anything followed
    follow(world.fixture);
    QCOMPARE(world.titles(u"alpha"_s), QStringList{u"Alpha"_s});
    world.add({customer(2, u"Alpha dois"_s, u"texto alpha"_s)});
    QCOMPARE(world.find(u"alpha"_s).hits.size(), 4); // restored with what hung on it
}

void SearchTest::aliases_leadToWhomTheyAre()
{
    const auto merged = [](RowState row, int into) {
        row.fields[14].value = Value(rowId(tables::Contact, into));
        return row;
    };
    RowState first = contact(1, 1, u"Guilherme Sá"_s);
    first.fields[15].value = Value(u"prefere manhãs"_s);
    World world({customer(1, u"Acme"_s), merged(first, 2), merged(contact(2, 1, u"Gui S."_s), 3),
                 contact(3, 1, u"Guilherme de Sá"_s), merged(contact(4, 1, u"Xavier"_s), 5),
                 merged(contact(5, 1, u"Xisto"_s), 4)});
    QList<SearchHit> hits = world.find(u"gui"_s).hits;
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0].row, keyOf(tables::Contact, 3));
    QCOMPARE(hits[0].title, u"Guilherme de Sá"_s);
    hits = world.find(u"gui s"_s).hits;
    QCOMPARE(hits.size(), 1);
    hits = world.find(u"prefere"_s).hits;
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0].row, keyOf(tables::Contact, 3));
    QVERIFY(world.find(u"x"_s).hits.isEmpty()); // two that were merged into each other are nobody
    world.add({deletedRow(contact(3, 1, u"Guilherme de Sá"_s))});
    QVERIFY(world.find(u"gui"_s).hits.isEmpty());
}

void SearchTest::limit_leavesRoomForTexts()
{
    QList<RowState> rows;
    for (int number = 0; number < 30; ++number)
        rows += customer(number, u"Zebra %1"_s.arg(number));
    for (int number = 0; number < 30; ++number)
        rows += call(number, 1, number + 1, u"zebra"_s);
    World world(rows);
    const SearchPage page = world.find(u"zebra"_s, 20);
    QCOMPARE(page.hits.size(), 20);
    QVERIFY(page.more);
    QCOMPARE(page.hits[14].row.table, tables::Customer);
    QCOMPARE(page.hits[15].row.table, tables::Interaction);
    QVERIFY(world.find(u"zebra"_s, 0).hits.isEmpty());
    QCOMPARE(world.find(u"zebra"_s, 100'000).hits.size(), 60);
    QVERIFY(!world.find(u"zebra"_s, 100).more);
}

void SearchTest::tables_narrowTheSearch()
{
    World world({customer(1, u"Zebra"_s, u"zebra"_s), contact(1, 1, u"Zebra"_s), call(1, 1, 1, u"zebra"_s)});
    QCOMPARE(world.find(u"zebra"_s).hits.size(), 3);
    const QList<SearchHit> hits = world.find(u"zebra"_s, 20, {tables::Contact, tables::Interaction}).hits;
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits[0].row.table, tables::Contact);
    QCOMPARE(hits[1].row.table, tables::Interaction);
}

void SearchTest::newerSearch_endsTheOlder()
{
    World world({customer(1, u"Zebra"_s)});
    const std::uint64_t older = world.search().announce();
    const std::uint64_t newer = world.search().announce();
    SearchQuery query;
    query.text = u"zebra"_s;
    QCOMPARE(world.search().search(query, 1, older).error().code, Error::Code::Cancelled);
    const SearchPage page = valueOf(world.search().search(query, 2, newer));
    QCOMPARE(page.request, 2U);
    QCOMPARE(page.hits.size(), 1);
}

void SearchTest::statements_useIndexes()
{
    World world({});
    const QByteArray plan = valueOf(world.search().plan());
    for (const char *used :
         {"SCAN search_text VIRTUAL TABLE INDEX", "SCAN search_name VIRTUAL TABLE INDEX",
          "SEARCH customer USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH contact USING INTEGER PRIMARY KEY (rowid=?)",
          "SEARCH interaction USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH ticket USING INDEX ticket_id (id=?)"})
        QVERIFY2(plan.contains(used), plan.constData());
    // Neither sorts what it matched: the newest come first by themselves.
    QVERIFY2(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN customer") && !plan.contains("SCAN contact"),
             plan.constData());
}

void SearchTest::hostileText_isNoSyntax()
{
    static const QStringList parts = {u"\""_s,      u"'"_s,     u"*"_s,    u"^"_s,          u"("_s,           u")"_s,
                                      u":"_s,       u"{a}"_s,   u"-"_s,    u"+"_s,          u" AND "_s,       u" OR "_s,
                                      u" NOT "_s,   u"NEAR("_s, u"a"_s,    u"words:"_s,     u" "_s,           u"ação"_s,
                                      u";--"_s,     u"%"_s,     u"日本"_s, u"\U0001F600"_s, QString(u"\0"_s), u"\\"_s,
                                      u"é\u0301"_s, u"ß"_s,     u"1"_s,    u"_"_s};
    World world({});
    QVERIFY(rc::check("a text is looked for as it is", [&] {
        QString text;
        const int count = *rc::gen::inRange(1, 8);
        for (int i = 0; i < count; ++i)
            text += parts[*rc::gen::inRange(0, int(parts.size()))];
        put(world.fixture, {customer(1, u"x " + text), customer(2, u"other"_s), call(1, 2, 7, u"yy " + text)});
        follow(world.fixture);
        SearchQuery query;
        query.text = text;
        const auto page = world.search().search(query);
        RC_ASSERT(page.hasValue());
        const bool hasWords = !queryWords(text).isEmpty();
        const auto isName = [](const SearchHit &hit) { return hit.row == keyOf(tables::Customer, 1); };
        RC_ASSERT(std::any_of(page->hits.cbegin(), page->hits.cend(), isName) == hasWords);
    }));
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::SearchTest)
#include "tst_search.moc"
