// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/ownedrows.h"

#include "core/contact.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace farol {

class NameLookup;

/// The contacts of one customer, by name; aliases are known by the contact they were merged into and have no row.
class ContactRows final : public OwnedRows
{
    Q_OBJECT
public:
    ContactRows(Store &store, const Format &format, QObject *parent = nullptr);
    /// What the contact with this id, or the one it was merged into, is called; empty when it is not at this customer.
    [[nodiscard]] QString nameOf(const Uuid &id) const;

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, int column, int role) const override;
    [[nodiscard]] bool shows(const ListRow &row) const override;

private:
    Format m_format;
    mutable QHash<Uuid, QString> m_names; ///< made when first asked for after a change
};

/// People of other customers who also work with this one.
class LinkRows final : public OwnedRows
{
    Q_OBJECT
public:
    LinkRows(Store &store, const Format &format, QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, int column, int role) const override;

private:
    Format m_format;
};

/// What the contacts with these ids (texts, as interactions keep them) are called, each once; who is not at this customer
/// is left out.
[[nodiscard]] QStringList contactNames(const QStringList &ids, const ContactRows &contacts);
[[nodiscard]] QStringList colleagueNames(const QStringList &ids, const NameLookup &names);

/// The colleagues whom a text calls by "@Name", longest names first, case and accents aside.
[[nodiscard]] QStringList mentionedIn(const QString &text, const NameLookup &names);

} // namespace farol
