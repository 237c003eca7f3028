// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace farol {

class PlacedRows;

/// A short list whose rows are put in order by dragging or with Alt and the arrows; the chosen row stays chosen wherever it
/// goes. As high as its rows, up to a limit.
class PlacedList final : public QListView
{
    Q_OBJECT
public:
    PlacedList(PlacedRows &rows, const QString &name, QWidget *parent);

    [[nodiscard]] int currentRow() const { return currentIndex().row(); } ///< -1 = none is chosen
    void choose(const QString &key); ///< now, or as soon as it is there
    void moveCurrent(int by);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(); ///< another row, or what can be done with it changed
    void renameAsked();
    void archiveAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void restoreChoice();
    PlacedRows &m_rows;
    QString m_chosen;
    bool m_resetting = false;
};

} // namespace farol
