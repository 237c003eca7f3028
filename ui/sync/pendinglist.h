// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customernames.h"
#include "models/format.h"
#include "models/itemroles.h"

#include "core/store.h"

#include <QAbstractListModel>

class QPainter;

namespace farol {

class Clock;

enum PendingTextRole : int {
    PendingSecondRole = NumericRole + 1, ///< QString: what was done, and when
    PendingIconRole, ///< QString
};

/// The changes that wait to be sent, the oldest first.
class PendingModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    PendingModel(Store &store, const Clock &clock, const Format &format, QObject *parent = nullptr);

    void show(const QList<PendingChange> &changes);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const PendingChange *changeAt(const QModelIndex &index) const; ///< null = none

private:
    [[nodiscard]] QString title(const PendingChange &change) const;
    [[nodiscard]] QString second(const PendingChange &change) const;

    const Clock &m_clock;
    Format m_format;
    mutable CustomerNames m_customers; ///< asks by itself for what is shown
    QList<PendingChange> m_changes;
};

/// Draws a line of PendingModel: sign, title, what was done.
void paintPendingLine(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction, const QModelIndex &index);
[[nodiscard]] int pendingLineHeight();

} // namespace farol
