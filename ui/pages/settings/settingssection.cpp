// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingssection.h"

#include <QGridLayout>

namespace farol {

SettingsSection::SettingsSection(const QString &title, const QString &text, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(title);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Margin);
    m_grid->setVerticalSpacing(space::Group);
    m_grid->setColumnMinimumWidth(0, scaled(160));
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(new TextLabel(title, TextRole::Lead, Ink::Text, this), m_row++, 0, 1, 2);
    if (!text.isEmpty())
        (void)addText(text);
}

void SettingsSection::addRow(const QString &label, QWidget *control)
{
    auto *words = new TextLabel(label, TextRole::Body, Ink::TextSecondary, this);
    words->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    m_grid->addWidget(words, m_row, 0, Qt::AlignVCenter);
    m_grid->addWidget(control, m_row++, 1, Qt::AlignLeading | Qt::AlignVCenter);
}

void SettingsSection::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_row++, 0, 1, 2);
}

TextLabel *SettingsSection::addText(const QString &text, Ink ink)
{
    auto *label = new TextLabel(text, TextRole::Small, ink, this);
    label->setWordWrap(true);
    addWide(label);
    return label;
}

} // namespace farol
