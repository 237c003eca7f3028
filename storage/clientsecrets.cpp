// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientsecrets.h"

using namespace Qt::StringLiterals;

namespace farol::storage {

Result<QByteArray> ClientSecrets::read(const QString &name)
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT value FROM secret WHERE name = ?"_ba));
    FAROL_ASSIGN(const bool found, statement.bind(1, name).step());
    if (!found)
        return fail(Error::Code::NotFound, u"nothing is kept under this name"_s);
    return statement.blob(0);
}

Status ClientSecrets::write(const QString &name, const QByteArray &secret)
{
    FAROL_ASSIGN(Transaction transaction, Transaction::begin(m_connection));
    FAROL_TRY(run(m_connection, "INSERT OR REPLACE INTO secret (name, value) VALUES (?, ?)"_ba, name, secret));
    return transaction.commit();
}

Status ClientSecrets::remove(const QString &name)
{
    FAROL_ASSIGN(Transaction transaction, Transaction::begin(m_connection));
    FAROL_TRY(run(m_connection, "DELETE FROM secret WHERE name = ?"_ba, name));
    return transaction.commit();
}

} // namespace farol::storage
