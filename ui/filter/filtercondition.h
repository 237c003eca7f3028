// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtervalueedit.h"

class QComboBox;

namespace farol {

/// One comparison of a filter: field, operator, value, and a cross that takes it away.
class FilterCondition final : public QWidget
{
    Q_OBJECT
public:
    FilterCondition(const FilterWorld &world, const Filter &leaf, QWidget *parent = nullptr);
    [[nodiscard]] const Filter &leaf() const { return m_leaf; }
    /// Whether it can be asked; one that is being written cannot yet.
    [[nodiscard]] bool isComplete() const;
    void focusFirst();

Q_SIGNALS:
    void edited();
    void removeAsked();

private:
    void chooseField(int index);
    void chooseOperator(int index);
    void fillOperators();
    [[nodiscard]] const FieldInfo *field() const; ///< null: the condition that a conflict is open

    FilterWorld m_world;
    Filter m_leaf;
    QComboBox *m_fields;
    QComboBox *m_operators;
    FilterValueEdit *m_value;
};

} // namespace farol
