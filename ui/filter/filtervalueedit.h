// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/text/filter.h"

#include <QWidget>

class QHBoxLayout;

namespace farol {

class NameLookup;

/// What everything of the filter builder needs to know. Copied freely; what it refers to outlives the builder.
struct FilterWorld final {
    const EntityInfo &entity;
    const NameLookup &names;
    Format format;
    FilterContext context;
};

/// Edits the values of one comparison by the field's type: keys and people to choose, days that stand or move with the
/// calendar, numbers, money, words. What it cannot edit it shows, and keeps as it is.
class FilterValueEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterValueEdit(const FilterWorld &world, QWidget *parent = nullptr);
    /// Makes the controls that `leaf` needs; nothing is emitted.
    void setLeaf(const FieldInfo &field, const Filter &leaf);
    /// The values and their words, as they were set until a person changes them.
    [[nodiscard]] const QList<Value> &values() const { return m_values; }
    [[nodiscard]] const QStringList &words() const { return m_words; }

Q_SIGNALS:
    void edited();

private:
    struct Choice final {
        Value value;
        QString word;
        QString label;
    };
    void take(const QList<Value> &values, const QStringList &words = {});
    void build(const FieldInfo &field, const Filter &leaf);
    void buildChoice(const QList<Choice> &choices);
    void buildChoices(const QList<Choice> &choices);
    void buildText();
    void buildTokens();
    void buildNumber(const FieldInfo &field);
    void buildDay(const FieldInfo &field);
    void showPlain(const FieldInfo &field, const Filter &leaf);
    void takeDay(const FieldInfo &field);
    [[nodiscard]] QList<Choice> choicesOf(const FieldInfo &field) const;
    [[nodiscard]] Value dayValue(const FieldInfo &field, QDate day) const;

    FilterWorld m_world;
    QWidget *m_controls = nullptr;
    QHBoxLayout *m_row = nullptr;
    QList<Value> m_values;
    QStringList m_words;
};

} // namespace farol
