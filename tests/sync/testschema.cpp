// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/testschema.h"

#include "core/fieldmakers.h"

namespace farol::sim {

namespace {

/// A person's, a team's or everybody's, as it says itself. May have a natural key, of which there is one whoever has it.
struct View final {
    ScopeId audience;
    QString title;
    QString status;
    QStringList tags;
    std::int64_t score = 0;
    QString key;

    static constexpr auto fieldList()
    {
        using E = View;
        return std::tuple{
            // Not mandatory: that nobody is named has to be noticed all the same.
            fieldOf(&E::audience, declare::reference(1, "audience", "", 0)),
            fieldOf(&E::title, declare::text(2, "title", "")),
            fieldOf(&E::status, declare::text(3, "status", "").asCritical()),
            fieldOf(&E::tags, declare::set(4, "tags", "")),
            fieldOf(&E::score, declare::integer(5, "score", "").with(MergeRule::Counter)),
            fieldOf(&E::key, declare::text(6, "natural", "")),
        };
    }
};

/// Everybody's, made and deleted by leads alone; everybody may write its notes.
struct Charter final {
    QString title;
    QString notes;

    static constexpr auto fieldList()
    {
        using E = Charter;
        return std::tuple{
            fieldOf(&E::title, declare::text(2, "title", "").mandatory().writtenBy(Writers::Leads)),
            fieldOf(&E::notes, declare::text(3, "notes", "")),
        };
    }
};

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
        EntityInfo view = entityOf<View>(tables::View, "view", EntityKind::Record, ScopeRule::Audience, 0);
        view.audience = 1;
        view.naturalKey = 6;
        return Schema({customerEntity(), child, grandchild, label,
                       entityOf<Event>(tables::Event, "event", EntityKind::Log, ScopeRule::Owner, 1),
                       entityOf<Reading>(tables::Reading, "reading", EntityKind::Fact, ScopeRule::Owner, 1), view,
                       entityOf<Charter>(tables::Charter, "charter", EntityKind::Record, ScopeRule::Workspace, 0)},
                      1);
    }();
    return schema;
}

} // namespace farol::sim
