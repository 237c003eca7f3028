// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/contractssection.h"

#include "ui/acts.h"
#include "ui/pages/conflicts/conflictview.h"
#include "ui/pages/customer/listparts.h"
#include "ui/pages/customer/rowdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"

#include "models/commands.h"
#include "models/customerrecord.h"
#include "models/rowedits.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QList<RowDialog::Place> places()
{
    constexpr FieldNumber ExternalKey = 2, Product = 3, Plan = 4, Seats = 5, Worth = 6, Currency = 7, Period = 8,
                          Starts = 9, Ends = 10, Renewal = 11, NoticeDays = 12, AutoRenew = 13, Trial = 14, Tags = 15,
                          Notes = 16;
    return {{Product, false},   {Plan, false},   {Worth, false},      {Currency, false}, {Period, false},
            {Seats, false},     {Starts, false}, {Ends, false},       {Renewal, false},  {NoticeDays, false},
            {AutoRenew, false}, {Trial, false},  {ExternalKey, true}, {Tags, true},      {Notes, true}};
}

} // namespace

ContractsSection::ContractsSection(const SectionContext &context, QWidget *parent)
    : CustomerSection(parent), m_context(context), m_detail(context.page.services.store)
{
    build();
    ContractRows &rows = m_context.record.contracts();
    connect(&rows, &OwnedRows::refreshed, this, &ContractsSection::refresh);
    connect(&rows, &QAbstractItemModel::modelReset, this, &ContractsSection::refresh);
    connect(m_table, &QTableView::activated, this, [this] { begin(current()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ContractsSection::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_detail.show({tables::Contract, current().id.uuid});
        Q_EMIT actionsChanged();
    });
    connect(&m_detail, &RowDetail::loaded, this, &ContractsSection::showConflicts);
    connect(&m_detail, &RowDetail::updated, this, &ContractsSection::showConflicts);
    onDeleteKey(m_table, this, [this] { runAction(u"record.delete"_s); });
    refresh();
}

void ContractsSection::build()
{
    auto *add = new Button(tr("Add contract"), ButtonVariant::Primary, this);
    add->setObjectName(u"addContract"_s);
    add->setIconName(u"plus"_s);
    connect(add, &QPushButton::clicked, this, [this] { runAction(u"record.add"_s); });
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::Margin, space::Cell, space::Between, space::Group);
    bar->addStretch();
    bar->addWidget(add);
    m_body = new QStackedWidget(this);
    m_table = makeRecordTable(m_context.record.contracts(), tr("Contracts"), m_body);
    m_table->setObjectName(u"contracts"_s);
    m_empty = new EmptyState(m_body);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    m_conflicts = new QVBoxLayout;
    m_conflicts->setContentsMargins(space::Margin, 0, space::Between, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::Group);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_body, 1);
    column->addLayout(m_conflicts);
}

void ContractsSection::fitColumns()
{
    // What one compares keeps its width; product and renewal share what is left.
    m_table->setColumnWidth(ContractRows::Seats, scaled(76));
    m_table->setColumnWidth(ContractRows::Worth, scaled(150));
    m_table->setColumnWidth(ContractRows::Monthly, scaled(120));
    m_table->setColumnWidth(ContractRows::Term, scaled(170));
    const int left = m_table->viewport()->width() - scaled(76 + 150 + 120 + 170);
    m_table->setColumnWidth(ContractRows::Product, std::max(scaled(170), left * 2 / 5));
    m_table->setColumnWidth(ContractRows::Renewal, std::max(scaled(200), left - left * 2 / 5));
}

void ContractsSection::resizeEvent(QResizeEvent *event)
{
    CustomerSection::resizeEvent(event);
    fitColumns();
}

void ContractsSection::refresh()
{
    const ContractRows &rows = m_context.record.contracts();
    fitColumns();
    if (rows.rowCount() == 0) {
        if (!rows.isReady())
            return;
        m_empty->clearButtons();
        m_empty->describe(EmptyState::Drawing::Lighthouse, tr("No contract yet"),
                          tr("What the customer has bought, its value and its renewal stand here."));
        connect(m_empty->addButton(tr("Add contract"), u"plus"_s, true), &QPushButton::clicked, this,
                [this] { runAction(u"record.add"_s); });
        m_body->setCurrentWidget(m_empty);
        return;
    }
    m_body->setCurrentWidget(m_table);
    if (const int row = m_asked.isNull() ? -1 : rows.rowOf(m_asked); row >= 0) {
        m_asked = {};
        m_table->setCurrentIndex(rows.index(row, 0));
    }
}

void ContractsSection::showConflicts()
{
    while (QLayoutItem *item = m_conflicts->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    if (!m_detail.row())
        return;
    for (auto field = m_detail.row()->fields.cbegin(); field != m_detail.row()->fields.cend(); ++field) {
        if (field->sides.isEmpty())
            continue;
        auto *view = new ConflictView(m_context.page, ConflictView::Shape::Wide, this);
        view->showField(m_detail.key(), field.key(), *field);
        m_conflicts->addWidget(view);
    }
}

Contract ContractsSection::current() const
{
    const ContractRows &rows = m_context.record.contracts();
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= rows.rowCount() ? Contract() : rows.entity<Contract>(rows.rowAt(row));
}

RowDialog *ContractsSection::dialog()
{
    if (m_dialog == nullptr) {
        m_dialog = new RowDialog(m_context.page, tables::Contract, places(), this);
        connect(m_dialog, &RowDialog::saveAsked, this, &ContractsSection::save);
    }
    return m_dialog;
}

void ContractsSection::begin(const Contract &contract)
{
    m_before = contract;
    const bool isNew = contract.id.isNull();
    Contract shown = contract;
    if (isNew) {
        shown.currency = m_context.page.format.locale().currencySymbol(QLocale::CurrencyIsoCode);
        shown.period = u"month"_s;
        shown.starts = m_context.record.readable().today();
    }
    dialog()->begin(isNew ? tr("New contract") : tr("Edit contract"), isNew ? tr("Add contract") : tr("Save"),
                    valuesOf(shown));
}

void ContractsSection::save(const QMap<FieldNumber, Value> &values)
{
    Contract contract = m_before;
    contract.customer = m_context.record.id();
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        setField(contract, value.key(), *value);
    constexpr FieldNumber EndsField = 10;
    if (contract.starts.isValid() && contract.ends.isValid() && contract.ends < contract.starts) {
        dialog()->complain(tr("The contract ends before it starts."), EndsField);
        return;
    }
    const Command command =
        m_before.id.isNull() ? createRow(tables::Contract, contract) : editRow(tables::Contract, contract, m_before);
    if (command.edits.isEmpty()) {
        dialog()->accept();
        return;
    }
    dialog()->setBusy(true);
    m_context.page.acts.run(
        command, Acts::Tell::WithToast,
        [this](const ChangeSet &made) {
            if (!made.rows.isEmpty())
                m_asked = made.rows.constFirst().row.id;
            dialog()->accept();
        },
        [this] { dialog()->setBusy(false); });
}

void ContractsSection::openMenu(const QPoint &at)
{
    const QModelIndex under = m_table->indexAt(at);
    if (under.isValid())
        m_table->setCurrentIndex(under);
    if (current().id.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Edit")), &QAction::triggered, this, [this] { runAction(u"record.edit"_s); });
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, [this] { runAction(u"record.delete"_s); });
    menu->popup(menuPointOf(m_table, at));
}

QStringList ContractsSection::actionIds() const
{
    return {u"record.add"_s, u"record.edit"_s, u"record.delete"_s};
}

bool ContractsSection::isActionEnabled(const QString &id) const
{
    return id == "record.add"_L1 || !current().id.isNull();
}

void ContractsSection::runAction(const QString &id)
{
    const Contract contract = current();
    if (id == "record.add"_L1)
        begin({});
    else if (id == "record.edit"_L1 && !contract.id.isNull())
        begin(contract);
    else if (id == "record.delete"_L1 && !contract.id.isNull())
        m_context.page.acts.run(removeRows(tables::Contract, {contract.id.uuid}));
}

void ContractsSection::select(const RowKey &row)
{
    m_asked = row.id;
    refresh();
}

void ContractsSection::focusContent()
{
    if (m_body->currentWidget() == m_table)
        focusList(m_table);
    else if (auto *first = m_empty->findChild<QPushButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ContractsSection::panes()
{
    return {m_body->currentWidget()};
}

} // namespace farol
