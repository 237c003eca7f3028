// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/rowdialog.h"

namespace farol {

/// Asks for a new customer. Only the name is needed.
class NewCustomerDialog final : public RowDialog
{
    Q_OBJECT
public:
    NewCustomerDialog(const PageContext &context, QWidget *parent);
    /// Shows it, ready for the name.
    void begin();

Q_SIGNALS:
    void created(const QByteArray &id);

protected:
    [[nodiscard]] QString missingText(const FieldInfo &field) const override;

private:
    void create(const Values &values);
};

} // namespace farol
