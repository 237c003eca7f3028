// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fieldfault.h"
#include "core/lists.h"
#include "core/text/filter.h"
#include "tools/sampledata/sampletexts.h"
#include "tools/sampledata/sampleworld.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Customers = 200;

SampleWorldOptions someOptions()
{
    SampleWorldOptions options;
    options.base.count = Customers;
    options.base.today = QDate(2026, 11, 23);
    options.workspace = WorkspaceId(Uuid({1, 2, 3}));
    options.usageDays = 60;
    return options;
}

qint64 now(const SampleWorldOptions &options)
{
    return dayNumber(options.base.today) * 86'400'000;
}

} // namespace

class SampleWorldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void world_isTheSameEveryTime();
    void moreCustomers_leaveTheOthersAlone();
    void everyRow_keepsToItsDeclaration();
    void everyRow_hangsOnOneThatIsThere();
    void rules_hold();
    void sizes_scaleWithTheCustomers();
    void story_isInThePast();
    void renewals_fallAroundToday();
    void people_areWrittenDownTwiceNowAndThen();
    void views_canBeRead();
    void texts_haveTheirPlaceForAName();

private:
    SampleWorldOptions m_options = someOptions();
    QList<Customer> m_customers;
    SampleWorld m_world;
    QList<RowEdit> m_edits;
};

void SampleWorldTest::initTestCase()
{
    m_customers = sampleCustomers(m_options.base);
    m_world = sampleWorld(m_options, m_customers);
    m_edits = sampleEdits(m_world);
}

void SampleWorldTest::world_isTheSameEveryTime()
{
    const QList<RowEdit> again = sampleEdits(sampleWorld(m_options, m_customers));
    QCOMPARE(again.size(), m_edits.size());
    for (qsizetype i = 0; i < again.size(); ++i)
        QVERIFY(again.at(i).row == m_edits.at(i).row && again.at(i).values == m_edits.at(i).values);
    SampleWorldOptions other = m_options;
    other.base.seed = 7;
    QVERIFY(sampleWorld(other, m_customers).interactions != m_world.interactions);
}

void SampleWorldTest::moreCustomers_leaveTheOthersAlone()
{
    const SampleWorld fewer = sampleWorld(m_options, m_customers.first(20));
    QVERIFY(!fewer.interactions.isEmpty());
    for (qsizetype i = 0; i < fewer.interactions.size(); ++i)
        QCOMPARE(fewer.interactions.at(i), m_world.interactions.at(i));
}

void SampleWorldTest::everyRow_keepsToItsDeclaration()
{
    QSet<RowKey> rows;
    for (const RowEdit &edit : m_edits) {
        const EntityInfo *entity = farolSchema().entity(edit.row.table);
        QVERIFY(entity != nullptr && !edit.row.id.isNull());
        QVERIFY2(!rows.contains(edit.row), entity->name);
        rows.insert(edit.row);
        QCOMPARE(edit.kind == MutationKind::PutFact, entity->kind == EntityKind::Fact);
        for (const FieldInfo &field : entity->fields) {
            const Value value = edit.values.value(field.number);
            QVERIFY2(faultOf(field, value) == FieldFault::None, field.name);
            const QStringList keys = workspaceListKeys(QLatin1StringView(field.list));
            if (const auto *key = value.get<QString>(); key != nullptr && field.type == FieldType::Key)
                QVERIFY2(keys.contains(*key), qPrintable(*key));
            if (const auto *elements = value.get<QStringList>(); elements != nullptr && !keys.isEmpty()) {
                for (const QString &element : *elements)
                    QVERIFY2(keys.contains(element), qPrintable(element));
            }
        }
    }
}

void SampleWorldTest::everyRow_hangsOnOneThatIsThere()
{
    QSet<RowKey> there;
    for (const Customer &customer : m_customers)
        there.insert({tables::Customer, customer.id.uuid});
    for (const RowEdit &edit : m_edits) { // owners come first
        const EntityInfo *entity = farolSchema().entity(edit.row.table);
        for (const FieldInfo &field : entity->fields) {
            const Value value = edit.values.value(field.number);
            const Uuid *id = value.get<Uuid>();
            if (id == nullptr || farolSchema().entity(field.refers) == nullptr)
                continue;
            const bool later = edit.row.table == field.refers; // a colleague who was written down afterwards
            QVERIFY2(later || there.contains({field.refers, *id}), field.name);
        }
        there.insert(edit.row);
    }
}

void SampleWorldTest::rules_hold()
{
    QHash<TableNumber, QSet<QString>> keys;
    QSet<Uuid> withPrimary;
    for (const RowEdit &edit : m_edits) {
        const EntityInfo *entity = farolSchema().entity(edit.row.table);
        for (const RuleInfo &rule : entity->rules) {
            const Value value = edit.values.value(rule.field);
            if (rule.kind == RuleKind::Unique && value.get<QString>() != nullptr) {
                QVERIFY2(!keys[entity->table].contains(*value.get<QString>()), qPrintable(*value.get<QString>()));
                keys[entity->table].insert(*value.get<QString>());
            }
            if (rule.kind == RuleKind::OnePerOwner && value == Value(true)) {
                const Uuid owner = *edit.values.value(entity->owner).get<Uuid>();
                QVERIFY(!withPrimary.contains(owner));
                withPrimary.insert(owner);
            }
            const Value other = edit.values.value(rule.other);
            if (rule.kind == RuleKind::Ordered && !value.isNull() && !other.isNull())
                QVERIFY2(*value.get<std::int64_t>() <= *other.get<std::int64_t>(), entity->name);
        }
    }
    QCOMPARE(withPrimary.size(), m_customers.size());
}

void SampleWorldTest::sizes_scaleWithTheCustomers()
{
    QHash<CustomerId, int> contacts;
    QHash<CustomerId, int> contracts;
    QHash<CustomerId, int> interactions;
    for (const Contact &contact : m_world.contacts)
        ++contacts[contact.customer];
    for (const Contract &contract : m_world.contracts)
        ++contracts[contract.customer];
    for (const Interaction &interaction : m_world.interactions)
        ++interactions[interaction.customer];
    for (const Customer &customer : m_customers) {
        QVERIFY(contacts.value(customer.id) >= 3 && contacts.value(customer.id) <= 7); // with a twin
        QVERIFY(contracts.value(customer.id) >= 1 && contracts.value(customer.id) <= 3);
        QVERIFY(interactions.value(customer.id) >= 5 && interactions.value(customer.id) <= 30);
    }
    QVERIFY(m_world.tickets.size() > Customers && m_world.messages.size() > m_world.tickets.size());
    QVERIFY(!m_world.tasks.isEmpty() && !m_world.churnEvents.isEmpty() && !m_world.contactLinks.isEmpty());
    QCOMPARE(m_world.holidays.size(), 9);
    QCOMPARE(m_world.views.size(), 2);
    const auto listened = std::count_if(m_world.interactions.begin(), m_world.interactions.end(),
                                        [](const Interaction &talk) { return !talk.said.isEmpty(); });
    QVERIFY(listened > 20);
    SampleWorldOptions without = m_options;
    without.usageShare = 0;
    QVERIFY(!m_world.usage.isEmpty() && sampleWorld(without, m_customers).usage.isEmpty());
}

void SampleWorldTest::story_isInThePast()
{
    const qint64 today = now(m_options);
    for (const Interaction &talk : m_world.interactions)
        QVERIFY(talk.at->ms < today);
    for (const TicketMessage &message : m_world.messages)
        QVERIFY(message.at->ms < today + 86'400'000);
    for (const UsageFact &fact : m_world.usage)
        QVERIFY(fact.day < m_options.base.today);
    for (const ChurnEvent &event : m_world.churnEvents)
        QVERIFY(event.day < m_options.base.today);
}

void SampleWorldTest::renewals_fallAroundToday()
{
    int soon = 0;
    int past = 0;
    QHash<CustomerId, QList<Contract>> running;
    for (const Contract &contract : m_world.contracts) {
        const qint64 days = m_options.base.today.daysTo(contract.renewal);
        soon += contract.renewal.isValid() && days >= 0 && days <= 90 ? 1 : 0;
        past += contract.renewal.isValid() && days < 0 ? 1 : 0;
        running[contract.customer].append(contract);
    }
    QVERIFY(soon > 10 && past > 0);
    const bool overlaps = std::any_of(running.begin(), running.end(), [](const QList<Contract> &contracts) {
        return contracts.size() > 1 && contracts.at(0).ends.isValid() && contracts.at(0).ends >= contracts.at(1).starts;
    });
    QVERIFY(overlaps);
}

void SampleWorldTest::people_areWrittenDownTwiceNowAndThen()
{
    int merged = 0;
    QHash<QString, int> mails;
    for (const Contact &contact : m_world.contacts) {
        merged += contact.mergedInto.isNull() ? 0 : 1;
        if (!contact.email.isEmpty())
            ++mails[contact.email];
    }
    QVERIFY(merged > 0);
    QVERIFY(std::any_of(mails.begin(), mails.end(), [](int count) { return count > 1; }));
}

void SampleWorldTest::views_canBeRead()
{
    for (const SavedView &view : m_world.views) {
        QVERIFY(parseFilter(view.filter, customerEntity()).hasValue());
        QVERIFY(parseSort(view.sorting, customerEntity()).hasValue());
        QCOMPARE(view.audience.uuid, m_options.workspace.uuid);
    }
}

void SampleWorldTest::texts_haveTheirPlaceForAName()
{
    for (const sampletexts::Talk &talk : sampletexts::talks())
        QCOMPARE(talk.text.count(u"%1"_s), 1);
    for (const Interaction &talk : m_world.interactions)
        QVERIFY(!talk.text.contains(u'%'));
    QCOMPARE(sampletexts::partings().size(), 5);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::SampleWorldTest)
#include "tst_sampleworld.moc"
