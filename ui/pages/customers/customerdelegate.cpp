// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customerdelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/frozentable.h"
#include "ui/widgets/tokenedit.h"

#include "models/commands.h"
#include "models/customerfields.h"
#include "models/figurecell.h"
#include "models/itemroles.h"
#include "models/labels.h"

#include "core/customer.h"
#include "core/derived.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const char *const filledKey = "farolFilled"; // whether the editor has been given its value
const char *const openedKey = "farolOpened"; // the cell's value when the editor opened

FieldInfo fieldOf(const EntityInfo &entity, const QModelIndex &index)
{
    const FieldInfo *field = entity.column(static_cast<FieldNumber>(index.data(FieldRole).toInt()));
    return field != nullptr ? *field : FieldInfo(); // of the workspace's own, and gone meanwhile
}

QRect checkBox(const QRect &rect)
{
    const int size = scaled(16);
    return {rect.x() + scaled(16), rect.y() + (rect.height() - size) / 2, size, size};
}

} // namespace

CustomerDelegate::CustomerDelegate(FrozenTable &table, const EntityInfo &entity, const Format &format,
                                   const NameLookup &names, QObject *parent)
    : QStyledItemDelegate(parent), m_table(table), m_entity(entity), m_format(format), m_names(names)
{}

QSize CustomerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {scaled(80), heights().tableRow};
}

void CustomerDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    Ink tone = Ink::Content;
    if (selected)
        tone = m_table.isActiveWindow() ? Ink::Selection : Ink::Track;
    else if (index.row() == m_table.hoveredRow())
        tone = Ink::Hover;
    painter->fillRect(option.rect, ink(tone));
    paintHairlineBelow(painter, option.rect, ink(Ink::Line));
    const bool current = m_table.currentIndex() == index && m_table.hasFocus();
    if (current && m_table.window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), radius::Tag);
}

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(painter, option, index);
    QRect rect = option.rect.adjusted(scaled(8), 0, -scaled(8), 0);
    const int field = index.data(FieldRole).toInt();
    if (!index.data(LoadedRole).toBool()) {
        const int wide = field == customerfields::Name ? rect.width() * 3 / 5 : rect.width() / 2;
        const int left = field == customerfields::Name ? scaled(40) - scaled(8) : 0;
        paintBox(painter, QRectF(rect.x() + left, rect.center().y() - 3, wide - left, 7), 3.5, ink(Ink::Track));
        painter->restore();
        return;
    }
    const QColor quiet = ink(Ink::TextSecondary);
    switch (field) {
    case customerfields::Name: paintName(painter, option.rect, option, index); break;
    case customerfields::Owner: paintOwner(painter, rect, index, quiet); break;
    case customerfields::Tags: paintTags(painter, rect, index); break;
    case customerfields::Stage:
    case customerfields::Seats:
    case derived::Recurring: paintText(painter, rect, index, ink(Ink::Text)); break;
    case derived::Renewal:
    case derived::LastContact:
    case derived::NextTask: paintFigure(painter, rect, index); break;
    default: paintText(painter, rect, index, quiet);
    }
    painter->restore();
}

void CustomerDelegate::paintText(QPainter *painter, const QRect &rect, const QModelIndex &index,
                                 const QColor &text) const
{
    paintWords(painter, rect, index, index.data().toString(), text);
}

void CustomerDelegate::paintWords(QPainter *painter, const QRect &rect, const QModelIndex &index, const QString &shown,
                                  const QColor &text) const
{
    const bool fresh = index.data(FreshRole).toBool();
    painter->setFont(textFont(fresh ? TextRole::Name : TextRole::Body));
    painter->setPen(shown.isEmpty() ? ink(Ink::TextTertiary) : fresh ? ink(Ink::Text) : text);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (index.data(NumericRole).toBool()) {
        // Never elided: half a number is a wrong number.
        paintTabular(painter, rect, alignment, shown.isEmpty() ? u"–"_s : shown);
        return;
    }
    const QString words =
        shown.isEmpty() ? u"–"_s : painter->fontMetrics().elidedText(shown, Qt::ElideRight, rect.width());
    painter->drawText(
        rect, static_cast<int>(QStyle::visualAlignment(m_table.layoutDirection(), alignment)) | Qt::TextSingleLine,
        words);
}

void CustomerDelegate::paintFigure(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QVariant found = index.data(FigureRole);
    if (!found.isValid()) {
        paintText(painter, rect, index, ink(Ink::TextSecondary));
        return;
    }
    const auto figure = found.value<FigureCell>();
    const QColor told = figure.urgency == Urgency::Late   ? ink(Ink::RiskText)
                        : figure.urgency == Urgency::Soon ? ink(Ink::WarnText)
                                                          : ink(Ink::TextSecondary);
    if (figure.hint.isEmpty()) {
        // "12 days overdue" may be cut short where a figure may not.
        const QFontMetrics metrics(textFont(TextRole::Body));
        paintWords(painter, rect, index, metrics.elidedText(figure.text, Qt::ElideRight, rect.width()), told);
        return;
    }
    // The day in a column of its own, so that how far off it is stands in another.
    const int day = tabularWidth(textFont(TextRole::Body), figure.text) + scaled(9);
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(m_table.layoutDirection(), rect, box); };
    paintWords(painter, visual(QRect(rect.x(), rect.y(), std::min(day, rect.width()), rect.height())), index,
               figure.text, ink(Ink::TextSecondary));
    const QRect beside = rect.adjusted(day, 0, 0, 0);
    painter->setFont(textFont(TextRole::Small));
    if (painter->fontMetrics().horizontalAdvance(figure.hint) > beside.width())
        return; // the day alone says enough where the column is narrow; the tooltip has both
    painter->setPen(figure.urgency == Urgency::None ? ink(Ink::TextTertiary) : told);
    painter->drawText(
        visual(beside),
        static_cast<int>(QStyle::visualAlignment(m_table.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        figure.hint);
}

void CustomerDelegate::paintName(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, rect, box); };
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || index.row() == m_table.hoveredRow()) {
        QStyleOptionViewItem check(option);
        check.rect = visual(checkBox(rect));
        check.state = QStyle::State_Enabled | (selected ? QStyle::State_On : QStyle::State_Off);
        m_table.style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, &m_table);
    }
    const int size = std::min(scaled(22), rect.height() - 6);
    const QRect avatar(rect.x() + scaled(48), rect.y() + (rect.height() - size) / 2, size, size);
    paintAvatar(painter, visual(avatar), AvatarShape::Company, index.data(InitialsRole).toString(),
                index.data(TintRole).toInt());

    int right = rect.right() - scaled(6);
    const auto sign = [&](const QString &icon, Ink role) {
        const QRect place(right - scaled(16), rect.y(), scaled(16), rect.height());
        paintIcon(painter, visual(place), icon, ink(role), 14);
        right -= scaled(20);
    };
    if (index.data(ConflictRole).toBool())
        sign(u"git-merge"_s, Ink::WarnShape);
    if (index.data(PendingRole).toBool())
        sign(u"cloud-upload"_s, Ink::TextTertiary);
    const int x = avatar.right() + scaled(9);
    const QRect words(x, rect.y(), right - x, rect.height());
    painter->setFont(textFont(TextRole::Name));
    painter->setPen(ink(Ink::Text));
    painter->drawText(visual(words),
                      (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

void CustomerDelegate::paintOwner(QPainter *painter, const QRect &rect, const QModelIndex &index,
                                  const QColor &text) const
{
    if (!index.data(RawRole).isValid()) {
        paintText(painter, rect, index, text);
        return;
    }
    const int size = std::min(scaled(20), rect.height() - 6);
    const Qt::LayoutDirection direction = m_table.layoutDirection();
    const QRect circle(rect.x(), rect.y() + (rect.height() - size) / 2, size, size);
    paintAvatar(painter, QStyle::visualRect(direction, rect, circle), AvatarShape::Person,
                index.data(InitialsRole).toString(), index.data(TintRole).toInt());
    const QRect words = rect.adjusted(size + scaled(7), 0, 0, 0);
    paintText(painter, QStyle::visualRect(direction, rect, words), index, text);
}

void CustomerDelegate::paintTags(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QStringList tags = index.data(RawRole).toStringList();
    if (tags.isEmpty()) {
        paintText(painter, rect, index, ink(Ink::TextTertiary));
        return;
    }
    int x = rect.x();
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString more = u"+%1"_s.arg(tags.size() - i);
        const int wide = tagWidth(tags.at(i));
        const bool last = i + 1 == tags.size();
        const int needed = wide + (last ? 0 : scaled(4) + tagWidth(more));
        const bool alone = i == 0 && last;
        if (x + needed > rect.right() + 1 && !alone) {
            const QRect box(x, rect.y(), tagWidth(more), rect.height());
            paintTag(painter, QStyle::visualRect(m_table.layoutDirection(), rect, box), more, Qt::transparent,
                     ink(Ink::TextTertiary));
            return;
        }
        const QRect box(x, rect.y(), std::min(wide, rect.width()), rect.height());
        paintTag(painter, QStyle::visualRect(m_table.layoutDirection(), rect, box), tags.at(i), ink(Ink::NoneTint),
                 ink(Ink::NoneText));
        x += wide + scaled(4);
    }
}

QWidget *CustomerDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    Q_UNUSED(option)
    QWidget *editor = fieldeditor::create(fieldOf(m_entity, index), m_format, m_names, parent);
    auto *self = const_cast<CustomerDelegate *>(this); // Qt's factory is const, its signals are not
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        connect(combo, &QComboBox::activated, self, [self, combo] {
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
    } else if (auto *tokens = qobject_cast<TokenEdit *>(editor)) {
        connect(tokens, &TokenEdit::finished, self, [self, tokens] {
            Q_EMIT self->commitData(tokens);
            Q_EMIT self->closeEditor(tokens);
        });
    }
    return editor;
}

void CustomerDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(filledKey).toBool())
        return;
    editor->setProperty(filledKey, true);
    editor->setProperty(openedKey, index.data(RawRole));
    fieldeditor::setValue(editor, index.data(RawRole));
}

void CustomerDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (!fieldeditor::isModified(editor))
        return;
    const auto value = fieldeditor::value(editor);
    if (!value)
        return;
    if (fieldOf(m_entity, index).type == FieldType::Set) {
        const SetChange mine = setChange(editor->property(openedKey).toStringList(), value->toStringList());
        model->setData(index, applied(mine, index.data(RawRole).toStringList()), Qt::EditRole);
        return;
    }
    const bool newer = index.data(RawRole) != editor->property(openedKey);
    const QString theirs = index.data().toString();
    if (model->setData(index, *value, Qt::EditRole) && newer)
        Q_EMIT savedOverNewer(fieldLabel(fieldOf(m_entity, index)), theirs);
}

void CustomerDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(1, 1, -1, -2);
    if (index.data(FieldRole).toInt() == customerfields::Name)
        rect = QStyle::visualRect(option.direction, option.rect, rect.adjusted(scaled(72), 0, 0, 0));
    const int height = std::min(rect.height(), heights().control);
    editor->setGeometry(rect.x(), rect.y() + (rect.height() - height) / 2, std::max(rect.width(), scaled(90)), height);
}

bool CustomerDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::KeyPress && editor != nullptr) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        // A value that cannot be read keeps its editor open, marked; only Escape gives it up.
        const bool leaves =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (leaves && !fieldeditor::value(editor))
            return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace farol
