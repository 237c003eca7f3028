// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/fieldhistory.h"
#include "models/rowdetail.h"

#include <QDialog>

class QListView;

namespace farol {

class TextLabel;

/// Who wrote which value of a row, and when, as far as this device knows; it says where the rest is.
class HistoryDialog final : public QDialog
{
    Q_OBJECT
public:
    HistoryDialog(const PageContext &context, const RowKey &row, QWidget *parent);
    [[nodiscard]] FieldHistory &history() { return m_history; }
    [[nodiscard]] QListView *list() const { return m_list; }

private:
    void build();
    void showRow();

    RowDetail m_detail;
    FieldHistory m_history;
    PageContext m_context;
    TextLabel *m_title;
    QListView *m_list;
};

} // namespace farol
