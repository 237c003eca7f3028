// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTabBar>

namespace farol {

/// The parts of a record: words with a count, the current one underlined. A QTabBar to keyboard and readers.
class TabStrip final : public QTabBar
{
    Q_OBJECT
public:
    explicit TabStrip(const QString &accessibleName, QWidget *parent = nullptr);
    void addPart(const QString &id, const QString &text);
    void setCount(const QString &id, const QString &shown); ///< empty = none is shown
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
