// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placedrows.h"
#include "models/workspacesetup.h"

namespace farol {

/// The entries of one workspace list, archived ones behind, and the acts that change them. Every act is without edits when it
/// would change nothing.
class ListEntries final : public PlacedRows
{
    Q_OBJECT
public:
    ListEntries(Store &store, const WorkspaceSetup &setup, QObject *parent = nullptr);

    void show(const QString &list);
    [[nodiscard]] const QString &list() const { return m_list; }
    [[nodiscard]] QString labelAt(int row) const;
    [[nodiscard]] bool isBuiltIn(int row) const;
    /// Whether another entry has this label already, case and accents aside.
    [[nodiscard]] bool isTaken(const QString &label, int exceptRow = -1) const;
    /// Why the row cannot be archived, as a sentence; empty = it can.
    [[nodiscard]] QString whyNotArchived(int row) const;

    /// A new entry at the end, under a key made of its label.
    [[nodiscard]] Command add(const QString &label) const;
    /// Another label; an empty one gives a built-in entry its own back.
    [[nodiscard]] Command rename(int row, const QString &label) const;
    [[nodiscard]] Command archive(int row, bool archived) const;

    void refresh() override;

protected:
    [[nodiscard]] QList<RowEdit> placeEdits(const QString &key, std::int64_t place) const override;

private:
    [[nodiscard]] ListEntry entryAt(int row) const;
    [[nodiscard]] QList<RowEdit> edits(const ListEntry &now, const ListEntry &wanted) const;

    /// The row in the trash that had this key ("stages/pilot"), whose id a new one would get; null when there is none.
    [[nodiscard]] ListItemId deletedItem(const QString &itemKey) const;

    const WorkspaceSetup &m_setup;
    WholeTable m_deleted;
    QString m_list;
};

} // namespace farol
