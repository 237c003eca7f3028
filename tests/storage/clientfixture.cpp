// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/clientfixture.h"

#include "tests/support/valueof.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::valueOf;

KdfCost cheapKdf()
{
    return KdfCost{1, 8192};
}

ClientFixture::ClientFixture()
{
    m_profile = valueOf(Profile::create(options(), unlock()));
    m_store = newStore();
}

Unlock ClientFixture::unlock()
{
    Unlock unlock;
    unlock.vault = &m_vault;
    unlock.backend = u"fake"_s;
    return unlock;
}

ProfileOptions ClientFixture::options() const
{
    ProfileOptions options;
    options.folder = folder();
    return options;
}

std::unique_ptr<SqlClientStore> ClientFixture::newStore(const Schema &schema)
{
    auto writer = valueOf(m_profile->connect(Profile::Use::ReadWrite));
    auto reader = valueOf(m_profile->connect(Profile::Use::ReadOnly));
    return valueOf(SqlClientStore::open(std::move(writer), std::move(reader), schema));
}

std::unique_ptr<ListReader> ClientFixture::lists(const Schema &schema)
{
    return valueOf(ListReader::open(valueOf(m_profile->connect(Profile::Use::ReadOnly)), schema));
}

void ClientFixture::close()
{
    m_store.reset();
    m_profile.reset();
}

Result<std::unique_ptr<Profile>> ClientFixture::open()
{
    return Profile::open(options(), unlock());
}

void ClientFixture::reopen()
{
    close();
    m_profile = valueOf(open());
    m_store = newStore();
}

void ClientFixture::write(const std::function<Status(ClientTransaction &)> &work)
{
    const Status status = m_store->write(ClientStore::Durability::Full, work);
    if (!status)
        qFatal("%s: %s", errorName(status.error().code), qPrintable(status.error().detail));
}

QByteArray ClientFixture::rawBytes() const
{
    QByteArray all;
    const QDir dir(folder());
    const QStringList names = dir.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

QByteArray ClientFixture::decryptedBytes()
{
    const auto connection = valueOf(m_profile->connect(Profile::Use::ReadOnly));
    Statement pages = valueOf(connection->prepare("SELECT data FROM sqlite_dbpage"));
    QByteArray all;
    while (valueOf(pages.step()))
        all += pages.blobView(0);
    return all;
}

} // namespace farol::storage::test
