// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/conflicts/conflictview.h"

#include "ui/acts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "models/commands.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/customer.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSizePolicy>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const FieldInfo *info(const RowKey &row, FieldNumber field)
{
    const EntityInfo *entity = farolSchema().entity(row.table);
    return entity == nullptr ? nullptr : entity->field(field);
}

bool isUnique(const RowKey &row, FieldNumber field)
{
    const EntityInfo *entity = farolSchema().entity(row.table);
    return entity != nullptr
           && std::any_of(entity->rules.cbegin(), entity->rules.cend(), [field](const RuleInfo &rule) {
                  return rule.kind == RuleKind::Unique && rule.field == field;
              });
}

// A white card with a hairline; the value in force stands on the selection tone, as in the list.
class Card final : public QWidget
{
public:
    Card(bool inForce, QWidget *parent) : QWidget(parent), m_inForce(inForce) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(&painter, rect(), radius::Card, ink(m_inForce ? Ink::Selection : Ink::Raised),
                 ink(m_inForce ? Ink::Accent : Ink::LineStrong));
    }

private:
    bool m_inForce;
};

} // namespace

ConflictView::ConflictView(const PageContext &context, Shape shape, QWidget *parent)
    : QWidget(parent), m_context(context), m_shape(shape)
{
    const bool wide = shape == Shape::Wide;
    m_title = new TextLabel({}, wide ? TextRole::Lead : TextRole::Name, wide ? Ink::Text : Ink::WarnText, this);
    m_title->setWordWrap(true);
    m_reason = new TextLabel({}, wide ? TextRole::Body : TextRole::Small, Ink::TextSecondary, this);
    m_reason->setWordWrap(true);
    m_cards = wide ? static_cast<QBoxLayout *>(new QHBoxLayout) : new QVBoxLayout;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // as tall as its words, however tall the page
    m_cards->setSpacing(wide ? space::Cell : space::Small);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::Group);
    column->setSpacing(space::Tiny);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addSpacing(space::Small);
    column->addLayout(m_cards);
}

QString ConflictView::valueText(const Value &value) const
{
    const FieldInfo *field = info(m_row, m_field);
    if (m_field == DeletedField)
        return value.isNull() ? tr("kept") : tr("deleted");
    const QString text = field == nullptr ? QString() : m_context.format.value(*field, value, m_context.services.names);
    return text.isEmpty() ? tr("empty") : text;
}

void ConflictView::showField(const RowKey &row, FieldNumber field, const FieldState &state)
{
    m_row = row;
    m_field = field;
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const FieldInfo *declared = info(row, field);
    const QString name = declared == nullptr ? tr("Deletion") : fieldLabel(*declared);
    m_title->setText(tr("%1: which value is right?").arg(name));
    setAccessibleName(m_title->text());
    const bool rule = state.sides.first().reason == SideReason::Rule;
    const bool critical = declared != nullptr && declared->merge == MergeRule::Critical;
    m_reason->setText(rule && isUnique(row, field)
                          ? tr("Another customer has the other value already. Until you decide, everybody sees the one "
                               "in force.")
                      : rule
                          ? tr("The other value would break a rule. Until you decide, everybody sees the one in force.")
                      : critical ? tr("Changed on two sides that had not seen each other. Until you decide, everybody "
                                      "sees the value the server had confirmed.")
                                 : tr("Changed on two sides that had not seen each other. Until you decide, everybody "
                                      "sees the later one."));
    m_cards->addWidget(card(tr("In force"), state.value, state.author, state.effective, true), 1);
    for (const Side &side : state.sides)
        m_cards->addWidget(card(tr("Other value"), side.value, side.author, side.effective, false), 1);
    if (m_shape == Shape::Wide && m_cards->count() < 3)
        m_cards->addStretch(1);
}

QWidget *ConflictView::card(const QString &role, const Value &value, UserId author, Instant when, bool inForce)
{
    const NameLookup &names = m_context.services.names;
    const QString text = valueText(value);
    QString who = names.userName(author);
    if (author == names.me())
        who = tr("%1 (you)").arg(who);
    auto *box = new Card(inForce, this);
    box->setAccessibleName(role + u": "_s + text + u", "_s + who);
    auto *kind = new TextLabel(role, TextRole::MicroLabel, inForce ? Ink::AccentText : Ink::TextTertiary, box);
    auto *shown = new TextLabel(text, m_shape == Shape::Wide ? TextRole::Figure : TextRole::Lead, Ink::Text, box);
    shown->setWordWrap(true);
    auto *avatar = new Avatar(AvatarShape::Person, 22, box);
    avatar->setFace(initialsOf(names.userName(author)), tintOf(author.uuid));
    avatar->setVisible(!author.isNull());
    auto *name = new TextLabel(author.isNull() ? tr("Server") : who, TextRole::Small, Ink::Text, box);
    auto *time = new TextLabel(when.ms == 0 ? QString() : m_context.format.dayAndTime(when), TextRole::Micro,
                               Ink::TextSecondary, box);
    auto *keep = new Button(inForce ? tr("Keep this one") : tr("Use this one"),
                            inForce ? ButtonVariant::Secondary : ButtonVariant::Primary, box);
    keep->setObjectName(inForce ? u"keepInForce"_s : u"useOther"_s);
    keep->setAccessibleName(keep->text() + u": "_s + text);
    connect(keep, &QPushButton::clicked, this, [this, value] { settle(value); });

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(time);
    auto *person = new QHBoxLayout;
    person->setSpacing(space::Group);
    person->addWidget(avatar);
    person->addLayout(words, 1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::Between, space::Cell, space::Between, space::Cell);
    column->setSpacing(space::Small);
    column->addWidget(kind);
    column->addWidget(shown);
    column->addStretch();
    column->addLayout(person);
    column->addSpacing(space::Tiny);
    column->addWidget(keep);
    return box;
}

void ConflictView::settle(const Value &value)
{
    m_context.acts.run(settleConflict(m_row, m_field, value));
}

} // namespace farol
