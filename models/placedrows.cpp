// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placedrows.h"

#include "models/recordroles.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace farol {

PlacedRows::PlacedRows(QObject *parent) : QAbstractListModel(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &PlacedRows::flush);
}

int PlacedRows::rowOf(const QString &key) const
{
    const auto found =
        std::find_if(m_lines.cbegin(), m_lines.cend(), [&key](const Line &line) { return line.key == key; });
    return found == m_lines.cend() ? -1 : static_cast<int>(found - m_lines.cbegin());
}

int PlacedRows::offeredCount() const
{
    return static_cast<int>(
        std::count_if(m_lines.cbegin(), m_lines.cend(), [](const Line &line) { return !line.archived; }));
}

bool PlacedRows::canMove(int row, int by) const
{
    const int offered = offeredCount();
    return m_movable && by != 0 && row >= 0 && row < offered && row + by >= 0 && row + by < offered;
}

int PlacedRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PlacedRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return line.text;
    case Qt::AccessibleTextRole: {
        QStringList parts = QStringList{line.text} + line.tags + QStringList{line.second, line.right};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case SecondLineRole: return line.second;
    case RightTextRole: return line.right;
    case ToneRole: return static_cast<int>(WordTone::Quiet);
    case TagsRole: return line.tags;
    case TagTonesRole: return QVariant::fromValue(QList<int>(line.tags.size(), static_cast<int>(WordTone::Quiet)));
    default: return {};
    }
}

Qt::ItemFlags PlacedRows::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_movable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags; // between rows, never onto one
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_movable && !m_lines.at(index.row()).archived)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

bool PlacedRows::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before)
{
    const int target = before > row ? before - 1 : before;
    if (from.isValid() || to.isValid() || count != 1 || !canMove(row, target - row))
        return false;
    QList<std::int64_t> places;
    for (const Line &line : std::as_const(m_lines)) {
        if (!line.archived)
            places.append(line.place);
    }
    const auto changed = placesAfterMove(places, row, target);
    for (const auto &[at, place] : changed) {
        m_moved.insert(m_lines.at(at).key, place);
        m_lines[at].place = place;
    }
    beginMoveRows({}, row, row, {}, before);
    m_lines.move(row, target);
    endMoveRows();
    m_pause.start();
    return true;
}

void PlacedRows::flush()
{
    m_pause.stop();
    if (m_moved.isEmpty())
        return;
    if (m_asked) { // what it would be made of is about to change
        m_pause.start();
        return;
    }
    Command command{u"edit"_s, {}};
    for (const Line &line : std::as_const(m_lines)) {
        if (m_moved.contains(line.key))
            command.edits += placeEdits(line.key, m_moved.value(line.key));
    }
    m_moved.clear();
    m_asked = !command.edits.isEmpty();
    if (m_asked)
        Q_EMIT moveAsked(command);
}

void PlacedRows::setLines(QList<Line> lines)
{
    m_asked = false;
    if (!m_moved.isEmpty())
        return; // it stands where it was put; once that is written, this comes again
    std::stable_partition(lines.begin(), lines.end(), [](const Line &line) { return !line.archived; });
    const auto sameKey = [](const Line &a, const Line &b) { return a.key == b.key; };
    if (!std::equal(lines.cbegin(), lines.cend(), m_lines.cbegin(), m_lines.cend(), sameKey)) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    const bool differ = lines != m_lines;
    m_lines = lines;
    if (differ)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QList<std::pair<int, std::int64_t>> placesAfterMove(const QList<std::int64_t> &places, int from, int to)
{
    constexpr std::int64_t Step = PlacedRows::PlaceStep;
    constexpr std::int64_t Farthest =
        std::numeric_limits<std::int64_t>::max() / 4; // whatever other programs have written
    if (from == to)
        return {};
    QList<int> order(places.size());
    std::iota(order.begin(), order.end(), 0);
    order.move(from, to);
    const bool first = to == 0;
    const bool last = to + 1 == order.size();
    const std::int64_t low = first ? 0 : places.at(order.at(to - 1));
    const std::int64_t high = last ? 0 : places.at(order.at(to + 1));
    const auto isNear = [](std::int64_t place) { return place > -Farthest && place < Farthest; };
    if (isNear(low) && isNear(high)) {
        if (first)
            return {{from, high - Step}};
        if (last)
            return {{from, low + Step}};
        if (high - low > 1)
            return {{from, low + (high - low) / 2}};
    }
    QList<std::pair<int, std::int64_t>> all;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const std::int64_t place = (i + 1) * Step;
        if (places.at(order.at(i)) != place)
            all.append({order.at(i), place});
    }
    return all;
}

} // namespace farol
