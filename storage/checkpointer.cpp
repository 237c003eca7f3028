// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/checkpointer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

// Pages of 4 KB. A checkpoint waits for the disk twice, so one comes every 16 MB; a log of 128 MB is more than the disk
// and those who read should be burdened with because a writer is quicker than the thread.
constexpr int LogPages = 4'000;
constexpr int MostLogPages = 32'000;

} // namespace

std::shared_ptr<Checkpointer> Checkpointer::create(std::unique_ptr<SqliteConnection> connection)
{
    return std::shared_ptr<Checkpointer>(new Checkpointer(std::move(connection)));
}

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

void Checkpointer::serve(SqliteConnection &writer)
{
    writer.setLogListener([self = shared_from_this(), &writer](int pages) { self->logGrew(writer, pages); });
}

void Checkpointer::logGrew(SqliteConnection &writer, int pages)
{
    if (pages >= MostLogPages) {
        // Nobody writes while this commit ends, so all of the log goes and it begins anew.
        const auto paused = pause();
        (void)writer.checkpointPart();
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (pages < m_toldAt)
            m_toldAt = 0; // it has begun anew
        if (pages < m_toldAt + LogPages)
            return;
        m_toldAt = pages;
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
