// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palettemodel.h"
#include "ui/services.h"

#include "models/globalsearch.h"
#include "models/recentcustomers.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace farol {

/// Ctrl+K: one line that finds everything of every customer, and actions and pages, over the whole window. ">" looks only
/// for actions, "@" only for people. Before anything is typed: the customers opened last.
class CommandPalette final : public QWidget
{
    Q_OBJECT
public:
    CommandPalette(const PageContext &context, QWidget *over);
    void begin();
    /// A customer was opened, in whatever way: it stands among those opened last.
    void noteOpened(const Uuid &customer) { m_recent.note(customer); }
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] PaletteModel &lines() { return m_lines; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void take(const QList<FoundRow> &rows, bool more);
    void askForRecent();
    void showLines(const QList<PaletteItem> &found);
    [[nodiscard]] QList<PaletteItem> actionItems(const QString &text, qsizetype most) const;
    [[nodiscard]] QList<PaletteItem> foundItems(const QList<FoundRow> &rows) const;
    [[nodiscard]] PaletteItem itemOf(const FoundRow &found) const;
    void activate(const QModelIndex &index);
    void openRow(const PaletteItem &item);
    void choose(int row);
    void enter();
    void move(int step, int times = 1);
    bool pressed(int key);
    void place();
    void close();
    void paintFooter(QPainter *painter, const QRect &all) const;
    [[nodiscard]] QRect box() const;
    [[nodiscard]] int listHeight() const;
    /// What is looked for, without the sign in front.
    [[nodiscard]] QString wanted() const;

    PageContext m_context;
    GlobalSearch m_search;
    RecentCustomers m_recent;
    PaletteModel m_lines;
    QLineEdit *m_field;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the keyboard before
    QString m_count; ///< "23 results"
    std::uint64_t m_recentRequest = 0;
    bool m_enterWaits = false; ///< pressed before the newest search was answered
    bool m_failed = false; ///< the newest search could not be answered
};

/// Whether every word of `typed` begins a word of `text` or lies in it, blind to case and accents.
[[nodiscard]] bool paletteMatches(const QString &text, const QString &typed);

} // namespace farol
