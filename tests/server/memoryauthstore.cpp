// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/memoryauthstore.h"

namespace farol::server::test {

namespace {

template <typename Map, typename Key>
std::optional<typename Map::mapped_type> find(const Map &map, const Key &key)
{
    const auto it = map.find(key);
    return it == map.end() ? std::nullopt : std::optional(it->second);
}

} // namespace

Result<std::optional<UserAccount>> MemoryAuthStore::userByMail(const QString &foldedMail)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, user] : m_users) {
        if (user.mail == foldedMail)
            return std::optional(user);
    }
    return std::optional<UserAccount>();
}

Result<std::optional<UserAccount>> MemoryAuthStore::user(UserId id)
{
    const std::lock_guard lock(m_mutex);
    return find(m_users, id);
}

Status MemoryAuthStore::rehashPassword(UserId id, const QByteArray &old, const QByteArray &fresh)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_users.find(id); found != m_users.end() && found->second.passwordHash == old)
        found->second.passwordHash = fresh;
    return {};
}

Result<std::optional<DeviceEntry>> MemoryAuthStore::device(DeviceId id)
{
    const std::lock_guard lock(m_mutex);
    return find(m_devices, id);
}

Result<QList<DeviceEntry>> MemoryAuthStore::devicesOf(UserId user)
{
    const std::lock_guard lock(m_mutex);
    QList<DeviceEntry> devices;
    for (const auto &[id, device] : m_devices) {
        if (device.user == user)
            devices.append(device);
    }
    return devices;
}

Status MemoryAuthStore::addDevice(const DeviceEntry &device)
{
    const std::lock_guard lock(m_mutex);
    return m_devices.emplace(device.id, device).second ? Status() : Status(fail(Error::Code::Exists));
}

Status MemoryAuthStore::touchDevice(DeviceId id, const QString &name, Instant seen)
{
    const std::lock_guard lock(m_mutex);
    m_devices[id].lastSeen = seen;
    if (!name.isEmpty())
        m_devices[id].name = name;
    return {};
}

Status MemoryAuthStore::revokeDevice(DeviceId id)
{
    const std::lock_guard lock(m_mutex);
    m_devices[id].revoked = true;
    return {};
}

Status MemoryAuthStore::addToken(const TokenEntry &token)
{
    const std::lock_guard lock(m_mutex);
    m_tokens.emplace(token.hash, token);
    return {};
}

Result<std::optional<TokenView>> MemoryAuthStore::token(const QByteArray &hash)
{
    const std::lock_guard lock(m_mutex);
    const auto token = find(m_tokens, hash);
    if (!token)
        return std::optional<TokenView>();
    const UserAccount &user = m_users[token->user];
    return std::optional(TokenView{*token, user.role, user.active, m_devices[token->device].revoked});
}

Result<bool> MemoryAuthStore::replaceToken(const QByteArray &hash, const TokenEntry &successor, Instant at)
{
    const std::lock_guard lock(m_mutex);
    const auto token = m_tokens.find(hash);
    if (token == m_tokens.end() || !token->second.replacedBy.isEmpty())
        return false;
    token->second.replacedBy = successor.hash;
    token->second.replacedAt = at;
    m_tokens.emplace(successor.hash, successor);
    return true;
}

Status MemoryAuthStore::removeFamily(const Uuid &family)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_tokens, [&family](const auto &entry) { return entry.second.family == family; });
    return {};
}

Status MemoryAuthStore::replacePassword(UserId user, const QByteArray &hash, Instant at, const Uuid &exceptFamily)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_users.find(user); found != m_users.end()) {
        found->second.passwordHash = hash;
        found->second.passwordSince = at;
        found->second.hasFirstPassword = false;
    }
    std::erase_if(m_tokens,
                  [&](const auto &entry) { return entry.second.user == user && entry.second.family != exceptFamily; });
    return {};
}

Result<std::int64_t> MemoryAuthStore::removeExpired(Instant before)
{
    const std::lock_guard lock(m_mutex);
    return static_cast<std::int64_t>(
        std::erase_if(m_tokens, [&](const auto &entry) { return entry.second.expires < before; }));
}

Result<AttemptHistory> MemoryAuthStore::addAttempt(const QByteArray &key, Instant window, Instant since)
{
    const std::lock_guard lock(m_mutex);
    auto &windows = m_attempts[key];
    std::erase_if(windows, [&since](const auto &entry) { return entry.first < since; });
    AttemptHistory history;
    history.lastWindow = windows.empty() ? window : windows.rbegin()->first;
    history.inWindow = ++windows[window];
    for (const auto &[start, count] : windows)
        history.total += count;
    return history;
}

Status MemoryAuthStore::takeBackAttempt(const QByteArray &key, Instant window)
{
    const std::lock_guard lock(m_mutex);
    auto &windows = m_attempts[key];
    if (const auto it = windows.find(window); it != windows.end() && --it->second <= 0)
        windows.erase(it);
    return {};
}

Status MemoryAuthStore::forgetAttempts(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    m_attempts.erase(key);
    return {};
}

void MemoryAuthStore::putUser(const UserAccount &user)
{
    const std::lock_guard lock(m_mutex);
    m_users[user.id] = user;
}

} // namespace farol::server::test
