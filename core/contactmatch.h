// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contact.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <cstdint>

namespace farol {

/// Why two contacts may be one person, strongest first.
enum class ContactLikeness : std::uint8_t {
    Email, ///< the same mail address, at whatever customer
    Phone, ///< the same phone, at whatever customer
    Name, ///< the same name at the same customer, case and accents aside
};

struct ContactMatch final {
    ContactId contact;
    ContactLikeness why = ContactLikeness::Name;
    friend bool operator==(const ContactMatch &, const ContactMatch &) = default;
};

/// What two ways of writing one phone have in common: its digits, a Brazilian number without its country code, without the
/// code of a carrier and, when it is a mobile one, without the ninth digit that was put before such numbers from 2012 on.
/// Empty for what is too short to be told from an extension.
[[nodiscard]] QString phoneKey(QStringView phone);

/// The mail address as it is compared: without white space around it, case aside.
[[nodiscard]] QString emailKey(QStringView email);

/// The contacts that `candidate` may be the same person as, each once, strongest likeness first. Not itself, no alias
/// (Contact::mergedInto), and none that it was merged into.
[[nodiscard]] QList<ContactMatch> likelyDuplicates(const Contact &candidate, const QList<Contact> &others);

/// The contact that `id` stands for now: follows Contact::mergedInto, however long the chain; a circle ends where it began.
[[nodiscard]] ContactId survivingContact(ContactId id, const QList<Contact> &contacts);

} // namespace farol
