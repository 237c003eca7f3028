// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/schema.h"

#include <QDialog>
#include <QHash>

class QGridLayout;

namespace farol {

class Button;
class CustomerPicker;
class TextLabel;

/// What there is to do, for whom and until when; becomes a task of mine unless somebody else is chosen.
class NewTaskDialog final : public QDialog
{
    Q_OBJECT
public:
    NewTaskDialog(const PageContext &context, QWidget *parent);
    void begin();
    [[nodiscard]] CustomerPicker *customer() const { return m_customer; }
    [[nodiscard]] QWidget *editor(FieldNumber field) const { return m_editors.value(field); }
    [[nodiscard]] Button *createButton() const { return m_create; }
    [[nodiscard]] TextLabel *problem() const { return m_problem; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addField(QGridLayout *grid, FieldNumber field, int row, int column, int span = 1);
    void reset();
    void create();
    void complain(const QString &problem, QWidget *editor);

    PageContext m_context;
    CustomerPicker *m_customer;
    QHash<FieldNumber, QWidget *> m_editors;
    TextLabel *m_problem;
    Button *m_create;
};

} // namespace farol
