// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakestore.h"

#include "tests/support/fakestorevalues.h"

#include "core/customedits.h"

#include <QPromise>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

FakeStore::FakeStore(UserId me, QObject *parent) : Store(parent), m_me(me)
{
    m_status.connection = SyncStatus::Connection::Online;
    m_status.lastSync = m_begin;
}

void FakeStore::later(std::function<void()> finish)
{
    if (m_held)
        m_waiting.append(std::move(finish));
    else
        QTimer::singleShot(0, this, std::move(finish));
}

void FakeStore::release(bool newestFirst)
{
    m_held = false;
    QList<std::function<void()>> waiting = std::exchange(m_waiting, {});
    if (newestFirst)
        std::reverse(waiting.begin(), waiting.end());
    for (const auto &finish : std::as_const(waiting))
        finish();
}

bool FakeStore::accepts(const Filter &filter, const RowState &row) const
{
    const auto one = [this, &row](const Filter &child) { return accepts(child, row); };
    switch (filter.kind) {
    case Filter::Kind::All: return std::all_of(filter.children.cbegin(), filter.children.cend(), one);
    case Filter::Kind::Any: return std::any_of(filter.children.cbegin(), filter.children.cend(), one);
    case Filter::Kind::Not: return !accepts(filter.children.value(0), row);
    case Filter::Kind::Leaf: break;
    }
    return filter.op == FilterOp::HasConflict ? row.hasConflict() : leafAccepts(filter, shownValue(row, filter.field));
}

bool FakeStore::ownerIsDead(const RowState &row) const
{
    const EntityInfo *info = farolSchema().entity(row.key.table);
    const FieldInfo *owner = info == nullptr ? nullptr : info->field(info->owner);
    const Value value = owner == nullptr ? Value() : row.value(owner->number);
    const auto *id = value.get<Uuid>();
    const auto above = id == nullptr ? m_rows.constEnd() : m_rows.constFind({owner->refers, *id});
    return above != m_rows.constEnd() && (above->isDeleted() || ownerIsDead(*above));
}

bool FakeStore::isListed(const RowState &row, bool deleted) const
{
    return row.isDeleted() == deleted && !ownerIsDead(row);
}

QList<Uuid> FakeStore::matching(const ListQuery &query) const
{
    QList<const RowState *> found;
    for (const RowState &row : m_rows) {
        if (row.key.table == query.table && isListed(row, query.deleted) && accepts(query.filter, row))
            found.append(&row);
    }
    std::sort(found.begin(), found.end(), [this, &query](const RowState *a, const RowState *b) {
        for (const SortKey &key : query.sort) {
            const auto of = [this, &key](const RowState &row) {
                return key.field == DeletedField ? Value(row.fields.value(DeletedField).effective.ms)
                                                 : shownValue(row, key.field);
            };
            const Value x = of(*a);
            const Value y = of(*b);
            if (x.isNull() != y.isNull())
                return y.isNull();
            if (const auto compared = order(x, y); compared != 0)
                return key.descending ? compared > 0 : compared < 0;
        }
        return a->key.id < b->key.id;
    });
    QList<Uuid> ids;
    for (const RowState *row : found)
        ids.append(row->key.id);
    return ids;
}

ListRow FakeStore::listRow(const RowState &row, const QList<FieldNumber> &columns) const
{
    ListRow out;
    out.id = row.key.id;
    for (const FieldNumber field : columns)
        out.values.append(shownValue(row, field));
    out.pending = m_pending.contains(row.key);
    out.conflict = row.hasConflict();
    return out;
}

QFuture<Result<ListPage>> FakeStore::list(const ListQuery &query, std::uint64_t request)
{
    if (m_queryError)
        return answer<Result<ListPage>>(*std::exchange(m_queryError, {}));
    ListPage page;
    page.request = request;
    const QList<Uuid> ids = matching(query).mid(0, query.limit);
    for (const Uuid &id : ids)
        page.rows.append(listRow(m_rows.value({query.table, id}), query.columns));
    return answer<Result<ListPage>>(page);
}

QFuture<Result<ListIds>> FakeStore::listIds(const ListQuery &query, std::uint64_t request)
{
    if (m_idsError)
        return answer<Result<ListIds>>(*std::exchange(m_idsError, {}));
    return answer<Result<ListIds>>(ListIds{request, matching(query)});
}

QFuture<Result<QList<ListRow>>> FakeStore::rows(TableNumber table, const QList<FieldNumber> &columns,
                                                const QList<Uuid> &ids, bool deleted)
{
    ++m_rowRequests;
    QList<ListRow> rows;
    for (const Uuid &id : ids) {
        const auto found = m_rows.constFind({table, id});
        if (found != m_rows.constEnd() && isListed(*found, deleted))
            rows.append(listRow(*found, columns));
    }
    return answer<Result<QList<ListRow>>>(rows);
}

QFuture<Result<RowState>> FakeStore::row(const RowKey &key)
{
    ++m_stateRequests;
    const auto found = m_rows.constFind(key);
    if (found == m_rows.constEnd())
        return answer<Result<RowState>>(fail(Error::Code::NotFound));
    return answer<Result<RowState>>(*found);
}

RowKey FakeStore::customerOf(const RowState &row) const
{
    if (row.key.table == tables::Customer)
        return row.key;
    const EntityInfo *info = farolSchema().entity(row.key.table);
    const FieldInfo *owner = info == nullptr ? nullptr : info->field(info->owner);
    const Value value = owner == nullptr ? Value() : row.value(owner->number);
    if (value.get<Uuid>() == nullptr)
        return {};
    const RowKey above{owner->refers, *value.get<Uuid>()};
    return above.table == tables::Customer ? above : customerOf(m_rows.value(above));
}

std::optional<SearchHit> FakeStore::hitIn(const RowState &row, const QStringList &words) const
{
    const EntityInfo *info = farolSchema().entity(row.key.table);
    if (info == nullptr || !isListed(row, false))
        return std::nullopt;
    SearchHit hit{row.key, customerOf(row), 0, {}, {}, {}};
    for (const FieldInfo &field : info->fields) {
        const Value value = row.value(field.number);
        const auto *text = value.get<QString>();
        if (!field.searched || text == nullptr)
            continue;
        if (hit.title.isEmpty() && field.type == FieldType::Text)
            hit.title = *text;
        const QString padded = u' ' + folded(*text).simplified();
        const bool all = std::all_of(words.cbegin(), words.cend(),
                                     [&padded](const QString &word) { return padded.contains(u' ' + word); });
        if (all && hit.field == 0) {
            hit.field = field.number;
            hit.excerpt = *text == hit.title ? QString() : text->left(80);
        }
    }
    return hit.field != 0 ? std::optional(hit) : std::nullopt;
}

QFuture<Result<SearchPage>> FakeStore::search(const SearchQuery &query, std::uint64_t request)
{
    SearchPage page;
    page.request = request;
    const QStringList words = folded(query.text).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const RowState &row : std::as_const(m_rows)) {
        if (words.isEmpty() || (!query.tables.isEmpty() && !query.tables.contains(row.key.table)))
            continue;
        if (const std::optional<SearchHit> hit = hitIn(row, words))
            page.hits.append(*hit);
    }
    std::sort(page.hits.begin(), page.hits.end(), [](const SearchHit &a, const SearchHit &b) { return a.row < b.row; });
    page.more = page.hits.size() > query.limit;
    page.hits = page.hits.mid(0, query.limit);
    auto promise = std::make_shared<QPromise<Result<SearchPage>>>();
    promise->start();
    later([this, promise, page, mine = ++m_searches] {
        promise->addResult(mine == m_searches ? Result<SearchPage>(page)
                                              : Result<SearchPage>(fail(Error::Code::Cancelled)));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QByteArray>> FakeStore::draft(const QString &key)
{
    return answer<Result<QByteArray>>(m_drafts.value(key));
}

QFuture<Status> FakeStore::keepDraft(const QString &key, const QByteArray &contents)
{
    if (contents.isEmpty())
        m_drafts.remove(key);
    else
        m_drafts.insert(key, contents);
    return answer<Status>(Status());
}

void FakeStore::write(RowState &row, FieldNumber field, const Value &value, UserId author)
{
    FieldState &state = row.fields[field];
    state.value = value;
    state.version = ++m_version;
    state.author = author;
    state.effective = m_moment.value_or(Instant{m_begin.ms + static_cast<std::int64_t>(m_version) * 60'000});
}

RowChange FakeStore::applyRemoval(RowState &row, bool deleted)
{
    write(row, DeletedField, deleted ? Value(true) : Value(), m_me);
    return {row.key, deleted ? RowChangeKind::Vanished : RowChangeKind::Appeared, {}};
}

void FakeStore::applyEdit(const RowEdit &edit, FakeAct &act, ChangeSet &changes)
{
    const bool existed = m_rows.contains(edit.row);
    FakeStep step{edit.row, existed ? std::optional(m_rows.value(edit.row)) : std::nullopt, {}, {}};
    RowState &row = m_rows[edit.row];
    row.key = edit.row;
    m_pending.insert(edit.row);
    if (edit.kind == MutationKind::Remove || edit.kind == MutationKind::Restore) {
        changes.rows.append(applyRemoval(row, edit.kind == MutationKind::Remove));
        if (edit.settles.contains(DeletedField))
            row.fields[DeletedField].sides.clear();
        act.steps.append(step);
        return;
    }
    QMap<FieldNumber, Value> values = edit.values;
    for (auto add = edit.add.cbegin(); add != edit.add.cend(); ++add) {
        const Value now = values.value(add.key(), row.value(add.key()));
        values.insert(add.key(), Value((now.get<QStringList>() ? *now.get<QStringList>() : QStringList()) + *add));
    }
    for (auto remove = edit.remove.cbegin(); remove != edit.remove.cend(); ++remove) {
        const Value now = values.value(remove.key(), row.value(remove.key()));
        QStringList elements = now.get<QStringList>() ? *now.get<QStringList>() : QStringList();
        elements.removeIf([&remove](const QString &element) { return remove->contains(element); });
        values.insert(remove.key(), Value(elements));
    }
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        write(row, value.key(), *value, m_me);
        step.fields.append(value.key());
        step.written.insert(value.key(), m_version);
    }
    for (const FieldNumber field : edit.settles)
        row.fields[field].sides.clear();
    changes.rows.append({edit.row, existed ? RowChangeKind::Changed : RowChangeKind::Appeared,
                         existed ? step.fields : QList<FieldNumber>()});
    act.steps.append(step);
}

QFuture<Result<ChangeSet>> FakeStore::execute(const Command &command)
{
    if (m_commandError)
        return answer<Result<ChangeSet>>(*std::exchange(m_commandError, {}));
    const Result<Command> written = withCustomRowsOf(command);
    if (!written)
        return answer<Result<ChangeSet>>(written.error());
    m_commands.append(command);
    ChangeSet changes;
    changes.act = command.act;
    changes.author = m_me;
    FakeAct act{command.act, {}, OperationId(nextTestId())};
    changes.operation = act.operation;
    for (const RowEdit &asked : written->edits) {
        RowEdit edit = asked;
        if (edit.row.id.isNull())
            edit.row.id = nextTestId();
        applyEdit(edit, act, changes);
    }
    m_acts.append(act);
    m_undone.clear();
    noteOwn(act, command.act, false);
    if (m_status.connection != SyncStatus::Connection::Online) {
        m_status.waiting += written->edits.size();
        for (qsizetype i = 0; i < written->edits.size(); ++i) {
            const RowEdit &edit = written->edits.at(i);
            const RowKey key = changes.rows.value(i).row;
            const Value owner = key.table == tables::Customer ? Value(key.id) : m_rows.value(key).value(1);
            const ScopeId scope(owner.get<Uuid>() == nullptr ? Uuid() : *owner.get<Uuid>());
            m_work.waiting.append({m_work.waiting.size() + 1, edit.kind, command.act, key, scope, edit.values.keys(),
                                   m_moment.value_or(m_begin)});
        }
    } else {
        m_pending.clear();
    }
    tell(changes);
    return answer<Result<ChangeSet>>(namesCustomColumns(command) ? inColumns(changes) : changes);
}

QFuture<Result<QList<AttentionItem>>> FakeStore::attention()
{
    return answer<Result<QList<AttentionItem>>>(m_attention);
}

QFuture<Status> FakeStore::dismiss(MutationId mutation)
{
    const auto removed =
        m_attention.removeIf([mutation](const AttentionItem &item) { return item.outcome.mutation == mutation; });
    updateCounts();
    Q_EMIT statusChanged(m_status);
    return answer<Status>(removed > 0 ? Status() : Status(fail(Error::Code::NotFound)));
}

QFuture<Result<SyncWork>> FakeStore::syncWork(int limit)
{
    SyncWork work = m_work;
    work.waiting = work.waiting.mid(0, limit);
    return answer<Result<SyncWork>>(work);
}

void FakeStore::setScopes(std::int64_t complete, std::int64_t loading)
{
    m_work.completeScopes = complete;
    m_work.loadingScopes = loading;
}

QFuture<Status> FakeStore::syncNow()
{
    if (m_status.connection != SyncStatus::Connection::Online)
        return answer<Status>(fail(Error::Code::Offline));
    m_status.waiting = 0;
    m_work.waiting.clear();
    m_pending.clear();
    Q_EMIT statusChanged(m_status);
    return answer<Status>(Status());
}

void FakeStore::setOnline(bool online)
{
    m_status.connection = online ? SyncStatus::Connection::Online : SyncStatus::Connection::Offline;
    ChangeSet sent;
    sent.origin = Origin::Server;
    if (online) {
        m_status.waiting = 0;
        m_work.waiting.clear();
        m_status.hasError = false;
        for (const RowKey &key : std::as_const(m_pending))
            sent.rows.append({key, RowChangeKind::Changed, {}});
        m_pending.clear();
    }
    Q_EMIT statusChanged(m_status);
    if (!sent.isEmpty())
        Q_EMIT changed(sent);
}

void FakeStore::seed(const QList<Customer> &customers)
{
    for (const Customer &customer : customers) {
        RowState row;
        row.key = {tables::Customer, customer.id.uuid};
        forEachField(customer, [this, &row](const FieldInfo &info, const Value &value) {
            if (!value.isNull())
                write(row, info.number, value, m_me);
        });
        m_rows.insert(row.key, row);
    }
}

void FakeStore::seedRow(const RowKey &key, const QMap<FieldNumber, Value> &values)
{
    RowState row;
    row.key = key;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        write(row, value.key(), *value, m_me);
    m_rows.insert(key, row);
    readCustomFields();
}

void FakeStore::seedFigures(const Uuid &customer, const QMap<FieldNumber, Value> &figures)
{
    const auto row = m_rows.find({tables::Customer, customer});
    Q_ASSERT(row != m_rows.end());
    for (auto figure = figures.cbegin(); figure != figures.cend(); ++figure)
        write(*row, figure.key(), *figure, m_me);
}

Customer FakeStore::customer(const Uuid &id) const
{
    return customerFromRow(m_rows.value({tables::Customer, id}));
}

int FakeStore::liveCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const RowState &row) { return !row.isDeleted(); }));
}

void FakeStore::pullEdit(const Uuid &id, FieldNumber field, const Value &value, UserId author)
{
    const RowKey key{tables::Customer, id};
    write(m_rows[key], field, value, author);
    tell({Origin::Server, {}, {}, author, {{key, RowChangeKind::Changed, {field}}}});
}

void FakeStore::pullCreate(const QList<Customer> &customers)
{
    seed(customers);
    ChangeSet changes;
    changes.origin = Origin::Server;
    for (const Customer &customer : customers)
        changes.rows.append({{tables::Customer, customer.id.uuid}, RowChangeKind::Appeared, {}});
    tell(changes);
}

void FakeStore::pullRows(const QList<std::pair<RowKey, QMap<FieldNumber, Value>>> &rows, UserId author)
{
    ChangeSet changes;
    changes.origin = Origin::Server;
    changes.author = author;
    for (const auto &[key, values] : rows) {
        const bool existed = m_rows.contains(key);
        RowState &row = m_rows[key];
        row.key = key;
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            write(row, value.key(), *value, author);
        changes.rows.append({key, existed ? RowChangeKind::Changed : RowChangeKind::Appeared,
                             existed ? values.keys() : QList<FieldNumber>()});
    }
    tell(changes);
}

void FakeStore::pullDelete(const QList<Uuid> &ids)
{
    ChangeSet changes;
    changes.origin = Origin::Server;
    for (const Uuid &id : ids)
        changes.rows.append(applyRemoval(m_rows[{tables::Customer, id}], true));
    tell(changes);
}

void FakeStore::pullConflict(const Uuid &id, FieldNumber field, const Value &other, UserId author, Instant when)
{
    pullConflict(RowKey{tables::Customer, id}, field, other, author, when);
}

void FakeStore::pullConflict(const RowKey &key, FieldNumber field, const Value &other, UserId author, Instant when)
{
    m_rows[key].fields[field].sides.append({other, ++m_version, when, 0, author, SideReason::Concurrent});
    tell({Origin::Server, {}, {}, author, {{key, RowChangeKind::Changed, {field}}}});
}

void FakeStore::seedConflict(const RowKey &key, FieldNumber field, const Value &other, UserId author)
{
    m_rows[key].fields[field].sides.append({other, ++m_version, {}, 0, author, SideReason::Concurrent});
}

void FakeStore::addAttention(const AttentionItem &item)
{
    m_attention.append(item);
    updateCounts();
    Q_EMIT statusChanged(m_status);
}

void FakeStore::setStatus(const SyncStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

void FakeStore::updateCounts()
{
    m_status.attention = m_attention.size();
    m_status.conflicts = std::count_if(m_rows.cbegin(), m_rows.cend(),
                                       [](const RowState &row) { return !row.isDeleted() && row.hasConflict(); });
}

void FakeStore::tell(ChangeSet changes)
{
    updateCounts();
    const auto defines = [](const RowChange &change) { return change.row.table == tables::CustomField; };
    if (std::any_of(changes.rows.cbegin(), changes.rows.cend(), defines)) {
        readCustomFields();
        Q_EMIT customFieldsChanged();
    }
    Q_EMIT changed(changes);
    if (const ChangeSet customers = customersWithOtherValues(changes); !customers.isEmpty())
        Q_EMIT changed(customers);
    Q_EMIT statusChanged(m_status);
}

namespace {

std::uint32_t lastTestId = 0;

} // namespace

Uuid nextTestId()
{
    ++lastTestId;
    std::array<std::uint8_t, Uuid::Size> bytes{1};
    for (std::size_t i = 0; i < 4; ++i)
        bytes[Uuid::Size - 1 - i] = static_cast<std::uint8_t>(lastTestId >> (8 * i));
    return Uuid(bytes);
}

void restartTestIds()
{
    lastTestId = 0;
}

Customer aCustomer(const QString &name, const QString &stage, UserId owner)
{
    Customer customer;
    customer.id = CustomerId(nextTestId());
    customer.name = name;
    customer.stage = stage;
    customer.owner = owner;
    return customer;
}

} // namespace farol
