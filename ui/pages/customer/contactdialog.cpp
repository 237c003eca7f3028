// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/contactdialog.h"

#include "ui/acts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "models/customerrecord.h"
#include "models/filterparts.h"
#include "models/rowdraft.h"
#include "models/rowedits.h"

#include "core/async.h"
#include "core/contactlink.h"
#include "core/contactmatch.h"

#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

namespace fields {
constexpr FieldNumber Customer = 1;
constexpr FieldNumber Name = 2;
constexpr FieldNumber ExternalKey = 3;
constexpr FieldNumber Email = 4;
constexpr FieldNumber Phone = 5;
constexpr FieldNumber JobTitle = 6;
constexpr FieldNumber Roles = 7;
constexpr FieldNumber Influence = 8;
constexpr FieldNumber Primary = 9;
constexpr FieldNumber Language = 10;
constexpr FieldNumber Tags = 11;
constexpr FieldNumber LeftOn = 12;
constexpr FieldNumber ReportsTo = 13;
constexpr FieldNumber MergedInto = 14;
constexpr FieldNumber Notes = 15;
} // namespace fields

QList<RowDialog::Place> places()
{
    using namespace fields;
    return {{Name, true},     {JobTitle, false},  {Influence, false}, {Email, false},  {Phone, false},
            {Roles, false},   {ReportsTo, false}, {Language, false},  {LeftOn, false}, {ExternalKey, false},
            {Primary, false}, {Tags, true},       {Notes, true}};
}

} // namespace

QString likenessSentence(const QString &name, int likeness)
{
    switch (static_cast<ContactLikeness>(likeness)) {
    case ContactLikeness::Email: return ContactDialog::tr("%1 has the same mail address.").arg(name);
    case ContactLikeness::Phone: return ContactDialog::tr("%1 has the same phone.").arg(name);
    case ContactLikeness::Name: return ContactDialog::tr("%1 is a contact here already.").arg(name);
    }
    return {};
}

ContactDialog::ContactDialog(const PageContext &context, CustomerRecord &record, QWidget *parent)
    : RowDialog(context, tables::Contact, places(), parent), m_record(record)
{
    m_warning = new TextLabel({}, TextRole::Small, Ink::WarnText, this);
    m_warning->setObjectName(u"duplicateWarning"_s);
    m_warning->setWordWrap(true);
    m_link = new Button(tr("Link that contact to this customer"), ButtonVariant::Secondary, this);
    m_link->setIconName(u"link"_s);
    m_link->setSmall(true);
    room()->addWidget(m_warning);
    room()->addWidget(m_link, 0, Qt::AlignLeft);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, &ContactDialog::lookElsewhere);
    connect(this, &RowDialog::edited, this, &ContactDialog::judge);
    connect(this, &RowDialog::saveAsked, this, &ContactDialog::save);
    connect(m_link, &QPushButton::clicked, this, &ContactDialog::linkKnown);
    showWarning();
}

void ContactDialog::add()
{
    m_before = Contact();
    m_before.customer = m_record.id();
    edit(m_before);
}

void ContactDialog::edit(const Contact &contact)
{
    m_before = contact;
    m_elsewhere = Contact();
    QList<std::pair<Uuid, QString>> others;
    for (const Contact &other : m_record.contacts().entities<Contact>()) {
        if (other.id != contact.id)
            others.append({other.id.uuid, other.name});
    }
    setChoices(fields::ReportsTo, others);
    const bool isNew = contact.id.isNull();
    begin(isNew ? tr("New contact") : tr("Edit contact"), isNew ? tr("Add contact") : tr("Save"), valuesOf(contact),
          rowDraftKey(tables::Contact, contact.id.uuid, m_record.id().uuid));
}

Contact ContactDialog::typed() const
{
    Contact contact = m_before;
    const Values values = peek();
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        setField(contact, value.key(), *value);
    return contact;
}

void ContactDialog::judge()
{
    const Contact contact = typed();
    const QList<Contact> others = m_record.contacts().entities<Contact>();
    QStringList sentences;
    for (const ContactMatch &match : likelyDuplicates(contact, others)) {
        for (const Contact &other : others) {
            if (other.id == match.contact)
                sentences.append(likenessSentence(other.name, static_cast<int>(match.why)));
        }
    }
    m_here = sentences.join(u' ');
    if (emailKey(contact.email) != emailKey(m_elsewhere.email))
        m_elsewhere = Contact();
    showWarning();
    m_typing.start();
}

void ContactDialog::lookElsewhere()
{
    const std::uint64_t request = ++m_request;
    const QString email = typed().email.trimmed();
    if (!email.contains(u'@'))
        return;
    ListQuery query;
    query.table = tables::Contact;
    query.filter = filters::group(Filter::Kind::All,
                                  {filters::leaf(fields::Email, FilterOp::Equal, {Value(email)}),
                                   filters::leaf(fields::Customer, FilterOp::NotEqual, {Value(m_record.id().uuid)}),
                                   filters::leaf(fields::MergedInto, FilterOp::IsNull)});
    query.columns = {fields::Name, fields::Email, fields::Customer};
    query.limit = 1;
    query.pageOnly = true;
    whenDone(context().services.store.list(query, request), this, [this, request](const Result<ListPage> &page) {
        if (request != m_request || !page || page->rows.isEmpty())
            return;
        const ListRow &row = page->rows.constFirst();
        m_elsewhere = Contact();
        m_elsewhere.id = ContactId(row.id);
        fromValue(row.values.value(0), m_elsewhere.name);
        fromValue(row.values.value(1), m_elsewhere.email);
        showWarning();
    });
}

void ContactDialog::showWarning()
{
    const bool elsewhere = !m_elsewhere.id.isNull();
    QStringList words{m_here};
    if (elsewhere)
        words.append(tr("%1, a contact of another customer, has this mail address.").arg(m_elsewhere.name));
    words.removeAll(QString());
    m_warning->setText(words.join(u' '));
    m_warning->setVisible(!words.isEmpty());
    m_link->setVisible(elsewhere && m_before.id.isNull());
}

QString ContactDialog::warning() const
{
    return m_warning->text();
}

void ContactDialog::linkKnown()
{
    ContactLink link;
    link.customer = m_record.id();
    link.contact = m_elsewhere.id;
    link.name = m_elsewhere.name;
    run(createRow(tables::ContactLink, link));
}

void ContactDialog::save(const Values &values)
{
    Contact contact = m_before;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        setField(contact, value.key(), *value);
    const Command command =
        m_before.id.isNull() ? createRow(tables::Contact, contact) : editRow(tables::Contact, contact, m_before);
    run(command);
}

} // namespace farol
