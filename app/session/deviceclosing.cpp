// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deviceclosing.h"

#include "core/closing.h"
#include "net/account.h"
#include "sync/reopen.h"

#include <utility>

namespace farol {

namespace {

constexpr int RetryMs = 2'000;

} // namespace

DeviceClosing::DeviceClosing(storage::SqlClientStore &store, KeyVault &secrets, Listeners listeners, QObject *parent)
    : QObject(parent), m_store(store), m_secrets(secrets), m_listeners(std::move(listeners)), m_retry(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &DeviceClosing::closeFurther);
}

void DeviceClosing::recall()
{
    // The store was opened before, which finished a closing that had been cut off.
    m_ended = accessEndIn(m_store).valueOr(AccessEnd::None);
}

void DeviceClosing::close(AccessEnd why)
{
    m_ended = why;
    closeFurther();
}

Result<ChangeSet> DeviceClosing::reopen(const Schema &schema)
{
    FAROL_ASSIGN(ChangeSet shownAgain, sync::reopen(m_store, schema));
    m_ended = AccessEnd::None;
    m_retry.stop();
    m_error.reset();
    return shownAgain;
}

Status DeviceClosing::usable() const
{
    return isOpen() ? Status() : Status(accessEndedError(m_ended));
}

/// What cannot be done now, because the disk is full or somebody still reads what is going, is tried again.
void DeviceClosing::closeFurther()
{
    const Status status = giveUpRows();
    m_error = status ? std::nullopt : std::optional(status.error());
    if (!status || m_store.purgePending())
        m_retry.start(RetryMs);
    m_listeners.statusChanged();
}

Status DeviceClosing::giveUpRows()
{
    FAROL_TRY(beginClosing(m_store, m_ended));
    forgetTokens();
    FAROL_ASSIGN(const QList<RowKey> gone, finishClosing(m_store));
    m_listeners.peopleGone();
    if (gone.isEmpty())
        return {};
    m_listeners.statusChanged(); // first why, then the empty lists
    ChangeSet changes;
    changes.origin = Origin::Server;
    for (const RowKey &row : gone)
        changes.rows.append(RowChange{row, RowChangeKind::Vanished, {}});
    m_listeners.changed(changes);
    return {};
}

/// They open nothing any more. The key stays, by which this device is known when its person signs in again.
void DeviceClosing::forgetTokens()
{
    const auto session = net::loadSession(m_secrets);
    if (!session || !*session)
        return;
    net::SessionRecord record = **session;
    record.credentials.access.clear();
    record.credentials.refresh.clear();
    (void)net::saveSession(m_secrets, record); // whether they go or stay, nobody uses them
}

} // namespace farol
