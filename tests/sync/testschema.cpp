// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/testschema.h"

namespace farol::sim {

namespace {

template <typename E>
EntityInfo entityOf(TableNumber table, const char *name, EntityKind kind, ScopeRule scope, FieldNumber owner)
{
    EntityInfo info;
    info.table = table;
    info.name = name;
    info.kind = kind;
    info.scope = scope;
    info.owner = owner;
    info.fields = fieldInfos<E>();
    return info;
}

} // namespace

const Schema &testSchema()
{
    static const Schema schema = [] {
        EntityInfo child = entityOf<Child>(tables::Child, "child", EntityKind::Record, ScopeRule::Owner, 1);
        child.rules = {RuleInfo{RuleKind::Ordered, 7, 8}, RuleInfo{RuleKind::OnePerOwner, 9, 0},
                       RuleInfo{RuleKind::Unique, 10, 0}, RuleInfo{RuleKind::Acyclic, 11, 0}};
        EntityInfo label = entityOf<Label>(tables::Label, "label", EntityKind::Record, ScopeRule::Workspace, 0);
        label.naturalKey = 1;
        EntityInfo grandchild =
            entityOf<Grandchild>(tables::Grandchild, "grandchild", EntityKind::Record, ScopeRule::Owner, 1);
        grandchild.naturalKey = 6;
        return Schema({customerEntity(), child, grandchild, label,
                       entityOf<Event>(tables::Event, "event", EntityKind::Log, ScopeRule::Owner, 1),
                       entityOf<Reading>(tables::Reading, "reading", EntityKind::Fact, ScopeRule::Owner, 1)},
                      1);
    }();
    return schema;
}

} // namespace farol::sim
