// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cli/rowexport.h"

#include "core/text/amounts.h"
#include "core/text/valuetext.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

QByteArray lineOf(const EntityInfo &entity, const RowState &row)
{
    const RowValues others = [&row](FieldNumber number) { return row.value(number); };
    QJsonObject object;
    object.insert(u"entity"_s, QLatin1StringView(entity.name));
    object.insert(u"id"_s, row.key.id.toString());
    for (const FieldInfo &field : entity.fields)
        object.insert(QLatin1StringView(field.name),
                      valueToJson(field, inMainUnit(field, row.value(field.number), others)));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Whether rows live: what hangs on a deleted row is dead with it, whatever it says itself.
class Living final
{
public:
    Living(HubReader &reader, const Schema &schema) : m_reader(reader), m_schema(schema) {}

    Result<bool> lives(const EntityInfo &entity, const RowState &row)
    {
        if (row.isDeleted())
            return false;
        const Value owner = entity.owner != 0 ? row.value(entity.owner) : Value();
        if (owner.get<Uuid>() == nullptr)
            return true;
        return ownerLives({entity.field(entity.owner)->refers, *owner.get<Uuid>()});
    }

private:
    /// Owners are asked for once: many rows hang on each.
    Result<bool> ownerLives(const RowKey &key)
    {
        const auto known = m_known.constFind(key);
        if (known != m_known.constEnd())
            return *known;
        m_known.insert(key, true); // should owners ever run in a circle
        FAROL_ASSIGN(const std::optional<RowState> row, m_reader.row(key));
        const EntityInfo *entity = m_schema.entity(key.table);
        bool alive = true;
        if (row && entity != nullptr) {
            FAROL_ASSIGN(alive, lives(*entity, *row));
        }
        m_known.insert(key, alive);
        return alive;
    }

    HubReader &m_reader;
    const Schema &m_schema;
    QHash<RowKey, bool> m_known;
};

} // namespace

Result<std::int64_t> exportRows(HubStore &store, const Schema &schema, const RowLines &take)
{
    constexpr int PageSize = 1000;
    std::int64_t count = 0;
    FAROL_TRY(store.read([&](HubReader &reader) -> Status {
        Living living(reader, schema);
        for (const EntityInfo &entity : schema.entities()) {
            Uuid after;
            for (qsizetype size = PageSize; size == PageSize;) {
                FAROL_ASSIGN(const QList<PackedRow> page, reader.rowsAfter({entity.table, after}, PageSize));
                size = page.size();
                for (const PackedRow &packed : page) {
                    after = packed.key.id;
                    FAROL_ASSIGN(const RowState row, unpackRow(packed));
                    FAROL_ASSIGN(const bool lives, living.lives(entity, row));
                    if (!lives)
                        continue;
                    FAROL_TRY(take(entity, lineOf(entity, row)));
                    ++count;
                }
            }
        }
        return {};
    }));
    return count;
}

} // namespace farol::server
