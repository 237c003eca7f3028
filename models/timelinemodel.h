// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/rowcache.h"

#include "core/interaction.h"
#include "core/store.h"

#include <QAbstractListModel>
#include <QTimer>

namespace farol {

class ContactRows;
class NameLookup;
class OwnedRows;

/// What a timeline is narrowed to.
struct TimelineFilter final {
    enum class Kinds : std::uint8_t { Everything, Conversations, Meetings, Notes, Tickets, Contracts };
    Kinds kinds = Kinds::Everything;
    QString text; ///< in any of an entry's texts, case and accents aside
    friend bool operator==(const TimelineFilter &, const TimelineFilter &) = default;
};

/// All that happened with one customer, newest first and pinned on top: its interactions, and as marks between them tickets
/// opened, contracts begun and renewed, and cancellations. Of interactions only time and pin are held for all; what they say
/// is loaded around the viewport, so that ten thousand cost no more than ten.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 100, ///< a key of "interaction_kinds", or "ticket", "contract", "renewal", "churn"
        GroupRole, ///< heading of the day it stands under
        TitleRole, ///< the strong words
        DetailRole, ///< what follows them on the same line: with whom, by whom
        TimeRole, ///< "16:20"; empty where only the day is known
        BodyRole, ///< the whole text
        SaidRole, ///< active listening …
        RestatedRole,
        ConfirmedRole,
        SentimentRole, ///< key of "sentiments"
        PinnedRole,
        TableRole, ///< int: the table its row is of
        MoodRole, ///< what people read for the sentiment
    };

    struct Sources final {
        const ContactRows &contacts; ///< names of participants
        const OwnedRows &tickets;
        const OwnedRows &contracts;
        const OwnedRows &churns;
    };

    TimelineModel(Store &store, const NameLookup &names, const Clock &clock, const Format &format,
                  const Sources &sources, QObject *parent = nullptr);

    void show(const Uuid &customer);
    void setFilter(const TimelineFilter &filter);
    [[nodiscard]] const TimelineFilter &filter() const { return m_filter; }
    /// The entries on screen: what they say is loaded first.
    void showRange(int first, int last);

    [[nodiscard]] bool isReady() const { return m_ready; } ///< the first page of this customer is there
    [[nodiscard]] bool isComplete() const { return m_complete; } ///< so is everything
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] RowKey keyAt(int row) const;
    [[nodiscard]] int rowOf(const RowKey &key) const;
    /// Whether a day's heading stands above it.
    [[nodiscard]] bool startsGroup(int row) const;

Q_SIGNALS:
    void refreshed(); ///< an answer was taken in
    void failed(const farol::Error &error);

private:
    enum class Mark : std::uint8_t { Interaction, Ticket, ContractStart, ContractRenewal, Churn };
    struct Entry final {
        Mark mark = Mark::Interaction;
        Uuid id;
        std::int64_t ms = 0;
        bool pinned = false;
        std::int64_t day = 0; ///< which it falls on where the person is
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    using EntryKey = std::pair<int, Uuid>;
    static EntryKey keyOf(const Entry &entry) { return {static_cast<int>(entry.mark), entry.id}; }

    void takeChanges(const ChangeSet &changes);
    void ask(bool withFirstPage);
    [[nodiscard]] ListQuery query() const;
    void takeFirstPage(const ListPage &page);
    void takeAll(const ListPage &page);
    void rebuild();
    [[nodiscard]] QList<Entry> wantedEntries() const;
    void addMarks(QList<Entry> &entries) const;
    static void findDays(QList<Entry> &entries);
    void putEntries(const QList<Entry> &wanted);
    void reset(const QList<Entry> &wanted);
    [[nodiscard]] bool keepsOrder(const QList<Entry> &wanted) const;
    void insertMissing(const QList<Entry> &wanted);
    void loadMissing();
    void loadRows(const QList<Uuid> &ids);
    void tellChanged(const QList<Uuid> &ids);
    void tellAllChanged();
    [[nodiscard]] bool matchesText(const QStringList &texts) const;
    [[nodiscard]] QVariant interactionData(const Interaction &interaction, int role) const;
    [[nodiscard]] QVariant markData(const Entry &entry, int role) const;
    [[nodiscard]] QString detailOf(const Interaction &interaction) const;
    [[nodiscard]] QString readable(const QModelIndex &index) const;
    [[nodiscard]] Interaction interactionOf(const ListRow &row) const;

    Store &m_store;
    const NameLookup &m_names;
    const Clock &m_clock;
    Format m_format;
    Sources m_sources;
    Uuid m_customer;
    TimelineFilter m_filter;
    QList<FieldNumber> m_columns; ///< of a loaded interaction
    QList<Entry> m_interactions; ///< all there are, as the store told
    QList<Entry> m_entries; ///< what is shown, in order
    RowCache m_cache;
    std::uint64_t m_request = 0;
    bool m_ready = false;
    bool m_complete = false;
    QTimer m_again;
    int m_first = 0;
    int m_last = 20;
};

} // namespace farol
