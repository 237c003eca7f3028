// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientacts.h"

#include "core/canonical.h"

using namespace Qt::StringLiterals;

namespace farol::storage {

Result<QList<ClientAct>> actsOf(Connection &connection, const RowKey &row, int limit)
{
    FAROL_ASSIGN(Statement statement,
                 connection.prepare("SELECT o.id, o.act, o.at, o.undone, s.body FROM operation_step AS s"
                                    " JOIN operation AS o ON o.id = s.operation"
                                    " WHERE s.row_id = ? AND s.table_no = ?"
                                    " ORDER BY o.ordinal DESC, s.position LIMIT ?"_ba));
    statement.bind(1, row.id);
    statement.bind(2, row.table);
    statement.bind(3, limit);
    QList<ClientAct> acts;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return acts;
        ClientAct act;
        act.operation = statement.id<OperationId>(0);
        act.act = statement.text(1);
        act.when = Instant{statement.integer(2)};
        act.undone = statement.boolean(3);
        FAROL_ASSIGN(const Mutation mutation, decodeMutation(statement.blob(4)));
        for (const FieldPatch &patch : mutation.patches)
            act.fields.append(patch.field);
        acts.append(act);
    }
}

} // namespace farol::storage
