// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/references.h"

#include "exchange/importoddities.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qsizetype MaxRemembered = 200'000;
constexpr qsizetype BatchSize = 2'000;

const FieldInfo *ownerField(const EntityInfo &entity)
{
    return entity.owner != 0 ? entity.field(entity.owner) : nullptr;
}

} // namespace

References::References(ImportTarget &target, const Schema &schema, const ImportMapping &mapping,
                       const EntityInfo &entity)
    : m_target(target), m_schema(schema)
{
    for (const FieldRule &rule : mapping.rules) {
        if (rule.through != 0)
            m_through.insert(rule.through);
    }
    if (const FieldInfo *owner = ownerField(entity))
        m_owners = owner->refers;
}

void References::makeRoom()
{
    if (m_texts.size() > MaxRemembered)
        m_texts.clear();
    if (m_rows.size() > MaxRemembered)
        m_rows.clear();
}

Status References::lookUp(const QHash<TableNumber, QSet<QString>> &texts)
{
    makeRoom();
    QSet<Uuid> owners;
    for (auto table = texts.cbegin(); table != texts.cend(); ++table) {
        FAROL_TRY(lookUpTexts(table.key(), *table));
        const QSet<Uuid> ids = idsOf(table.key(), *table);
        if (table.key() == m_owners)
            owners += ids;
        if (!m_through.contains(table.key()))
            continue;
        FAROL_TRY(lookUpRows(table.key(), ids));
        const FieldInfo *owner = ownerField(*m_schema.entity(table.key()));
        for (const Uuid &id : ids) {
            const Value above = value({table.key(), id}, owner->number);
            if (owner->refers == m_owners && above.get<Uuid>() != nullptr)
                owners.insert(*above.get<Uuid>());
        }
    }
    return m_owners != 0 ? lookUpRows(m_owners, owners) : Status();
}

Status References::lookUpTexts(TableNumber table, const QSet<QString> &texts)
{
    QStringList unknown;
    for (const QString &text : texts) {
        if (!m_texts.contains({table, text}))
            unknown.append(text);
    }
    for (qsizetype from = 0; from < unknown.size(); from += BatchSize) {
        const QStringList batch = unknown.mid(from, BatchSize);
        FAROL_ASSIGN(const QList<Reference> found, m_target.findReferences(table, batch));
        if (found.size() != batch.size())
            return fail(Error::Code::Internal, u"the target answered for other texts than it was asked"_s);
        for (qsizetype i = 0; i < batch.size(); ++i)
            m_texts.insert({table, batch[i]}, found[i]);
    }
    return {};
}

QSet<Uuid> References::idsOf(TableNumber table, const QSet<QString> &texts) const
{
    QSet<Uuid> ids;
    for (const QString &text : texts) {
        const Reference found = m_texts.value({table, text});
        if (found.kind == Reference::Kind::One)
            ids.insert(found.id);
    }
    return ids;
}

Status References::lookUpRows(TableNumber table, const QSet<Uuid> &ids)
{
    QList<Uuid> unknown;
    for (const Uuid &id : ids) {
        if (!m_rows.contains({table, id}))
            unknown.append(id);
    }
    const EntityInfo *entity = m_schema.entity(table);
    if (entity == nullptr)
        return {};
    QList<FieldNumber> wanted = askedByOddities(table);
    if (entity->owner != 0)
        wanted.append(entity->owner);
    for (qsizetype from = 0; from < unknown.size(); from += BatchSize) {
        const QList<Uuid> batch = unknown.mid(from, BatchSize);
        FAROL_ASSIGN(const QList<std::optional<RowState>> rows, m_target.rows(table, batch));
        if (rows.size() != batch.size())
            return fail(Error::Code::Internal, u"the target answered for other rows than it was asked"_s);
        for (qsizetype i = 0; i < batch.size(); ++i) {
            if (!rows[i] || rows[i]->isDeleted())
                continue;
            QMap<FieldNumber, Value> &kept = m_rows[{table, batch[i]}];
            for (const FieldNumber field : std::as_const(wanted))
                kept.insert(field, rows[i]->value(field));
        }
    }
    return {};
}

Result<std::optional<FoundRow>> References::find(const FieldRule &rule, const FieldInfo &field,
                                                 const QString &text) const
{
    const TableNumber table = rule.through != 0 ? rule.through : field.refers;
    const Reference found = m_texts.value({table, text});
    if (found.kind == Reference::Kind::Several)
        return fail(Error::Code::Conflict, u"several are called that"_s);
    if (found.kind == Reference::Kind::None)
        return std::optional<FoundRow>();
    if (rule.through == 0)
        return std::optional(FoundRow{found.id, {}});
    const RowKey between{table, found.id};
    const Value owner = value(between, ownerField(*m_schema.entity(table))->number);
    if (owner.get<Uuid>() == nullptr)
        return std::optional<FoundRow>();
    return std::optional(FoundRow{*owner.get<Uuid>(), between});
}

Value References::value(const RowKey &row, FieldNumber field) const
{
    return m_rows.value(row).value(field);
}

} // namespace farol::exchange
