// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"
#include "ui/widgets/emptystate.h"

#include "models/ownedrows.h"

#include "core/changeset.h"

#include <functional>

class QAbstractItemView;
class QHBoxLayout;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace farol {

class Button;
class RowDialog;

/// A part that lists rows which hang on the customer. How they are added, edited, deleted, found and followed is the same
/// for all kinds; what they look like is each kind's own.
class RowsSection : public CustomerSection
{
    Q_OBJECT
public:
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void select(const RowKey &row) override;
    [[nodiscard]] RowKey currentRow() const override;
    void arrive() override { refresh(); }

protected:
    RowsSection(const SectionContext &context, OwnedRows &rows, QWidget *parent);

    [[nodiscard]] const SectionContext &context() const { return m_context; }
    [[nodiscard]] CustomerRecord &record() const { return m_context.record; }
    [[nodiscard]] QHBoxLayout *bar() const { return m_bar; } ///< above the rows
    [[nodiscard]] QVBoxLayout *column() const { return m_column; } ///< bar, then rows; room for more
    [[nodiscard]] QStackedWidget *body() const { return m_body; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }

    /// A button at the end of the bar; the empty state offers the same.
    void addAddButton(const QString &text, const QString &icon, const QString &name);
    /// What is seen while there are rows, and the view in it that has them.
    void setContent(QWidget *content, QAbstractItemView *view);

    /// The rows, or what they say, may have changed.
    virtual void refresh() = 0;
    virtual void addRow() = 0;
    virtual void editCurrent() = 0;
    virtual void deleteCurrent();
    /// What can be done with the current row.
    virtual void fillMenu(QMenu *menu) = 0;
    void offer(QMenu *menu, const QString &text, const std::function<void()> &run);
    void offerEdit(QMenu *menu);
    void offerDelete(QMenu *menu);

    /// Says that there is nothing, once that is known.
    void showNothing(EmptyState::Drawing drawing, const QString &title, const QString &text);
    /// Makes the row current that was asked for, if it is there; until it is, the wish stands.
    bool showAsked();
    [[nodiscard]] bool isAsked() const { return !m_asked.isNull(); }
    [[nodiscard]] Uuid currentId() const;
    template <typename E>
    [[nodiscard]] E current() const
    {
        const int row = m_rows.rowOf(currentId());
        return row < 0 ? E() : m_rows.entity<E>(m_rows.rowAt(row));
    }
    /// Runs what a dialog was filled with; it closes when that is done and stays open, filled, when it fails.
    void save(RowDialog *dialog, const Command &command);

private:
    void openMenu(const QPoint &at);

    SectionContext m_context;
    OwnedRows &m_rows;
    QHBoxLayout *m_bar;
    QVBoxLayout *m_column;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    QAbstractItemView *m_view = nullptr;
    QString m_addText;
    QString m_addIcon;
    Uuid m_asked;
};

} // namespace farol
