// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/random.h"

#include <QDate>
#include <QList>
#include <QString>

namespace farol {

/// Random numbers that are the same on every machine and run: one seed, one world.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    void fill(void *bytes, std::size_t size) override;
    /// A number in [0, bound); bound > 0.
    [[nodiscard]] int below(int bound);

private:
    std::uint64_t m_state;
};

/// A colleague of the sample workspace; the first one is the person who is signed in.
struct SamplePerson final {
    UserId id;
    QString name;
};

struct SampleOptions final {
    int count = 120;
    std::uint64_t seed = 42;
    QDate today; ///< every date is relative to it; must be valid
    QList<SamplePerson> owners; ///< empty = samplePeople(seed)
};

/// Name of the workspace all sample data belongs to.
[[nodiscard]] QString sampleWorkspaceName();
[[nodiscard]] QList<SamplePerson> samplePeople(std::uint64_t seed);
/// Brazilian customers with all that makes a list hard: long names, missing values, other scripts, many tags.
[[nodiscard]] QList<Customer> sampleCustomers(const SampleOptions &options);

} // namespace farol
