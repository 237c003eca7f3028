// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customers/viewdialog.h"
#include "ui/services.h"

#include "models/savedviews.h"

#include <QHash>
#include <QMenu>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace farol {

class ViewTabs;

/// The views of a page's list: which one is shown and what has been changed of it, the tabs, and what can be done with them.
/// What is changed and not saved stays with its tab as long as the window is open.
class ViewKeeper final : public QObject
{
    Q_OBJECT
public:
    ViewKeeper(const PageContext &context, const EntityInfo &entity, ViewTabs &tabs, QWidget *page);

    [[nodiscard]] SavedViews &views() { return m_views; }
    [[nodiscard]] const ListView &shown() const { return m_shown; } ///< as it is on screen
    [[nodiscard]] ListView kept() const; ///< as it is saved, or comes with the program
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool isFilterChanged() const;
    void setFilter(const Filter &filter);
    void setSort(const QList<SortKey> &sort);
    void setColumns(const QList<FieldNumber> &columns);
    /// The entity has other columns: views are read anew, and what asks for a field that is gone lets go of it.
    void readAnew();
    /// Shows this view as soon as it is known.
    void select(const QString &id);

    [[nodiscard]] static QStringList actionIds();
    [[nodiscard]] bool isActionEnabled(const QString &id) const;
    void runAction(const QString &id); ///< one of actionIds()
    void openMenu(const QPoint &globalAt);
    [[nodiscard]] ViewDialog *dialog() const { return m_dialog; } ///< null while none is open
    [[nodiscard]] QMenu *menu() const { return m_menu; } ///< the one opened last; null when it is gone

Q_SIGNALS:
    void viewShown(); ///< another view, or another state of the same: everything of it may differ
    void filterChanged();
    void viewsChanged();
    void stateChanged(); ///< dirty or not, and what can be done

private:
    void takeViews();
    void showTab();
    void tellUnreadable(const ListView &view);
    void keepDraft();
    void beginDay();
    void ask(const QString &title, const QString &name, const QList<ViewAudience> &audiences,
             const std::function<void(const ViewDialog &)> &then);
    void save();
    void saveAs();
    void create(const ListView &view, ScopeId audience, const QString &said);
    void rename();
    void chooseAudience();
    void moveTo(ScopeId audience, const QString &said);
    void remove();
    void run(const Command &command, const QString &said);
    [[nodiscard]] QList<ViewAudience> audiences() const;
    [[nodiscard]] FilterContext contextNow() const;

    PageContext m_context;
    const EntityInfo &m_entity;
    ViewTabs &m_tabs;
    QWidget *m_page;
    SavedViews m_views;
    ListView m_shown;
    QHash<QString, ListView> m_drafts; ///< changed and not saved, by view
    QString m_wanted; ///< to be shown once it is there
    QTimer m_midnight;
    QPointer<ViewDialog> m_dialog;
    QPointer<QMenu> m_menu;
};

} // namespace farol
