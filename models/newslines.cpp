// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/newslines.h"

#include "models/labels.h"
#include "models/namelookup.h"

#include "core/churnevent.h"
#include "core/contact.h"
#include "core/contract.h"
#include "core/customer.h"
#include "core/entityrow.h"
#include "core/interaction.h"
#include "core/task.h"
#include "core/ticket.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr std::int64_t MinuteMs = 60'000;
constexpr FieldNumber CustomerField = 1; // of everything that hangs on a customer
constexpr FieldNumber TicketClosedField = 8;
constexpr FieldNumber TaskDoneField = 7;
constexpr FieldNumber MentionsField = 10; // of an interaction
constexpr qsizetype MostOfText = 80;

QString firstOf(const QStringList &texts)
{
    for (const QString &text : texts) {
        if (const QString words = text.simplified(); !words.isEmpty())
            return words.left(MostOfText);
    }
    return {};
}

/// "New contract: Atlas", or the first part alone of what has no name.
QString named(const QString &sentence, const QString &name)
{
    return name.isEmpty() ? sentence : sentence + u": "_s + name;
}

QString titleOf(const RowState &row, const Format &format)
{
    switch (row.key.table) {
    case tables::Contact: return firstOf({entityFromRow<Contact>(row).name});
    case tables::Contract: {
        const auto contract = entityFromRow<Contract>(row);
        return firstOf({contract.product, contract.plan});
    }
    case tables::Ticket: {
        const auto ticket = entityFromRow<Ticket>(row);
        return firstOf({ticket.subject, ticket.externalKey});
    }
    case tables::Task: return firstOf({entityFromRow<Task>(row).title});
    case tables::Interaction: {
        const auto interaction = entityFromRow<Interaction>(row);
        return firstOf({interaction.subject, interaction.text, interaction.said, interaction.restated});
    }
    case tables::ChurnEvent: return format.keyLabel(u"churn_reasons"_s, entityFromRow<ChurnEvent>(row).reason);
    default: return {};
    }
}

QString bornText(const RowState &row, const Format &format)
{
    const QString title = titleOf(row, format);
    switch (row.key.table) {
    case tables::Contact: return named(QCoreApplication::translate("NewsLines", "New contact"), title);
    case tables::Contract: return named(QCoreApplication::translate("NewsLines", "New contract"), title);
    case tables::Ticket: return named(QCoreApplication::translate("NewsLines", "Ticket opened"), title);
    case tables::Task: return named(QCoreApplication::translate("NewsLines", "New task"), title);
    case tables::Interaction:
        return named(format.keyLabel(u"interaction_kinds"_s, entityFromRow<Interaction>(row).kind), title);
    case tables::ChurnEvent: return named(QCoreApplication::translate("NewsLines", "Cancellation"), title);
    default: return QCoreApplication::translate("NewsLines", "New customer");
    }
}

/// Whether these fields say that a ticket was solved, or a task done.
bool finishedBy(const RowState &row, const QList<FieldNumber> &fields)
{
    const bool ticket = row.key.table == tables::Ticket;
    const FieldNumber end = ticket ? TicketClosedField : TaskDoneField;
    return (ticket || row.key.table == tables::Task) && fields.contains(end) && !row.value(end).isNull();
}

/// What an edit did: solving and finishing have words of their own, of all else the fields are named.
QString editText(const RowState &row, const QList<FieldNumber> &fields, const NameLookup &names, const Format &format)
{
    if (finishedBy(row, fields))
        return named(row.key.table == tables::Ticket ? QCoreApplication::translate("NewsLines", "Ticket solved")
                                                     : QCoreApplication::translate("NewsLines", "Task done"),
                     titleOf(row, format));
    const EntityInfo &entity = *farolSchema().entity(row.key.table);
    QStringList labels;
    for (const FieldNumber field : fields)
        labels.append(fieldLabel(*entity.field(field)));
    QString changed = labels.join(u", "_s);
    if (fields.size() == 1) {
        const QString value = format.value(*entity.field(fields.constFirst()), row.value(fields.constFirst()), names);
        changed = named(changed, value.simplified().left(MostOfText));
    }
    const QString title = titleOf(row, format);
    return title.isEmpty() ? changed : u"%1 (%2)"_s.arg(title, changed);
}

struct Edit {
    UserId author;
    Instant at;
    QList<FieldNumber> fields;
};

/// What others wrote since then, each minute of each person together, the oldest first.
QList<Edit> editsOf(const RowState &row, Instant since, UserId me)
{
    QList<Edit> edits;
    const EntityInfo &entity = *farolSchema().entity(row.key.table);
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        const bool byOthers = !field->author.isNull() && field->author != me;
        if (!byOthers || field->effective < since || entity.field(field.key()) == nullptr)
            continue;
        const auto same = std::find_if(edits.begin(), edits.end(), [&](const Edit &edit) {
            return edit.author == field->author && edit.at.ms / MinuteMs == field->effective.ms / MinuteMs;
        });
        if (same == edits.end()) {
            edits.append({field->author, field->effective, {field.key()}});
            continue;
        }
        same->fields.append(field.key());
        same->at = std::max(same->at, field->effective);
    }
    return edits;
}

bool mentions(const RowState &row, UserId me)
{
    return row.key.table == tables::Interaction
           && entityFromRow<Interaction>(row).mentions.contains(me.uuid.toString());
}

} // namespace

Uuid customerOfRow(const RowState &row)
{
    if (row.key.table == tables::Customer)
        return row.key.id;
    const Value customer = row.value(CustomerField);
    return customer.get<Uuid>() == nullptr ? Uuid() : *customer.get<Uuid>();
}

bool isNewsTable(TableNumber table)
{
    return table == tables::Customer || table == tables::Contact || table == tables::Contract
           || table == tables::Interaction || table == tables::Ticket || table == tables::Task
           || table == tables::ChurnEvent;
}

QList<NewsLine> newsLinesOf(const RowState &row, Instant since, const NameLookup &names, const Format &format)
{
    if (row.isDeleted())
        return {};
    const UserId me = names.me();
    const Uuid customer = customerOfRow(row);
    const bool callsMe = mentions(row, me);
    // A row says whom it hangs on when it comes to be, and hardly ever after that.
    const auto birth = row.key.table == tables::Customer ? row.fields.cend() : row.fields.constFind(CustomerField);
    const bool isNew = birth != row.fields.cend() && birth->effective >= since;
    QList<NewsLine> lines;
    if (isNew && !birth->author.isNull() && birth->author != me)
        lines.append({row.key, customer, bornText(row, format), birth->author, birth->effective, callsMe});
    for (const Edit &edit : editsOf(row, since, me)) {
        const bool finishes = finishedBy(row, edit.fields);
        // Who has just written a row down is not news again with each word he corrects; that it is done is.
        if (isNew && edit.author == birth->author && !finishes)
            continue;
        const bool callsNow = callsMe && edit.fields.contains(MentionsField);
        lines.append({row.key, customer, editText(row, edit.fields, names, format), edit.author, edit.at, callsNow});
    }
    return lines;
}

} // namespace farol
