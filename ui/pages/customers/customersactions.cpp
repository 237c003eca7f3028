// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CustomersPage: what its actions do, and what it remembers.

#include "ui/pages/customers/customerspage.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/pages/customers/bulkbar.h"
#include "ui/pages/customers/customerpanel.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include "models/commands.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace farol {

QStringList CustomersPage::actionIds() const
{
    return {u"edit.find"_s,       u"edit.clearFilters"_s, u"edit.selectAll"_s, u"edit.toggleRow"_s, u"customer.new"_s,
            u"customer.open"_s,   u"customer.edit"_s,     u"customer.stage"_s, u"customer.owner"_s, u"customer.tag"_s,
            u"customer.delete"_s, u"view.refresh"_s,      u"view.panel"_s};
}

bool CustomersPage::isActionEnabled(const QString &id) const
{
    if (id == "edit.clearFilters"_L1)
        return m_filter.narrows();
    if (id == "customer.new"_L1)
        return !m_closed;
    if (id == "view.refresh"_L1)
        return m_model.waitingCount() > 0 || m_model.orderIsLate();
    if (id == "customer.stage"_L1 || id == "customer.owner"_L1 || id == "customer.tag"_L1 || id == "customer.delete"_L1)
        return !chosenIds().isEmpty();
    if (id == "customer.open"_L1 || id == "customer.edit"_L1 || id == "edit.toggleRow"_L1)
        return m_table->currentIndex().isValid();
    return true;
}

QList<Uuid> CustomersPage::chosenIds() const
{
    QList<Uuid> selected = m_table->selectedIds();
    if (!selected.isEmpty() || m_table->currentId().isNull())
        return selected;
    return {m_table->currentId()};
}

QPoint CustomersPage::menuPoint() const
{
    const QModelIndex current = m_table->currentIndex();
    const QRect row = current.isValid() ? m_table->visualRect(current) : QRect(40, 40, 10, 10);
    return m_table->viewport()->mapToGlobal(row.bottomLeft() + QPoint(8, 4));
}

void CustomersPage::runAction(const QString &id)
{
    if (id == "customer.new"_L1)
        newCustomerDialog()->begin();
    else if (id == "edit.find"_L1)
        m_search->setFocus(Qt::ShortcutFocusReason);
    else if (id == "edit.clearFilters"_L1)
        clearFilters();
    else if (id == "edit.selectAll"_L1)
        m_table->selectAll();
    else if (id == "edit.toggleRow"_L1)
        m_table->toggleRow(m_table->currentIndex());
    else if (id == "customer.open"_L1 || id == "view.panel"_L1)
        setPanelOpen(!m_panelOpen);
    else if (id == "customer.edit"_L1)
        m_table->editColumn(m_table->currentIndex().column());
    else if (id == "customer.stage"_L1)
        m_bulk->chooseStage(chosenIds(), menuPoint());
    else if (id == "customer.owner"_L1)
        m_bulk->chooseOwner(chosenIds(), menuPoint());
    else if (id == "customer.tag"_L1)
        m_bulk->chooseTag(chosenIds(), menuPoint());
    else if (id == "customer.delete"_L1)
        deleteSelected();
    else if (id == "view.refresh"_L1)
        m_model.applyWaiting();
}

void CustomersPage::deleteSelected()
{
    const QList<Uuid> ids = chosenIds();
    if (!ids.isEmpty())
        m_context.acts.run(removeRows(tables::Customer, ids));
}

void CustomersPage::rescueDrafts(int first, int last)
{
    // A colleague deleted the row: the view closes its editor, so what was written goes to the person instead.
    const QModelIndex current = m_table->currentIndex();
    if (current.row() < first || current.row() > last)
        return;
    QWidget *editor = m_table->openEditor(current);
    if (editor != nullptr && fieldeditor::isModified(editor))
        m_context.notices.warn(tr("%1 was deleted while you were writing: “%2”")
                                   .arg(current.siblingAtColumn(0).data().toString(), fieldeditor::draftText(editor)));
}

void CustomersPage::openContextMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_context.actions.fillMenu(menu, MenuPlace::Customer);
    // From the keyboard the point lies nowhere in particular: under the current row then.
    const bool inside = m_table->viewport()->rect().contains(at) && m_table->indexAt(at).isValid();
    menu->popup(inside ? m_table->viewport()->mapToGlobal(at) : menuPoint());
}

NewCustomerDialog *CustomersPage::newCustomerDialog()
{
    if (m_dialog == nullptr) {
        m_dialog = new NewCustomerDialog(m_context, this);
        connect(m_dialog, &NewCustomerDialog::created, this, [this] { focusContent(); });
    }
    return m_dialog;
}

void CustomersPage::open(const QVariant &what)
{
    const auto id = Uuid::fromBytes(what.toByteArray());
    if (!id)
        return;
    m_panel->showCustomer(*id);
    m_panelOpen = true;
    m_panel->show();
    place();
    if (m_model.rowOf(*id) >= 0) {
        m_table->goTo(*id);
    } else {
        // It is not in this view: show all, and go to it once the list has it.
        m_asked = *id;
        clearFilters();
        m_tabs->setCurrentId(u"all"_s);
    }
    Q_EMIT actionsChanged();
}

void CustomersPage::focusContent()
{
    if (m_body->currentWidget() == m_table) {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
            m_table->selectionModel()->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::NoUpdate);
    } else {
        m_search->setFocus(Qt::OtherFocusReason);
    }
}

QList<QWidget *> CustomersPage::panes()
{
    QList<QWidget *> all{m_search, m_table};
    if (m_panelOpen)
        all.append(m_panel);
    return all;
}

QVariantMap CustomersPage::saveState() const
{
    return {{u"view"_s, m_tabs->currentId()},
            {u"text"_s, m_search->text()},
            {u"stages"_s, m_stage->keys()},
            {u"segments"_s, m_segment->keys()},
            {u"panel"_s, m_panelOpen},
            {u"sortColumn"_s, m_table->sortColumn()},
            {u"descending"_s, m_table->sortDescending()},
            {u"current"_s, m_table->currentId().toBytes()}};
}

QStringList CustomersPage::confidentialState() const
{
    return {u"text"_s, u"current"_s, u"panel"_s};
}

void CustomersPage::restoreState(const QVariantMap &state)
{
    if (state.isEmpty())
        return;
    m_tabs->setCurrentId(state.value(u"view"_s).toString());
    m_search->setText(state.value(u"text"_s).toString());
    m_stage->setKeys(state.value(u"stages"_s).toStringList());
    m_segment->setKeys(state.value(u"segments"_s).toStringList());
    m_typing.stop();
    applyFilter();
    const int column = state.value(u"sortColumn"_s, 0).toInt();
    const bool descending = state.value(u"descending"_s).toBool();
    const bool other = column != m_table->sortColumn() || descending != m_table->sortDescending();
    if (other && column >= 0 && column < m_model.columnCount())
        m_table->sortBy(column, descending);
    if (const auto id = Uuid::fromBytes(state.value(u"current"_s).toByteArray()); id && !id->isNull())
        m_asked = *id;
    if (state.value(u"panel"_s).toBool() && !m_asked.isNull()) {
        m_panelOpen = true;
        m_panel->showCustomer(m_asked);
        m_panel->show();
        place();
    }
}

} // namespace farol
