// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QObject>

#include <optional>

namespace farol {

/// One row with all its fields, versions and conflict sides, kept as the store shows it.
class RowDetail final : public QObject
{
    Q_OBJECT
public:
    explicit RowDetail(Store &store, QObject *parent = nullptr);

    void show(const RowKey &key); ///< a null id shows nothing
    [[nodiscard]] const RowKey &key() const { return m_key; }
    [[nodiscard]] const std::optional<RowState> &row() const { return m_row; }

Q_SIGNALS:
    void loaded(); ///< another row is shown, or none
    void updated(const QList<farol::FieldNumber> &fields); ///< these fields of the same row differ now
    void vanished(); ///< the row was deleted or went out of view
    void failed(const farol::Error &error);

private:
    void load(bool another);
    void take(const RowState &row, bool another);

    Store &m_store;
    RowKey m_key;
    std::optional<RowState> m_row;
    std::uint64_t m_request = 0;
};

} // namespace farol
