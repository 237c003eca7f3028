// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QList>
#include <QObject>

namespace farol {

/// Where a row stands in a list somebody came from, and which ones are next to it. The order is that of the moment it was
/// asked for, so that stepping through does not lose its way when what is edited on the way changes it.
class Neighbours final : public QObject
{
    Q_OBJECT
public:
    explicit Neighbours(Store &store, QObject *parent = nullptr);

    void follow(const ListQuery &query); ///< the list; asks for its order
    void stand(const Uuid &row);
    [[nodiscard]] int place() const { return m_place; } ///< from 0; -1 = not in the list
    [[nodiscard]] int count() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] Uuid previous() const { return m_ids.value(m_place < 0 ? -1 : m_place - 1); }
    [[nodiscard]] Uuid next() const { return m_ids.value(m_place < 0 ? -1 : m_place + 1); }

Q_SIGNALS:
    void changed();

private:
    void find();

    Store &m_store;
    ListQuery m_query;
    bool m_asked = false;
    QList<Uuid> m_ids;
    Uuid m_row;
    int m_place = -1;
    std::uint64_t m_request = 0;
};

} // namespace farol
