// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QObject>

namespace farol {

/// A hit with what it takes to be recognised.
struct FoundRow final {
    SearchHit hit;
    QString customer; ///< name of the customer it hangs on; empty for customers themselves
    QString stage; ///< of customers: key of workspace list "stages"
    friend bool operator==(const FoundRow &, const FoundRow &) = default;
};

/// The search over everything, asked anew with every key: only the newest question is answered.
class GlobalSearch final : public QObject
{
    Q_OBJECT
public:
    explicit GlobalSearch(Store &store, QObject *parent = nullptr);

    static constexpr int MostHits = 30;

    /// Where to look; empty = everywhere.
    void search(const QString &text, const QList<TableNumber> &tables = {});
    void cancel() { m_answered = ++m_request; } ///< nothing is asked any more
    [[nodiscard]] bool isWaiting() const { return m_answered != m_request; }

    /// The kinds of rows in the order their groups are shown; what is not named comes last.
    [[nodiscard]] static const QList<TableNumber> &groupOrder();
    /// The group a row is shown in: messages stand with their tickets, links with the contacts.
    [[nodiscard]] static TableNumber groupOf(TableNumber table);

Q_SIGNALS:
    /// Grouped; within a group best first. `more`: there is more than is shown.
    void found(const QList<farol::FoundRow> &rows, bool more);
    void failed(const farol::Error &error);

private:
    void take(const SearchPage &page);
    void show(const SearchPage &page, const QList<ListRow> &customers);

    Store &m_store;
    std::uint64_t m_request = 0;
    std::uint64_t m_answered = 0;
};

} // namespace farol
