// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CustomersPage: what its actions do, and what it remembers.

#include "ui/pages/customers/customerspage.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/filter/filterbuilder.h"
#include "ui/pages/customers/bulkbar.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/columnschooser.h"
#include "ui/pages/customers/customerpanel.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/exportdialog.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/pages/customers/viewkeeper.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include "core/async.h"
#include "core/customer.h"
#include "core/text/filter.h"
#include "models/bulkpreview.h"
#include "models/customerfields.h"
#include "models/filterwords.h"
#include "models/trashmodel.h"

#include <QItemSelectionModel>
#include <QListWidget>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype MostUnasked = 50; // nobody looks more rows over before he deletes them

} // namespace

QStringList CustomersPage::actionIds() const
{
    const QStringList own{u"edit.find"_s,         u"edit.filterBuilder"_s, u"edit.clearFilters"_s,
                          u"edit.selectAll"_s,    u"edit.toggleRow"_s,     u"customer.new"_s,
                          u"customer.openPage"_s, u"customer.open"_s,      u"customer.edit"_s,
                          u"customer.stage"_s,    u"customer.owner"_s,     u"customer.tag"_s,
                          u"customer.bulkEdit"_s, u"customer.delete"_s,    u"customer.export"_s,
                          u"view.refresh"_s,      u"view.panel"_s,         u"view.columns"_s,
                          u"view.sort"_s,         u"record.previousTab"_s, u"record.nextTab"_s};
    return own + ViewKeeper::actionIds();
}

bool CustomersPage::isActionEnabled(const QString &id) const
{
    if (ViewKeeper::actionIds().contains(id))
        return m_keeper->isActionEnabled(id);
    if (id == "edit.clearFilters"_L1)
        return narrows();
    if (id == "customer.new"_L1)
        return !m_closed;
    if (id == "customer.export"_L1)
        return m_context.services.exchange != nullptr;
    if (id == "view.refresh"_L1)
        return m_model.waitingCount() > 0 || m_model.orderIsLate();
    const bool current = m_table->currentIndex().isValid();
    if (id == "view.sort"_L1)
        return current && m_table->mayBeSortedBy(m_table->currentIndex().column());
    if (id == "customer.stage"_L1 || id == "customer.owner"_L1 || id == "customer.tag"_L1
        || id == "customer.bulkEdit"_L1 || id == "customer.delete"_L1)
        return current || m_table->selectionModel()->hasSelection();
    if (id == "customer.open"_L1 || id == "customer.openPage"_L1 || id == "customer.edit"_L1
        || id == "edit.toggleRow"_L1)
        return current;
    return true;
}

bool CustomersPage::isActionChecked(const QString &id) const
{
    return id == "view.panel"_L1 && m_panelOpen;
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
    if (ViewKeeper::actionIds().contains(id))
        m_keeper->runAction(id);
    else if (id == "customer.new"_L1)
        newCustomerDialog()->begin();
    else if (id == "edit.filterBuilder"_L1) {
        setBuilderOpen(m_builder == nullptr || m_builder->isHidden());
        if (m_builder->isVisible())
            m_builder->begin();
    } else if (id == "view.columns"_L1)
        openColumns();
    else if (id == "view.sort"_L1)
        m_table->sortAsClicked(m_table->currentIndex().column());
    else if (id == "record.previousTab"_L1 || id == "record.nextTab"_L1)
        m_tabs->step(id == "record.nextTab"_L1 ? 1 : -1);
    else if (id == "customer.export"_L1)
        openExport();
    else if (id == "customer.openPage"_L1)
        openCustomer(m_table->currentIndex());
    else if (id == "customer.bulkEdit"_L1)
        bulkEditDialog()->begin(chosenIds());
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
    if (ids.size() <= MostUnasked) {
        remove(ids);
        return;
    }
    const auto count = static_cast<int>(ids.size());
    const QString consequence =
        tr("They leave every list, here and at your colleagues', with all that hangs on them. For "
           "%n day(s) they can be brought back from the trash.",
           nullptr, TrashDays);
    auto *dialog = new ConfirmDialog(tr("Delete %n customer(s)?", nullptr, count), consequence, tr("Delete"), this);
    connect(dialog, &QDialog::accepted, this, [this, ids] { remove(ids); });
    dialog->open();
}

void CustomersPage::remove(const QList<Uuid> &ids)
{
    if (!ids.isEmpty())
        whenDone(bulkRemoval(tables::Customer, ids), this,
                 [this](const Command &command) { m_context.acts.run(command); });
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

BulkEditDialog *CustomersPage::bulkEditDialog()
{
    if (m_bulkEdit == nullptr)
        m_bulkEdit = new BulkEditDialog(m_context, this);
    return m_bulkEdit;
}

ExportDialog *CustomersPage::exportDialog()
{
    if (m_export == nullptr)
        m_export = new ExportDialog(m_context, this);
    return m_export;
}

void CustomersPage::openExport()
{
    ListQuery shown = m_model.query();
    shown.columns = m_table->visibleColumns();
    exportDialog()->begin(shown, m_model.rowCount(), m_keeper->shown().name);
}

ColumnsChooser *CustomersPage::columnsChooser()
{
    if (m_columns != nullptr)
        return m_columns;
    m_columns = new ColumnsChooser(m_model.entity(), customerfields::Name, CustomersModel::usualColumns(), this);
    connect(m_columns, &ColumnsChooser::columnsChanged, this, [this](const QList<FieldNumber> &columns) {
        m_keeper->setColumns(columns);
        m_table->setColumns(columns);
    });
    connect(m_columns, &ColumnsChooser::resetAsked, this, [this] {
        m_keeper->setColumns({});
        m_table->setOwnWidths({});
        m_table->setColumns({});
        m_columns->setColumns(CustomersModel::usualColumns());
    });
    return m_columns;
}

void CustomersPage::openColumns()
{
    const QList<FieldNumber> &chosen = m_keeper->shown().columns;
    columnsChooser()->setColumns(chosen.isEmpty() ? CustomersModel::usualColumns() : chosen);
    if (m_columns->isVisible())
        return;
    m_columns->show();
    m_columns->raise();
    m_columns->activateWindow();
    m_columns->list()->setFocus(Qt::OtherFocusReason);
}

/// The workspace has other fields of its own now.
void CustomersPage::takeColumns()
{
    m_keeper->readAnew();
    m_table->setColumns(m_keeper->shown().columns);
    m_table->showSort(m_keeper->shown().sort);
    if (m_columns != nullptr)
        m_columns->offerAnew();
    if (m_builder != nullptr)
        m_builder->readAnew();
    refreshChips();
    askList();
}

void CustomersPage::open(const QVariant &what)
{
    if (const auto at = Uuid::fromBytes(what.toMap().value(u"at"_s).toByteArray()); at) {
        m_table->standAt(*at);
        return;
    }
    const auto id = Uuid::fromBytes(what.toByteArray());
    if (!id)
        return;
    panel()->showCustomer(*id);
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
    const EntityInfo &entity = m_model.entity();
    const ListView &shown = m_keeper->shown();
    QStringList columns;
    for (const FieldNumber column : shown.columns) {
        if (const FieldInfo *field = entity.column(column))
            columns.append(QString::fromLatin1(field->name));
    }
    QVariantMap widths;
    for (auto width = m_table->ownWidths().cbegin(); width != m_table->ownWidths().cend(); ++width) {
        if (const FieldInfo *field = entity.column(width.key()))
            widths.insert(QString::fromLatin1(field->name), *width);
    }
    const auto filter = printFilter(shown.filter, entity, FilterText::AsWritten);
    return {{u"view"_s, m_tabs->currentId()},
            {u"text"_s, m_search->text()},
            {u"filter"_s, filter ? *filter : QString()},
            {u"stages"_s, m_stage->keys()},
            {u"segments"_s, m_segment->keys()},
            {u"panel"_s, m_panelOpen},
            {u"builder"_s, m_builder != nullptr && !m_builder->isHidden()},
            {u"sort"_s, printSort(shown.sort, entity)},
            {u"columns"_s, columns},
            {u"widths"_s, widths},
            {u"current"_s, m_table->currentId().toBytes()}};
}

QStringList CustomersPage::confidentialState() const
{
    return {u"text"_s, u"filter"_s, u"current"_s, u"panel"_s};
}

void CustomersPage::restoreState(const QVariantMap &state)
{
    if (state.isEmpty())
        return;
    const EntityInfo &entity = m_model.entity();
    QHash<FieldNumber, int> widths;
    const QVariantMap kept = state.value(u"widths"_s).toMap();
    for (auto width = kept.cbegin(); width != kept.cend(); ++width) {
        if (const FieldInfo *field = entity.column(width.key()))
            widths.insert(field->number, width->toInt());
    }
    m_table->setOwnWidths(widths);
    const QString view = state.value(u"view"_s).toString();
    m_keeper->select(view);
    m_search->setText(state.value(u"text"_s).toString());
    restoreChanges(state);
    if (state.value(u"builder"_s).toBool())
        setBuilderOpen(true);
    askList();
    if (const auto id = Uuid::fromBytes(state.value(u"current"_s).toByteArray()); id && !id->isNull())
        m_asked = *id;
    if (state.value(u"panel"_s).toBool() && !m_asked.isNull()) {
        m_panelOpen = true;
        panel()->showCustomer(m_asked);
        m_panel->show();
        place();
    }
}

void CustomersPage::restoreChanges(const QVariantMap &state)
{
    // A saved view that is not there yet comes as it is kept; what had been changed of it belongs to nothing else.
    if (m_tabs->currentId() != state.value(u"view"_s, m_tabs->currentId()).toString())
        return;
    const EntityInfo &entity = m_model.entity();
    Filter filter = m_keeper->shown().filter;
    if (state.contains(u"filter"_s)) {
        const auto text = state.value(u"filter"_s).toString();
        if (const Result<Filter> read = parseFilter(text, entity, m_keeper->views().context()))
            filter = *read;
    } else {
        // After a restart only what names nobody is there: the keys.
        if (state.contains(u"stages"_s))
            filter = withKeys(filter, customerfields::Stage, state.value(u"stages"_s).toStringList());
        if (state.contains(u"segments"_s))
            filter = withKeys(filter, customerfields::Segment, state.value(u"segments"_s).toStringList());
    }
    QList<FieldNumber> columns;
    const QStringList names = state.value(u"columns"_s).toStringList();
    for (const QString &name : names) {
        if (const FieldInfo *field = entity.column(name))
            columns.append(field->number);
    }
    if (state.contains(u"columns"_s) && columns != m_keeper->shown().columns) {
        m_keeper->setColumns(columns);
        m_table->setColumns(columns);
    }
    const auto sort = parseSort(state.value(u"sort"_s).toString(), entity);
    if (state.contains(u"sort"_s) && sort && *sort != m_keeper->shown().sort) {
        m_keeper->setSort(*sort);
        m_table->showSort(*sort);
    }
    m_keeper->setFilter(filter);
}

} // namespace farol
