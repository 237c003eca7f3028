// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/customer.h"

#include <QDialog>
#include <QHash>

class QGridLayout;

namespace farol {

class Button;
class TextLabel;

/// Asks for a new customer. Only the name is needed. Closing keeps what was typed until the customer is created.
class NewCustomerDialog final : public QDialog
{
    Q_OBJECT
public:
    NewCustomerDialog(const PageContext &context, QWidget *parent);
    /// Shows it, ready for the name.
    void begin();
    [[nodiscard]] QWidget *editor(FieldNumber field) const { return m_editors.value(field); }

Q_SIGNALS:
    void created(const QByteArray &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addField(QGridLayout *grid, FieldNumber field, int row, int column, int span = 1);
    void reset();
    void create();
    void complain(const QString &problem, FieldNumber field);

    PageContext m_context;
    QHash<FieldNumber, QWidget *> m_editors;
    TextLabel *m_problem;
    Button *m_create;
};

} // namespace farol
