// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/answermemory.h"

namespace farol::server {

bool AnswerMemory::take(const QByteArray &client, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    const qint64 own = m_byClient.value(client);
    if ((m_taken > 0 && m_taken + bytes > m_limit) || (own > 0 && own + bytes > m_share))
        return false;
    m_taken += bytes;
    m_byClient[client] = own + bytes;
    return true;
}

void AnswerMemory::give(const QByteArray &client, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_taken -= bytes;
    if (const auto own = m_byClient.find(client); own != m_byClient.end() && (*own -= bytes) <= 0)
        m_byClient.erase(own);
}

qint64 AnswerMemory::taken() const
{
    const std::lock_guard lock(m_mutex);
    return m_taken;
}

} // namespace farol::server
