// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directorymodel.h"

#include "models/itemroles.h"

namespace farol {

DirectoryModel::DirectoryModel(const QStringList &headers, QObject *parent)
    : QAbstractTableModel(parent), m_headers(headers)
{}

void DirectoryModel::setRows(const QList<DirectoryRow> &rows)
{
    const auto isGone = [&rows](const QByteArray &key) {
        for (const DirectoryRow &row : rows) {
            if (row.key == key)
                return false;
        }
        return true;
    };
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (!isGone(m_rows.at(i).key))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const int was = rowOf(rows.at(i).key);
        if (was < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows.at(i));
            endInsertRows();
            continue;
        }
        if (was != i) { // what stands before i is settled, so it can only come from below
            beginMoveRows({}, was, was, {}, i);
            m_rows.move(was, i);
            endMoveRows();
        }
        if (m_rows.at(i) != rows.at(i)) {
            m_rows[i] = rows.at(i);
            Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
        }
    }
}

QByteArray DirectoryModel::keyAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).key : QByteArray();
}

int DirectoryModel::rowOf(const QByteArray &key) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key == key)
            return i;
    }
    return -1;
}

int DirectoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DirectoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant DirectoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DirectoryRow &row = m_rows.at(index.row());
    const QString text = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text;
    case Qt::AccessibleTextRole: return QString(m_headers.at(index.column()) + QStringLiteral(": ") + text);
    case IdRole: return row.key;
    default: return {};
    }
}

QVariant DirectoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headers.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_headers.at(section)) : QVariant();
}

} // namespace farol
