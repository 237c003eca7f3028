// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

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
    void ask();
    void take(const QList<ListRow> &rows);

    Store &m_store;
    QCompleter *m_completer;
    QStandardItemModel *m_found;
    Uuid m_customer;
    std::uint64_t m_request = 0;
};

} // namespace farol
