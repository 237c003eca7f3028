// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/importsession.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace farol {

enum ImportFixPlace : int { ImportFixLine, ImportFixLabel, ImportFixCell, ImportFixText, ImportFixPlaces };

/// The cells of one column that cannot be taken, and what is to stand in their place. The file itself stays as it is.
class ImportFixesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int Most = 500; ///< who has more to mend does it in the file

    ImportFixesModel(ImportSession &session, const Format &format, QObject *parent = nullptr);

    void setColumn(const QString &column);
    [[nodiscard]] QString column() const { return m_column; }
    /// Leaves every cell empty that nothing was put in place of.
    void leaveAllEmpty();
    /// Whether some cell is a number written short ("96.4k", "19,9 mil") that nothing was put in place of.
    [[nodiscard]] bool offersNumbers() const;
    /// Shows what those numbers are, to be taken or not; nothing is changed before.
    void proposeNumbers();
    [[nodiscard]] int proposedCount() const { return static_cast<int>(m_proposed.size()); }
    void takeProposed();
    void dropProposed();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Fix {
        qint64 line = 0;
        QString label;
        ImportProblem problem;
        bool isMended = false; ///< by the check after the mending
    };
    void reload();
    void showAll();
    [[nodiscard]] std::optional<QString> numberOf(const Fix &fix) const;
    [[nodiscard]] QString labelOf(qint64 line) const;

    ImportSession &m_session;
    Format m_format;
    QString m_column;
    QList<Fix> m_fixes;
    QHash<qint64, QString> m_proposed; ///< by line
};

} // namespace farol
