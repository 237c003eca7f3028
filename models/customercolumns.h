// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QObject>

namespace farol {

/// What lists of customers can show just now: the program's own columns and the workspace's. entity() is one object for as
/// long as this lives, brought up to date in place before anybody hears of it: whoever refers to it knows what is there,
/// and keeps no pointer into it.
class CustomerColumns final : public QObject
{
    Q_OBJECT
public:
    explicit CustomerColumns(Store &store, QObject *parent = nullptr);

    [[nodiscard]] const EntityInfo &entity() const { return m_entity; }
    [[nodiscard]] const CustomCatalog &catalog() const { return m_catalog; }

Q_SIGNALS:
    void changed(); ///< entity() has other columns
    void valuesCame(); ///< many rows may show other values of the workspace's fields

private:
    void look();

    Store &m_store;
    CustomCatalog m_catalog;
    EntityInfo m_entity;
};

/// The columns that lists offer: all but the archived ones.
[[nodiscard]] QList<FieldInfo> offeredColumns(const EntityInfo &entity);
/// Whether it is worked out of other rows, so that nobody can write it.
[[nodiscard]] bool isDerived(const FieldInfo &field);
/// Whether it is one of the workspace's own.
[[nodiscard]] bool isOwn(FieldNumber field);
/// Whether the query shows, filters or sorts by one of the workspace's own.
[[nodiscard]] bool asksForOwn(const ListQuery &query);

} // namespace farol
