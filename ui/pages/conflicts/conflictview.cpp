// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/conflicts/conflictview.h"

#include "ui/acts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "models/commands.h"
#include "models/conflictsmodel.h"
#include "models/namelookup.h"

#include "core/async.h"
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
    // As tall as its words, however tall the page; in a panel its title may need more lines than the hint knows of.
    setSizePolicy(QSizePolicy::Preferred, wide ? QSizePolicy::Maximum : QSizePolicy::Minimum);
    m_cards->setSpacing(wide ? space::Cell : space::Small);
    m_bothButton = new Button(tr("Keep all texts, one below the other"), ButtonVariant::Secondary, this);
    m_bothButton->setObjectName(u"keepBoth"_s);
    connect(m_bothButton, &QPushButton::clicked, this, &ConflictView::keepBoth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::Group);
    column->setSpacing(space::Tiny);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addSpacing(space::Small);
    column->addLayout(m_cards);
    column->addSpacing(space::Tiny);
    column->addWidget(m_bothButton, 0, Qt::AlignLeading);
}

void ConflictView::showField(const RowState &row, FieldNumber field)
{
    m_row = row;
    m_field = field;
    ++m_shown;
    m_times.clear();
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const FieldState state = row.fields.value(field);
    const FieldInfo *declared = info(row.key, field);
    m_both = declared == nullptr ? std::nullopt : allTexts(*declared, state);
    m_bothButton->setVisible(m_both.has_value());
    m_title->setText(tr("%1: which value is right?").arg(conflictLabel(row.key.table, field)));
    setAccessibleName(m_title->text());
    m_reason->setText(reason());
    Side shown;
    shown.value = state.value;
    shown.version = state.version;
    shown.author = state.author;
    shown.effective = state.effective;
    m_cards->addWidget(card(shown, true), 1);
    for (const Side &side : state.sides)
        m_cards->addWidget(card(side, false), 1);
    if (m_shape == Shape::Wide)
        m_cards->addStretch(); // what the cards leave of a wide page
    markOwn();
}

QString ConflictView::reason() const
{
    const FieldState state = m_row.fields.value(m_field);
    const FieldInfo *declared = info(m_row.key, m_field);
    const bool rule = !state.sides.isEmpty() && state.sides.constFirst().reason == SideReason::Rule;
    if (rule && isUnique(m_row.key, m_field))
        return tr("Another customer has the other value already. Until you decide, everybody sees the one in force.");
    if (rule)
        return tr("The other value would break a rule. Until you decide, everybody sees the one in force.");
    if (m_field == DeletedField)
        return tr("It was deleted on one side while the other side still worked on it. Until you decide, it stays.");
    if (declared != nullptr && declared->merge == MergeRule::Critical)
        return tr("Changed on two sides that had not seen each other. Until you decide, everybody sees the value the "
                  "server had confirmed.");
    return tr("Changed on two sides that had not seen each other. Until you decide, everybody sees the later one.");
}

QString ConflictView::timeText(const Side &side) const
{
    return side.effective.ms == 0 ? QString() : m_context.format.dayAndTime(side.effective);
}

QWidget *ConflictView::card(const Side &side, bool inForce)
{
    const NameLookup &names = m_context.services.names;
    const QString role = inForce ? tr("In force") : tr("Other value");
    const QString text = conflictValue(m_row, m_field, side.value, m_context.format, names);
    QString who = names.userName(side.author);
    if (side.author == names.me())
        who = tr("%1 (you)").arg(who);
    constexpr int WidestCard = 420; // beside each other they are compared; apart they are not
    auto *box = new Card(inForce, this);
    if (m_shape == Shape::Wide)
        box->setMaximumWidth(scaled(WidestCard));
    box->setAccessibleName(role + u": "_s + text + u", "_s + who);
    auto *kind = new TextLabel(role, TextRole::MicroLabel, inForce ? Ink::AccentText : Ink::TextTertiary, box);
    auto *shown = new TextLabel(text, m_shape == Shape::Wide ? TextRole::Figure : TextRole::Lead, Ink::Text, box);
    shown->setWordWrap(true);
    shown->setTextFormat(Qt::PlainText);
    auto *avatar = new Avatar(AvatarShape::Person, 22, box);
    avatar->setFace(initialsOf(names.userName(side.author)), tintOf(side.author.uuid));
    avatar->setVisible(!side.author.isNull());
    auto *name = new TextLabel(side.author.isNull() ? tr("Server") : who, TextRole::Small, Ink::Text, box);
    auto *time = new TextLabel(timeText(side), TextRole::Micro, Ink::TextSecondary, box);
    m_times.insert(side.version, time);
    auto *keep = new Button(inForce ? tr("Keep this one") : tr("Use this one"),
                            inForce ? ButtonVariant::Secondary : ButtonVariant::Primary, box);
    keep->setObjectName(inForce ? u"keepInForce"_s : u"useOther"_s);
    keep->setAccessibleName(keep->text() + u": "_s + text);
    if (inForce || side.version == m_row.fields.value(m_field).sides.constFirst().version)
        keep->setKeyCap(inForce ? m_inForceKey : m_otherKey);
    connect(keep, &QPushButton::clicked, this, [this, value = side.value] { settle(value); });

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

/// The protocol names no devices, but this one knows its own work.
void ConflictView::markOwn()
{
    constexpr int Newest = 200;
    whenDone(m_context.services.store.ownChanges(m_row.key, Newest), this,
             [this, asked = m_shown](const Result<QList<OwnChange>> &changes) {
                 if (asked != m_shown || !changes)
                     return;
                 for (const OwnChange &change : *changes) {
                     TextLabel *time = m_times.value(change.version);
                     if (time != nullptr && change.version != 0)
                         time->setText(tr("%1, on this device").arg(time->text()));
                     m_times.remove(change.version);
                 }
             });
}

void ConflictView::setKeys(const QString &inForce, const QString &other, const QString &both)
{
    m_inForceKey = inForce;
    m_otherKey = other;
    m_bothButton->setKeyCap(both);
}

void ConflictView::keepInForce()
{
    settle(m_row.fields.value(m_field).value);
}

void ConflictView::useOther()
{
    const FieldState state = m_row.fields.value(m_field);
    if (!state.sides.isEmpty())
        settle(state.sides.constFirst().value);
}

void ConflictView::keepBoth()
{
    if (m_both)
        settle(Value(*m_both));
}

void ConflictView::settle(const Value &value)
{
    m_context.acts.run(settleConflict(m_row.key, m_field, value));
}

} // namespace farol
