// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchreader.h"

#include "core/tables.h"
#include "core/text/fold.h"
#include "storage/listsql.h"
#include "storage/searchindex.h"
#include "storage/searchrank.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr int MaxHits = 200;
/// Names that begin with what was typed, and names with a word that does, which are ranked against each other.
constexpr int FirstWords = 60;
constexpr int AnyWords = 200;
/// Texts that are weighed: the newest, and of those without a time some.
constexpr int NewestTexts = 1'000;
constexpr int TimelessTexts = 250;
/// A longer beginning of a word is not in the index of texts by itself: SQLite puts it together from every word that
/// begins so, before it answers anything, which takes long where those stand in a large part of the texts. Then it is
/// asked for the words themselves, as the newest texts have them.
constexpr qsizetype LongestPrefix = 3; // as clientfollowing.cpp has it
constexpr int LookedThrough = 400; ///< texts with a word of the same first letters
constexpr int Enough = 100; ///< of them hold what is looked for: words that are rarer yet are none people mean
constexpr int Few = 30; ///< fewer, and it is not that common
constexpr int Sample = 60;
constexpr int SampleFew = 3;
constexpr qsizetype MaxForms = 60;
constexpr int MaxAliases = 8; ///< from one merged contact to the next
constexpr int MaxOwners = 8;
constexpr qsizetype ShortestText = 2; ///< letters
constexpr int OperationsBetweenLooks = 1'000;
constexpr std::int64_t LastRow = (std::int64_t(1) << 40U) - 1;

/// Words as FTS5 strings, in which nothing has a meaning; only what stands around them is syntax.
QString matchOf(const QStringList &words, bool lastIsPrefix)
{
    QString match;
    for (const QString &word : words) {
        QString quoted = word;
        match += u'"' + quoted.replace(u'"', "\"\""_L1) + "\" "_L1;
    }
    match.chop(1);
    return lastIsPrefix ? QString(match + u'*') : match;
}

/// The words that texts are searched for: a single letter at the end is a word somebody has only begun.
QStringList textWords(const QStringList &words, bool &lastIsPrefix)
{
    lastIsPrefix = !words.isEmpty() && words.last().size() >= ShortestText;
    if (words.isEmpty() || lastIsPrefix)
        return words;
    const QStringList others = words.first(words.size() - 1);
    const bool any =
        std::any_of(others.cbegin(), others.cend(), [](const QString &word) { return word.size() >= ShortestText; });
    return any ? others : QStringList();
}

QByteArray columnOf(const EntityInfo &info, FieldNumber field)
{
    const FieldInfo *declared = info.field(field);
    return declared == nullptr ? "NULL"_ba : info.name + "."_ba + declared->name;
}

/// The contact that a duplicate is an alias of.
FieldNumber aliasField(const EntityInfo &info)
{
    const FieldInfo *field = info.field(u"merged_into");
    return field != nullptr && field->refers == info.table ? field->number : FieldNumber(0);
}

QByteArray selectOf(const EntityInfo &info, const SearchFields &search, bool withTexts)
{
    QByteArray sql = "SELECT "_ba + info.name + ".id, " + columnOf(info, info.owner) + ", "
                     + columnOf(info, aliasField(info)) + ", " + columnOf(info, search.at);
    // The title of an interaction is one of its texts.
    sql += ", " + columnOf(info, search.title);
    for (const FieldNumber field : search.names)
        sql += ", " + columnOf(info, field);
    for (const FieldNumber field : withTexts ? search.texts : QList<FieldNumber>())
        sql += ", " + columnOf(info, field);
    return sql;
}

const QByteArray AllSql = "SELECT rowid, farol_rank(search_text) FROM search_text WHERE search_text MATCH ?"_ba;
const QByteArray FirstLettersSql = "SELECT rowid FROM search_text WHERE search_text MATCH ?"_ba;
const QByteArray TimelessSql = "SELECT rowid, farol_rank(search_text) FROM search_text WHERE search_text MATCH ?"
                               " AND rowid < ?"_ba;
const QByteArray InOrder = " ORDER BY rowid DESC LIMIT ?"_ba;

/// Narrows texts to some tables.
QByteArray tablesSql(const QList<TableNumber> &tables)
{
    if (tables.isEmpty())
        return {};
    QByteArrayList numbers;
    for (const TableNumber table : tables)
        numbers += QByteArray::number(table);
    return " AND ((rowid >> 29) & 255) IN (" + numbers.join(", ") + ')';
}

} // namespace

SearchReader::SearchReader(Connect connect, const Schema &schema) : m_connect(std::move(connect))
{
    for (const EntityInfo &info : schema.entities())
        m_sources.push_back(sourceOf(info, schema));
}

SearchReader::~SearchReader()
{
    if (m_connection)
        sqlite3_progress_handler(m_connection->handle(), 0, nullptr, nullptr);
}

Result<std::unique_ptr<SearchReader>> SearchReader::open(std::unique_ptr<SqliteConnection> connection,
                                                         const Schema &schema)
{
    auto reader = std::make_unique<SearchReader>(Connect(), schema);
    FAROL_TRY(reader->use(std::move(connection)));
    return reader;
}

Status SearchReader::use(std::unique_ptr<SqliteConnection> connection)
{
    FAROL_TRY(addSearchRank(*connection));
    m_connection = std::move(connection);
    sqlite3_progress_handler(
        m_connection->handle(), OperationsBetweenLooks,
        [](void *self) {
            const auto *reader = static_cast<const SearchReader *>(self);
            return reader->m_newest == reader->m_current ? 0 : 1;
        },
        this);
    return {};
}

Status SearchReader::connect()
{
    if (m_connection)
        return {};
    FAROL_ASSIGN(auto connection, m_connect());
    return use(std::move(connection));
}

SearchReader::Source SearchReader::sourceOf(const EntityInfo &info, const Schema &schema) const
{
    Source source;
    source.info = &info;
    source.search = searchFieldsOf(info);
    if (const FieldInfo *owner = info.field(info.owner))
        source.ownerTable = owner->refers;
    const QByteArray table = info.name;
    const QByteArray alive = aliveSql(info, schema);
    const QByteArray names = selectOf(info, source.search, false);
    source.byId = names + " FROM " + table + " WHERE " + table + ".id = ? AND " + alive;
    source.byPlace =
        selectOf(info, source.search, true) + " FROM " + table + " WHERE " + table + ".row = ? AND " + alive;
    if (!source.search.names.isEmpty())
        source.byName = names + " FROM search_name CROSS JOIN " + table + " ON " + table
                        + ".row = search_name.rowid - ?1 WHERE search_name MATCH ?2"
                          " AND search_name.rowid BETWEEN ?1 AND ?3 AND "
                        + alive + " LIMIT ?4";
    return source;
}

const SearchReader::Source *SearchReader::source(TableNumber table) const
{
    const auto found = std::find_if(m_sources.cbegin(), m_sources.cend(),
                                    [table](const Source &one) { return one.info->table == table; });
    return found == m_sources.cend() ? nullptr : &*found;
}

Status SearchReader::current() const
{
    return m_newest == m_current ? Status() : Status(fail(Error::Code::Cancelled, u"a newer search came"_s));
}

SearchReader::Row SearchReader::rowFrom(const Statement &statement, const Source &source, bool withTexts)
{
    Row row;
    row.source = &source;
    row.id = statement.uuid(0);
    row.owner = statement.uuid(1);
    row.mergedInto = statement.uuid(2);
    row.at = Instant{statement.integer(3)};
    int column = 4;
    if (source.search.title != 0)
        row.texts.insert(source.search.title, statement.text(column));
    for (const FieldNumber field : source.search.names)
        row.texts.insert(field, statement.text(++column));
    for (const FieldNumber field : withTexts ? source.search.texts : QList<FieldNumber>())
        row.texts.insert(field, statement.text(++column));
    return row;
}

Result<std::optional<SearchReader::Row>> SearchReader::rowBy(const QByteArray &sql, const Source &source,
                                                             bool withTexts, const Uuid *id, std::int64_t place)
{
    FAROL_ASSIGN(Statement statement, m_connection->prepare(sql));
    if (id != nullptr)
        statement.bind(1, *id);
    else
        statement.bind(1, place);
    FAROL_ASSIGN(const bool found, statement.step());
    return found ? std::optional(rowFrom(statement, source, withTexts)) : std::nullopt;
}

Result<std::optional<SearchReader::Row>> SearchReader::resolved(Row row)
{
    for (int hop = 0; !row.mergedInto.isNull(); ++hop) {
        if (hop == MaxAliases)
            return std::optional<Row>();
        const Uuid into = row.mergedInto;
        FAROL_ASSIGN(std::optional<Row> next, rowBy(row.source->byId, *row.source, false, &into, 0));
        if (!next)
            return next;
        row = std::move(*next);
    }
    return std::optional<Row>(std::move(row));
}

/// How well the names of a row answer: the whole title, its beginning, words of it, words of another name.
SearchReader::Found SearchReader::named(const Search &search, const Row &row)
{
    Found found;
    found.field = row.source->search.title;
    found.level = 3;
    const QString title = row.title();
    const QString folded = foldText(title);
    if (folded == search.folded)
        found.level = 0;
    else if (folded.startsWith(search.folded))
        found.level = 1;
    else if (hasWords(title, search.words))
        found.level = 2;
    if (found.level < 3)
        return found;
    for (const FieldNumber field : row.source->search.names) {
        const QString text = row.texts.value(field);
        const bool here = hasWords(text, search.words);
        // The words may be spread over several fields; the last one, still being typed, is then what is looked for.
        if (here
            || (found.excerpt.isEmpty() && field != row.source->search.title
                && hasWords(text, {search.words.last()}))) {
            found.field = field;
            found.excerpt = text;
        }
        if (here)
            break;
    }
    return found;
}

Status SearchReader::findNames(Search &search, const Source &source, const QString &match, int limit,
                               QList<Found> &found)
{
    QList<Row> rows;
    {
        FAROL_ASSIGN(Statement statement, m_connection->prepare(source.byName));
        const TableNumber table = source.info->table;
        statement.bindAll(placeOf(table, 0), match, placeOf(table, LastRow), limit);
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                break;
            rows += rowFrom(statement, source, false);
        }
    }
    for (const Row &row : std::as_const(rows)) {
        Found one = named(search, row);
        FAROL_ASSIGN(std::optional<Row> shown, resolved(row));
        if (!shown || search.seen.contains(shown->key()))
            continue;
        search.seen.insert(shown->key());
        if (shown->id != row.id && one.excerpt.isEmpty())
            one.excerpt = row.title(); // by another name
        one.row = std::move(*shown);
        one.sortKey = sortKey(one.row.title());
        found += std::move(one);
    }
    return current();
}

Status SearchReader::findNames(Search &search, const QString &match, int limit, QList<Found> &found)
{
    for (const Source &source : m_sources) {
        const bool asked = search.query.tables.isEmpty() || search.query.tables.contains(source.info->table);
        if (!source.byName.isEmpty() && asked)
            FAROL_TRY(findNames(search, source, match, limit, found));
    }
    return {};
}

Result<QList<SearchReader::Found>> SearchReader::findNames(Search &search)
{
    QList<Found> found;
    const QString match = matchOf(search.words, true);
    FAROL_TRY(findNames(search, u'^' + match, FirstWords, found));
    // What begins with the words comes before all else, so where that fills the page nobody sees the others.
    const auto begins = [](const Found &one) { return one.level <= 1; };
    if (std::count_if(found.cbegin(), found.cend(), begins) <= search.query.limit)
        FAROL_TRY(findNames(search, match, AnyWords, found));
    std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        if (a.level != b.level)
            return a.level < b.level;
        if (a.row.source != b.row.source)
            return a.row.source->info->table < b.row.source->info->table;
        return a.sortKey != b.sortKey ? a.sortKey < b.sortKey : a.row.id < b.row.id;
    });
    return found;
}

Status SearchReader::weighTimeless(const QString &match, const QList<TableNumber> &tables, std::vector<Match> &found)
{
    FAROL_ASSIGN(Statement statement, m_connection->prepare(TimelessSql + tablesSql(tables) + InOrder));
    statement.bindAll(match, FirstTimedDoc, TimelessTexts);
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return {};
        found.push_back({statement.integer(0), statement.real(1)});
    }
}

/// The newest, and those without a time, which come after all others.
Status SearchReader::weighAll(const QString &match, const QList<TableNumber> &tables, std::vector<Match> &found)
{
    FAROL_ASSIGN(Statement statement, m_connection->prepare(AllSql + tablesSql(tables) + InOrder));
    statement.bindAll(match, NewestTexts + TimelessTexts);
    int timed = 0;
    int timeless = 0;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return {};
        const Match one{statement.integer(0), statement.real(1)};
        if (one.doc >= FirstTimedDoc ? ++timed > NewestTexts : ++timeless > TimelessTexts)
            break;
        found.push_back(one);
    }
    statement.reset();
    return timed > NewestTexts ? weighTimeless(match, tables, found) : Status();
}

Result<QStringList> SearchReader::formsIn(std::int64_t doc, const QString &beginning)
{
    QStringList forms;
    const Source *from = source(tableOfText(doc));
    if (from == nullptr)
        return forms;
    FAROL_ASSIGN(const std::optional<Row> row, rowBy(from->byPlace, *from, true, nullptr, rowOfText(doc)));
    for (const FieldNumber field : row ? from->search.texts : QList<FieldNumber>())
        forms += wordsBeginning(row->texts.value(field), beginning);
    return forms;
}

/// The words that begin as the last one does and stand with the others in the newest texts; nothing when they do not tell
/// enough, because they are rare.
Result<std::optional<QStringList>> SearchReader::commonForms(const QStringList &words, const QList<TableNumber> &tables)
{
    QStringList shortened = words;
    shortened.last().truncate(LongestPrefix);
    FAROL_ASSIGN(Statement statement, m_connection->prepare(FirstLettersSql + tablesSql(tables) + InOrder));
    statement.bindAll(matchOf(shortened, true), LookedThrough);
    QStringList forms;
    int looked = 0;
    int holding = 0;
    while (holding < Enough) {
        FAROL_TRY(current());
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            break;
        FAROL_ASSIGN(const QStringList here, formsIn(statement.integer(0), words.last()));
        holding += here.isEmpty() ? 0 : 1;
        forms += here;
        // Of several words together there may be so few texts that all of them are looked at.
        if (++looked == Sample && words.size() == 1 && holding < SampleFew)
            return std::optional<QStringList>();
    }
    forms.removeDuplicates();
    const bool all = holding < Enough && looked < LookedThrough;
    const bool tells = (all || holding >= Few) && forms.size() <= MaxForms;
    return tells ? std::optional(forms) : std::nullopt;
}

/// How the index is asked for texts with these words.
Result<QString> SearchReader::textMatch(const QStringList &words, bool lastIsPrefix, const QList<TableNumber> &tables)
{
    if (!lastIsPrefix || words.last().size() <= LongestPrefix)
        return matchOf(words, lastIsPrefix);
    FAROL_ASSIGN(const std::optional<QStringList> forms, commonForms(words, tables));
    if (!forms)
        return matchOf(words, true);
    QStringList either;
    for (const QString &form : *forms)
        either += matchOf({form}, false);
    if (either.isEmpty())
        either += matchOf({words.last()}, true); // nothing yet; it may come in while this is asked
    const QString last = u'(' + either.join(" OR "_L1) + u')';
    const QStringList others = words.first(words.size() - 1);
    return others.isEmpty() ? last : QString(u'(' + matchOf(others, false) + ") AND "_L1 + last);
}

Result<std::vector<SearchReader::Match>> SearchReader::matches(const Search &search)
{
    std::vector<Match> found;
    bool prefix = false;
    const QStringList words = textWords(search.words, prefix);
    if (words.isEmpty())
        return found;
    const QList<TableNumber> &tables = search.query.tables;
    FAROL_ASSIGN(const QString match, textMatch(words, prefix, tables));
    FAROL_TRY(weighAll(match, tables, found));
    std::sort(found.begin(), found.end(), [](const Match &a, const Match &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.doc > b.doc;
    });
    return found;
}

/// In which text the words stand: all of them, else one of them.
SearchReader::Found SearchReader::told(const Search &search, const Row &row)
{
    Found found;
    const QList<FieldNumber> &fields = row.source->search.texts;
    const auto first = [&](const QStringList &words) {
        const auto at = std::find_if(fields.cbegin(), fields.cend(),
                                     [&](FieldNumber field) { return hasWords(row.texts.value(field), words); });
        return at == fields.cend() ? FieldNumber(0) : *at;
    };
    found.field = first(search.words);
    for (qsizetype i = search.words.size() - 1; found.field == 0 && i >= 0; --i)
        found.field = first({search.words[i]});
    if (found.field == 0) { // the row has changed since, or its letters are younger than the index's tables
        const auto any = std::find_if(fields.cbegin(), fields.cend(),
                                      [&](FieldNumber field) { return !row.texts.value(field).isEmpty(); });
        found.field = any == fields.cend() ? fields.constFirst() : *any;
    }
    if (found.field != row.source->search.title)
        found.excerpt = excerptOf(row.texts.value(found.field), search.words);
    return found;
}

Result<QList<SearchReader::Found>> SearchReader::findTexts(Search &search, int limit, bool &more)
{
    QList<Found> found;
    FAROL_ASSIGN(const std::vector<Match> all, matches(search));
    for (const Match &match : all) {
        if (found.size() == limit) {
            more = true;
            break;
        }
        const Source *from = source(tableOfText(match.doc));
        if (from == nullptr || from->search.texts.isEmpty())
            continue;
        FAROL_ASSIGN(std::optional<Row> row, rowBy(from->byPlace, *from, true, nullptr, rowOfText(match.doc)));
        if (!row)
            continue;
        Found one = told(search, *row);
        FAROL_ASSIGN(std::optional<Row> shown, resolved(std::move(*row)));
        if (!shown || search.seen.contains(shown->key()))
            continue;
        search.seen.insert(shown->key());
        one.row = std::move(*shown);
        found += std::move(one);
        FAROL_TRY(current());
    }
    return found;
}

/// Climbs to the customer; a row without a title takes that of the first above it that has one.
Result<SearchHit> SearchReader::hitOf(const Found &found)
{
    SearchHit hit;
    hit.row = found.row.key();
    hit.field = found.field;
    hit.excerpt = found.excerpt;
    hit.at = found.row.at;
    Row row = found.row;
    for (int depth = 0; depth < MaxOwners; ++depth) {
        if (hit.title.isEmpty())
            hit.title = row.title();
        if (row.source->info->table == tables::Customer) {
            hit.customer = row.key();
            break;
        }
        const Source *owner = source(row.source->ownerTable);
        if (owner == nullptr)
            break;
        if (owner->info->table == tables::Customer && !hit.title.isEmpty()) {
            hit.customer = {tables::Customer, row.owner};
            break;
        }
        const Uuid above = row.owner;
        FAROL_ASSIGN(std::optional<Row> next, rowBy(owner->byId, *owner, false, &above, 0));
        if (!next)
            break; // not on this device yet
        row = std::move(*next);
    }
    return hit;
}

Result<SearchPage> SearchReader::search(const SearchQuery &query, std::uint64_t request, std::uint64_t announced)
{
    m_current = announced;
    FAROL_TRY(current());
    SearchPage page;
    page.request = request;
    Search search{query, queryWords(query.text), foldText(query.text).simplified(), {}};
    const int limit = std::clamp(query.limit, 0, MaxHits);
    if (search.words.isEmpty() || limit == 0)
        return page;
    FAROL_TRY(connect());
    FAROL_TRY(reading(*m_connection, [&]() -> Status {
        FAROL_ASSIGN(QList<Found> found, findNames(search));
        // However many names there are, some texts are shown too.
        const int leastTexts = limit / 4;
        const int room = std::max(leastTexts, limit - int(found.size()));
        FAROL_ASSIGN(const QList<Found> texts, findTexts(search, room, page.more));
        const qsizetype names = limit - std::min<qsizetype>(texts.size(), limit);
        page.more = page.more || found.size() > names;
        found = found.first(std::min(found.size(), names)) + texts;
        for (const Found &one : std::as_const(found)) {
            FAROL_ASSIGN(SearchHit hit, hitOf(one));
            page.hits += std::move(hit);
        }
        return {};
    }));
    FAROL_TRY(current());
    return page;
}

Result<QByteArray> SearchReader::plan()
{
    FAROL_TRY(connect());
    QByteArrayList statements{AllSql + InOrder, TimelessSql + InOrder};
    for (const Source &source : m_sources) {
        statements += source.byId;
        statements += source.byPlace;
        if (!source.byName.isEmpty())
            statements += source.byName;
    }
    return queryPlan(*m_connection, statements);
}

} // namespace farol::storage
