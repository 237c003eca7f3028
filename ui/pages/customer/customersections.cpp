// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/customersections.h"

#include "ui/pages/customer/contactssection.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/customer/detailssection.h"
#include "ui/pages/customer/groupsection.h"
#include "ui/pages/customer/taskssection.h"
#include "ui/pages/customer/ticketssection.h"
#include "ui/pages/customer/timelinesection.h"
#include "ui/pages/customer/usagesection.h"

#include "models/customerrecord.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

template <typename T>
CustomerSection *make(const SectionContext &context, QWidget *parent)
{
    return new T(context, parent);
}

} // namespace

const QList<SectionEntry> &allSections()
{
    static const QList<SectionEntry> sections = {
        {u"timeline"_s, QT_TRANSLATE_NOOP("CustomerSections", "Timeline"), tables::Interaction, make<TimelineSection>,
         nullptr},
        {u"contacts"_s, QT_TRANSLATE_NOOP("CustomerSections", "Contacts"), tables::Contact, make<ContactsSection>,
         [](CustomerRecord &record) { return record.contacts().rowCount() + record.links().rowCount(); }},
        {u"contracts"_s, QT_TRANSLATE_NOOP("CustomerSections", "Contracts"), tables::Contract, make<ContractsSection>,
         [](CustomerRecord &record) { return record.contracts().rowCount(); }},
        {u"usage"_s, QT_TRANSLATE_NOOP("CustomerSections", "Usage"), tables::UsageFact, make<UsageSection>, nullptr},
        {u"tickets"_s, QT_TRANSLATE_NOOP("CustomerSections", "Tickets"), tables::Ticket, make<TicketsSection>,
         [](CustomerRecord &record) { return record.figures().openTickets; }},
        {u"tasks"_s, QT_TRANSLATE_NOOP("CustomerSections", "Tasks"), tables::Task, make<TasksSection>,
         [](CustomerRecord &record) { return record.tasks().rowCount(); }},
        {u"group"_s, QT_TRANSLATE_NOOP("CustomerSections", "Group"), tables::Customer, make<GroupSection>,
         [](CustomerRecord &record) { return record.children().rowCount(); }},
        {u"details"_s, QT_TRANSLATE_NOOP("CustomerSections", "Details"), 0, make<DetailsSection>, nullptr},
    };
    return sections;
}

QString sectionTitle(const SectionEntry &entry)
{
    return QCoreApplication::translate("CustomerSections", entry.title);
}

QString sectionOf(TableNumber table)
{
    const TableNumber shown = table == tables::TicketMessage ? tables::Ticket
                              : table == tables::ContactLink ? tables::Contact
                                                             : table;
    for (const SectionEntry &entry : allSections()) {
        if (entry.table == shown)
            return entry.id;
    }
    return u"timeline"_s;
}

} // namespace farol
