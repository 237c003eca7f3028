// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trash/trashpage.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/rowwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include "core/tables.h"

#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Avatar or sign, name, whose and by whom; how long it is kept at the end.
class TrashDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(240), heights().twoLineRow + 2};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect.adjusted(space::Group, 1, -space::Group, -1);
        if (option.state & QStyle::State_Selected)
            paintBox(painter, row, radius::Callout, ink(Ink::Selection));
        else if (option.state & QStyle::State_MouseOver)
            paintBox(painter, row, radius::Callout, ink(Ink::Hover));
        if ((option.state & QStyle::State_HasFocus)
            && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paintFocusRing(painter, row, radius::Callout);
        const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, row, box); };
        const QRect sign(row.x() + space::Cell, row.center().y() - scaled(13), scaled(26), scaled(26));
        const auto *model = static_cast<const TrashModel *>(index.model());
        if (model->table() == tables::Customer || model->table() == tables::Contact)
            paintAvatar(painter, visual(sign),
                        model->table() == tables::Contact ? AvatarShape::Person : AvatarShape::Company,
                        index.data(InitialsRole).toString(), index.data(TintRole).toInt());
        else
            paintIcon(painter, visual(sign), rowIcon(model->table()), ink(Ink::TextSecondary), 18);
        const QString kept = index.data(TrashRightRole).toString();
        painter->setFont(textFont(TextRole::Small));
        const int keptWidth = painter->fontMetrics().horizontalAdvance(kept) + 4;
        const auto line = [&](const QRect &box, TextRole role, Ink color, const QString &text) {
            painter->setFont(textFont(role));
            painter->setPen(ink(color));
            painter->drawText(visual(box), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, box.width())));
        };
        const int first = lineHeight(TextRole::Body);
        const int top = row.y() + (row.height() - first - lineHeight(TextRole::Small)) / 2;
        const int x = sign.right() + space::Cell;
        line(QRect(row.right() - space::Cell - keptWidth, top, keptWidth, first), TextRole::Small, Ink::TextSecondary,
             kept);
        line(QRect(x, top, row.right() - x - keptWidth - space::Wide, first), TextRole::Name, Ink::Text,
             index.data().toString());
        line(QRect(x, top + first, row.right() - x - space::Cell, lineHeight(TextRole::Small)), TextRole::Small,
             Ink::TextSecondary, index.data(TrashSecondRole).toString());
        painter->restore();
    }
};

} // namespace

TrashPage::TrashPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.services.store, context.services.names, context.services.clock, context.format)
{
    buildHead();
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body, 1);
    column->addWidget(m_footer);
    connect(m_tabs, &QTabBar::currentChanged, this, &TrashPage::showKind);
    connect(&m_model, &TrashModel::answered, this, &TrashPage::refresh);
    connect(&m_model, &TrashModel::failed, this, [this](const Error &error) { m_context.acts.tellFailure(error); });
    showKind();
}

void TrashPage::buildHead()
{
    auto *header = new PageHeader(tr("Trash"), this);
    m_restore = new Button(tr("Bring back"), ButtonVariant::Primary, header);
    m_restore->setIconName(u"archive-restore"_s);
    connect(m_restore, &QPushButton::clicked, this, &TrashPage::restoreSelected);
    header->addAction(m_restore);
    m_tabs = new ViewTabs(tr("Kinds"), this);
    for (const TableNumber table : TrashModel::tables())
        m_tabs->addView(QString::number(table), rowKinds(table));
    auto *note =
        new TextLabel(tr("What is deleted can be brought back for %n day(s), a customer with all that hung on it.",
                         nullptr, TrashDays),
                      TextRole::Small, Ink::TextSecondary, this);
    auto *head = new Tone(Ink::Content, this);
    head->setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Wide, 0, space::Between, space::Small);
    row->addWidget(m_tabs);
    row->addStretch();
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    note->setContentsMargins(space::Margin, 0, space::Between, space::Small);
    column->addWidget(note);
    column->addLayout(row);
    m_head = head;
}

void TrashPage::buildList()
{
    m_body = new QStackedWidget(this);
    m_list = new QListView(m_body);
    m_list->setAccessibleName(tr("Deleted"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TrashDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_restore->setEnabled(m_list->selectionModel()->hasSelection());
        Q_EMIT actionsChanged();
    });
    m_empty = new EmptyState(m_body);
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    m_footer = new ListFooter(this);
    m_footer->setHints({{m_context.actions.keyText(u"trash.restore"_s), tr("bring back")}});
}

void TrashPage::showKind()
{
    m_model.show(static_cast<TableNumber>(m_tabs->currentId().toUInt()));
}

void TrashPage::refresh()
{
    const int count = m_model.rowCount();
    m_body->setCurrentWidget(count == 0 ? static_cast<QWidget *>(m_empty) : m_list);
    if (count == 0)
        m_empty->describe(EmptyState::Drawing::Calm, tr("Nothing here"),
                          tr("Nothing of this kind was deleted in the last %n day(s).", nullptr, TrashDays));
    const QString shown = m_context.format.number(count);
    m_footer->setCountText(shown,
                           m_model.hasMore() ? tr("shown; there is more") : tr("deleted item(s)", nullptr, count));
    if (count > 0)
        m_list->setCurrentIndex(m_model.index(0, 0));
    m_restore->setEnabled(count > 0);
    Q_EMIT actionsChanged();
}

void TrashPage::restoreSelected()
{
    QList<Uuid> ids;
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : chosen)
        ids.append(m_model.idAt(index.row()));
    if (ids.isEmpty())
        return;
    const auto count = static_cast<int>(ids.size());
    m_context.acts.run(restoreRows(m_model.table(), ids), Acts::Tell::Quietly, [this, count](const ChangeSet &) {
        m_context.notices.tell(tr("%n item(s) brought back", nullptr, count), tr("Undo"),
                               [this] { m_context.acts.undo(); });
    });
}

QStringList TrashPage::actionIds() const
{
    return {u"trash.restore"_s, u"edit.selectAll"_s};
}

bool TrashPage::isActionEnabled(const QString &id) const
{
    return id == "trash.restore"_L1 ? m_list->selectionModel()->hasSelection() : m_model.rowCount() > 0;
}

void TrashPage::runAction(const QString &id)
{
    if (id == "trash.restore"_L1)
        restoreSelected();
    else if (id == "edit.selectAll"_L1)
        m_list->selectAll();
}

void TrashPage::focusContent()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TrashPage::panes()
{
    return {m_head, m_list};
}

} // namespace farol
