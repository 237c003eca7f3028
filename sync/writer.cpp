// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/writer.h"

#include "core/canonical.h"
#include "core/permissions.h"
#include "sync/actbuilder.h"
#include "sync/shown.h"
#include "sync/undo.h"

using namespace Qt::StringLiterals;

namespace farol::sync {

namespace {

/// Nothing keeps what hangs on a refused customer any more, unless it is there after all, as somebody else's. While a load
/// runs nobody can say yet whose it is; the load's end finds out.
Status leaveUnborn(ClientTransaction &transaction, ScopeId scope)
{
    FAROL_ASSIGN(const DeviceState device, transaction.device());
    FAROL_ASSIGN(const std::optional<ScopeStatus> own, transaction.scopeStatus(scope));
    FAROL_ASSIGN(const std::optional<ScopeStatus> every, transaction.scopeStatus(EveryScope));
    const bool loading = device.loadPin != 0 || device.loadedThrough == 0;
    if (own || every || loading)
        return {};
    return transaction.setScope(scope, ScopeStatus::Purging);
}

/// A mutation of the act that an undo took back, which names it; nullopt when nothing of it is held here.
Result<std::optional<Mutation>> takenBackBy(ClientTransaction &transaction, const OperationRecord &undo)
{
    for (const OperationRecord::Step &step : undo.steps) {
        FAROL_ASSIGN(const std::optional<OperationRecord::Step> taken, transaction.step(step.mutation.undoes));
        if (taken)
            return std::optional(taken->mutation);
    }
    return std::optional<Mutation>();
}

} // namespace

Writer::Writer(ClientStore &store, const Schema &schema, const Clock &clock, Random &random)
    : m_store(store), m_schema(schema), m_clock(clock), m_random(random)
{}

Result<ChangeSet> Writer::execute(const Command &command)
{
    ChangeSet changes;
    FAROL_TRY(m_store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        ActBuilder act(transaction, m_schema, m_clock, m_random, command.act);
        act.setRole(m_role);
        FAROL_TRY(act.begin());
        if (!command.operation.uuid.isNull())
            act.goOnWith(command.operation, command.part, command.parts);
        for (const RowEdit &edit : command.edits)
            FAROL_TRY(act.add(edit));
        FAROL_ASSIGN(changes, act.end(ActBuilder::Kept::Undoable));
        return {};
    }));
    return changes;
}

Result<UndoReport> Writer::undo()
{
    return takeBack(Direction::Back, [](ClientTransaction &transaction) { return transaction.newestUndoable(); });
}

Result<UndoReport> Writer::undo(OperationId act)
{
    return takeBack(Direction::Back, [act](ClientTransaction &transaction) -> Result<std::optional<OperationRecord>> {
        FAROL_ASSIGN(std::optional<OperationRecord> kept, transaction.operation(act));
        if (kept && kept->undone)
            kept.reset();
        return kept;
    });
}

Result<UndoReport> Writer::redo()
{
    return takeBack(Direction::Again, [](ClientTransaction &transaction) { return transaction.newestRedoable(); });
}

/// Doing again is taking back an undo.
Result<UndoReport> Writer::takeBack(Direction direction, const FindAct &find)
{
    const bool again = direction == Direction::Again;
    UndoReport report;
    bool outOfReach = false;
    FAROL_TRY(m_store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        report = {};
        FAROL_ASSIGN(const std::optional<OperationRecord> operation, find(transaction));
        if (!operation)
            return fail(Error::Code::NotFound,
                        again ? u"there is nothing to do again"_s : u"there is nothing to undo"_s);
        FAROL_TRY(transaction.setUndone(operation->operation));
        outOfReach = operation->steps.isEmpty();
        if (outOfReach)
            return {};
        ActBuilder act(transaction, m_schema, m_clock, m_random, again ? u"redo"_s : u"undo"_s);
        act.setRole(m_role);
        FAROL_TRY(act.begin());
        FAROL_TRY(undoSteps(act, transaction, m_schema, *operation, report));
        FAROL_ASSIGN(report.changes, act.end(again ? ActBuilder::Kept::Ended : ActBuilder::Kept::Redoable));
        report.act = operation->act;
        if (!again)
            return {};
        FAROL_ASSIGN(const std::optional<Mutation> first, takenBackBy(transaction, *operation));
        if (!first)
            return {};
        report.act = first->act;
        return report.changes.isEmpty() ? Status() : transaction.setDone(first->operation);
    }));
    if (outOfReach)
        return fail(Error::Code::Denied, u"what this act changed is no longer held here"_s);
    return report;
}

Status Writer::dismiss(MutationId mutation)
{
    return m_store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(const QList<AttentionItem> items, transaction.attention());
        FAROL_TRY(transaction.removeAttention(mutation));
        for (const AttentionItem &item : items) {
            const auto body = decodeMutation(item.body);
            if (item.outcome.mutation == mutation && body && makesItsScope(*body, item.scope))
                FAROL_TRY(leaveUnborn(transaction, item.scope));
        }
        return {};
    });
}

} // namespace farol::sync
