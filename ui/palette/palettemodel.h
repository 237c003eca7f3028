// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemroles.h"

#include "core/rowstate.h"

#include <QAbstractListModel>
#include <QString>

namespace farol {

/// One line of the palette: a heading, an action, or a row that was found.
struct PaletteItem final {
    enum class Kind : std::uint8_t { Heading, Action, Row };
    Kind kind = Kind::Action;
    QString text;
    QString second; ///< beside the text, quieter; matches are marked in it too
    QString right; ///< at the end: a time, a menu
    QString icon;
    QString initials; ///< in place of the icon
    int tint = 0;
    bool isPerson = false; ///< a circle, not a rounded square
    QString key; ///< the shortcut, as a cap
    QString actionId; ///< of actions
    RowKey row; ///< of rows
    RowKey customer;
    friend bool operator==(const PaletteItem &, const PaletteItem &) = default;
};

enum PaletteRole : int {
    PaletteKindRole = NumericRole + 1, ///< int: PaletteItem::Kind
    PaletteSecondRole,
    PaletteRightRole,
    PaletteIconRole,
    PalettePersonRole,
    PaletteKeyRole,
    PaletteTypedRole, ///< QString: what is looked for, to be marked
};

/// The lines of the palette in order; headings cannot be chosen.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(const QList<PaletteItem> &items, const QString &typed);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] const PaletteItem *itemAt(const QModelIndex &index) const; ///< null = none
    /// The next line that can be chosen from `row` on, `step` lines further; at an end it begins at the other. -1 = none.
    [[nodiscard]] int next(int row, int step) const;
    [[nodiscard]] int hitCount() const; ///< without headings

private:
    QList<PaletteItem> m_items;
    QString m_typed;
};

} // namespace farol
