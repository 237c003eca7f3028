// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/customfielddialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/growingdialog.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

CustomFieldDialog::CustomFieldDialog(const Format &format, QWidget *parent) : QDialog(parent)
{
    setWindowModality(Qt::WindowModal);
    build(format);
}

void CustomFieldDialog::build(const Format &format)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Small);
    const auto labelled = [this, column](const QString &text, QWidget *control) {
        auto *words = new TextLabel(text, TextRole::MicroLabel, Ink::TextTertiary, this);
        words->setBuddy(control);
        control->setAccessibleName(text);
        column->addWidget(words);
        column->addWidget(control);
        return words;
    };
    m_title = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    column->addWidget(m_title);
    m_label = new QLineEdit(this);
    m_label->setPlaceholderText(tr("For example: Region"));
    (void)labelled(tr("What people read"), m_label);
    m_key = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    column->addWidget(m_key);
    m_kind = new QComboBox(this);
    const QStringList kinds = format.listKeys(u"custom_kinds"_s);
    for (const QString &kind : kinds)
        m_kind->addItem(format.keyLabel(u"custom_kinds"_s, kind), kind);
    (void)labelled(tr("What it holds"), m_kind);
    m_options = new NotesEdit(this);
    m_options->setMinimumHeight(scaled(96));
    m_optionsLabel = labelled(tr("What can be chosen, one a line"), m_options);
    m_portal = new QCheckBox(tr("Customers see it in the portal"), this);
    column->addWidget(m_portal);
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_save = new Button({}, ButtonVariant::Primary, this);
    m_save->setDefault(true);
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    setMinimumWidth(scaled(420));
    growWithContents(this);
    connect(m_label, &QLineEdit::textChanged, this, &CustomFieldDialog::refresh);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CustomFieldDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, &CustomFieldDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void CustomFieldDialog::setRules(const std::function<QString(const QString &)> &keyFor,
                                 const std::function<QString(const CustomField &)> &fault)
{
    m_keyFor = keyFor;
    m_fault = fault;
}

void CustomFieldDialog::begin(const CustomField &field)
{
    m_before = field;
    const bool isNew = field.id.isNull();
    setWindowTitle(isNew ? tr("New field") : tr("Edit field"));
    m_title->setText(windowTitle());
    m_save->setText(isNew ? tr("Add field") : tr("Save"));
    m_label->setText(field.label);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(field.kind)));
    m_kind->setEnabled(isNew);
    m_kind->setToolTip(isNew ? QString()
                             : tr("Customers have values of this kind. Add another field for another kind."));
    m_options->setPlainText(field.options);
    m_portal->setChecked(field.inPortal);
    m_problem->clear();
    refresh();
    show();
    raise();
    activateWindow();
    m_label->selectAll();
    m_label->setFocus(Qt::OtherFocusReason);
}

CustomField CustomFieldDialog::draft() const
{
    CustomField draft = m_before;
    draft.label = m_label->text().simplified();
    draft.kind = m_kind->currentData().toString();
    draft.options = m_options->toPlainText();
    draft.inPortal = m_portal->isChecked();
    return draft;
}

void CustomFieldDialog::refresh()
{
    const bool choice = m_kind->currentData().toString() == "choice"_L1;
    m_options->setVisible(choice);
    m_optionsLabel->setVisible(choice);
    const QString label = m_label->text().simplified();
    const QString key = !m_before.id.isNull()          ? m_before.fieldKey
                        : m_keyFor && !label.isEmpty() ? m_keyFor(label)
                                                       : QString();
    m_key->setText(key.isEmpty() ? tr("Files and scripts name it by a key made of this.")
                                 : tr("Files and scripts name it %1; that never changes.").arg(key));
}

void CustomFieldDialog::save()
{
    const CustomField wanted = draft();
    if (wanted.label.isEmpty()) {
        m_label->setFocus(Qt::OtherFocusReason);
        return complain(tr("Type what people read."));
    }
    if (const QString fault = m_fault ? m_fault(wanted) : QString(); !fault.isEmpty())
        return complain(fault);
    accept();
    Q_EMIT saveAsked(m_before, wanted);
}

void CustomFieldDialog::complain(const QString &problem)
{
    m_problem->setText(problem);
}

QString CustomFieldDialog::problem() const
{
    return m_problem->text();
}

} // namespace farol
