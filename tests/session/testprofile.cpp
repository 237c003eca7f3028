// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/testprofile.h"

using namespace Qt::StringLiterals;

namespace farol::sessiontest {

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
    auto profile = m_made ? openProfile(access()) : createLocalProfile(access(), m_identity);
    if (!profile)
        qFatal("the test's profile cannot be opened: %s %s", errorName(profile.error().code),
               qPrintable(profile.error().detail));
    m_made = true;
    auto store = LocalStore::open(std::move(*profile), {farolSchema(), m_clock, m_random, m_links});
    if (!store)
        qFatal("the test's store cannot be opened: %s", qPrintable(store.error().detail));
    return std::move(*store);
}

Uuid addCustomer(Store &store, const QString &name)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row.table = tables::Customer;
    edit.values.insert(1, Value(name));
    const auto changes = store.execute({u"add"_s, {edit}}).result();
    return changes ? changes->rows.value(0).row.id : Uuid();
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

} // namespace farol::sessiontest
