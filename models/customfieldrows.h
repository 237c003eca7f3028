// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/listcounter.h"
#include "models/placedrows.h"
#include "models/wholetable.h"

#include "core/customfield.h"

namespace farol {

/// The workspace's own fields on customers, archived ones behind, with how many customers have a value in each; and the acts
/// that change them. Every act is without edits when it would change nothing.
class CustomFieldRows final : public PlacedRows
{
    Q_OBJECT
public:
    CustomFieldRows(Store &store, const Format &format, QObject *parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_fields.isReady(); }
    [[nodiscard]] CustomField fieldAt(int row) const;
    /// Whether another field has this label already, case and accents aside.
    [[nodiscard]] bool isTaken(const QString &label, CustomFieldId except = {}) const;
    /// The key that a new field with this label gets.
    [[nodiscard]] QString keyFor(const QString &label) const;

    /// A new field at the end: label, kind, options and portal are the draft's.
    [[nodiscard]] Command add(const CustomField &draft) const;
    /// The same field with another label, other options, shown in the portal or not; its kind and key never change.
    [[nodiscard]] Command edit(const CustomField &before, const CustomField &draft) const;
    [[nodiscard]] Command archive(int row, bool archived) const;

    void refresh() override;

Q_SIGNALS:
    void failed(const farol::Error &error);

protected:
    [[nodiscard]] QList<RowEdit> placeEdits(const QString &key, std::int64_t place) const override;

private:
    void countAll();
    [[nodiscard]] QString secondOf(const CustomField &field) const;

    Store &m_store;
    Format m_format;
    WholeTable m_fields;
    WholeTable m_deleted; ///< whose keys a new field cannot have
    ListCounter m_counter;
    QList<CustomField> m_sorted;
};

} // namespace farol
