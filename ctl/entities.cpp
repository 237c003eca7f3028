// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/entities.h"

#include "core/customer.h"
#include "core/text/valuetext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

struct UsualColumns final {
    TableNumber table;
    QLatin1StringView fields;
};

constexpr std::array Usual = {
    UsualColumns{tables::Customer, "name stage segment owner seats tags"_L1},
    UsualColumns{tables::Contact, "name job_title roles email phone customer"_L1},
    UsualColumns{tables::ContactLink, "name roles customer contact"_L1},
    UsualColumns{tables::Contract, "product plan value currency period renewal customer"_L1},
    UsualColumns{tables::Interaction, "at kind subject author customer"_L1},
    UsualColumns{tables::Ticket, "opened_at subject status priority assignee customer"_L1},
    UsualColumns{tables::TicketMessage, "at author contact is_internal text ticket"_L1},
    UsualColumns{tables::Task, "due title status priority assignee customer"_L1},
    UsualColumns{tables::UsageFact, "day feature uses people source customer"_L1},
    UsualColumns{tables::ChurnEvent, "day reason refund currency customer"_L1},
    UsualColumns{tables::SavedView, "name entity audience filter sorting"_L1},
    UsualColumns{tables::CustomField, "field_key label kind is_archived"_L1},
    UsualColumns{tables::CustomValue, "customer field text number"_L1},
    UsualColumns{tables::ListItem, "item_key label place is_archived"_L1},
    UsualColumns{tables::Holiday, "day name is_yearly"_L1},
};

} // namespace

Result<const EntityInfo *> entityNamed(Context &context, const QString &word)
{
    QString wanted = word.toLower();
    wanted.replace(u'-', u'_');
    QStringList known;
    for (const EntityInfo &entity : farolSchema().entities()) {
        const QString name = QString::fromLatin1(entity.name);
        if (wanted == name || wanted == name + u's')
            return &entity;
        known.append(name);
    }
    const QString near = nearest(wanted, known);
    return context.fails(Exit::Usage,
                         u"\"%1\" is no kind of row.%2 There are: %3."_s.arg(
                             word, near.isEmpty() ? QString() : u" Did you mean %1?"_s.arg(near), known.join(u", "_s)));
}

QString nounOf(const EntityInfo &entity)
{
    if (entity.table == tables::UsageFact) // usage by itself cannot be counted
        return u"usage fact"_s;
    return QString::fromLatin1(entity.name).replace(u'_', u' ');
}

QString pluralOf(const EntityInfo &entity)
{
    return nounOf(entity) + u's';
}

QString oneOf(const EntityInfo &entity)
{
    const QString noun = nounOf(entity);
    const bool vowel = noun.startsWith(u'i') || noun.startsWith(u'a') || noun.startsWith(u'e') || noun.startsWith(u'o');
    return (vowel ? u"An "_s : u"A "_s) + noun;
}

QString countedRows(qint64 count, const EntityInfo &entity)
{
    const QByteArray noun = nounOf(entity).toLatin1();
    return counted(count, QLatin1StringView(noun));
}

QList<FieldNumber> usualColumns(const EntityInfo &entity)
{
    QList<FieldNumber> columns;
    for (const UsualColumns &usual : Usual) {
        if (usual.table != entity.table)
            continue;
        const QStringList names = QString(usual.fields).split(u' ');
        for (const QString &name : names)
            columns.append(entity.field(name)->number);
    }
    for (qsizetype i = 0; columns.isEmpty() && i < entity.fields.size(); ++i)
        columns.append(entity.fields.at(i).number);
    return columns;
}

} // namespace farol::ctl
