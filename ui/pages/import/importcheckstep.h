// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/importreportmodel.h"

#include <QWidget>

class QProgressBar;
class QStackedWidget;
class QTableView;

namespace farol {

class ChoiceBar;
class TextLabel;

/// The third step: what will become of every row, to be looked through and saved.
class ImportCheckStep final : public QWidget
{
    Q_OBJECT
public:
    ImportCheckStep(const PageContext &context, ImportSession &session, QWidget *parent = nullptr);

    void focusContent();
    [[nodiscard]] ImportReportModel &report() { return m_report; }
    [[nodiscard]] ChoiceBar *filter() const { return m_filter; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    void save(bool onlyErrors); ///< asks for a file
    /// Writes it in a thread of the pool and tells how it went.
    void saveTo(const QString &file, bool onlyErrors);

private:
    void build();
    void refresh();

    PageContext m_context;
    ImportSession &m_session;
    ImportReportModel m_report;
    TextLabel *m_summary;
    ChoiceBar *m_filter;
    QStackedWidget *m_body;
    QTableView *m_table;
    QWidget *m_waiting;
    TextLabel *m_waitingText;
    QProgressBar *m_bar;
};

} // namespace farol
