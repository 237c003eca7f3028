// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/testprofile.h"

#include "storage/connection.h"
#include "tests/support/valueof.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace farol::sessiontest {

using test::valueOf;

TestProfile::TestProfile(TestHub &hub)
{
    const TestHub::Member member = hub.addMember();
    m_identity = {hub.workspace(), member.user, member.device};
    m_links = hub.links(member);
}

TestProfile::TestProfile()
{
    m_identity = {WorkspaceId(makeRandomUuid(m_random)), UserId(makeRandomUuid(m_random)),
                  DeviceId(makeRandomUuid(m_random))};
}

ProfileAccess TestProfile::access() const
{
    ProfileAccess access;
    access.folder = folder();
    access.passphrase = "a passphrase for tests";
    access.cheapKdf = true;
    return access;
}

std::unique_ptr<LocalStore> TestProfile::open()
{
    auto profile = valueOf(m_made ? openProfile(access()) : createLocalProfile(access(), m_identity));
    m_made = true;
    return valueOf(LocalStore::open(std::move(profile), {farolSchema(), m_clock, m_random, m_links}));
}

std::unique_ptr<LocalStore> TestProfile::openSynced()
{
    auto store = open();
    store->setOnline(true);
    if (const Status round = store->syncNow().result(); !round)
        qFatal("the test's store cannot sync: %s", errorName(round.error().code));
    return store;
}

std::unique_ptr<storage::Profile> TestProfile::openAlone() const
{
    return valueOf(openProfile(access()));
}

net::People TestProfile::people(const QString &name) const
{
    net::People people;
    people.people = {{m_identity.user, name, u"ana@x.example"_s, Role::Administrator, true}};
    return people;
}

std::unique_ptr<storage::SqlClientStore> rowsOf(const storage::Profile &profile)
{
    auto writer = valueOf(profile.connect(storage::Profile::Use::ReadWrite));
    auto reader = valueOf(profile.connect(storage::Profile::Use::ReadOnly));
    return valueOf(storage::SqlClientStore::open(std::move(writer), std::move(reader), farolSchema()));
}

RowEdit newCustomer(const QString &name)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row.table = tables::Customer;
    edit.values.insert(1, Value(name));
    return edit;
}

Uuid addCustomer(Store &store, const QString &name)
{
    const auto changes = store.execute({u"add"_s, {newCustomer(name)}}).result();
    return changes ? changes->rows.value(0).row.id : Uuid();
}

int listed(Store &store)
{
    ListQuery query;
    query.table = tables::Customer;
    const auto ids = store.listIds(query, 1).result();
    return ids ? static_cast<int>(ids->ids.size()) : -1;
}

Command renamed(const Uuid &id, const QString &name)
{
    RowEdit edit;
    edit.row = {tables::Customer, id};
    edit.values.insert(1, Value(name));
    return {u"edit"_s, {edit}};
}

QString nameOf(Store &store, const Uuid &id)
{
    const auto row = store.row({tables::Customer, id}).result();
    return row ? customerFromRow(*row).name : QString();
}

std::unique_ptr<storage::Profile> copyOf(const TestProfile &profile, const QTemporaryDir &copy)
{
    const QDir folder(profile.folder());
    const QStringList names = folder.entryList({u"profile.json"_s, u"farol.db*"_s}, QDir::Files);
    for (const QString &name : names) {
        if (!QFile::copy(folder.filePath(name), copy.filePath(name)))
            return nullptr;
    }
    ProfileAccess access = profile.access();
    access.folder = copy.path();
    auto opened = openProfile(access);
    return opened ? std::move(*opened) : nullptr;
}

int numberIn(const TestProfile &profile, const QByteArray &query)
{
    const QTemporaryDir folder;
    const auto copy = copyOf(profile, folder);
    if (!copy)
        return -1;
    const auto connection = copy->connect(storage::Profile::Use::ReadOnly);
    if (!connection)
        return -1;
    auto statement = (*connection)->prepare(query);
    return statement && statement->step() ? int(statement->integer(0)) : -1;
}

} // namespace farol::sessiontest
