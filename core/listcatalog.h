// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listitem.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace farol {

/// What a workspace may change about one of its lists. Fixed are those whose keys the program works with: statuses of
/// tickets and tasks (what is open is computed from them), periods (recurring revenue is), currencies (ISO 4217) and the
/// types of custom fields. The words of a scale may be other ones, its steps may not: pages draw three of them.
enum class ListFreedom : std::uint8_t {
    Fixed,
    Words, ///< labels: influence, sentiment
    Entries, ///< labels, order, entries: segments, stages, contact roles, interaction kinds, priorities, churn reasons
};
[[nodiscard]] ListFreedom listFreedom(const QString &list);
/// The lists that are not fixed, in the order in which settings show them.
[[nodiscard]] QStringList changeableLists();
/// Whether the program itself begins with this key (a note, a call, a ticket of medium priority): it is always offered.
[[nodiscard]] bool isIndispensable(const QString &list, const QString &key);

/// One entry of a workspace list as it stands: what is built in, under what the workspace made of it.
struct ListEntry final {
    QString key;
    QString label; ///< the workspace's own; empty = the built-in one, translated
    std::int64_t place = 0; ///< the lowest comes first
    bool isBuiltIn = false;
    bool isArchived = false; ///< offered no more; rows keep it
    ListItemId row; ///< null = the workspace has changed nothing about it

    friend bool operator==(const ListEntry &, const ListEntry &) = default;
};

/// The lists of a workspace at one moment: the rows of ListItem over the keys that are built in, which never vanish. A
/// plain value, as cheap to copy as a pointer and safe to hand to another thread; without rows the lists are as built in.
/// A row whose label is its own key says nothing about the label, since a label is never empty. Rows that name no list, or
/// one that is fixed, are passed over, and so is what a scale does not allow.
class ListCatalog final
{
public:
    static constexpr std::int64_t PlaceStep = 1024; ///< between neighbours, so that one row alone has to move

    ListCatalog() = default;
    explicit ListCatalog(const QList<ListItem> &items);

    /// Every entry in order, archived ones too.
    [[nodiscard]] QList<ListEntry> entries(const QString &list) const;
    [[nodiscard]] std::optional<ListEntry> entry(const QString &list, const QString &key) const;
    /// What people choose from: entries that are not archived, in order.
    [[nodiscard]] QStringList offered(const QString &list) const;
    /// What a row may hold: archived keys too, which files that were exported still have. Empty for a list there is none of.
    [[nodiscard]] QStringList known(const QString &list) const;
    /// Whether a row may hold this key; anything goes where there is no such list.
    [[nodiscard]] bool takes(const QString &list, const QString &key) const;
    /// The workspace's own label; empty = it has none for this key.
    [[nodiscard]] QString ownLabel(const QString &list, const QString &key) const;

    friend bool operator==(const ListCatalog &, const ListCatalog &) = default;

private:
    QHash<QString, QList<ListEntry>> m_changed; ///< by list; those alone about which there are rows
};

/// "stages/renewal".
[[nodiscard]] QString listItemKey(const QString &list, const QString &key);
/// The two parts of it; both empty when it has no such form.
[[nodiscard]] std::pair<QString, QString> listAndKey(const QString &itemKey);
/// A key made of what people call something: "Prova de conceito" becomes "prova_de_conceito", with a number behind it when
/// `taken` has that already. ASCII snake_case; `fallback` where nothing is left.
[[nodiscard]] QString keyFromLabel(const QString &label, const QStringList &taken, const QString &fallback);

} // namespace farol
