// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importdelegates.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/importcolumnsmodel.h"

#include <QComboBox>
#include <QPainter>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

void paintRow(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, ink(Ink::Selection));
    paintHairlineBelow(painter, option.rect, ink(Ink::Line));
}

} // namespace

ChoiceDelegate::ChoiceDelegate(Choices choices, QObject *parent)
    : QStyledItemDelegate(parent), m_choices(std::move(choices))
{}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(painter, option);
    const auto visual = [&option](const QRect &box) { return QStyle::visualRect(option.direction, option.rect, box); };
    const QRect box = option.rect.adjusted(space::Tiny, 3, -space::Tiny, -3);
    const QVariant state = index.data(ImportStateRole);
    const bool isDoubtful = state.isValid() && state.toInt() == int(ImportColumnsModel::State::Doubtful);
    if (index.flags() & Qt::ItemIsEditable)
        paintBox(painter, box, radius::Control, ink(Ink::Raised), ink(isDoubtful ? Ink::WarnShape : Ink::Control));
    if (showsFocusRing(option))
        paintFocusRing(painter, box, radius::Control);
    const bool isLeftOut = state.isValid() && state.toInt() == int(ImportColumnsModel::State::LeftOut);
    const QRect chevron(box.right() - space::Group - IconSize, box.y(), IconSize, box.height());
    const QRect words(box.x() + space::Group, box.y(), chevron.x() - box.x() - space::Cell, box.height());
    painter->setFont(textFont(TextRole::Body));
    painter->setPen(ink(isLeftOut ? Ink::TextSecondary : Ink::Text));
    painter->drawText(visual(words), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    paintIcon(painter, visual(chevron), u"chevron-down"_s, ink(Ink::TextSecondary), 14);
    painter->restore();
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    Q_UNUSED(option)
    auto *box = new QComboBox(parent);
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString() + u": "_s
                           + index.siblingAtColumn(0).data().toString());
    const QList<std::pair<QVariant, QString>> choices = m_choices();
    for (const auto &[value, label] : choices)
        box->addItem(label, value);
    auto *self = const_cast<ChoiceDelegate *>(this); // Qt's factory is const, its signals are not
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = static_cast<QComboBox *>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData());
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using State = ImportColumnsModel::State;
    painter->save();
    paintRow(painter, option);
    const auto state = static_cast<State>(index.data(ImportStateRole).toInt());
    const auto visual = [&option](const QRect &box) { return QStyle::visualRect(option.direction, option.rect, box); };
    const QRect rect = option.rect;
    const QRect shape = visual(QRect(rect.x() + space::Group, rect.center().y() - 4, 9, 9));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QRectF mark(shape);
    switch (state) { // told by their shapes as well as by their colours
    case State::Wrong:
        painter->setBrush(ink(Ink::RiskShape));
        painter->drawPolygon(
            QPolygonF({QPointF(mark.center().x(), mark.top()), QPointF(mark.right(), mark.center().y()),
                       QPointF(mark.center().x(), mark.bottom()), QPointF(mark.left(), mark.center().y())}));
        break;
    case State::Doubtful:
        painter->setBrush(ink(Ink::WarnShape));
        painter->drawPolygon(
            QPolygonF({QPointF(mark.center().x(), mark.top()), mark.bottomRight(), mark.bottomLeft()}));
        break;
    case State::LeftOut:
    case State::Waiting: painter->fillRect(QRectF(mark.x(), mark.center().y() - 1, 9, 2), ink(Ink::NoneShape)); break;
    case State::Good:
        painter->setBrush(ink(Ink::GoodShape));
        painter->drawEllipse(mark.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    }
    const int x = rect.x() + space::Group + 9 + space::Group;
    const QRect words(x, rect.y(), std::max(0, rect.right() - x - space::Tiny), rect.height());
    painter->setFont(textFont(TextRole::Small));
    painter->setPen(ink(state == State::Wrong ? Ink::Text : Ink::TextSecondary));
    painter->drawText(visual(words), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

void editColumnEasily(QTableView *table, int column)
{
    table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                           | QAbstractItemView::DoubleClicked);
    QObject::connect(table, &QTableView::clicked, table, [table, column](const QModelIndex &index) {
        if (index.column() == column)
            table->edit(index);
    });
    QObject::connect(table, &QTableView::activated, table, [table, column](const QModelIndex &index) {
        table->setCurrentIndex(index.siblingAtColumn(column));
        table->edit(index.siblingAtColumn(column));
    });
}

} // namespace farol
