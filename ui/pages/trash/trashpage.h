// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rows/rowspage.h"

#include "models/trashmodel.h"

namespace farol {

class Button;
class ListFooter;
class ViewTabs;

/// What was deleted, by kind, and the way back.
class TrashPage final : public RowsPage
{
    Q_OBJECT
public:
    explicit TrashPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    [[nodiscard]] QList<QWidget *> panes() override;

    [[nodiscard]] TrashModel &model() { return m_model; }
    [[nodiscard]] ViewTabs *tabs() const { return m_tabs; }

protected:
    void describe(int count) override;
    void currentRowChanged() override;

private:
    void buildHead();
    void showKind();
    void restoreSelected();

    TrashModel m_model;
    QWidget *m_head;
    ViewTabs *m_tabs;
    Button *m_restore;
    ListFooter *m_footer;
};

} // namespace farol
