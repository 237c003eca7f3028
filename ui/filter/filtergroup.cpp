// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtergroup.h"

#include "ui/filter/filtercondition.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "models/filterwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

FilterGroup::FilterGroup(const FilterWorld &world, const Filter &filter, Depth depth, QWidget *parent)
    : QWidget(parent), m_world(world), m_inner(depth == Depth::Inner)
{
    build(depth);
    fill(filter);
}

void FilterGroup::build(Depth depth)
{
    m_joint = new QComboBox(this);
    m_joint->setObjectName(u"joint"_s);
    m_joint->setAccessibleName(tr("How the conditions are joined"));
    m_joint->addItems({tr("all of"), tr("any of"), tr("not all of"), tr("none of")});
    connect(m_joint, &QComboBox::activated, this, &FilterGroup::edited);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Group);
    head->addWidget(new TextLabel(tr("Where"), TextRole::Small, Ink::TextTertiary, this));
    head->addWidget(m_joint);
    head->addWidget(new TextLabel(tr("these hold:"), TextRole::Small, Ink::TextTertiary, this));
    head->addStretch();
    if (depth == Depth::Inner) {
        Button *remove = Button::iconOnly(u"x"_s, tr("Remove group"), this);
        remove->setSmall(true);
        connect(remove, &QPushButton::clicked, this, &FilterGroup::removeAsked);
        head->addWidget(remove);
    }
    auto *condition = new Button(tr("Condition"), ButtonVariant::Ghost, this);
    condition->setIconName(u"plus"_s);
    condition->setSmall(true);
    condition->setAccessibleName(tr("Add condition"));
    auto *group = new Button(tr("Group"), ButtonVariant::Ghost, this);
    group->setIconName(u"plus"_s);
    group->setSmall(true);
    group->setAccessibleName(tr("Add group"));
    connect(condition, &QPushButton::clicked, this, &FilterGroup::addCondition);
    connect(group, &QPushButton::clicked, this, &FilterGroup::addGroup);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::Tiny);
    foot->addWidget(condition);
    foot->addWidget(group);
    foot->addStretch();
    m_column = new QVBoxLayout;
    m_column->setSpacing(space::Small);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(m_inner ? space::Cell : 0, 0, 0, 0);
    all->setSpacing(space::Small);
    all->addLayout(head);
    all->addLayout(m_column);
    all->addLayout(foot);
}

void FilterGroup::fill(const Filter &filter)
{
    using Kind = Filter::Kind;
    const Filter *held = &filter;
    int joint = filter.kind == Kind::Any ? AnyOf : AllOf;
    // Normalised, a Not has one child; what it denies is the group itself if that is one.
    if (filter.kind == Kind::Not && filter.children.size() == 1) {
        const Filter &denied = filter.children.first();
        const bool isGroup = denied.kind == Kind::All || denied.kind == Kind::Any;
        held = isGroup ? &denied : &filter;
        joint = denied.kind == Kind::Any ? NoneOf : NotAllOf;
    } else if (filter.kind == Kind::Not) {
        joint = NotAllOf;
    }
    m_joint->setCurrentIndex(joint);
    if (held->kind == Kind::Leaf)
        addPart(*held);
    for (const Filter &child : held->children)
        addPart(child);
}

QWidget *FilterGroup::addPart(const Filter &filter)
{
    QWidget *part = nullptr;
    if (filter.kind == Filter::Kind::Leaf) {
        auto *condition = new FilterCondition(m_world, filter, this);
        connect(condition, &FilterCondition::edited, this, &FilterGroup::edited);
        connect(condition, &FilterCondition::removeAsked, this, [this, condition] { drop(condition); });
        part = condition;
    } else {
        auto *group = new FilterGroup(m_world, filter, Depth::Inner, this);
        connect(group, &FilterGroup::edited, this, &FilterGroup::edited);
        connect(group, &FilterGroup::removeAsked, this, [this, group] { drop(group); });
        part = group;
    }
    m_parts.append(part);
    m_column->addWidget(part);
    return part;
}

void FilterGroup::drop(QWidget *part)
{
    m_parts.removeOne(part);
    m_column->removeWidget(part);
    part->hide();
    part->deleteLater(); // its own button is being pressed
    if (m_parts.isEmpty() && m_inner) {
        Q_EMIT removeAsked();
        return;
    }
    // "Any of" nothing would let nothing through; who takes the last condition away wants everything.
    if (m_parts.isEmpty())
        m_joint->setCurrentIndex(AllOf);
    m_joint->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void FilterGroup::addCondition()
{
    const FieldInfo first = filterableColumns(m_world.entity).constFirst();
    auto *part = static_cast<FilterCondition *>(addPart(leafOf(first.number, operatorsFor(first).constFirst(), {})));
    part->show();
    part->focusFirst();
    Q_EMIT edited();
}

void FilterGroup::addGroup()
{
    Filter any;
    any.kind = Filter::Kind::Any;
    auto *part = static_cast<FilterGroup *>(addPart(any));
    part->show();
    part->addCondition();
}

bool FilterGroup::hasUnfinished() const
{
    for (QWidget *part : m_parts) {
        const auto *condition = qobject_cast<const FilterCondition *>(part);
        const auto *group = qobject_cast<const FilterGroup *>(part);
        if ((condition != nullptr && !condition->isComplete()) || (group != nullptr && group->hasUnfinished()))
            return true;
    }
    return false;
}

Filter FilterGroup::filter() const
{
    const int joint = m_joint->currentIndex();
    Filter joined;
    joined.kind = joint == AnyOf || joint == NoneOf ? Filter::Kind::Any : Filter::Kind::All;
    bool unfinished = false;
    for (QWidget *part : m_parts) {
        if (const auto *group = qobject_cast<const FilterGroup *>(part)) {
            // A group of which nothing is finished yet says nothing either.
            const Filter inner = group->filter();
            const bool empty = inner.kind != Filter::Kind::Leaf && inner.children.isEmpty();
            if (empty && group->hasUnfinished())
                unfinished = true;
            else
                joined.children.append(inner);
            continue;
        }
        const auto *condition = static_cast<const FilterCondition *>(part);
        if (condition->isComplete())
            joined.children.append(condition->leaf());
        else
            unfinished = true;
    }
    // Neither "any of nothing" nor its contrary is what a person means who has just begun.
    if (joined.children.isEmpty() && unfinished)
        return {};
    if (joint == AllOf || joint == AnyOf)
        return joined;
    Filter denied;
    denied.kind = Filter::Kind::Not;
    denied.children.append(joined);
    return denied;
}

void FilterGroup::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (!m_inner)
        return;
    // The line on the left holds what belongs together.
    QPainter painter(this);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - space::Hair : 0;
    painter.fillRect(QRect(x, 0, space::Hair, height()), ink(Ink::Accent));
}

} // namespace farol
