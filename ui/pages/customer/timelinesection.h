// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"

#include "models/timelinemodel.h"

#include <QTimer>

class QStackedWidget;

namespace farol {

class ChoiceBar;
class Composer;
class EmptyState;
class SearchField;
class TimelineView;

/// What happened with the customer, and where one writes down what just did.
class TimelineSection final : public CustomerSection
{
    Q_OBJECT
public:
    explicit TimelineSection(const SectionContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void select(const RowKey &row) override;
    [[nodiscard]] RowKey currentRow() const override { return currentKey(); }
    void arrive() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] TimelineModel &model() { return m_model; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }

private:
    void build();
    void applyFilter();
    void refreshBody();
    void openMenu(const QPoint &at);
    void openEntry(const QModelIndex &index);
    void editEntry(const RowKey &row);
    void deleteEntry(const RowKey &row);
    void pinEntry(const RowKey &row, bool pinned);
    void copyEntry(const QModelIndex &index);
    [[nodiscard]] RowKey currentKey() const;

    SectionContext m_context;
    TimelineModel m_model;
    Composer *m_composer;
    ChoiceBar *m_kinds;
    SearchField *m_search;
    QStackedWidget *m_body;
    TimelineView *m_view;
    EmptyState *m_empty;
    QTimer m_typing;
    RowKey m_asked; ///< to be made current once the timeline has it
};

} // namespace farol
