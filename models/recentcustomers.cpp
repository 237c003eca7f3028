// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recentcustomers.h"

#include "core/async.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const QString draftKey = u"window/recent-customers"_s;

} // namespace

RecentCustomers::RecentCustomers(Store &store, QObject *parent) : QObject(parent), m_store(store) {}

void RecentCustomers::load()
{
    if (std::exchange(m_asked, true))
        return;
    whenDone(m_store.draft(draftKey), this, [this](const Result<QByteArray> &kept) {
        m_asked = kept.hasValue(); // what could not be read is asked for again
        if (kept)
            take(*kept);
    });
}

void RecentCustomers::take(const QByteArray &kept)
{
    m_loaded = true;
    // What was opened while this was being read is newer.
    for (qsizetype at = 0; at + Uuid::Size <= kept.size() && m_ids.size() < Most; at += Uuid::Size) {
        const auto id = Uuid::fromBytes(kept.mid(at, Uuid::Size));
        if (id && !m_ids.contains(*id))
            m_ids.append(*id);
    }
    if (m_noted)
        keep();
    Q_EMIT changed();
}

void RecentCustomers::note(const Uuid &customer)
{
    m_ids.removeAll(customer);
    m_ids.prepend(customer);
    m_ids = m_ids.mid(0, Most);
    m_noted = true;
    if (!m_loaded)
        load(); // before they are written over; together with them it is kept again
    keep();
    Q_EMIT changed();
}

void RecentCustomers::keep()
{
    QByteArray kept;
    for (const Uuid &id : std::as_const(m_ids))
        kept += id.toBytes();
    // A list of recent things is a convenience: not kept, it is only shorter after the next start.
    (void)m_store.keepDraft(draftKey, kept);
}

} // namespace farol
