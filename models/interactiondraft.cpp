// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interactiondraft.h"

#include "models/rowedits.h"

#include "core/text/valuetext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

bool InteractionDraft::isEmpty() const
{
    const auto blank = [](const QString &text) { return text.trimmed().isEmpty(); };
    return blank(interaction.subject) && blank(interaction.text) && blank(interaction.said)
           && blank(interaction.restated) && interaction.contacts.isEmpty() && interaction.colleagues.isEmpty()
           && interaction.sentiment.isEmpty() && !interaction.minutes && !interaction.isConfirmed;
}

QString draftKey(CustomerId customer, InteractionId interaction)
{
    return interaction.isNull() ? u"new-interaction/"_s + customer.uuid.toString()
                                : u"interaction/"_s + interaction.uuid.toString();
}

QByteArray encodeDraft(const InteractionDraft &draft)
{
    if (draft.isEmpty())
        return {};
    QJsonObject object;
    forEachField(draft.interaction, [&object](const FieldInfo &field, const Value &value) {
        if (!value.isNull())
            object.insert(QLatin1StringView(field.name), valueToJson(field, value));
    });
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

InteractionDraft decodeDraft(const QByteArray &bytes)
{
    InteractionDraft draft;
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    for (const FieldInfo &field : fieldInfos<Interaction>()) {
        const auto found = object.constFind(QLatin1StringView(field.name));
        if (found == object.constEnd())
            continue;
        if (const Result<Value> value = valueFromJson(field, *found); value)
            setField(draft.interaction, field.number, *value);
    }
    return draft;
}

Command saveInteraction(const Interaction &interaction, const Interaction &before)
{
    return saveRow(tables::Interaction, interaction, before);
}

} // namespace farol
