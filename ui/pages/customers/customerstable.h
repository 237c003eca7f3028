// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/frozentable.h"

#include "core/uuid.h"

#include <QSet>

namespace farol {

class CustomersModel;

/// The list of customers on screen: widths, sorting, ticking rows, and selection that survives a new query.
class CustomersTable final : public FrozenTable
{
    Q_OBJECT
public:
    explicit CustomersTable(CustomersModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QList<Uuid> selectedIds() const;
    [[nodiscard]] Uuid currentId() const;
    void goTo(const Uuid &id); ///< makes its row the current one, if it is in the list
    void toggleRow(const QModelIndex &index);
    void applyHeights();
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] bool sortDescending() const { return m_descending; }
    void sortBy(int column, bool descending);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepSelection();
    void restoreSelection();
    void fitColumns();

    CustomersModel &m_model;
    int m_sortColumn = 0;
    bool m_descending = false;
    QSet<Uuid> m_keptIds;
    Uuid m_keptCurrent;
    int m_keptColumn = 0;
    int m_nameWidth = 0; ///< as we set it; another width is the person's own
};

} // namespace farol
