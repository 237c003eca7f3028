// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cliententities.h"

namespace farol::storage {

namespace {

/// An index for lists: it holds living rows only and ends with the id that breaks ties. What the planner should take for
/// granted stands beside it: how many rows there are, and how many share the first column, the first two …
struct Listed final {
    QByteArray name;
    QByteArray expressions;
    QByteArray plan;
};

/// The columns that every table has, around those of the entity; see EntityColumns::tableStep().
QList<Step> tableOf(const QByteArray &name, const QList<Column> &columns, const QList<Listed> &lists)
{
    Table table{name,
                {intColumn("row"), idColumn("id"), idColumn("scope"), intColumn("seq"), intColumn("digest"),
                 boolColumn("deleted"), boolColumn("pending"), boolColumn("conflict"), boolColumn("extra")},
                {"row"},
                false};
    table.columns += columns;
    const auto stat = [&name](const QByteArray &index, const QByteArray &numbers) {
        return Script{"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('" + name + "', '" + name + '_' + index
                          + "', '" + numbers + "')",
                      {}};
    };
    const QByteArray rows = lists.isEmpty() ? QByteArray("100") : lists.constFirst().plan.split(' ').constFirst();
    QList<Step> steps{table,
                      Index{name + "_id", name, "id", true, {}},
                      Index{name + "_scope", name, "scope", false, {}},
                      Index{name + "_deleted", name, "id", false, "deleted = 1"},
                      Index{name + "_conflict", name, "id", false, "conflict = 1"},
                      Index{name + "_extra", name, "id", false, "extra = 1"},
                      stat("id", rows + " 1"),
                      stat("scope", rows + " 10"),
                      stat("deleted", "500 1"),
                      stat("conflict", "100 1"),
                      stat("extra", "1 1")};
    for (const Listed &list : lists) {
        steps += Index{name + '_' + list.name, name, list.expressions, false, "deleted = 0"};
        steps += stat(list.name, list.plan);
    }
    return steps;
}

QList<Step> contactSteps()
{
    return tableOf("contact",
                   {idColumn("customer").orNull(),
                    textColumn("name").orNull(),
                    blobColumn("name_key").orNull(),
                    textColumn("external_key").orNull(),
                    blobColumn("external_key_key").orNull(),
                    textColumn("email").orNull(),
                    blobColumn("email_key").orNull(),
                    textColumn("phone").orNull(),
                    blobColumn("phone_key").orNull(),
                    textColumn("job_title").orNull(),
                    blobColumn("job_title_key").orNull(),
                    textColumn("roles").orNull(),
                    textColumn("influence").orNull(),
                    intColumn("is_primary").orNull(),
                    textColumn("language").orNull(),
                    blobColumn("language_key").orNull(),
                    textColumn("tags").orNull(),
                    intColumn("left_on").orNull(),
                    idColumn("reports_to").orNull(),
                    idColumn("merged_into").orNull(),
                    blobColumn("meta"),
                    textColumn("notes").orNull()},
                   {{"name", "name_key, id, name", "1000000 2 1 1"},
                    {"customer", "customer, name_key, id", "1000000 5 2 1"},
                    {"email", "email_key, id", "1000000 2 1"},
                    {"external", "external_key, id", "1000000 1 1"},
                    {"alias", "merged_into, id", "1000000 1000 1"}});
}

QList<Step> contactLinkSteps()
{
    return tableOf("contact_link",
                   {idColumn("customer").orNull(), idColumn("contact").orNull(), textColumn("name").orNull(),
                    blobColumn("name_key").orNull(), textColumn("roles").orNull(), textColumn("influence").orNull(),
                    blobColumn("meta")},
                   {{"name", "name_key, id, name", "10000 2 1 1"},
                    {"customer", "customer, name_key, id", "10000 2 2 1"},
                    {"contact", "contact, id", "10000 2 1"}});
}

QList<Step> contractSteps()
{
    return tableOf("contract",
                   {idColumn("customer").orNull(),
                    textColumn("external_key").orNull(),
                    blobColumn("external_key_key").orNull(),
                    textColumn("product").orNull(),
                    blobColumn("product_key").orNull(),
                    textColumn("plan").orNull(),
                    blobColumn("plan_key").orNull(),
                    intColumn("seats").orNull(),
                    intColumn("value").orNull(),
                    textColumn("currency").orNull(),
                    textColumn("period").orNull(),
                    intColumn("starts").orNull(),
                    intColumn("ends").orNull(),
                    intColumn("renewal").orNull(),
                    intColumn("notice_days").orNull(),
                    intColumn("auto_renew").orNull(),
                    intColumn("is_trial").orNull(),
                    textColumn("tags").orNull(),
                    blobColumn("meta"),
                    textColumn("notes").orNull()},
                   {{"customer", "customer, starts, id", "300000 3 1 1"},
                    {"renewal", "renewal, id", "300000 200 1"},
                    {"ending", "ends, id", "300000 200 1"},
                    {"external", "external_key, id", "300000 1 1"}});
}

QList<Step> interactionSteps()
{
    return tableOf("interaction",
                   {idColumn("customer").orNull(), textColumn("external_key").orNull(),
                    blobColumn("external_key_key").orNull(), textColumn("kind").orNull(), intColumn("at").orNull(),
                    intColumn("minutes").orNull(), textColumn("subject").orNull(), blobColumn("subject_key").orNull(),
                    idColumn("author").orNull(), textColumn("contacts").orNull(), textColumn("colleagues").orNull(),
                    textColumn("mentions").orNull(), textColumn("sentiment").orNull(), intColumn("is_pinned").orNull(),
                    intColumn("is_confirmed").orNull(), blobColumn("meta"), textColumn("text").orNull(),
                    textColumn("said").orNull(), textColumn("restated").orNull()},
                   {{"customer", "customer, at, id", "1000000 10 1 1"},
                    {"time", "at, id", "1000000 1 1"},
                    {"writer", "author, at, id", "1000000 5000 1 1"},
                    {"external", "external_key, id", "1000000 1 1"}});
}

QList<Step> ticketSteps()
{
    return tableOf("ticket",
                   {idColumn("customer").orNull(), textColumn("external_key").orNull(),
                    blobColumn("external_key_key").orNull(), textColumn("subject").orNull(),
                    blobColumn("subject_key").orNull(), textColumn("status").orNull(), textColumn("priority").orNull(),
                    intColumn("opened_at").orNull(), intColumn("answered_at").orNull(), intColumn("closed_at").orNull(),
                    intColumn("satisfaction").orNull(), intColumn("is_escalated").orNull(),
                    idColumn("contact").orNull(), idColumn("assignee").orNull(), textColumn("category").orNull(),
                    blobColumn("category_key").orNull(), textColumn("tags").orNull(), blobColumn("meta"),
                    textColumn("description").orNull()},
                   {{"customer", "customer, opened_at, id", "500000 5 1 1"},
                    {"time", "opened_at, id", "500000 1 1"},
                    {"state", "status, opened_at, id", "500000 100000 1 1"},
                    {"person", "assignee, opened_at, id", "500000 2000 1 1"},
                    {"external", "external_key, id", "500000 1 1"}});
}

QList<Step> ticketMessageSteps()
{
    return tableOf("ticket_message",
                   {idColumn("ticket").orNull(), intColumn("at").orNull(), idColumn("author").orNull(),
                    idColumn("contact").orNull(), intColumn("is_internal").orNull(), blobColumn("meta"),
                    textColumn("text").orNull()},
                   {{"ticket", "ticket, at, id", "1000000 4 1 1"}});
}

QList<Step> taskSteps()
{
    return tableOf("task",
                   {idColumn("customer").orNull(), textColumn("title").orNull(), blobColumn("title_key").orNull(),
                    intColumn("due").orNull(), idColumn("assignee").orNull(), textColumn("status").orNull(),
                    textColumn("priority").orNull(), intColumn("done_at").orNull(), idColumn("interaction").orNull(),
                    blobColumn("meta"), textColumn("notes").orNull()},
                   {{"customer", "customer, due, id", "300000 3 2 1"},
                    {"person", "assignee, status, due, id", "300000 500 100 2 1"},
                    {"due_day", "due, id", "300000 200 1"}});
}

QList<Step> usageFactSteps()
{
    return tableOf("usage",
                   {idColumn("customer").orNull(), textColumn("feature").orNull(), blobColumn("feature_key").orNull(),
                    intColumn("day").orNull(), textColumn("source").orNull(), blobColumn("source_key").orNull(),
                    intColumn("uses").orNull(), intColumn("seconds").orNull(), intColumn("errors").orNull(),
                    intColumn("people").orNull(), intColumn("is_beta").orNull(), blobColumn("meta")},
                   {{"customer", "customer, day, id", "2000000 500 5 1"}});
}

QList<Step> churnEventSteps()
{
    return tableOf("churn_event",
                   {idColumn("customer").orNull(), textColumn("external_key").orNull(),
                    blobColumn("external_key_key").orNull(), intColumn("day").orNull(), textColumn("reason").orNull(),
                    intColumn("refund").orNull(), textColumn("currency").orNull(), intColumn("after_upgrade").orNull(),
                    intColumn("after_downgrade").orNull(), intColumn("is_return").orNull(),
                    intColumn("is_avoidable").orNull(), blobColumn("meta"), textColumn("feedback").orNull()},
                   {{"customer", "customer, day, id", "10000 2 1 1"},
                    {"time", "day, id", "10000 10 1"},
                    {"external", "external_key, id", "10000 1 1"}});
}

QList<Step> savedViewSteps()
{
    return tableOf("saved_view",
                   {idColumn("audience").orNull(), textColumn("name").orNull(), blobColumn("name_key").orNull(),
                    textColumn("entity").orNull(), blobColumn("entity_key").orNull(), idColumn("author").orNull(),
                    textColumn("sorting").orNull(), blobColumn("sorting_key").orNull(), intColumn("place").orNull(),
                    blobColumn("meta"), textColumn("filter").orNull(), textColumn("columns").orNull()},
                   {{"audience", "audience, id", "100 10 1"}});
}

QList<Step> customFieldSteps()
{
    return tableOf("custom_field",
                   {textColumn("field_key").orNull(), blobColumn("field_key_key").orNull(),
                    textColumn("label").orNull(), blobColumn("label_key").orNull(), textColumn("kind").orNull(),
                    intColumn("in_portal").orNull(), intColumn("place").orNull(), intColumn("is_archived").orNull(),
                    blobColumn("meta"), textColumn("options").orNull()},
                   {});
}

QList<Step> customValueSteps()
{
    return tableOf("custom_value",
                   {idColumn("customer").orNull(), textColumn("value_key").orNull(),
                    blobColumn("value_key_key").orNull(), idColumn("field").orNull(), textColumn("text").orNull(),
                    blobColumn("text_key").orNull(), intColumn("number").orNull(), blobColumn("meta")},
                   {{"customer", "customer, field, id", "1000000 10 1 1"},
                    {"number", "field, number, id", "1000000 5000 100 1"},
                    {"text", "field, text_key, id", "1000000 5000 100 1"}});
}

QList<Step> listItemSteps()
{
    return tableOf("list_item",
                   {textColumn("item_key").orNull(), blobColumn("item_key_key").orNull(), textColumn("label").orNull(),
                    blobColumn("label_key").orNull(), intColumn("place").orNull(), intColumn("is_archived").orNull(),
                    blobColumn("meta")},
                   {});
}

QList<Step> holidaySteps()
{
    return tableOf("holiday",
                   {intColumn("day").orNull(), textColumn("name").orNull(), blobColumn("name_key").orNull(),
                    intColumn("is_yearly").orNull(), blobColumn("meta")},
                   {{"time", "day, id", "200 1 1"}});
}

} // namespace

QList<Step> customerSideSteps()
{
    return contactSteps() + contactLinkSteps() + contractSteps() + interactionSteps() + ticketSteps()
           + ticketMessageSteps() + taskSteps() + usageFactSteps() + churnEventSteps() + savedViewSteps()
           + customFieldSteps() + customValueSteps() + listItemSteps() + holidaySteps();
}

} // namespace farol::storage
