// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accessend.h"
#include "core/changeset.h"
#include "core/keyvault.h"
#include "core/schema.h"
#include "storage/clientstore.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace farol {

/// Whether the server shut this device out, and what that takes: rows and tokens go, as soon as the disk lets them, and
/// its person may open it again (docs/SYNC.md 4.10). Lives in the thread of its parent; store and secrets outlive it.
class DeviceClosing final : public QObject
{
public:
    struct Listeners {
        std::function<void()> statusChanged;
        std::function<void()> peopleGone;
        std::function<void(const ChangeSet &)> changed;
    };
    DeviceClosing(storage::SqlClientStore &store, KeyVault &secrets, Listeners listeners, QObject *parent);

    /// As an earlier run left it.
    void recall();
    /// Gives up what the device holds; what cannot be done now is tried again until stop().
    void close(AccessEnd why);
    /// The person signed in again; what is shown again.
    [[nodiscard]] Result<ChangeSet> reopen(const Schema &schema);
    void stop() { m_retry.stop(); }

    [[nodiscard]] bool isOpen() const { return m_ended == AccessEnd::None; }
    /// Fails on a closed device, with the reason.
    [[nodiscard]] Status usable() const;
    /// What a closed device tells: what keeps it from giving up its rows, or why it is closed.
    [[nodiscard]] Error error() const { return m_error.value_or(accessEndedError(m_ended)); }

private:
    void closeFurther();
    Status giveUpRows();
    void forgetTokens();

    storage::SqlClientStore &m_store;
    KeyVault &m_secrets;
    Listeners m_listeners;
    QTimer m_retry;
    AccessEnd m_ended = AccessEnd::None;
    std::optional<Error> m_error;
};

} // namespace farol
