// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace farol {

/// Runs `fn(value)` in the thread of `context` once `future` has a result; goes quiet when `context` dies first.
/// (On Qt 6.4 QFuture::then with a dead context aborts a debug build, so nothing of ours uses it.)
template <typename T, typename Fn>
void whenDone(QFuture<T> future, QObject *context, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            fn(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace farol
