// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/ledger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::chaos {

namespace {

const QString Deleted = u"deleted"_s;

QSet<QString> elementsOf(const QJsonValue &set)
{
    QSet<QString> elements;
    const QJsonArray array = set.toArray();
    for (const QJsonValue &element : array)
        elements.insert(element.toString());
    return elements;
}

QString text(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

} // namespace

int Ledger::note(const QString &device, const ShownRows &before, const ShownRows &after, bool restores)
{
    const qsizetype had = m_writes.size();
    for (auto row = before.cbegin(); row != before.cend(); ++row) {
        if (!after.contains(row.key()))
            m_writes.append({device, *Uuid::fromString(row.key()), Deleted, true, {false}, m_act});
    }
    for (auto row = after.cbegin(); row != after.cend(); ++row) {
        const auto old = before.constFind(row.key());
        // A row that appears is new, or was deleted; whoever brings it back has seen that.
        if (old == before.cend()) {
            m_writes.append({device, *Uuid::fromString(row.key()), Deleted, false, {true}, m_act});
            if (restores)
                continue;
        }
        for (auto field = row->constBegin(); field != row->constEnd(); ++field)
            noteField(device, row.key(), field.key(), old == before.cend() ? QJsonValue() : old->value(field.key()),
                      field.value());
    }
    return int(m_writes.size() - had);
}

void Ledger::noteField(const QString &device, const QString &row, const QString &field, const QJsonValue &before,
                       const QJsonValue &after)
{
    const Uuid id = *Uuid::fromString(row);
    if (field == "id"_L1 || before == after)
        return;
    if (!after.isArray()) {
        m_writes.append({device, id, field, after, {before}, m_act});
        return;
    }
    const QSet<QString> had = elementsOf(before);
    const QSet<QString> has = elementsOf(after);
    const QSet<QString> added = has - had;
    const QSet<QString> gone = had - has;
    for (const QString &element : added)
        m_writes.append({device, id, elementField(element), true, {false}, m_act});
    for (const QString &element : gone)
        m_writes.append({device, id, elementField(element), false, {true}, m_act});
}

void Ledger::noteSettled(const QString &device, const QString &row, const QString &field, const QJsonValue &value,
                         const QList<QJsonValue> &seen)
{
    m_writes.append({device, *Uuid::fromString(row), field, value, seen, m_act});
}

/// Owners and stages are few: that one such write was refused does not say which.
qsizetype Ledger::writesLike(const Write &write) const
{
    return std::count_if(m_writes.cbegin(), m_writes.cend(), [&write](const Write &other) {
        return other.row == write.row && other.field == write.field && other.value == write.value;
    });
}

bool Ledger::isReplaced(qsizetype index, const Truth &truth) const
{
    const Write &write = m_writes[index];
    for (qsizetype i = index + 1; i < m_writes.size(); ++i) {
        const Write &later = m_writes[i];
        if (later.row == write.row && later.field == write.field && later.seen.contains(write.value)
            && truth.refused(later.row, later.field, later.value) < writesLike(later))
            return true;
    }
    return false;
}

QStringList Ledger::broken(const Truth &truth) const
{
    QStringList lost;
    for (qsizetype i = 0; i < m_writes.size(); ++i) {
        const Write &write = m_writes[i];
        if (truth.holds(write.row, write.field, write.value) || truth.refused(write.row, write.field, write.value) > 0
            || isReplaced(i, truth))
            continue;
        lost.append(u"%1 wrote %2 of %3: %4; the server has %5; everybody's writes of it:%6"_s.arg(
            write.device, write.field, write.row.toString(), text(write.value), truth.told(write.row, write.field),
            writesOf(write.row, write.field, truth)));
    }
    return lost;
}

QString Ledger::writesOf(const Uuid &row, const QString &field, const Truth &truth) const
{
    QString all;
    for (const Write &write : m_writes) {
        if (write.row != row || (write.field != field && write.field != Deleted))
            continue;
        QStringList seen;
        for (const QJsonValue &value : write.seen)
            seen.append(text(value));
        all += u"\n    act %1, %2: %3 = %4, seeing %5%6"_s.arg(
            QString::number(write.act), write.device, write.field, text(write.value), seen.join(u' '),
            truth.refused(row, write.field, write.value) > 0 ? u" (waits for a person)"_s : QString());
    }
    return all;
}

} // namespace farol::chaos
