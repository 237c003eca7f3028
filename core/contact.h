// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using ContactId = Id<struct ContactTag>;

/// A person at a customer. Who works with further customers has a ContactLink to each of them.
struct Contact final {
    ContactId id;
    CustomerId customer;
    QString name;
    QString externalKey; ///< its key in another system; imports match by it
    QString email;
    QString phone; ///< as written; compared by its digits alone (core/contactmatch.h)
    QString jobTitle;
    QStringList roles; ///< keys of workspace list "contact_roles"
    QString influence; ///< key of workspace list "levels"
    bool isPrimary = false; ///< at most one of a customer
    QString language; ///< as the person prefers to be written to: "pt-BR"
    QStringList tags;
    QDate leftOn; ///< the day the person left the company; invalid = still there
    ContactId reportsTo; ///< for the stakeholder map
    ContactId mergedInto; ///< set on a duplicate: it is an alias of that contact now, and shows nowhere by itself
    QString notes;

    friend bool operator==(const Contact &, const Contact &) = default;

    static constexpr auto fieldList()
    {
        using E = Contact;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::name, declare::text(2, "name", "Name").mandatory().forPortal().asPersonal().forSearch()),
            fieldOf(&E::externalKey, declare::text(3, "external_key", "External key")),
            fieldOf(&E::email, declare::text(4, "email", "E-mail").asPersonal().forSearch()),
            fieldOf(&E::phone, declare::text(5, "phone", "Phone").asPersonal().forSearch()),
            fieldOf(&E::jobTitle, declare::text(6, "job_title", "Job title").asPersonal().forSearch()),
            fieldOf(&E::roles, declare::keys(7, "roles", "Roles", "contact_roles")),
            fieldOf(&E::influence, declare::key(8, "influence", "Influence", "levels")),
            fieldOf(&E::isPrimary, declare::flag(9, "is_primary", "Primary contact")),
            fieldOf(&E::language, declare::text(10, "language", "Language")),
            fieldOf(&E::tags, declare::set(11, "tags", "Tags")),
            fieldOf(&E::leftOn, declare::day(12, "left_on", "Left on")),
            fieldOf(&E::reportsTo, declare::reference(13, "reports_to", "Reports to", tables::Contact)),
            fieldOf(&E::mergedInto, declare::reference(14, "merged_into", "Merged into", tables::Contact)),
            fieldOf(&E::notes, declare::longText(15, "notes", "Notes").asPersonal().forSearch()),
        };
    }
};

[[nodiscard]] EntityInfo contactEntity();
[[nodiscard]] Contact contactFromRow(const RowState &row);

} // namespace farol
