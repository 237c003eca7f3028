// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tasks/taskdelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/itemroles.h"
#include "models/tasksmodel.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

TaskSection sectionOf(const QModelIndex &index)
{
    return static_cast<TaskSection>(index.data(TaskSectionRole).toInt());
}

bool startsSection(const QModelIndex &index)
{
    if (!index.data(LoadedRole).toBool() || sectionOf(index) == TaskSection::Done)
        return false;
    const QModelIndex above = index.sibling(index.row() - 1, index.column());
    return !above.isValid() || sectionOf(above) != sectionOf(index);
}

int titleHeight(const QModelIndex &index)
{
    return startsSection(index) ? heights().groupHead + space::Group : 0;
}

int rowHeight()
{
    return heights().twoLineRow + 2;
}

Ink dueInk(TaskSection section)
{
    return section == TaskSection::Overdue ? Ink::RiskText
           : section == TaskSection::Today ? Ink::WarnText
                                           : Ink::TextSecondary;
}

// From the row's ground to its words: they begin where the titles above them do.
constexpr int Inset = space::Margin - space::Group;

/// The ground of a task, below the title of its section; no wider than a line of it may be.
QRect rowRect(const QRect &rect, Qt::LayoutDirection direction, const QModelIndex &index)
{
    const int wide = std::min(rect.width(), widestLine());
    const QRect line = QStyle::visualRect(direction, rect, QRect(rect.x(), rect.y(), wide, rect.height()));
    return line.adjusted(space::Group, titleHeight(index) + 1, -space::Group, -1);
}

/// How far below the top of its row the first of the two lines begins.
int firstLine(const QRect &row)
{
    return (row.height() - lineHeight(TextRole::Body) - lineHeight(TextRole::Small)) / 2;
}

void paintCircle(QPainter *painter, const QRect &box, bool done)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink(done ? Ink::Accent : Ink::Control), 1.4));
    painter->setBrush(done ? QBrush(ink(Ink::Accent)) : QBrush(ink(Ink::Content)));
    painter->drawEllipse(QRectF(box).adjusted(1, 1, -1, -1));
    painter->restore();
    if (done)
        paintIcon(painter, box, u"check"_s, ink(Ink::OnAccent), 12);
}

/// One line of text that begins at the left of `box`; answers where it ended.
int paintText(QPainter *painter, const QRect &box, TextRole role, Ink color, const QString &text)
{
    painter->setFont(textFont(role));
    painter->setPen(ink(color));
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, box.width()));
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
    return box.x() + painter->fontMetrics().horizontalAdvance(shown);
}

} // namespace

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    return {scaled(240), rowHeight() + titleHeight(index)};
}

QRect TaskDelegate::circle(const QRect &rect, Qt::LayoutDirection direction, const QModelIndex &index)
{
    const int size = scaled(18);
    const QRect row = rowRect(rect, direction, index);
    const int line = row.y() + firstLine(row) + (lineHeight(TextRole::Body) - size) / 2; // beside the title
    return QStyle::visualRect(direction, row, QRect(row.x() + Inset, line, size, size));
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (const int title = titleHeight(index); title > 0) {
        const QRect head(option.rect.x() + space::Margin, option.rect.y() + space::Group,
                         option.rect.width() - 2 * space::Margin, title - space::Group);
        paintText(painter, head, TextRole::Lead, Ink::Text, TasksModel::sectionTitle(sectionOf(index)));
    }
    const QRect row = rowRect(option.rect, option.direction, index);
    paintRowGround(painter, option, row);
    if (!index.data(LoadedRole).toBool()) {
        paintBox(painter, QRect(row.x() + scaled(48), row.center().y() - 5, scaled(220), 10), 5, ink(Ink::Track));
        painter->restore();
        return;
    }
    paintCircle(painter, circle(option.rect, option.direction, index), index.data(TaskDoneRole).toBool());
    const TaskSection section = sectionOf(index);
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, row, box); };
    const QString due = index.data(TaskDueRole).toString();
    painter->setFont(textFont(TextRole::Small));
    const int dueWidth = painter->fontMetrics().horizontalAdvance(due) + 4;
    const int first = lineHeight(TextRole::Body);
    const int top = row.y() + firstLine(row);
    const int x = row.x() + Inset + scaled(18) + scaled(10);
    paintText(painter, visual(QRect(row.right() - space::Cell - dueWidth, top, dueWidth, first)), TextRole::Small,
              dueInk(section), due);
    const QRect words(x, top, row.right() - x - dueWidth - space::Wide, first);
    paintText(painter, visual(words), TextRole::Name, section == TaskSection::Done ? Ink::TextSecondary : Ink::Text,
              index.data().toString());
    QStringList second{index.data(TaskCustomerRole).toString(), index.data(TaskPriorityRole).toString()};
    if (index.data(PendingRole).toBool())
        second.append(tr("not sent yet"));
    second.removeAll(QString());
    const QRect below(x, top + first, row.right() - x - space::Cell, lineHeight(TextRole::Small));
    paintText(painter, visual(below), TextRole::Small, Ink::TextSecondary, second.join(u" · "_s));
    painter->restore();
}

bool TaskDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    Q_UNUSED(model)
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
    // A pointer needs 24 pixels, the circle has 18.
    if (!circle(option.rect, option.direction, index).adjusted(-4, -4, 4, 4).contains(at))
        return false;
    Q_EMIT ticked(index);
    return true;
}

} // namespace farol
