// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/newcustomerdialog.h"

#include "ui/acts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/textlabel.h"

#include "models/commands.h"
#include "models/customerfields.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const FieldInfo &info(FieldNumber field)
{
    return *farolSchema().entity(tables::Customer)->field(field);
}

} // namespace

NewCustomerDialog::NewCustomerDialog(const PageContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setWindowTitle(tr("New customer"));
    setWindowModality(Qt::WindowModal);
    build();
    reset();
}

void NewCustomerDialog::build()
{
    using namespace customerfields;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Between);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addField(grid, Name, 0, 0, 2);
    addField(grid, Stage, 1, 0);
    addField(grid, Segment, 1, 1);
    addField(grid, Owner, 2, 0);
    addField(grid, Seats, 2, 1);
    addField(grid, CustomerSince, 3, 0);
    addField(grid, Country, 3, 1);
    addField(grid, Industry, 4, 0);
    addField(grid, ExternalKey, 4, 1);
    addField(grid, Tags, 5, 0, 2);
    addField(grid, Notes, 6, 0, 2);

    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_create = new Button(tr("Create customer"), ButtonVariant::Primary, this);
    m_create->setKeyCap(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    connect(m_create, &QPushButton::clicked, this, &NewCustomerDialog::create);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Between);
    column->addWidget(new TextLabel(tr("New customer"), TextRole::Title, Ink::Text, this));
    column->addLayout(grid);
    column->addLayout(buttons);
    setMinimumWidth(scaled(560));
}

void NewCustomerDialog::addField(QGridLayout *grid, FieldNumber field, int row, int column, int span)
{
    QWidget *editor = fieldeditor::create(info(field), m_context.format, m_context.services.names, this);
    auto *label = new TextLabel(fieldLabel(info(field)), TextRole::MicroLabel, Ink::TextTertiary, this);
    label->setBuddy(editor);
    label->setContentsMargins(0, space::Group, 0, 0);
    grid->addWidget(label, 2 * row, column, 1, span);
    grid->addWidget(editor, 2 * row + 1, column, 1, span);
    m_editors.insert(field, editor);
}

void NewCustomerDialog::reset()
{
    for (auto editor = m_editors.cbegin(); editor != m_editors.cend(); ++editor)
        fieldeditor::setValue(*editor, {});
    const QString first = m_context.format.listKeys(u"stages"_s).value(0); // where customers begin
    fieldeditor::setValue(m_editors.value(customerfields::Stage), first.isEmpty() ? QVariant() : QVariant(first));
    fieldeditor::setValue(m_editors.value(customerfields::Owner), m_context.services.names.me().uuid.toBytes());
    m_problem->clear();
}

void NewCustomerDialog::begin()
{
    show();
    raise();
    activateWindow();
    m_editors.value(customerfields::Name)->setFocus(Qt::OtherFocusReason);
}

void NewCustomerDialog::create()
{
    // Disabled = on its way: a second press would make the customer a second time.
    if (!m_create->isEnabled())
        return;
    Customer customer;
    for (auto editor = m_editors.cbegin(); editor != m_editors.cend(); ++editor) {
        const auto value = fieldeditor::value(*editor);
        if (!value) {
            complain(tr("“%1” cannot be read: %2").arg(fieldLabel(info(editor.key())), (*editor)->toolTip()),
                     editor.key());
            return;
        }
        setField(customer, editor.key(),
                 fromVariant(*farolSchema().entity(tables::Customer), info(editor.key()), *value));
    }
    if (customer.name.isEmpty()) {
        complain(tr("Give the customer a name, for example “Café Alto da Mogiana”."), customerfields::Name);
        return;
    }
    m_create->setEnabled(false);
    const auto then = [this](const ChangeSet &made) {
        m_create->setEnabled(true);
        reset();
        hide();
        if (!made.rows.isEmpty())
            Q_EMIT created(made.rows.constFirst().row.id.toBytes());
    };
    m_context.acts.run(createCustomer(customer), Acts::Tell::WithToast, then, [this] { m_create->setEnabled(true); });
}

void NewCustomerDialog::complain(const QString &problem, FieldNumber field)
{
    m_problem->setText(problem);
    QWidget *editor = m_editors.value(field);
    editor->setProperty("farolInvalid", true);
    editor->update();
    editor->setFocus(Qt::OtherFocusReason);
}

void NewCustomerDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        if (!event->isAutoRepeat())
            create();
        return;
    }
    // Enter in a field goes on to the next one; a half-filled customer is never created by accident.
    if (enter) {
        focusNextChild();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace farol
