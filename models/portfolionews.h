// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/itemroles.h"

#include "core/store.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace farol {

class Clock;
class NameLookup;

enum NewsRole : int {
    NewsSecondRole = NumericRole + 1, ///< QString: which fields, by whom
    NewsWhenRole, ///< QString
};

/// What others changed in my customers since yesterday began, the newest first: one line per customer, person and minute.
/// Read from the rows as they are shown, whose fields know their author and their time; nothing is kept of it.
class PortfolioNews final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int MostCustomers = 500; ///< that are looked at

    PortfolioNews(Store &store, const NameLookup &names, const Clock &clock, const Format &format,
                  QObject *parent = nullptr);

    void load();
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// How many lines are newer than that moment.
    [[nodiscard]] int newerThan(Instant seen) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void answered(); ///< the lines are those of now

private:
    struct Line {
        Uuid customer;
        QString name;
        QList<FieldNumber> fields;
        QString value; ///< of a single field
        UserId author;
        Instant at;
    };
    void takeChanges(const ChangeSet &changes);
    void look();
    void take(const Uuid &customer, const RowState &row);
    void finish();
    [[nodiscard]] Instant since() const;
    [[nodiscard]] QString second(const Line &line) const;

    Store &m_store;
    const NameLookup &m_names;
    const Clock &m_clock;
    Format m_format;
    QHash<Uuid, QList<Line>> m_found;
    QList<Line> m_lines;
    QList<Uuid> m_queue; ///< customers to look at
    QSet<Uuid> m_asked; ///< being looked at
    std::uint64_t m_request = 0;
    bool m_ready = false;
    QTimer m_timer;
};

} // namespace farol
