// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/pendinglist.h"

#include "ui/rowwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "core/clock.h"
#include "core/tables.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

int pendingLineHeight()
{
    return lineHeight(TextRole::Body) + lineHeight(TextRole::Small) + space::Tiny;
}

void paintPendingLine(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction, const QModelIndex &index)
{
    painter->save();
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(direction, rect, box); };
    const int first = lineHeight(TextRole::Body);
    const int top = rect.y() + (rect.height() - first - lineHeight(TextRole::Small)) / 2;
    paintIcon(painter, visual(QRect(rect.x(), top, scaled(18), first)), index.data(PendingIconRole).toString(),
              ink(Ink::TextSecondary), IconSize);
    const int x = rect.x() + scaled(26);
    const auto line = [&](const QRect &box, TextRole role, Ink color, const QString &text) {
        painter->setFont(textFont(role));
        painter->setPen(ink(color));
        painter->drawText(visual(box), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    };
    const int room = std::max(0, rect.right() - x);
    line(QRect(x, top, room, first), TextRole::Name, Ink::Text, index.data().toString());
    line(QRect(x, top + first, room, lineHeight(TextRole::Small)), TextRole::Small, Ink::TextSecondary,
         index.data(PendingSecondRole).toString());
    painter->restore();
}

PendingModel::PendingModel(Store &store, const Clock &clock, const Format &format, QObject *parent)
    : QAbstractListModel(parent), m_clock(clock), m_format(format), m_customers(store)
{
    connect(&m_customers, &CustomerNames::named, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    });
}

void PendingModel::show(const QList<PendingChange> &changes)
{
    if (changes == m_changes)
        return;
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int PendingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

const PendingChange *PendingModel::changeAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_changes.at(index.row()) : nullptr;
}

QString PendingModel::title(const PendingChange &change) const
{
    const QString customer = m_customers.name(change.scope.uuid);
    if (customer.isEmpty())
        return rowKind(change.row.table);
    return change.row.table == tables::Customer ? customer : rowKind(change.row.table) + u" · "_s + customer;
}

QString PendingModel::second(const PendingChange &change) const
{
    QString what;
    switch (change.kind) {
    case MutationKind::Create:
    case MutationKind::PutFact: what = tr("added"); break;
    case MutationKind::Edit: what = fieldNames(change.row.table, change.fields); break;
    case MutationKind::Remove: what = tr("deleted"); break;
    case MutationKind::Restore: what = tr("brought back"); break;
    }
    const QString when = m_format.since(change.at, m_clock.now());
    return what.isEmpty() ? when : what + u" · "_s + when;
}

QVariant PendingModel::data(const QModelIndex &index, int role) const
{
    const PendingChange *change = changeAt(index);
    if (change == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return title(*change);
    case Qt::AccessibleTextRole: return QString(title(*change) + u", "_s + second(*change));
    case IdRole: return change->row.id.toBytes();
    case PendingSecondRole: return second(*change);
    case PendingIconRole: return rowIcon(change->row.table);
    default: return {};
    }
}

} // namespace farol
