// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/rowstate.h"

#include <QStringList>
#include <QVariantMap>
#include <QWidget>

#include <functional>

namespace farol {

class CustomerRecord;

/// What the customer's page hands to its parts.
struct SectionContext final {
    PageContext page;
    CustomerRecord &record;
    /// Shows another part ("tickets") and in it a row; a null one shows the part alone.
    std::function<void(const QString &section, const RowKey &row)> go;
};

/// One tab of the customer's page; a pair of files plus a line in customersections.cpp. Made on first visit and kept while
/// customers change under it: it listens to the record.
class CustomerSection : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// How wide it may become, in pixels of the drawings: a wider screen makes no line of text longer. 0 = as wide as there is.
    [[nodiscard]] virtual int widest() const { return 1240; }
    /// Where the keyboard starts.
    virtual void focusContent() = 0;
    /// The parts that F6 goes through.
    [[nodiscard]] virtual QList<QWidget *> panes() { return {this}; }
    /// Of the page's actions ("record.add", "record.edit" …) those that mean something here.
    [[nodiscard]] virtual QStringList actionIds() const { return {}; }
    [[nodiscard]] virtual bool isActionEnabled(const QString &id) const
    {
        Q_UNUSED(id)
        return true;
    }
    virtual void runAction(const QString &id) { Q_UNUSED(id) }
    virtual void select(const RowKey &row) { Q_UNUSED(row) }
    /// The row that the keyboard is at, for what can be done with any kind of row; a null id = none.
    [[nodiscard]] virtual RowKey currentRow() const { return {}; }
    /// It is shown, or its customer changed while it is.
    virtual void arrive() {}
    [[nodiscard]] virtual QVariantMap saveState() const { return {}; }
    virtual void restoreState(const QVariantMap &state) { Q_UNUSED(state) }

Q_SIGNALS:
    void actionsChanged();
};

} // namespace farol
