// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/importcolumnsmodel.h"
#include "models/importfixesmodel.h"
#include "models/importvaluesmodel.h"

#include <QWidget>

class QTableView;

namespace farol {

class Button;
class Card;
class OutcomeCard;
class TextLabel;

/// The second step: where each column goes, the cells to be mended, what words stand for, and how it will turn out.
class ImportColumnsStep final : public QWidget
{
    Q_OBJECT
public:
    ImportColumnsStep(const PageContext &context, ImportSession &session, QWidget *parent = nullptr);

    void focusContent();
    [[nodiscard]] ImportColumnsModel &columns() { return m_columns; }
    [[nodiscard]] ImportFixesModel &fixes() { return m_fixes; }
    [[nodiscard]] ImportValuesModel &values() { return m_values; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] Button *numbersButton() const { return m_numbers; } ///< shows numbers written short, then takes them
    [[nodiscard]] Button *noNumbersButton() const { return m_noNumbers; }
    [[nodiscard]] OutcomeCard *outcome() const { return m_outcome; }
    [[nodiscard]] QString problem() const; ///< why it cannot be checked; empty = it can
    void saveMapping(); ///< asks for its name

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fitTable();
    QWidget *buildHead();
    QWidget *buildFixes();
    QWidget *buildValues();
    void refresh();
    void refreshFixes();
    void showCurrent();
    void offerSaved();
    [[nodiscard]] QString obstacleText() const;

    PageContext m_context;
    ImportSession &m_session;
    ImportColumnsModel m_columns;
    ImportFixesModel m_fixes;
    ImportValuesModel m_values;
    TextLabel *m_summary;
    TextLabel *m_problem;
    Button *m_saved;
    QTableView *m_table;
    Card *m_fixCard;
    TextLabel *m_fixTitle;
    Button *m_leaveEmpty;
    Button *m_numbers;
    Button *m_noNumbers;
    QTableView *m_fixTable;
    Card *m_valueCard;
    TextLabel *m_valueTitle;
    Button *m_confirm;
    QTableView *m_valueTable;
    OutcomeCard *m_outcome;
    QString m_current; ///< the column whose cells are shown
};

} // namespace farol
