// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customercolumns.h"
#include "models/figurecell.h"
#include "models/format.h"
#include "models/rowlistmodel.h"

#include <QHash>
#include <QSet>
#include <QTimer>

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

    /// By whose day figures say how far off something is; without one they are plain days. It outlives the model.
    void setClock(const Clock &clock) { m_clock = &clock; }
    void setFilter(const Filter &filter) { setQuery(filter, query().sort); }
    /// The columns to show. The name always stands first, whether or not it is among them; unknown ones are left out.
    void show(const QList<FieldNumber> &columns);
    [[nodiscard]] static QList<FieldNumber> usualColumns();
    /// Every column there is: fields, what is derived, then the workspace's own, archived ones too.
    [[nodiscard]] QList<FieldNumber> allColumns() const;
    [[nodiscard]] const CustomerColumns &columns() const { return m_columns; }
    [[nodiscard]] const EntityInfo &entity() const { return m_columns.entity(); }

Q_SIGNALS:
    void edited(const farol::ChangeSet &changes);
    void editFailed(const farol::Error &error);

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, FieldNumber number, int role) const override;

private:
    [[nodiscard]] const FieldInfo &info(FieldNumber field) const;
    void dropUnknown();
    [[nodiscard]] Command commandFor(const ListRow &row, const FieldInfo &field, const Value &wanted) const;
    [[nodiscard]] QString accessibleText(const ListRow &row, const FieldInfo &field) const;
    [[nodiscard]] QString nameHint(const ListRow &row) const;
    [[nodiscard]] QString words(const ListRow &row, const FieldInfo &field) const;
    [[nodiscard]] std::optional<FigureCell> figure(const ListRow &row, FieldNumber number) const;

    [[nodiscard]] QString parentName(const Uuid &customer) const;
    void askForParents();

    CustomerColumns m_columns;
    const NameLookup &m_names;
    Format m_format;
    const Clock *m_clock = nullptr;
    mutable QHash<Uuid, QString> m_parents; ///< names of customers that others belong to; empty = asked for
    mutable QSet<Uuid> m_unasked;
    mutable QTimer m_parentTimer;
};

} // namespace farol
