// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entitywords.h"

#include "core/tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

enum Deed : std::size_t { Added, Deleted, Restored, Imported, Edited, Deeds };

/// The words for one entity. Whole sentences, since in most languages what was done agrees with what it was done to.
struct EntityWords final {
    TableNumber table;
    const char *one;
    const char *many;
    const char *counted;
    std::array<const char *, Deeds> done;
};

constexpr std::array Words = {
    EntityWords{
        tables::Customer,
        QT_TRANSLATE_NOOP("Entity", "Customer"),
        QT_TRANSLATE_NOOP("Entity", "Customers"),
        QT_TRANSLATE_N_NOOP("Entity", "%n customer(s)"),
        {QT_TRANSLATE_N_NOOP("Act", "%n customer(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n customer(s) deleted"),
         QT_TRANSLATE_N_NOOP("Act", "%n customer(s) brought back"),
         QT_TRANSLATE_N_NOOP("Act", "%n customer(s) imported"), QT_TRANSLATE_N_NOOP("Act", "%n customer(s) edited")}},
    EntityWords{tables::Contact,
                QT_TRANSLATE_NOOP("Entity", "Contact"),
                QT_TRANSLATE_NOOP("Entity", "Contacts"),
                QT_TRANSLATE_N_NOOP("Entity", "%n contact(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n contact(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n contact(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n contact(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n contact(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n contact(s) edited")}},
    EntityWords{tables::ContactLink,
                QT_TRANSLATE_NOOP("Entity", "Contact link"),
                QT_TRANSLATE_NOOP("Entity", "Contact links"),
                QT_TRANSLATE_N_NOOP("Entity", "%n contact link(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n contact link(s) added"),
                 QT_TRANSLATE_N_NOOP("Act", "%n contact link(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n contact link(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n contact link(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n contact link(s) edited")}},
    EntityWords{
        tables::Contract,
        QT_TRANSLATE_NOOP("Entity", "Contract"),
        QT_TRANSLATE_NOOP("Entity", "Contracts"),
        QT_TRANSLATE_N_NOOP("Entity", "%n contract(s)"),
        {QT_TRANSLATE_N_NOOP("Act", "%n contract(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n contract(s) deleted"),
         QT_TRANSLATE_N_NOOP("Act", "%n contract(s) brought back"),
         QT_TRANSLATE_N_NOOP("Act", "%n contract(s) imported"), QT_TRANSLATE_N_NOOP("Act", "%n contract(s) edited")}},
    EntityWords{tables::Interaction,
                QT_TRANSLATE_NOOP("Entity", "Interaction"),
                QT_TRANSLATE_NOOP("Entity", "Interactions"),
                QT_TRANSLATE_N_NOOP("Entity", "%n interaction(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n interaction(s) added"),
                 QT_TRANSLATE_N_NOOP("Act", "%n interaction(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n interaction(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n interaction(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n interaction(s) edited")}},
    EntityWords{tables::Ticket,
                QT_TRANSLATE_NOOP("Entity", "Ticket"),
                QT_TRANSLATE_NOOP("Entity", "Tickets"),
                QT_TRANSLATE_N_NOOP("Entity", "%n ticket(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n ticket(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n ticket(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n ticket(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n ticket(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n ticket(s) edited")}},
    EntityWords{tables::TicketMessage,
                QT_TRANSLATE_NOOP("Entity", "Message"),
                QT_TRANSLATE_NOOP("Entity", "Messages"),
                QT_TRANSLATE_N_NOOP("Entity", "%n message(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n message(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n message(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n message(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n message(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n message(s) edited")}},
    EntityWords{tables::Task,
                QT_TRANSLATE_NOOP("Entity", "Task"),
                QT_TRANSLATE_NOOP("Entity", "Tasks"),
                QT_TRANSLATE_N_NOOP("Entity", "%n task(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n task(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n task(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n task(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n task(s) imported"), QT_TRANSLATE_N_NOOP("Act", "%n task(s) edited")}},
    EntityWords{tables::UsageFact,
                QT_TRANSLATE_NOOP("Entity", "Usage fact"),
                QT_TRANSLATE_NOOP("Entity", "Usage facts"),
                QT_TRANSLATE_N_NOOP("Entity", "%n usage fact(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n usage fact(s) added"),
                 QT_TRANSLATE_N_NOOP("Act", "%n usage fact(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n usage fact(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n usage fact(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n usage fact(s) edited")}},
    EntityWords{tables::ChurnEvent,
                QT_TRANSLATE_NOOP("Entity", "Cancellation"),
                QT_TRANSLATE_NOOP("Entity", "Cancellations"),
                QT_TRANSLATE_N_NOOP("Entity", "%n cancellation(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n cancellation(s) added"),
                 QT_TRANSLATE_N_NOOP("Act", "%n cancellation(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n cancellation(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n cancellation(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n cancellation(s) edited")}},
    EntityWords{tables::SavedView,
                QT_TRANSLATE_NOOP("Entity", "View"),
                QT_TRANSLATE_NOOP("Entity", "Views"),
                QT_TRANSLATE_N_NOOP("Entity", "%n view(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n view(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n view(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n view(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n view(s) imported"), QT_TRANSLATE_N_NOOP("Act", "%n view(s) edited")}},
    EntityWords{tables::CustomField,
                QT_TRANSLATE_NOOP("Entity", "Custom field"),
                QT_TRANSLATE_NOOP("Entity", "Custom fields"),
                QT_TRANSLATE_N_NOOP("Entity", "%n custom field(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n custom field(s) added"),
                 QT_TRANSLATE_N_NOOP("Act", "%n custom field(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n custom field(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n custom field(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n custom field(s) edited")}},
    EntityWords{tables::CustomValue,
                QT_TRANSLATE_NOOP("Entity", "Custom value"),
                QT_TRANSLATE_NOOP("Entity", "Custom values"),
                QT_TRANSLATE_N_NOOP("Entity", "%n custom value(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n custom value(s) added"),
                 QT_TRANSLATE_N_NOOP("Act", "%n custom value(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n custom value(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n custom value(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n custom value(s) edited")}},
    EntityWords{tables::ListItem,
                QT_TRANSLATE_NOOP("Entity", "List entry"),
                QT_TRANSLATE_NOOP("Entity", "List entries"),
                QT_TRANSLATE_N_NOOP("Entity", "%n list entr(y/ies)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n list entr(y/ies) added"),
                 QT_TRANSLATE_N_NOOP("Act", "%n list entr(y/ies) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n list entr(y/ies) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n list entr(y/ies) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n list entr(y/ies) edited")}},
    EntityWords{tables::Holiday,
                QT_TRANSLATE_NOOP("Entity", "Holiday"),
                QT_TRANSLATE_NOOP("Entity", "Holidays"),
                QT_TRANSLATE_N_NOOP("Entity", "%n holiday(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n holiday(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n holiday(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n holiday(s) brought back"),
                 QT_TRANSLATE_N_NOOP("Act", "%n holiday(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n holiday(s) edited")}},
    EntityWords{0,
                QT_TRANSLATE_NOOP("Entity", "Row"),
                QT_TRANSLATE_NOOP("Entity", "Rows"),
                QT_TRANSLATE_N_NOOP("Entity", "%n row(s)"),
                {QT_TRANSLATE_N_NOOP("Act", "%n row(s) added"), QT_TRANSLATE_N_NOOP("Act", "%n row(s) deleted"),
                 QT_TRANSLATE_N_NOOP("Act", "%n row(s) brought back"), QT_TRANSLATE_N_NOOP("Act", "%n row(s) imported"),
                 QT_TRANSLATE_N_NOOP("Act", "%n row(s) edited")}},
};

/// Table 0, the last, stands for every table that has no words of its own, and for several at once.
const EntityWords &wordsOf(TableNumber table)
{
    const auto found =
        std::find_if(Words.begin(), Words.end(), [table](const EntityWords &words) { return words.table == table; });
    return found == Words.end() ? Words.back() : *found;
}

Deed deedOf(const QString &act)
{
    if (act == "add"_L1)
        return Added;
    if (act == "delete"_L1)
        return Deleted;
    if (act == "restore"_L1)
        return Restored;
    return act == "import"_L1 ? Imported : Edited;
}

} // namespace

QString entityName(TableNumber table)
{
    return QCoreApplication::translate("Entity", wordsOf(table).one);
}

QString entityPlural(TableNumber table)
{
    return QCoreApplication::translate("Entity", wordsOf(table).many);
}

QString entityCount(TableNumber table, int count)
{
    return QCoreApplication::translate("Entity", wordsOf(table).counted, nullptr, count);
}

bool hasEntityWords(TableNumber table)
{
    return wordsOf(table).table == table;
}

QString actDone(const QString &act, TableNumber table, int count)
{
    if (act == "settle"_L1)
        return QCoreApplication::translate("Act", "%n conflict(s) settled", nullptr, count);
    return QCoreApplication::translate("Act", wordsOf(table).done.at(deedOf(act)), nullptr, count);
}

QString actUndone(const QString &act, TableNumber table, int count)
{
    //: %1 is what an act had done: "3 customers edited"
    return QCoreApplication::translate("Act", "Undone: %1").arg(actDone(act, table, count));
}

QString actRedone(const QString &act, TableNumber table, int count)
{
    //: %1 is what an act had done, and does now once more: "3 customers edited"
    return QCoreApplication::translate("Act", "Done again: %1").arg(actDone(act, table, count));
}

} // namespace farol
