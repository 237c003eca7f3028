// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/exchange/memorytarget.h"

using namespace Qt::StringLiterals;

namespace farol::exchange {

Result<QList<std::optional<RowState>>> MemoryTarget::findRows(TableNumber table, const QStringList &keys)
{
    ++lookUps;
    QList<std::optional<RowState>> found;
    for (const QString &key : keys)
        found.append(m_byKey.contains({table, key}) ? std::optional(held.value(m_byKey.value({table, key})))
                                                    : std::nullopt);
    return found;
}

Result<QList<std::optional<RowState>>> MemoryTarget::rows(TableNumber table, const QList<Uuid> &ids)
{
    ++lookUps;
    QList<std::optional<RowState>> found;
    for (const Uuid &id : ids) {
        const auto row = held.constFind(id);
        found.append(row != held.constEnd() && row->key.table == table ? std::optional(*row) : std::nullopt);
    }
    return found;
}

Result<QList<Reference>> MemoryTarget::findReferences(TableNumber table, const QStringList &texts)
{
    ++lookUps;
    QList<Reference> found;
    for (const QString &text : texts) {
        const Result<Uuid> id = Uuid::fromString(text);
        const QList<Uuid> named = references.value(text);
        if (id)
            found.append({Reference::Kind::One, *id});
        else if (m_byKey.contains({table, text}))
            found.append({Reference::Kind::One, m_byKey.value({table, text})});
        else if (named.size() > 1)
            found.append({Reference::Kind::Several, {}});
        else if (!named.isEmpty())
            found.append({Reference::Kind::One, named.constFirst()});
        else
            found.append(Reference());
    }
    return found;
}

Result<ChangeSet> MemoryTarget::apply(const Command &command)
{
    for (const RowEdit &edit : command.edits) {
        if (judge)
            FAROL_TRY(judge(edit));
    }
    for (const RowEdit &edit : command.edits)
        FAROL_TRY(applyEdit(edit));
    commands.append(command);
    return ChangeSet();
}

Status MemoryTarget::applyEdit(const RowEdit &edit)
{
    const bool creates = edit.kind == MutationKind::Create;
    const bool replaces = edit.kind == MutationKind::PutFact;
    if (!replaces && creates == held.contains(edit.row.id))
        return fail(Error::Code::Internal, u"created twice, or edited without being there"_s);
    RowState &row = held[edit.row.id];
    row.key = edit.row;
    if (row.isDeleted() != (edit.kind == MutationKind::Restore))
        return fail(Error::Code::Internal, u"edited while deleted, or brought back while there"_s);
    if (edit.kind == MutationKind::Restore)
        row.fields[DeletedField].value = Value(false);
    if (replaces)
        row.fields.clear();
    for (auto value = edit.values.cbegin(); value != edit.values.cend(); ++value) {
        if (!creates && !replaces && row.value(value.key()) == *value)
            return fail(Error::Code::Internal, u"the edit changes nothing"_s);
        row.fields[value.key()].value = *value;
    }
    for (auto set = edit.add.cbegin(); set != edit.add.cend(); ++set) {
        const Value shown = row.value(set.key());
        const QStringList elements = shown.isNull() ? QStringList() : *shown.get<QStringList>();
        row.fields[set.key()].value = Value(elements + *set);
    }
    const FieldNumber key = farolSchema().entity(edit.row.table)->naturalKey;
    const Value shown = key != 0 ? row.value(key) : Value();
    if (const auto *text = shown.get<QString>())
        m_byKey.insert({edit.row.table, *text}, edit.row.id);
    return {};
}

Customer MemoryTarget::customer(const QString &key) const
{
    return customerFromRow(row(tables::Customer, key));
}

RowState MemoryTarget::row(TableNumber table, const QString &key) const
{
    return held.value(m_byKey.value({table, key}));
}

QList<RowState> MemoryTarget::all(TableNumber table) const
{
    QList<RowState> found;
    for (const RowState &row : held) {
        if (row.key.table == table)
            found.append(row);
    }
    return found;
}

Uuid MemoryTarget::addCustomer(const QString &key, const QString &stage)
{
    const Uuid id = makeUuid8({}, "customer", key);
    RowState &row = held[id];
    row.key = {tables::Customer, id};
    row.fields[1].value = Value(key);
    row.fields[2].value = Value(key);
    row.fields[4].value = Value(stage);
    m_byKey.insert({tables::Customer, key}, id);
    return id;
}

} // namespace farol::exchange
