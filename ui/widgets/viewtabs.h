// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTabBar>

namespace farol {

/// The views of a list: words with a count, the current one on a quiet tone. A QTabBar to keyboard and readers.
class ViewTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit ViewTabs(const QString &accessibleName, QWidget *parent = nullptr);
    int addView(const QString &id, const QString &text);
    void setCount(const QString &id, int count, const QString &shown);
    [[nodiscard]] QString currentId() const { return tabData(currentIndex()).toString(); }
    void setCurrentId(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }

private:
    [[nodiscard]] int indexOfId(const QString &id) const;
    QHash<QString, QString> m_counts;
};

} // namespace farol
