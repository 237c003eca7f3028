// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/viewdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace farol {

ViewDialog::ViewDialog(const QString &title, const QString &name, const QList<ViewAudience> &audiences, QWidget *parent)
    : QDialog(parent),
      m_audiences(audiences),
      m_name(new QLineEdit(name, this)),
      m_audience(new QComboBox(this)),
      m_save(new Button(tr("Save"), ButtonVariant::Primary, this))
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("For example: At risk above 50 seats"));
    m_name->selectAll();
    m_audience->setAccessibleName(tr("Who sees it"));
    for (const ViewAudience &audience : m_audiences)
        m_audience->addItem(audience.name);
    m_audience->setVisible(m_audiences.size() > 1);
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    m_save->setDefault(true);
    m_save->setEnabled(!this->name().isEmpty());
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_save->setEnabled(!this->name().isEmpty()); });
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(title, TextRole::Lead, Ink::Text, this));
    column->addWidget(m_name);
    column->addWidget(m_audience);
    column->addSpacing(space::Group);
    column->addLayout(buttons);
    setMinimumWidth(scaled(360));
}

QString ViewDialog::name() const
{
    return m_name->text().simplified();
}

ScopeId ViewDialog::audience() const
{
    const int index = m_audience->currentIndex();
    return index < 0 ? ScopeId() : m_audiences.at(index).scope;
}

} // namespace farol
