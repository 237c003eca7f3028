// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/worldmaker.h"

#include "core/contract.h"
#include "core/interaction.h"
#include "core/task.h"
#include "core/text/fold.h"
#include "core/ticket.h"
#include "core/ticketmessage.h"
#include "tools/bench/benchrows.h"
#include "tools/sampledata/sampletexts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int People = 200;
constexpr int StoryDays = 900;
constexpr std::int64_t HourMs = 3'600'000;
constexpr std::int64_t DayMs = 24 * HourMs;
// How much more the busiest customers have than the usual one: the largest of 100,000 then has some six hundred times as much.
constexpr double Skew = 0.65;

QDate lastDay()
{
    return {2026, 11, 20};
}

QList<SamplePerson> makePeople(SeededRandom &random)
{
    const QStringList &first = sampletexts::firstNames();
    const QStringList &last = sampletexts::surnames();
    QList<SamplePerson> people;
    for (int i = 0; i < People; ++i)
        people.append({UserId(makeUuid7(1'700'000'000'000, random)),
                       first.at(i % first.size()) + u' ' + last.at((i * 7 + i / 30) % last.size())});
    return people;
}

QString oneOf(const QStringList &keys, SeededRandom &random)
{
    return keys.at(random.below(int(keys.size())));
}

/// Of words that stand in names as well: were each address a word of its own, the index of names would hold little else.
QString mailOf(const QString &person, const QString &company)
{
    const auto plain = [](QString text) -> QString {
        text = foldText(text);
        text.removeIf([](QChar c) { return c.unicode() > 127 || !c.isLetter(); });
        return text;
    };
    return plain(person.section(u' ', 0, 0)) + u'.' + plain(person.section(u' ', -1)) + u'@'
           + plain(company.section(u' ', 0, 1)) + u".example"_s;
}

} // namespace

WorldMaker::WorldMaker(const BenchWorld::Size &size) : m_size(size)
{
    m_workspace = WorkspaceId(makeRandomUuid(m_random));
    m_people = makePeople(m_random);
    SampleOptions options;
    options.count = size.customers;
    options.today = lastDay();
    options.owners = m_people;
    m_customers = sampleCustomers(options);
    m_contacts.resize(std::size_t(size.customers));
    std::vector<double> weights;
    for (int i = 0; i < size.customers; ++i)
        weights.push_back(std::pow(double(1 + m_random.below(1 << 20)) / (1 << 20), -Skew));
    const double all = std::accumulate(weights.cbegin(), weights.cend(), 0.0);
    double sum = 0;
    int given = 0;
    for (const double weight : weights) {
        sum += weight;
        const int upTo = int(std::lround(sum / all * size.interactions));
        m_talks.push_back(upTo - given);
        given = upTo;
    }
}

QList<Uuid> WorldMaker::largest() const
{
    constexpr qsizetype Most = 20;
    QList<int> order(m_customers.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [this](int a, int b) { return m_talks[std::size_t(a)] > m_talks[std::size_t(b)]; });
    QList<Uuid> ids;
    for (const int place : std::as_const(order)) {
        if (ids.size() == Most)
            break;
        ids.append(m_customers.at(place).id.uuid);
    }
    return ids;
}

std::vector<WorldMaker::Slot> WorldMaker::slotsFor(const std::vector<int> &counts)
{
    const std::int64_t end = dayNumber(lastDay()) * DayMs;
    std::vector<Slot> places;
    for (std::size_t customer = 0; customer < counts.size(); ++customer) {
        for (int i = 0; i < counts[customer]; ++i) {
            const std::int64_t day = m_random.below(StoryDays);
            const std::int64_t ms = end - day * DayMs + (11 + m_random.below(10)) * HourMs + m_random.below(3'600'000);
            places.push_back({makeUuid7(ms, m_random), ms, int(customer)});
        }
    }
    std::sort(places.begin(), places.end(), [](const Slot &a, const Slot &b) { return a.id < b.id; });
    return places;
}

/// For each customer from none to `most`.
std::vector<int> WorldMaker::evenCounts(int most)
{
    std::vector<int> counts;
    for (int i = 0; i < m_size.customers; ++i)
        counts.push_back(m_random.below(most + 1));
    return counts;
}

ScopeId WorldMaker::scopeOf(const Slot &slot) const
{
    return ScopeId(m_customers.at(slot.customer).id.uuid);
}

Uuid WorldMaker::contactOf(const Slot &slot)
{
    const QList<Uuid> &known = m_contacts[std::size_t(slot.customer)];
    return known.isEmpty() ? Uuid() : known.at(m_random.below(int(known.size())));
}

template <typename E>
Status WorldMaker::put(const Put &put, TableNumber table, const E &entity, const Slot &slot)
{
    return put(confirmedRow(table, entity, scopeOf(slot), ++m_seq, m_customers.at(slot.customer).owner));
}

Status WorldMaker::make(const Put &put)
{
    FAROL_TRY(putCustomers(put));
    FAROL_TRY(putContacts(put));
    FAROL_TRY(putContracts(put));
    FAROL_TRY(putInteractions(put));
    FAROL_TRY(putTickets(put));
    return putTasks(put);
}

Status WorldMaker::putCustomers(const Put &put)
{
    std::vector<int> order(std::size_t(m_size.customers));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](int a, int b) { return m_customers.at(a).id < m_customers.at(b).id; });
    for (const int place : order) {
        Customer customer = m_customers.at(place);
        customer.notes = m_texts.note(m_random);
        FAROL_TRY(this->put(put, tables::Customer, customer, Slot{customer.id.uuid, 0, place}));
    }
    return {};
}

Status WorldMaker::putContacts(const Put &put)
{
    std::vector<int> counts = evenCounts(2); // one more each, so two on average
    for (int &count : counts)
        ++count;
    for (const Slot &slot : slotsFor(counts)) {
        const sampletexts::Role &role = sampletexts::roles().at(m_random.below(int(sampletexts::roles().size())));
        QList<Uuid> &known = m_contacts[std::size_t(slot.customer)];
        Contact contact;
        contact.id = ContactId(slot.id);
        contact.customer = m_customers.at(slot.customer).id;
        contact.name = oneOf(sampletexts::firstNames(), m_random) + u' ' + oneOf(sampletexts::surnames(), m_random)
                       + u' ' + oneOf(sampletexts::surnames(), m_random);
        contact.email = mailOf(contact.name, m_customers.at(slot.customer).name);
        contact.phone = u"+55 11 9%1-%2"_s.arg(1000 + m_random.below(9000)).arg(1000 + m_random.below(9000));
        contact.jobTitle = role.jobTitle;
        contact.roles = {QString::fromLatin1(role.role)};
        contact.influence = QString::fromLatin1(role.influence);
        contact.isPrimary = known.isEmpty();
        known.append(slot.id);
        FAROL_TRY(this->put(put, tables::Contact, contact, slot));
    }
    return {};
}

Status WorldMaker::putContracts(const Put &put)
{
    std::vector<int> counts;
    for (int i = 0; i < m_size.customers; ++i)
        counts.push_back(m_random.below(5) == 0 ? 2 : 1);
    for (const Slot &slot : slotsFor(counts)) {
        Contract contract;
        contract.id = ContractId(slot.id);
        contract.customer = m_customers.at(slot.customer).id;
        contract.externalKey = u"CT-%1"_s.arg(m_seq);
        contract.product = u"Nimbo Gestão"_s;
        contract.plan = oneOf({u"Essencial"_s, u"Profissional"_s, u"Corporativo"_s}, m_random);
        contract.seats = 5 + m_random.below(200);
        contract.value = *contract.seats * 6990;
        contract.currency = u"BRL"_s;
        contract.period = oneOf({u"month"_s, u"quarter"_s, u"year"_s}, m_random);
        contract.starts = dayFromNumber(slot.ms / DayMs);
        contract.renewal = lastDay().addDays(m_random.below(365));
        contract.noticeDays = 30;
        contract.autoRenew = m_random.below(3) != 0;
        FAROL_TRY(this->put(put, tables::Contract, contract, slot));
    }
    return {};
}

Status WorldMaker::putInteractions(const Put &put)
{
    const QStringList kinds{u"call"_s, u"meeting"_s, u"email"_s, u"message"_s, u"visit"_s, u"training"_s, u"note"_s};
    for (const Slot &slot : slotsFor(m_talks)) {
        Interaction talk;
        talk.id = InteractionId(slot.id);
        talk.customer = m_customers.at(slot.customer).id;
        talk.kind = oneOf(kinds, m_random);
        talk.at = Instant{slot.ms};
        talk.subject = m_texts.subject(m_random);
        talk.author = somebody();
        talk.text = m_texts.note(m_random);
        if (talk.kind != "note"_L1)
            talk.contacts = {contactOf(slot).toString()};
        if (talk.kind == "call"_L1 || talk.kind == "meeting"_L1) {
            talk.minutes = 10 + 5 * m_random.below(12);
            talk.sentiment = oneOf({u"positive"_s, u"neutral"_s, u"negative"_s}, m_random);
            if (m_random.below(5) == 0) {
                talk.said = m_texts.text(120, m_random);
                talk.restated = m_texts.text(120, m_random);
                talk.isConfirmed = true;
            }
        }
        talk.isPinned = m_random.below(100) == 0;
        FAROL_TRY(this->put(put, tables::Interaction, talk, slot));
    }
    return {};
}

Status WorldMaker::putTickets(const Put &put)
{
    std::vector<int> messages;
    const std::vector<Slot> tickets = slotsFor(evenCounts(2));
    for (const Slot &slot : tickets) {
        Ticket ticket;
        ticket.id = TicketId(slot.id);
        ticket.customer = m_customers.at(slot.customer).id;
        ticket.externalKey = u"CH-%1"_s.arg(m_seq);
        ticket.subject = m_texts.subject(m_random);
        ticket.description = m_texts.text(250, m_random);
        ticket.openedAt = Instant{slot.ms};
        ticket.priority = oneOf({u"high"_s, u"medium"_s, u"low"_s}, m_random);
        ticket.contact = ContactId(contactOf(slot));
        ticket.assignee = somebody();
        const bool closed = m_random.below(10) != 0;
        ticket.status = closed ? u"closed"_s : u"open"_s;
        if (closed) {
            ticket.answeredAt = Instant{slot.ms + 2 * HourMs};
            ticket.closedAt = Instant{slot.ms + 30 * HourMs};
            ticket.satisfaction = 1 + m_random.below(5);
        }
        FAROL_TRY(this->put(put, tables::Ticket, ticket, slot));
    }
    for (const Slot &ticket : tickets) { // two each: the answers come soon after the questions
        for (int i = 0; i < 2; ++i) {
            TicketMessage message;
            const std::int64_t ms = ticket.ms + i * HourMs;
            message.id = TicketMessageId(makeUuid7(ms, m_random));
            message.ticket = TicketId(ticket.id);
            message.at = Instant{ms};
            if (i == 0)
                message.contact = ContactId(contactOf(ticket));
            else
                message.author = somebody();
            message.text = m_texts.text(120 + m_random.below(200), m_random);
            FAROL_TRY(this->put(put, tables::TicketMessage, message, ticket));
        }
    }
    return {};
}

Status WorldMaker::putTasks(const Put &put)
{
    for (const Slot &slot : slotsFor(evenCounts(2))) {
        Task task;
        task.id = TaskId(slot.id);
        task.customer = m_customers.at(slot.customer).id;
        task.title = m_texts.subject(m_random);
        task.due = lastDay().addDays(m_random.below(90) - 45);
        task.assignee = somebody();
        task.priority = oneOf({u"high"_s, u"medium"_s, u"low"_s}, m_random);
        const bool done = m_random.below(3) != 0;
        task.status = done ? u"done"_s : u"open"_s;
        if (done)
            task.doneAt = Instant{slot.ms};
        FAROL_TRY(this->put(put, tables::Task, task, slot));
    }
    return {};
}

} // namespace farol::bench
