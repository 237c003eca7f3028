// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/validate.h"

#include "core/fieldfault.h"

#include <algorithm>

namespace farol::sync {

bool fits(const FieldInfo &field, const FieldPatch &patch)
{
    const bool hasElements = !patch.add.isEmpty() || !patch.remove.isEmpty();
    switch (field.merge) {
    case MergeRule::Scalar:
    case MergeRule::Critical:
        return !hasElements && patch.delta == 0 && faultOf(field, patch.value) == FieldFault::None;
    case MergeRule::Elements: return patch.value.isNull() && patch.delta == 0 && !patch.add.contains(QString());
    case MergeRule::Counter: return patch.value.isNull() && !hasElements;
    }
    return false;
}

namespace {

bool kindFits(EntityKind entity, MutationKind mutation)
{
    switch (entity) {
    case EntityKind::Record: return mutation != MutationKind::PutFact;
    case EntityKind::Log: return mutation == MutationKind::Create;
    case EntityKind::Fact: return mutation == MutationKind::PutFact;
    }
    return false;
}

bool hasRequired(const EntityInfo &entity, const Mutation &mutation)
{
    return std::all_of(entity.fields.cbegin(), entity.fields.cend(), [&](const FieldInfo &field) {
        return !field.required
               || std::any_of(mutation.patches.cbegin(), mutation.patches.cend(),
                              [&](const FieldPatch &patch) { return patch.field == field.number; });
    });
}

/// The null id would stand for every scope.
bool namesAudience(const EntityInfo &entity, const Mutation &mutation)
{
    return entity.audience == 0
           || std::any_of(mutation.patches.cbegin(), mutation.patches.cend(), [&](const FieldPatch &patch) {
                  const Uuid *id = patch.field == entity.audience ? patch.value.get<Uuid>() : nullptr;
                  return id != nullptr && !id->isNull();
              });
}

} // namespace

RejectReason checkShape(const Schema &schema, const Mutation &mutation)
{
    const RejectReason unknown =
        mutation.schemaVersion > schema.version() ? RejectReason::SchemaTooNew : RejectReason::Malformed;
    const EntityInfo *entity = schema.entity(mutation.row.table);
    if (entity == nullptr)
        return unknown;
    const bool aboutDeath = mutation.kind == MutationKind::Remove || mutation.kind == MutationKind::Restore;
    for (const FieldPatch &patch : mutation.patches) {
        if (patch.field == DeletedField) {
            if (!aboutDeath || patch.value.get<bool>() == nullptr)
                return RejectReason::Malformed;
            continue;
        }
        const FieldInfo *field = entity->field(patch.field);
        if (field == nullptr)
            return unknown;
        if (aboutDeath)
            return RejectReason::Malformed;
        if (entity->kind == EntityKind::Fact ? faultOf(*field, patch.value) != FieldFault::None : !fits(*field, patch))
            return RejectReason::Malformed;
    }
    if (aboutDeath && mutation.patches.size() != 1)
        return RejectReason::Malformed;
    const bool makes =
        mutation.kind == (entity->kind == EntityKind::Fact ? MutationKind::PutFact : MutationKind::Create);
    if (makes && !(hasRequired(*entity, mutation) && namesAudience(*entity, mutation)))
        return RejectReason::Malformed;
    return kindFits(entity->kind, mutation.kind) ? RejectReason::None : RejectReason::Forbidden;
}

} // namespace farol::sync
