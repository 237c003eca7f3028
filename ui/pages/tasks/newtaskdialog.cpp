// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tasks/newtaskdialog.h"

#include "ui/acts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/customerpicker.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "models/labels.h"
#include "models/namelookup.h"
#include "models/taskfields.h"

#include "core/clock.h"
#include "core/customer.h"
#include "core/entityrow.h"
#include "core/random.h"
#include "core/task.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const FieldInfo &info(FieldNumber field)
{
    return *farolSchema().entity(tables::Task)->field(field);
}

TextLabel *labelFor(QWidget *editor, const QString &text, QWidget *parent)
{
    auto *label = new TextLabel(text, TextRole::MicroLabel, Ink::TextTertiary, parent);
    label->setBuddy(editor);
    label->setContentsMargins(0, space::Group, 0, 0);
    return label;
}

} // namespace

NewTaskDialog::NewTaskDialog(const PageContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setWindowTitle(tr("New task"));
    setWindowModality(Qt::WindowModal);
    build();
    reset();
}

void NewTaskDialog::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Between);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addField(grid, taskfields::Title, 0, 0, 2);
    m_customer = new CustomerPicker(m_context.services.store, this);
    m_customer->setAccessibleName(tr("Customer"));
    grid->addWidget(labelFor(m_customer, tr("Customer"), this), 2, 0, 1, 2);
    grid->addWidget(m_customer, 3, 0, 1, 2);
    addField(grid, taskfields::Due, 2, 0);
    addField(grid, taskfields::Priority, 2, 1);
    addField(grid, taskfields::Assignee, 3, 0);

    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_create = new Button(tr("Create task"), ButtonVariant::Primary, this);
    m_create->setKeyCap(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    connect(m_create, &QPushButton::clicked, this, &NewTaskDialog::create);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Between);
    column->addWidget(new TextLabel(tr("New task"), TextRole::Title, Ink::Text, this));
    column->addLayout(grid);
    column->addLayout(buttons);
    setMinimumWidth(scaled(520));
}

void NewTaskDialog::addField(QGridLayout *grid, FieldNumber field, int row, int column, int span)
{
    QWidget *editor = fieldeditor::create(info(field), m_context.format, m_context.services.names, this);
    grid->addWidget(labelFor(editor, fieldLabel(info(field)), this), 2 * row, column, 1, span);
    grid->addWidget(editor, 2 * row + 1, column, 1, span);
    m_editors.insert(field, editor);
}

void NewTaskDialog::reset()
{
    for (auto editor = m_editors.cbegin(); editor != m_editors.cend(); ++editor)
        fieldeditor::setValue(*editor, {});
    fieldeditor::setValue(m_editors.value(taskfields::Assignee), m_context.services.names.me().uuid.toBytes());
    m_customer->setCustomer({}, {});
    m_problem->clear();
}

void NewTaskDialog::begin()
{
    show();
    raise();
    activateWindow();
    m_editors.value(taskfields::Title)->setFocus(Qt::OtherFocusReason);
}

void NewTaskDialog::create()
{
    // Disabled = on its way: a second press would make the task a second time.
    if (!m_create->isEnabled())
        return;
    Task task;
    for (auto editor = m_editors.cbegin(); editor != m_editors.cend(); ++editor) {
        const auto value = fieldeditor::value(*editor);
        if (!value)
            return complain(tr("“%1” cannot be read: %2").arg(fieldLabel(info(editor.key())), (*editor)->toolTip()),
                            *editor);
        setField(task, editor.key(), fromVariant(*farolSchema().entity(tables::Task), info(editor.key()), *value));
    }
    if (task.title.isEmpty())
        return complain(tr("Say what there is to do, for example “Send the minutes”."),
                        m_editors.value(taskfields::Title));
    if (m_customer->customer().isNull())
        return complain(tr("Choose the customer it is for: type some letters and press Enter."), m_customer);
    task.customer = CustomerId(m_customer->customer());
    task.status = u"open"_s;
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Task, makeUuid7(m_context.services.clock.now().ms, m_context.services.random)};
    edit.values = valuesOf(task);
    m_create->setEnabled(false);
    const auto then = [this](const ChangeSet &) {
        m_create->setEnabled(true);
        reset();
        hide();
        m_context.notices.tell(tr("Task added"), tr("Undo"), [this] { m_context.acts.undo(); });
    };
    m_context.acts.run({u"add"_s, {edit}}, Acts::Tell::Quietly, then, [this] { m_create->setEnabled(true); });
}

void NewTaskDialog::complain(const QString &problem, QWidget *editor)
{
    m_problem->setText(problem);
    editor->setProperty("farolInvalid", true);
    editor->update();
    editor->setFocus(Qt::OtherFocusReason);
}

void NewTaskDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    // Enter in a field goes on to the next one; a half-filled task is never created by accident.
    if (!(event->modifiers() & Qt::ControlModifier))
        focusNextChild();
    else if (!event->isAutoRepeat())
        create();
}

} // namespace farol
