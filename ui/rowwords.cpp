// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowwords.h"

#include "models/labels.h"

#include "core/customer.h"
#include "core/tables.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

struct Kind final {
    TableNumber table;
    const char *one;
    const char *several;
    const char *icon;
};

constexpr std::array Kinds = {
    Kind{tables::Customer, QT_TRANSLATE_NOOP("Kind", "Customer"), QT_TRANSLATE_NOOP("Kind", "Customers"), "building-2"},
    Kind{tables::Contact, QT_TRANSLATE_NOOP("Kind", "Contact"), QT_TRANSLATE_NOOP("Kind", "Contacts"), "user"},
    Kind{tables::ContactLink, QT_TRANSLATE_NOOP("Kind", "Contact link"), QT_TRANSLATE_NOOP("Kind", "Contact links"),
         "users"},
    Kind{tables::Contract, QT_TRANSLATE_NOOP("Kind", "Contract"), QT_TRANSLATE_NOOP("Kind", "Contracts"), "file-text"},
    Kind{tables::Interaction, QT_TRANSLATE_NOOP("Kind", "Interaction"), QT_TRANSLATE_NOOP("Kind", "Interactions"),
         "message-square"},
    Kind{tables::Ticket, QT_TRANSLATE_NOOP("Kind", "Ticket"), QT_TRANSLATE_NOOP("Kind", "Tickets"), "life-buoy"},
    Kind{tables::TicketMessage, QT_TRANSLATE_NOOP("Kind", "Message"), QT_TRANSLATE_NOOP("Kind", "Messages"),
         "life-buoy"},
    Kind{tables::Task, QT_TRANSLATE_NOOP("Kind", "Task"), QT_TRANSLATE_NOOP("Kind", "Tasks"), "list-checks"},
    Kind{tables::ChurnEvent, QT_TRANSLATE_NOOP("Kind", "Churn"), QT_TRANSLATE_NOOP("Kind", "Churn events"), "log-out"},
    Kind{tables::SavedView, QT_TRANSLATE_NOOP("Kind", "View"), QT_TRANSLATE_NOOP("Kind", "Views"), "layers"},
};
constexpr Kind Other{0, QT_TRANSLATE_NOOP("Kind", "Other"), QT_TRANSLATE_NOOP("Kind", "More"), "square-pen"};

const Kind &kindOf(TableNumber table)
{
    for (const Kind &kind : Kinds) {
        if (kind.table == table)
            return kind;
    }
    return Other;
}

} // namespace

QString rowKind(TableNumber table)
{
    return QCoreApplication::translate("Kind", kindOf(table).one);
}

QString rowKinds(TableNumber table)
{
    return QCoreApplication::translate("Kind", kindOf(table).several);
}

QString rowIcon(TableNumber table)
{
    return QString::fromLatin1(kindOf(table).icon);
}

QString fieldNames(TableNumber table, const QList<FieldNumber> &fields)
{
    const EntityInfo *entity = farolSchema().entity(table);
    QStringList names;
    for (const FieldNumber number : fields) {
        if (const FieldInfo *field = entity == nullptr ? nullptr : entity->field(number))
            names.append(fieldLabel(*field));
    }
    return names.join(u", "_s);
}

} // namespace farol
