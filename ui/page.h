// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uuid.h"

#include <QStringList>
#include <QVariantMap>
#include <QWidget>

namespace farol {

/// One page of the window. Made on first visit and kept; a pair of files plus a line in pageregistry.cpp.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Ids of the actions that mean something while this page is shown; the window enables them.
    [[nodiscard]] virtual QStringList actionIds() const { return {}; }
    virtual void runAction(const QString &id) { Q_UNUSED(id) }
    /// Asked for by another page or the palette.
    virtual void open(const QVariant &what) { Q_UNUSED(what) }
    /// The customer that is open on it; null where pages show none.
    [[nodiscard]] virtual Uuid openedCustomer() const { return {}; }
    /// Where the keyboard starts.
    virtual void focusContent() = 0;
    /// The parts that F6 goes through, in order.
    [[nodiscard]] virtual QList<QWidget *> panes() { return {this}; }
    /// What should be there again after a change of language or a restart: filters, widths, the current row.
    [[nodiscard]] virtual QVariantMap saveState() const { return {}; }
    /// Those of its keys that may hold words or ids of customers: not for a restart, since settings are plain text.
    [[nodiscard]] virtual QStringList confidentialState() const { return {}; }
    virtual void restoreState(const QVariantMap &state) { Q_UNUSED(state) }
    /// Whether it has what it shows first; filled() says when.
    [[nodiscard]] virtual bool isFilled() const { return true; }
    /// What would stop if its window closed now, as a sentence; the window asks first. Empty: nothing.
    [[nodiscard]] virtual QString closingStops() const { return {}; }

Q_SIGNALS:
    void actionsChanged(); ///< isActionEnabled() or isActionChecked() answers differently now
    void filled();

public:
    [[nodiscard]] virtual bool isActionEnabled(const QString &id) const
    {
        Q_UNUSED(id)
        return true;
    }
    /// Of the page's own actions that are ticked: whether what they stand for is on.
    [[nodiscard]] virtual bool isActionChecked(const QString &id) const
    {
        Q_UNUSED(id)
        return false;
    }
};

} // namespace farol
