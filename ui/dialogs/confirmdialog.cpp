// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/confirmdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/growingdialog.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace farol {

ConfirmDialog::ConfirmDialog(const QString &question, const QString &consequence, const QString &act, QWidget *parent)
    : QDialog(parent), m_act(new Button(act, ButtonVariant::Danger, this))
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question);
    auto *title = new TextLabel(question, TextRole::Lead, Ink::Text, this);
    auto *text = new TextLabel(consequence, TextRole::Body, Ink::TextSecondary, this);
    for (TextLabel *label : {title, text})
        label->setWordWrap(true);
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    cancel->setDefault(true);
    m_act->setAutoDefault(false);
    connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::Group);
    column->addLayout(buttons);
    setMinimumWidth(scaled(420));
    growWithContents(this);
    cancel->setFocus(Qt::OtherFocusReason);
}

} // namespace farol
