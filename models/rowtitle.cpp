// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowtitle.h"

#include "core/customer.h"
#include "core/tables.h"

namespace farol {

namespace {

constexpr int Longest = 80; // of a text that stands for a name

} // namespace

QString rowTitle(const RowState &row)
{
    const EntityInfo *entity = farolSchema().entity(row.key.table);
    if (entity == nullptr)
        return {};
    QString title;
    if (const FieldInfo *field = entity->title())
        fromValue(row.value(field->number), title);
    // A note has no subject, but its first words are what people remember.
    for (auto field = entity->fields.cbegin(); title.isEmpty() && field != entity->fields.cend(); ++field) {
        if (field->type == FieldType::LongText)
            fromValue(row.value(field->number), title);
    }
    return title.simplified().left(Longest);
}

Uuid customerOf(const RowState &row)
{
    const EntityInfo *entity = farolSchema().entity(row.key.table);
    if (entity == nullptr || (entity->scope != ScopeRule::Self && entity->scope != ScopeRule::Owner))
        return {};
    if (entity->scope == ScopeRule::Self)
        return row.key.id;
    const FieldInfo *owner = entity->field(entity->owner);
    const Value above = owner == nullptr ? Value() : row.value(owner->number);
    const bool direct = owner != nullptr && owner->refers == tables::Customer && above.get<Uuid>() != nullptr;
    return direct ? *above.get<Uuid>() : row.scope.uuid;
}

} // namespace farol
