// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/shared_p.h"

#include "server/http/wire_p.h"

#include <QString>

#include <algorithm>

namespace farol::server {

namespace asio = boost::asio;

asio::ip::address plainAddress(const asio::ip::address &address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address;
}

QByteArray addressGroup(const asio::ip::address &address)
{
    if (!address.is_v6())
        return QByteArray::fromStdString(address.to_string());
    asio::ip::address_v6::bytes_type bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return QByteArray::fromStdString(asio::ip::make_address_v6(bytes).to_string()) + "/64";
}

bool ConnectionGate::enter(const QByteArray &address)
{
    const std::lock_guard lock(m_mutex);
    if (m_count >= m_total || m_byAddress.value(address) >= m_perAddress)
        return false;
    ++m_count;
    ++m_byAddress[address];
    return true;
}

void ConnectionGate::leave(const QByteArray &address)
{
    const std::lock_guard lock(m_mutex);
    --m_count;
    if (const auto entry = m_byAddress.find(address); entry != m_byAddress.end() && --entry.value() <= 0)
        m_byAddress.erase(entry);
    if (m_count == 0)
        m_empty.notify_all();
}

int ConnectionGate::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

bool ConnectionGate::waitUntilEmpty(std::chrono::milliseconds deadline)
{
    std::unique_lock lock(m_mutex);
    return m_empty.wait_for(lock, deadline, [this] { return m_count == 0; });
}

QByteArray ServerShared::nextRequestId()
{
    return idPrefix + '-' + QByteArray::number(qulonglong(lastId.fetch_add(1)) + 1);
}

QByteArray ServerShared::date() const
{
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const qint64 now = clock.now().ms / 1000;
    if (now != second) {
        second = now;
        text = httpDate(now);
    }
    return text;
}

} // namespace farol::server
