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
#include "ui/widgets/textlabel.h"

#include "models/commands.h"
#include "models/customerrecord.h"
#include "models/labels.h"
#include "models/rowedits.h"
#include "models/workspacesetup.h"

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

} // namespace

ContactsSection::ContactsSection(const SectionContext &context, QWidget *parent)
    : RowsSection(context, context.record.contacts(), parent)
{
    build();
    connect(&record().links(), &OwnedRows::refreshed, this, &ContactsSection::refresh);
    connect(&record().links(), &QAbstractItemModel::modelReset, this, &ContactsSection::refresh);
    if (const WorkspaceSetup *setup = context.page.format.setup())
        connect(setup, &WorkspaceSetup::listsChanged, this, &ContactsSection::refresh);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { edit(record().contacts().idAt(index.row())); });
    connect(m_map, &StakeholderMap::activated, this, [this](const QByteArray &bytes) {
        if (const Result<Uuid> id = Uuid::fromBytes(bytes); id)
            edit(*id);
    });
    connect(m_view, &ChoiceBar::chosen, this, [this] {
        refresh();
        Q_EMIT actionsChanged();
    });
    onDeleteKey(m_links, this, [this] { removeLink(); });
    connect(m_links, &QWidget::customContextMenuRequested, this, &ContactsSection::openLinkMenu);
    refresh();
}

void ContactsSection::buildBar()
{
    m_view = new ChoiceBar(tr("Show contacts as"), ChoiceBar::Look::Chips, this);
    m_view->addChoice(u"list"_s, tr("List"));
    m_view->addChoice(u"map"_s, tr("Stakeholder map"));
    m_mergeButton = new Button(tr("Merge duplicates"), ButtonVariant::Secondary, this);
    m_mergeButton->setObjectName(u"mergeContacts"_s);
    m_mergeButton->setIconName(u"combine"_s);
    connect(m_mergeButton, &QPushButton::clicked, this, [this] { merge(currentId()); });
    bar()->addWidget(m_view, 0, Qt::AlignVCenter);
    bar()->addStretch();
    bar()->addWidget(m_mergeButton);
    addAddButton(tr("Add contact"), u"user-plus"_s, u"addContact"_s);
}

QWidget *ContactsSection::buildLists()
{
    auto *lists = new QWidget(body());
    RecordDelegate::Look look;
    look.sign = RecordDelegate::Sign::Person;
    m_list = makeRecordList(record().contacts(), tr("Contacts"), look, lists);
    m_list->setObjectName(u"contacts"_s);
    m_linksTitle = new TextLabel(tr("Contacts of other customers who work here, too"), TextRole::MicroLabel,
                                 Ink::TextTertiary, lists);
    m_linksTitle->setContentsMargins(space::Margin, space::Cell, 0, space::Tiny);
    m_links = makeRecordList(record().links(), m_linksTitle->text(), look, lists);
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
    buildBar();
    m_lists = buildLists();
    setContent(m_lists, m_list);
    m_map = new StakeholderMap(this->context().page.format);
    m_mapArea = new QScrollArea(body());
    m_mapArea->setFrameShape(QFrame::NoFrame);
    m_mapArea->setWidgetResizable(true);
    m_mapArea->setFocusPolicy(Qt::NoFocus);
    m_mapArea->setWidget(m_map);
    body()->addWidget(m_mapArea);
    m_lacking = new TextLabel({}, TextRole::Small, Ink::WarnText, this);
    m_lacking->setObjectName(u"lackingRoles"_s);
    m_lacking->setWordWrap(true);
    m_lacking->setContentsMargins(space::Margin, 0, space::Between, space::Group);
    column()->insertWidget(1, m_lacking);
}

void ContactsSection::refresh()
{
    const ContactRows &rows = record().contacts();
    const QList<Contact> contacts = rows.entities<Contact>();
    const bool links = record().links().rowCount() > 0;
    m_linksTitle->setVisible(links);
    m_links->setVisible(links);
    m_mergeButton->setVisible(contacts.size() > 1);
    const qsizetype pairs = likelyPairs(contacts).size();
    m_mergeButton->setText(pairs > 0 ? tr("Merge duplicates (%1)").arg(context().page.format.number(pairs))
                                     : tr("Merge"));
    m_map->showContacts(contacts);

    QStringList lacking;
    for (const QString &role : missingRoles(contacts))
        lacking.append(context().page.format.keyLabel(u"contact_roles"_s, role).toLower());
    m_lacking->setVisible(!contacts.isEmpty() && !lacking.isEmpty());
    m_lacking->setText(tr("Nobody here is known as: %1.").arg(lacking.join(u", "_s)));
    if (contacts.isEmpty() && !links) {
        showNothing(EmptyState::Drawing::Lighthouse, tr("Nobody is known here yet"),
                    tr("No champion, no decision maker. Add whom you talk to, and who decides."));
        return;
    }
    body()->setCurrentWidget(m_view->currentId() == "map"_L1 ? m_mapArea : m_lists);
    showAsked();
}

void ContactsSection::showMap(bool shown)
{
    m_view->setCurrentId(shown ? u"map"_s : u"list"_s);
    refresh();
}

Contact ContactsSection::contactOf(const Uuid &id) const
{
    const ContactRows &rows = record().contacts();
    const int row = rows.rowOf(id);
    return row < 0 ? Contact() : rows.entity<Contact>(rows.rowAt(row));
}

ContactDialog *ContactsSection::dialog()
{
    if (m_dialog == nullptr)
        m_dialog = new ContactDialog(context().page, context().record, this);
    return m_dialog;
}

MergeDialog *ContactsSection::mergeDialog()
{
    if (m_merge == nullptr)
        m_merge = new MergeDialog(context().page, context().record, this);
    return m_merge;
}

void ContactsSection::edit(const Uuid &contact)
{
    const Contact known = contactOf(contact);
    if (!known.id.isNull())
        dialog()->edit(known);
}

void ContactsSection::merge(const Uuid &contact)
{
    const Contact known = contactOf(contact);
    const QList<Contact> all = record().contacts().entities<Contact>();
    const bool alike = !known.id.isNull() && !likelyDuplicates(known, all).isEmpty();
    mergeDialog()->begin(alike ? known.id : ContactId());
}

void ContactsSection::linkElsewhere(const Uuid &contact)
{
    if (m_picker == nullptr) {
        m_picker = new CustomerChooser(context().page, this);
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
            context().page.acts.run(createRow(tables::ContactLink, link));
        });
    }
    m_linked = contact;
    m_picker->begin(tr("Works with which customer, too?"), tr("Link"));
}

void ContactsSection::removeLink()
{
    const QModelIndex current = m_links->currentIndex();
    if (current.isValid())
        context().page.acts.run(removeRows(tables::ContactLink, {record().links().idAt(current.row())}));
}

void ContactsSection::openLinkMenu(const QPoint &at)
{
    if (const QModelIndex under = m_links->indexAt(at); under.isValid())
        m_links->setCurrentIndex(under);
    if (!m_links->currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    offer(menu, tr("Take away the link to this customer"), [this] { removeLink(); });
    menu->popup(menuPointOf(m_links, at));
}

void ContactsSection::makePrimary(const Uuid &contact)
{
    // One act: the customer has one primary contact, and undo brings the one before back.
    Command command = editField(tables::Contact, {contact}, PrimaryField, Value(true));
    for (const Contact &other : record().contacts().entities<Contact>()) {
        if (other.isPrimary)
            command.edits += editField(tables::Contact, {other.id.uuid}, PrimaryField, Value(false)).edits;
    }
    context().page.acts.run(command);
}

void ContactsSection::fillMenu(QMenu *menu)
{
    const Uuid id = currentId();
    offerEdit(menu);
    if (!contactOf(id).isPrimary)
        offer(menu, tr("Make primary contact"), [this, id] { makePrimary(id); });
    offer(menu, tr("Link to another customer"), [this, id] { linkElsewhere(id); });
    offer(menu, tr("Merge with another contact"), [this, id] { mergeDialog()->begin(ContactId(id)); });
    menu->addSeparator();
    offerDelete(menu);
}

void ContactsSection::addRow()
{
    dialog()->add();
}

void ContactsSection::select(const RowKey &row)
{
    m_view->setCurrentId(u"list"_s);
    RowsSection::select(row);
}

void ContactsSection::focusContent()
{
    if (body()->currentWidget() != m_mapArea)
        RowsSection::focusContent();
    else if (auto *first = m_map->findChild<QAbstractButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ContactsSection::panes()
{
    return {m_view, body()->currentWidget()};
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
