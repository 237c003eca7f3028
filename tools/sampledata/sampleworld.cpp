// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/sampledata/sampleworld.h"

#include "core/text/fold.h"
#include "tools/sampledata/sampletexts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 MinuteMs = 60'000;
constexpr int LongestStory = 540; ///< days back that interactions and tickets go

template <typename List>
const auto &pick(const List &list, SeededRandom &random)
{
    return list.at(random.below(static_cast<int>(list.size())));
}

/// Makes one customer's part of the world after the other, each from random numbers of its own, so that more customers
/// do not change those before them.
class WorldMaker final
{
public:
    explicit WorldMaker(const SampleWorldOptions &options)
        : m_options(options),
          m_today(options.base.today),
          m_people(options.base.owners.isEmpty() ? samplePeople(options.base.seed) : options.base.owners)
    {}

    SampleWorld make(const QList<Customer> &customers)
    {
        for (qsizetype i = 0; i < customers.size(); ++i) {
            m_random = SeededRandom(m_options.base.seed * 1'000'003 + std::uint64_t(i));
            m_customer = customers.at(i);
            m_index = int(i);
            m_since = m_customer.customerSince.isValid() ? m_customer.customerSince : m_today.addDays(-400);
            m_left = {};
            addContacts();
            addContracts();
            addInteractions();
            addTickets();
            addTasks();
            addUsage();
            m_last = m_mine;
        }
        m_random = SeededRandom(m_options.base.seed ^ 0x776F726C64ULL);
        addHolidays();
        addViews();
        return m_world;
    }

private:
    bool oneIn(int many) { return m_random.below(many) == 0; }
    bool churned() const { return m_customer.stage == "churned"_L1; }
    Uuid idAt(QDate day) { return makeUuid7(noonOf(day), m_random); }
    static qint64 noonOf(QDate day) { return dayNumber(day) * 24 * HourMs + 15 * HourMs; } // noon in Brazil

    /// A moment of the office's day, in Brazil three hours behind.
    Instant workingHour(QDate day)
    {
        return Instant{dayNumber(day) * 24 * HourMs + (11 + m_random.below(10)) * HourMs
                       + 5 * m_random.below(12) * MinuteMs};
    }
    /// A day of the customer's story, the newer the likelier; before today.
    QDate storyDay()
    {
        const QDate end = m_left.isValid() ? std::min(m_left, m_today) : m_today;
        const int length = std::clamp(int(m_since.daysTo(end)), 2, LongestStory);
        const int back = std::min(m_random.below(length), m_random.below(length)) + 1;
        const QDate day = end.addDays(-back);
        return day.dayOfWeek() > 5 ? day.addDays(-2) : day; // weekends are for rest
    }
    UserId somebody()
    {
        return !m_customer.owner.isNull() && !oneIn(6) ? m_customer.owner : pick(m_people, m_random).id;
    }
    Contact &anyContact() { return m_world.contacts[m_mine.at(m_random.below(int(m_mine.size())))]; }

    void addContacts();
    void addTwin(const Contact &of);
    void addContracts();
    Contract subscription(QDate starts, const QString &product);
    void addChurn(QDate day, const Contract &contract);
    void addInteractions();
    void fillTalk(Interaction &talk);
    void addTickets();
    void addMessages(const Ticket &ticket, const sampletexts::Request &request);
    void addTasks();
    void addUsage();
    void addHolidays();
    void addViews();

    const SampleWorldOptions &m_options;
    QDate m_today;
    QList<SamplePerson> m_people;
    SeededRandom m_random{0};
    SampleWorld m_world;
    Customer m_customer;
    int m_index = 0;
    QDate m_since;
    QDate m_left; ///< the day a customer that churned left; invalid otherwise
    QList<qsizetype> m_mine; ///< the customer's contacts in m_world
    QList<qsizetype> m_last; ///< those of the customer before
    QList<InteractionId> m_talks; ///< the customer's interactions
};

QString mailOf(const QString &name, const QString &company)
{
    const auto plain = [](const QString &text) {
        QString word = foldText(text);
        word.removeIf([](QChar c) { return c.unicode() > 127 || !c.isLetterOrNumber(); });
        return word;
    };
    QString domain = plain(company).left(20);
    if (domain.isEmpty())
        domain = u"empresa"_s;
    return plain(name.section(u' ', 0, 0)) + u'.' + plain(name.section(u' ', -1)) + u'@' + domain + u".example"_s;
}

void WorldMaker::addContacts()
{
    m_mine.clear();
    const int wanted = 3 + m_random.below(4);
    for (int i = 0; i < wanted; ++i) {
        const sampletexts::Role &role = sampletexts::roles().at((i + m_index) % sampletexts::roles().size());
        Contact contact;
        contact.id = ContactId(idAt(m_since));
        contact.customer = m_customer.id;
        contact.name = pick(sampletexts::firstNames(), m_random) + u' ' + pick(sampletexts::surnames(), m_random);
        if (!oneIn(10))
            contact.email = mailOf(contact.name, m_customer.name);
        if (!oneIn(4))
            contact.phone = u"+55 %1 9%2-%3"_s.arg(11 + m_random.below(80))
                                .arg(1000 + m_random.below(9000))
                                .arg(1000 + m_random.below(9000));
        contact.jobTitle = role.jobTitle;
        if (!oneIn(5)) {
            contact.roles = {QString::fromLatin1(role.role)};
            contact.influence = QString::fromLatin1(role.influence);
        }
        contact.isPrimary = i == 0;
        contact.language = m_customer.country == "Portugal"_L1 ? u"pt-PT"_s : u"pt-BR"_s;
        if (i > 0 && !oneIn(4))
            contact.reportsTo = m_world.contacts.at(m_mine.first()).id;
        if (i > 0 && oneIn(14))
            contact.leftOn = m_today.addDays(-10 - m_random.below(200));
        m_mine.append(m_world.contacts.size());
        m_world.contacts.append(contact);
    }
    if (oneIn(12))
        addTwin(m_world.contacts.at(m_mine.last()));
    if (!m_last.isEmpty() && oneIn(12)) {
        const Contact other = m_world.contacts.at(m_last.first());
        ContactLink link;
        link.id = ContactLinkId(idAt(m_since));
        link.customer = m_customer.id;
        link.contact = other.id;
        link.name = other.name;
        link.roles = {u"sponsor"_s};
        link.influence = u"medium"_s;
        m_world.contactLinks.append(link);
    }
}

/// The same person once more, as it happens when two people write a contact down; now and then found out and merged.
void WorldMaker::addTwin(const Contact &of)
{
    Contact twin = of;
    twin.id = ContactId(idAt(m_since.addDays(20)));
    twin.name = of.name.section(u' ', 0, 0) + u' ' + of.name.section(u' ', 1).left(1) + u'.';
    twin.roles.clear();
    twin.influence.clear();
    twin.isPrimary = false;
    twin.reportsTo = {};
    twin.jobTitle.clear();
    if (oneIn(2))
        twin.phone.remove(u' ').remove(u'-');
    else
        twin.phone.clear();
    if (oneIn(3))
        twin.mergedInto = of.id;
    m_world.contacts.append(twin); // not one of m_mine: nobody speaks with it
}

Contract WorldMaker::subscription(QDate starts, const QString &product)
{
    constexpr std::array<std::int64_t, 3> PerSeat = {8990, 6990, 4990}; // centavos a month
    Contract contract;
    contract.customer = m_customer.id;
    contract.product = product;
    const int tier = m_customer.segment == "enterprise"_L1 ? 2 : m_customer.segment == "mid"_L1 ? 1 : 0;
    contract.plan = QStringList{u"Essencial"_s, u"Profissional"_s, u"Corporativo"_s}.at(tier);
    contract.seats = m_customer.seats.value_or(10);
    contract.currency = m_customer.country == "Portugal"_L1 ? u"EUR"_s : u"BRL"_s;
    const std::int64_t month =
        *contract.seats * PerSeat.at(std::size_t(tier)) / (contract.currency == "EUR"_L1 ? 5 : 1);
    switch (m_random.below(4)) {
    case 0:
        contract.period = u"year"_s;
        contract.value = month * 108 / 10;
        break; // a tenth less
    case 1:
        contract.period = u"quarter"_s;
        contract.value = month * 3;
        break;
    default:
        contract.period = u"month"_s;
        contract.value = month;
        break;
    }
    contract.starts = starts;
    contract.noticeDays = 30 * (1 + m_random.below(3));
    contract.autoRenew = !oneIn(3);
    return contract;
}

void WorldMaker::addContracts()
{
    Contract main = subscription(m_since, u"Nimbo Gestão"_s);
    // The year that runs now, so that renewals fall all around today.
    QDate anniversary = m_since;
    while (anniversary.addYears(1) <= m_today)
        anniversary = anniversary.addYears(1);
    const auto keep = [this](Contract contract, int number) {
        contract.externalKey = u"CT-%1-%2"_s.arg(10'000 + m_index).arg(number);
        contract.id = ContractId(makeUuid8(m_options.workspace.uuid, "contract", contract.externalKey));
        m_world.contracts.append(contract);
    };
    int number = 1;
    if (anniversary > m_since) { // what ran before, over by some days after the new one had begun
        Contract before = main;
        before.starts = anniversary.addYears(-1);
        before.ends = oneIn(3) ? anniversary.addDays(20) : anniversary.addDays(-1);
        before.ends = std::min(before.ends, m_today.addDays(-1));
        before.value = *main.value * 100 / 107;
        before.autoRenew = false;
        if (before.ends >= before.starts)
            keep(before, number++);
    }
    main.starts = anniversary;
    if (churned()) {
        m_left = std::min(anniversary.addDays(30 + m_random.below(300)), m_today.addDays(-3));
        m_left = std::max(m_left, m_since);
        main.starts = std::min(main.starts, m_left);
        main.ends = m_left;
        main.autoRenew = false;
        addChurn(m_left, main);
    } else {
        main.renewal = oneIn(12) ? m_today.addDays(-m_random.below(20)) : anniversary.addYears(1);
        if (main.renewal < main.starts)
            main.renewal = anniversary.addYears(1);
        main.isTrial = m_customer.stage == "onboarding"_L1 && oneIn(5);
    }
    keep(main, number++);
    if (!churned() && oneIn(3)) { // something more, bought while the first one runs
        const int running = std::max(1, int(anniversary.daysTo(m_today)));
        Contract extra = subscription(anniversary.addDays(m_random.below(running)),
                                      oneIn(2) ? u"Nimbo Fiscal"_s : u"Nimbo Conecta"_s);
        extra.seats = std::max<std::int64_t>(1, *extra.seats / 3);
        extra.value = *extra.value / 4;
        extra.renewal = extra.starts.addYears(1);
        keep(extra, number);
    }
}

void WorldMaker::addChurn(QDate day, const Contract &contract)
{
    constexpr std::array Reasons = {"pricing", "competitor", "features", "closed_down", "support"}; // of the partings
    ChurnEvent event;
    event.id = ChurnEventId(idAt(day));
    event.customer = m_customer.id;
    event.day = day;
    const int which = m_random.below(int(sampletexts::partings().size()));
    event.reason = QString::fromLatin1(Reasons.at(std::size_t(which)));
    event.currency = contract.currency;
    if (oneIn(4))
        event.refund = *contract.value / 2;
    event.afterDowngrade = oneIn(4);
    event.isAvoidable = event.reason != "closed_down"_L1 && oneIn(2);
    if (!oneIn(4))
        event.feedback = sampletexts::partings().at(which);
    m_world.churnEvents.append(event);
}

void WorldMaker::addInteractions()
{
    m_talks.clear();
    const int wanted = 5 + m_random.below(26);
    QList<QDate> days;
    for (int i = 0; i < wanted; ++i)
        days.append(storyDay());
    std::sort(days.begin(), days.end());
    for (const QDate day : std::as_const(days)) {
        Interaction talk;
        const Instant at = workingHour(day);
        talk.id = InteractionId(makeUuid7(at.ms, m_random));
        talk.customer = m_customer.id;
        talk.at = at;
        talk.author = somebody();
        fillTalk(talk);
        m_talks.append(talk.id);
        m_world.interactions.append(talk);
    }
    if (!m_talks.isEmpty() && oneIn(4))
        m_world.interactions.last().isPinned = true;
}

void WorldMaker::fillTalk(Interaction &talk)
{
    const sampletexts::Talk &said = pick(sampletexts::talks(), m_random);
    const Contact &contact = anyContact();
    talk.kind = QString::fromLatin1(said.kind);
    talk.subject = said.subject;
    talk.text = said.text.arg(contact.name.section(u' ', 0, 0));
    const bool spoken =
        talk.kind == "call"_L1 || talk.kind == "meeting"_L1 || talk.kind == "visit"_L1 || talk.kind == "training"_L1;
    if (talk.kind != "note"_L1)
        talk.contacts = {contact.id.uuid.toString()};
    if (spoken)
        talk.minutes = 10 + 5 * m_random.below(talk.kind == "call"_L1 ? 6 : 17);
    if (talk.kind == "meeting"_L1 && oneIn(3))
        talk.colleagues = {pick(m_people, m_random).id.uuid.toString()};
    if (!oneIn(4)) {
        const int dice = m_random.below(10) - (churned() ? 4 : 0);
        talk.sentiment = dice >= 5 ? u"positive"_s : dice >= 1 ? u"neutral"_s : u"negative"_s;
    }
    if (spoken && oneIn(5)) {
        const sampletexts::Listening &heard = pick(sampletexts::listenings(), m_random);
        talk.said = heard.said;
        talk.restated = heard.restated;
        talk.isConfirmed = !oneIn(4);
    }
    if (talk.kind == "note"_L1 && oneIn(4)) {
        const SamplePerson &colleague = pick(m_people, m_random);
        talk.text += u" @"_s + colleague.name + u", você consegue ajudar?"_s;
        talk.mentions = {colleague.id.uuid.toString()};
    }
}

void WorldMaker::addTickets()
{
    const int wanted = m_random.below(6);
    for (int i = 0; i < wanted; ++i) {
        const sampletexts::Request &request = pick(sampletexts::requests(), m_random);
        Ticket ticket;
        ticket.externalKey = u"CH-%1-%2"_s.arg(10'000 + m_index).arg(i + 1);
        ticket.id = TicketId(makeUuid8(m_options.workspace.uuid, "ticket", ticket.externalKey));
        ticket.customer = m_customer.id;
        ticket.subject = request.subject;
        ticket.category = request.category;
        ticket.description = request.description;
        const QDate day = storyDay();
        ticket.openedAt = workingHour(day);
        ticket.contact = anyContact().id;
        ticket.assignee = somebody();
        ticket.priority = QStringList{u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s}.at(
            std::min(3, m_random.below(3) + m_random.below(3)));
        ticket.isEscalated = oneIn(15);
        const int age = int(day.daysTo(m_today));
        if (age > 1 || oneIn(2))
            ticket.answeredAt = Instant{ticket.openedAt->ms + (10 + m_random.below(age > 1 ? 600 : 60)) * MinuteMs};
        if (ticket.answeredAt && age > 4 && !oneIn(6)) {
            ticket.closedAt = Instant{ticket.answeredAt->ms + (1 + m_random.below(70)) * HourMs};
            ticket.status = oneIn(3) ? u"solved"_s : u"closed"_s;
            if (!oneIn(3))
                ticket.satisfaction = 5 - std::min(m_random.below(5), m_random.below(5));
        } else {
            ticket.status = ticket.answeredAt && oneIn(2) ? u"waiting"_s : u"open"_s;
        }
        addMessages(ticket, request);
        m_world.tickets.append(ticket);
    }
}

void WorldMaker::addMessages(const Ticket &ticket, const sampletexts::Request &request)
{
    const auto say = [&](Instant at, const QString &text, bool byTeam, bool internal) {
        TicketMessage message;
        message.id = TicketMessageId(makeUuid7(at.ms, m_random));
        message.ticket = ticket.id;
        message.at = at;
        message.text = text;
        message.isInternal = internal;
        if (byTeam)
            message.author = ticket.assignee;
        else
            message.contact = ticket.contact;
        m_world.messages.append(message);
    };
    // What was asked stands in the ticket itself.
    if (!ticket.answeredAt)
        return;
    if (oneIn(4))
        say(Instant{ticket.answeredAt->ms - 5 * MinuteMs}, pick(sampletexts::internalRemarks(), m_random), true, true);
    say(*ticket.answeredAt, u"Recebemos o seu chamado e já estamos verificando."_s, true, false);
    if (oneIn(2))
        say(Instant{ticket.answeredAt->ms + 20 * MinuteMs}, pick(sampletexts::replies(), m_random), false, false);
    if (ticket.closedAt)
        say(Instant{ticket.closedAt->ms - 10 * MinuteMs}, request.answer, true, false);
}

void WorldMaker::addTasks()
{
    const int wanted = churned() ? 0 : m_random.below(5);
    for (int i = 0; i < wanted; ++i) {
        Task task;
        task.id = TaskId(idAt(m_today.addDays(-20)));
        task.customer = m_customer.id;
        task.title = pick(sampletexts::tasks(), m_random);
        task.due = m_today.addDays(m_random.below(45) - 12);
        task.assignee = somebody();
        task.priority = QStringList{u"high"_s, u"medium"_s, u"low"_s}.at(m_random.below(3));
        task.status = u"open"_s;
        if (task.due < m_today && !oneIn(3)) {
            task.status = u"done"_s;
            task.doneAt = workingHour(task.due.addDays(-m_random.below(3)));
        } else if (oneIn(4)) {
            task.status = u"doing"_s;
        }
        if (!m_talks.isEmpty() && oneIn(2))
            task.interaction = m_talks.at(m_random.below(int(m_talks.size())));
        m_world.tasks.append(task);
    }
}

void WorldMaker::addUsage()
{
    if (m_options.usageShare <= 0 || m_index % m_options.usageShare != 0)
        return;
    const QDate end = m_left.isValid() ? m_left : m_today;
    const QDate begin = std::max(m_since, m_today.addDays(-m_options.usageDays));
    const int seats = int(m_customer.seats.value_or(10));
    // Some grow, some shrink, as no straight line would.
    const int trend = m_random.below(61) - 30; // percent over the whole time
    const qint64 length = std::max<qint64>(1, begin.daysTo(end));
    for (qsizetype number = 0; number < sampletexts::features().size(); ++number) {
        for (QDate day = begin; day < end; day = day.addDays(1)) {
            const bool weekend = day.dayOfWeek() > 5;
            if (weekend && !oneIn(6))
                continue;
            const int level = 100 + trend * int(begin.daysTo(day)) / int(length) - int(number) * 18;
            const int people = std::clamp(seats * level / (weekend ? 900 : 160), 1, seats);
            UsageFact fact;
            fact.customer = m_customer.id;
            fact.feature = sampletexts::features().at(number);
            fact.day = day;
            fact.source = u"api"_s;
            fact.people = people;
            fact.uses = people * (2 + m_random.below(6));
            fact.seconds = *fact.uses * (40 + m_random.below(120));
            fact.errors = oneIn(15) ? 1 + m_random.below(4) : 0;
            fact.id = UsageFactId(usageFactId(m_options.workspace, fact));
            m_world.usage.append(fact);
        }
    }
}

void WorldMaker::addHolidays()
{
    struct National {
        int month;
        int day;
        QString name;
    };
    const QList<National> days = {
        {1, 1, u"Confraternização Universal"_s},
        {4, 21, u"Tiradentes"_s},
        {5, 1, u"Dia do Trabalho"_s},
        {9, 7, u"Independência do Brasil"_s},
        {10, 12, u"Nossa Senhora Aparecida"_s},
        {11, 2, u"Finados"_s},
        {11, 15, u"Proclamação da República"_s},
        {11, 20, u"Dia da Consciência Negra"_s},
        {12, 25, u"Natal"_s},
    };
    for (const National &national : days) {
        Holiday holiday;
        holiday.id = HolidayId(idAt(m_today.addDays(-300)));
        holiday.day = QDate(m_today.year(), national.month, national.day);
        holiday.name = national.name;
        holiday.isYearly = true;
        m_world.holidays.append(holiday);
    }
}

void WorldMaker::addViews()
{
    const auto add = [this](const QString &name, const QString &filter, const QString &sorting) {
        SavedView view;
        view.id = SavedViewId(idAt(m_today.addDays(-120)));
        view.audience = ScopeId(m_options.workspace.uuid);
        view.name = name;
        view.entity = u"customer"_s;
        view.author = m_people.first().id;
        view.filter = filter;
        view.sorting = sorting;
        view.place = m_world.views.size() + 1;
        m_world.views.append(view);
    };
    add(u"Em renovação"_s, u"stage = renewal"_s, u"-seats,name"_s);
    add(u"Grandes contas em implantação"_s, u"stage = onboarding and seats >= 30"_s, u"customer_since"_s);
}

template <typename E>
void append(QList<RowEdit> &edits, TableNumber table, const QList<E> &rows)
{
    for (const E &row : rows)
        edits.append(sampleEdit(table, row));
}

} // namespace

SampleWorld sampleWorld(const SampleWorldOptions &options, const QList<Customer> &customers)
{
    Q_ASSERT(options.base.today.isValid());
    return WorldMaker(options).make(customers);
}

QList<RowEdit> sampleEdits(const SampleWorld &world)
{
    QList<RowEdit> edits;
    append(edits, tables::Holiday, world.holidays);
    append(edits, tables::SavedView, world.views);
    append(edits, tables::Contact, world.contacts);
    append(edits, tables::ContactLink, world.contactLinks);
    append(edits, tables::Contract, world.contracts);
    append(edits, tables::Interaction, world.interactions);
    append(edits, tables::Ticket, world.tickets);
    append(edits, tables::TicketMessage, world.messages);
    append(edits, tables::Task, world.tasks);
    append(edits, tables::ChurnEvent, world.churnEvents);
    append(edits, tables::UsageFact, world.usage);
    return edits;
}

} // namespace farol
