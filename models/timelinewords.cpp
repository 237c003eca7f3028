// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// TimelineModel: what its entries say.

#include "models/timelinemodel.h"

#include "models/dayheading.h"
#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/ownedrows.h"
#include "models/participants.h"

#include "core/churnevent.h"
#include "core/contract.h"
#include "core/ticket.h"

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

} // namespace

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

RowKey TimelineModel::keyAt(int row) const
{
    if (row < 0 || row >= m_entries.size())
        return {};
    const Entry &entry = m_entries.at(row);
    switch (entry.mark) {
    case Mark::Interaction: return {tables::Interaction, entry.id};
    case Mark::Ticket: return {tables::Ticket, entry.id};
    case Mark::ContractStart:
    case Mark::ContractRenewal: return {tables::Contract, entry.id};
    case Mark::Churn: return {tables::ChurnEvent, entry.id};
    }
    return {};
}

int TimelineModel::rowOf(const RowKey &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (keyAt(row) == key)
            return row;
    }
    return -1;
}

bool TimelineModel::startsGroup(int row) const
{
    if (row <= 0)
        return row == 0 && !m_entries.isEmpty();
    const Entry &entry = m_entries.at(row);
    const Entry &before = m_entries.at(row - 1);
    return entry.pinned != before.pinned || (!entry.pinned && entry.day != before.day);
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    const ListRow *row = entry.mark == Mark::Interaction ? m_cache.find(entry.id) : nullptr;
    switch (role) {
    case IdRole: return entry.id.toBytes();
    case TableRole: return static_cast<int>(keyAt(index.row()).table);
    case PinnedRole: return entry.pinned;
    case LoadedRole: return entry.mark != Mark::Interaction || row != nullptr;
    case PendingRole: return row != nullptr && row->pending;
    case ConflictRole: return row != nullptr && row->conflict;
    case TimeRole: {
        const bool timed = entry.mark == Mark::Interaction || entry.mark == Mark::Ticket;
        if (entry.pinned)
            return m_format.dayAndTime(Instant{entry.ms});
        return timed ? m_format.time(Instant{entry.ms}) : QString();
    }
    case GroupRole:
        return entry.pinned ? tr("Pinned")
                            : dayHeading(dayFromNumber(entry.day), localDay(m_clock.now()), m_format.locale());
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return readable(index);
    default: break;
    }
    if (entry.mark != Mark::Interaction)
        return markData(entry, role);
    return row == nullptr ? QVariant() : interactionData(interactionOf(*row), role);
}

QString TimelineModel::readable(const QModelIndex &index) const
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    return joined({joined({text(TitleRole), text(DetailRole)}, u" "_s), text(GroupRole), text(TimeRole), text(MoodRole),
                   text(BodyRole), text(SaidRole), text(RestatedRole),
                   index.data(ConfirmedRole).toBool() ? tr("The customer confirmed it") : QString()},
                  u", "_s);
}

QVariant TimelineModel::interactionData(const Interaction &interaction, int role) const
{
    switch (role) {
    case KindRole: return interaction.kind;
    case TitleRole:
        return joined({m_format.keyLabel(u"interaction_kinds"_s, interaction.kind), interaction.subject}, u" · "_s);
    case DetailRole: return detailOf(interaction);
    case BodyRole: return interaction.text;
    case SaidRole: return interaction.said;
    case RestatedRole: return interaction.restated;
    case ConfirmedRole: return interaction.isConfirmed;
    case SentimentRole: return interaction.sentiment;
    case MoodRole: return m_format.keyLabel(u"sentiments"_s, interaction.sentiment);
    default: return {};
    }
}

QString TimelineModel::detailOf(const Interaction &interaction) const
{
    QStringList people = contactNames(interaction.contacts, m_sources.contacts);
    people += colleagueNames(interaction.colleagues, m_names);
    const QString with = people.isEmpty() ? QString() : tr("with %1").arg(people.join(u", "_s));
    const int minutes = static_cast<int>(interaction.minutes.value_or(0));
    return joined(
        {with, minutes > 0 ? tr("%n min", nullptr, minutes) : QString(), m_names.userName(interaction.author)},
        u" · "_s);
}

QVariant TimelineModel::markData(const Entry &entry, int role) const
{
    const auto find = [&entry](const OwnedRows &rows) -> const ListRow * {
        const int row = rows.rowOf(entry.id);
        return row < 0 ? nullptr : &rows.rowAt(row);
    };
    if (entry.mark == Mark::Ticket) {
        const ListRow *row = find(m_sources.tickets);
        if (row == nullptr)
            return {};
        const auto ticket = m_sources.tickets.entity<Ticket>(*row);
        switch (role) {
        case KindRole: return u"ticket"_s;
        case TitleRole: return joined({tr("Ticket"), ticket.externalKey}, u" "_s);
        case DetailRole:
            return joined(
                {ticket.priority.isEmpty()
                     ? tr("opened")
                     : tr("opened, priority %1").arg(m_format.keyLabel(u"priorities"_s, ticket.priority).toLower()),
                 ticket.subject, m_format.keyLabel(u"ticket_statuses"_s, ticket.status)},
                u" · "_s);
        case BodyRole: return ticket.description;
        default: return {};
        }
    }
    if (entry.mark == Mark::Churn) {
        const ListRow *row = find(m_sources.churns);
        if (row == nullptr)
            return {};
        const auto churn = m_sources.churns.entity<ChurnEvent>(*row);
        switch (role) {
        case KindRole: return u"churn"_s;
        case TitleRole: return tr("Cancelled");
        case DetailRole: return m_format.keyLabel(u"churn_reasons"_s, churn.reason);
        case BodyRole: return churn.feedback;
        default: return {};
        }
    }
    const ListRow *row = find(m_sources.contracts);
    if (row == nullptr)
        return {};
    const auto contract = m_sources.contracts.entity<Contract>(*row);
    const bool start = entry.mark == Mark::ContractStart;
    switch (role) {
    case KindRole: return start ? u"contract"_s : u"renewal"_s;
    case TitleRole: return start ? tr("Contract started") : tr("Renewal");
    case DetailRole: return joined({contract.product, contract.plan}, u" · "_s);
    default: return {};
    }
}

} // namespace farol
