// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listentries.h"

#include "models/labels.h"

#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Numbers of ListItem's field list; a test holds them against the declaration.
constexpr FieldNumber KeyField = 1;
constexpr FieldNumber LabelField = 2;
constexpr FieldNumber PlaceField = 3;
constexpr FieldNumber ArchivedField = 4;

/// As a row holds it: a label is never empty, so the key stands for "as built in".
QString heldLabel(const ListEntry &entry)
{
    return entry.label.isEmpty() ? entry.key : entry.label;
}

Command acting(const QString &act, const QList<RowEdit> &edits)
{
    Command command{act, {}};
    command.edits = edits;
    return command;
}

} // namespace

ListEntries::ListEntries(Store &store, const WorkspaceSetup &setup, QObject *parent)
    : PlacedRows(parent), m_setup(setup), m_deleted(store, tables::ListItem, true)
{
    connect(&m_setup, &WorkspaceSetup::listsChanged, this, &ListEntries::refresh);
}

void ListEntries::show(const QString &list)
{
    flush(); // of the list that was shown
    m_list = list;
    setMovable(listFreedom(list) == ListFreedom::Entries);
    refresh();
}

void ListEntries::refresh()
{
    QList<Line> lines;
    const QList<ListEntry> entries = m_setup.lists().entries(m_list);
    for (const ListEntry &entry : entries) {
        Line line;
        line.key = entry.key;
        line.text = keyLabel(m_setup.lists(), m_list, entry.key);
        const QString builtIn = keyLabel(m_list, entry.key);
        if (!entry.isBuiltIn)
            line.second = tr("Added by the workspace · %1").arg(entry.key);
        else if (line.text != builtIn)
            line.second = tr("Built in as “%1” · %2").arg(builtIn, entry.key);
        else
            line.second = tr("Built in · %1").arg(entry.key);
        if (entry.isArchived)
            line.tags.append(tr("archived"));
        line.place = entry.place;
        line.archived = entry.isArchived;
        lines.append(line);
    }
    setLines(lines);
}

ListEntry ListEntries::entryAt(int row) const
{
    return m_setup.lists().entry(m_list, keyAt(row)).value_or(ListEntry());
}

QString ListEntries::labelAt(int row) const
{
    return keyLabel(m_setup.lists(), m_list, keyAt(row));
}

bool ListEntries::isBuiltIn(int row) const
{
    return entryAt(row).isBuiltIn;
}

bool ListEntries::isTaken(const QString &label, int exceptRow) const
{
    const QString wanted = foldText(label.simplified());
    for (int row = 0; row < rowCount(); ++row) {
        if (row != exceptRow && foldText(labelAt(row)) == wanted)
            return true;
    }
    return false;
}

QString ListEntries::whyNotArchived(int row) const
{
    if (keyAt(row).isEmpty())
        return tr("Choose an entry first.");
    if (listFreedom(m_list) != ListFreedom::Entries)
        return tr("Pages are drawn for the steps of this scale, so it keeps all of them.");
    if (isIndispensable(m_list, keyAt(row)))
        return tr("Farol itself begins with this entry, so it stays.");
    return !isArchived(row) && offeredCount() < 2 ? tr("A list needs at least one entry to choose.") : QString();
}

QList<RowEdit> ListEntries::edits(const ListEntry &now, const ListEntry &wanted) const
{
    RowEdit edit;
    edit.row = {tables::ListItem, now.row.uuid};
    if (!now.row.isNull()) {
        if (heldLabel(wanted) != heldLabel(now))
            edit.values.insert(LabelField, Value(heldLabel(wanted)));
        if (wanted.place != now.place)
            edit.values.insert(PlaceField, Value(wanted.place));
        if (wanted.isArchived != now.isArchived)
            edit.values.insert(ArchivedField, Value(wanted.isArchived));
        return edit.values.isEmpty() ? QList<RowEdit>() : QList<RowEdit>{edit};
    }
    if (wanted == now)
        return {};
    const QString itemKey = listItemKey(m_list, wanted.key);
    edit.values.insert(KeyField, Value(itemKey));
    edit.values.insert(LabelField, Value(heldLabel(wanted)));
    edit.values.insert(PlaceField, wanted.place != now.place ? Value(wanted.place) : Value());
    edit.values.insert(ArchivedField, Value(wanted.isArchived));
    const ListItemId deleted = deletedItem(itemKey);
    if (deleted.isNull()) {
        edit.kind = MutationKind::Create;
        return {edit};
    }
    // Its making was taken back: under the same key there is only that row.
    RowEdit back;
    back.kind = MutationKind::Restore;
    back.row = edit.row = {tables::ListItem, deleted.uuid};
    return {back, edit};
}

ListItemId ListEntries::deletedItem(const QString &itemKey) const
{
    const QList<ListItem> items = m_deleted.entities<ListItem>();
    const auto found = std::find_if(items.cbegin(), items.cend(),
                                    [&itemKey](const ListItem &item) { return item.itemKey == itemKey; });
    return found == items.cend() ? ListItemId() : found->id;
}

Command ListEntries::add(const QString &label) const
{
    const QList<ListEntry> entries = m_setup.lists().entries(m_list);
    ListEntry wanted;
    wanted.key = keyFromLabel(label, m_setup.lists().known(m_list), u"item"_s);
    wanted.label = label.simplified();
    for (const ListEntry &entry : entries)
        wanted.place = std::max(wanted.place, entry.place);
    wanted.place += PlaceStep;
    return acting(u"add"_s, edits(ListEntry(), wanted));
}

Command ListEntries::rename(int row, const QString &label) const
{
    const ListEntry now = entryAt(row);
    ListEntry wanted = now;
    wanted.label = label.simplified();
    if (now.key.isEmpty() || (wanted.label.isEmpty() && !now.isBuiltIn))
        return {};
    if (now.isBuiltIn && wanted.label == keyLabel(m_list, now.key)) // written out, it would no longer be translated
        wanted.label.clear();
    return acting(u"edit"_s, edits(now, wanted));
}

Command ListEntries::archive(int row, bool archived) const
{
    const ListEntry now = entryAt(row);
    if (now.key.isEmpty() || (archived && !whyNotArchived(row).isEmpty()))
        return {};
    ListEntry wanted = now;
    wanted.isArchived = archived;
    return acting(u"edit"_s, edits(now, wanted));
}

QList<RowEdit> ListEntries::placeEdits(const QString &key, std::int64_t place) const
{
    const std::optional<ListEntry> now = m_setup.lists().entry(m_list, key);
    if (!now)
        return {};
    ListEntry wanted = *now;
    wanted.place = place;
    return edits(*now, wanted);
}

} // namespace farol
