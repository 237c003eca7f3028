// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace farol {

class DirectoryModel;

/// A list about people on a page that scrolls as a whole: as tall as its lines, up to a dozen, then it scrolls by itself.
class DirectoryTable final : public QTableView
{
    Q_OBJECT
public:
    /// `wide` is the column that takes what is left.
    DirectoryTable(DirectoryModel &model, const QString &name, int wide, QWidget *parent);
    [[nodiscard]] QByteArray currentKey() const; ///< empty = no line is chosen
    void choose(const QByteArray &key);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(); ///< another line, or none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    DirectoryModel &m_model;
};

} // namespace farol
