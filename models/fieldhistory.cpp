// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldhistory.h"

#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/recordroles.h"

#include "core/async.h"
#include "core/customer.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Longest = 160; // of a value, on its line
constexpr int MostOwnChanges = 1000;

} // namespace

FieldHistory::FieldHistory(Store &store, const NameLookup &names, const Format &format, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_names(names), m_format(format)
{}

void FieldHistory::show(const RowState &row)
{
    if (row.key != m_row.key)
        m_own.clear();
    put(row, m_own);
    whenDone(m_store.ownChanges(row.key, MostOwnChanges), this,
             [this, request = ++m_request](const Result<QList<OwnChange>> &own) {
                 if (request != m_request)
                     return;
                 if (own) {
                     m_own = *own;
                     put(m_row, m_own);
                 }
                 Q_EMIT completed(); // without it what the row says itself stays
             });
}

void FieldHistory::clear()
{
    ++m_request;
    beginResetModel();
    m_row = {};
    m_ownFields.clear();
    m_own.clear();
    m_entries.clear();
    endResetModel();
}

void FieldHistory::showOwn(const QList<CustomerValues::Change> &changes)
{
    m_ownFields = changes;
    put(m_row, m_own);
}

const FieldInfo *FieldHistory::infoOf(const RowState &row, FieldNumber field) const
{
    for (const CustomerValues::Change &own : m_ownFields) {
        if (own.field.number == field)
            return &own.field;
    }
    const EntityInfo *entity = farolSchema().entity(row.key.table);
    return entity == nullptr ? nullptr : entity->field(field);
}

QList<FieldHistory::Entry> FieldHistory::entriesOf(const RowState &row, const QList<OwnChange> &own) const
{
    QList<Entry> entries;
    QSet<std::pair<FieldNumber, Version>> known;
    const auto add = [&](const Entry &entry) {
        if (entry.version == 0 || infoOf(row, entry.field) == nullptr || known.contains({entry.field, entry.version}))
            return;
        known.insert({entry.field, entry.version});
        entries.append(entry);
    };
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        add({field.key(), field->version, field->value, field->author, field->effective, Standing::InForce});
        for (const Side &side : field->sides)
            add({field.key(), side.version, side.value, side.author, side.effective, Standing::OpenSide});
    }
    for (const CustomerValues::Change &change : m_ownFields)
        add({change.field.number, change.state.version, change.state.value, change.state.author, change.state.effective,
             Standing::InForce});
    for (const OwnChange &change : own) {
        const bool takesBack = change.act == "undo"_L1 || change.act == "redo"_L1;
        const Standing standing = change.undone && !takesBack ? Standing::TakenBack : Standing::Earlier;
        for (const OwnChange::Field &field : change.fields) {
            add({field.field, change.version, field.after, m_store.me(), change.when, standing});
            // An act of ours that wrote it says more of it than the one that replaced it.
            const bool ours = std::any_of(own.cbegin(), own.cend(), [&field](const OwnChange &other) {
                return other.version == field.beforeVersion;
            });
            if (!ours)
                add({field.field, field.beforeVersion, field.before, field.beforeAuthor, field.beforeWhen,
                     Standing::Earlier});
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.when > b.when; });
    return entries;
}

void FieldHistory::put(const RowState &row, const QList<OwnChange> &own)
{
    const QList<Entry> entries = entriesOf(row, own);
    if (entries == m_entries && row.key == m_row.key) {
        m_row = row;
        return;
    }
    beginResetModel();
    m_row = row;
    m_entries = entries;
    endResetModel();
}

int FieldHistory::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString FieldHistory::valueText(const Entry &entry, const FieldInfo &field) const
{
    const auto others = [this](FieldNumber number) { return m_row.value(number); };
    return m_format.value(field, entry.value, m_names, others).simplified().left(Longest);
}

QString FieldHistory::standingText(Standing standing)
{
    switch (standing) {
    case Standing::InForce: return {};
    case Standing::OpenSide: return tr("in conflict");
    case Standing::Earlier: return tr("earlier");
    case Standing::TakenBack: return tr("taken back");
    }
    return {};
}

QVariant FieldHistory::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    const FieldInfo &field = *infoOf(m_row, entry.field);
    const QString value = valueText(entry, field);
    const QString who = entry.author.isNull() ? tr("Server") : m_names.userName(entry.author);
    const QString when = entry.when.ms == 0 ? QString() : m_format.dayAndTime(entry.when);
    const QString said = value.isEmpty() ? tr("emptied by %1").arg(who) : tr("%1, by %2").arg(value, who);
    const QString standing = standingText(entry.standing);
    switch (role) {
    case Qt::DisplayRole: return fieldLabel(field);
    case Qt::AccessibleTextRole: {
        QStringList parts{fieldLabel(field), standing, said, when};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole: return said;
    case SecondLineRole: return said;
    case RightTextRole: return when;
    case ToneRole: return static_cast<int>(WordTone::Quiet);
    case TagsRole: return standing.isEmpty() ? QStringList() : QStringList{standing};
    case TagTonesRole: {
        const WordTone tone = entry.standing == Standing::OpenSide ? WordTone::Warn : WordTone::Quiet;
        return QVariant::fromValue(QList<int>{static_cast<int>(tone)});
    }
    case InitialsRole: return initialsOf(who);
    case TintRole: return tintOf(entry.author.uuid);
    case FieldRole: return static_cast<int>(entry.field);
    default: return {};
    }
}

} // namespace farol
