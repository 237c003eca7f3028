// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cli/hubimport.h"

#include "core/canonical.h"
#include "core/customer.h"
#include "core/customvalue.h"
#include "core/packedrow.h"
#include "core/text/fold.h"
#include "server/auth/sqlauthstore.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

using exchange::Reference;

namespace {

constexpr std::size_t KeySize = 32; ///< of an Ed25519 key

QStringList elementsOf(const Value &value)
{
    const auto *elements = value.get<QStringList>();
    return elements != nullptr ? *elements : QStringList();
}

FieldPatch patchOf(FieldNumber number, const Value &value, const FieldState &shown)
{
    FieldPatch patch;
    patch.field = number;
    patch.value = value;
    if (shown.version != 0)
        patch.base = {shown.version};
    return patch;
}

/// A set as what is to be added to the shown one, and what of it to go.
FieldPatch elementsPatch(FieldNumber number, const QStringList &add, const QStringList &remove, const FieldState &shown)
{
    FieldPatch patch = patchOf(number, {}, shown);
    for (const QString &element : add) {
        if (!shown.elements.contains(element) && !patch.add.contains(element))
            patch.add.append(element);
    }
    for (const QString &element : remove)
        patch.remove.append({element, shown.elements.value(element)});
    return patch;
}

/// The patches of an edit's values, against the row as it is; empty where there is none yet.
QList<FieldPatch> patchesOf(const RowEdit &edit, const EntityInfo &entity, const RowState &shown)
{
    QMap<FieldNumber, FieldPatch> patches; // ascending by field
    for (auto value = edit.values.cbegin(); value != edit.values.cend(); ++value) {
        const FieldInfo *field = entity.field(value.key());
        const FieldState state = shown.fields.value(value.key());
        if (field == nullptr || (value->isNull() && state.version == 0))
            continue;
        if (field->merge != MergeRule::Elements || entity.kind == EntityKind::Fact) {
            patches.insert(value.key(), patchOf(value.key(), *value, state));
            continue;
        }
        const QStringList wanted = elementsOf(*value);
        QStringList gone = state.elements.keys();
        gone.removeIf([&wanted](const QString &element) { return wanted.contains(element); });
        patches.insert(value.key(), elementsPatch(value.key(), wanted, gone, state));
    }
    for (auto set = edit.add.cbegin(); set != edit.add.cend(); ++set)
        patches.insert(set.key(), elementsPatch(set.key(), *set, {}, shown.fields.value(set.key())));
    return patches.values();
}

Result<bool> isAlive(HubReader &reader, const RowState &row)
{
    const EntityInfo *entity = farolSchema().entity(row.key.table);
    if (row.isDeleted() || entity == nullptr)
        return false;
    const FieldInfo *owner = entity->owner != 0 ? entity->field(entity->owner) : nullptr;
    const Value id = owner != nullptr ? row.value(owner->number) : Value();
    if (id.get<Uuid>() == nullptr)
        return true;
    FAROL_ASSIGN(const std::optional<RowState> above, reader.row({owner->refers, *id.get<Uuid>()}));
    if (!above)
        return false;
    return isAlive(reader, *above);
}

/// All that live in one table, which is one of the workspace's small ones.
Result<QList<RowState>> livingRows(HubReader &reader, TableNumber table)
{
    constexpr int AtOnce = 500;
    QList<RowState> rows;
    RowKey after{table, {}};
    for (;;) {
        FAROL_ASSIGN(const QList<PackedRow> packed, reader.rowsAfter(after, AtOnce));
        if (packed.isEmpty())
            return rows;
        for (const PackedRow &one : packed) {
            FAROL_ASSIGN(const RowState row, unpackRow(one));
            after = row.key;
            if (!row.isDeleted())
                rows.append(row);
        }
    }
}

} // namespace

HubImport::HubImport(Workspace &workspace, const Person &person, const Clock &clock, Random &random)
    : m_workspace(workspace),
      m_who{person.id, DeviceId(makeUuid7(clock.now().ms, random))},
      m_clock(clock),
      m_random(random),
      m_chain(chainStart())
{}

Status HubImport::registerDevice()
{
    if (std::exchange(m_registered, true))
        return {};
    DeviceEntry device;
    device.id = m_who.device;
    device.user = m_who.user;
    device.name = u"farol-server import"_s;
    // Nobody has the key that would prove this device, so nobody can sign in as it.
    device.publicKey = QByteArray(qsizetype(KeySize), '\0');
    m_random.fill(device.publicKey.data(), KeySize);
    device.registered = device.lastSeen = m_clock.now();
    return SqlAuthStore(m_workspace.store()).addDevice(device);
}

Status HubImport::end()
{
    return m_registered ? SqlAuthStore(m_workspace.store()).revokeDevice(m_who.device) : Status();
}

/// As on a device (app/session/keyholder.h): the living row that shows the key, best the one made under it, else that one.
Result<std::optional<RowState>> HubImport::holder(HubReader &reader, const EntityInfo &entity, const QString &key)
{
    const Value wanted(key);
    const Uuid derived = makeUuid8(m_workspace.id().uuid, entity.name, key);
    FAROL_ASSIGN(const QList<RowKey> candidates, reader.rowsWhere(entity.table, entity.naturalKey, wanted));
    std::optional<RowState> living;
    for (const RowKey &candidate : candidates) {
        FAROL_ASSIGN(std::optional<RowState> row, reader.row(candidate));
        if (row && !row->isDeleted() && (!living || candidate.id == derived))
            living = std::move(row);
    }
    if (living)
        return living;
    FAROL_ASSIGN(std::optional<RowState> made, reader.row({entity.table, derived}));
    const FieldState state = made ? made->fields.value(entity.naturalKey) : FieldState();
    const bool waits = std::any_of(state.sides.cbegin(), state.sides.cend(),
                                   [&wanted](const Side &side) { return side.value == wanted; });
    if (made && !made->isDeleted() && !state.value.isNull() && !waits)
        made.reset(); // alive under another key by now
    return made;
}

Result<QList<std::optional<RowState>>> HubImport::findRows(TableNumber table, const QStringList &keys)
{
    const EntityInfo &entity = *farolSchema().entity(table);
    QList<std::optional<RowState>> found;
    FAROL_TRY(m_workspace.store().read([&](HubReader &reader) -> Status {
        found.clear();
        for (const QString &key : keys) {
            FAROL_ASSIGN(std::optional<RowState> row, holder(reader, entity, key));
            FAROL_TRY(addOwnValues(reader, row));
            found.append(std::move(row));
        }
        return {};
    }));
    return found;
}

Result<QList<std::optional<RowState>>> HubImport::rows(TableNumber table, const QList<Uuid> &ids)
{
    QList<std::optional<RowState>> found;
    FAROL_TRY(m_workspace.store().read([&](HubReader &reader) -> Status {
        found.clear();
        for (const Uuid &id : ids) {
            FAROL_ASSIGN(std::optional<RowState> row, reader.row({table, id}));
            FAROL_TRY(addOwnValues(reader, row));
            found.append(std::move(row));
        }
        return {};
    }));
    return found;
}

/// What the customer has in its fields of the workspace's own stands in rows of their own.
Result<std::optional<RowState>> HubImport::ownValueRow(HubReader &reader, CustomerId customer, CustomFieldId field)
{
    return holder(reader, *farolSchema().entity(tables::CustomValue), customValueKey(customer, field));
}

/// So that what is so already is not written again.
Status HubImport::addOwnValues(HubReader &reader, std::optional<RowState> &customer)
{
    if (!customer || customer->key.table != tables::Customer)
        return {};
    for (const FieldNumber number : std::as_const(m_own)) {
        const CustomColumn *column = m_catalog.column(number);
        if (column == nullptr)
            return fail(Error::Code::Internal, u"the import fills a field that nobody knows"_s);
        FAROL_ASSIGN(const std::optional<RowState> row, ownValueRow(reader, CustomerId(customer->key.id), column->id));
        if (!row || row->isDeleted())
            continue;
        const CustomValue held = customValueFromRow(*row);
        const Value value = customValueFrom(column->kind, held.text, held.number);
        if (!value.isNull())
            customer->fields[number].value = value;
    }
    return {};
}

Result<CustomCatalog> HubImport::customFields()
{
    QList<CustomField> definitions;
    FAROL_TRY(m_workspace.store().read([&definitions](HubReader &reader) -> Status {
        definitions.clear();
        FAROL_ASSIGN(const QList<RowState> rows, livingRows(reader, tables::CustomField));
        for (const RowState &row : rows)
            definitions.append(customFieldFromRow(row));
        return {};
    }));
    m_catalog = CustomCatalog::of(std::move(definitions), m_catalog);
    return m_catalog;
}

Result<ListCatalog> HubImport::lists()
{
    QList<ListItem> items;
    FAROL_TRY(m_workspace.store().read([&items](HubReader &reader) -> Status {
        items.clear();
        FAROL_ASSIGN(const QList<RowState> rows, livingRows(reader, tables::ListItem));
        for (const RowState &row : rows)
            items.append(listItemFromRow(row));
        return {};
    }));
    return ListCatalog(items);
}

Result<QList<Reference>> HubImport::findReferences(TableNumber table, const QStringList &texts)
{
    QList<Reference> found;
    const EntityInfo *entity = farolSchema().entity(table);
    if (entity == nullptr) { // people and teams, which are no rows
        for (const QString &text : texts) {
            FAROL_ASSIGN(const Reference one, findInDirectory(table, text));
            found.append(one);
        }
        return found;
    }
    FAROL_TRY(m_workspace.store().read([&](HubReader &reader) -> Status {
        found.clear();
        for (const QString &text : texts) {
            FAROL_ASSIGN(const Reference one, find(reader, *entity, text));
            found.append(one);
        }
        return {};
    }));
    return found;
}

/// By id, else by key, else by name, whose case and accents count here.
Result<Reference> HubImport::find(HubReader &reader, const EntityInfo &entity, const QString &text)
{
    if (const Result<Uuid> id = Uuid::fromString(text))
        return Reference{Reference::Kind::One, *id};
    const FieldInfo *name = entity.field(u"name");
    const FieldInfo *merged = entity.field(u"merged_into");
    const FieldNumber byName = name != nullptr ? name->number : FieldNumber(0);
    for (const FieldNumber field : {entity.naturalKey, byName}) {
        if (field == 0)
            continue;
        const Value wanted(field == entity.naturalKey ? naturalKey(text) : text);
        FAROL_ASSIGN(const QList<RowKey> candidates, reader.rowsWhere(entity.table, field, wanted));
        Reference found;
        for (const RowKey &candidate : candidates) {
            FAROL_ASSIGN(const std::optional<RowState> row, reader.row(candidate));
            FAROL_ASSIGN(const bool alive, row ? isAlive(reader, *row) : Result<bool>(false));
            if (!alive
                || (merged != nullptr && !row->value(merged->number).isNull())) // merged, it is not called anything
                continue;
            const bool first = found.kind == Reference::Kind::None;
            found = {first ? Reference::Kind::One : Reference::Kind::Several, candidate.id};
        }
        if (found.kind != Reference::Kind::None)
            return found;
    }
    return Reference();
}

Result<Reference> HubImport::findInDirectory(TableNumber table, const QString &text)
{
    Result<Uuid> id = fail(Error::Code::NotFound);
    if (table == tables::User) {
        const Result<Person> person = m_workspace.people().find(text);
        id = person ? Result<Uuid>(person->id.uuid) : Result<Uuid>(person.error());
    } else if (table == tables::Team) {
        const Result<Team> team = m_workspace.people().findTeam(text);
        id = team ? Result<Uuid>(team->id.uuid) : Result<Uuid>(team.error());
    }
    if (id)
        return Reference{Reference::Kind::One, *id};
    if (id.error().code == Error::Code::NotFound)
        return Reference();
    return id.error();
}

/// An edit as the hub knows it: what it names of the workspace's own fields are edits of rows of theirs.
Result<QList<RowEdit>> HubImport::written(HubReader &reader, const RowEdit &edit)
{
    const auto find = [this, &reader](CustomerId customer, CustomFieldId field) -> Result<CustomValueRow> {
        FAROL_ASSIGN(const std::optional<RowState> row, ownValueRow(reader, customer, field));
        if (!row)
            return CustomValueRow();
        using State = CustomValueRow::State;
        return CustomValueRow{row->isDeleted() ? State::Deleted : State::Living, row->key.id};
    };
    // An import says the id of every customer it makes.
    const CustomEditing editing{find, [](const RowEdit &made) { return made.row.id; }};
    Command one;
    one.edits = {edit};
    FAROL_ASSIGN(Command parted, withCustomRows(one, m_catalog, editing));
    const EntityInfo &value = *farolSchema().entity(tables::CustomValue);
    for (RowEdit &part : parted.edits) {
        if (!part.row.id.isNull())
            continue;
        const Value named = part.values.value(value.naturalKey);
        const auto *key = named.get<QString>();
        if (key == nullptr)
            return fail(Error::Code::Internal, u"a row without id and key"_s);
        part.row.id = makeUuid8(m_workspace.id().uuid, value.name, *key);
    }
    return parted.edits;
}

Result<Mutation> HubImport::mutationOf(HubReader &reader, const RowEdit &edit, const Command &command, const Head &head)
{
    const EntityInfo *entity = farolSchema().entity(edit.row.table);
    if (entity == nullptr)
        return fail(Error::Code::Invalid, u"unknown entity"_s);
    FAROL_ASSIGN(const std::optional<RowState> shown, reader.row(edit.row));
    RowEdit wanted = edit;
    const FieldInfo *owner = entity->field(u"owner");
    // Who makes a customer owns it unless the file says otherwise, as on a device.
    if (edit.kind == MutationKind::Create && entity->scope == ScopeRule::Self && owner != nullptr
        && !edit.values.contains(owner->number))
        wanted.values.insert(owner->number, Value(m_who.user.uuid));
    Mutation mutation;
    mutation.id = MutationId(makeRandomUuid(m_random));
    mutation.operation = command.operation;
    mutation.act = command.act;
    mutation.part = command.part;
    mutation.parts = command.parts;
    mutation.kind = edit.kind;
    mutation.row = edit.row;
    mutation.seen = {head.epoch, head.seq};
    mutation.wall = m_clock.now();
    mutation.schemaVersion = farolSchema().version();
    const RowState row = shown.value_or(RowState());
    if (edit.kind == MutationKind::Restore)
        mutation.patches = {patchOf(DeletedField, Value(false), row.fields.value(DeletedField))};
    else
        mutation.patches = patchesOf(wanted, *entity, row);
    return mutation;
}

Status HubImport::appendEntry(const Mutation &mutation, sync::PushRequest &request, qsizetype &bytes) const
{
    OutboxEntry entry;
    entry.n = request.entries.isEmpty() ? m_lastN + 1 : request.entries.constLast().n + 1;
    entry.previous = request.entries.isEmpty() ? m_chain : chainHash(request.entries.constLast());
    entry.body = encodeMutation(mutation);
    FAROL_TRY(checkLimits(mutation, entry.body.size()));
    bytes += entry.body.size();
    request.entries.append(entry);
    const sync::Limits limits;
    if (bytes > limits.actBytes || request.entries.size() > limits.actEntries)
        return fail(Error::Code::TooLarge, u"more in one part of an act than one commit holds"_s);
    return {};
}

Result<ChangeSet> HubImport::apply(const Command &command)
{
    sync::PushRequest request;
    QList<RowKey> rows;
    FAROL_TRY(m_workspace.store().read([&](HubReader &reader) -> Status {
        request = {};
        rows.clear();
        qsizetype bytes = 0;
        FAROL_ASSIGN(const Head head, reader.head());
        for (const RowEdit &edit : command.edits) {
            FAROL_ASSIGN(const QList<RowEdit> parts, written(reader, edit));
            for (const RowEdit &part : parts) {
                FAROL_ASSIGN(const Mutation mutation, mutationOf(reader, part, command, head));
                if (mutation.patches.isEmpty() && part.kind == MutationKind::Edit)
                    continue;
                FAROL_TRY(appendEntry(mutation, request, bytes));
                rows.append(edit.row);
            }
        }
        return {};
    }));
    if (rows.isEmpty())
        return ChangeSet();
    FAROL_TRY(registerDevice());
    request.confirmedN = m_lastN;
    request.deviceNow = m_clock.now();
    FAROL_ASSIGN(const sync::PushReply reply, m_workspace.hub().push(m_who, request));
    if (reply.action != sync::PushReply::Action::Decided || reply.outcomes.size() != rows.size())
        return fail(Error::Code::Internal, u"the server did not decide what it was sent"_s);
    m_lastN = request.entries.constLast().n;
    m_chain = chainHash(request.entries.constLast());
    ChangeSet changes;
    changes.operation = command.operation;
    changes.act = command.act;
    changes.author = m_who.user;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Outcome &outcome = reply.outcomes[i];
        const bool whole = outcome.kind == OutcomeKind::Applied || outcome.kind == OutcomeKind::Merged
                           || outcome.kind == OutcomeKind::NoOp;
        // Of all that was to be written of one row, the first that was not says why.
        const bool isTold = !m_refused.isEmpty() && m_refused.constLast().row == rows[i];
        if (!whole && !isTold)
            m_refused.append({rows[i], outcome.kind, outcome.reason});
        changes.rows.append({rows[i], RowChangeKind::Changed, {}});
    }
    return changes;
}

} // namespace farol::server
