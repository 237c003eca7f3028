// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionregistry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace farol {

void addAllActions(ActionRegistry &registry)
{
    using M = MenuPlace;
    const auto add = [&registry](const QString &id, const char *text, const QString &icon, const QKeySequence &key,
                                 MenuPlace menu, int group, bool checkable = false) {
        registry.add({id, text, icon, key, menu, group, checkable, "Action"});
    };
    // clang-format off
    add(u"sync.now"_s, QT_TRANSLATE_NOOP("Action", "Sync &now"), u"refresh-cw"_s, QKeySequence::Refresh, M::File, 0);
    add(u"sync.offline"_s, QT_TRANSLATE_NOOP("Action", "Work &offline"), u"cloud-off"_s, {}, M::File, 0, true);
    add(u"sync.panel"_s, QT_TRANSLATE_NOOP("Action", "&Sync status"), u"cloud"_s, QKeySequence(u"Ctrl+Shift+S"_s), M::File, 0);
    add(u"app.import"_s, QT_TRANSLATE_NOOP("Action", "&Import…"), u"upload"_s, QKeySequence(u"Ctrl+I"_s), M::File, 1);
    add(u"app.settings"_s, QT_TRANSLATE_NOOP("Action", "S&ettings"), u"settings"_s, QKeySequence(u"Ctrl+,"_s), M::File, 1);
    add(u"app.quit"_s, QT_TRANSLATE_NOOP("Action", "&Quit"), u"power"_s, QKeySequence(u"Ctrl+Q"_s), M::File, 9);

    add(u"edit.undo"_s, QT_TRANSLATE_NOOP("Action", "&Undo"), u"undo-2"_s, QKeySequence::Undo, M::Edit, 0);
    add(u"edit.redo"_s, QT_TRANSLATE_NOOP("Action", "&Redo"), u"redo-2"_s, QKeySequence::Redo, M::Edit, 0);
    add(u"edit.find"_s, QT_TRANSLATE_NOOP("Action", "&Filter this list"), u"search"_s, QKeySequence(u"/"_s), M::Edit, 1);
    add(u"edit.filterBuilder"_s, QT_TRANSLATE_NOOP("Action", "Edit the &whole filter"), u"list-filter"_s, QKeySequence(u"Ctrl+Shift+F"_s), M::Edit, 1);
    add(u"edit.clearFilters"_s, QT_TRANSLATE_NOOP("Action", "&Clear filters"), u"x"_s, QKeySequence(u"Ctrl+Shift+X"_s), M::Edit, 1);
    add(u"edit.selectAll"_s, QT_TRANSLATE_NOOP("Action", "Select &all"), {}, QKeySequence::SelectAll, M::Edit, 2);
    add(u"edit.toggleRow"_s, QT_TRANSLATE_NOOP("Action", "&Select or deselect row"), {}, QKeySequence(u"X"_s), M::Edit, 2);

    add(u"customer.new"_s, QT_TRANSLATE_NOOP("Action", "&New customer"), u"plus"_s, QKeySequence(u"C"_s), M::Customer, 0);
    add(u"customer.openPage"_s, QT_TRANSLATE_NOOP("Action", "O&pen customer"), u"building-2"_s, {}, M::Customer, 1);
    add(u"customer.open"_s, QT_TRANSLATE_NOOP("Action", "Show &details"), u"panel-right"_s, QKeySequence(u"Space"_s), M::Customer, 1);
    add(u"customer.edit"_s, QT_TRANSLATE_NOOP("Action", "&Edit cell"), u"pencil"_s, QKeySequence(u"F2"_s), M::Customer, 1);
    add(u"customer.stage"_s, QT_TRANSLATE_NOOP("Action", "Change &stage"), u"flag"_s, {}, M::Customer, 2);
    add(u"customer.owner"_s, QT_TRANSLATE_NOOP("Action", "Change &owner"), u"user"_s, {}, M::Customer, 2);
    add(u"customer.tag"_s, QT_TRANSLATE_NOOP("Action", "Add &tag"), u"tag"_s, {}, M::Customer, 2);
    add(u"customer.bulkEdit"_s, QT_TRANSLATE_NOOP("Action", "Edit a &field of the selected…"), u"square-pen"_s, QKeySequence(u"Ctrl+Shift+E"_s), M::Customer, 2);
    add(u"customer.export"_s, QT_TRANSLATE_NOOP("Action", "E&xport this list…"), u"download"_s, QKeySequence(u"Ctrl+E"_s), M::Customer, 4);
    add(u"customer.delete"_s, QT_TRANSLATE_NOOP("Action", "&Delete"), u"trash-2"_s, QKeySequence::Delete, M::Customer, 3);
    add(u"record.back"_s, QT_TRANSLATE_NOOP("Action", "&Back to the list"), u"chevron-left"_s, QKeySequence(u"Alt+Left"_s), M::Customer, 4);
    add(u"record.previous"_s, QT_TRANSLATE_NOOP("Action", "&Previous customer"), u"chevron-up"_s, QKeySequence(u"["_s), M::Customer, 4);
    add(u"record.next"_s, QT_TRANSLATE_NOOP("Action", "Ne&xt customer"), u"chevron-down"_s, QKeySequence(u"]"_s), M::Customer, 4);
    add(u"record.previousTab"_s, QT_TRANSLATE_NOOP("Action", "Previous ta&b"), {}, QKeySequence(u"Ctrl+PgUp"_s), M::Customer, 4);
    add(u"record.nextTab"_s, QT_TRANSLATE_NOOP("Action", "Next &tab"), {}, QKeySequence(u"Ctrl+PgDown"_s), M::Customer, 4);
    add(u"record.note"_s, QT_TRANSLATE_NOOP("Action", "&Write note"), u"square-pen"_s, QKeySequence(u"N"_s), M::Customer, 5);
    add(u"record.call"_s, QT_TRANSLATE_NOOP("Action", "Log &call"), u"phone"_s, QKeySequence(u"Shift+N"_s), M::Customer, 5);
    add(u"record.group"_s, QT_TRANSLATE_NOOP("Action", "Choose the &group…"), u"building-2"_s, {}, M::Customer, 5);
    add(u"record.leaveGroup"_s, QT_TRANSLATE_NOOP("Action", "&Take out of the group"), {}, {}, M::Customer, 5);
    add(u"record.share"_s, QT_TRANSLATE_NOOP("Action", "S&hare for some days…"), u"users"_s, {}, M::Customer, 5);
    add(u"record.add"_s, QT_TRANSLATE_NOOP("Action", "&Add to this tab"), u"plus"_s, QKeySequence(u"A"_s), M::Customer, 5);
    add(u"record.edit"_s, QT_TRANSLATE_NOOP("Action", "Edit ent&ry"), u"pencil"_s, QKeySequence(u"F4"_s), M::Customer, 5);
    add(u"record.history"_s, QT_TRANSLATE_NOOP("Action", "&History of the entry"), u"history"_s, QKeySequence(u"H"_s), M::Customer, 5);
    add(u"record.delete"_s, QT_TRANSLATE_NOOP("Action", "De&lete entry"), u"trash-2"_s, QKeySequence(u"Ctrl+Delete"_s), M::Customer, 5);

    add(u"task.new"_s, QT_TRANSLATE_NOOP("Action", "New &task"), u"list-checks"_s, QKeySequence(u"Ctrl+T"_s), M::Customer, 5);
    add(u"task.done"_s, QT_TRANSLATE_NOOP("Action", "Task &done or to do again"), u"check"_s, QKeySequence(u"E"_s), M::Customer, 5);
    add(u"task.customer"_s, QT_TRANSLATE_NOOP("Action", "Open the task's &customer"), u"building-2"_s, {}, M::Customer, 5);
    add(u"import.next"_s, QT_TRANSLATE_NOOP("Action", "Import: ne&xt step"), u"arrow-right"_s, QKeySequence(u"Ctrl+Return"_s), M::Customer, 7);
    add(u"import.back"_s, QT_TRANSLATE_NOOP("Action", "Import: step &back"), u"arrow-left"_s, QKeySequence(u"Ctrl+Shift+Backspace"_s), M::Customer, 7);
    add(u"import.choose"_s, QT_TRANSLATE_NOOP("Action", "Import: choose &file…"), u"file-spreadsheet"_s, QKeySequence(u"Ctrl+O"_s), M::Customer, 7);
    add(u"trash.restore"_s, QT_TRANSLATE_NOOP("Action", "&Bring back from the trash"), u"archive-restore"_s, QKeySequence(u"Ctrl+Shift+T"_s), M::Customer, 6);
    add(u"conflict.keep"_s, QT_TRANSLATE_NOOP("Action", "Conflict: keep the value in force"), u"git-merge"_s, QKeySequence(u"1"_s), M::Customer, 7);
    add(u"conflict.use"_s, QT_TRANSLATE_NOOP("Action", "Conflict: use the other value"), u"git-merge"_s, QKeySequence(u"2"_s), M::Customer, 7);
    add(u"conflict.both"_s, QT_TRANSLATE_NOOP("Action", "Conflict: keep all texts"), u"git-merge"_s, QKeySequence(u"3"_s), M::Customer, 7);
    add(u"conflict.open"_s, QT_TRANSLATE_NOOP("Action", "Open the row of the conflict"), u"building-2"_s, {}, M::Customer, 7);

    add(u"view.refresh"_s, QT_TRANSLATE_NOOP("Action", "Show &new rows"), u"arrow-up"_s, QKeySequence(u"Ctrl+Shift+R"_s), M::View, 0);
    add(u"view.columns"_s, QT_TRANSLATE_NOOP("Action", "Co&lumns…"), u"columns-3"_s, QKeySequence(u"Ctrl+Shift+C"_s), M::View, 0);
    add(u"view.sort"_s, QT_TRANSLATE_NOOP("Action", "Sort by &this column"), {}, QKeySequence(u"S"_s), M::View, 0);
    add(u"view.save"_s, QT_TRANSLATE_NOOP("Action", "Save &view"), {}, QKeySequence(u"Ctrl+S"_s), M::View, 5);
    add(u"view.saveAs"_s, QT_TRANSLATE_NOOP("Action", "Save as a ne&w view…"), u"plus"_s, QKeySequence(u"Ctrl+Alt+S"_s), M::View, 5);
    add(u"view.revert"_s, QT_TRANSLATE_NOOP("Action", "Drop the view's chan&ges"), u"undo-2"_s, {}, M::View, 5);
    add(u"view.rename"_s, QT_TRANSLATE_NOOP("Action", "Re&name view…"), u"pencil"_s, {}, M::View, 5);
    add(u"view.duplicate"_s, QT_TRANSLATE_NOOP("Action", "D&uplicate view"), u"copy"_s, {}, M::View, 5);
    add(u"view.share"_s, QT_TRANSLATE_NOOP("Action", "Who sees this v&iew…"), u"users"_s, {}, M::View, 5);
    add(u"view.toLeft"_s, QT_TRANSLATE_NOOP("Action", "Move view to the le&ft"), u"chevron-left"_s, QKeySequence(u"Ctrl+Shift+PgUp"_s), M::View, 5);
    add(u"view.toRight"_s, QT_TRANSLATE_NOOP("Action", "Move view to the &right"), u"chevron-right"_s, QKeySequence(u"Ctrl+Shift+PgDown"_s), M::View, 5);
    add(u"view.deleteView"_s, QT_TRANSLATE_NOOP("Action", "Delete view"), u"trash-2"_s, {}, M::View, 5);
    add(u"view.sidebar"_s, QT_TRANSLATE_NOOP("Action", "&Sidebar"), u"panel-left"_s, QKeySequence(u"Ctrl+B"_s), M::View, 1, true);
    add(u"view.panel"_s, QT_TRANSLATE_NOOP("Action", "Right &panel"), u"panel-right"_s, QKeySequence(u"Ctrl+."_s), M::View, 1, true);
    add(u"view.menuBar"_s, QT_TRANSLATE_NOOP("Action", "&Menu bar"), {}, QKeySequence(u"Ctrl+M"_s), M::View, 1, true);
    add(u"view.system"_s, QT_TRANSLATE_NOOP("Action", "Theme: like the s&ystem"), u"sun-moon"_s, {}, M::View, 2, true);
    add(u"view.light"_s, QT_TRANSLATE_NOOP("Action", "Theme: &light"), u"sun"_s, {}, M::View, 2, true);
    add(u"view.dark"_s, QT_TRANSLATE_NOOP("Action", "Theme: &dark"), u"moon"_s, QKeySequence(u"Ctrl+Shift+D"_s), M::View, 2, true);
    add(u"view.highContrast"_s, QT_TRANSLATE_NOOP("Action", "Theme: &high contrast"), u"contrast"_s, {}, M::View, 2, true);
    add(u"view.comfortable"_s, QT_TRANSLATE_NOOP("Action", "Rows: c&omfortable"), u"rows-2"_s, QKeySequence(u"Ctrl+Alt+1"_s), M::View, 3, true);
    add(u"view.compact"_s, QT_TRANSLATE_NOOP("Action", "Rows: &compact"), u"rows-4"_s, QKeySequence(u"Ctrl+Alt+2"_s), M::View, 3, true);
    // The names of languages are written in themselves, whatever language is shown.
    add(u"language.pt_BR"_s, QT_TRANSLATE_NOOP("Action", "Português (Brasil)"), u"languages"_s, {}, M::View, 4, true);
    add(u"language.en"_s, QT_TRANSLATE_NOOP("Action", "English"), {}, {}, M::View, 4, true);
    add(u"language.es"_s, QT_TRANSLATE_NOOP("Action", "Español"), {}, {}, M::View, 4, true);

    add(u"go.palette"_s, QT_TRANSLATE_NOOP("Action", "&Search and commands"), u"search"_s, QKeySequence(u"Ctrl+K"_s), M::Go, 0);
    add(u"go.news"_s, QT_TRANSLATE_NOOP("Action", "&What changed"), u"bell"_s, QKeySequence(u"Ctrl+Shift+U"_s), M::Go, 0);
    add(u"go.nextPane"_s, QT_TRANSLATE_NOOP("Action", "Next &pane"), {}, QKeySequence(u"F6"_s), M::Go, 1);
    add(u"go.menu"_s, QT_TRANSLATE_NOOP("Action", "&Menu"), {}, QKeySequence(u"F10"_s), M::Go, 1);

    add(u"window.new"_s, QT_TRANSLATE_NOOP("Action", "&New window"), u"app-window"_s, QKeySequence(u"Ctrl+Shift+N"_s), M::Window, 0);
    add(u"window.close"_s, QT_TRANSLATE_NOOP("Action", "&Close window"), {}, QKeySequence(u"Ctrl+W"_s), M::Window, 0);

    add(u"help.keys"_s, QT_TRANSLATE_NOOP("Action", "&Keyboard shortcuts"), u"keyboard"_s, QKeySequence(u"?"_s), M::Help, 0);
    add(u"help.support"_s, QT_TRANSLATE_NOOP("Action", "&Support bundle"), u"life-buoy"_s, {}, M::Help, 1);
    add(u"help.about"_s, QT_TRANSLATE_NOOP("Action", "&About Farol"), u"info"_s, {}, M::Help, 1);
    // clang-format on
}

} // namespace farol
