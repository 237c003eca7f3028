// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtervalueedit.h"

#include <QTimer>

class QLineEdit;
class QScrollArea;

namespace farol {

class Button;
class FilterGroup;
class TextLabel;

/// The whole filter of a list on one card: as a form, as text, and how many rows it lets through. Both forms edit the same
/// tree; text that cannot be read stays as it is, with its fault marked, and changes nothing.
class FilterBuilder final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBuilder(const FilterWorld &world, QWidget *parent = nullptr);

    void setFilter(const Filter &filter);
    /// The entity has other columns: offers them. What was being written stays, unless it can be read no more.
    void readAnew();
    /// The filter as it can be asked now.
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    /// How many rows match, and of how many; below 0 = being counted.
    void showCount(int matching, int all);
    /// Something more than it asks is narrowing the list as well: said below the count.
    void showNote(const QString &note);
    void setContext(const FilterContext &context) { m_world.context = context; }
    void begin(); ///< gives the keyboard to the first condition, making one if there is none
    [[nodiscard]] QLineEdit *textField() const { return m_text; }
    [[nodiscard]] FilterGroup *group() const { return m_group; } ///< null while the filter is too large for a form
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void edited(); ///< filter() is another one now
    void saveAsked();
    void clearAsked();
    void closeAsked();
    void resized(); ///< it needs another height now

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;
    /// Its own hint counts, which knows how much of the conditions is shown before they scroll.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

private:
    void build();
    [[nodiscard]] QWidget *buildSide();
    void showForm();
    void showText();
    void takeForm();
    void readText();
    void showProblem(const QString &problem, qsizetype at);

    FilterWorld m_world;
    Filter m_filter;
    QScrollArea *m_scroll = nullptr;
    FilterGroup *m_group = nullptr;
    QLineEdit *m_text = nullptr;
    TextLabel *m_problem = nullptr;
    TextLabel *m_count = nullptr;
    TextLabel *m_of = nullptr;
    TextLabel *m_note = nullptr;
    QTimer m_typing;
    qsizetype m_problemAt = 0; ///< from 1; 0 = the text can be read, or nobody knows where the fault is
};

} // namespace farol
