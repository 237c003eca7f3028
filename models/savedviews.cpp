// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/savedviews.h"

#include "models/commands.h"
#include "models/filterwords.h"

#include "core/async.h"
#include "core/clock.h"
#include "core/customer.h"
#include "core/entityrow.h"
#include "core/random.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Numbers of SavedView's field list; a test holds them against the declaration.
constexpr FieldNumber AudienceField = 1;
constexpr FieldNumber NameField = 2;
constexpr FieldNumber EntityField = 3;
constexpr FieldNumber SortingField = 5;
constexpr FieldNumber PlaceField = 6;
constexpr FieldNumber FilterField = 7;
constexpr FieldNumber ColumnsField = 8;

constexpr int MostViews = 500;

RowEdit editing(SavedViewId id)
{
    RowEdit edit;
    edit.row = {tables::SavedView, id.uuid};
    return edit;
}

QList<FieldNumber> savedFields()
{
    QList<FieldNumber> fields;
    for (const FieldInfo &field : fieldInfos<SavedView>())
        fields.append(field.number);
    return fields;
}

} // namespace

SavedViews::SavedViews(Store &store, const EntityInfo &entity, const Owner &owner, const Clock &clock, Random &random,
                       QObject *parent)
    : QObject(parent), m_store(store), m_entity(entity), m_owner(owner), m_clock(clock), m_random(random)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SavedViews::load);
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        const bool ours = std::any_of(changes.rows.cbegin(), changes.rows.cend(),
                                      [](const RowChange &change) { return change.row.table == tables::SavedView; });
        if (ours)
            m_timer.start();
    });
}

void SavedViews::setContext(const FilterContext &context)
{
    m_context = context;
    if (m_views.isEmpty())
        m_views = builtInViews(m_entity, m_context);
    m_timer.start(); // after the list itself, which people wait for
}

void SavedViews::setAudiences(const QList<ScopeId> &audiences)
{
    if (audiences == m_owner.audiences)
        return;
    m_owner.audiences = audiences;
    load();
}

void SavedViews::load()
{
    ListQuery query;
    query.table = tables::SavedView;
    query.columns = savedFields();
    query.limit = MostViews;
    query.pageOnly = true;
    QList<Value> audiences{Value(m_owner.me.uuid)};
    for (const ScopeId &audience : std::as_const(m_owner.audiences))
        audiences.append(Value(audience.uuid));
    query.filter = bothOf(leafOf(AudienceField, FilterOp::In, audiences),
                          leafOf(EntityField, FilterOp::Equal, {Value(QString::fromLatin1(m_entity.name))}));
    const std::uint64_t request = ++m_request;
    whenDone(m_store.list(query, request), this, [this, request](const Result<ListPage> &page) {
        if (request != m_request)
            return;
        if (page)
            take(page->rows);
        else
            Q_EMIT failed(page.error());
    });
}

void SavedViews::take(const QList<ListRow> &rows)
{
    const QList<FieldNumber> fields = savedFields();
    m_rows.clear();
    for (const ListRow &row : rows) {
        SavedView saved;
        saved.id = SavedViewId(row.id);
        for (qsizetype i = 0; i < fields.size(); ++i)
            setField(saved, fields.at(i), row.values.value(i));
        m_rows.append(saved);
    }
    std::sort(m_rows.begin(), m_rows.end(), [](const SavedView &a, const SavedView &b) {
        return std::tuple(a.place.value_or(0), a.id) < std::tuple(b.place.value_or(0), b.id);
    });
    m_loaded = true;
    readRows();
}

void SavedViews::readAnew()
{
    if (m_loaded)
        readRows();
}

void SavedViews::readRows()
{
    m_views = builtInViews(m_entity, m_context);
    for (const SavedView &saved : std::as_const(m_rows))
        m_views.append(viewFromSaved(saved, m_entity, m_context));
    Q_EMIT changed();
}

const ListView *SavedViews::view(const QString &id) const
{
    const auto found =
        std::find_if(m_views.cbegin(), m_views.cend(), [&id](const ListView &view) { return view.id == id; });
    return found == m_views.cend() ? nullptr : &*found;
}

bool SavedViews::isPrivate(const ListView &view) const
{
    return view.audience.uuid == m_owner.me.uuid;
}

QList<ListView> SavedViews::saved() const
{
    QList<ListView> saved = m_views;
    saved.removeIf([](const ListView &view) { return !view.isSaved(); });
    return saved;
}

RowEdit SavedViews::creating(const SavedView &saved) const
{
    RowEdit edit = editing(saved.id);
    edit.kind = MutationKind::Create;
    edit.values = valuesOf(saved);
    return edit;
}

Result<std::pair<QString, Command>> SavedViews::create(ListView view, ScopeId audience)
{
    view.row = SavedViewId(makeUuid7(m_clock.now().ms, m_random));
    view.audience = audience;
    view.author = m_owner.me;
    const QList<ListView> others = saved();
    view.place = others.isEmpty() ? 1 : others.last().place + 1;
    FAROL_ASSIGN(const SavedView row, savedFromView(view, m_entity));
    return std::pair(view.row.uuid.toString(), Command{u"add"_s, {creating(row)}});
}

Result<Command> SavedViews::update(const ListView &view) const
{
    FAROL_ASSIGN(const SavedView saved, savedFromView(view, m_entity));
    RowEdit edit = editing(saved.id);
    edit.values.insert(FilterField, toValue(saved.filter));
    edit.values.insert(SortingField, toValue(saved.sorting));
    edit.values.insert(ColumnsField, toValue(saved.columns));
    return Command{u"edit"_s, {edit}};
}

Command SavedViews::rename(const ListView &view, const QString &name) const
{
    return editField(tables::SavedView, {view.row.uuid}, NameField, Value(name));
}

Result<std::pair<QString, Command>> SavedViews::moveTo(const ListView &view, ScopeId audience)
{
    // As it is kept, so that what this program cannot read of it goes along.
    const auto kept =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&view](const SavedView &saved) { return saved.id == view.row; });
    if (kept == m_rows.cend())
        return fail(Error::Code::NotFound);
    SavedView moved = *kept;
    moved.id = SavedViewId(makeUuid7(m_clock.now().ms, m_random));
    moved.audience = audience;
    Command command = removeRows(tables::SavedView, {view.row.uuid});
    command.act = u"edit"_s;
    command.edits.prepend(creating(moved));
    return std::pair(moved.id.uuid.toString(), command);
}

Command SavedViews::shift(const ListView &view, int by) const
{
    QList<ListView> order = saved();
    const auto found =
        std::find_if(order.cbegin(), order.cend(), [&view](const ListView &other) { return other.row == view.row; });
    const qsizetype from = found - order.cbegin();
    const qsizetype to = from + by;
    Command command{u"edit"_s, {}};
    if (found == order.cend() || to < 0 || to >= order.size())
        return command;
    order.move(from, to);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order.at(i).place == i + 1)
            continue;
        RowEdit edit = editing(order.at(i).row);
        edit.values.insert(PlaceField, Value(std::int64_t(i + 1)));
        command.edits.append(edit);
    }
    return command;
}

Command SavedViews::remove(const ListView &view) const
{
    return removeRows(tables::SavedView, {view.row.uuid});
}

} // namespace farol
