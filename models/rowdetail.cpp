// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowdetail.h"

#include "core/async.h"

namespace farol {

RowDetail::RowDetail(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        for (const RowChange &change : changes.rows) {
            if (m_key.id.isNull() || change.row != m_key)
                continue;
            if (change.kind == RowChangeKind::Vanished) {
                ++m_request;
                m_row.reset();
                Q_EMIT vanished();
            } else {
                load(false);
            }
            return;
        }
    });
}

void RowDetail::show(const RowKey &key)
{
    if (key == m_key && m_row)
        return;
    m_key = key;
    m_row.reset(); // what is shown belongs to another row; nothing may be saved until this one is here
    if (key.id.isNull()) {
        ++m_request;
        Q_EMIT loaded();
        return;
    }
    load(true);
}

void RowDetail::load(bool another)
{
    const std::uint64_t request = ++m_request;
    whenDone(m_store.row(m_key), this, [this, request, another](const Result<RowState> &row) {
        if (request != m_request)
            return;
        if (row)
            take(*row, another);
        else
            Q_EMIT failed(row.error());
    });
}

void RowDetail::take(const RowState &row, bool another)
{
    QList<FieldNumber> fields;
    if (!another && m_row) {
        for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
            if (m_row->fields.value(field.key()) != *field)
                fields.append(field.key());
        }
    }
    const bool first = another || !m_row;
    m_row = row;
    if (first)
        Q_EMIT loaded();
    else if (!fields.isEmpty())
        Q_EMIT updated(fields);
}

} // namespace farol
