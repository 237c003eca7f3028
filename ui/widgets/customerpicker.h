// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customersearch.h"

#include <QLineEdit>

class QCompleter;

namespace farol {

/// A line that finds a customer by some letters of its name or key.
class CustomerPicker final : public QLineEdit
{
    Q_OBJECT
public:
    explicit CustomerPicker(Store &store, QWidget *parent = nullptr);

    /// Null while what stands there is not a customer that was chosen.
    [[nodiscard]] Uuid customer() const { return m_customer; }
    void setCustomer(const Uuid &id, const QString &name);

Q_SIGNALS:
    void chosen(const QByteArray &id);

private:
    void offer();

    CustomerSearch m_found;
    QCompleter *m_completer;
    Uuid m_customer;
};

} // namespace farol
