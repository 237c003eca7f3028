// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QObject>

namespace farol {

/// The customers a person opened last, newest first. Kept with the drafts: encrypted, on this device only; their ids, never
/// their names, so that nothing is left of a customer that was purged.
class RecentCustomers final : public QObject
{
    Q_OBJECT
public:
    explicit RecentCustomers(Store &store, QObject *parent = nullptr);

    static constexpr qsizetype Most = 6;

    void load(); ///< then changed()
    void note(const Uuid &customer);
    [[nodiscard]] const QList<Uuid> &ids() const { return m_ids; }

Q_SIGNALS:
    void changed();

private:
    void take(const QByteArray &kept);
    void keep();

    Store &m_store;
    QList<Uuid> m_ids;
    bool m_asked = false;
    bool m_loaded = false;
    bool m_noted = false; ///< one was opened since the program started
};

} // namespace farol
