// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importvaluesmodel.h"

#include "models/namelookup.h"

#include "core/tables.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

bool holdsPeople(const FieldInfo &field)
{
    return field.type == FieldType::Id && field.refers == tables::User;
}

} // namespace

ImportValuesModel::ImportValuesModel(ImportSession &session, const ImportVocabulary &words, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_words(words)
{
    connect(&m_session, &ImportSession::lookChanged, this, [this] { setColumn({}); });
    connect(&m_session, &ImportSession::mappingChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ImportValuePlaces - 1));
    });
}

const FieldInfo *ImportValuesModel::field() const
{
    const ImportRule *rule = m_session.ruleOf(m_column);
    return rule == nullptr ? nullptr : m_session.entity().field(rule->field);
}

bool ImportValuesModel::holdsKeys(const FieldInfo &field) const
{
    return field.type == FieldType::Key && !m_words.format.listKeys(field).isEmpty();
}

/// What cells stand for already though it is offered no more.
QStringList ImportValuesModel::archivedInUse(const FieldInfo &field) const
{
    const ImportRule *rule = m_session.ruleOf(m_column);
    QStringList keys = m_words.format.archivedKeys(QString::fromLatin1(field.list));
    const QStringList meant = rule == nullptr ? QStringList() : rule->values.values();
    keys.removeIf([&meant](const QString &key) { return !meant.contains(key); });
    return keys;
}

bool ImportValuesModel::isOfValues(const QString &column) const
{
    const ImportRule *rule = m_session.ruleOf(column);
    const FieldInfo *info = rule == nullptr ? nullptr : m_session.entity().field(rule->field);
    if (info == nullptr || (!holdsPeople(*info) && !holdsKeys(*info)))
        return false;
    const QList<ImportColumn> &columns = m_session.look().columns;
    return std::any_of(columns.cbegin(), columns.cend(), [&column](const ImportColumn &one) {
        return one.name == column && one.hasAllValues && !one.values.isEmpty();
    });
}

void ImportValuesModel::setColumn(const QString &column)
{
    m_column = column;
    reload();
}

void ImportValuesModel::reload()
{
    beginResetModel();
    m_cells.clear();
    if (isOfValues(m_column)) {
        QSet<QString> seen; // the mapping does not tell case and accents apart
        for (const ImportColumn &column : m_session.look().columns) {
            for (const QString &cell : column.name == m_column ? column.values : QStringList()) {
                if (!seen.contains(foldText(cell)))
                    m_cells.append(cell);
                seen.insert(foldText(cell));
            }
        }
        std::stable_sort(m_cells.begin(), m_cells.end(), [this](const QString &a, const QString &b) {
            return m_session.isLikely(m_column, a) && !m_session.isLikely(m_column, b);
        });
    }
    endResetModel();
}

QString ImportValuesModel::meaningOf(const QString &cell) const
{
    const ImportRule *rule = m_session.ruleOf(m_column);
    return rule == nullptr ? QString() : rule->values.value(cell);
}

QString ImportValuesModel::meaningText(const QString &cell) const
{
    const FieldInfo *info = field();
    const QString meaning = meaningOf(cell);
    if (info == nullptr)
        return {};
    if (holdsKeys(*info)) {
        const QString key = meaning.isEmpty() ? cell : meaning;
        const QString list = QString::fromLatin1(info->list);
        const QStringList known = m_words.format.listKeys(*info) + m_words.format.archivedKeys(list);
        return known.contains(key) ? m_words.format.keyLabel(list, key) : tr("as it stands");
    }
    const Result<Uuid> person = Uuid::fromString(meaning);
    return person ? m_words.names.userName(UserId(*person)) : tr("as it stands");
}

QList<ImportValuesModel::Choice> ImportValuesModel::choices() const
{
    QList<Choice> all{{QString(), tr("as it stands")}};
    const FieldInfo *info = field();
    if (info == nullptr)
        return all;
    if (holdsPeople(*info)) {
        const QList<UserId> people = m_words.names.people();
        for (const UserId &person : people)
            all.append({person.uuid.toString(), m_words.names.userName(person)});
        return all;
    }
    const QString list = QString::fromLatin1(info->list);
    const QStringList keys = m_words.format.listKeys(*info) + archivedInUse(*info);
    for (const QString &key : keys)
        all.append({key, m_words.format.keyLabel(list, key)});
    return all;
}

int ImportValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int ImportValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ImportValuePlaces;
}

QVariant ImportValuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_cells.size())
        return {};
    const QString &cell = m_cells.at(index.row());
    if (index.column() == ImportValueMeaning && role == Qt::EditRole)
        return meaningOf(cell);
    if (role == Qt::ToolTipRole && m_session.isLikely(m_column, cell))
        return tr("It resembles this name; confirm it or choose another one.");
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == ImportValueCell)
        return cell;
    const QString text = meaningText(cell);
    return m_session.isLikely(m_column, cell) ? tr("%1?").arg(text) : text;
}

bool ImportValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != ImportValueMeaning || role != Qt::EditRole)
        return false;
    const QString &cell = m_cells.at(index.row());
    if (value.toString() == meaningOf(cell) && !m_session.isLikely(m_column, cell))
        return false;
    m_session.setMeaning(m_column, cell, value.toString());
    return true;
}

QVariant ImportValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == ImportValueCell ? tr("In the file") : tr("Stands for");
}

Qt::ItemFlags ImportValuesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == ImportValueMeaning)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace farol
