// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/importsession.h"
#include "models/itemroles.h"

#include <QAbstractTableModel>

#include <memory>

class QIODevice;

namespace farol {

enum ImportReportPlace : int {
    ImportReportLine,
    ImportReportLabel,
    ImportReportVerdict,
    ImportReportWhy,
    ImportReportPlaces
};
enum ImportReportRole : int { ImportVerdictRole = Qt::UserRole + 301 }; ///< int: ImportVerdict

/// What becomes of each record, as the newest check foretells it or the import did it. Holds no text of its own: a million records cost nothing
/// but the list of those that pass the filter.
class ImportReportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Show : std::uint8_t { All, New, Changed, Unchanged, Warnings, Errors };

    ImportReportModel(ImportSession &session, const Format &format, QObject *parent = nullptr);

    void show(Show what);
    [[nodiscard]] Show shown() const { return m_show; }
    [[nodiscard]] qint64 count(Show what) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The problems and oddities of a record, a sentence each.
    [[nodiscard]] QStringList reasons(qint64 line) const;

private:
    void reload();
    void narrow();
    [[nodiscard]] bool passes(qsizetype row, Show what) const;

    ImportSession &m_session;
    Format m_format;
    std::shared_ptr<const ImportRows> m_rows;
    Show m_show = Show::All;
    QList<qint32> m_shown; ///< places in m_rows; unused while all are shown
    qint64 m_warnings = 0;
};

/// The rows of a report as CSV for spreadsheets: line, row, what becomes of it, why. May be called in any thread.
[[nodiscard]] Status writeImportReport(QIODevice &out, const ImportOutcome &outcome, const QStringList &head,
                                       bool onlyErrors, const std::function<QString(const ImportProblem &)> &words);

} // namespace farol
