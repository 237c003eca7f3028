// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/importsession.h"

#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace farol {

class Button;
class OutcomeCard;
class TextLabel;

/// The last step: how far the import is, then what it did, what is odd about it, and the way back.
class ImportSummary final : public QWidget
{
    Q_OBJECT
public:
    ImportSummary(const PageContext &context, ImportSession &session, QWidget *parent = nullptr);

    void focusContent();
    [[nodiscard]] Button *undoButton() const { return m_undo; }
    [[nodiscard]] Button *cancelButton() const { return m_cancel; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void anotherAsked();

private:
    void build();
    void refresh();
    void showProgress();
    void showOddities();
    [[nodiscard]] QString doneText() const;

    PageContext m_context;
    ImportSession &m_session;
    TextLabel *m_title;
    TextLabel *m_text;
    QProgressBar *m_bar;
    TextLabel *m_speed;
    OutcomeCard *m_outcome;
    QWidget *m_oddities;
    QVBoxLayout *m_oddityLines;
    Button *m_cancel;
    Button *m_undo;
    Button *m_another;
    qint64 m_taken = 0; ///< rows the undo has taken back
    qint64 m_leftAlone = 0;
};

} // namespace farol
