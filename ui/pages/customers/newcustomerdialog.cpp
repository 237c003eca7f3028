// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/newcustomerdialog.h"

#include "models/commands.h"
#include "models/customerfields.h"
#include "models/namelookup.h"
#include "models/rowdraft.h"

#include "core/customer.h"
#include "core/entityrow.h"

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QList<RowDialog::Place> places()
{
    using namespace customerfields;
    return {{Name, true},         {Stage, false},         {Segment, false}, {Owner, false},
            {Seats, false},       {CustomerSince, false}, {Country, false}, {Industry, false},
            {ExternalKey, false}, {Tags, true},           {Notes, true}};
}

} // namespace

NewCustomerDialog::NewCustomerDialog(const PageContext &context, QWidget *parent)
    : RowDialog(context, tables::Customer, places(), parent)
{
    setWindowTitle(tr("New customer"));
    connect(this, &RowDialog::saveAsked, this, &NewCustomerDialog::create);
}

void NewCustomerDialog::begin()
{
    Customer customer;
    customer.stage = context().format.listKeys(u"stages"_s).value(0); // where customers begin
    customer.owner = context().services.names.me();
    RowDialog::begin(tr("New customer"), tr("Create customer"), valuesOf(customer),
                     rowDraftKey(tables::Customer, {}, {}));
}

QString NewCustomerDialog::missingText(const FieldInfo &field) const
{
    return field.number == customerfields::Name ? tr("Give the customer a name, for example “Café Alto da Mogiana”.")
                                                : RowDialog::missingText(field);
}

void NewCustomerDialog::create(const Values &values)
{
    Customer customer;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        setField(customer, value.key(), *value);
    run(createCustomer(customer), [this](const ChangeSet &made) {
        if (!made.rows.isEmpty())
            Q_EMIT created(made.rows.constFirst().row.id.toBytes());
    });
}

} // namespace farol
