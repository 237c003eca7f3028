// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QByteArray>
#include <QList>
#include <QStringList>

namespace farol {

/// One line of a list about people: what it is, and a text per column.
struct DirectoryRow final {
    QByteArray key;
    QStringList cells;
    friend bool operator==(const DirectoryRow &, const DirectoryRow &) = default;
};

/// A short list about people, of some hundreds of lines at most. New lines are compared with the old by their keys, so that
/// selection and scroll survive a sync.
class DirectoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit DirectoryModel(const QStringList &headers, QObject *parent = nullptr);

    void setRows(const QList<DirectoryRow> &rows);
    [[nodiscard]] QByteArray keyAt(int row) const; ///< empty when there is none
    [[nodiscard]] int rowOf(const QByteArray &key) const; ///< -1 when there is none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<DirectoryRow> m_rows;
};

} // namespace farol
