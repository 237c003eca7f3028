// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ownedrows.h"
#include "models/recordrows.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>

namespace farol {

/// A customer on the way up from another one.
struct GroupStep final {
    Uuid id;
    QString name; ///< empty = it is not among the customers this person may see
    friend bool operator==(const GroupStep &, const GroupStep &) = default;
};

/// The way up from a customer: its group, the group's group …, the nearest first. It ends where nothing is above, at a
/// customer that is not in view, or where a broken rule would lead in a circle.
void walkUp(Store &store, const Uuid &from, QObject *context,
            const std::function<void(const QList<GroupStep> &path)> &then);

/// The way up from the customer that is shown, kept true as groups are renamed and moved.
class GroupPath final : public QObject
{
    Q_OBJECT
public:
    explicit GroupPath(Store &store, QObject *parent = nullptr);
    void show(const Uuid &customer);
    [[nodiscard]] const QList<GroupStep> &steps() const { return m_steps; }

Q_SIGNALS:
    void changed();

private:
    void ask();

    Store &m_store;
    Uuid m_customer;
    QList<GroupStep> m_steps;
    std::uint64_t m_request = 0;
};

/// What a group comes to.
struct GroupFigures final {
    int customers = 0;
    QMap<QString, std::int64_t> monthly; ///< MRR, minor units by currency: several are never added up
    std::int64_t openTickets = 0;
};

/// The customers that belong to one, by name: what they are worth, when they renew, what they wait for.
class ChildRows final : public OwnedRows
{
    Q_OBJECT
public:
    enum Column { Name, Monthly, Renewal, OpenTickets, Columns };
    ChildRows(Store &store, const Readable &readable, QObject *parent = nullptr);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Of all of them together, without the customer they belong to.
    [[nodiscard]] GroupFigures figures() const;

Q_SIGNALS:
    void figured(); ///< figures() may say something else

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, int column, int role) const override;

private:
    void askContracts();
    [[nodiscard]] QMap<QString, std::int64_t> monthlyOf(const ListRow &row) const;
    [[nodiscard]] QDate renewalOf(const ListRow &row) const;
    [[nodiscard]] QString text(const ListRow &row, int column) const;

    Readable m_readable;
    QHash<Uuid, QMap<QString, std::int64_t>>
        m_several; ///< of those whose one figure does not say it: several currencies
    std::uint64_t m_request = 0;
};

/// "R$ 1.200,00 + US$ 80,00"; empty when there is none.
[[nodiscard]] QString amountsText(const QMap<QString, std::int64_t> &amounts, const Format &format);

} // namespace farol
