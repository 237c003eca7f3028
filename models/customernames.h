// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace farol {

/// What customers are called, for lists of rows that hang on them: asked for together, kept true as they are renamed.
class CustomerNames final : public QObject
{
    Q_OBJECT
public:
    explicit CustomerNames(Store &store, QObject *parent = nullptr);

    /// Empty until it is known; named() tells.
    [[nodiscard]] QString name(const Uuid &customer);

Q_SIGNALS:
    void named(); ///< some names are known, or others, now

private:
    void ask();

    Store &m_store;
    QHash<Uuid, QString> m_names; ///< empty = asked for
    QSet<Uuid> m_wanted;
    QTimer m_timer;
};

} // namespace farol
