// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/workspacesetup.h"

#include "core/changeset.h"

#include <QAbstractListModel>

namespace farol {

/// The holidays of one year, in order: those of every year stand on their day of this one.
class HolidayRows final : public QAbstractListModel
{
    Q_OBJECT
public:
    HolidayRows(const WorkspaceSetup &setup, const Format &format, QObject *parent = nullptr);

    void show(int year);
    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] HolidayId idAt(int row) const;
    [[nodiscard]] int rowOf(HolidayId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] Command add(QDate day, const QString &name, bool yearly) const;
    /// Of Brazil's national holidays those that this year does not have yet; without edits when it has them all.
    [[nodiscard]] Command addNational() const;
    [[nodiscard]] Command remove(int row) const;
    /// In every year, or in the shown one alone.
    [[nodiscard]] Command setYearly(int row, bool yearly) const;

private:
    void refresh();

    const WorkspaceSetup &m_setup;
    Format m_format;
    int m_year = 0;
    QList<Holiday> m_days;
};

} // namespace farol
