// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgreslistener.h"

#include "storage/ddl.h"

#include <libpq-fe.h>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

/// Above 0: the socket can be read; 0: the time is up; below 0: interrupted or broken.
int waitReadable(int socket, int timeoutMs)
{
#ifdef Q_OS_WIN
    WSAPOLLFD entry{static_cast<SOCKET>(socket), POLLRDNORM, 0};
    return WSAPoll(&entry, 1, timeoutMs);
#else
    pollfd entry{socket, POLLIN, 0};
    return poll(&entry, 1, timeoutMs);
#endif
}

} // namespace

Result<PostgresListener> PostgresListener::open(const PostgresOptions &options, const QByteArray &channel)
{
    FAROL_ASSIGN(auto connection, PostgresConnection::open(options));
    FAROL_TRY(connection->execute("LISTEN " + quotedName(channel)));
    return PostgresListener(std::move(connection));
}

bool PostgresListener::takeAll()
{
    bool heard = false;
    while (PGnotify *notification = PQnotifies(m_connection->handle())) {
        PQfreemem(notification);
        heard = true;
    }
    return heard;
}

Result<bool> PostgresListener::wait(int timeoutMs)
{
    if (takeAll())
        return true;
    const int ready = waitReadable(PQsocket(m_connection->handle()), timeoutMs);
    if (ready <= 0)
        return false;
    if (PQconsumeInput(m_connection->handle()) == 0 || !m_connection->isUsable())
        return fail(Error::Code::Offline, u"the connection to the database server was lost"_s);
    return takeAll();
}

} // namespace farol::storage
