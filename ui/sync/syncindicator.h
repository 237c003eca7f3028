// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/syncwords.h"

#include <QAbstractButton>
#include <QTimer>

namespace farol {

class Clock;

/// The two lines at the bottom of the sidebar: how sync stands and since when. Opens the sync panel.
class SyncIndicator final : public QAbstractButton
{
    Q_OBJECT
public:
    SyncIndicator(Store &store, const Clock &clock, const Format &format, QWidget *parent = nullptr);
    void setRail(bool rail); ///< only the icon
    [[nodiscard]] const SyncWords &words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Store &m_store;
    const Clock &m_clock;
    Format m_format;
    SyncWords m_words;
    QTimer m_timer; ///< "5 minutes ago" grows older by itself
    bool m_rail = false;
};

} // namespace farol
