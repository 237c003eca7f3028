// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/wirevalues.h"

#include "core/canonical.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Deeper than a filter may be; a stream that claims more is broken.
constexpr int MaxDepth = 100;

void breakStream(QDataStream &in)
{
    in.setStatus(QDataStream::ReadCorruptData);
}

std::int64_t readInt(QDataStream &in)
{
    qint64 value = 0;
    in >> value;
    return value;
}

QDataStream &writeCursor(QDataStream &out, const Cursor &cursor)
{
    return out << cursor.epoch << qint64(cursor.seq) << cursor.hash;
}

void readCursor(QDataStream &in, Cursor &cursor)
{
    in >> cursor.epoch;
    cursor.seq = readInt(in);
    in >> cursor.hash;
}

void readFilter(QDataStream &in, Filter &filter, int depth)
{
    if (depth > MaxDepth) {
        breakStream(in);
        return;
    }
    quint32 children = 0;
    in >> filter.kind >> filter.field >> filter.op >> filter.values >> children;
    for (quint32 i = 0; i < children && in.status() == QDataStream::Ok; ++i) {
        Filter child;
        readFilter(in, child, depth + 1);
        filter.children.append(std::move(child));
    }
}

} // namespace

QDataStream &operator<<(QDataStream &out, const Uuid &id)
{
    out.writeRawData(id.view().data(), static_cast<int>(Uuid::Size));
    return out;
}

QDataStream &operator>>(QDataStream &in, Uuid &id)
{
    QByteArray bytes(Uuid::Size, '\0');
    if (in.readRawData(bytes.data(), static_cast<int>(bytes.size())) != Uuid::Size)
        in.setStatus(QDataStream::ReadPastEnd);
    id = Uuid::fromBytes(bytes).valueOr(Uuid());
    return in;
}

QDataStream &operator<<(QDataStream &out, const Value &value)
{
    out << static_cast<quint8>(value.data().index());
    if (const auto *boolean = value.get<bool>())
        return out << *boolean;
    if (const auto *integer = value.get<std::int64_t>())
        return out << static_cast<qint64>(*integer);
    if (const auto *text = value.get<QString>())
        return out << *text;
    if (const auto *id = value.get<Uuid>())
        return out << *id;
    if (const auto *elements = value.get<QStringList>())
        return out << *elements;
    return out;
}

template <typename T>
Value readAs(QDataStream &in)
{
    T value{};
    in >> value;
    return Value(value);
}

QDataStream &operator>>(QDataStream &in, Value &value)
{
    quint8 index = 0;
    in >> index;
    switch (index) {
    case 0: value = Value(); break;
    case 1: value = readAs<bool>(in); break;
    case 2: value = Value(readInt(in)); break;
    case 3: value = readAs<QString>(in); break;
    case 4: value = readAs<Uuid>(in); break;
    case 5: value = readAs<QStringList>(in); break;
    default: breakStream(in);
    }
    return in;
}

QDataStream &operator<<(QDataStream &out, const RowKey &key)
{
    return out << key.table << key.id;
}

QDataStream &operator>>(QDataStream &in, RowKey &key)
{
    return in >> key.table >> key.id;
}

QDataStream &operator<<(QDataStream &out, const RowState &row)
{
    return out << encodeRow(row);
}

QDataStream &operator>>(QDataStream &in, RowState &row)
{
    QByteArray bytes;
    in >> bytes;
    Result<RowState> decoded = decodeRow(bytes);
    if (decoded)
        row = std::move(*decoded);
    else
        breakStream(in);
    return in;
}

QDataStream &operator<<(QDataStream &out, const RowEdit &edit)
{
    QMap<FieldNumber, qint64> increments;
    for (auto one = edit.increments.cbegin(); one != edit.increments.cend(); ++one)
        increments.insert(one.key(), one.value());
    return out << edit.kind << edit.row << edit.values << edit.add << edit.remove << increments << edit.settles;
}

QDataStream &operator>>(QDataStream &in, RowEdit &edit)
{
    QMap<FieldNumber, qint64> increments;
    in >> edit.kind >> edit.row >> edit.values >> edit.add >> edit.remove >> increments >> edit.settles;
    edit.increments.clear();
    for (auto one = increments.cbegin(); one != increments.cend(); ++one)
        edit.increments.insert(one.key(), one.value());
    return in;
}

QDataStream &operator<<(QDataStream &out, const Command &command)
{
    return out << command.act << command.edits << command.operation << command.part << command.parts;
}

QDataStream &operator>>(QDataStream &in, Command &command)
{
    return in >> command.act >> command.edits >> command.operation >> command.part >> command.parts;
}

QDataStream &operator<<(QDataStream &out, const RowChange &change)
{
    return out << change.row << change.kind << change.fields;
}

QDataStream &operator>>(QDataStream &in, RowChange &change)
{
    return in >> change.row >> change.kind >> change.fields;
}

QDataStream &operator<<(QDataStream &out, const ChangeSet &changes)
{
    return out << changes.origin << changes.operation << changes.act << changes.author << changes.rows;
}

QDataStream &operator>>(QDataStream &in, ChangeSet &changes)
{
    return in >> changes.origin >> changes.operation >> changes.act >> changes.author >> changes.rows;
}

QDataStream &operator<<(QDataStream &out, const UndoReport &report)
{
    return out << report.changes << report.act << report.leftAlone;
}

QDataStream &operator>>(QDataStream &in, UndoReport &report)
{
    return in >> report.changes >> report.act >> report.leftAlone;
}

QDataStream &operator<<(QDataStream &out, const Filter &filter)
{
    out << filter.kind << filter.field << filter.op << filter.values << static_cast<quint32>(filter.children.size());
    for (const Filter &child : filter.children)
        out << child;
    return out;
}

QDataStream &operator>>(QDataStream &in, Filter &filter)
{
    readFilter(in, filter, 0);
    return in;
}

QDataStream &operator<<(QDataStream &out, const SortKey &key)
{
    return out << key.field << key.descending;
}

QDataStream &operator>>(QDataStream &in, SortKey &key)
{
    return in >> key.field >> key.descending;
}

QDataStream &operator<<(QDataStream &out, const ListQuery &query)
{
    return out << query.table << query.filter << query.sort << query.columns << query.limit << query.deleted;
}

QDataStream &operator>>(QDataStream &in, ListQuery &query)
{
    return in >> query.table >> query.filter >> query.sort >> query.columns >> query.limit >> query.deleted;
}

QDataStream &operator<<(QDataStream &out, const ListRow &row)
{
    return out << row.id << row.values << row.pending << row.conflict;
}

QDataStream &operator>>(QDataStream &in, ListRow &row)
{
    return in >> row.id >> row.values >> row.pending >> row.conflict;
}

QDataStream &operator<<(QDataStream &out, const ListPage &page)
{
    return out << static_cast<quint64>(page.request) << page.rows;
}

QDataStream &operator>>(QDataStream &in, ListPage &page)
{
    quint64 request = 0;
    in >> request >> page.rows;
    page.request = request;
    return in;
}

QDataStream &operator<<(QDataStream &out, const ListIds &ids)
{
    return out << static_cast<quint64>(ids.request) << ids.ids;
}

QDataStream &operator>>(QDataStream &in, ListIds &ids)
{
    quint64 request = 0;
    in >> request >> ids.ids;
    ids.request = request;
    return in;
}

QDataStream &operator<<(QDataStream &out, const SearchQuery &query)
{
    return out << query.text << query.tables << query.limit;
}

QDataStream &operator>>(QDataStream &in, SearchQuery &query)
{
    return in >> query.text >> query.tables >> query.limit;
}

QDataStream &operator<<(QDataStream &out, const SearchHit &hit)
{
    return out << hit.row << hit.customer << hit.field << hit.title << hit.excerpt << qint64(hit.at.ms);
}

QDataStream &operator>>(QDataStream &in, SearchHit &hit)
{
    in >> hit.row >> hit.customer >> hit.field >> hit.title >> hit.excerpt;
    hit.at = Instant{readInt(in)};
    return in;
}

QDataStream &operator<<(QDataStream &out, const SearchPage &page)
{
    return out << static_cast<quint64>(page.request) << page.hits << page.more;
}

QDataStream &operator>>(QDataStream &in, SearchPage &page)
{
    quint64 request = 0;
    in >> request >> page.hits >> page.more;
    page.request = request;
    return in;
}

QDataStream &operator<<(QDataStream &out, const AttentionItem &item)
{
    return out << encodeOutcome(item.outcome) << item.scope << item.body << item.shownRow;
}

QDataStream &operator>>(QDataStream &in, AttentionItem &item)
{
    QByteArray outcome;
    in >> outcome >> item.scope >> item.body >> item.shownRow;
    const Result<Outcome> decoded = decodeOutcome(outcome);
    if (decoded)
        item.outcome = *decoded;
    else
        breakStream(in);
    return in;
}

QDataStream &operator<<(QDataStream &out, const OwnChange::Field &field)
{
    return out << field.field << field.before << quint64(field.beforeVersion) << field.beforeAuthor
               << qint64(field.beforeWhen.ms) << field.after;
}

QDataStream &operator>>(QDataStream &in, OwnChange::Field &field)
{
    quint64 version = 0;
    qint64 when = 0;
    in >> field.field >> field.before >> version >> field.beforeAuthor >> when >> field.after;
    field.beforeVersion = version;
    field.beforeWhen = Instant{when};
    return in;
}

QDataStream &operator<<(QDataStream &out, const OwnChange &change)
{
    return out << change.operation << change.act << qint64(change.when.ms) << change.undone << quint64(change.version)
               << change.fields;
}

QDataStream &operator>>(QDataStream &in, OwnChange &change)
{
    qint64 when = 0;
    quint64 version = 0;
    in >> change.operation >> change.act >> when >> change.undone >> version >> change.fields;
    change.when = Instant{when};
    change.version = version;
    return in;
}

QDataStream &operator<<(QDataStream &out, const PendingChange &change)
{
    return out << qint64(change.n) << change.kind << change.act << change.row << change.scope << change.fields
               << qint64(change.at.ms);
}

QDataStream &operator>>(QDataStream &in, PendingChange &change)
{
    change.n = readInt(in);
    in >> change.kind >> change.act >> change.row >> change.scope >> change.fields;
    change.at.ms = readInt(in);
    return in;
}

QDataStream &operator<<(QDataStream &out, const SyncWork &work)
{
    return out << work.waiting << qint64(work.completeScopes) << qint64(work.loadingScopes);
}

QDataStream &operator>>(QDataStream &in, SyncWork &work)
{
    in >> work.waiting;
    work.completeScopes = readInt(in);
    work.loadingScopes = readInt(in);
    return in;
}

QDataStream &operator<<(QDataStream &out, const SyncStatus &status)
{
    out << status.connection << status.lastError << status.hasError << qint64(status.waiting)
        << qint64(status.attention) << qint64(status.conflicts) << status.loading << qint64(status.loadedRows)
        << qint64(status.loadTotal) << qint64(status.lastSync.ms) << quint64(status.digest) << qint64(status.mismatches)
        << qint64(status.quarantined);
    return writeCursor(out, status.cursor);
}

QDataStream &operator>>(QDataStream &in, SyncStatus &status)
{
    in >> status.connection >> status.lastError >> status.hasError;
    status.waiting = readInt(in);
    status.attention = readInt(in);
    status.conflicts = readInt(in);
    in >> status.loading;
    status.loadedRows = readInt(in);
    status.loadTotal = readInt(in);
    status.lastSync = Instant{readInt(in)};
    quint64 digest = 0;
    in >> digest;
    status.digest = digest;
    status.mismatches = readInt(in);
    status.quarantined = readInt(in);
    readCursor(in, status.cursor);
    return in;
}

QDataStream &operator<<(QDataStream &out, const Error &error)
{
    return out << error.code << error.detail;
}

QDataStream &operator>>(QDataStream &in, Error &error)
{
    return in >> error.code >> error.detail;
}

QDataStream &operator<<(QDataStream &out, const CustomCatalog &catalog)
{
    out << qint32(catalog.columns().size());
    for (const CustomColumn &column : catalog.columns())
        out << column.id << column.key << column.label << column.kind << column.options << column.inPortal
            << column.isArchived << column.number;
    return out;
}

QDataStream &operator>>(QDataStream &in, CustomCatalog &catalog)
{
    qint32 count = 0;
    in >> count;
    QList<CustomColumn> columns;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        CustomColumn column;
        in >> column.id >> column.key >> column.label >> column.kind >> column.options >> column.inPortal
            >> column.isArchived >> column.number;
        columns.append(column);
    }
    catalog = in.status() == QDataStream::Ok ? CustomCatalog::fromColumns(columns) : CustomCatalog();
    return in;
}

} // namespace farol

namespace farol::net {

QDataStream &operator<<(QDataStream &out, const Account &account)
{
    return out << account.server.toString() << account.workspace << account.user << account.name << account.mail
               << account.role << account.device;
}

QDataStream &operator>>(QDataStream &in, Account &account)
{
    QString server;
    in >> server >> account.workspace >> account.user >> account.name >> account.mail >> account.role >> account.device;
    account.server = QUrl(server);
    return in;
}

QDataStream &operator<<(QDataStream &out, const People &people)
{
    return out << encodePeople(people);
}

QDataStream &operator>>(QDataStream &in, People &people)
{
    QByteArray bytes;
    in >> bytes;
    people = decodePeople(bytes).valueOr(People());
    return in;
}

} // namespace farol::net
