// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/contactssection.h"

#include "ui/acts.h"
#include "ui/pages/customer/contactdialog.h"
#include "ui/pages/customer/customerchooser.h"
#include "ui/pages/customer/listparts.h"
#include "ui/pages/customer/mergedialog.h"
#include "ui/pages/customer/recorddelegate.h"
#include "ui/pages/customer/stakeholdermap.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"

#include "models/commands.h"
#include "models/customerrecord.h"
#include "models/labels.h"
#include "models/rowedits.h"

#include "core/contactlink.h"
#include "core/contactmatch.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber PrimaryField = 9;
enum BodyPart : int { Lists, Map, Empty };

} // namespace

ContactsSection::ContactsSection(const SectionContext &context, QWidget *parent)
    : CustomerSection(parent), m_context(context)
{
    build();
    CustomerRecord &record = m_context.record;
    for (OwnedRows *rows : {static_cast<OwnedRows *>(&record.contacts()), static_cast<OwnedRows *>(&record.links())}) {
        connect(rows, &OwnedRows::refreshed, this, &ContactsSection::refresh);
        connect(rows, &QAbstractItemModel::modelReset, this, &ContactsSection::refresh);
    }
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { edit(m_context.record.contacts().idAt(index.row())); });
    connect(m_map, &StakeholderMap::activated, this, [this](const QByteArray &bytes) {
        if (const Result<Uuid> id = Uuid::fromBytes(bytes); id)
            edit(*id);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &ContactsSection::openMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CustomerSection::actionsChanged);
    connect(m_view, &ChoiceBar::chosen, this, [this] {
        refresh();
        Q_EMIT actionsChanged();
    });
    onDeleteKey(m_list, this, [this] { runAction(u"record.delete"_s); });
    onDeleteKey(m_links, this, [this] {
        const QModelIndex current = m_links->currentIndex();
        if (current.isValid())
            remove({tables::ContactLink, m_context.record.links().idAt(current.row())});
    });
    refresh();
}

QWidget *ContactsSection::buildBar()
{
    auto *bar = new QWidget(this);
    m_view = new ChoiceBar(tr("Show contacts as"), ChoiceBar::Look::Chips, bar);
    m_view->addChoice(u"list"_s, tr("List"));
    m_view->addChoice(u"map"_s, tr("Stakeholder map"));
    m_mergeButton = new Button(tr("Merge duplicates"), ButtonVariant::Secondary, bar);
    m_mergeButton->setObjectName(u"mergeContacts"_s);
    m_mergeButton->setIconName(u"combine"_s);
    connect(m_mergeButton, &QPushButton::clicked, this, [this] { merge(currentId()); });
    auto *add = new Button(tr("Add contact"), ButtonVariant::Primary, bar);
    add->setObjectName(u"addContact"_s);
    add->setIconName(u"user-plus"_s);
    connect(add, &QPushButton::clicked, this, [this] { runAction(u"record.add"_s); });
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::Margin, space::Cell, space::Between, space::Group);
    row->setSpacing(space::Group);
    row->addWidget(m_view);
    row->addStretch();
    row->addWidget(m_mergeButton);
    row->addWidget(add);
    return bar;
}

QWidget *ContactsSection::buildLists()
{
    auto *lists = new QWidget(m_body);
    RecordDelegate::Look look;
    look.sign = RecordDelegate::Sign::Person;
    m_list = makeRecordList(m_context.record.contacts(), tr("Contacts"), look, lists);
    m_list->setObjectName(u"contacts"_s);
    m_linksTitle = new TextLabel(tr("Contacts of other customers who work here, too"), TextRole::MicroLabel,
                                 Ink::TextTertiary, lists);
    m_linksTitle->setContentsMargins(space::Margin, space::Cell, 0, space::Tiny);
    m_links = makeRecordList(m_context.record.links(), m_linksTitle->text(), look, lists);
    m_links->setObjectName(u"contactLinks"_s);
    auto *column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 3);
    column->addWidget(m_linksTitle);
    column->addWidget(m_links, 1);
    return lists;
}

void ContactsSection::build()
{
    m_body = new QStackedWidget(this);
    QWidget *lists = buildLists();
    m_map = new StakeholderMap;
    auto *scroll = new QScrollArea(m_body);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_map);
    m_empty = new EmptyState(m_body);
    m_body->addWidget(lists);
    m_body->addWidget(scroll);
    m_body->addWidget(m_empty);
    m_lacking = new TextLabel({}, TextRole::Small, Ink::WarnText, this);
    m_lacking->setObjectName(u"lackingRoles"_s);
    m_lacking->setWordWrap(true);
    m_lacking->setContentsMargins(space::Margin, 0, space::Between, space::Group);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_lacking);
    column->addWidget(m_body, 1);
}

void ContactsSection::refresh()
{
    const ContactRows &rows = m_context.record.contacts();
    const QList<Contact> contacts = rows.entities<Contact>();
    const bool links = m_context.record.links().rowCount() > 0;
    m_linksTitle->setVisible(links);
    m_links->setVisible(links);
    m_mergeButton->setVisible(contacts.size() > 1);
    const qsizetype pairs = likelyPairs(contacts).size();
    m_mergeButton->setText(pairs > 0 ? tr("Merge duplicates (%1)").arg(m_context.page.format.number(pairs))
                                     : tr("Merge"));
    m_map->showContacts(contacts);

    QStringList lacking;
    for (const QString &role : missingRoles(contacts))
        lacking.append(keyLabel(u"contact_roles"_s, role).toLower());
    m_lacking->setVisible(!contacts.isEmpty() && !lacking.isEmpty());
    m_lacking->setText(tr("Nobody here is known as: %1.").arg(lacking.join(u", "_s)));
    if (contacts.isEmpty() && !links) {
        if (!rows.isReady())
            return;
        m_empty->clearButtons();
        m_empty->describe(EmptyState::Drawing::Lighthouse, tr("Nobody is known here yet"),
                          tr("No champion, no decision maker. Add whom you talk to, and who decides."));
        connect(m_empty->addButton(tr("Add contact"), u"user-plus"_s, true), &QPushButton::clicked, this,
                [this] { runAction(u"record.add"_s); });
        m_body->setCurrentIndex(Empty);
        return;
    }
    m_body->setCurrentIndex(m_view->currentId() == "map"_L1 ? Map : Lists);
    if (const int row = m_asked.isNull() ? -1 : rows.rowOf(m_asked); row >= 0) {
        m_asked = {};
        m_list->setCurrentIndex(rows.index(row, 0));
        m_list->scrollTo(rows.index(row, 0));
    }
}

void ContactsSection::showMap(bool shown)
{
    m_view->setCurrentId(shown ? u"map"_s : u"list"_s);
    refresh();
}

Contact ContactsSection::contactOf(const Uuid &id) const
{
    const ContactRows &rows = m_context.record.contacts();
    const int row = rows.rowOf(id);
    return row < 0 ? Contact() : rows.entity<Contact>(rows.rowAt(row));
}

Uuid ContactsSection::currentId() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_context.record.contacts().idAt(current.row()) : Uuid();
}

ContactDialog *ContactsSection::dialog()
{
    if (m_dialog == nullptr)
        m_dialog = new ContactDialog(m_context.page, m_context.record, this);
    return m_dialog;
}

MergeDialog *ContactsSection::mergeDialog()
{
    if (m_merge == nullptr)
        m_merge = new MergeDialog(m_context.page, m_context.record, this);
    return m_merge;
}

void ContactsSection::edit(const Uuid &contact)
{
    const Contact known = contactOf(contact);
    if (!known.id.isNull())
        dialog()->edit(known);
}

void ContactsSection::remove(const RowKey &row)
{
    if (!row.id.isNull())
        m_context.page.acts.run(removeRows(row.table, {row.id}));
}

void ContactsSection::merge(const Uuid &contact)
{
    const Contact known = contactOf(contact);
    const QList<Contact> all = m_context.record.contacts().entities<Contact>();
    const bool alike = !known.id.isNull() && !likelyDuplicates(known, all).isEmpty();
    mergeDialog()->begin(alike ? known.id : ContactId());
}

void ContactsSection::linkElsewhere(const Uuid &contact)
{
    if (m_picker == nullptr) {
        m_picker = new CustomerChooser(m_context.page, this);
        connect(m_picker, &CustomerChooser::chosen, this, [this](const QByteArray &bytes) {
            const Contact known = contactOf(m_linked);
            const Result<Uuid> customer = Uuid::fromBytes(bytes);
            if (!customer || known.id.isNull() || CustomerId(*customer) == known.customer)
                return;
            ContactLink link;
            link.customer = CustomerId(*customer);
            link.contact = known.id;
            link.name = known.name;
            link.roles = known.roles;
            link.influence = known.influence;
            m_context.page.acts.run(createRow(tables::ContactLink, link));
        });
    }
    m_linked = contact;
    m_picker->begin(tr("Works with which customer, too?"), tr("Link"));
}

void ContactsSection::openMenu(const QPoint &at)
{
    const QModelIndex under = m_list->indexAt(at);
    if (under.isValid())
        m_list->setCurrentIndex(under);
    const Contact contact = contactOf(currentId());
    if (contact.id.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Uuid id = contact.id.uuid;
    const auto offer = [&](const QString &text, const std::function<void()> &run) {
        connect(menu->addAction(text), &QAction::triggered, this, run);
    };
    offer(tr("Edit"), [this, id] { edit(id); });
    if (!contact.isPrimary)
        offer(tr("Make primary contact"), [this, id] {
            // One act: the customer has one primary contact, and undo brings the one before back.
            Command command = editField(tables::Contact, {id}, PrimaryField, Value(true));
            for (const Contact &other : m_context.record.contacts().entities<Contact>()) {
                if (other.isPrimary)
                    command.edits += editField(tables::Contact, {other.id.uuid}, PrimaryField, Value(false)).edits;
            }
            m_context.page.acts.run(command);
        });
    offer(tr("Link to another customer"), [this, id] { linkElsewhere(id); });
    offer(tr("Merge with another contact"), [this, id] { mergeDialog()->begin(ContactId(id)); });
    menu->addSeparator();
    offer(tr("Delete"), [this, id] { remove({tables::Contact, id}); });
    menu->popup(menuPointOf(m_list, at));
}

QStringList ContactsSection::actionIds() const
{
    return {u"record.add"_s, u"record.edit"_s, u"record.delete"_s};
}

bool ContactsSection::isActionEnabled(const QString &id) const
{
    return id == "record.add"_L1 || !currentId().isNull();
}

void ContactsSection::runAction(const QString &id)
{
    if (id == "record.add"_L1)
        dialog()->add();
    else if (id == "record.edit"_L1)
        edit(currentId());
    else if (id == "record.delete"_L1)
        remove({tables::Contact, currentId()});
}

void ContactsSection::select(const RowKey &row)
{
    m_asked = row.id;
    showMap(false);
}

void ContactsSection::focusContent()
{
    if (m_body->currentIndex() == Lists)
        focusList(m_list);
    else if (auto *first = m_body->currentWidget()->findChild<QAbstractButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ContactsSection::panes()
{
    return {m_view, m_body->currentWidget()};
}

QVariantMap ContactsSection::saveState() const
{
    return {{u"view"_s, m_view->currentId()}};
}

void ContactsSection::restoreState(const QVariantMap &state)
{
    showMap(state.value(u"view"_s).toString() == "map"_L1);
}

} // namespace farol
