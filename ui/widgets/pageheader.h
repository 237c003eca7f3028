// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textlabel.h"

class QHBoxLayout;

namespace farol {

/// The 52 px on top of every page: its title and what can be done here.
class PageHeader final : public Tone
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void addAction(QWidget *control); ///< at the right, after those before it

private:
    QHBoxLayout *m_row;
};

/// The 32 px below a list: count on the left, keys on the right.
class ListFooter final : public Tone
{
    Q_OBJECT
public:
    explicit ListFooter(QWidget *parent = nullptr);
    void setCountText(const QString &strong, const QString &rest);
    /// At most four hints: key and what it does.
    void setHints(const QList<std::pair<QString, QString>> &hints);
    [[nodiscard]] QString countText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_strong;
    QString m_rest;
    QList<std::pair<QString, QString>> m_hints;
};

} // namespace farol
