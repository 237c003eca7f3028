// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/importsession.h"

#include <QWidget>

class QComboBox;
class QProgressBar;

namespace farol {

class Button;
class TextLabel;

/// The first step: which file, what its rows are, and how it is read.
class ImportFileStep final : public QWidget
{
    Q_OBJECT
public:
    ImportFileStep(const PageContext &context, ImportSession &session, QWidget *parent = nullptr);

    void chooseFile();
    [[nodiscard]] Button *chooseButton() const { return m_choose; }
    [[nodiscard]] QComboBox *entities() const { return m_entities; }
    [[nodiscard]] QComboBox *encodings() const { return m_encodings; }
    [[nodiscard]] QComboBox *separators() const { return m_separators; }
    [[nodiscard]] QComboBox *sheets() const { return m_sheets; }
    [[nodiscard]] QString problem() const;

private:
    void build();
    void fillChoices();
    void refresh();
    void readAgain();

    PageContext m_context;
    ImportSession &m_session;
    Button *m_choose;
    TextLabel *m_file;
    TextLabel *m_problem;
    QProgressBar *m_bar;
    QWidget *m_reading;
    QComboBox *m_entities;
    QComboBox *m_encodings;
    QComboBox *m_separators;
    QComboBox *m_sheets;
    TextLabel *m_encodingTitle;
    TextLabel *m_separatorTitle;
    TextLabel *m_sheetTitle;
};

} // namespace farol
