// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace farol {

/// How many rows each of some named filters has, kept true as the store changes; for tabs and for
/// "without this filter there would be 9".
class ListCounter final : public QObject
{
    Q_OBJECT
public:
    ListCounter(Store &store, TableNumber table, QObject *parent = nullptr);

    /// Replaces what is counted under `name`, and counts it.
    void watch(const QString &name, const Filter &filter);
    void forget(const QString &name);
    void keepOnly(const QStringList &names); ///< forgets all others
    [[nodiscard]] int count(const QString &name) const { return m_counts.value(name, -1); } ///< -1 = not known yet

Q_SIGNALS:
    void counted(const QString &name, int count);

private:
    void countAll();
    void countLater(const QString &name);
    void countNext();
    void take(const QString &name, const Result<ListIds> &ids);

    Store &m_store;
    TableNumber m_table;
    QHash<QString, Filter> m_filters;
    QHash<QString, int> m_counts;
    QStringList m_due; ///< to be counted, one after the other
    bool m_counting = false;
    std::uint64_t m_last = 0;
    QTimer m_timer;
};

} // namespace farol
