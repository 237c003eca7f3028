// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiledoor.h"

#include <QPromise>

namespace farol {

ProfileDoor::~ProfileDoor()
{
    if (m_thread)
        m_thread->wait();
}

QFuture<Status> ProfileDoor::begin(const QByteArray &passphrase, const Work &work)
{
    if (m_thread)
        m_thread->wait();
    ProfileAccess access = m_access;
    if (!passphrase.isEmpty())
        access.passphrase = passphrase;
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    m_thread.reset(QThread::create([this, access, work, promise] {
        Result<std::unique_ptr<storage::Profile>> profile = work(access);
        if (profile)
            m_profile = std::move(*profile);
        promise->addResult(profile ? Status() : Status(profile.error()));
        promise->finish();
    }));
    m_thread->start();
    return promise->future();
}

QFuture<Status> ProfileDoor::open(const QByteArray &passphrase)
{
    return begin(passphrase, [](const ProfileAccess &access) { return openProfile(access); });
}

QFuture<Status> ProfileDoor::signIn(const SignInOrder &order, const QByteArray &passphrase)
{
    return begin(passphrase, [order](const ProfileAccess &access) { return signInProfile(access, order); });
}

} // namespace farol
