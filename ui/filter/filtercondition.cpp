// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtercondition.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include "models/filterwords.h"
#include "models/labels.h"

#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Gives way where a line is full, and then tells whole what it cuts off.
class YieldingBox final : public QComboBox
{
public:
    YieldingBox(int usual, QWidget *parent) : QComboBox(parent), m_usual(usual)
    {
        connect(this, &QComboBox::currentTextChanged, this, &QWidget::setToolTip);
    }
    [[nodiscard]] QSize sizeHint() const override { return QComboBox::sizeHint().expandedTo({m_usual, 0}); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {scaled(100), QComboBox::minimumSizeHint().height()};
    }

private:
    int m_usual;
};

} // namespace

FilterCondition::FilterCondition(const FilterWorld &world, const Filter &leaf, QWidget *parent)
    : QWidget(parent),
      m_world(world),
      m_leaf(leaf),
      m_fields(new YieldingBox(scaled(150), this)),
      m_operators(new YieldingBox(scaled(140), this)),
      m_value(new FilterValueEdit(world, this))
{
    m_fields->setObjectName(u"field"_s);
    m_fields->setAccessibleName(tr("Field"));
    m_operators->setObjectName(u"operator"_s);
    m_operators->setAccessibleName(tr("Comparison"));
    for (const FieldInfo &field : filterableColumns(m_world.entity))
        m_fields->addItem(fieldLabel(field), int(field.number));
    if (const FieldInfo *archived = field(); archived != nullptr && archived->archived)
        m_fields->addItem(fieldLabel(*archived), int(archived->number)); // offered no more, and asked for here
    m_fields->addItem(tr("Conflict"), 0);
    m_fields->setCurrentIndex(m_fields->findData(int(m_leaf.field)));
    Button *remove = Button::iconOnly(u"x"_s, tr("Remove condition"), this);
    remove->setSmall(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Group);
    row->addWidget(m_fields);
    row->addWidget(m_operators);
    row->addWidget(m_value);
    row->addWidget(remove);
    row->addStretch();
    fillOperators();
    connect(m_fields, &QComboBox::activated, this, &FilterCondition::chooseField);
    connect(m_operators, &QComboBox::activated, this, &FilterCondition::chooseOperator);
    connect(m_value, &FilterValueEdit::edited, this, [this] {
        m_leaf.values = m_value->values();
        m_leaf.words = m_value->words();
        Q_EMIT edited();
    });
    connect(remove, &QPushButton::clicked, this, &FilterCondition::removeAsked);
}

const FieldInfo *FilterCondition::field() const
{
    return m_leaf.field == 0 ? nullptr : m_world.entity.column(m_leaf.field);
}

bool FilterCondition::isComplete() const
{
    return printFilter(m_leaf, m_world.entity).hasValue();
}

void FilterCondition::focusFirst()
{
    m_fields->setFocus(Qt::OtherFocusReason);
}

void FilterCondition::fillOperators()
{
    m_operators->clear();
    const FieldInfo *info = field();
    if (info == nullptr) {
        m_operators->addItem(tr("is open"), int(FilterOp::HasConflict));
        m_value->setLeaf({}, m_leaf);
        return;
    }
    QList<FilterOp> offered = operatorsFor(*info);
    if (!offered.contains(m_leaf.op)) // written as text, where more can be said
        offered.append(m_leaf.op);
    for (const FilterOp op : std::as_const(offered)) {
        m_operators->addItem(operatorLabel(*info, op), int(op));
        if (op == m_leaf.op)
            m_operators->setCurrentIndex(m_operators->count() - 1);
    }
    m_value->setLeaf(*info, m_leaf);
}

void FilterCondition::chooseField(int index)
{
    const auto number = static_cast<FieldNumber>(m_fields->itemData(index).toInt());
    if (number == m_leaf.field)
        return;
    const FieldInfo *info = m_world.entity.column(number);
    m_leaf = leafOf(number, info == nullptr ? FilterOp::HasConflict : operatorsFor(*info).constFirst(), {});
    fillOperators();
    Q_EMIT edited();
}

void FilterCondition::chooseOperator(int index)
{
    const auto op = static_cast<FilterOp>(m_operators->itemData(index).toInt());
    const FieldInfo *info = field();
    if (op == m_leaf.op || info == nullptr)
        return;
    m_leaf.op = op;
    if (op == FilterOp::IsNull || op == FilterOp::NotNull) {
        m_leaf.values.clear();
        m_leaf.words.clear();
    } else if (op != FilterOp::In && m_leaf.values.size() > 1) {
        m_leaf.values = m_leaf.values.mid(0, 1);
        m_leaf.words = m_leaf.words.mid(0, 1);
    }
    m_value->setLeaf(*info, m_leaf);
    Q_EMIT edited();
}

} // namespace farol
