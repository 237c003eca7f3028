// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/floatingpanel.h"

#include "models/portfolionews.h"

class QListView;

namespace farol {

class TextLabel;

/// The card beside the bell: what others changed in my portfolio since yesterday began. Looked at, it counts as seen.
class NewsPanel final : public FloatingPanel
{
    Q_OBJECT
public:
    NewsPanel(const PageContext &context, QWidget *over);
    [[nodiscard]] int unseen() const;
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] PortfolioNews &model() { return m_model; }

Q_SIGNALS:
    void unseenChanged();

protected:
    void opened() override;
    [[nodiscard]] int heightFor(int width) const override;

private:
    void refresh();
    void openCustomer(const QModelIndex &index);

    PageContext m_context;
    PortfolioNews m_model;
    TextLabel *m_empty;
    QListView *m_list;
};

} // namespace farol
