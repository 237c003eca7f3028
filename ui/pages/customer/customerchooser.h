// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/customersmodel.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QListView;

namespace farol {

class Button;
class TextLabel;

/// Chooses one customer by typing a part of its name.
class CustomerChooser final : public QDialog
{
    Q_OBJECT
public:
    CustomerChooser(const PageContext &context, QWidget *parent);
    void begin(const QString &title, const QString &choose);
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void chosen(const QByteArray &id, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void choose();

    CustomersModel m_model;
    TextLabel *m_title;
    QLineEdit *m_field;
    QListView *m_list;
    Button *m_choose;
    QTimer m_typing;
};

} // namespace farol
