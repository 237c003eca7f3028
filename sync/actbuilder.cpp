// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/actbuilder.h"

#include "core/canonical.h"
#include "core/fieldfault.h"
#include "sync/plantedbugs.h"
#include "sync/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::sync {

namespace {

/// Of the bodies of one part: what a push may hold (8 MiB) less its envelopes.
constexpr qsizetype MaxActBytes = qsizetype(7) * 1024 * 1024;
/// Bytes that part and parts may need in a body beyond those of 1 and 1.
constexpr qsizetype NumbersGrowBy = 8;

/// Sides beyond what a mutation may name stay open, to be settled by the next one.
QList<Version> baseOf(const FieldState &field, bool settles)
{
    QList<Version> base;
    if (field.version != 0)
        base.append(field.version);
    if (settles) {
        for (const Side &side : field.sides.first(std::min(field.sides.size(), MutationLimits::Bases - base.size())))
            base.append(side.version);
    }
    return base;
}

/// The body, which is sure to be read back. The text before a change goes first when both are too much: it is what a
/// later merge could do better with, and not needed by any other rule.
Result<QByteArray> bodyOf(Mutation &mutation)
{
    QByteArray body = encodeMutation(mutation);
    if (body.size() + NumbersGrowBy > MutationLimits::Bytes) {
        for (FieldPatch &patch : mutation.patches)
            patch.baseText.reset();
        body = encodeMutation(mutation);
    }
    FAROL_TRY(checkLimits(mutation, body.size() + NumbersGrowBy));
    return body;
}

void setElements(FieldPatch &patch, const RowEdit &edit, const FieldState &field)
{
    const auto wanted = edit.values.constFind(patch.field);
    QStringList add = edit.add.value(patch.field);
    QStringList remove = edit.remove.value(patch.field);
    if (wanted != edit.values.constEnd()) {
        const QStringList target = wanted->get<QStringList>() != nullptr ? *wanted->get<QStringList>() : QStringList();
        for (const QString &element : target) {
            if (!field.elements.contains(element))
                add.append(element);
        }
        for (auto element = field.elements.cbegin(); element != field.elements.cend(); ++element) {
            if (!target.contains(element.key()))
                remove.append(element.key());
        }
    }
    for (const QString &element : std::as_const(remove)) {
        if (field.elements.contains(element))
            patch.remove.append({element, field.elements.value(element)});
    }
    for (const QString &element : std::as_const(add)) {
        if (!element.isEmpty() && !field.elements.contains(element) && !patch.add.contains(element))
            patch.add.append(element);
    }
}

/// A fact that is replaced loses what its new one does not name.
void appendVanished(const FieldMap &before, QList<FieldNumber> &changed)
{
    for (auto field = before.cbegin(); field != before.cend(); ++field) {
        if (!changed.contains(field.key()))
            changed.append(field.key());
    }
    std::sort(changed.begin(), changed.end());
}

QList<FieldNumber> fieldsOf(const RowEdit &edit)
{
    QList<FieldNumber> fields = edit.settles;
    const auto take = [&fields](const auto &map) {
        for (auto number = map.keyBegin(); number != map.keyEnd(); ++number)
            fields.append(*number);
    };
    take(edit.values);
    take(edit.add);
    take(edit.remove);
    take(edit.increments);
    std::sort(fields.begin(), fields.end());
    fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
    fields.removeAll(DeletedField);
    return fields;
}

} // namespace

ActBuilder::ActBuilder(ClientTransaction &transaction, const Schema &schema, const Clock &clock, Random &random,
                       const QString &act)
    : m_transaction(transaction), m_schema(schema), m_clock(clock), m_random(random)
{
    m_record.operation = OperationId(makeRandomUuid(random));
    m_record.act = act;
    m_record.when = clock.now();
}

Status ActBuilder::begin()
{
    FAROL_ASSIGN(m_device, m_transaction.device());
    return {};
}

void ActBuilder::goOnWith(OperationId operation, int part, int parts)
{
    m_record.operation = operation;
    m_part = part;
    m_parts = parts;
    m_goesOn = true;
}

Status ActBuilder::add(const RowEdit &edit)
{
    const EntityInfo *entity = m_schema.entity(edit.row.table);
    if (entity == nullptr)
        return fail(Error::Code::Invalid, u"unknown entity"_s);
    RowKey key = edit.row;
    const bool makes = edit.kind == MutationKind::Create || edit.kind == MutationKind::PutFact;
    if (key.id.isNull() && makes)
        key.id = idForNew(edit, *entity);
    FAROL_ASSIGN(const std::optional<RowState> shown, shownRow(m_transaction, key));
    if (edit.kind == MutationKind::Create && shown)
        return fail(Error::Code::Exists, shown->isDeleted() ? u"deleted"_s : u"a row with this id is there already"_s);
    if (!makes && !shown)
        return fail(Error::Code::NotFound, u"no such row"_s);
    if (edit.kind == MutationKind::Remove || edit.kind == MutationKind::Restore)
        return addDeath(edit, *entity, *shown);
    if (!makes && shown->isDeleted())
        return fail(Error::Code::NotFound, u"the row is deleted"_s);

    RowState current;
    current.key = key;
    if (shown) {
        current = *shown;
    } else {
        FAROL_ASSIGN(current.scope, scopeForNew(edit, *entity, key.id));
    }
    RowEdit wanted = edit;
    const FieldInfo *owner = entity->field(u"owner");
    // Who makes a customer owns it unless the data says otherwise.
    if (edit.kind == MutationKind::Create && entity->scope == ScopeRule::Self && owner != nullptr
        && !edit.values.contains(owner->number))
        wanted.values.insert(owner->number, Value(m_device.user.uuid));
    if (makes) {
        for (const FieldInfo &field : entity->fields)
            FAROL_TRY(field.required ? checkValue(field, wanted.values.value(field.number)) : Status());
    }
    Mutation mutation;
    mutation.kind = edit.kind;
    mutation.row = key;
    FAROL_ASSIGN(mutation.patches, patchesFor(wanted, *entity, current));
    if (mutation.patches.isEmpty() && !makes)
        return {};
    return append(std::move(mutation), shown, current.scope);
}

bool ActBuilder::mayDelete(const EntityInfo &entity) const
{
    UserRights rights;
    rights.role = m_role;
    return mayWrite(rights, entity.deleters());
}

Status ActBuilder::addDeath(const RowEdit &edit, const EntityInfo &entity, const RowState &shown)
{
    if (!mayDelete(entity))
        return fail(Error::Code::Denied, u"only team leads and administrators delete and restore rows of %1"_s.arg(
                                             QLatin1StringView(entity.name)));
    const bool removes = edit.kind == MutationKind::Remove;
    const FieldState field = shown.fields.value(DeletedField);
    const bool settles = edit.settles.contains(DeletedField);
    if (removes == shown.isDeleted() && !settles)
        return {};
    FieldPatch patch;
    patch.field = DeletedField;
    patch.value = Value(removes);
    patch.base = baseOf(field, settles);
    Mutation mutation;
    mutation.kind = edit.kind;
    mutation.row = shown.key;
    mutation.patches = {patch};
    return append(std::move(mutation), shown, shown.scope);
}

Result<QList<FieldPatch>> ActBuilder::patchesFor(const RowEdit &edit, const EntityInfo &entity,
                                                 const RowState &shown) const
{
    QList<FieldPatch> patches;
    for (const FieldNumber number : fieldsOf(edit)) {
        const FieldInfo *info = entity.field(number);
        if (info == nullptr)
            return fail(Error::Code::Invalid, u"unknown field"_s);
        const FieldState field = shown.fields.value(number);
        const bool settles = edit.settles.contains(number);
        const Value value = edit.values.value(number, field.value);
        FAROL_TRY(checkValue(*info, value));
        FieldPatch patch;
        patch.field = number;
        patch.base = baseOf(field, settles);
        bool changes = settles && !field.sides.isEmpty();
        if (entity.kind == EntityKind::Fact || info->merge == MergeRule::Scalar || info->merge == MergeRule::Critical) {
            patch.value = value;
            // A fact is replaced whole, so what it keeps has to be said as well.
            changes = changes || value != field.value || entity.kind == EntityKind::Fact
                      || planted(PlantedBug::WholeRowWrite);
            if (info->type == FieldType::LongText && field.value.get<QString>() != nullptr)
                patch.baseText = *field.value.get<QString>();
        } else if (info->merge == MergeRule::Elements) {
            setElements(patch, edit, field);
            changes = !patch.add.isEmpty() || !patch.remove.isEmpty();
        } else {
            patch.delta = edit.increments.value(number);
            changes = patch.delta != 0;
        }
        if (changes)
            patches.append(patch);
    }
    return patches;
}

/// What is made under one natural key on two devices is one row.
Uuid ActBuilder::idForNew(const RowEdit &edit, const EntityInfo &entity)
{
    const Value key = entity.naturalKey != 0 ? edit.values.value(entity.naturalKey) : Value();
    if (const auto *text = key.get<QString>())
        return makeUuid8(m_device.workspace.uuid, entity.name, *text);
    return makeUuid7(m_clock.now().ms, m_random);
}

Result<ScopeId> ActBuilder::scopeForNew(const RowEdit &edit, const EntityInfo &entity, const Uuid &id)
{
    if (entity.owner != 0) {
        const Value owner = edit.values.value(entity.owner);
        if (owner.get<Uuid>() == nullptr)
            return fail(Error::Code::Invalid, u"the owner row is missing"_s);
        FAROL_ASSIGN(const std::optional<RowState> row,
                     shownRow(m_transaction, {entity.field(entity.owner)->refers, *owner.get<Uuid>()}));
        if (!row)
            return fail(Error::Code::NotFound, u"the owner row is not there"_s);
        return row->scope;
    }
    if (entity.audience != 0) {
        const Value audience = edit.values.value(entity.audience);
        if (audience.get<Uuid>() == nullptr || audience.get<Uuid>()->isNull())
            return fail(Error::Code::Invalid, u"nobody is named to see it"_s);
        return ScopeId(*audience.get<Uuid>());
    }
    return entity.scope == ScopeRule::Workspace ? ScopeId(m_device.workspace.uuid) : ScopeId(id);
}

Status ActBuilder::append(Mutation mutation, const std::optional<RowState> &before, ScopeId scope)
{
    mutation.id = MutationId(makeRandomUuid(m_random));
    mutation.operation = m_record.operation;
    mutation.act = m_record.act;
    mutation.part = m_part;
    mutation.parts = m_parts;
    mutation.seen = SeenUpTo{m_device.cursor.epoch, m_device.cursor.seq};
    mutation.wall = m_clock.now();
    mutation.schemaVersion = m_schema.version();
    FAROL_ASSIGN(const QByteArray body, bodyOf(mutation));

    RowState row = before.value_or(RowState());
    row.key = mutation.row;
    row.scope = scope;
    applyPending(row, mutation, m_device.user, m_schema);
    FAROL_TRY(m_transaction.putOverlay(row));

    RowChange change;
    change.row = mutation.row;
    if (mutation.kind == MutationKind::Remove) {
        change.kind = RowChangeKind::Vanished;
    } else if (mutation.kind == MutationKind::Edit || (before && !before->isDeleted())) {
        for (const FieldPatch &patch : std::as_const(mutation.patches))
            change.fields.append(patch.field);
        if (mutation.kind == MutationKind::PutFact)
            appendVanished(before->fields, change.fields);
    } else {
        change.kind = RowChangeKind::Appeared;
    }
    m_changes.rows.append(change);
    m_made.append(Made{std::move(mutation), body, before ? encodeRow(*before) : QByteArray(), scope});
    return {};
}

Result<ChangeSet> ActBuilder::end(Kept kept)
{
    m_changes.act = m_record.act;
    m_changes.author = m_device.user;
    if (m_changes.isEmpty())
        return m_changes;
    m_changes.operation = m_record.operation;
    FAROL_TRY(cutIntoParts());
    FAROL_TRY(appendEntries());
    FAROL_TRY(saveRecord(kept));
    FAROL_TRY(m_transaction.setDevice(m_device));
    return m_changes;
}

/// How many parts there are stands in every body, so that bodies of a large act are written a second time.
Status ActBuilder::cutIntoParts()
{
    QList<int> partOf;
    qsizetype rows = 0;
    qsizetype bytes = 0;
    int part = 1;
    for (const Made &made : std::as_const(m_made)) {
        const qsizetype size = made.body.size() + NumbersGrowBy;
        if (rows == MaxActRows || (rows > 0 && bytes + size > MaxActBytes)) {
            ++part;
            rows = bytes = 0;
        }
        ++rows;
        bytes += size;
        partOf.append(part);
    }
    if (part == 1)
        return {};
    if (m_goesOn)
        return fail(Error::Code::TooLarge, u"more in one part of an act than one commit holds"_s);
    for (qsizetype i = 0; i < m_made.size(); ++i) {
        m_made[i].mutation.part = partOf.at(i);
        m_made[i].mutation.parts = part;
        m_made[i].body = encodeMutation(m_made[i].mutation);
    }
    return {};
}

Status ActBuilder::appendEntries()
{
    for (const Made &made : std::as_const(m_made)) {
        PendingEntry pending;
        pending.entry.n = m_device.nextN++;
        pending.entry.previous = m_device.chain;
        pending.entry.body = made.body;
        pending.mutation = made.mutation;
        pending.scope = made.scope;
        m_device.chain = chainHash(pending.entry);
        FAROL_TRY(m_transaction.appendEntry(pending));
        m_record.steps.append({made.mutation, made.before});
    }
    return {};
}

Status ActBuilder::saveRecord(Kept kept)
{
    m_record.undone = kept != Kept::Undoable;
    m_record.redoable = kept == Kept::Redoable;
    if (kept == Kept::Undoable)
        FAROL_TRY(m_transaction.forgetRedoable());
    if (!m_goesOn)
        return m_transaction.putOperation(m_record);
    const Status added = m_transaction.addSteps(m_record.operation, m_record.steps);
    return !added && added.error().code == Error::Code::NotFound ? m_transaction.putOperation(m_record) : added;
}

} // namespace farol::sync
