// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/sampledata/sampledata.h"

#include "tools/sampledata/samplenames.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

template <typename List>
const auto &pick(const List &list, SeededRandom &random)
{
    return list.at(random.below(static_cast<int>(list.size())));
}

KnownCompany company(int index, SeededRandom &random, QSet<QString> &taken)
{
    const auto &known = knownCompanies();
    const auto &hard = hardCompanies();
    if (index < known.size())
        return known.at(index);
    if (index < known.size() + hard.size())
        return hard.at(index - known.size());
    const KnownCompany kind = pick(companyKinds(), random);
    const QString plain = kind.name + u' ' + pick(companyWords(), random);
    const QString placed = plain + u" "_s + pick(companyPlaces(), random);
    QString name = taken.contains(plain) ? placed : plain;
    for (int branch = 2; taken.contains(name); ++branch)
        name = placed + u" "_s + QString::number(branch);
    return {name, kind.industry};
}

QString stageFor(int dice)
{
    if (dice < 16)
        return u"onboarding"_s;
    if (dice < 72)
        return u"adoption"_s;
    return dice < 92 ? u"renewal"_s : u"churned"_s;
}

void fillSize(Customer &customer, SeededRandom &random)
{
    const int dice = random.below(100);
    if (dice < 15) {
        customer.segment = u"enterprise"_s;
        customer.seats = 120 + 10 * random.below(140);
    } else if (dice < 50) {
        customer.segment = u"mid"_s;
        customer.seats = 30 + 5 * random.below(18);
    } else {
        customer.segment = u"smb"_s;
        customer.seats = 3 + random.below(26);
    }
    if (random.below(20) == 0)
        customer.seats.reset();
}

QStringList tagsFor(SeededRandom &random)
{
    QStringList tags;
    const int wanted = random.below(12) == 0 ? 6 : random.below(4);
    for (int i = 0; i < wanted; ++i)
        tags.append(pick(sampleTags(), random));
    std::sort(tags.begin(), tags.end());
    tags.removeDuplicates();
    return tags;
}

} // namespace

void SeededRandom::fill(void *bytes, std::size_t size)
{
    auto *out = static_cast<char *>(bytes);
    while (size > 0) {
        // SplitMix64: small, well mixed, and the same everywhere, unlike the standard distributions.
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        z ^= z >> 31U;
        const std::size_t part = std::min(size, sizeof z);
        std::memcpy(out, &z, part);
        out += part;
        size -= part;
    }
}

int SeededRandom::below(int bound)
{
    return static_cast<int>(next64() % static_cast<std::uint64_t>(bound));
}

QString sampleWorkspaceName()
{
    return u"Nimbo Sistemas"_s;
}

QList<SamplePerson> samplePeople(std::uint64_t seed)
{
    SeededRandom random(seed ^ 0x70656F706C65ULL);
    QList<SamplePerson> people;
    for (const QString &name : peopleNames())
        people.append({UserId(makeUuid7(1'700'000'000'000, random)), name});
    return people;
}

QList<Customer> sampleCustomers(const SampleOptions &options)
{
    Q_ASSERT(options.today.isValid());
    SeededRandom random(options.seed);
    const QList<SamplePerson> owners = options.owners.isEmpty() ? samplePeople(options.seed) : options.owners;
    const qint64 dayMs = QDateTime(options.today, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();

    QSet<QString> taken;
    QList<Customer> customers;
    customers.reserve(options.count);
    for (int i = 0; i < options.count; ++i) {
        const KnownCompany known = company(i, random, taken);
        taken.insert(known.name);
        const int age = random.below(1900);
        Customer customer;
        customer.id = CustomerId(makeUuid7(dayMs - qint64(age) * 86'400'000, random));
        customer.name = known.name;
        customer.industry = known.industry;
        customer.externalKey = u"CRM-%1"_s.arg(10'000 + i);
        customer.stage = age < 60 ? u"onboarding"_s : stageFor(random.below(100));
        fillSize(customer, random);
        // The signed-in person holds about a third, so that "My portfolio" is worth a look.
        const int dice = random.below(100);
        if (dice < 34)
            customer.owner = owners.first().id;
        else if (dice < 97)
            customer.owner = pick(owners, random).id;
        customer.tags = tagsFor(random);
        customer.country = random.below(12) == 0 ? u"Portugal"_s : u"Brasil"_s;
        if (random.below(25) != 0)
            customer.customerSince = options.today.addDays(-age);
        if (random.below(3) == 0)
            customer.notes = pick(sampleNotes(), random);
        customers.append(customer);
    }
    return customers;
}

} // namespace farol
