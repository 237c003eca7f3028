// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tasks/newtaskdialog.h"

#include "ui/widgets/customerpicker.h"

#include "models/namelookup.h"
#include "models/rowdraft.h"
#include "models/rowedits.h"
#include "models/taskfields.h"

#include "core/tables.h"
#include "core/task.h"

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QList<RowDialog::Place> places()
{
    using namespace taskfields;
    return {{Title, true}, {taskfields::Customer, true}, {Due, false}, {Priority, false}, {Assignee, false}};
}

} // namespace

NewTaskDialog::NewTaskDialog(const PageContext &context, QWidget *parent)
    : RowDialog(context, tables::Task, places(), parent)
{
    setWindowTitle(tr("New task"));
    connect(this, &RowDialog::saveAsked, this, &NewTaskDialog::create);
}

void NewTaskDialog::begin()
{
    Task task;
    task.assignee = context().services.names.me();
    RowDialog::begin(tr("New task"), tr("Create task"), valuesOf(task), rowDraftKey(tables::Task, {}, {}));
}

CustomerPicker *NewTaskDialog::customer() const
{
    return qobject_cast<CustomerPicker *>(editor(taskfields::Customer));
}

QString NewTaskDialog::missingText(const FieldInfo &field) const
{
    switch (field.number) {
    case taskfields::Title: return tr("Say what there is to do, for example “Send the minutes”.");
    case taskfields::Customer: return tr("Choose the customer it is for: type some letters and press Enter.");
    default: return RowDialog::missingText(field);
    }
}

void NewTaskDialog::create(const Values &values)
{
    Task task;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        setField(task, value.key(), *value);
    task.status = u"open"_s;
    run(createRow(tables::Task, task));
}

} // namespace farol
