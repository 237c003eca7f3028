// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contact.h"
#include "core/customer.h"
#include "core/result.h"
#include "core/rowstate.h"
#include "tools/bench/benchworld.h"
#include "tools/bench/worldtexts.h"
#include "tools/sampledata/sampledata.h"

#include <QList>

#include <functional>
#include <vector>

namespace farol::bench {

/// Makes the rows of a world, the same ones for the same size. Each table's come by id, as a load brings them: what hangs on
/// one customer is spread over the table, as it is in a file that grew.
class WorldMaker final
{
public:
    /// Changes whenever the rows do.
    static constexpr int Version = 2;
    using Put = std::function<Status(const RowState &row)>;

    explicit WorldMaker(const BenchWorld::Size &size);

    Status make(const Put &put);
    [[nodiscard]] const QList<SamplePerson> &people() const { return m_people; } ///< the first works here
    [[nodiscard]] WorkspaceId workspace() const { return m_workspace; }
    [[nodiscard]] QList<Uuid> largest() const;

private:
    /// A row to come: its id, when it happened, and the customer it hangs on.
    struct Slot final {
        Uuid id;
        std::int64_t ms = 0;
        int customer = 0;
    };
    [[nodiscard]] std::vector<Slot> slotsFor(const std::vector<int> &counts);
    [[nodiscard]] std::vector<int> evenCounts(int most);
    [[nodiscard]] ScopeId scopeOf(const Slot &slot) const;
    [[nodiscard]] UserId somebody() { return m_people.at(m_random.below(int(m_people.size()))).id; }
    [[nodiscard]] Uuid contactOf(const Slot &slot);
    template <typename E>
    Status put(const Put &put, TableNumber table, const E &entity, const Slot &slot);

    Status putCustomers(const Put &put);
    Status putContacts(const Put &put);
    Status putContracts(const Put &put);
    Status putInteractions(const Put &put);
    Status putTickets(const Put &put);
    Status putTasks(const Put &put);

    BenchWorld::Size m_size;
    WorldTexts m_texts;
    SeededRandom m_random{20'261};
    WorkspaceId m_workspace;
    QList<SamplePerson> m_people;
    QList<Customer> m_customers;
    std::vector<QList<Uuid>> m_contacts; ///< by customer
    std::vector<int> m_talks; ///< interactions by customer
    Seq m_seq = 0;
};

} // namespace farol::bench
