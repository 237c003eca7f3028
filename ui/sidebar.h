// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pageregistry.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QHash>

class QVBoxLayout;

namespace farol {

class SyncIndicator;

/// A line of the sidebar: icon, word, a count where something waits. Only the icon when the sidebar is a rail.
class NavButton final : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(const QString &icon, const QString &text, QWidget *parent = nullptr);
    void setCount(int count, const QString &shown); ///< 0 = none
    void setKeyCaps(const QStringList &keys) { m_keys = keys; }
    void setFramed(bool framed) { m_framed = framed; } ///< the search field's look
    void setLogo(bool logo) { m_logo = logo; } ///< the workspace line
    void setPerson(const QString &initials, int tint);
    void setRail(bool rail);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSign(QPainter *painter, const QRect &box) const;

    QString m_icon;
    QString m_count;
    QStringList m_keys;
    QString m_initials;
    int m_tint = 0;
    bool m_framed = false;
    bool m_logo = false;
    bool m_rail = false;
};

/// The column on the left: workspace, search, pages by group, sync state and the person.
class Sidebar final : public Tone
{
    Q_OBJECT
public:
    Sidebar(const Services &services, const QString &searchKeys, const Format &format, QWidget *parent = nullptr);
    void setCurrent(const QString &pageId);
    void setCount(const QString &pageId, int count, const QString &shown);
    void setListed(const QString &pageId, bool listed);
    void setRail(bool rail);
    [[nodiscard]] bool isRail() const { return m_rail; }
    [[nodiscard]] SyncIndicator *sync() const { return m_sync; }
    [[nodiscard]] NavButton *news() const { return m_news; }
    [[nodiscard]] NavButton *workspace() const { return m_workspace; }
    [[nodiscard]] NavButton *page(const QString &pageId) const { return m_pages.value(pageId); }

Q_SIGNALS:
    void pageAsked(const QString &pageId);
    void searchAsked();
    void menuAsked();
    void syncAsked();
    void newsAsked();

private:
    void addPages(QVBoxLayout *column);

    NavButton *m_workspace;
    NavButton *m_search;
    NavButton *m_news;
    NavButton *m_person;
    SyncIndicator *m_sync;
    QHash<QString, NavButton *> m_pages;
    QList<TextLabel *> m_groups;
    bool m_rail = false;
};

} // namespace farol
