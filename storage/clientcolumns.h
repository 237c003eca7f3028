// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customcatalog.h"
#include "core/rowstate.h"
#include "core/schema.h"
#include "storage/ddl.h"
#include "storage/statement.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <cstdint>

namespace farol::storage {

/// One declared field as a column of its entity's table; of one of the workspace's own fields, as one of custom_value's.
struct FieldColumn final {
    FieldInfo info;
    QByteArray name;
    QByteArray key; ///< column of its sort key; empty for fields that are compared as they are
    CustomFieldId definition = {}; ///< of the workspace's own fields
    [[nodiscard]] bool isOwn() const { return !definition.isNull(); }
    /// What lists are sorted by.
    [[nodiscard]] const QByteArray &sorted() const { return key.isEmpty() ? name : key; }
};

/// How the rows of one entity lie in SQL: the recipe that migrations spell out and that statements are made from.
/// The table holds the row as shown; the texts nobody sorts or filters by come last, so that scans seldom touch them.
class EntityColumns final
{
public:
    explicit EntityColumns(const EntityInfo &info);
    /// The customer's, with a column for each of the workspace's own fields.
    explicit EntityColumns(const CustomCatalog &catalog);

    [[nodiscard]] const EntityInfo &info() const { return m_info; }
    [[nodiscard]] const QByteArray &table() const { return m_table; }
    [[nodiscard]] const QList<FieldColumn> &fields() const { return m_fields; }
    [[nodiscard]] const FieldColumn *field(FieldNumber number) const;
    /// A field's column, a derived one or one of the workspace's own: what lists may show, filter and sort by.
    [[nodiscard]] const FieldColumn *column(FieldNumber number) const;

    /// What the entity's table must look like, derived columns at its end; migrations spell it out and a test compares the
    /// two.
    [[nodiscard]] Table tableStep() const;

    /// id, scope, seq, pending, meta and every field, in the order shownRow() wants; to be followed by WHERE.
    static constexpr int PendingColumn = 3;
    [[nodiscard]] const QByteArray &select() const { return m_select; }
    /// The row with an id; its place in the table and its digest follow the fields, from placeColumn() on.
    [[nodiscard]] const QByteArray &selectById() const { return m_selectById; }
    [[nodiscard]] int placeColumn() const;
    /// row, pending, digest, scope, deleted, conflict, extra and every field of the row with an id, for update().
    [[nodiscard]] const QByteArray &locate() const { return m_locate; }
    [[nodiscard]] const QByteArray &insert() const { return m_insert; }
    /// An update of what always changes and of the columns in `changed` (see Changed).
    [[nodiscard]] QByteArray update(std::uint64_t changed) const;

    /// The bits of update(): writing an unchanged indexed column would rewrite its index entry.
    enum Changed : std::uint64_t { Scope = 1, Deleted = 2, Pending = 4, Conflict = 8, Extra = 16, FirstField = 32 };
    [[nodiscard]] static std::uint64_t bitOf(qsizetype field);

private:
    EntityInfo m_info;
    QByteArray m_table;
    QList<FieldColumn> m_fields; ///< long texts last
    QList<FieldColumn> m_derived; ///< written by the ClientFollower alone
    QList<FieldColumn> m_own; ///< the workspace's own
    QByteArray m_select;
    QByteArray m_selectById;
    QByteArray m_locate;
    QByteArray m_insert;
};

/// Binds the value of a field, or NULL; a value of another type than the field's is Error::Invalid.
[[nodiscard]] Status bindField(Statement &statement, int index, const FieldInfo &field, const Value &value);
/// The same of a value that is still one CBOR item; none at all is NULL.
[[nodiscard]] Status bindItem(Statement &statement, int index, const FieldInfo &field, QByteArrayView item);
/// What bindField() wrote.
[[nodiscard]] Value readField(const Statement &statement, int column, const FieldInfo &field);
/// Binds the sort key of a text, or NULL.
void bindKey(Statement &statement, int index, const Value &value);
/// The sort key of a text that is still one CBOR item, or null.
[[nodiscard]] QByteArray itemKey(QByteArrayView item);

/// Sets as one text: every element between two separators, so that one element is found by a plain search.
[[nodiscard]] QString encodeSet(const QStringList &elements);
[[nodiscard]] QStringList decodeSet(QByteArrayView utf8);

/// Whether the row holds fields that the entity, as this version knows it, does not declare.
[[nodiscard]] bool hasExtraFields(const RowState &row, const EntityInfo &info);

/// A row from a statement that begins with EntityColumns::select().
[[nodiscard]] Result<RowState> shownRow(const Statement &statement, const EntityColumns &columns);

} // namespace farol::storage
