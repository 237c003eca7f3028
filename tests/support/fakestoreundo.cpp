// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakestore.h"

#include <algorithm>

namespace farol {

QFuture<Result<UndoReport>> FakeStore::undo()
{
    return takeBack(m_acts, m_undone);
}

QFuture<Result<UndoReport>> FakeStore::redo()
{
    return takeBack(m_undone, m_acts);
}

/// The newest act of `from` is taken back, and what takes that back in turn becomes the newest of `to`.
QFuture<Result<UndoReport>> FakeStore::takeBack(QList<FakeAct> &from, QList<FakeAct> &to)
{
    if (from.isEmpty())
        return answer<Result<UndoReport>>(fail(Error::Code::NotFound));
    const FakeAct act = from.takeLast();
    FakeAct inverse{act.act, {}, act.operation};
    UndoReport report;
    report.act = act.act;
    const bool undoes = &to == &m_undone;
    report.changes.act = undoes ? QStringLiteral("undo") : QStringLiteral("redo");
    report.changes.author = m_me;
    report.changes.operation = OperationId(nextTestId());
    for (const FakeStep &step : act.steps) {
        RowState &row = m_rows[step.key];
        FakeStep back{step.key, row, {}, {}};
        if (step.fields.isEmpty() || !step.before) {
            report.changes.rows.append(applyRemoval(row, !row.isDeleted()));
            inverse.steps.append(back);
            continue;
        }
        QList<FieldNumber> undone;
        for (const FieldNumber field : step.fields) {
            if (row.fields.value(field).version != step.written.value(field)) {
                report.leftAlone.append({step.key, field});
                continue;
            }
            write(row, field, step.before->value(field), m_me);
            row.fields[field].sides = step.before->fields.value(field).sides;
            back.written.insert(field, m_version);
            undone.append(field);
        }
        if (undone.isEmpty())
            continue;
        back.fields = undone;
        inverse.steps.append(back);
        report.changes.rows.append({step.key, RowChangeKind::Changed, undone});
    }
    if (!inverse.steps.isEmpty())
        to.append(inverse);
    for (auto &[row, change] : m_own) {
        if (change.operation == act.operation)
            change.undone = undoes;
    }
    noteOwn(inverse, report.changes.act, true);
    tell(report.changes);
    return answer<Result<UndoReport>>(report);
}

void FakeStore::noteOwn(const FakeAct &act, const QString &name, bool undone)
{
    for (const FakeStep &step : act.steps) {
        const RowState row = m_rows.value(step.key);
        OwnChange change;
        change.operation = undone ? OperationId(nextTestId()) : act.operation;
        change.act = name;
        change.undone = undone;
        QList<FieldNumber> fields = step.fields;
        if (fields.isEmpty())
            fields.append(DeletedField);
        std::sort(fields.begin(), fields.end());
        for (const FieldNumber field : std::as_const(fields)) {
            const FieldState before = step.before ? step.before->fields.value(field) : FieldState();
            change.fields.append(
                {field, before.value, before.version, before.author, before.effective, row.value(field)});
            change.version = row.fields.value(field).version;
            change.when = row.fields.value(field).effective;
        }
        m_own.prepend({step.key, change});
    }
}

QFuture<Result<QList<OwnChange>>> FakeStore::ownChanges(const RowKey &row, int limit)
{
    QList<OwnChange> changes;
    for (const auto &[key, change] : std::as_const(m_own)) {
        if (key == row && changes.size() < limit)
            changes.append(change);
    }
    return answer<Result<QList<OwnChange>>>(changes);
}

} // namespace farol
