// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionregistry.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QSettings>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

ActionRegistry::ActionRegistry(QWidget *window, QSettings &settings)
    : QObject(window), m_window(window), m_settings(settings)
{}

QAction *ActionRegistry::add(const ActionSpec &spec)
{
    Q_ASSERT_X(!m_actions.contains(spec.id), "ActionRegistry", "an id is used twice");
    auto *action = new QAction(this);
    action->setObjectName(spec.id);
    action->setCheckable(spec.checkable);
    if (!spec.icon.isEmpty())
        action->setIcon(themeIcon(spec.icon));
    const QString own = m_settings.value(u"shortcuts/"_s + spec.id).toString();
    action->setShortcut(own.isEmpty() ? spec.shortcut : QKeySequence(own, QKeySequence::PortableText));
    // On the window itself, because a menu bar that is hidden runs no shortcuts.
    m_window->addAction(action);
    m_specs.append(spec);
    m_actions.insert(spec.id, action);
    name(action, spec);
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    QAction *found = m_actions.value(id);
    Q_ASSERT_X(found != nullptr, "ActionRegistry", qPrintable(id));
    return found;
}

void ActionRegistry::name(QAction *action, const ActionSpec &spec) const
{
    action->setText(QCoreApplication::translate(spec.context, spec.text));
    action->setStatusTip(action->text().remove(u'&'));
}

void ActionRegistry::retranslate()
{
    for (const ActionSpec &spec : std::as_const(m_specs))
        name(m_actions.value(spec.id), spec);
}

QList<MenuPlace> ActionRegistry::menus()
{
    return {MenuPlace::File, MenuPlace::Edit,   MenuPlace::Customer, MenuPlace::View,
            MenuPlace::Go,   MenuPlace::Window, MenuPlace::Help};
}

QString ActionRegistry::menuTitle(MenuPlace place)
{
    switch (place) {
    case MenuPlace::File: return QCoreApplication::translate("Menu", "&Farol");
    case MenuPlace::Edit: return QCoreApplication::translate("Menu", "&Edit");
    case MenuPlace::Customer: return QCoreApplication::translate("Menu", "&Customer");
    case MenuPlace::View: return QCoreApplication::translate("Menu", "&View");
    case MenuPlace::Go: return QCoreApplication::translate("Menu", "&Go");
    case MenuPlace::Window: return QCoreApplication::translate("Menu", "&Window");
    case MenuPlace::Help: return QCoreApplication::translate("Menu", "&Help");
    }
    return {};
}

void ActionRegistry::fillMenu(QMenu *menu, MenuPlace place) const
{
    QList<ActionSpec> here;
    std::copy_if(m_specs.cbegin(), m_specs.cend(), std::back_inserter(here),
                 [place](const ActionSpec &spec) { return spec.menu == place; });
    std::stable_sort(here.begin(), here.end(),
                     [](const ActionSpec &a, const ActionSpec &b) { return a.group < b.group; });
    int group = here.isEmpty() ? 0 : here.first().group;
    for (const ActionSpec &spec : std::as_const(here)) {
        if (spec.group != group)
            menu->addSeparator();
        group = spec.group;
        menu->addAction(m_actions.value(spec.id));
    }
}

QStringList ActionRegistry::conflicts() const
{
    QStringList pairs;
    for (qsizetype i = 0; i < m_specs.size(); ++i) {
        const QKeySequence key = m_actions.value(m_specs.at(i).id)->shortcut();
        for (qsizetype j = i + 1; j < m_specs.size() && !key.isEmpty(); ++j) {
            if (m_actions.value(m_specs.at(j).id)->shortcut() == key)
                pairs.append(m_specs.at(i).id + u" / "_s + m_specs.at(j).id);
        }
    }
    return pairs;
}

QString ActionRegistry::keyText(const QString &id) const
{
    return farol::keyText(action(id)->shortcut());
}

QString keyText(const QKeySequence &keys)
{
    // The large key is called Enter on the keyboards people have; Qt calls it Return.
    const bool isReturn = keys.count() == 1 && keys[0].key() == Qt::Key_Return;
    return (isReturn ? QKeySequence(QKeyCombination(keys[0].keyboardModifiers(), Qt::Key_Enter)) : keys)
        .toString(QKeySequence::NativeText);
}

} // namespace farol
