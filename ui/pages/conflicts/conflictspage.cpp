// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/conflicts/conflictspage.h"

#include "ui/actions/actionregistry.h"
#include "ui/pageregistry.h"
#include "ui/pages/conflicts/conflictview.h"
#include "ui/rowwords.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include "models/namelookup.h"
#include "models/rowtitle.h"

#include "core/tables.h"

#include <QHBoxLayout>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

ConflictsPage::ConflictsPage(const PageContext &context, QWidget *parent)
    : RowsPage(context, parent),
      m_model(context.services.store, context.services.names, context.format),
      m_customers(context.services.store),
      m_detail(context.services.store)
{
    watch(m_model, RowLineDelegate::Lines::Three, tr("Rows with a conflict"));
    emptyState()->describe(EmptyState::Drawing::Calm, tr("Nothing to settle"),
                           tr("Everything people changed apart from each other has come together."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSide());
    row->addWidget(bodyWith(buildDecision()), 1);

    connect(&m_detail, &RowDetail::loaded, this, &ConflictsPage::showDecision);
    connect(&m_detail, &RowDetail::updated, this, &ConflictsPage::showDecision);
    connect(&m_customers, &CustomerNames::named, this, [this] {
        if (m_detail.row())
            showHead(*m_detail.row());
    });
    m_model.load();
}

QWidget *ConflictsPage::buildSide()
{
    auto *side = new Tone(Ink::Sunken, this);
    side->setLines(Qt::RightEdge);
    side->setFixedWidth(scaled(336));
    auto *title = new TextLabel(tr("Conflicts"), TextRole::Title, Ink::Text, side);
    m_count = new TextLabel({}, TextRole::Small, Ink::TextSecondary, side);
    m_count->setWordWrap(true);
    list()->viewport()->setAutoFillBackground(false);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::Wide, space::Cell, space::Wide, space::Group);
    head->addWidget(title);
    head->addWidget(m_count);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(list(), 1);
    return side;
}

QLayout *ConflictsPage::buildHead()
{
    m_avatar = new Avatar(AvatarShape::Company, 34, m_decision);
    m_name = new TextLabel({}, TextRole::Lead, Ink::Text, m_decision);
    m_name->setTextFormat(Qt::PlainText);
    m_which = new TextLabel({}, TextRole::Small, Ink::TextSecondary, m_decision);
    m_which->setTextFormat(Qt::PlainText);
    auto *up = Button::iconOnly(u"chevron-up"_s, tr("Previous conflict"), m_decision);
    auto *down = Button::iconOnly(u"chevron-down"_s, tr("Leave it for later: next conflict"), m_decision);
    m_open = new Button(tr("Open"), ButtonVariant::Secondary, m_decision);
    m_open->setObjectName(u"openConflictRow"_s);
    connect(up, &QPushButton::clicked, this, [this] { step(-1); });
    connect(down, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_open, &QPushButton::clicked, this, &ConflictsPage::openRow);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_which);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Group);
    head->addWidget(m_avatar);
    head->addLayout(words, 1);
    head->addWidget(up);
    head->addWidget(down);
    head->addWidget(m_open);
    return head;
}

QWidget *ConflictsPage::buildDecision()
{
    m_decision = new Tone(Ink::Content);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(space::Wide);
    auto *column = new QVBoxLayout(m_decision);
    column->setContentsMargins(space::Margin + 4, space::Cell, space::Margin, space::Margin);
    column->setSpacing(space::Wide);
    column->addLayout(buildHead());
    column->addLayout(m_fields);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_decision);
    return scroll;
}

void ConflictsPage::describe(int count)
{
    m_count->setText(count == 0 ? tr("Nothing was lost, nothing is open.")
                                : tr("%n row(s) wait for a decision. Nothing was lost.", nullptr, count));
}

void ConflictsPage::currentRowChanged()
{
    if (current() != m_detail.key())
        m_first = nullptr; // what the keys decide is what is shown
    m_detail.show(current());
    Q_EMIT actionsChanged();
}

void ConflictsPage::showDecision()
{
    while (QLayoutItem *item = m_fields->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    m_first = nullptr;
    if (!m_detail.row())
        return;
    const RowState &row = *m_detail.row();
    showHead(row);
    const QList<FieldNumber> open = fieldsInConflict(row);
    for (const FieldNumber field : open) {
        auto *view = new ConflictView(context(), ConflictView::Shape::Wide, m_decision);
        if (m_first == nullptr) {
            m_first = view;
            const ActionRegistry &actions = context().actions;
            view->setKeys(actions.keyText(u"conflict.keep"_s), actions.keyText(u"conflict.use"_s),
                          actions.keyText(u"conflict.both"_s));
        }
        view->showField(row, field);
        m_fields->addWidget(view);
    }
    Q_EMIT actionsChanged();
}

void ConflictsPage::showHead(const RowState &row)
{
    const QString title = rowTitle(row);
    const QString kind = rowKind(row.key.table);
    const Uuid customer = customerOf(row);
    m_name->setText(title.isEmpty() ? kind : title);
    const bool isCustomer = row.key.table == tables::Customer;
    const QString owner = isCustomer ? title : m_customers.name(customer);
    // A person has the same face as in the list beside; what else hangs on a customer has the customer's.
    const bool isPerson = row.key.table == tables::Contact;
    m_avatar->setShape(isPerson ? AvatarShape::Person : AvatarShape::Company);
    m_avatar->setFace(initialsOf(isPerson && !title.isEmpty() ? title
                                 : owner.isEmpty()            ? kind
                                                              : owner),
                      tintOf(isPerson || customer.isNull() ? row.key.id : customer));
    QStringList facts;
    if (!isCustomer)
        facts = {kind, owner};
    QStringList fields;
    const QList<FieldNumber> open = fieldsInConflict(row);
    for (const FieldNumber field : open)
        fields.append(conflictLabel(row.key.table, field));
    facts.append(fields.isEmpty() ? tr("Settled") : fields.join(u", "_s));
    facts.removeAll(QString());
    m_which->setText(facts.join(u" · "_s));
    m_open->setVisible(!customer.isNull());
}

void ConflictsPage::openRow()
{
    if (!m_detail.row())
        return;
    const Uuid customer = customerOf(*m_detail.row());
    if (!customer.isNull())
        goToCustomer(context(), customer, m_detail.key());
}

void ConflictsPage::open(const QVariant &what)
{
    const QVariantMap map = what.toMap();
    const auto id = Uuid::fromBytes(map.isEmpty() ? what.toByteArray() : map.value(u"row"_s).toByteArray());
    if (id)
        goTo({map.isEmpty() ? tables::Customer : static_cast<TableNumber>(map.value(u"table"_s).toInt()), *id});
}

QStringList ConflictsPage::actionIds() const
{
    return {u"conflict.keep"_s, u"conflict.use"_s, u"conflict.both"_s, u"conflict.open"_s};
}

bool ConflictsPage::isActionEnabled(const QString &id) const
{
    if (id == "conflict.open"_L1)
        return m_detail.row() && !customerOf(*m_detail.row()).isNull();
    if (m_first == nullptr)
        return false;
    return id != "conflict.both"_L1 || m_first->hasBoth();
}

void ConflictsPage::runAction(const QString &id)
{
    if (id == "conflict.open"_L1)
        return openRow();
    if (m_first == nullptr)
        return;
    if (id == "conflict.keep"_L1)
        m_first->keepInForce();
    else if (id == "conflict.use"_L1)
        m_first->useOther();
    else if (id == "conflict.both"_L1)
        m_first->keepBoth();
}

QList<QWidget *> ConflictsPage::panes()
{
    return {list(), m_decision};
}

} // namespace farol
