// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QHash>
#include <QObject>

namespace farol {

/// What is to be done to one field of many rows.
struct BulkChange final {
    TableNumber table = 0;
    FieldNumber field = 0;
    Value value; ///< what it is set to, unless the field is a set; null empties it
    QStringList add; ///< of a set
    QStringList remove;
    friend bool operator==(const BulkChange &, const BulkChange &) = default;
};

/// What a bulk edit would do: read from the store a part at a time, so that no turn of the UI takes long, whatever the number
/// of rows. Asking anew drops the answer under way.
class BulkPreview final : public QObject
{
    Q_OBJECT
public:
    explicit BulkPreview(Store &store, QObject *parent = nullptr) : QObject(parent), m_store(store) {}

    struct Tally final {
        int total = 0; ///< rows asked about
        int seen = 0;
        int changing = 0;
        int already = 0; ///< have it
        int gone = 0; ///< deleted meanwhile
        int leavingMe = 0; ///< are the person's own now and would be somebody else's
        QHash<QString, int> before; ///< of those that change: how many have which value, as ranked by its key
        QHash<QString, Value> values; ///< what stands behind a key of `before`
    };

    void ask(const QList<Uuid> &ids, const BulkChange &change);
    void stop() { ++m_request; }
    [[nodiscard]] const Tally &tally() const { return m_tally; }
    [[nodiscard]] bool isComplete() const { return m_tally.seen == m_tally.total; }
    /// The rows that would change, in the order asked.
    [[nodiscard]] const QList<Uuid> &changing() const { return m_changing; }
    /// What the rows have now, most frequent first, at most `count` of them.
    [[nodiscard]] QList<std::pair<Value, int>> mostBefore(int count) const;

Q_SIGNALS:
    void progressed(); ///< isComplete() tells whether that is all
    void failed(const farol::Error &error);

private:
    void askPart();
    void take(const ListRow &row);

    Store &m_store;
    QList<Uuid> m_ids;
    BulkChange m_change;
    QList<Uuid> m_changing;
    FieldNumber m_owner = 0;
    Tally m_tally;
    std::uint64_t m_request = 0;
};

/// The act that does it, made in a thread of the pool: 10,000 rows are too many for a turn of the UI.
[[nodiscard]] QFuture<Command> bulkCommand(const QList<Uuid> &ids, const BulkChange &change);
[[nodiscard]] QFuture<Command> bulkRemoval(TableNumber table, const QList<Uuid> &ids);

} // namespace farol
