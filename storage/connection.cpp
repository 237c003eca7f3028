// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

Result<Transaction> Transaction::begin(Connection &connection, Access access)
{
    if (connection.m_inTransaction)
        return fail(Error::Code::Internal, u"a transaction is open already"_s);
    connection.m_contention = Contention::None;
    FAROL_TRY(connection.beginTransaction(access));
    connection.m_inTransaction = true;
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction()
{
    if (m_connection == nullptr)
        return;
    m_connection->m_inTransaction = false;
    m_connection->rollbackTransaction();
}

Status Transaction::commit()
{
    if (m_connection == nullptr)
        return fail(Error::Code::Internal, u"the transaction has ended already"_s);
    Connection &connection = *std::exchange(m_connection, nullptr);
    Status status = connection.commitTransaction();
    if (!status)
        connection.rollbackTransaction();
    connection.m_inTransaction = false;
    return status;
}

namespace {

Status once(Connection &connection, Access access, const std::function<Status()> &work)
{
    FAROL_ASSIGN(Transaction transaction, Transaction::begin(connection, access));
    FAROL_TRY(work());
    return transaction.commit();
}

/// Full jitter, so that those who collided do not collide again.
void pauseBefore(int attempt)
{
    const int ceiling = std::min(4 << std::min(attempt, 6), 200);
    const int ms = int(QRandomGenerator::global()->bounded(1, ceiling + 1));
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

} // namespace

Status retrying(Connection &connection, const std::function<Status()> &work, int attempts)
{
    for (int attempt = 1;; ++attempt) {
        Status status = once(connection, Access::Write, work);
        if (status || connection.contention() == Contention::None || !connection.isUsable())
            return status;
        if (attempt >= attempts)
            return fail(Error::Code::Busy,
                        u"given up after %1 attempts: %2"_s.arg(attempts).arg(status.error().detail));
        pauseBefore(attempt);
    }
}

Status reading(Connection &connection, const std::function<Status()> &work)
{
    return once(connection, Access::Read, work);
}

Result<QByteArray> queryPlan(Connection &connection, const QList<QByteArray> &statements)
{
    QByteArray plan;
    for (const QByteArray &sql : statements) {
        FAROL_ASSIGN(Statement statement, connection.prepare("EXPLAIN QUERY PLAN " + sql));
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                break;
            plan += statement.text(3).toUtf8() + '\n';
        }
    }
    return plan;
}

} // namespace farol::storage
