// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/setupsection.h"

#include "ui/acts.h"
#include "ui/widgets/button.h"

#include "core/accounts.h"

#include <QHBoxLayout>

namespace farol {

namespace {

/// Without a server nobody else is there to be asked.
bool maySetUp(const Accounts *accounts)
{
    return accounts == nullptr || accounts->account().role != Role::Manager;
}

} // namespace

SetupSection::SetupSection(const PageContext &context, const QString &title, const QString &text, QWidget *parent)
    : SettingsSection(title, text, parent), m_context(context), m_mayWrite(maySetUp(context.services.accounts))
{
    if (!m_mayWrite)
        (void)addText(tr("Only team leads and administrators can change this."));
}

QHBoxLayout *SetupSection::addLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Group);
    addWide(line);
    return row;
}

Button *SetupSection::addButton(QHBoxLayout *line, const QString &text, const std::function<void()> &run)
{
    auto *button = new Button(text, ButtonVariant::Secondary, line->parentWidget());
    connect(button, &QPushButton::clicked, this, run);
    line->addWidget(button);
    return button;
}

void SetupSection::addProblemLine()
{
    m_problem = addText({}, Ink::WarnText);
    m_problem->hide();
}

void SetupSection::allow(QWidget *control, bool allowed, const QString &why) const
{
    control->setEnabled(allowed && m_mayWrite);
    if (!m_mayWrite)
        control->setToolTip(tr("Only team leads and administrators can change this."));
    else
        control->setToolTip(allowed ? QString() : why);
}

void SetupSection::run(const Command &command, const std::function<void(const ChangeSet &)> &then,
                       const std::function<void()> &otherwise)
{
    complain({});
    if (m_mayWrite && !command.edits.isEmpty())
        m_context.acts.run(command, Acts::Tell::WithToast, then, otherwise);
}

void SetupSection::complain(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace farol
