// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customfieldrows.h"

#include "models/commands.h"
#include "models/filterparts.h"
#include "models/rowedits.h"

#include "core/listcatalog.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// A number of CustomField's field list; a test holds it against the declaration.
constexpr FieldNumber PlaceField = 5;

CustomField tidied(CustomField draft)
{
    draft.label = draft.label.simplified();
    draft.options = draft.kind == "choice"_L1 ? customOptions(draft.options).join(u'\n') : QString();
    return draft;
}

} // namespace

CustomFieldRows::CustomFieldRows(Store &store, const Format &format, QObject *parent)
    : PlacedRows(parent),
      m_store(store),
      m_format(format),
      m_fields(store, tables::CustomField),
      m_deleted(store, tables::CustomField, true),
      m_counter(store, tables::Customer)
{
    connect(&m_fields, &WholeTable::refreshed, this, &CustomFieldRows::refresh);
    connect(&m_fields, &WholeTable::failed, this, &CustomFieldRows::failed);
    connect(&m_store, &Store::customFieldsChanged, this, &CustomFieldRows::countAll);
    connect(&m_counter, &ListCounter::counted, this, &CustomFieldRows::refresh);
}

void CustomFieldRows::countAll()
{
    QStringList names;
    const CustomCatalog catalog = m_store.customFields();
    for (const CustomColumn &column : catalog.columns()) {
        names.append(column.id.uuid.toString());
        m_counter.watch(names.constLast(), filters::leaf(column.number, FilterOp::NotNull));
    }
    m_counter.keepOnly(names);
}

QString CustomFieldRows::secondOf(const CustomField &field) const
{
    QStringList parts{m_format.keyLabel(u"custom_kinds"_s, field.kind)};
    if (const QStringList options = customOptions(field.options); !options.isEmpty())
        parts.append(options.join(u", "_s));
    parts.append(field.fieldKey);
    return parts.join(u" · "_s);
}

void CustomFieldRows::refresh()
{
    const bool first = m_sorted.isEmpty();
    m_sorted = m_fields.entities<CustomField>();
    // The order of the catalog, which lists and pages follow.
    const CustomCatalog catalog = m_store.customFields();
    QHash<CustomFieldId, qsizetype> order;
    for (const CustomColumn &column : catalog.columns())
        order.insert(column.id, order.size());
    std::sort(m_sorted.begin(), m_sorted.end(), [&order](const CustomField &a, const CustomField &b) {
        return std::pair(order.value(a.id, order.size()), a.id) < std::pair(order.value(b.id, order.size()), b.id);
    });
    QList<Line> lines;
    std::int64_t last = 0;
    for (const CustomField &field : std::as_const(m_sorted)) {
        Line line;
        line.key = field.id.uuid.toString();
        line.text = field.label;
        line.second = secondOf(field);
        if (const int count = m_counter.count(line.key); count >= 0)
            line.right = count == 0 ? tr("no customer has a value") : tr("%n customer(s)", nullptr, count);
        if (field.inPortal)
            line.tags.append(tr("customer sees it"));
        if (field.isArchived)
            line.tags.append(tr("archived"));
        line.place = field.place.value_or(last + PlaceStep); // one that has none comes last
        last = std::max(last, line.place);
        line.archived = field.isArchived;
        lines.append(line);
    }
    setLines(lines);
    if (first && !m_sorted.isEmpty())
        countAll();
}

CustomField CustomFieldRows::fieldAt(int row) const
{
    const QString key = keyAt(row);
    const auto found = std::find_if(m_sorted.cbegin(), m_sorted.cend(),
                                    [&key](const CustomField &field) { return field.id.uuid.toString() == key; });
    return found == m_sorted.cend() ? CustomField() : *found;
}

bool CustomFieldRows::isTaken(const QString &label, CustomFieldId except) const
{
    const QString wanted = foldText(label.simplified());
    return std::any_of(m_sorted.cbegin(), m_sorted.cend(),
                       [&](const CustomField &field) { return field.id != except && foldText(field.label) == wanted; });
}

QString CustomFieldRows::keyFor(const QString &label) const
{
    QStringList taken;
    const QList<CustomField> all = m_fields.entities<CustomField>() + m_deleted.entities<CustomField>();
    for (const CustomField &field : all)
        taken.append(field.fieldKey);
    return keyFromLabel(label, taken, u"field"_s);
}

Command CustomFieldRows::add(const CustomField &draft) const
{
    CustomField made = tidied(draft);
    made.id = {};
    made.fieldKey = keyFor(made.label);
    made.isArchived = false;
    std::int64_t last = 0;
    for (const CustomField &field : m_sorted)
        last = std::max(last, field.place.value_or(0));
    made.place = std::max(last, static_cast<std::int64_t>(m_sorted.size()) * PlaceStep) + PlaceStep;
    return createRow(tables::CustomField, made);
}

Command CustomFieldRows::edit(const CustomField &before, const CustomField &draft) const
{
    CustomField after = before;
    after.label = draft.label;
    after.options = draft.options;
    after.inPortal = draft.inPortal;
    return editRow(tables::CustomField, tidied(after), before);
}

Command CustomFieldRows::archive(int row, bool archived) const
{
    const CustomField before = fieldAt(row);
    CustomField after = before;
    after.isArchived = archived;
    return before.id.isNull() ? Command() : editRow(tables::CustomField, after, before);
}

QList<RowEdit> CustomFieldRows::placeEdits(const QString &key, std::int64_t place) const
{
    const Result<Uuid> id = Uuid::fromString(key);
    return id ? editField(tables::CustomField, {*id}, PlaceField, Value(place)).edits : QList<RowEdit>();
}

} // namespace farol
