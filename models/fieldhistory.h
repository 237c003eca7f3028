// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/rowstate.h"

#include <QAbstractListModel>

namespace farol {

class NameLookup;

/// Who last changed each field of a row, and when: newest first. (Older changes are not on the device.)
class FieldHistory final : public QAbstractListModel
{
    Q_OBJECT
public:
    FieldHistory(const NameLookup &names, const Format &format, QObject *parent = nullptr);
    void show(const RowState &row);
    void clear();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Change final {
        FieldNumber field = 0;
        FieldState state;
        friend bool operator==(const Change &, const Change &) = default;
    };
    const NameLookup &m_names;
    Format m_format;
    TableNumber m_table = 0;
    QList<Change> m_changes;
};

} // namespace farol
