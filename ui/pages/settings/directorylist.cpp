// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/directorylist.h"

#include "ui/pages/settings/directorytable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include "core/accounts.h"

#include <QVBoxLayout>

namespace farol {

DirectoryList::DirectoryList(const PageContext &context, const Words &words, int wide, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(words.headers)
{
    m_table = new DirectoryTable(m_model, words.name, wide, this);
    m_empty = new TextLabel(words.empty, TextRole::Body, Ink::TextSecondary, this);
    m_empty->setWordWrap(true);
    m_bar = new QWidget(this);
    new FlowLayout(m_bar);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Group);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addWidget(m_bar);
    connect(m_table, &DirectoryTable::chosen, this, &DirectoryList::refreshBar);
    connect(&accounts(), &Accounts::changed, this, &DirectoryList::fill);
}

Button *DirectoryList::makeButton(const QString &text, const std::function<void()> &run)
{
    auto *button = new Button(text, ButtonVariant::Secondary, m_bar);
    connect(button, &QPushButton::clicked, this, run);
    m_bar->layout()->addWidget(button);
    return button;
}

void DirectoryList::fill()
{
    m_model.setRows(rows());
    const bool any = m_model.rowCount() > 0;
    m_empty->setVisible(!any);
    m_table->setVisible(any);
    refreshBar();
}

void DirectoryList::refreshBar()
{
    showButtons();
    const QList<QPushButton *> buttons = m_bar->findChildren<QPushButton *>();
    m_bar->setVisible(
        std::any_of(buttons.cbegin(), buttons.cend(), [](const QPushButton *one) { return !one->isHidden(); }));
}

QByteArray DirectoryList::chosenKey() const
{
    return m_table->currentKey();
}

} // namespace farol
