// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/customcatalog.h"
#include "core/listquery.h"
#include "core/store.h"
#include "net/account.h"
#include "net/people.h"

#include <QDataStream>

#include <optional>

/// How the values of the Store port travel between two programs of one version on one machine. Nothing of it is ever
/// stored or sent further. After a fault the stream's status says so and the values are empty.
namespace farol {

QDataStream &operator<<(QDataStream &out, const Uuid &id);
QDataStream &operator>>(QDataStream &in, Uuid &id);
template <typename Tag>
QDataStream &operator<<(QDataStream &out, const Id<Tag> &id)
{
    return out << id.uuid;
}
template <typename Tag>
QDataStream &operator>>(QDataStream &in, Id<Tag> &id)
{
    return in >> id.uuid;
}

template <typename T>
QDataStream &operator<<(QDataStream &out, const std::optional<T> &value)
{
    out << value.has_value();
    if (value)
        out << *value;
    return out;
}
template <typename T>
QDataStream &operator>>(QDataStream &in, std::optional<T> &value)
{
    bool there = false;
    in >> there;
    value.reset();
    if (there) {
        T inner{};
        in >> inner;
        value = std::move(inner);
    }
    return in;
}

QDataStream &operator<<(QDataStream &out, const Value &value);
QDataStream &operator>>(QDataStream &in, Value &value);
QDataStream &operator<<(QDataStream &out, const RowKey &key);
QDataStream &operator>>(QDataStream &in, RowKey &key);
QDataStream &operator<<(QDataStream &out, const RowState &row);
QDataStream &operator>>(QDataStream &in, RowState &row);
QDataStream &operator<<(QDataStream &out, const RowEdit &edit);
QDataStream &operator>>(QDataStream &in, RowEdit &edit);
QDataStream &operator<<(QDataStream &out, const Command &command);
QDataStream &operator>>(QDataStream &in, Command &command);
QDataStream &operator<<(QDataStream &out, const RowChange &change);
QDataStream &operator>>(QDataStream &in, RowChange &change);
QDataStream &operator<<(QDataStream &out, const ChangeSet &changes);
QDataStream &operator>>(QDataStream &in, ChangeSet &changes);
QDataStream &operator<<(QDataStream &out, const UndoReport &report);
QDataStream &operator>>(QDataStream &in, UndoReport &report);
QDataStream &operator<<(QDataStream &out, const Filter &filter);
QDataStream &operator>>(QDataStream &in, Filter &filter);
QDataStream &operator<<(QDataStream &out, const SortKey &key);
QDataStream &operator>>(QDataStream &in, SortKey &key);
QDataStream &operator<<(QDataStream &out, const ListQuery &query);
QDataStream &operator>>(QDataStream &in, ListQuery &query);
QDataStream &operator<<(QDataStream &out, const ListRow &row);
QDataStream &operator>>(QDataStream &in, ListRow &row);
QDataStream &operator<<(QDataStream &out, const ListPage &page);
QDataStream &operator>>(QDataStream &in, ListPage &page);
QDataStream &operator<<(QDataStream &out, const ListIds &ids);
QDataStream &operator>>(QDataStream &in, ListIds &ids);
QDataStream &operator<<(QDataStream &out, const SearchQuery &query);
QDataStream &operator>>(QDataStream &in, SearchQuery &query);
QDataStream &operator<<(QDataStream &out, const SearchHit &hit);
QDataStream &operator>>(QDataStream &in, SearchHit &hit);
QDataStream &operator<<(QDataStream &out, const SearchPage &page);
QDataStream &operator>>(QDataStream &in, SearchPage &page);
QDataStream &operator<<(QDataStream &out, const AttentionItem &item);
QDataStream &operator>>(QDataStream &in, AttentionItem &item);
QDataStream &operator<<(QDataStream &out, const OwnChange::Field &field);
QDataStream &operator>>(QDataStream &in, OwnChange::Field &field);
QDataStream &operator<<(QDataStream &out, const OwnChange &change);
QDataStream &operator>>(QDataStream &in, OwnChange &change);
QDataStream &operator<<(QDataStream &out, const PendingChange &change);
QDataStream &operator>>(QDataStream &in, PendingChange &change);
QDataStream &operator<<(QDataStream &out, const SyncWork &work);
QDataStream &operator>>(QDataStream &in, SyncWork &work);
QDataStream &operator<<(QDataStream &out, const SyncStatus &status);
QDataStream &operator>>(QDataStream &in, SyncStatus &status);
QDataStream &operator<<(QDataStream &out, const CustomCatalog &catalog);
QDataStream &operator>>(QDataStream &in, CustomCatalog &catalog);
QDataStream &operator<<(QDataStream &out, const Error &error);
QDataStream &operator>>(QDataStream &in, Error &error);

} // namespace farol

// Beside the types themselves, where the compiler looks for them.
namespace farol::net {
QDataStream &operator<<(QDataStream &out, const Account &account);
QDataStream &operator>>(QDataStream &in, Account &account);
QDataStream &operator<<(QDataStream &out, const People &people);
QDataStream &operator>>(QDataStream &in, People &people);
} // namespace farol::net
