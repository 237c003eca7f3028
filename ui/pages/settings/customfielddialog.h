// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/customfield.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace farol {

class Button;
class TextLabel;

/// Asks what a field of the workspace's own is called and what it holds. The kind of one that is there never changes.
class CustomFieldDialog final : public QDialog
{
    Q_OBJECT
public:
    CustomFieldDialog(const Format &format, QWidget *parent);

    /// The key that a label would give, and what is wrong with a draft (empty = nothing).
    void setRules(const std::function<QString(const QString &label)> &keyFor,
                  const std::function<QString(const CustomField &draft)> &fault);
    void begin(const CustomField &field); ///< a null id: a new one
    void complain(const QString &problem);

    [[nodiscard]] QLineEdit *label() const { return m_label; }
    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] QPlainTextEdit *options() const { return m_options; }
    [[nodiscard]] QCheckBox *portal() const { return m_portal; }
    [[nodiscard]] Button *saveButton() const { return m_save; }
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void saveAsked(const farol::CustomField &before, const farol::CustomField &draft);

private:
    void build(const Format &format);
    void refresh();
    void save();
    [[nodiscard]] CustomField draft() const;

    std::function<QString(const QString &)> m_keyFor;
    std::function<QString(const CustomField &)> m_fault;
    CustomField m_before;
    TextLabel *m_title;
    QLineEdit *m_label;
    TextLabel *m_key;
    QComboBox *m_kind;
    TextLabel *m_optionsLabel;
    QPlainTextEdit *m_options;
    QCheckBox *m_portal;
    TextLabel *m_problem;
    Button *m_save;
};

} // namespace farol
