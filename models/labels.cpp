// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/labels.h"

#include "core/listcatalog.h"
#include "core/lists.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr std::array FieldLabels = {
    QT_TRANSLATE_NOOP("Field", "Name"),
    QT_TRANSLATE_NOOP("Field", "External key"),
    QT_TRANSLATE_NOOP("Field", "Segment"),
    QT_TRANSLATE_NOOP("Field", "Stage"),
    QT_TRANSLATE_NOOP("Field", "Owner"),
    QT_TRANSLATE_NOOP("Field", "Team"),
    QT_TRANSLATE_NOOP("Field", "Parent"),
    QT_TRANSLATE_NOOP("Field", "Tags"),
    QT_TRANSLATE_NOOP("Field", "Industry"),
    QT_TRANSLATE_NOOP("Field", "Country"),
    QT_TRANSLATE_NOOP("Field", "Seats"),
    QT_TRANSLATE_NOOP("Field", "Customer since"),
    QT_TRANSLATE_NOOP("Field", "Notes"),
    QT_TRANSLATE_NOOP("Field", "Deleted"),
    QT_TRANSLATE_NOOP("Field", "Customer"),
    QT_TRANSLATE_NOOP("Field", "E-mail"),
    QT_TRANSLATE_NOOP("Field", "Phone"),
    QT_TRANSLATE_NOOP("Field", "Job title"),
    QT_TRANSLATE_NOOP("Field", "Roles"),
    QT_TRANSLATE_NOOP("Field", "Influence"),
    QT_TRANSLATE_NOOP("Field", "Primary contact"),
    QT_TRANSLATE_NOOP("Field", "Language"),
    QT_TRANSLATE_NOOP("Field", "Left on"),
    QT_TRANSLATE_NOOP("Field", "Reports to"),
    QT_TRANSLATE_NOOP("Field", "Merged into"),
    QT_TRANSLATE_NOOP("Field", "Contact"),
    QT_TRANSLATE_NOOP("Field", "Product"),
    QT_TRANSLATE_NOOP("Field", "Plan"),
    QT_TRANSLATE_NOOP("Field", "Value"),
    QT_TRANSLATE_NOOP("Field", "Currency"),
    QT_TRANSLATE_NOOP("Field", "Period"),
    QT_TRANSLATE_NOOP("Field", "Starts"),
    QT_TRANSLATE_NOOP("Field", "Ends"),
    QT_TRANSLATE_NOOP("Field", "Renewal"),
    QT_TRANSLATE_NOOP("Field", "Notice (days)"),
    QT_TRANSLATE_NOOP("Field", "Renews by itself"),
    QT_TRANSLATE_NOOP("Field", "Trial"),
    QT_TRANSLATE_NOOP("Field", "Type"),
    QT_TRANSLATE_NOOP("Field", "When"),
    QT_TRANSLATE_NOOP("Field", "Minutes"),
    QT_TRANSLATE_NOOP("Field", "Subject"),
    QT_TRANSLATE_NOOP("Field", "Author"),
    QT_TRANSLATE_NOOP("Field", "Participants"),
    QT_TRANSLATE_NOOP("Field", "Colleagues"),
    QT_TRANSLATE_NOOP("Field", "Mentions"),
    QT_TRANSLATE_NOOP("Field", "Sentiment"),
    QT_TRANSLATE_NOOP("Field", "Pinned"),
    QT_TRANSLATE_NOOP("Field", "Confirmed"),
    QT_TRANSLATE_NOOP("Field", "Text"),
    QT_TRANSLATE_NOOP("Field", "What the customer said"),
    QT_TRANSLATE_NOOP("Field", "How we restated it"),
    QT_TRANSLATE_NOOP("Field", "Status"),
    QT_TRANSLATE_NOOP("Field", "Priority"),
    QT_TRANSLATE_NOOP("Field", "Opened"),
    QT_TRANSLATE_NOOP("Field", "First answered"),
    QT_TRANSLATE_NOOP("Field", "Closed"),
    QT_TRANSLATE_NOOP("Field", "Satisfaction"),
    QT_TRANSLATE_NOOP("Field", "Escalated"),
    QT_TRANSLATE_NOOP("Field", "Assignee"),
    QT_TRANSLATE_NOOP("Field", "Category"),
    QT_TRANSLATE_NOOP("Field", "Description"),
    QT_TRANSLATE_NOOP("Field", "Ticket"),
    QT_TRANSLATE_NOOP("Field", "Internal"),
    QT_TRANSLATE_NOOP("Field", "Title"),
    QT_TRANSLATE_NOOP("Field", "Due"),
    QT_TRANSLATE_NOOP("Field", "Done"),
    QT_TRANSLATE_NOOP("Field", "Interaction"),
    QT_TRANSLATE_NOOP("Field", "Feature"),
    QT_TRANSLATE_NOOP("Field", "Day"),
    QT_TRANSLATE_NOOP("Field", "Source"),
    QT_TRANSLATE_NOOP("Field", "Uses"),
    QT_TRANSLATE_NOOP("Field", "Seconds"),
    QT_TRANSLATE_NOOP("Field", "Errors"),
    QT_TRANSLATE_NOOP("Field", "People"),
    QT_TRANSLATE_NOOP("Field", "Beta"),
    QT_TRANSLATE_NOOP("Field", "Reason"),
    QT_TRANSLATE_NOOP("Field", "Refund"),
    QT_TRANSLATE_NOOP("Field", "After an upgrade"),
    QT_TRANSLATE_NOOP("Field", "After a downgrade"),
    QT_TRANSLATE_NOOP("Field", "Had come back"),
    QT_TRANSLATE_NOOP("Field", "Avoidable"),
    QT_TRANSLATE_NOOP("Field", "Feedback"),
    QT_TRANSLATE_NOOP("Field", "Audience"),
    QT_TRANSLATE_NOOP("Field", "Entity"),
    QT_TRANSLATE_NOOP("Field", "Order"),
    QT_TRANSLATE_NOOP("Field", "Place"),
    QT_TRANSLATE_NOOP("Field", "Filter"),
    QT_TRANSLATE_NOOP("Field", "Columns"),
    QT_TRANSLATE_NOOP("Field", "Key"),
    QT_TRANSLATE_NOOP("Field", "Label"),
    QT_TRANSLATE_NOOP("Field", "Shown in the portal"),
    QT_TRANSLATE_NOOP("Field", "Archived"),
    QT_TRANSLATE_NOOP("Field", "Options"),
    QT_TRANSLATE_NOOP("Field", "Field"),
    QT_TRANSLATE_NOOP("Field", "Number"),
    QT_TRANSLATE_NOOP("Field", "Every year"),
    QT_TRANSLATE_NOOP("Field", "MRR"),
    QT_TRANSLATE_NOOP("Field", "Last contact"),
    QT_TRANSLATE_NOOP("Field", "Open tickets"),
    QT_TRANSLATE_NOOP("Field", "Next task"),
};

/// A key's label, in a context of its list's own: "Open" is not the same word of a ticket and of a task everywhere.
struct KeyLabel final {
    const char *list;
    const char *context;
    const char *key;
    const char *label;
};

// The lists a workspace starts with. Currencies have none: their codes are what people read.
constexpr std::array KeyLabels = {
    KeyLabel{"stages", "Stage", "onboarding", QT_TRANSLATE_NOOP("Stage", "Onboarding")},
    KeyLabel{"stages", "Stage", "adoption", QT_TRANSLATE_NOOP("Stage", "Adoption")},
    KeyLabel{"stages", "Stage", "renewal", QT_TRANSLATE_NOOP("Stage", "Renewal")},
    KeyLabel{"stages", "Stage", "churned", QT_TRANSLATE_NOOP("Stage", "Churned")},
    KeyLabel{"segments", "Segment", "enterprise", QT_TRANSLATE_NOOP("Segment", "Enterprise")},
    KeyLabel{"segments", "Segment", "mid", QT_TRANSLATE_NOOP("Segment", "Mid-market")},
    KeyLabel{"segments", "Segment", "smb", QT_TRANSLATE_NOOP("Segment", "Small business")},
    KeyLabel{"contact_roles", "ContactRole", "champion", QT_TRANSLATE_NOOP("ContactRole", "Champion")},
    KeyLabel{"contact_roles", "ContactRole", "decision_maker", QT_TRANSLATE_NOOP("ContactRole", "Decision maker")},
    KeyLabel{"contact_roles", "ContactRole", "sponsor", QT_TRANSLATE_NOOP("ContactRole", "Sponsor")},
    KeyLabel{"contact_roles", "ContactRole", "user", QT_TRANSLATE_NOOP("ContactRole", "User")},
    KeyLabel{"levels", "Level", "high", QT_TRANSLATE_NOOP("Level", "High")},
    KeyLabel{"levels", "Level", "medium", QT_TRANSLATE_NOOP("Level", "Medium")},
    KeyLabel{"levels", "Level", "low", QT_TRANSLATE_NOOP("Level", "Low")},
    KeyLabel{"periods", "Period", "month", QT_TRANSLATE_NOOP("Period", "Monthly")},
    KeyLabel{"periods", "Period", "quarter", QT_TRANSLATE_NOOP("Period", "Quarterly")},
    KeyLabel{"periods", "Period", "half_year", QT_TRANSLATE_NOOP("Period", "Half-yearly")},
    KeyLabel{"periods", "Period", "year", QT_TRANSLATE_NOOP("Period", "Yearly")},
    KeyLabel{"periods", "Period", "once", QT_TRANSLATE_NOOP("Period", "Once")},
    KeyLabel{"interaction_kinds", "InteractionKind", "call", QT_TRANSLATE_NOOP("InteractionKind", "Call")},
    KeyLabel{"interaction_kinds", "InteractionKind", "meeting", QT_TRANSLATE_NOOP("InteractionKind", "Meeting")},
    KeyLabel{"interaction_kinds", "InteractionKind", "email", QT_TRANSLATE_NOOP("InteractionKind", "E-mail")},
    KeyLabel{"interaction_kinds", "InteractionKind", "message", QT_TRANSLATE_NOOP("InteractionKind", "Message")},
    KeyLabel{"interaction_kinds", "InteractionKind", "visit", QT_TRANSLATE_NOOP("InteractionKind", "Visit")},
    KeyLabel{"interaction_kinds", "InteractionKind", "training", QT_TRANSLATE_NOOP("InteractionKind", "Training")},
    KeyLabel{"interaction_kinds", "InteractionKind", "note", QT_TRANSLATE_NOOP("InteractionKind", "Note")},
    KeyLabel{"sentiments", "Sentiment", "positive", QT_TRANSLATE_NOOP("Sentiment", "Positive")},
    KeyLabel{"sentiments", "Sentiment", "neutral", QT_TRANSLATE_NOOP("Sentiment", "Neutral")},
    KeyLabel{"sentiments", "Sentiment", "negative", QT_TRANSLATE_NOOP("Sentiment", "Negative")},
    KeyLabel{"ticket_statuses", "TicketStatus", "open", QT_TRANSLATE_NOOP("TicketStatus", "Open")},
    KeyLabel{"ticket_statuses", "TicketStatus", "waiting",
             QT_TRANSLATE_NOOP("TicketStatus", "Waiting for the customer")},
    KeyLabel{"ticket_statuses", "TicketStatus", "solved", QT_TRANSLATE_NOOP("TicketStatus", "Solved")},
    KeyLabel{"ticket_statuses", "TicketStatus", "closed", QT_TRANSLATE_NOOP("TicketStatus", "Closed")},
    KeyLabel{"priorities", "Priority", "urgent", QT_TRANSLATE_NOOP("Priority", "Urgent")},
    KeyLabel{"priorities", "Priority", "high", QT_TRANSLATE_NOOP("Priority", "High")},
    KeyLabel{"priorities", "Priority", "medium", QT_TRANSLATE_NOOP("Priority", "Medium")},
    KeyLabel{"priorities", "Priority", "low", QT_TRANSLATE_NOOP("Priority", "Low")},
    KeyLabel{"task_statuses", "TaskStatus", "open", QT_TRANSLATE_NOOP("TaskStatus", "To do")},
    KeyLabel{"task_statuses", "TaskStatus", "doing", QT_TRANSLATE_NOOP("TaskStatus", "In progress")},
    KeyLabel{"task_statuses", "TaskStatus", "done", QT_TRANSLATE_NOOP("TaskStatus", "Done")},
    KeyLabel{"churn_reasons", "ChurnReason", "pricing", QT_TRANSLATE_NOOP("ChurnReason", "Price")},
    KeyLabel{"churn_reasons", "ChurnReason", "budget", QT_TRANSLATE_NOOP("ChurnReason", "Budget cuts")},
    KeyLabel{"churn_reasons", "ChurnReason", "features", QT_TRANSLATE_NOOP("ChurnReason", "Missing features")},
    KeyLabel{"churn_reasons", "ChurnReason", "support", QT_TRANSLATE_NOOP("ChurnReason", "Support")},
    KeyLabel{"churn_reasons", "ChurnReason", "competitor", QT_TRANSLATE_NOOP("ChurnReason", "Competitor")},
    KeyLabel{"churn_reasons", "ChurnReason", "closed_down", QT_TRANSLATE_NOOP("ChurnReason", "Closed down")},
    KeyLabel{"churn_reasons", "ChurnReason", "other", QT_TRANSLATE_NOOP("ChurnReason", "Other")},
    KeyLabel{"churn_reasons", "ChurnReason", "unknown", QT_TRANSLATE_NOOP("ChurnReason", "Unknown")},
    KeyLabel{"custom_kinds", "CustomKind", "text", QT_TRANSLATE_NOOP("CustomKind", "Text")},
    KeyLabel{"custom_kinds", "CustomKind", "number", QT_TRANSLATE_NOOP("CustomKind", "Number")},
    KeyLabel{"custom_kinds", "CustomKind", "day", QT_TRANSLATE_NOOP("CustomKind", "Day")},
    KeyLabel{"custom_kinds", "CustomKind", "yes_no", QT_TRANSLATE_NOOP("CustomKind", "Yes or no")},
    KeyLabel{"custom_kinds", "CustomKind", "choice", QT_TRANSLATE_NOOP("CustomKind", "Choice")},
};

struct ListTitle final {
    const char *list;
    const char *title;
};

constexpr std::array ListTitles = {
    ListTitle{"stages", QT_TRANSLATE_NOOP("WorkspaceList", "Stages")},
    ListTitle{"segments", QT_TRANSLATE_NOOP("WorkspaceList", "Segments")},
    ListTitle{"contact_roles", QT_TRANSLATE_NOOP("WorkspaceList", "Roles of contacts")},
    ListTitle{"interaction_kinds", QT_TRANSLATE_NOOP("WorkspaceList", "Kinds of interactions")},
    ListTitle{"priorities", QT_TRANSLATE_NOOP("WorkspaceList", "Priorities")},
    ListTitle{"churn_reasons", QT_TRANSLATE_NOOP("WorkspaceList", "Reasons for cancelling")},
    ListTitle{"levels", QT_TRANSLATE_NOOP("WorkspaceList", "Influence")},
    ListTitle{"sentiments", QT_TRANSLATE_NOOP("WorkspaceList", "Sentiment")},
};

} // namespace

QString fieldLabel(const FieldInfo &field)
{
    if (field.number >= FirstCustom)
        return QString::fromUtf8(field.label); // the workspace's own word
    return QCoreApplication::translate("Field", field.label);
}

QStringList knownFieldLabels()
{
    QStringList labels;
    for (const char *label : FieldLabels)
        labels.append(QString::fromLatin1(label));
    return labels;
}

QStringList listKeys(const QString &list)
{
    return workspaceListKeys(QLatin1StringView(list.toLatin1()));
}

QString keyLabel(const QString &list, const QString &key)
{
    const auto entry = std::find_if(KeyLabels.begin(), KeyLabels.end(), [&](const KeyLabel &label) {
        return list == QLatin1StringView(label.list) && key == QLatin1StringView(label.key);
    });
    return entry == KeyLabels.end() ? key : QCoreApplication::translate(entry->context, entry->label);
}

QString keyLabel(const ListCatalog &lists, const QString &list, const QString &key)
{
    const QString own = lists.ownLabel(list, key);
    return own.isEmpty() ? keyLabel(list, key) : own;
}

QString keyLabels(const ListCatalog &lists, const QString &list, const QStringList &keys)
{
    QStringList labels;
    for (const QString &key : keys)
        labels.append(keyLabel(lists, list, key));
    return labels.join(u", "_s);
}

QString listTitle(const QString &list)
{
    const auto entry = std::find_if(ListTitles.begin(), ListTitles.end(),
                                    [&list](const ListTitle &one) { return list == QLatin1StringView(one.list); });
    return entry == ListTitles.end() ? list : QCoreApplication::translate("WorkspaceList", entry->title);
}

} // namespace farol
