// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importsession.h"

#include <QAbstractTableModel>

namespace farol {

enum ImportValuePlace : int { ImportValueCell, ImportValueMeaning, ImportValuePlaces };

/// The different cells of a column whose field holds people, keys of a list or the options of a choice of the workspace's
/// own, and what each stands for.
class ImportValuesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Choice final {
        QString text; ///< as the mapping has it; empty = as it stands
        QString label;
    };

    ImportValuesModel(ImportSession &session, const ImportVocabulary &words, QObject *parent = nullptr);

    void setColumn(const QString &column);
    [[nodiscard]] QString column() const { return m_column; }
    /// Whether the column's cells can be told what they stand for.
    [[nodiscard]] bool isOfValues(const QString &column) const;
    [[nodiscard]] QList<Choice> choices() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void reload();
    [[nodiscard]] const FieldInfo *field() const;
    [[nodiscard]] bool holdsKeys(const FieldInfo &field) const;
    [[nodiscard]] QStringList archivedInUse(const FieldInfo &field) const;
    [[nodiscard]] QString meaningOf(const QString &cell) const;
    [[nodiscard]] QString meaningText(const QString &cell) const;

    ImportSession &m_session;
    ImportVocabulary m_words;
    QString m_column;
    QStringList m_cells; ///< those that are only likely first
};

} // namespace farol
