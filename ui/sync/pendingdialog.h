// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/sync/pendinglist.h"

#include <QDialog>

class QListView;

namespace farol {

class TextLabel;

/// All that waits, as a list; Enter opens the customer.
class PendingDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int Most = 500;

    PendingDialog(const PageContext &context, QWidget *parent);
    void begin();
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] PendingModel &model() { return m_model; }

private:
    void ask();
    void take(const SyncWork &work);
    void openCustomer(const QModelIndex &index);

    PageContext m_context;
    PendingModel m_model;
    TextLabel *m_count;
    QListView *m_list;
    std::uint64_t m_request = 0;
};

} // namespace farol
