// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/exchange/memorytarget.h"

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {
constexpr FieldNumber externalKey = 2;
}

Result<QList<std::optional<RowState>>> MemoryTarget::findRows(TableNumber, const QStringList &keys)
{
    ++lookUps;
    QList<std::optional<RowState>> found;
    for (const QString &key : keys)
        found.append(m_byKey.contains(key) ? std::optional(rows.value(m_byKey.value(key))) : std::nullopt);
    return found;
}

Result<std::optional<Uuid>> MemoryTarget::findReference(TableNumber table, const QString &text)
{
    if (table == tables::Customer && m_byKey.contains(text))
        return std::optional(m_byKey.value(text));
    const QList<Uuid> ids = references.value(text);
    if (ids.size() > 1)
        return fail(Error::Code::Conflict);
    return ids.isEmpty() ? std::nullopt : std::optional(ids.constFirst());
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
    if (creates == rows.contains(edit.row.id))
        return fail(Error::Code::Internal, u"created twice, or edited without being there"_s);
    RowState &row = rows[edit.row.id];
    row.key = edit.row;
    if (row.isDeleted() != (edit.kind == MutationKind::Restore))
        return fail(Error::Code::Internal, u"edited while deleted, or brought back while there"_s);
    if (edit.kind == MutationKind::Restore)
        row.fields[DeletedField].value = Value(false);
    for (auto value = edit.values.cbegin(); value != edit.values.cend(); ++value) {
        if (!creates && row.value(value.key()) == *value)
            return fail(Error::Code::Internal, u"the edit changes nothing"_s);
        row.fields[value.key()].value = *value;
    }
    for (auto set = edit.add.cbegin(); set != edit.add.cend(); ++set) {
        const Value shown = row.value(set.key());
        const QStringList elements = shown.isNull() ? QStringList() : *shown.get<QStringList>();
        row.fields[set.key()].value = Value(elements + *set);
    }
    m_byKey.insert(*row.value(externalKey).get<QString>(), edit.row.id);
    return {};
}

Customer MemoryTarget::customer(const QString &key) const
{
    return customerFromRow(rows.value(m_byKey.value(key)));
}

} // namespace farol::exchange
