// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customerpanel.h"

#include "ui/acts.h"
#include "ui/pages/conflicts/conflictview.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldeditor.h"

#include "models/commands.h"
#include "models/customerfields.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/workspacesetup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const EntityInfo &entity()
{
    return *farolSchema().entity(tables::Customer);
}

// Team and group need names this device does not have yet; they follow with their own rows.
QList<FieldNumber> panelFields()
{
    using namespace customerfields;
    return {Name, Stage, Segment, Owner, Seats, CustomerSince, Tags, Industry, Country, ExternalKey, Notes};
}

} // namespace

CustomerPanel::CustomerPanel(const PageContext &context, QWidget *parent)
    : Tone(Ink::Sunken, parent), m_context(context), m_detail(context.services.store)
{
    setLines(Qt::LeftEdge);
    setAccessibleName(tr("Customer details"));
    build();
    m_body->setEnabled(false);
    connect(&m_detail, &RowDetail::loaded, this, &CustomerPanel::fillAll);
    connect(&m_detail, &RowDetail::updated, this, &CustomerPanel::takeUpdate);
    connect(&m_detail, &RowDetail::vanished, this, &CustomerPanel::giveUp);
    if (const WorkspaceSetup *setup = m_context.format.setup())
        connect(setup, &WorkspaceSetup::listsChanged, this, &CustomerPanel::showHead);
}

void CustomerPanel::build()
{
    m_avatar = new Avatar(AvatarShape::Company, 34, this);
    m_name = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_name->setWordWrap(true);
    m_second = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    auto *closer = Button::iconOnly(u"x"_s, tr("Close details"), this);
    connect(closer, &QPushButton::clicked, this, &CustomerPanel::closeAsked);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_second);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Between, space::Cell, space::Group, space::Group);
    head->setSpacing(space::Cell - 2);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    head->addWidget(closer, 0, Qt::AlignTop);

    m_body = new Tone(Ink::Sunken);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(space::Between, space::Tiny, space::Between, space::Between);
    column->setSpacing(3);
    m_conflicts = new QVBoxLayout;
    column->addLayout(m_conflicts);
    for (const FieldNumber field : panelFields())
        addField(column, *entity().field(field));
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_body);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(scroll, 1);
}

void CustomerPanel::addField(QVBoxLayout *column, const FieldInfo &field)
{
    QWidget *editor = fieldeditor::create(field, m_context.format, m_context.services.names, m_body);
    auto *label = new TextLabel(fieldLabel(field), TextRole::MicroLabel, Ink::TextTertiary, m_body);
    label->setBuddy(editor);
    auto *hint = new TextLabel({}, TextRole::Micro, Ink::WarnText, m_body);
    hint->setWordWrap(true);
    hint->hide();
    column->addSpacing(space::Small);
    column->addWidget(label);
    column->addWidget(editor);
    column->addWidget(hint);
    m_editors.insert(field.number, editor);
    m_hints.insert(field.number, hint);
    fieldeditor::whenFinished(editor, this, [this, number = field.number] { save(number); });
}

void CustomerPanel::showCustomer(const Uuid &customer)
{
    if (customer != m_detail.key().id) {
        // A draft belongs to the customer it was written for: save it before another one takes the fields.
        for (const FieldNumber field : panelFields()) {
            save(field);
            QWidget *editor = m_editors.value(field);
            if (m_detail.row() && fieldeditor::isModified(editor))
                Q_EMIT draftUnreadable(m_name->text(), fieldeditor::draftText(editor));
        }
    }
    m_detail.show({tables::Customer, customer});
}

void CustomerPanel::focusFirst()
{
    m_editors.value(customerfields::Stage)->setFocus(Qt::ShortcutFocusReason);
}

void CustomerPanel::fillAll()
{
    m_body->setEnabled(m_detail.row().has_value());
    for (const FieldNumber field : panelFields())
        fill(field);
    showHead();
    showConflicts();
}

void CustomerPanel::fill(FieldNumber field)
{
    const Value value = m_detail.row() ? m_detail.row()->value(field) : Value();
    fieldeditor::setValue(m_editors.value(field), toVariant(*entity().field(field), value));
    m_hints.value(field)->hide();
}

void CustomerPanel::takeUpdate(const QList<FieldNumber> &fields)
{
    for (const FieldNumber field : fields) {
        QWidget *editor = m_editors.value(field);
        if (editor == nullptr)
            continue;
        const QVariant newer = toVariant(*entity().field(field), m_detail.row()->value(field));
        const bool same = fieldeditor::isModified(editor) && fieldeditor::peek(editor) == newer;
        if (!fieldeditor::isModified(editor) || same) {
            fill(field);
            continue;
        }
        const QString theirs =
            m_context.format.value(*entity().field(field), m_detail.row()->value(field), m_context.services.names);
        m_hints.value(field)->setText(theirs.isEmpty()
                                          ? tr("Emptied meanwhile; your draft is kept.")
                                          : tr("Meanwhile: %1. Your draft is kept.").arg(theirs.left(120)));
        m_hints.value(field)->show();
    }
    showHead();
    showConflicts();
}

void CustomerPanel::showHead()
{
    if (!m_detail.row())
        return;
    const Customer customer = customerFromRow(*m_detail.row());
    m_avatar->setFace(initialsOf(customer.name), tintOf(customer.id.uuid));
    m_name->setText(customer.name);
    const QString owner = m_context.services.names.userName(customer.owner);
    const QString stage = m_context.format.keyLabel(u"stages"_s, customer.stage);
    QStringList facts{stage, owner};
    facts.removeAll(QString());
    m_second->setText(facts.join(u" · "_s));
}

void CustomerPanel::showConflicts()
{
    while (QLayoutItem *item = m_conflicts->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    if (!m_detail.row())
        return;
    for (auto field = m_detail.row()->fields.cbegin(); field != m_detail.row()->fields.cend(); ++field) {
        if (field->sides.isEmpty())
            continue;
        auto *view = new ConflictView(m_context, ConflictView::Shape::Narrow, m_body);
        view->showField(*m_detail.row(), field.key());
        m_conflicts->addWidget(view);
    }
}

void CustomerPanel::save(FieldNumber field)
{
    QWidget *editor = m_editors.value(field);
    if (!m_detail.row() || !fieldeditor::isModified(editor))
        return;
    const auto typed = fieldeditor::value(editor);
    if (!fieldeditor::isModified(editor))
        return; // a tag finished by looking has saved itself
    const FieldInfo &info = *entity().field(field);
    if (!typed)
        return; // not a value yet: the field is marked and stays open
    const Value value = fromVariant(entity(), info, *typed);
    if (field == customerfields::Name && value.isNull()) {
        fill(field);
        return;
    }
    if (value == m_detail.row()->value(field)) {
        fill(field);
        return;
    }
    const RowKey row = m_detail.key();
    const QVariant before = fieldeditor::original(editor);
    Command command = editField(row.table, {row.id}, field, value);
    if (info.type == FieldType::Set) {
        // Only what this person changed: a tag that a colleague added meanwhile is not in the editor yet.
        const SetChange change = setChange(before.toStringList(), typed->toStringList());
        command = editSet(row.table, {row.id}, field, change.added, change.removed);
    }
    fieldeditor::setValue(editor, toVariant(info, value));
    m_hints.value(field)->hide();
    m_context.acts.run(command, Acts::Tell::Quietly, {}, [this, row, editor, before] {
        if (m_detail.key() == row)
            fieldeditor::setOriginal(editor, before);
    });
}

void CustomerPanel::giveUp()
{
    for (const FieldNumber field : panelFields()) {
        QWidget *editor = m_editors.value(field);
        if (fieldeditor::isModified(editor))
            Q_EMIT draftLost(m_name->text(), fieldeditor::draftText(editor));
    }
    m_body->setEnabled(false);
    Q_EMIT closeAsked();
}

void CustomerPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeAsked();
    else
        Tone::keyPressEvent(event);
}

} // namespace farol
