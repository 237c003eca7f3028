// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/openprofile.h"
#include "core/customer.h"
#include "net/people.h"
#include "storage/clientstore.h"
#include "storage/profile.h"
#include "tests/session/hublink.h"

#include <QTemporaryDir>

#include <memory>

namespace farol::sessiontest {

/// A profile in a folder that goes when the test does, and the store over it.
class TestProfile final
{
public:
    explicit TestProfile(TestHub &hub);
    /// Without a server.
    TestProfile();

    [[nodiscard]] ProfileAccess access() const;
    [[nodiscard]] QString folder() const { return m_dir.path() + QStringLiteral("/profile"); }
    [[nodiscard]] const LocalIdentity &identity() const { return m_identity; }
    /// Opens the store; a failure ends the program, since no test can go on.
    [[nodiscard]] std::unique_ptr<LocalStore> open();
    /// The same, online and in step with the server.
    [[nodiscard]] std::unique_ptr<LocalStore> openSynced();
    /// The profile alone, between two runs of the store.
    [[nodiscard]] std::unique_ptr<storage::Profile> openAlone() const;
    /// A directory that knows this profile's person alone.
    [[nodiscard]] net::People people(const QString &name = QStringLiteral("Ana")) const;

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    LocalIdentity m_identity;
    LinkFactory m_links;
    bool m_made = false;
};

/// The rows of a profile whose store is not open.
[[nodiscard]] std::unique_ptr<storage::SqlClientStore> rowsOf(const storage::Profile &profile);
[[nodiscard]] RowEdit newCustomer(const QString &name);
/// Adds a customer and waits for it to be on disk; its id.
[[nodiscard]] Uuid addCustomer(Store &store, const QString &name);
/// How many customers a list of all has.
[[nodiscard]] int listed(Store &store);
[[nodiscard]] Command renamed(const Uuid &id, const QString &name);
[[nodiscard]] QString nameOf(Store &store, const Uuid &id);

/// A copy of the profile as its files are at this moment, which is what a kill would leave behind; null when that fails.
[[nodiscard]] std::unique_ptr<storage::Profile> copyOf(const TestProfile &profile, const QTemporaryDir &copy);
/// What a query of one number answers in such a copy; -1 when it cannot be asked.
[[nodiscard]] int numberIn(const TestProfile &profile, const QByteArray &query);

} // namespace farol::sessiontest
