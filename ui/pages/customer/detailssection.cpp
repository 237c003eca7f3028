// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/detailssection.h"

#include "ui/acts.h"
#include "ui/pages/conflicts/conflictview.h"
#include "ui/pages/customer/groupchooser.h"
#include "ui/pages/customer/listparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "models/commands.h"
#include "models/customerfields.h"
#include "models/customerrecord.h"
#include "models/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QListView>
#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const EntityInfo &entity()
{
    return *farolSchema().entity(tables::Customer);
}

} // namespace

DetailsSection::DetailsSection(const SectionContext &context, QWidget *parent)
    : CustomerSection(parent),
      m_context(context),
      m_history(context.page.services.store, context.page.services.names, context.page.format),
      m_own(context.page.services.store),
      m_groups(new GroupChooser(context.page, this))
{
    build();
    RowDetail &detail = m_context.record.detail();
    connect(&detail, &RowDetail::loaded, this, &DetailsSection::fillAll);
    connect(&detail, &RowDetail::updated, this, &DetailsSection::takeUpdate);
    connect(&m_context.record.group(), &GroupPath::changed, this, &DetailsSection::showParent);
    connect(&m_own, &CustomerValues::columnsChanged, this, &DetailsSection::buildOwn);
    connect(&m_own, &CustomerValues::valuesChanged, this, &DetailsSection::takeOwnValues);
    connect(&m_own, &CustomerValues::changesChanged, this, [this] { m_history.showOwn(m_own.changes()); });
    buildOwn();
    fillAll();
}

void DetailsSection::build()
{
    auto *both = new QSplitter(Qt::Horizontal, this);
    both->setChildrenCollapsible(false);
    both->setHandleWidth(1);
    auto *scroll = new QScrollArea(both);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildFields());
    auto *right = new QWidget(both);
    auto *title = new TextLabel(tr("Values, who wrote them and when"), TextRole::Name, Ink::Text, right);
    title->setContentsMargins(space::Between, space::Cell, 0, 0);
    auto *note = new TextLabel(tr("Older values are kept on the server."), TextRole::Small, Ink::TextSecondary, right);
    note->setContentsMargins(space::Between, 0, 0, space::Group);
    RecordDelegate::Look look;
    look.sign = RecordDelegate::Sign::Person;
    look.margin = space::Between;
    m_list = makeRecordList(m_history, title->text(), look, right);
    m_list->setObjectName(u"history"_s);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(note);
    column->addWidget(m_list, 1);
    both->addWidget(scroll);
    both->addWidget(right);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(both);
}

QWidget *DetailsSection::buildFields()
{
    using namespace customerfields;
    m_fields = new Tone(Ink::Content);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Between);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addField(grid, Name, 0, 0, 2);
    addField(grid, Stage, 1, 0, 1);
    addField(grid, Segment, 1, 1, 1);
    addField(grid, Owner, 2, 0, 1);
    addField(grid, Seats, 2, 1, 1);
    addField(grid, CustomerSince, 3, 0, 1);
    addField(grid, ExternalKey, 3, 1, 1);
    addField(grid, Industry, 4, 0, 1);
    addField(grid, Country, 4, 1, 1);
    addField(grid, Team, 5, 0, 1);
    addParent(grid, 6);
    addField(grid, Tags, 7, 0, 2);
    addField(grid, Notes, 8, 0, 2);
    m_conflicts = new QVBoxLayout;
    m_ownPlace = new QVBoxLayout;
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(space::Margin, space::Cell, space::Between, space::Margin);
    column->addLayout(m_conflicts);
    column->addLayout(grid);
    column->addLayout(m_ownPlace);
    column->addStretch();
    return m_fields;
}

void DetailsSection::addField(QGridLayout *grid, FieldNumber field, int row, int column, int span)
{
    addEditor(grid, *entity().field(field), row, column, span);
}

void DetailsSection::addEditor(QGridLayout *grid, const FieldInfo &info, int row, int column, int span)
{
    const FieldNumber field = info.number;
    QWidget *home = field >= FirstCustom ? m_ownFields : m_fields;
    QWidget *control = fieldeditor::create(info, m_context.page.format, m_context.page.services.names, home);
    auto *label = new TextLabel(fieldLabel(info), TextRole::MicroLabel, Ink::TextTertiary, home);
    label->setBuddy(control);
    label->setContentsMargins(0, space::Small, 0, 0);
    auto *hint = new TextLabel({}, TextRole::Micro, Ink::WarnText, home);
    hint->setWordWrap(true);
    hint->hide();
    grid->addWidget(label, 3 * row, column, 1, span);
    grid->addWidget(control, 3 * row + 1, column, 1, span);
    grid->addWidget(hint, 3 * row + 2, column, 1, span);
    m_infos.insert(field, info);
    m_editors.insert(field, control);
    m_hints.insert(field, hint);
    fieldeditor::whenFinished(control, this, [this, field] { save(field); });
}

void DetailsSection::addParent(QGridLayout *grid, int row)
{
    auto *label = new TextLabel(fieldLabel(*entity().field(customerfields::Parent)), TextRole::MicroLabel,
                                Ink::TextTertiary, m_fields);
    label->setContentsMargins(0, space::Small, 0, 0);
    m_parentName = new TextLabel({}, TextRole::Body, Ink::Text, m_fields);
    m_parentChange = new Button(tr("Choose"), ButtonVariant::Secondary, m_fields);
    m_parentChange->setAccessibleName(tr("Choose the group"));
    m_parentChange->setSmall(true);
    m_parentClear = Button::iconOnly(u"x"_s, tr("Take out of the group"), m_fields);
    m_parentClear->setSmall(true);
    connect(m_parentChange, &QPushButton::clicked, this, [this] {
        if (const std::optional<Customer> shown = m_context.record.customer(); shown)
            m_groups->chooseGroupOf(shown->id.uuid, shown->name);
    });
    connect(m_parentClear, &QPushButton::clicked, this, [this] { m_groups->takeOut(m_shown.id); });
    m_parentName->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Group);
    line->addWidget(m_parentName, 1);
    line->addWidget(m_parentChange);
    line->addWidget(m_parentClear);
    grid->addWidget(label, 3 * row, 0, 1, 2);
    grid->addLayout(line, 3 * row + 1, 0, 1, 2);
}

void DetailsSection::saveDrafts()
{
    // A draft belongs to the customer it was written for; a field left by a mouse has saved itself already.
    for (auto control = m_editors.cbegin(); control != m_editors.cend(); ++control)
        tellDraft(control.key());
}

void DetailsSection::tellDraft(FieldNumber field)
{
    QWidget *control = m_editors.value(field);
    if (fieldeditor::isModified(control))
        m_context.page.notices.warn(
            tr("“%1” was not saved: “%2”").arg(fieldLabel(m_infos.value(field)), fieldeditor::draftText(control)));
}

void DetailsSection::dropOwn()
{
    if (m_ownFields != nullptr)
        m_ownFields->hide(); // the one with the keyboard saves itself
    const QList<FieldNumber> fields = m_editors.keys();
    for (const FieldNumber field : fields) {
        if (field < FirstCustom)
            continue;
        tellDraft(field);
        m_editors.remove(field);
        m_hints.remove(field);
        m_infos.remove(field);
    }
    if (m_ownFields == nullptr)
        return;
    m_ownPlace->removeWidget(m_ownFields);
    m_ownFields->deleteLater(); // one of its fields may be in the middle of telling us
    m_ownFields = nullptr;
}

void DetailsSection::buildOwn()
{
    dropOwn();
    const QList<CustomColumn> columns = m_own.columns();
    if (columns.isEmpty())
        return;
    m_ownFields = new QWidget(m_fields);
    auto *grid = new QGridLayout(m_ownFields);
    grid->setContentsMargins(0, space::Between, 0, 0);
    grid->setHorizontalSpacing(space::Between);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new TextLabel(tr("Fields of your own"), TextRole::Name, Ink::Text, m_ownFields), 0, 0, 1, 2);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const FieldNumber field = columns.at(i).number;
        addEditor(grid, *m_own.field(field), 1 + static_cast<int>(i) / 2, static_cast<int>(i) % 2, 1);
        if (columns.at(i).isArchived) {
            m_editors.value(field)->setEnabled(false);
            m_editors.value(field)->setToolTip(tr("This field is archived: its value is kept, and no longer changed."));
        }
        fill(field);
    }
    m_ownPlace->addWidget(m_ownFields);
}

void DetailsSection::takeOwnValues()
{
    const QList<CustomColumn> columns = m_own.columns();
    for (const CustomColumn &column : columns) {
        takeNews(column.number);
        if (!m_own.hasConflict(column.number))
            continue;
        m_hints.value(column.number)
            ->setText(tr("Two people changed this at the same time: settle it under Conflicts."));
        m_hints.value(column.number)->show();
    }
}

Value DetailsSection::valueOf(FieldNumber field) const
{
    if (field >= FirstCustom)
        return m_own.value(field);
    return m_context.record.detail().row()->value(field);
}

void DetailsSection::fillAll()
{
    RowDetail &detail = m_context.record.detail();
    m_fields->setEnabled(detail.row().has_value());
    if (!detail.row())
        return;
    if (m_shown != detail.key() && !m_shown.id.isNull())
        saveDrafts();
    const bool another = m_shown != detail.key();
    m_shown = detail.key();
    for (auto control = m_editors.cbegin(); control != m_editors.cend(); ++control) {
        if (another || !fieldeditor::isModified(*control))
            fill(control.key());
    }
    m_own.show(CustomerId(m_shown.id));
    m_history.show(*detail.row());
    m_history.showOwn(m_own.changes());
    showParent();
    showConflicts();
}

void DetailsSection::fill(FieldNumber field)
{
    fieldeditor::setValue(m_editors.value(field), toVariant(m_infos.value(field), valueOf(field)));
    m_hints.value(field)->hide();
}

void DetailsSection::takeUpdate(const QList<FieldNumber> &fields)
{
    const RowState &row = *m_context.record.detail().row();
    for (const FieldNumber field : fields)
        takeNews(field);
    m_history.show(row);
    showParent();
    showConflicts();
}

void DetailsSection::takeNews(FieldNumber field)
{
    QWidget *control = m_editors.value(field);
    if (control == nullptr)
        return;
    const FieldInfo info = m_infos.value(field);
    const Value value = valueOf(field);
    if (!fieldeditor::isModified(control) || fieldeditor::peek(control) == toVariant(info, value)) {
        fill(field);
        return;
    }
    const QString theirs = m_context.page.format.value(info, value, m_context.page.services.names);
    m_hints.value(field)->setText(theirs.isEmpty() ? tr("Emptied meanwhile; your draft is kept.")
                                                   : tr("Meanwhile: %1. Your draft is kept.").arg(theirs.left(120)));
    m_hints.value(field)->show();
}

void DetailsSection::save(FieldNumber field)
{
    RowDetail &detail = m_context.record.detail();
    QWidget *control = m_editors.value(field);
    if (control == nullptr || !detail.row() || detail.key() != m_shown || !fieldeditor::isModified(control))
        return;
    const auto typed = fieldeditor::value(control);
    if (!typed || !fieldeditor::isModified(control))
        return; // not a value yet: the field is marked and stays open; or a tag finished by looking has saved itself
    const FieldInfo info = m_infos.value(field);
    const Value value = fromVariant(entity(), info, *typed);
    if ((field == customerfields::Name && value.isNull()) || value == valueOf(field)) {
        fill(field);
        return;
    }
    const QVariant before = fieldeditor::original(control);
    Command command = editField(tables::Customer, {m_shown.id}, field, value);
    if (info.type == FieldType::Set) {
        // Only what this person changed: a tag that a colleague added meanwhile is not in the editor yet.
        const SetChange change = setChange(before.toStringList(), typed->toStringList());
        command = editSet(tables::Customer, {m_shown.id}, field, change.added, change.removed);
    }
    fieldeditor::setValue(control, toVariant(info, value));
    m_hints.value(field)->hide();
    m_context.page.acts.run(command, Acts::Tell::WithToast, {},
                            [this, row = m_shown, kept = QPointer<QWidget>(control), before] {
                                if (m_shown == row && kept)
                                    fieldeditor::setOriginal(kept, before);
                            });
}

void DetailsSection::showConflicts()
{
    while (QLayoutItem *item = m_conflicts->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const RowState &row = *m_context.record.detail().row();
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (field->sides.isEmpty())
            continue;
        auto *view = new ConflictView(m_context.page, ConflictView::Shape::Wide, m_fields);
        view->showField(row, field.key());
        m_conflicts->addWidget(view);
    }
}

void DetailsSection::showParent()
{
    if (!m_context.record.detail().row())
        return;
    const Value parent = m_context.record.detail().row()->value(customerfields::Parent);
    const auto *id = parent.get<Uuid>();
    const QList<GroupStep> &steps = m_context.record.group().steps();
    m_parentClear->setVisible(id != nullptr);
    if (id == nullptr)
        m_parentName->setText(tr("none"));
    else if (steps.isEmpty() || steps.constFirst().id != *id)
        m_parentName->clear(); // asked for; it comes in a moment
    else
        m_parentName->setText(steps.constFirst().name.isEmpty() ? tr("a customer you may not see")
                                                                : steps.constFirst().name);
}

RowKey DetailsSection::currentRow() const
{
    return {tables::Customer, m_context.record.id().uuid};
}

void DetailsSection::focusContent()
{
    m_editors.value(customerfields::Stage)->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> DetailsSection::panes()
{
    return {m_fields, m_list};
}

} // namespace farol
