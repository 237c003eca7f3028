// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QAbstractListModel>

namespace farol {

/// The first customers, by name, whose name or key has what somebody types: what every choice of a customer offers.
class CustomerSearch final : public QAbstractListModel
{
    Q_OBJECT
public:
    CustomerSearch(Store &store, int most, QObject *parent = nullptr);

    void find(const QString &text); ///< an empty text finds all
    void cancel(); ///< an answer that is still on its way is not wanted any more
    [[nodiscard]] bool isWaiting() const { return m_answered != m_request; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void found(); ///< the rows are those of the newest text

private:
    Store &m_store;
    int m_most;
    QList<ListRow> m_rows;
    std::uint64_t m_request = 0;
    std::uint64_t m_answered = 0;
};

} // namespace farol
