// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <limits>

namespace farol {

/// Numbers are on the wire and in files for ever: never reused, never changed.
using TableNumber = std::uint16_t;
using FieldNumber = std::uint16_t;

/// Field 0 of every record: whether its own delete stands. Its sides are deletes that were beaten by an edit.
inline constexpr FieldNumber DeletedField = 0;
/// Derived columns have numbers from here on, so that no declared field ever meets them.
inline constexpr FieldNumber FirstDerived = 1000;
/// Columns of the workspace's own fields (core/customcatalog.h) have numbers from here on. Only a store that is open knows
/// them: what is kept or sent on names them `custom.KEY`.
inline constexpr FieldNumber FirstCustom = 2000;

enum class FieldType : std::uint8_t { Boolean, Integer, Text, LongText, Key, Day, Instant, Id, Set };

/// How two edits that did not know of each other meet (docs/SYNC.md 3.3).
enum class MergeRule : std::uint8_t {
    Scalar, ///< the later edit is shown, the other becomes a side of a conflict
    Critical, ///< the committed value stays, the newcomer becomes a side and asks
    Elements, ///< a set: merged element by element, adding wins
    Counter, ///< an integer: increments add up
};

/// Who may write a field, judged by the server when it decides.
enum class Writers : std::uint8_t { Staff, Leads, Administrators, Server };

enum class EntityKind : std::uint8_t {
    Record, ///< merged by field, with history and undo
    Log, ///< append-only: created, never edited
    Fact, ///< replaced whole by key, written by server or import, no field versions
};

/// Which scope (unit of rights) a row belongs to.
enum class ScopeRule : std::uint8_t {
    Self, ///< the row's own id: customers, teams, users
    Owner, ///< that of the row named by the owner field
    Workspace, ///< everybody's
    Audience, ///< named by the audience field: a person, a team or the workspace
};

struct FieldInfo {
    FieldNumber number = 0;
    const char *name = ""; ///< column, JSON and filter name; ASCII snake_case; stable
    FieldType type = FieldType::Text;
    MergeRule merge = MergeRule::Scalar;
    Writers writers = Writers::Staff;
    bool portal = false; ///< whether the portal may show it
    bool personal = false; ///< whether erasure (LGPD) has to blank it
    const char *label = ""; ///< English source string of the label, translated by models/
    TableNumber refers = 0; ///< for Id fields, and for Sets of ids: the table whose rows they name
    const char *list = ""; ///< for Key fields, and for Sets of keys: the workspace list whose keys they hold
    bool required = false; ///< of Scalar and Critical fields: every row has a value, and no text of spaces alone
    std::int64_t minimum = std::numeric_limits<std::int64_t>::min(); ///< of Integer fields
    FieldNumber currency = 0; ///< of Integer fields that are money in minor units: the Key field that says of which
    bool searched = false; ///< whether the global search looks into it
    const char *options = ""; ///< of the workspace's own choices: what may be chosen, one a line, in order
    bool archived = false; ///< of the workspace's own fields: can be read, but is offered no more
};

enum class RuleKind : std::uint8_t {
    Acyclic, ///< following `field` (an Id of the same table) never comes back
    Unique, ///< no two living rows share a non-null `field`
    OnePerOwner, ///< at most one living row per owner has the Boolean `field` true
    Ordered, ///< `field` <= `other`, both in the same row, nulls pass
};

/// A rule over several rows, checked by the server as it applies a mutation; the breaking edit becomes a conflict side.
struct RuleInfo {
    RuleKind kind = RuleKind::Unique;
    FieldNumber field = 0;
    FieldNumber other = 0;
};

struct EntityInfo {
    TableNumber table = 0;
    const char *name = ""; ///< singular, ASCII snake_case; also the SQL table's name
    EntityKind kind = EntityKind::Record;
    ScopeRule scope = ScopeRule::Self;
    FieldNumber owner = 0; ///< Id field naming the row this one lives and dies with; 0 = none (a root)
    FieldNumber audience = 0; ///< of ScopeRule::Audience: the Id field naming the scope, which never changes; else 0
    FieldNumber naturalKey = 0; ///< Text field whose value derives the row's id (UUIDv8); 0 = ids are born random
    QList<FieldInfo> fields;
    /// What a device works out of other rows (core/derived.h) and keeps beside the row for lists: never synced, never
    /// written by a person. Lists, filters and sort orders take it like a field.
    QList<FieldInfo> derived;
    /// Of customers as a CustomCatalog gives them: the workspace's own fields, in their order. Lists, filters, sort orders
    /// and commands take them like fields; the schema itself has none.
    QList<FieldInfo> custom;
    QList<RuleInfo> rules;

    [[nodiscard]] const FieldInfo *field(FieldNumber number) const;
    [[nodiscard]] const FieldInfo *field(QStringView wanted) const; ///< by its name
    /// A field, a derived column or one of the workspace's own.
    [[nodiscard]] const FieldInfo *column(FieldNumber number) const;
    [[nodiscard]] const FieldInfo *column(QStringView wanted) const;
    [[nodiscard]] QList<FieldInfo> columns() const { return fields + derived + custom; }
    /// What people call a row by: its name, title, subject, product …; null where rows have nothing of the kind.
    [[nodiscard]] const FieldInfo *title() const;
    /// Who may delete a row and bring it back: whoever may make one, and so write all that a row must have.
    [[nodiscard]] Writers deleters() const;
};

/// All entities a program knows; built once at start, then only read (from any thread).
class Schema final
{
public:
    explicit Schema(QList<EntityInfo> entities, int version);

    [[nodiscard]] const EntityInfo *entity(TableNumber table) const;
    [[nodiscard]] const EntityInfo *entity(QStringView name) const;
    [[nodiscard]] const QList<EntityInfo> &entities() const { return m_entities; }
    /// Grows by one with every change of any field list; sent in hello, stamped into each mutation.
    [[nodiscard]] int version() const { return m_version; }

private:
    QList<EntityInfo> m_entities;
    int m_version;
};

} // namespace farol
