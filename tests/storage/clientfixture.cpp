// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/clientfixture.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

namespace {

template <typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", errorName(result.error().code), qPrintable(result.error().detail));
    return std::move(result).value();
}

void orDie(const Status &status)
{
    if (!status)
        qFatal("%s: %s", errorName(status.error().code), qPrintable(status.error().detail));
}

} // namespace

KdfCost cheapKdf()
{
    return KdfCost{1, 8192};
}

ClientFixture::ClientFixture()
{
    m_profile = orDie(Profile::create(options(), unlock()));
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
    auto writer = orDie(m_profile->connect(Profile::Use::ReadWrite));
    auto reader = orDie(m_profile->connect(Profile::Use::ReadOnly));
    return orDie(SqlClientStore::open(std::move(writer), std::move(reader), schema));
}

std::unique_ptr<ListReader> ClientFixture::lists(const Schema &schema)
{
    return orDie(ListReader::open(orDie(m_profile->connect(Profile::Use::ReadOnly)), schema));
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
    m_profile = orDie(open());
    m_store = newStore();
}

void ClientFixture::write(const std::function<Status(ClientTransaction &)> &work)
{
    orDie(m_store->write(ClientStore::Durability::Full, work));
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
    const auto connection = orDie(m_profile->connect(Profile::Use::ReadOnly));
    Statement pages = orDie(connection->prepare("SELECT data FROM sqlite_dbpage"));
    QByteArray all;
    while (orDie(pages.step()))
        all += pages.blobView(0);
    return all;
}

} // namespace farol::storage::test
