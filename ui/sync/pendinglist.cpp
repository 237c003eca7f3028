// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/pendinglist.h"

#include "ui/acts.h"
#include "ui/pageregistry.h"
#include "ui/rowwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "core/async.h"
#include "core/tables.h"

#include <QListView>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

class PendingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(240), pendingLineHeight() + space::Group};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRect row = option.rect.adjusted(space::Tiny, 1, -space::Tiny, -1);
        if (option.state & QStyle::State_Selected)
            paintBox(painter, row, radius::Callout, ink(Ink::Selection));
        if ((option.state & QStyle::State_HasFocus)
            && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paintFocusRing(painter, row, radius::Callout);
        paintPendingLine(painter, row.adjusted(space::Group, 0, -space::Group, 0), option.direction, index);
    }
};

} // namespace

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

PendingDialog::PendingDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(context.services.store, context.services.clock, context.format)
{
    setWindowTitle(tr("Waiting to be sent"));
    setWindowModality(Qt::WindowModal);
    m_count = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_count->setWordWrap(true);
    m_list = new QListView(this);
    m_list->setAccessibleName(windowTitle());
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PendingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QAbstractItemView::activated, this, &PendingDialog::openCustomer);
    auto *close = new Button(tr("Close"), ButtonVariant::Primary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Title, Ink::Text, this));
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    resize(scaled(480), scaled(480));
    connect(&m_context.services.store, &Store::statusChanged, this, [this] {
        if (isVisible())
            ask();
    });
}

void PendingDialog::begin()
{
    ask();
    show();
    raise();
    activateWindow();
    m_list->setFocus(Qt::OtherFocusReason);
}

void PendingDialog::ask()
{
    whenDone(m_context.services.store.syncWork(Most), this,
             [this, request = ++m_request](const Result<SyncWork> &work) {
                 if (request != m_request)
                     return;
                 if (work)
                     take(*work);
                 else
                     m_context.acts.tellFailure(work.error());
             });
}

void PendingDialog::take(const SyncWork &work)
{
    m_model.show(work.waiting);
    const auto shown = static_cast<int>(work.waiting.size());
    const std::int64_t waiting = m_context.services.store.status().waiting;
    if (shown == 0)
        m_count->setText(tr("Everything is sent."));
    else if (waiting > shown)
        m_count->setText(tr("The first %1 of %2. They are kept here, encrypted, and sent in this order.")
                             .arg(m_context.format.number(shown), m_context.format.number(waiting)));
    else
        m_count->setText(tr("They are kept here, encrypted, and sent in this order as soon as the server is reached."));
}

void PendingDialog::openCustomer(const QModelIndex &index)
{
    const PendingChange *change = m_model.changeAt(index);
    if (change == nullptr || change->scope.isNull())
        return;
    const PendingChange chosen = *change;
    accept();
    goToCustomer(m_context, chosen.scope.uuid, chosen.row);
}

} // namespace farol
