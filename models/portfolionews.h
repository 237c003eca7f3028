// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draftkeeper.h"
#include "models/format.h"
#include "models/itemroles.h"
#include "models/newslines.h"

#include "core/store.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace farol {

class Clock;
class NameLookup;

enum NewsRole : int {
    NewsSecondRole = NumericRole + 1, ///< QString: what was done, by whom
    NewsWhenRole, ///< QString
    NewsFirstRole, ///< bool: the first line of its customer
    NewsTableRole, ///< int: the table of the row it happened to
    NewsRowRole, ///< QByteArray: the id of that row
};

/// What others did to my customers, and to what hangs on them, since yesterday began; and who mentioned me anywhere. By
/// customer, the one with the newest first. Which rows to look into is known from the changes that came in (kept, encrypted,
/// for the next start) and from a few lists sorted by the days and moments that rows have; who did what when is read from
/// the rows as they are shown. However much changed, MostRows of them are looked into.
class PortfolioNews final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr qsizetype MostRows = 400;

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
    void failed(const farol::Error &error); ///< whose customers are mine cannot be read

private:
    struct Head {
        QString name;
        UserId owner;
    };
    void takeChanges(const ChangeSet &changes);
    void takeNotes(const QByteArray &bytes);
    void note(const RowKey &row);
    void askLists(const QList<Uuid> &mine);
    void askList(TableNumber table, const Filter &filter, FieldNumber newest);
    void want(const RowKey &row);
    void look();
    void askHeads();
    void finish();
    [[nodiscard]] Instant since() const;
    [[nodiscard]] QString second(const NewsLine &line) const;

    Store &m_store;
    const NameLookup &m_names;
    const Clock &m_clock;
    Format m_format;
    DraftKeeper m_keeper;
    QList<RowKey> m_notes; ///< rows that changes named, the newest last
    QHash<RowKey, QList<NewsLine>> m_read; ///< rows that were looked into
    QHash<Uuid, Head> m_heads; ///< of their customers
    QSet<Uuid> m_staleHeads; ///< to be asked for again
    QList<RowKey> m_queue; ///< rows to look into
    QSet<RowKey> m_asked; ///< being looked into
    QList<NewsLine> m_lines;
    int m_openLists = 0;
    std::uint64_t m_request = 0;
    std::uint64_t m_headRequest = 0;
    bool m_ready = false;
    QTimer m_timer;
};

} // namespace farol
