// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/firstpassworddialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

FirstPasswordDialog::FirstPasswordDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("First password"));
    setWindowModality(Qt::WindowModal);
    m_text = new TextLabel({}, TextRole::Body, Ink::Text, this);
    m_text->setWordWrap(true);
    m_password = new QLineEdit(this);
    m_password->setReadOnly(true);
    m_password->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_password->setAccessibleName(windowTitle());
    auto *copy = new Button(tr("Copy"), ButtonVariant::Secondary, this);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_password->text()); });
    auto *done = new Button(tr("I have handed it over"), ButtonVariant::Primary, this);
    done->setAutoDefault(false); // Enter alone must not close what is shown once
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    auto *line = new QHBoxLayout;
    line->addWidget(m_password, 1);
    line->addWidget(copy);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Lead, Ink::Text, this));
    column->addWidget(m_text);
    column->addLayout(line);
    column->addSpacing(space::Group);
    column->addLayout(buttons);
    setMinimumWidth(scaled(440));
    connect(this, &QDialog::finished, this, [this] { m_password->clear(); });
}

void FirstPasswordDialog::begin(const QString &name, const QString &password)
{
    m_text->setText(
        tr("%1 signs in with this password within 14 days and then chooses another under Settings. It is shown "
           "this once and kept nowhere: hand it over so that nobody else reads it.")
            .arg(name));
    m_password->setText(password);
    show();
    raise();
    activateWindow();
    m_password->setFocus(Qt::OtherFocusReason);
    m_password->selectAll();
}

} // namespace farol
