// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/checkpointer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

Checkpointer::Checkpointer(std::unique_ptr<SqliteConnection> connection)
    : m_connection(std::move(connection)), m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(u"farol-log"_s);
    m_thread->start();
}

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread->wait();
}

void Checkpointer::wake() noexcept
{
    {
        const std::lock_guard lock(m_mutex);
        m_due = true;
    }
    m_changed.notify_one();
}

void Checkpointer::work()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_due || m_ending; });
            if (m_ending)
                return;
            m_due = false;
        }
        const std::lock_guard checkpointing(m_checkpointing);
        // What is left, because somebody reads or the disk is full, goes with the next one.
        (void)m_connection->checkpointPart();
    }
}

} // namespace farol::storage
