// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/bulkpreview.h"
#include "models/customercolumns.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QVBoxLayout;

namespace farol {

class Button;
class TextLabel;

/// One field of many rows: which, to what, and, before anything happens, what that would change. Applied as one act, with one
/// undo.
class BulkEditDialog final : public QDialog
{
    Q_OBJECT
public:
    BulkEditDialog(const PageContext &context, QWidget *parent);
    /// Shows it for these rows; `field` 0 = the one chosen last.
    void begin(const QList<Uuid> &ids, FieldNumber field = 0, const QVariant &value = {});
    [[nodiscard]] QComboBox *fieldChoice() const { return m_fields; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    [[nodiscard]] BulkPreview &preview() { return m_preview; }
    [[nodiscard]] Button *applyButton() const { return m_apply; }
    [[nodiscard]] QString summary() const;

private:
    void build();
    void offerFields();
    void chooseField();
    void askPreview();
    void showPreview();
    void describe();
    void showBefore();
    void apply();
    [[nodiscard]] FieldInfo field() const;
    /// Nothing while what stands in the editor is no value.
    [[nodiscard]] std::optional<BulkChange> change() const;
    [[nodiscard]] QString valueText(const Value &value) const;

    PageContext m_context;
    CustomerColumns m_columns;
    BulkPreview m_preview;
    QList<Uuid> m_ids;
    std::optional<BulkChange> m_asked; ///< what the preview is of
    QTimer m_typing;
    QComboBox *m_fields = nullptr;
    QComboBox *m_set = nullptr; ///< of sets: add or take away
    QVBoxLayout *m_place = nullptr;
    QWidget *m_editor = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_summary = nullptr;
    TextLabel *m_before = nullptr;
    TextLabel *m_warning = nullptr;
    Button *m_apply = nullptr;
};

} // namespace farol
