// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/wordtabs.h"

#include <QList>
#include <QSet>

namespace farol {

/// The views of a list: words with a count, a sign on shared ones, the current one on a quiet tone.
class ViewTabs final : public WordTabs
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

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;

private:
    void describe(int index);
    QList<View> m_views;
    QHash<QString, int> m_numbers;
    QSet<QString> m_dirty;
};

} // namespace farol
