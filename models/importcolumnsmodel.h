// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/importsession.h"
#include "models/itemroles.h"

#include <QAbstractTableModel>

namespace farol {

enum ImportColumnRole : int {
    ImportStateRole = Qt::UserRole + 300, ///< int: ImportColumnsModel::State
};

enum ImportColumnPlace : int {
    ImportNameColumn,
    ImportExampleColumn,
    ImportTargetColumn,
    ImportFindingColumn,
    ImportColumnPlaces
};

/// The columns of a file: what they hold, the field they go to, and what the check found; what needs a person comes first.
class ImportColumnsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class State : std::uint8_t { Wrong, Doubtful, LeftOut, Waiting, Good };
    struct Choice final {
        FieldNumber field = 0; ///< 0 = left out
        QString text;
    };

    ImportColumnsModel(ImportSession &session, const Format &format, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] QString columnAt(int row) const; ///< its name in the file
    [[nodiscard]] int rowOf(const QString &column) const; ///< -1: there is none
    [[nodiscard]] QList<Choice> choices() const; ///< what a column may fill, the most usual first
    [[nodiscard]] int connectedCount() const; ///< columns that fill something

private:
    void reset();
    void refresh();
    [[nodiscard]] State stateOf(const ImportColumn &column) const;
    [[nodiscard]] QString finding(const ImportColumn &column) const;
    [[nodiscard]] QString targetText(const QString &column) const;

    ImportSession &m_session;
    Format m_format;
    QList<int> m_order; ///< places in the file, in the order shown
};

} // namespace farol
