// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contact.h"
#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using ContactLinkId = Id<struct ContactLinkTag>;

/// A contact of one customer who also works with another: seen by whoever holds that other customer, even without the
/// contact's own.
struct ContactLink final {
    ContactLinkId id;
    CustomerId customer;
    ContactId contact;
    QString name; ///< as it was when the link was made, for those who do not hold the contact
    QStringList roles; ///< keys of workspace list "contact_roles"
    QString influence; ///< key of workspace list "levels"

    friend bool operator==(const ContactLink &, const ContactLink &) = default;

    static constexpr auto fieldList()
    {
        using E = ContactLink;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::contact, declare::reference(2, "contact", "Contact", tables::Contact).mandatory()),
            fieldOf(&E::name, declare::text(3, "name", "Name").mandatory().asPersonal().forSearch()),
            fieldOf(&E::roles, declare::keys(4, "roles", "Roles", "contact_roles")),
            fieldOf(&E::influence, declare::key(5, "influence", "Influence", "levels")),
        };
    }
};

[[nodiscard]] EntityInfo contactLinkEntity();
[[nodiscard]] ContactLink contactLinkFromRow(const RowState &row);

} // namespace farol
