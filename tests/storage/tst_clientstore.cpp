// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/clientfixture.h"
#include "tests/support/clientstoreconformance.h"
#include "tests/support/memoryclientstore.h"

#include <QTest>

namespace farol::storage::test {

namespace {

/// A store that brings the profile it lives in.
class OwningStore final : public ClientStore
{
public:
    Status write(Durability durability, const std::function<Status(ClientTransaction &)> &work) override
    {
        return m_fixture.store().write(durability, work);
    }
    Status read(const std::function<Status(ClientTransaction &)> &work) override
    {
        return m_fixture.store().read(work);
    }

private:
    ClientFixture m_fixture;
};

} // namespace

} // namespace farol::storage::test

int main(int argc, char **argv)
{
    using namespace farol;
    const QCoreApplication application(argc, argv);
    farol::test::ClientStoreConformance sql([] { return std::make_unique<storage::test::OwningStore>(); });
    farol::test::ClientStoreConformance memory([] { return std::make_unique<sim::MemoryClientStore>(); });
    const int failed = QTest::qExec(&sql, argc, argv);
    return failed + QTest::qExec(&memory, argc, argv);
}
