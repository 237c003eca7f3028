// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/localstore.h"
#include "core/clock.h"
#include "core/random.h"
#include "storage/listreader.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace farol::bench {

/// Waits while events go on being handled.
template <typename T>
T waited(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

/// A device: an encrypted profile in a folder of its own and the real store over it.
class BenchDevice final
{
public:
    /// Signed in, and offline until goOnline().
    [[nodiscard]] static Result<std::unique_ptr<BenchDevice>> signIn(const QUrl &server);
    /// Without a server, holding benchCustomers().
    [[nodiscard]] static Result<std::unique_ptr<BenchDevice>> withCustomers(int count);

    [[nodiscard]] LocalStore &store() { return *m_store; }
    /// Goes online and returns when a full round of sync has ended.
    Status syncFully();
    /// A connection of one's own to the same file, for floors.
    [[nodiscard]] sqlite3 *bare() { return m_bare->handle(); }
    /// The rows without thread and sync; while the store is offline.
    [[nodiscard]] storage::SqlClientStore &rows() { return *m_rows; }
    /// What answers the store's lists, without the thread it does it in.
    [[nodiscard]] storage::ListReader &lists() { return *m_lists; }

private:
    BenchDevice() = default;
    Status use(std::unique_ptr<storage::Profile> profile);

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<storage::SqliteConnection> m_bare; ///< goes before the store, which owns the profile
    std::unique_ptr<storage::ListReader> m_lists; ///< likewise
    std::unique_ptr<storage::SqlClientStore> m_rows; ///< likewise
};

} // namespace farol::bench
