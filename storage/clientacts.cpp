// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientacts.h"

#include "core/canonical.h"

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

/// What a patch made of the value its author saw, before anybody else's edit met it.
Value patched(const FieldPatch &patch, const FieldState &before)
{
    if (patch.delta != 0) {
        const auto *count = before.value.get<std::int64_t>();
        return Value((count != nullptr ? *count : 0) + patch.delta);
    }
    if (patch.add.isEmpty() && patch.remove.isEmpty())
        return patch.value;
    QStringList elements = before.elements.keys();
    for (const auto &[element, adder] : patch.remove)
        elements.removeAll(element);
    for (const QString &element : patch.add) {
        if (!elements.contains(element))
            elements.append(element);
    }
    elements.sort();
    return elements.isEmpty() ? Value() : Value(elements);
}

} // namespace

Result<QList<OwnChange>> ownChangesOf(Connection &connection, const RowKey &row, int limit)
{
    FAROL_ASSIGN(Statement statement,
                 connection.prepare("SELECT o.id, o.act, o.at, o.undone, s.body, s.before FROM operation_step AS s"
                                    " JOIN operation AS o ON o.id = s.operation"
                                    " WHERE s.row_id = ? AND s.table_no = ?"
                                    " ORDER BY o.ordinal DESC, s.position DESC LIMIT ?"_ba));
    statement.bindAll(row.id, row.table, limit);
    QList<OwnChange> changes;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return changes;
        OwnChange change;
        change.operation = statement.id<OperationId>(0);
        change.act = statement.text(1);
        change.when = Instant{statement.integer(2)};
        change.undone = statement.boolean(3);
        FAROL_ASSIGN(const Mutation mutation, decodeMutation(statement.blob(4)));
        change.version = versionOf(mutation.id);
        RowState before;
        if (const QByteArray bytes = statement.blob(5); !bytes.isEmpty()) {
            FAROL_ASSIGN(before, decodeRow(bytes));
        }
        for (const FieldPatch &patch : mutation.patches) {
            const FieldState state = before.fields.value(patch.field);
            change.fields.append(
                {patch.field, state.value, state.version, state.author, state.effective, patched(patch, state)});
        }
        changes.append(change);
    }
}

} // namespace farol::storage
