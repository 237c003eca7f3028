// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordrows.h"

#include "models/customerfigures.h"
#include "models/dayheading.h"
#include "models/filterparts.h"
#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/rowedits.h"

#include "core/derived.h"
#include "core/money.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber CustomerField = 1;
constexpr FieldNumber StartsField = 9;
constexpr FieldNumber DueField = 3;
constexpr FieldNumber DoneField = 7;
constexpr FieldNumber OpenedField = 6;
constexpr std::array Worths = {
    std::pair{"month", QT_TRANSLATE_NOOP("farol::ContractRows", "%1 a month")},
    std::pair{"quarter", QT_TRANSLATE_NOOP("farol::ContractRows", "%1 a quarter")},
    std::pair{"half_year", QT_TRANSLATE_NOOP("farol::ContractRows", "%1 a half-year")},
    std::pair{"year", QT_TRANSLATE_NOOP("farol::ContractRows", "%1 a year")},
    std::pair{"once", QT_TRANSLATE_NOOP("farol::ContractRows", "%1 once")},
};
constexpr int SoonDays = 30; // a renewal or a last day for notice this near wants to be noticed

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

int toneOf(const QString &priority)
{
    return static_cast<int>(priority == "urgent"_L1 ? WordTone::Risk
                            : priority == "high"_L1 ? WordTone::Warn
                                                    : WordTone::Quiet);
}

/// When a task is due, as people say it of days near; of one that is done, the day.
QString dueText(const Task &task, const Readable &readable)
{
    const QDate today = readable.today();
    if (!task.due.isValid())
        return {};
    if (task.doneAt)
        return readable.format.day(task.due);
    if (task.due < today)
        return dayDistance(task.due, today);
    constexpr int NearDays = 6;
    const QString words =
        today.daysTo(task.due) > NearDays ? readable.format.day(task.due) : dayDistance(task.due, today);
    return readable.format.withHoliday(words, task.due);
}

// lupdate takes nested braces in a list of initialisers for the function's body, and loses the context of what follows.
QList<SortKey> sortedBy(FieldNumber field, bool descending)
{
    return {SortKey{field, descending}};
}

} // namespace

QDate Readable::today() const
{
    return localDay(clock.now());
}

QString worthText(const Contract &contract, const Format &format)
{
    if (!contract.value)
        return {};
    const QString amount = format.money(*contract.value, contract.currency);
    for (const auto &[period, words] : Worths) {
        if (contract.period == QLatin1StringView(period))
            return ContractRows::tr(words).arg(amount);
    }
    const QString period = format.keyLabel(u"periods"_s, contract.period); // one that a newer program wrote
    return period.isEmpty() ? amount : amount + u" / "_s + period;
}

WordTone renewalTone(const Contract &contract, QDate today)
{
    if (!contract.renewal.isValid() || contract.renewal < today)
        return WordTone::Quiet;
    const QDate notice = noticeDay(contract);
    const bool noticeNear = notice.isValid() && notice >= today && today.daysTo(notice) <= SoonDays;
    return noticeNear || today.daysTo(contract.renewal) <= SoonDays ? WordTone::Warn : WordTone::Plain;
}

QString renewalText(const Contract &contract, const Readable &readable)
{
    if (!contract.renewal.isValid())
        return {};
    const QDate today = readable.today();
    const QString day = readable.format.day(contract.renewal);
    if (contract.renewal < today)
        return day;
    const QDate notice = noticeDay(contract);
    QStringList parts{day, readable.format.withHoliday(dayDistance(contract.renewal, today), contract.renewal)};
    if (notice.isValid())
        parts.append(notice < today ? ContractRows::tr("notice was due %1").arg(readable.format.day(notice))
                                    : readable.format.withHoliday(
                                        ContractRows::tr("notice until %1").arg(readable.format.day(notice)), notice));
    return joined(parts);
}

QString termText(const Contract &contract, const Format &format)
{
    // An end that is open is said in words: dots would look like a text that was cut off.
    if (!contract.starts.isValid() && !contract.ends.isValid())
        return {};
    if (!contract.ends.isValid())
        return ContractRows::tr("since %1").arg(format.day(contract.starts));
    if (!contract.starts.isValid())
        return ContractRows::tr("until %1").arg(format.day(contract.ends));
    return ContractRows::tr("%1 to %2").arg(format.day(contract.starts), format.day(contract.ends));
}

ContractRows::ContractRows(Store &store, const Readable &readable, QObject *parent)
    : OwnedRows(store, tables::Contract, CustomerField, sortedBy(StartsField, true), parent), m_readable(readable)
{}

int ContractRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ContractRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Seats || section == Worth || section == Monthly;
        return QVariant::fromValue<Qt::Alignment>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Product: return tr("Product and plan");
    case Seats: return fieldLabel(*entityInfo().field(u"seats"_s));
    case Worth: return fieldLabel(*entityInfo().field(u"value"_s));
    case Monthly: return tr("Per month");
    case Term: return tr("Term");
    case Renewal: return fieldLabel(*entityInfo().field(u"renewal"_s));
    default: return {};
    }
}

QString ContractRows::text(const Contract &contract, int column) const
{
    const Format &format = m_readable.format;
    switch (column) {
    case Product: return joined({contract.product, contract.plan});
    case Seats: return contract.seats ? format.number(*contract.seats) : QString();
    case Worth: return worthText(contract, format);
    case Monthly: {
        const auto monthly = contract.value ? monthlyValue(*contract.value, contract.period) : std::nullopt;
        return monthly ? format.money(*monthly, contract.currency) : QString();
    }
    case Term: return termText(contract, format);
    case Renewal: return renewalText(contract, m_readable);
    default: return {};
    }
}

WordTone ContractRows::tone(const Contract &contract, int column) const
{
    const QDate today = m_readable.today();
    if (contract.ends.isValid() && contract.ends < today)
        return WordTone::Quiet;
    return column == Renewal ? renewalTone(contract, today) : column == Term ? WordTone::Quiet : WordTone::Plain;
}

QVariant ContractRows::cell(const ListRow &row, int column, int role) const
{
    const auto contract = entity<Contract>(row);
    const QString shown = text(contract, column);
    switch (role) {
    case Qt::DisplayRole: return column == Product && shown.isEmpty() ? tr("Without a product") : shown;
    case Qt::ToolTipRole: return shown;
    case Qt::AccessibleTextRole: {
        const QString head = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return shown.isEmpty() ? tr("%1: empty").arg(head) : head + u": "_s + shown;
    }
    case Qt::TextAlignmentRole: return headerData(column, Qt::Horizontal, role);
    case NumericRole: return column == Seats || column == Worth || column == Monthly;
    case ToneRole: return static_cast<int>(tone(contract, column));
    case TagsRole: {
        QStringList tags;
        if (column == Product && contract.isTrial)
            tags.append(fieldLabel(*entityInfo().field(u"is_trial"_s)));
        if (column == Product && contract.ends.isValid() && contract.ends < m_readable.today())
            tags.append(tr("ended"));
        return tags;
    }
    default: return {};
    }
}

TaskRows::TaskRows(Store &store, const Readable &readable, QObject *parent)
    : OwnedRows(store, tables::Task, CustomerField, sortedBy(DueField, false), parent), m_readable(readable)
{
    showDone(false);
}

void TaskRows::showDone(bool shown)
{
    narrow(shown ? Filter() : filters::leaf(DoneField, FilterOp::IsNull));
}

QVariant TaskRows::cell(const ListRow &row, int column, int role) const
{
    Q_UNUSED(column)
    const auto task = entity<Task>(row);
    const QDate today = m_readable.today();
    const bool late = !task.doneAt && task.due.isValid() && task.due < today;
    const QString due = dueText(task, m_readable);
    const QString who = m_readable.names.userName(task.assignee);
    switch (role) {
    case Qt::DisplayRole: return task.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{task.title, due, who, m_readable.format.keyLabel(u"priorities"_s, task.priority),
                          task.doneAt ? tr("done") : tr("open")};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole: return task.notes.isEmpty() ? task.title : task.title + u"\n"_s + task.notes.left(400);
    case SecondLineRole: return joined({who, task.notes.simplified().left(200)});
    case RightTextRole: return due;
    case ToneRole:
        return static_cast<int>(late                                ? WordTone::Risk
                                : task.due == today && !task.doneAt ? WordTone::Warn
                                                                    : WordTone::Quiet);
    case TagsRole: {
        const bool notable = task.priority == "urgent"_L1 || task.priority == "high"_L1;
        return notable ? QStringList{m_readable.format.keyLabel(u"priorities"_s, task.priority)} : QStringList();
    }
    case TagTonesRole: return QVariant::fromValue(QList<int>{toneOf(task.priority)});
    case DoneRole: return task.doneAt.has_value();
    case InitialsRole: return initialsOf(who);
    case TintRole: return tintOf(task.assignee.uuid);
    default: return {};
    }
}

Command finishTask(const Task &task, bool done, Instant now)
{
    Task after = task;
    after.status = done ? u"done"_s : u"open"_s;
    after.doneAt = done ? std::optional(now) : std::nullopt;
    return editRow(tables::Task, after, task);
}

TicketRows::TicketRows(Store &store, const Readable &readable, QObject *parent)
    : OwnedRows(store, tables::Ticket, CustomerField, sortedBy(OpenedField, true), parent), m_readable(readable)
{}

QVariant TicketRows::cell(const ListRow &row, int column, int role) const
{
    Q_UNUSED(column)
    const auto ticket = entity<Ticket>(row);
    const QString name = !ticket.subject.isEmpty()       ? ticket.subject
                         : !ticket.externalKey.isEmpty() ? tr("Ticket %1").arg(ticket.externalKey)
                                                         : tr("Ticket without a subject");
    const QString status = m_readable.format.keyLabel(u"ticket_statuses"_s, ticket.status);
    const QString opened =
        ticket.openedAt ? m_readable.format.ago(*ticket.openedAt, m_readable.clock.now()) : QString();
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::AccessibleTextRole: {
        QStringList parts{name, status, m_readable.format.keyLabel(u"priorities"_s, ticket.priority), opened};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole: return name;
    case SecondLineRole:
        return joined({status, ticket.subject.isEmpty() ? QString() : ticket.externalKey, ticket.category,
                       m_readable.names.userName(ticket.assignee)});
    case RightTextRole: return opened;
    case ToneRole: return static_cast<int>(WordTone::Quiet);
    case TagsRole: {
        QStringList tags;
        if (isOpen(ticket) && !ticket.priority.isEmpty())
            tags.append(m_readable.format.keyLabel(u"priorities"_s, ticket.priority));
        if (ticket.isEscalated)
            tags.append(fieldLabel(*entityInfo().field(u"is_escalated"_s)));
        return tags;
    }
    case TagTonesRole:
        return QVariant::fromValue(isOpen(ticket) && !ticket.priority.isEmpty()
                                       ? QList<int>{toneOf(ticket.priority), static_cast<int>(WordTone::Warn)}
                                       : QList<int>{static_cast<int>(WordTone::Warn)});
    case DoneRole: return !isOpen(ticket);
    default: return {};
    }
}

Command closeTicket(const Ticket &ticket, bool closed, Instant now)
{
    Ticket after = ticket;
    after.status = closed ? u"closed"_s : u"open"_s;
    after.closedAt = closed ? std::optional(now) : std::nullopt;
    return editRow(tables::Ticket, after, ticket);
}

} // namespace farol
