// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customerspage.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/filter/filterbuilder.h"
#include "ui/pageregistry.h"
#include "ui/pages/customers/bulkbar.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/customerdelegate.h"
#include "ui/pages/customers/customerpanel.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/pages/customers/viewkeeper.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include "core/accessend.h"
#include "core/customer.h"
#include "models/customerfields.h"
#include "models/filterwords.h"
#include "models/labels.h"
#include "models/workspacesetup.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

FilterChip::Values valuesOf(const QStringList &keys, const QString &list, const Format &format)
{
    FilterChip::Values values;
    for (const QString &key : keys)
        values.append({key, format.keyLabel(list, key)});
    return values;
}

} // namespace

CustomersPage::CustomersPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.services.store, context.services.names, context.format),
      m_counter(context.services.store, tables::Customer)
{
    m_model.setClock(context.services.clock);
    buildHead();
    m_keeper = new ViewKeeper(context, m_model.entity(), *m_tabs, this);
    // Before the list connects to its model: it closes the editors of rows that are about to go.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rescueDrafts(first, last); });
    buildList();
    connectAll();
    connectModel();
    showView();
    countViews(); // after the first page has been asked for
    refreshStatus(context.services.store.status());
    refreshBody();
}

void CustomersPage::buildHead()
{
    auto *tone = new Tone(Ink::Content, this);
    tone->setLines(Qt::BottomEdge);
    m_head = tone;
    auto *header = new PageHeader(tr("Customers"), m_head);
    auto *exported = new Button(tr("Export"), ButtonVariant::Ghost, header);
    exported->setIconName(u"download"_s);
    exported->setVisible(m_context.services.exchange != nullptr);
    connect(exported, &QPushButton::clicked, this, &CustomersPage::openExport);
    auto *imported = new Button(tr("Import"), ButtonVariant::Ghost, header);
    imported->setIconName(u"upload"_s);
    imported->setVisible(m_context.services.importing != nullptr);
    connect(imported, &QPushButton::clicked, m_context.actions.action(u"app.import"_s), &QAction::trigger);
    m_new = new Button(tr("New customer"), ButtonVariant::Primary, header);
    m_new->setIconName(u"plus"_s);
    m_new->setKeyCap(m_context.actions.keyText(u"customer.new"_s));
    header->addAction(imported);
    header->addAction(exported);
    header->addAction(m_new);
    auto *column = new QVBoxLayout(m_head);
    column->setContentsMargins(0, 0, 0, space::Group);
    column->setSpacing(0);
    column->addWidget(header);
    column->addLayout(buildTabs());
    column->addSpacing(space::Small);
    column->addLayout(buildFilters());
}

QHBoxLayout *CustomersPage::buildTabs()
{
    m_tabs = new ViewTabs(tr("Views"), m_head);
    Button *add = Button::iconOnly(u"plus"_s, tr("Save as a new view"), m_head);
    connect(add, &QPushButton::clicked, this, [this] { runAction(u"view.saveAs"_s); });
    m_waiting = new Button({}, ButtonVariant::Secondary, m_head);
    m_waiting->setIconName(u"arrow-up"_s);
    m_waiting->setSmall(true);
    m_waiting->hide();
    m_filter = new Button(tr("Filter"), ButtonVariant::Ghost, m_head);
    m_filter->setIconName(u"list-filter"_s);
    m_filter->setToolTip(tr("Edit the whole filter (%1)").arg(m_context.actions.keyText(u"edit.filterBuilder"_s)));
    auto *columns = new Button(tr("Columns"), ButtonVariant::Ghost, m_head);
    columns->setIconName(u"columns-3"_s);
    columns->setToolTip(tr("Choose and order the columns (%1)").arg(m_context.actions.keyText(u"view.columns"_s)));
    connect(m_filter, &QPushButton::clicked, this, [this] { runAction(u"edit.filterBuilder"_s); });
    connect(columns, &QPushButton::clicked, this, &CustomersPage::openColumns);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(space::Between - 1, 0, space::Between, 0);
    tabs->addWidget(m_tabs);
    tabs->addWidget(add);
    tabs->addStretch();
    for (Button *each : {m_waiting, m_filter, columns})
        tabs->addWidget(each);
    return tabs;
}

void CustomersPage::offerValues()
{
    const auto offer = [this](FilterChip *chip, const QString &list) {
        const Format &format = m_context.format;
        chip->setValues(valuesOf(format.listKeys(list), list, format),
                        valuesOf(format.archivedKeys(list), list, format));
    };
    offer(m_stage, u"stages"_s);
    offer(m_segment, u"segments"_s);
}

QHBoxLayout *CustomersPage::buildFilters()
{
    m_search = new SearchField(tr("Filter this list"), m_context.actions.keyText(u"edit.find"_s), m_head);
    m_search->setObjectName(u"search"_s);
    m_stage = new FilterChip(tr("Stage"), {}, m_head);
    m_segment = new FilterChip(tr("Segment"), {}, m_head);
    offerValues();
    if (const WorkspaceSetup *setup = m_context.format.setup())
        connect(setup, &WorkspaceSetup::listsChanged, this, &CustomersPage::offerValues);
    m_save = new Button(tr("Save view"), ButtonVariant::Ghost, m_head);
    m_clear = new Button(tr("Clear"), ButtonVariant::Ghost, m_head);
    m_clear->setAccessibleName(tr("Clear filters"));
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(space::Group);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(space::Wide, 0, space::Between, 0);
    filters->setSpacing(space::Group);
    filters->addWidget(m_search);
    filters->addWidget(m_stage);
    filters->addWidget(m_segment);
    filters->addLayout(m_chips);
    filters->addStretch();
    filters->addWidget(m_save);
    filters->addWidget(m_clear);
    return filters;
}

void CustomersPage::buildList()
{
    m_body = new QStackedWidget(this);
    m_table = new CustomersTable(m_model, m_body);
    const auto delegate = [this] {
        auto *made =
            new CustomerDelegate(*m_table, m_model.entity(), m_context.format, m_context.services.names, m_table);
        connect(made, &CustomerDelegate::savedOverNewer, this, [this](const QString &field, const QString &theirs) {
            m_context.notices.tell(tr("%1 had been changed to “%2” meanwhile; yours replaced it.").arg(field, theirs),
                                   tr("Undo"), [this] { m_context.acts.undo(); });
        });
        return made;
    };
    m_table->setCellDelegates(delegate(), delegate());
    m_empty = new EmptyState(m_body);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    m_footer = new ListFooter(this);
    m_footer->setHints({{keyText(QKeySequence(Qt::Key_Return)), tr("open")},
                        {m_context.actions.keyText(u"customer.open"_s), tr("details")},
                        {m_context.actions.keyText(u"customer.edit"_s), tr("edit")},
                        {m_context.actions.keyText(u"edit.toggleRow"_s), tr("select")}});
    m_bulk = new BulkBar(m_context, this);
}

CustomerPanel *CustomersPage::panel()
{
    if (m_panel != nullptr)
        return m_panel;
    m_panel = new CustomerPanel(m_context, this);
    m_panel->hide();
    connect(m_panel, &CustomerPanel::draftLost, this, [this](const QString &name, const QString &draft) {
        m_context.notices.warn(tr("%1 was deleted while you were writing: “%2”").arg(name, draft));
    });
    connect(m_panel, &CustomerPanel::draftUnreadable, this, [this](const QString &name, const QString &draft) {
        m_context.notices.warn(tr("%1: “%2” could not be read and was not saved.").arg(name, draft));
    });
    connect(m_panel, &CustomerPanel::closeAsked, this, [this] { setPanelOpen(false); });
    return m_panel;
}

void CustomersPage::connectAll()
{
    connect(m_new, &QPushButton::clicked, this, [this] { runAction(u"customer.new"_s); });
    connect(m_clear, &QPushButton::clicked, this, &CustomersPage::clearFilters);
    connect(m_save, &QPushButton::clicked, this,
            [this] { runAction(m_keeper->isActionEnabled(u"view.save"_s) ? u"view.save"_s : u"view.saveAs"_s); });
    connect(m_keeper, &ViewKeeper::viewShown, this, &CustomersPage::showView);
    connect(m_keeper, &ViewKeeper::filterChanged, this, &CustomersPage::showFilter);
    connect(m_keeper, &ViewKeeper::viewsChanged, this, &CustomersPage::countViews);
    connect(m_keeper, &ViewKeeper::stateChanged, this, &CustomersPage::refreshState);
    m_typing.setSingleShot(true);
    m_typing.setInterval(60ms);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &CustomersPage::askList);
    connect(m_search, &QLineEdit::returnPressed, this, &CustomersPage::focusContent);
    connect(m_search, &SearchField::escaped, this, &CustomersPage::focusContent);
    const auto chooses = [this](FieldNumber field) {
        return [this, field](const QStringList &keys) {
            m_keeper->setFilter(withKeys(m_keeper->shown().filter, field, keys));
        };
    };
    connect(m_stage, &FilterChip::keysChanged, this, chooses(customerfields::Stage));
    connect(m_segment, &FilterChip::keysChanged, this, chooses(customerfields::Segment));
    connect(m_waiting, &QPushButton::clicked, this, [this] { runAction(u"view.refresh"_s); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CustomersPage::openContextMenu);
    connect(m_table, &CustomersTable::openAsked, this, &CustomersPage::openCustomer);
    connect(m_table, &CustomersTable::sorted, this, [this] { m_keeper->setSort(m_table->sort()); });
    connect(m_table, &CustomersTable::selectionLetGo, this, [this](int rows) {
        m_context.notices.tell(
            tr("The selection was let go: its %n rows are scattered too widely over this list.", nullptr, rows));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CustomersPage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CustomersPage::followCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentColumnChanged, this, &Page::actionsChanged);
    connect(m_bulk, &BulkBar::clearAsked, m_table->selectionModel(), &QItemSelectionModel::clearSelection);
    connect(m_bulk, &BulkBar::deleteAsked, this, &CustomersPage::deleteSelected);
    connect(m_bulk, &BulkBar::previewAsked, this,
            [this](const QList<Uuid> &ids, FieldNumber field, const QVariant &value) {
                bulkEditDialog()->begin(ids, field, value);
            });
    connect(&m_model, &RowListModel::queryAnswered, this, &Page::filled);
    connect(&m_context.services.store, &Store::statusChanged, this, &CustomersPage::refreshStatus);
}

void CustomersPage::connectModel()
{
    connect(&m_counter, &ListCounter::counted, this, [this](const QString &name, int count) {
        m_tabs->setCount(name, count, m_context.format.number(count));
        refreshFooter();
        refreshBody();
    });
    connect(&m_model, &RowListModel::queryAnswered, this, [this] {
        m_failed = false;
        refreshBody();
    });
    connect(&m_model, &RowListModel::completed, this, [this] {
        refreshBody();
        refreshFooter();
        if (!m_asked.isNull() && m_model.rowOf(m_asked) >= 0)
            m_table->goTo(std::exchange(m_asked, {}));
    });
    connect(&m_model, &RowListModel::waitingChanged, this, &CustomersPage::refreshWaiting);
    connect(&m_model, &RowListModel::failed, this, [this](const Error &error) {
        m_failed = !m_model.isReady();
        m_context.acts.tellFailure(error);
        refreshBody();
    });
    connect(&m_model.columns(), &CustomerColumns::changed, this, &CustomersPage::takeColumns);
    connect(&m_model, &CustomersModel::editFailed, &m_context.acts, &Acts::tellFailure);
    connect(&m_model, &RowListModel::ownRowEntered, this, [this](int row) { m_table->goTo(m_model.idAt(row)); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CustomersPage::refreshFooter);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &CustomersPage::refreshFooter);
}

void CustomersPage::refreshStatus(const SyncStatus &status)
{
    m_model.setLive(status.loading);
    const bool closed = status.hasError && accessEndOf(status.lastError) != AccessEnd::None;
    if (std::exchange(m_closed, closed) == closed)
        return;
    m_new->setEnabled(!closed);
    refreshBody();
    Q_EMIT actionsChanged();
}

void CustomersPage::refreshFooter()
{
    const int shown = m_model.rowCount();
    const int all = m_counter.count(u"all"_s);
    const bool part = all >= 0 && shown != all;
    const QString number = m_model.isComplete() || shown == 0 ? m_context.format.number(shown) : u"…"_s;
    // Portuguese counts zero as one thing by Qt's rule; people count it as many.
    const int grammatical = shown == 0 ? 2 : shown;
    if (m_builder != nullptr)
        m_builder->showCount(m_model.isComplete() ? shown : -1, all);
    m_footer->setCountText(number,
                           part ? tr("of %n customer(s)", nullptr, all) : tr("customer(s)", nullptr, grammatical));
}

void CustomersPage::refreshBody()
{
    if (!m_model.isReady() && !m_failed)
        return; // local data is there within a frame or two; a loader would only flicker
    const bool empty = m_failed || (m_model.isComplete() && m_model.rowCount() == 0);
    if (empty)
        describeEmpty();
    m_body->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    place();
}

void CustomersPage::refreshWaiting()
{
    const int waiting = m_model.waitingCount();
    const bool late = waiting > 0 || m_model.orderIsLate();
    m_waiting->setText(waiting > 0 ? tr("%n new", nullptr, waiting) : tr("Order changed"));
    m_waiting->setToolTip(tr("Rows that came in wait here, so that nothing moves under the pointer."));
    m_waiting->setAccessibleName(m_waiting->text() + u", "_s + tr("show"));
    m_waiting->setVisible(late);
    Q_EMIT actionsChanged();
}

void CustomersPage::selectionChanged()
{
    m_bulk->setRows(m_table->selectedIds());
    Q_EMIT actionsChanged();
}

void CustomersPage::followCurrent()
{
    if (m_panelOpen && !m_table->currentId().isNull())
        panel()->showCustomer(m_table->currentId());
    Q_EMIT actionsChanged();
}

void CustomersPage::openCustomer(const QModelIndex &index)
{
    const Uuid id = m_model.idAt(index.row());
    if (id.isNull())
        return;
    if (hasPage(u"customer"_s)) {
        // With the list's own query, so that the next customer there is the next one here.
        m_context.go(u"customer"_s,
                     QVariantMap{{u"customer"_s, id.toBytes()}, {u"list"_s, QVariant::fromValue(m_model.query())}});
        return;
    }
    m_table->goTo(id);
    setPanelOpen(true);
}

void CustomersPage::setPanelOpen(bool isOpen)
{
    m_panelOpen = isOpen;
    if (isOpen)
        panel()->showCustomer(m_table->currentId());
    const bool hadFocus = m_panel != nullptr && m_panel->isAncestorOf(focusWidget());
    if (m_panel != nullptr)
        m_panel->setVisible(isOpen);
    place();
    if (!isOpen && hadFocus)
        focusContent();
    Q_EMIT actionsChanged();
}

void CustomersPage::place()
{
    m_head->layout()->activate(); // the filter may just have grown
    const int head = m_head->sizeHint().height();
    const int foot = m_footer->height();
    const int window = this->window()->width();
    const bool docked = window >= scaled(1200);
    const int aside = docked ? sidePanelWidth(window) : scaled(340);
    const int listWidth = width() - (m_panelOpen && docked ? aside : 0);
    m_head->setGeometry(0, 0, listWidth, head);
    m_body->setGeometry(0, head, listWidth, height() - head - foot);
    m_footer->setGeometry(0, height() - foot, listWidth, foot);
    m_bulk->placeAbove(height() - foot);
    if (m_panel != nullptr)
        m_panel->setGeometry(width() - aside, 0, aside, height());
    if (m_panelOpen)
        m_panel->raise();
}

void CustomersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_builder != nullptr)
        m_builder->updateGeometry(); // as high as the window allows
    place();
}

void CustomersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    // One step back at a time: the panel, the selection, the filters.
    if (m_panelOpen)
        setPanelOpen(false);
    else if (m_table->selectedRowCount() > 1)
        m_table->clearSelection();
    else if (m_builder != nullptr && m_builder->isVisible())
        setBuilderOpen(false);
    else if (narrows())
        clearFilters();
}

} // namespace farol
