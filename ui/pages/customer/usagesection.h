// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"

#include "models/ownedrows.h"

class QBoxLayout;
class QStackedWidget;

namespace farol {

class ChartView;
class ChoiceBar;
class EmptyState;
class TextLabel;

/// How much the customer uses the product: uses of each week, and what is used most, over 28, 90 or 365 days.
class UsageSection final : public CustomerSection
{
    Q_OBJECT
public:
    explicit UsageSection(const SectionContext &context, QWidget *parent = nullptr);

    [[nodiscard]] int widest() const override { return 0; } ///< on a wide screen the charts stand side by side
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void arrive() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] ChartView *weeks() const { return m_weeks; }
    [[nodiscard]] ChartView *features() const { return m_features; }
    [[nodiscard]] ChoiceBar *span() const { return m_span; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    [[nodiscard]] int days() const;

    SectionContext m_context;
    OwnedRows m_rows;
    ChoiceBar *m_span;
    QStackedWidget *m_body;
    TextLabel *m_sum;
    QBoxLayout *m_charts; ///< one below the other, or side by side
    ChartView *m_weeks;
    ChartView *m_features;
    EmptyState *m_empty;
};

} // namespace farol
