// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingsdialog.h"

#include "ui/pages/settings/peoplewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/growingdialog.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace farol {

SettingsDialog::SettingsDialog(const PageContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setWindowModality(Qt::WindowModal);
    m_title = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_title->setWordWrap(true);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(space::Small);
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_accept = new Button({}, ButtonVariant::Primary, this);
    m_accept->setDefault(true);
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    cancel->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (!m_busy)
            commit();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(m_title);
    column->addLayout(m_fields, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    setMinimumWidth(scaled(400));
    growWithContents(this);
}

void SettingsDialog::setTitle(const QString &title, const QString &accept)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_accept->setText(accept);
}

void SettingsDialog::addField(const QString &label, QWidget *field)
{
    auto *words = new TextLabel(label, TextRole::MicroLabel, Ink::TextTertiary, this);
    words->setBuddy(field);
    field->setAccessibleName(label);
    words->setContentsMargins(0, space::Tiny, 0, 0);
    // Nearer to its own field than to the one above.
    auto *pair = new QVBoxLayout;
    pair->setSpacing(3);
    pair->addWidget(words);
    pair->addWidget(field);
    m_fields->addLayout(pair);
}

TextLabel *SettingsDialog::addText(Ink ink)
{
    auto *label = new TextLabel({}, TextRole::Small, ink, this);
    label->setWordWrap(true);
    m_fields->addWidget(label);
    return label;
}

void SettingsDialog::addWide(QWidget *widget, int stretch)
{
    m_fields->addWidget(widget, stretch);
}

void SettingsDialog::present(QWidget *first)
{
    ++m_visit;
    m_problem->clear();
    setBusy(false);
    show();
    raise();
    activateWindow();
    first->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_accept->setEnabled(!busy);
}

void SettingsDialog::complain(const QString &sentence, QWidget *field)
{
    setBusy(false);
    m_problem->setText(sentence);
    if (field != nullptr)
        field->setFocus(Qt::OtherFocusReason);
}

QString SettingsDialog::sentence(const Error &error) const
{
    return peopleSentence(error);
}

SettingsDialog::Answer SettingsDialog::asking(QWidget *field, const std::function<void()> &done)
{
    setBusy(true);
    return [this, field, done, visit = m_visit](const Status &status) {
        const bool isHere = visit == m_visit && isVisible();
        if (status && done)
            done();
        if (isHere && status)
            accept();
        else if (isHere)
            complain(sentence(status.error()), field);
        else if (!status)
            m_context.notices.warn(sentence(status.error()));
    };
}

} // namespace farol
