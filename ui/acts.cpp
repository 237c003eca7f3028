// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts.h"

#include "ui/errortext.h"
#include "ui/widgets/toast.h"

#include "models/labels.h"

#include "core/async.h"
#include "core/customer.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString fieldName(TableNumber table, FieldNumber field)
{
    const EntityInfo *entity = farolSchema().entity(table);
    const FieldInfo *info = entity == nullptr ? nullptr : entity->field(field);
    return info == nullptr ? QString() : fieldLabel(*info);
}

/// The table that all of these rows are of; 0 when they are of several, or none.
template <typename Rows>
TableNumber commonTable(const Rows &rows)
{
    const auto differs = [&rows](const auto &row) { return row.row.table != rows.constFirst().row.table; };
    return rows.isEmpty() || std::any_of(rows.cbegin(), rows.cend(), differs) ? 0 : rows.constFirst().row.table;
}

/// How many rows it is about: one that is brought back and edited is one. Acts so large that a turn of the window would be
/// felt have one edit for each.
int rowsOf(const Command &command)
{
    if (command.edits.size() > MaxActRows)
        return static_cast<int>(command.edits.size());
    int fresh = 0;
    QSet<RowKey> known;
    for (const RowEdit &edit : command.edits) {
        if (edit.row.id.isNull())
            ++fresh;
        else
            known.insert(edit.row);
    }
    return fresh + static_cast<int>(known.size());
}

QString undoneText(const UndoReport &report)
{
    return actUndone(report.act, commonTable(report.changes.rows), static_cast<int>(report.changes.rows.size()));
}

QString redoneText(const UndoReport &report)
{
    return actRedone(report.act, commonTable(report.changes.rows), static_cast<int>(report.changes.rows.size()));
}

} // namespace

Acts::Acts(Store &store, Notices &notices, QObject *parent) : QObject(parent), m_store(store), m_notices(notices)
{
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.origin == Origin::Here && !changes.operation.isNull())
            m_newest = changes.operation;
    });
}

void Acts::run(const Command &command, Tell tell, const std::function<void(const ChangeSet &)> &then,
               const std::function<void()> &otherwise)
{
    const QString act = command.act;
    const TableNumber table = commonTable(command.edits);
    const int count = rowsOf(command);
    const auto told = [this, act, table, count, tell, then, otherwise,
                       callers = m_callers](const Result<ChangeSet> &done) {
        const bool isThere = callers == m_callers;
        if (!done) {
            m_notices.warn(errorSentence(done.error(), table));
            if (otherwise && isThere)
                otherwise();
            return;
        }
        if (tell == Tell::WithToast)
            tellDone(actDone(act, table, count), *done);
        if (then && isThere)
            then(*done);
    };
    whenDone(m_store.execute(command), this, told);
}

void Acts::tellDone(const QString &words, const ChangeSet &done)
{
    if (done.operation.isNull())
        m_notices.tell(words); // nothing came of it: taking the newest act back would take an older one
    else
        m_notices.tell(words, tr("Undo"), whileNewest(done.operation, [this] { undo(); }));
}

std::function<void()> Acts::whileNewest(OperationId operation, const std::function<void()> &run)
{
    return [this, operation, run] {
        if (operation == m_newest)
            run();
        else
            m_notices.tell(
                tr("Nothing was taken back: you did something else since. “Undo” in the menu “Edit” takes that "
                   "back first."));
    };
}

void Acts::undo()
{
    whenDone(m_store.undo(), this, [this](const Result<UndoReport> &report) {
        if (report && report->changes.isEmpty())
            m_notices.tell(reportText(*report, undoneText(*report)));
        else if (report)
            m_notices.tell(reportText(*report, undoneText(*report)), tr("Redo"),
                           whileNewest(report->changes.operation, [this] { redo(); }));
        else if (report.error().code == Error::Code::NotFound)
            m_notices.tell(tr("There is nothing to undo."));
        else if (report.error().code == Error::Code::Denied)
            m_notices.tell(tr("What you did last is out of your hands now. Undo again for what you did before it."));
        else
            tellFailure(report.error());
    });
}

void Acts::redo()
{
    whenDone(m_store.redo(), this, [this](const Result<UndoReport> &report) {
        if (report && report->changes.isEmpty())
            m_notices.tell(reportText(*report, redoneText(*report)));
        else if (report)
            tellDone(reportText(*report, redoneText(*report)), report->changes);
        else if (report.error().code == Error::Code::NotFound)
            m_notices.tell(tr("There is nothing to do again."));
        else if (report.error().code == Error::Code::Denied)
            m_notices.tell(tr("What you took back last is out of your hands now, so it cannot be done again."));
        else
            tellFailure(report.error());
    });
}

/// What was done, and what was not and why.
QString Acts::reportText(const UndoReport &report, const QString &done)
{
    QStringList fields;
    for (const auto &[row, field] : report.leftAlone) {
        const QString name = fieldName(row.table, field);
        if (!fields.contains(name))
            fields.append(name);
    }
    if (fields.isEmpty())
        return done;
    const QString left = tr("Left alone, because somebody changed it since: %1").arg(fields.join(u", "_s));
    return report.changes.isEmpty() ? left : done + u". "_s + left;
}

void Acts::syncNow()
{
    whenDone(m_store.syncNow(), this, [this](const Status &status) {
        if (!status)
            tellFailure(status.error());
        else
            m_notices.tell(tr("Everything is up to date."));
    });
}

void Acts::tellFailure(const Error &error)
{
    m_notices.warn(errorSentence(error));
}

} // namespace farol
