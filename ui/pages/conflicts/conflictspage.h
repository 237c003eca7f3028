// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rows/rowspage.h"

#include "models/conflictsmodel.h"
#include "models/customernames.h"
#include "models/rowdetail.h"

#include <QPointer>

class QVBoxLayout;

namespace farol {

class Avatar;
class Button;
class ConflictView;
class TextLabel;

/// Every row with an open conflict, of any kind, on the left; the decision on the right. A decision leads on to the next.
class ConflictsPage final : public RowsPage
{
    Q_OBJECT
public:
    explicit ConflictsPage(const PageContext &context, QWidget *parent = nullptr);
    /// A customer's id as bytes, or a QVariantMap of `table` and `row`.
    void open(const QVariant &what) override;
    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    [[nodiscard]] QList<QWidget *> panes() override;

    [[nodiscard]] ConflictsModel &model() { return m_model; }

protected:
    void describe(int count) override;
    void currentRowChanged() override;

private:
    [[nodiscard]] QWidget *buildSide();
    [[nodiscard]] QWidget *buildDecision();
    [[nodiscard]] QLayout *buildHead();
    void showDecision();
    void showHead(const RowState &row);
    void openRow();

    ConflictsModel m_model;
    CustomerNames m_customers;
    RowDetail m_detail;
    TextLabel *m_count;
    QWidget *m_decision;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_which;
    Button *m_open;
    QVBoxLayout *m_fields;
    QPointer<ConflictView> m_first; ///< what the keys decide
};

} // namespace farol
