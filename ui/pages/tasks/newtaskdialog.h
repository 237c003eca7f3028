// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/rowdialog.h"

namespace farol {

class CustomerPicker;

/// What there is to do, for whom and until when; becomes a task of mine unless somebody else is chosen.
class NewTaskDialog final : public RowDialog
{
    Q_OBJECT
public:
    NewTaskDialog(const PageContext &context, QWidget *parent);
    void begin();
    [[nodiscard]] CustomerPicker *customer() const;

protected:
    [[nodiscard]] QString missingText(const FieldInfo &field) const override;

private:
    void create(const Values &values);
};

} // namespace farol
