// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTabBar>

namespace farol {

/// Tabs that are words with a number behind them, each known by an id. A QTabBar to keyboard and readers; how it looks its
/// children say.
class WordTabs : public QTabBar
{
    Q_OBJECT
public:
    [[nodiscard]] QString currentId() const { return tabData(currentIndex()).toString(); }
    void setCurrentId(const QString &id); ///< an unknown id changes nothing
    void step(int by); ///< so many tabs further; at an end it begins at the other

protected:
    explicit WordTabs(const QString &accessibleName, QWidget *parent = nullptr);
    int addWord(const QString &id, const QString &text);
    /// What stands behind the words; false when it stood there before.
    bool setShown(const QString &id, const QString &shown);
    [[nodiscard]] QString shownAt(int index) const { return m_shown.value(tabData(index).toString()); }
    [[nodiscard]] int indexOfId(const QString &id) const; ///< -1 = there is none
    /// A tab says something else now, or needs another width.
    void layOutAnew(int index);
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void changeEvent(QEvent *event) override;

private:
    QHash<QString, QString> m_shown;
};

} // namespace farol
