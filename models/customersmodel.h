// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/rowlistmodel.h"

namespace farol {

class NameLookup;

/// The list of customers: one column per shown field, values readable in the given locale, cells editable.
class CustomersModel final : public RowListModel
{
    Q_OBJECT
public:
    CustomersModel(Store &store, const NameLookup &names, const Format &format, QObject *parent = nullptr);

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes the value RawRole would give. The edit is shown at once and taken back if the store refuses it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

    void setFilter(const Filter &filter) { setQuery(filter, query().sort); }

Q_SIGNALS:
    void edited(const farol::ChangeSet &changes);
    void editFailed(const farol::Error &error);

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, FieldNumber number, int role) const override;

private:
    [[nodiscard]] Command commandFor(const ListRow &row, const FieldInfo &field, const Value &wanted) const;
    [[nodiscard]] QString accessibleText(const ListRow &row, const FieldInfo &field) const;
    [[nodiscard]] QString nameHint(const ListRow &row) const;

    const NameLookup &m_names;
    Format m_format;
};

} // namespace farol
