// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customernames.h"

#include "models/customerfields.h"

#include "core/async.h"
#include "core/field.h"
#include "core/tables.h"

namespace farol {

CustomerNames::CustomerNames(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0); // what one paint wants is one question
    connect(&m_timer, &QTimer::timeout, this, &CustomerNames::ask);
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        for (const RowChange &change : changes.rows) {
            if (change.row.table != tables::Customer || !m_names.contains(change.row.id))
                continue;
            m_wanted.insert(change.row.id);
            m_timer.start();
        }
    });
}

QString CustomerNames::name(const Uuid &customer)
{
    if (customer.isNull())
        return {};
    if (const auto known = m_names.constFind(customer); known != m_names.cend())
        return *known;
    m_names.insert(customer, QString());
    m_wanted.insert(customer);
    m_timer.start();
    return {};
}

void CustomerNames::ask()
{
    const QList<Uuid> ids(m_wanted.cbegin(), m_wanted.cend());
    m_wanted.clear();
    whenDone(m_store.rows(tables::Customer, {customerfields::Name}, ids), this,
             [this, ids](const Result<QList<ListRow>> &rows) {
                 if (!rows) {
                     for (const Uuid &id : ids)
                         m_names.remove(id); // whoever wants them asks again
                     return;
                 }
                 bool news = false;
                 for (const ListRow &row : *rows) {
                     QString name;
                     fromValue(row.values.value(0), name);
                     news = news || m_names.value(row.id) != name;
                     m_names.insert(row.id, name);
                 }
                 if (news)
                     Q_EMIT named();
             });
}

} // namespace farol
