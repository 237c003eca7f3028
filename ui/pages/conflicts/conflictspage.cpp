// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/conflicts/conflictspage.h"

#include "ui/pages/conflicts/conflictview.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"

#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/customer.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Avatar, name and stage on two lines; the current one on the selection tone.
class ConflictDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(200), heights().twoLineRow + 4};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect.adjusted(space::Group, 2, -space::Group, -2);
        if (option.state & QStyle::State_Selected)
            paintBox(painter, row, radius::Callout, ink(Ink::Selection));
        else if (option.state & QStyle::State_MouseOver)
            paintBox(painter, row, radius::Callout, ink(Ink::Hover));
        if ((option.state & QStyle::State_HasFocus)
            && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paintFocusRing(painter, row, radius::Callout);
        const int size = scaled(26);
        const QRect avatar(row.x() + space::Cell, row.y() + (row.height() - size) / 2, size, size);
        paintAvatar(painter, QStyle::visualRect(option.direction, row, avatar), AvatarShape::Company,
                    index.data(InitialsRole).toString(), index.data(TintRole).toInt());
        const QString word = ConflictsPage::tr("decide");
        const QRect tag(row.right() - tagWidth(word) - space::Group, row.y() + 4, tagWidth(word), row.height() / 2);
        paintTag(painter, QStyle::visualRect(option.direction, row, tag), word, ink(Ink::WarnTint), ink(Ink::WarnText));
        const int x = avatar.right() + scaled(10);
        const QRect name(x, row.y() + 5, tag.left() - x - space::Small, lineHeight(TextRole::Body));
        painter->setFont(textFont(TextRole::Name));
        painter->setPen(ink(Ink::Text));
        painter->drawText(QStyle::visualRect(option.direction, row, name), Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        painter->setFont(textFont(TextRole::Small));
        painter->setPen(ink(Ink::TextSecondary));
        const auto *model = static_cast<const CustomersModel *>(index.model());
        QStringList facts{index.siblingAtColumn(model->columnOf(customerfields::Stage)).data().toString(),
                          index.siblingAtColumn(model->columnOf(customerfields::Owner)).data().toString()};
        facts.removeAll(QString());
        const QString second = facts.join(u" · "_s);
        const QRect below(x, name.bottom(), row.right() - x - space::Group, lineHeight(TextRole::Small));
        painter->drawText(QStyle::visualRect(option.direction, row, below), Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(second, Qt::ElideRight, below.width()));
        painter->restore();
    }
};

} // namespace

ConflictsPage::ConflictsPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.services.store, context.services.names, context.format),
      m_detail(context.services.store)
{
    buildList();
    buildDecision();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(m_stack, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConflictsPage::showCurrent);
    connect(&m_model, &RowListModel::completed, this, &ConflictsPage::showCount);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ConflictsPage::showCount);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ConflictsPage::showCount);
    connect(&m_detail, &RowDetail::loaded, this, &ConflictsPage::showDecision);
    connect(&m_detail, &RowDetail::updated, this, &ConflictsPage::showDecision);
    m_model.setLive(true); // a settled row leaves at once; there is nothing else to do with it here
    m_model.showRange(0, 60);
    CustomerFilter filter;
    filter.conflictsOnly = true;
    m_model.setQuery(filter.tree(), {{customerfields::Name, false}});
}

void ConflictsPage::buildList()
{
    m_side = new Tone(Ink::Sunken, this);
    static_cast<Tone *>(m_side)->setLines(Qt::RightEdge);
    m_side->setFixedWidth(scaled(336));
    auto *title = new TextLabel(tr("Conflicts"), TextRole::Title, Ink::Text, m_side);
    m_count = new TextLabel({}, TextRole::Small, Ink::TextSecondary, m_side);
    m_count->setWordWrap(true);
    m_list = new QListView(m_side);
    m_list->setAccessibleName(tr("Customers with a conflict"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setModelColumn(0);
    m_list->setItemDelegate(new ConflictDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::Wide, space::Cell, space::Wide, space::Group);
    head->addWidget(title);
    head->addWidget(m_count);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
}

void ConflictsPage::buildDecision()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_empty->describe(EmptyState::Drawing::Calm, tr("Nothing to settle"),
                      tr("Everything people changed apart from each other has come together."));
    m_decision = new Tone(Ink::Content);
    m_avatar = new Avatar(AvatarShape::Company, 34, m_decision);
    m_name = new TextLabel({}, TextRole::Lead, Ink::Text, m_decision);
    m_which = new TextLabel({}, TextRole::Small, Ink::TextSecondary, m_decision);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_which);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Cell);
    head->addWidget(m_avatar);
    head->addLayout(words, 1);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(space::Wide);
    auto *column = new QVBoxLayout(m_decision);
    column->setContentsMargins(space::Margin + 4, space::Cell, space::Margin, space::Margin);
    column->setSpacing(space::Wide);
    column->addLayout(head);
    column->addLayout(m_fields);
    column->addStretch();
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_decision);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
}

void ConflictsPage::showCount()
{
    const int count = m_model.rowCount();
    m_count->setText(count == 0 ? tr("Nothing was lost, nothing is open.")
                                : tr("%n customer(s) wait for a decision. Nothing was lost.", nullptr, count));
    m_stack->setCurrentIndex(count == 0 ? 0 : 1);
    if (count == 0)
        return;
    const int asked = m_asked.isNull() ? -1 : m_model.rowOf(m_asked);
    if (asked >= 0)
        m_list->setCurrentIndex(m_model.index(asked, 0));
    else if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0, 0));
    if (asked >= 0)
        m_asked = {};
}

void ConflictsPage::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_detail.show({tables::Customer, m_model.idAt(current.row())});
}

void ConflictsPage::showDecision()
{
    while (QLayoutItem *item = m_fields->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    if (!m_detail.row())
        return;
    const RowState &row = *m_detail.row();
    const Customer customer = customerFromRow(row);
    m_avatar->setFace(initialsOf(customer.name), tintOf(row.key.id));
    m_name->setText(customer.name);
    QStringList fields;
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (field->sides.isEmpty())
            continue;
        const FieldInfo *info = farolSchema().entity(tables::Customer)->field(field.key());
        fields.append(info == nullptr ? tr("Deletion") : fieldLabel(*info));
        auto *view = new ConflictView(m_context, ConflictView::Shape::Wide, m_decision);
        view->showField(row.key, field.key(), *field);
        m_fields->addWidget(view);
    }
    m_which->setText(fields.isEmpty() ? tr("Settled") : fields.join(u", "_s));
}

void ConflictsPage::open(const QVariant &what)
{
    const auto id = Uuid::fromBytes(what.toByteArray());
    if (!id)
        return;
    m_asked = *id;
    if (m_model.isComplete())
        showCount();
}

void ConflictsPage::focusContent()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ConflictsPage::panes()
{
    return {m_list, m_decision};
}

} // namespace farol
