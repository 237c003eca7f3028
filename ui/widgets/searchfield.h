// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace farol {

/// A line to type what a list is narrowed by: magnifier, the key that leads here as a cap, Escape empties it.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    SearchField(const QString &placeholder, const QString &key, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void escaped(); ///< Escape in an empty field

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_key;
};

} // namespace farol
