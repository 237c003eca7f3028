// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>

class QMenu;
class QSettings;
class QWidget;

namespace farol {

enum class MenuPlace : std::uint8_t { File, Edit, Customer, View, Go, Window, Help };

/// Declares an action: everything that menus, shortcuts, the palette and the list of keys need to know of it.
struct ActionSpec final {
    QString id; ///< stable, dotted: "customer.new"
    const char *text = ""; ///< English, with mnemonic, marked by QT_TRANSLATE_NOOP("Action", …)
    QString icon;
    QKeySequence shortcut; ///< the default; settings "shortcuts/<id>" replace it
    MenuPlace menu = MenuPlace::File;
    int group = 0; ///< actions of another group stand below a line
    bool checkable = false;
    const char *context = "Action"; ///< translation context of the text
};

/// Every action of the program, once. Whoever runs an action connects to it; it stands in a menu from the start, and is
/// disabled as long as nobody has connected or its page is not shown.
class ActionRegistry final : public QObject
{
    Q_OBJECT
public:
    /// Actions act in `window`; shortcuts are read from `settings`.
    ActionRegistry(QWidget *window, QSettings &settings);

    QAction *add(const ActionSpec &spec);
    [[nodiscard]] QAction *action(const QString &id) const; ///< must exist
    [[nodiscard]] const QList<ActionSpec> &specs() const { return m_specs; }

    /// Fills a menu with what belongs there, in order of group and declaration.
    void fillMenu(QMenu *menu, MenuPlace place) const;
    [[nodiscard]] static QString menuTitle(MenuPlace place);
    [[nodiscard]] static QList<MenuPlace> menus();
    /// Pairs of ids that share a shortcut; empty when all is well.
    [[nodiscard]] QStringList conflicts() const;
    /// Renames every action in the language now installed.
    void retranslate();
    /// The key as a cap or hint shows it: "Ctrl+K".
    [[nodiscard]] QString keyText(const QString &id) const;

private:
    void name(QAction *action, const ActionSpec &spec) const;

    QWidget *m_window;
    QSettings &m_settings;
    QList<ActionSpec> m_specs;
    QHash<QString, QAction *> m_actions;
};

/// Declares the program's actions; one line each.
void addAllActions(ActionRegistry &registry);

/// A shortcut as it stands on keys and in hints: "Ctrl+Enter".
[[nodiscard]] QString keyText(const QKeySequence &keys);

} // namespace farol
