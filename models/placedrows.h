// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/listcatalog.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

namespace farol {

/// Things of a workspace in an order that its people give them: entries of a list, fields of its own. What is archived
/// stands behind the others. A move, by keys or by dragging, shows at once; steps that follow each other closely are asked
/// for as one act.
class PlacedRows : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr std::int64_t PlaceStep = ListCatalog::PlaceStep; ///< between neighbours

    explicit PlacedRows(QObject *parent = nullptr);

    /// Whether rows may be moved at all: not by those who only read.
    void setMovable(bool movable) { m_movable = movable; }
    [[nodiscard]] QString keyAt(int row) const { return m_lines.value(row).key; }
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1 = there is none
    [[nodiscard]] bool isArchived(int row) const { return m_lines.value(row).archived; }
    /// How many are not archived; those alone have an order to change.
    [[nodiscard]] int offeredCount() const;
    /// Whether the row can go `by` rows down (or up).
    [[nodiscard]] bool canMove(int row, int by) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const final;
    [[nodiscard]] Qt::DropActions supportedDropActions() const final { return Qt::MoveAction; }
    /// Of one row within those that are not archived.
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before) final;

    /// Asks for the moves that were made, without waiting for another one.
    void flush();
    /// Shows what is there again: a move was not taken.
    virtual void refresh() = 0;

Q_SIGNALS:
    void moveAsked(const farol::Command &command);

protected:
    struct Line final {
        QString key;
        QString text;
        QString second;
        QString right;
        QStringList tags;
        std::int64_t place = 0;
        bool archived = false;
        friend bool operator==(const Line &, const Line &) = default;
    };
    /// In their order; what is archived is put behind by itself.
    void setLines(QList<Line> lines);
    /// What gives the thing this place.
    [[nodiscard]] virtual QList<RowEdit> placeEdits(const QString &key, std::int64_t place) const = 0;

private:
    QList<Line> m_lines;
    QHash<QString, std::int64_t> m_moved; ///< places, by key, that nobody was asked for yet
    QTimer m_pause; ///< after a move, for the next
    bool m_asked = false; ///< what was asked for last is not shown yet
    bool m_movable = true;
};

/// The places to write when the thing at `from` is moved to `to`, where it stands afterwards: its own, between those of its
/// neighbours; where there is no room between them, those of all that get another one. Pairs of index (before the move) and
/// place.
[[nodiscard]] QList<std::pair<int, std::int64_t>> placesAfterMove(const QList<std::int64_t> &places, int from, int to);

} // namespace farol
