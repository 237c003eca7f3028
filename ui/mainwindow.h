// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QHash>
#include <QMainWindow>
#include <QSet>

#include <memory>

class QStackedWidget;

namespace farol {

class ActionRegistry;
class Acts;
class CommandPalette;
class NewsPanel;
class Page;
class Sidebar;
class SyncPanel;
class Toast;
struct SyncStatus;

/// The window: sidebar, the page that is shown, and what floats over both. Works with nothing but its services.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// The windows of a program are numbered from 1: each remembers its own place and pages.
    explicit MainWindow(const Services &services, int number = 1, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(const QString &id, const QVariant &what = {});
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] QString currentPageId() const { return m_currentPage; }
    [[nodiscard]] Page *page(const QString &id); ///< made when first asked for
    [[nodiscard]] ActionRegistry &actions() { return *m_actions; }
    [[nodiscard]] Toast *toast() const { return m_toast; }
    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] SyncPanel *syncPanel() const { return m_syncPanel; }
    [[nodiscard]] NewsPanel *news() const { return m_news; }
    [[nodiscard]] CommandPalette *palette() const { return m_palette; }

    /// Shows it, painted at once with the page's first rows: bare first and filled a moment later would be painted twice.
    void showFilled();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override; ///< a file: to be imported
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QString startPage() const;
    void build(); ///< everything that speaks a language; again after the language changed
    void buildMenuBar();
    void rebuild();
    void connectActions();
    void on(const QString &id, const std::function<void()> &run);
    void enableActions();
    void checkChoices();
    void showStatus(const SyncStatus &status);
    void openWorkspaceMenu();
    void nextPane();
    void arrange();
    void repaintLists(); ///< what stands in them is read as it is painted
    void saveStates();
    [[nodiscard]] bool mayClose(); ///< asks what would stop by it, and then says no for now
    void showSupportBundle();
    void showRecovery();
    /// Where this window remembers something: "window/geometry", "window/geometry-2" …
    [[nodiscard]] QString key(const QString &name) const;
    [[nodiscard]] QVariantMap statesToKeep() const;
    [[nodiscard]] PageContext pageContext();

    Services m_services;
    int m_number;
    ActionRegistry *m_actions;
    Toast *m_toast;
    std::unique_ptr<Acts> m_acts;
    Sidebar *m_sidebar = nullptr;
    QStackedWidget *m_host = nullptr;
    SyncPanel *m_syncPanel = nullptr;
    NewsPanel *m_news = nullptr;
    CommandPalette *m_palette = nullptr;
    QHash<QString, Page *> m_pages;
    QString m_currentPage;
    QSet<QString> m_global; ///< actions that act whatever page is shown
    QVariantMap m_states; ///< of pages, by id
    QHash<QString, QStringList> m_confidential; ///< keys of them that settings never hold, by id
    bool m_sidebarHidden = false;
    bool m_closeConfirmed = false;
};

} // namespace farol
