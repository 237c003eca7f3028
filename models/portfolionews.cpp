// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/portfolionews.h"

#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/async.h"
#include "core/customer.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype AtOnce = 16; // so that lists that people wait for come in between
constexpr std::int64_t MinuteMs = 60'000;

} // namespace

PortfolioNews::PortfolioNews(Store &store, const NameLookup &names, const Clock &clock, const Format &format,
                             QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_names(names), m_clock(clock), m_format(format)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &PortfolioNews::look);
    connect(&m_store, &Store::changed, this, &PortfolioNews::takeChanges);
}

Instant PortfolioNews::since() const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.now().ms).date();
    return Instant{today.addDays(-1).startOfDay().toMSecsSinceEpoch()};
}

void PortfolioNews::load()
{
    CustomerFilter mine;
    mine.owner = m_names.me();
    ListQuery query;
    query.table = tables::Customer;
    query.filter = mine.tree();
    const std::uint64_t request = ++m_request;
    whenDone(m_store.listIds(query, request), this, [this, request](const Result<ListIds> &ids) {
        if (!ids || request != m_request)
            return;
        m_found.clear();
        m_queue = ids->ids.mid(0, MostCustomers);
        look();
    });
}

void PortfolioNews::takeChanges(const ChangeSet &changes)
{
    if (changes.origin != Origin::Server)
        return;
    for (const RowChange &change : changes.rows) {
        if (change.row.table != tables::Customer)
            continue;
        if (change.kind == RowChangeKind::Vanished)
            m_found.remove(change.row.id);
        else if (!m_queue.contains(change.row.id) && m_queue.size() < MostCustomers)
            m_queue.append(change.row.id);
        m_timer.start();
    }
}

void PortfolioNews::look()
{
    while (m_asked.size() < AtOnce && !m_queue.isEmpty()) {
        const Uuid id = m_queue.takeFirst();
        m_asked.insert(id);
        whenDone(m_store.row({tables::Customer, id}), this, [this, id](const Result<RowState> &row) {
            m_asked.remove(id);
            if (row)
                take(id, *row);
            else
                m_found.remove(id);
            look();
        });
    }
    if (m_asked.isEmpty())
        finish();
}

void PortfolioNews::take(const Uuid &customer, const RowState &row)
{
    const Customer shown = customerFromRow(row);
    m_found.remove(customer);
    if (shown.owner != m_names.me())
        return;
    const Instant from = since();
    QList<Line> lines;
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        const bool byOthers = !field->author.isNull() && field->author != m_names.me();
        const FieldInfo *info = farolSchema().entity(tables::Customer)->field(field.key());
        if (!byOthers || field->effective < from || info == nullptr)
            continue;
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const Line &line) {
            return line.author == field->author && line.at.ms / MinuteMs == field->effective.ms / MinuteMs;
        });
        if (same == lines.end()) {
            lines.append({customer,
                          shown.name,
                          {field.key()},
                          m_format.value(*info, field->value, m_names),
                          field->author,
                          field->effective});
            continue;
        }
        same->fields.append(field.key());
        same->value.clear();
        same->at = std::max(same->at, field->effective);
    }
    if (!lines.isEmpty())
        m_found.insert(customer, lines);
}

void PortfolioNews::finish()
{
    QList<Line> lines;
    for (const QList<Line> &of : std::as_const(m_found))
        lines += of;
    std::sort(lines.begin(), lines.end(),
              [](const Line &a, const Line &b) { return a.at != b.at ? a.at > b.at : a.customer < b.customer; });
    beginResetModel();
    m_lines = lines;
    m_ready = true;
    endResetModel();
    Q_EMIT answered();
}

int PortfolioNews::newerThan(Instant seen) const
{
    return static_cast<int>(
        std::count_if(m_lines.cbegin(), m_lines.cend(), [seen](const Line &line) { return line.at > seen; }));
}

int PortfolioNews::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QString PortfolioNews::second(const Line &line) const
{
    QStringList names;
    for (const FieldNumber number : line.fields)
        names.append(fieldLabel(*farolSchema().entity(tables::Customer)->field(number)));
    const QString what = line.value.isEmpty() ? names.join(u", "_s) : names.constFirst() + u": "_s + line.value;
    return tr("%1, by %2").arg(what, m_names.userName(line.author));
}

QVariant PortfolioNews::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    const QString when = m_format.ago(line.at, m_clock.now());
    switch (role) {
    case Qt::DisplayRole: return line.name;
    case Qt::AccessibleTextRole: return QStringList{line.name, second(line), when}.join(u", "_s);
    case IdRole: return line.customer.toBytes();
    case InitialsRole: return initialsOf(line.name);
    case TintRole: return tintOf(line.customer);
    case NewsSecondRole: return second(line);
    case NewsWhenRole: return when;
    default: return {};
    }
}

} // namespace farol
