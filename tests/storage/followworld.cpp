// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/followworld.h"

#include "core/derived.h"
#include "core/searchtext.h"
#include "storage/searchindex.h"
#include "tests/support/clientsamples.h"
#include "tests/support/valueof.h"

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::sampleId;
using farol::test::valueOf;

namespace {

void must(const Status &status)
{
    if (!status)
        qFatal("%s: %s", errorName(status.error().code), qPrintable(status.error().detail));
}

std::unique_ptr<SqliteConnection> reading(ClientFixture &fixture)
{
    return valueOf(fixture.profile().connect(Profile::Use::ReadOnly));
}

QSet<QString> wordsIn(SqliteConnection &connection, const QByteArray &schema, const QByteArray &table)
{
    must(connection.execute("DROP TABLE IF EXISTS temp.words; CREATE VIRTUAL TABLE temp.words USING fts5vocab(" + schema
                            + ", " + table + ", instance)"));
    Statement all = valueOf(connection.prepare("SELECT term, doc, offset FROM temp.words"));
    QSet<QString> words;
    while (valueOf(all.step()))
        words += u"%1 %2 %3 %4"_s.arg(QString::fromLatin1(table), all.text(0)).arg(all.integer(1)).arg(all.integer(2));
    return words;
}

/// All shown rows of a table with their places.
QList<std::pair<std::int64_t, RowState>> placedRows(ClientFixture &fixture, const EntityInfo &info)
{
    const auto connection = reading(fixture);
    const auto lists = fixture.lists();
    QList<std::pair<std::int64_t, RowState>> rows;
    Statement all = valueOf(connection->prepare("SELECT row, id FROM "_ba + info.name + " ORDER BY id"));
    while (valueOf(all.step()))
        rows += {all.integer(0), valueOf(lists->row({info.table, all.uuid(1)}))};
    return rows;
}

/// The rows of a table, and those of them that hang on a customer and are not deleted.
template <typename E>
class Hanging final
{
public:
    Hanging(ClientFixture &fixture, TableNumber table, E (*make)(const RowState &))
        : m_rows(placedRows(fixture, *farolSchema().entity(table))),
          m_owner(farolSchema().entity(table)->owner),
          m_make(make)
    {}
    [[nodiscard]] QList<E> on(const Uuid &customer) const
    {
        QList<E> rows;
        for (const auto &one : m_rows) {
            if (!one.second.isDeleted() && one.second.value(m_owner) == Value(customer))
                rows += m_make(one.second);
        }
        return rows;
    }

private:
    QList<std::pair<std::int64_t, RowState>> m_rows;
    FieldNumber m_owner;
    E (*m_make)(const RowState &);
};

QString line(const Uuid &id, const QMap<FieldNumber, Value> &figures)
{
    QString text = id.toString();
    for (auto figure = figures.cbegin(); figure != figures.cend(); ++figure) {
        if (const auto *number = figure->get<std::int64_t>())
            text += u" %1=%2"_s.arg(figure.key()).arg(*number);
        else if (const auto *word = figure->get<QString>())
            text += u" %1=%2"_s.arg(figure.key()).arg(*word);
    }
    return text;
}

} // namespace

Uuid rowId(TableNumber table, int number)
{
    return sampleId(number, static_cast<std::uint8_t>(100 + table));
}

RowState rowOf(TableNumber table, int number, int customer, const QMap<FieldNumber, Value> &values)
{
    const EntityInfo &info = *farolSchema().entity(table);
    RowState row;
    row.key = {table, rowId(table, number)};
    row.scope = ScopeId(rowId(tables::Customer, customer));
    row.seq = number + 1;
    const auto set = [&row](FieldNumber field, const Value &value) {
        FieldState state;
        state.value = value;
        state.version = field + 1U;
        row.fields.insert(field, state);
    };
    if (info.owner != 0 && info.field(info.owner)->refers == tables::Customer)
        set(info.owner, Value(rowId(tables::Customer, customer)));
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        set(value.key(), *value);
    return row;
}

RowState deletedRow(RowState row)
{
    FieldState deleted;
    deleted.value = Value(true);
    deleted.version = 77;
    row.fields.insert(DeletedField, deleted);
    return row;
}

void put(ClientFixture &fixture, const QList<RowState> &rows)
{
    fixture.write([&rows](ClientTransaction &tx) -> Status {
        for (const RowState &row : rows)
            FAROL_TRY(tx.putConfirmed(row));
        return {};
    });
}

QList<RowChange> follow(ClientFixture &fixture, QDate today)
{
    QList<RowChange> changes;
    for (;;) {
        const FollowTurn turn = valueOf(fixture.store().follow(today, 1'000));
        changes += turn.changes;
        if (!turn.more)
            return changes;
    }
}

QSet<QString> indexedWords(ClientFixture &fixture)
{
    const auto connection = reading(fixture);
    return wordsIn(*connection, "main", "search_name") + wordsIn(*connection, "main", "search_text");
}

QSet<QString> expectedWords(ClientFixture &fixture)
{
    const auto connection = reading(fixture);
    for (const QByteArray &table : {"search_name"_ba, "search_text"_ba})
        must(connection->execute("CREATE VIRTUAL TABLE temp." + table
                                 + " USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2')"));
    const auto add = [&connection](const QByteArray &table, std::int64_t doc, const QString &words) {
        if (!words.isEmpty())
            must(run(*connection, "INSERT INTO temp." + table + " (rowid, words) VALUES (?, ?)", doc, words));
    };
    for (const EntityInfo &info : farolSchema().entities()) {
        const SearchFields fields = searchFieldsOf(info);
        if (fields.isEmpty())
            continue;
        const auto rows = placedRows(fixture, info);
        for (const auto &[place, row] : rows) {
            const RowState &shown = row;
            const SearchText text = searchTextOf(fields, [&shown](FieldNumber field) { return shown.value(field); });
            add("search_name", placeOf(info.table, place), text.names);
            add("search_text", textDocOf(info.table, place, text.minute), text.texts);
        }
    }
    return wordsIn(*connection, "temp", "search_name") + wordsIn(*connection, "temp", "search_text");
}

QSet<QString> wordsOfNobody(ClientFixture &fixture)
{
    QSet<std::int64_t> there;
    for (const EntityInfo &info : farolSchema().entities()) {
        const auto rows = placedRows(fixture, info);
        for (const auto &one : rows)
            there += placeOf(info.table, one.first);
    }
    QSet<QString> nobodys;
    const QSet<QString> words = indexedWords(fixture);
    for (const QString &word : words) {
        const std::int64_t doc = word.section(u' ', -2, -2).toLongLong();
        const bool name = word.startsWith("search_name"_L1);
        if (!there.contains(name ? doc : placeOf(tableOfText(doc), rowOfText(doc))))
            nobodys += word;
    }
    return nobodys;
}

QStringList keptFigures(ClientFixture &fixture)
{
    ListQuery query;
    query.table = tables::Customer;
    query.limit = 1'000;
    const EntityInfo &info = *farolSchema().entity(tables::Customer);
    for (const FieldInfo &figure : info.derived)
        query.columns += figure.number;
    QStringList lines;
    const auto rows = valueOf(fixture.lists()->page(query)).rows;
    for (const ListRow &row : rows) {
        QMap<FieldNumber, Value> figures;
        for (qsizetype i = 0; i < query.columns.size(); ++i)
            figures.insert(query.columns[i], row.values[i]);
        lines += line(row.id, figures);
    }
    lines.sort();
    return lines;
}

QStringList expectedFigures(ClientFixture &fixture, QDate today)
{
    const Hanging<Contract> contracts(fixture, tables::Contract, contractFromRow);
    const Hanging<Interaction> interactions(fixture, tables::Interaction, interactionFromRow);
    const Hanging<Ticket> tickets(fixture, tables::Ticket, ticketFromRow);
    const Hanging<Task> tasks(fixture, tables::Task, taskFromRow);
    QStringList lines;
    const auto customers = placedRows(fixture, *farolSchema().entity(tables::Customer));
    for (const auto &[place, row] : customers) {
        if (row.isDeleted())
            continue;
        const Uuid id = row.key.id;
        lines +=
            line(id, valuesOf(figuresOf(contracts.on(id), interactions.on(id), tickets.on(id), tasks.on(id), today)));
    }
    lines.sort();
    return lines;
}

} // namespace farol::storage::test
