// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/benchdevice.h"

#include "app/session/openprofile.h"
#include "tools/bench/benchrows.h"
#include "tools/bench/benchserver.h"

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int PerWrite = 20'000;

ProfileAccess accessTo(const QTemporaryDir &dir)
{
    ProfileAccess access;
    access.folder = dir.filePath(u"profile"_s);
    access.passphrase = "a passphrase for benchmarks";
    access.cheapKdf = true;
    return access;
}

Result<std::unique_ptr<storage::SqlClientStore>> openRows(const storage::Profile &profile)
{
    using Use = storage::Profile::Use;
    FAROL_ASSIGN(auto writer, profile.connect(Use::ReadWrite));
    FAROL_ASSIGN(auto reader, profile.connect(Use::ReadOnly));
    return storage::SqlClientStore::open(std::move(writer), std::move(reader), farolSchema());
}

Status fill(const storage::Profile &profile, const QList<Customer> &customers)
{
    FAROL_ASSIGN(const auto store, openRows(profile));
    for (qsizetype from = 0; from < customers.size(); from += PerWrite) {
        FAROL_TRY(store->write(ClientStore::Durability::Replayable, [&](ClientTransaction &transaction) -> Status {
            for (qsizetype i = from; i < std::min(customers.size(), from + PerWrite); ++i)
                FAROL_TRY(transaction.putConfirmed(confirmedRow(
                    tables::Customer, customers[i], ScopeId(customers[i].id.uuid), i + 1, customers[i].owner)));
            return transaction.setScope(EveryScope, ScopeStatus::Complete);
        }));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<BenchDevice>> BenchDevice::signIn(const QUrl &server)
{
    std::unique_ptr<BenchDevice> device(new BenchDevice);
    SignInOrder order;
    order.server = server;
    order.mail = QString::fromLatin1(BenchServer::Mail);
    order.password = QString::fromLatin1(BenchServer::Password);
    FAROL_ASSIGN(auto profile, signInProfile(accessTo(device->m_dir), order));
    FAROL_TRY(device->use(std::move(profile)));
    return device;
}

Result<std::unique_ptr<BenchDevice>> BenchDevice::withCustomers(int count)
{
    std::unique_ptr<BenchDevice> device(new BenchDevice);
    const LocalIdentity identity{WorkspaceId(makeRandomUuid(device->m_random)),
                                 UserId(makeRandomUuid(device->m_random)), DeviceId(makeRandomUuid(device->m_random))};
    FAROL_ASSIGN(auto profile, createLocalProfile(accessTo(device->m_dir), identity));
    FAROL_TRY(fill(*profile, benchCustomers(count)));
    FAROL_TRY(device->use(std::move(profile)));
    return device;
}

Status BenchDevice::use(std::unique_ptr<storage::Profile> profile)
{
    FAROL_ASSIGN(m_bare, profile->connect(storage::Profile::Use::ReadWrite));
    FAROL_ASSIGN(auto listing, profile->connect(storage::Profile::Use::ReadOnly));
    FAROL_ASSIGN(m_rows, openRows(*profile));
    FAROL_ASSIGN(m_lists, storage::ListReader::open(std::move(listing), farolSchema()));
    FAROL_ASSIGN(m_store, LocalStore::open(std::move(profile),
                                           {farolSchema(), m_clock, m_random, httpLinks(m_clock, m_random)}));
    return {};
}

Status BenchDevice::syncFully()
{
    m_store->setOnline(true);
    return waited(m_store->syncNow());
}

} // namespace farol::bench
