// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/contractssection.h"

#include "ui/dialogs/rowdialog.h"
#include "ui/pages/conflicts/conflictview.h"
#include "ui/pages/customer/listparts.h"
#include "ui/theme/metrics.h"

#include "models/customerrecord.h"
#include "models/rowdraft.h"
#include "models/rowedits.h"

#include <QHBoxLayout>
#include <QHeaderView>
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
    : RowsSection(context, context.record.contracts(), parent), m_detail(context.page.services.store)
{
    build();
    connect(m_table, &QTableView::activated, this, [this] { begin(current<Contract>()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_detail.show({tables::Contract, currentId()});
    });
    connect(&m_detail, &RowDetail::loaded, this, &ContractsSection::showConflicts);
    connect(&m_detail, &RowDetail::updated, this, &ContractsSection::showConflicts);
    refresh();
}

void ContractsSection::build()
{
    bar()->addStretch();
    addAddButton(tr("Add contract"), u"plus"_s, u"addContract"_s);
    m_table = makeRecordTable(record().contracts(), tr("Contracts"), body());
    m_table->setObjectName(u"contracts"_s);
    setContent(alignedWithPage(m_table, body()), m_table);
    m_conflicts = new QVBoxLayout;
    m_conflicts->setContentsMargins(space::Margin, 0, space::Between, 0);
    column()->setContentsMargins(0, 0, 0, space::Group);
    column()->addLayout(m_conflicts);
}

void ContractsSection::fitColumns()
{
    // What one compares keeps its width; product and renewal share what is left.
    farol::fitColumns(m_table, {{ContractRows::Product, 235, true, 0},
                                {ContractRows::Seats, 76, false, 2},
                                {ContractRows::Worth, 150, false, 0},
                                {ContractRows::Monthly, 120, false, 1},
                                {ContractRows::Term, 150, false, 3},
                                {ContractRows::Renewal, 275, true, 0}});
}

void ContractsSection::resizeEvent(QResizeEvent *event)
{
    RowsSection::resizeEvent(event);
    fitColumns();
}

void ContractsSection::refresh()
{
    fitColumns();
    if (record().contracts().rowCount() == 0) {
        showNothing(EmptyState::Drawing::Lighthouse, tr("No contract yet"),
                    tr("What the customer has bought, its value and its renewal stand here."));
        return;
    }
    body()->setCurrentWidget(m_table->parentWidget());
    showAsked();
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
        auto *view = new ConflictView(context().page, ConflictView::Shape::Wide, this);
        view->showField(*m_detail.row(), field.key());
        m_conflicts->addWidget(view);
    }
}

RowDialog *ContractsSection::dialog()
{
    if (m_dialog == nullptr) {
        m_dialog = new RowDialog(context().page, tables::Contract, places(), this);
        connect(m_dialog, &RowDialog::saveAsked, this, &ContractsSection::saveContract);
    }
    return m_dialog;
}

void ContractsSection::begin(const Contract &contract)
{
    m_before = contract;
    const bool isNew = contract.id.isNull();
    Contract shown = contract;
    if (isNew) {
        shown.currency = context().page.format.locale().currencySymbol(QLocale::CurrencyIsoCode);
        shown.period = u"month"_s;
        shown.starts = record().readable().today();
    }
    dialog()->begin(isNew ? tr("New contract") : tr("Edit contract"), isNew ? tr("Add contract") : tr("Save"),
                    valuesOf(shown), rowDraftKey(tables::Contract, contract.id.uuid, record().id().uuid));
}

void ContractsSection::saveContract(const QMap<FieldNumber, Value> &values)
{
    Contract contract = m_before;
    contract.customer = record().id();
    setFields(contract, values);
    constexpr FieldNumber EndsField = 10;
    if (contract.starts.isValid() && contract.ends.isValid() && contract.ends < contract.starts) {
        dialog()->complain(tr("The contract ends before it starts."), EndsField);
        return;
    }
    save(dialog(), saveRow(tables::Contract, contract, m_before));
}

void ContractsSection::fillMenu(QMenu *menu)
{
    offerEdit(menu);
    offerDelete(menu);
}

} // namespace farol
