// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draftkeeper.h"

#include "core/async.h"

#include <chrono>

using namespace std::chrono_literals;

namespace farol {

DraftKeeper::DraftKeeper(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(700ms);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keep);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::open(const QString &key)
{
    flush();
    m_key = key;
    m_contents.clear();
    m_dirty = false;
    const std::uint64_t opened = ++m_opened;
    if (key.isEmpty())
        return;
    whenDone(m_store.draft(key), this, [this, opened](const Result<QByteArray> &draft) {
        // Whoever has begun to write meanwhile is not interrupted; what he writes replaces the old draft.
        if (opened != m_opened || m_dirty)
            return;
        if (draft)
            Q_EMIT restored(*draft);
        else
            Q_EMIT failed(draft.error());
    });
}

void DraftKeeper::write(const QByteArray &contents)
{
    if (m_key.isEmpty() || contents == m_contents)
        return;
    m_contents = contents;
    m_dirty = true;
    // Not started anew by each key: a fast writer without a pause is kept every interval, too.
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::flush()
{
    if (m_dirty && !m_key.isEmpty())
        keep();
}

void DraftKeeper::forget()
{
    m_contents.clear();
    m_dirty = true;
    flush();
}

void DraftKeeper::keep()
{
    m_timer.stop();
    m_dirty = false;
    const std::uint64_t opened = m_opened;
    whenDone(m_store.keepDraft(m_key, m_contents), this, [this, opened](const Status &status) {
        if (!status) {
            if (opened == m_opened)
                m_dirty = true; // the next flush tries again
            Q_EMIT failed(status.error());
        } else if (opened == m_opened && !m_dirty) {
            Q_EMIT kept();
        }
    });
}

} // namespace farol
