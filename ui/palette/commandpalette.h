// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/store.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace farol {

/// Ctrl+K: one line that finds customers and actions, over the whole window. ">" looks only for actions.
class CommandPalette final : public QWidget
{
    Q_OBJECT
public:
    CommandPalette(const PageContext &context, QWidget *over);
    void begin();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void addActions(const QString &text);
    void addCustomers(const QList<ListRow> &rows);
    void activate(const QModelIndex &index);
    void move(int step);
    void place();
    void close();
    [[nodiscard]] QRect box() const;

    PageContext m_context;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_hits;
    QWidget *m_before = nullptr; ///< had the keyboard before
    std::uint64_t m_request = 0;
};

/// Whether every word of `typed` begins a word of `text` or lies in it, blind to case and accents.
[[nodiscard]] bool paletteMatches(const QString &text, const QString &typed);

} // namespace farol
