// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/portfolionews.h"

#include <QWidget>

class QListView;

namespace farol {

class TextLabel;

/// The card beside the bell: what others changed in my portfolio since yesterday began. Looked at, it counts as seen.
class NewsPanel final : public QWidget
{
    Q_OBJECT
public:
    NewsPanel(const PageContext &context, QWidget *over);
    /// Shows itself with its lower left corner at `corner` (in the parent), or hides.
    void toggleAt(const QPoint &corner);
    void close();
    [[nodiscard]] int unseen() const;
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] PortfolioNews &model() { return m_model; }

Q_SIGNALS:
    void unseenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void place();
    void openCustomer(const QModelIndex &index);

    PageContext m_context;
    PortfolioNews m_model;
    QPoint m_corner;
    TextLabel *m_empty;
    QListView *m_list;
};

} // namespace farol
