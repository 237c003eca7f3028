// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QTabBar>

namespace farol {

/// The views of a list: words with a count, a sign on shared ones, the current one on a quiet tone. A QTabBar to keyboard and readers.
class ViewTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit ViewTabs(const QString &accessibleName, QWidget *parent = nullptr);
    struct View final {
        QString id;
        QString text;
        bool shared = false; ///< others see it too
        bool operator==(const View &) const = default;
    };
    int addView(const QString &id, const QString &text);
    /// These, in this order, and no others; the current one stays current if it is among them, else the first is.
    void setViews(const QList<View> &views);
    /// A dot: the list on screen is no longer what the view says.
    void setDirty(const QString &id, bool dirty);
    [[nodiscard]] bool isDirty(const QString &id) const { return m_dirty.contains(id); }
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
    void describe(int index);
    QList<View> m_views;
    QHash<QString, QString> m_counts;
    QHash<QString, int> m_numbers;
    QSet<QString> m_dirty;
};

} // namespace farol
