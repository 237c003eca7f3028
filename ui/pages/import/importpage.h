// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/services.h"

#include "models/importsession.h"

#include <memory>

class QStackedWidget;

namespace farol {

class Button;
class ElidedLabel;
class EmptyState;
class ImportCheckStep;
class ImportColumnsStep;
class ImportFileStep;
class ImportOptions;
class ImportSummary;
class StepList;
class TextLabel;

/// Brings rows in from a spreadsheet: file, columns, check, summary. Nothing is written before the check has been seen, and
/// all of it can be taken back at once.
class ImportPage final : public Page
{
    Q_OBJECT
public:
    enum Step : std::uint8_t { File, Columns, Check, Summary };

    explicit ImportPage(const PageContext &context, QWidget *parent = nullptr);
    ~ImportPage() override;

    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    /// The name of a file (QString) to read, or nothing to ask for one.
    void open(const QVariant &what) override;
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QVariantMap saveState() const override;
    [[nodiscard]] QStringList confidentialState() const override;
    void restoreState(const QVariantMap &state) override;
    [[nodiscard]] QString closingStops() const override;

    [[nodiscard]] ImportSession *session() const { return m_session.get(); } ///< null: this program imports nothing
    [[nodiscard]] StepList *steps() const { return m_steps; }
    [[nodiscard]] ImportFileStep *fileStep() const { return m_file; }
    [[nodiscard]] ImportColumnsStep *columnsStep() const { return m_columns; }
    [[nodiscard]] ImportCheckStep *checkStep() const { return m_check; }
    [[nodiscard]] ImportSummary *summary() const { return m_summary; }
    [[nodiscard]] ImportOptions *options() const { return m_options; }
    [[nodiscard]] Button *nextButton() const { return m_next; }
    [[nodiscard]] Button *backButton() const { return m_back; }
    [[nodiscard]] Button *saveButton() const { return m_save; }
    [[nodiscard]] Button *cancelButton() const { return m_cancel; }

private:
    void begin(std::shared_ptr<ImportSession> session);
    void end();
    void build();
    QWidget *buildHead();
    QWidget *buildSide();
    QWidget *buildFooter();
    void connectSession();
    void show(Step step);
    void next();
    void back();
    void leave();
    void refresh();
    void refreshNotes();
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] bool hasFileChanged() const; ///< since it was read

    PageContext m_context;
    std::shared_ptr<ImportSession> m_session; ///< saveState() has it, too: a change of language ends no import
    QWidget *m_head = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_footer = nullptr;
    TextLabel *m_title = nullptr;
    ElidedLabel *m_facts = nullptr;
    StepList *m_steps = nullptr;
    ImportOptions *m_options = nullptr;
    QWidget *m_optionsHost = nullptr;
    QStackedWidget *m_body = nullptr;
    ImportFileStep *m_file = nullptr;
    ImportColumnsStep *m_columns = nullptr;
    ImportCheckStep *m_check = nullptr;
    ImportSummary *m_summary = nullptr;
    Button *m_cancel = nullptr;
    Button *m_back = nullptr;
    Button *m_save = nullptr;
    Button *m_next = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace farol
