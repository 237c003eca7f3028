// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/mergedialog.h"

#include "ui/acts.h"
#include "ui/pages/customer/contactdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/growingdialog.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "models/contactmerge.h"
#include "models/customerrecord.h"
#include "models/labels.h"

#include "core/contactmatch.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Mine = 0; // ids of the two buttons of a field
constexpr int Theirs = 1;
constexpr FieldNumber ReportsToField = 13;

} // namespace

QList<std::pair<ContactId, ContactId>> likelyPairs(const QList<Contact> &contacts)
{
    QList<std::pair<ContactId, ContactId>> pairs;
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        const QList<ContactMatch> matches = likelyDuplicates(contacts.at(i), contacts.mid(i + 1));
        if (!matches.isEmpty())
            pairs.append({contacts.at(i).id, matches.constFirst().contact});
    }
    return pairs;
}

MergeDialog::MergeDialog(const PageContext &context, CustomerRecord &record, QWidget *parent)
    : QDialog(parent), m_context(context), m_record(record)
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Merge contacts"));
    m_stays = new QComboBox(this);
    m_stays->setObjectName(u"stays"_s);
    m_stays->setAccessibleName(tr("Contact that stays"));
    m_goes = new QComboBox(this);
    m_goes->setObjectName(u"goes"_s);
    m_goes->setAccessibleName(tr("Contact that becomes part of it"));
    m_why = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_why->setWordWrap(true);
    m_fields = new QWidget(this);
    m_grid = new QGridLayout(m_fields);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Between);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    m_merge = new Button(tr("Merge"), ButtonVariant::Primary, this);
    m_merge->setKeyCap(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);

    auto *pair = new QGridLayout;
    pair->setHorizontalSpacing(space::Between);
    pair->addWidget(new TextLabel(m_stays->accessibleName(), TextRole::MicroLabel, Ink::TextTertiary, this), 0, 0);
    pair->addWidget(new TextLabel(m_goes->accessibleName(), TextRole::MicroLabel, Ink::TextTertiary, this), 0, 1);
    pair->addWidget(m_stays, 1, 0);
    pair->addWidget(m_goes, 1, 1);
    pair->setColumnStretch(0, 1);
    pair->setColumnStretch(1, 1);
    auto *hint = new TextLabel(tr("Roles and tags of both are kept. What only one of them has is kept, too."),
                               TextRole::Small, Ink::TextSecondary, this);
    hint->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addWidget(hint, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_merge);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    all->setSpacing(space::Cell);
    all->addWidget(new TextLabel(windowTitle(), TextRole::Lead, Ink::Text, this));
    all->addLayout(pair);
    all->addWidget(m_why);
    all->addWidget(m_fields);
    all->addStretch();
    all->addLayout(buttons);
    setMinimumWidth(scaled(740)); // two mail addresses side by side
    growWithContents(this);

    connect(m_stays, &QComboBox::activated, this, &MergeDialog::fillOthers);
    connect(m_goes, &QComboBox::activated, this, &MergeDialog::fillFields);
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::merge);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void MergeDialog::begin(ContactId contact)
{
    m_all = m_record.contacts().entities<Contact>();
    ContactId stays = contact;
    if (stays.isNull()) {
        const auto pairs = likelyPairs(m_all);
        stays = pairs.isEmpty() ? (m_all.isEmpty() ? ContactId() : m_all.constFirst().id) : pairs.constFirst().first;
    }
    m_stays->clear();
    for (const Contact &one : std::as_const(m_all))
        m_stays->addItem(one.name, one.id.uuid.toBytes());
    m_stays->setCurrentIndex(m_stays->findData(stays.uuid.toBytes()));
    fillOthers();
    show();
    raise();
    activateWindow();
    m_goes->setFocus(Qt::OtherFocusReason);
}

Contact MergeDialog::chosen(const QComboBox *box) const
{
    const QByteArray id = box->currentData().toByteArray();
    for (const Contact &one : m_all) {
        if (one.id.uuid.toBytes() == id)
            return one;
    }
    return {};
}

void MergeDialog::fillOthers()
{
    const Contact stays = chosen(m_stays);
    m_goes->clear();
    QList<ContactId> alike;
    for (const ContactMatch &match : likelyDuplicates(stays, m_all))
        alike.append(match.contact);
    for (const bool likely : {true, false}) {
        for (const Contact &one : std::as_const(m_all)) {
            if (one.id != stays.id && alike.contains(one.id) == likely)
                m_goes->addItem(one.name, one.id.uuid.toBytes());
        }
    }
    fillFields();
}

void MergeDialog::fillFields()
{
    qDeleteAll(m_groups);
    m_groups.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Contact stays = chosen(m_stays);
    const Contact goes = chosen(m_goes);
    const bool both = !stays.id.isNull() && !goes.id.isNull();
    m_merge->setEnabled(both);
    const QList<ContactMatch> alike = both ? likelyDuplicates(stays, {goes}) : QList<ContactMatch>();
    m_why->setText(!both             ? tr("There is nobody else to merge with.")
                   : alike.isEmpty() ? tr("These two do not look alike. Merge them only if they are one person.")
                                     : likenessSentence(goes.name, static_cast<int>(alike.constFirst().why)));
    if (!both)
        return;
    int row = 0;
    for (const FieldNumber field : fieldsToChoose(stays, goes))
        addField(field, row++);
}

QString MergeDialog::textOf(const Contact &contact, FieldNumber field) const
{
    QString text;
    forEachField(contact, [&](const FieldInfo &info, const Value &value) {
        if (info.number != field)
            return;
        const auto *id = value.get<Uuid>();
        text = info.number == ReportsToField && id != nullptr
                   ? m_record.contacts().nameOf(*id)
                   : m_context.format.value(info, value, m_context.services.names);
    });
    return text;
}

void MergeDialog::addField(FieldNumber field, int row)
{
    const QString name = fieldLabel(*farolSchema().entity(tables::Contact)->field(field));
    m_grid->addWidget(new TextLabel(name, TextRole::Small, Ink::TextSecondary, m_fields), row, 0);
    auto *group = new QButtonGroup(this);
    const auto choice = [&](const Contact &contact, int id) {
        const QString text = textOf(contact, field).simplified();
        auto *button = new QRadioButton(m_fields);
        button->setText(button->fontMetrics().elidedText(text, Qt::ElideMiddle, scaled(230)));
        button->setToolTip(text);
        button->setAccessibleName(name + u": "_s + text);
        group->addButton(button, id);
        m_grid->addWidget(button, row, 1 + id);
        return button;
    };
    choice(chosen(m_stays), Mine)->setChecked(true);
    choice(chosen(m_goes), Theirs);
    m_groups.insert(field, group);
}

void MergeDialog::chooseOther(FieldNumber field)
{
    if (QButtonGroup *group = m_groups.value(field))
        group->button(Theirs)->setChecked(true);
}

void MergeDialog::merge()
{
    if (!m_merge->isEnabled())
        return;
    const Contact stays = chosen(m_stays);
    const Contact goes = chosen(m_goes);
    QSet<FieldNumber> fromOther;
    for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group) {
        if ((*group)->checkedId() == Theirs)
            fromOther.insert(group.key());
    }
    m_merge->setEnabled(false);
    m_context.acts.run(
        mergeContacts(stays, goes, mergedContact(stays, goes, fromOther)), Acts::Tell::Quietly,
        [this, name = stays.name](const ChangeSet &made) {
            m_merge->setEnabled(true);
            m_context.acts.tellDone(tr("Merged into %1").arg(name), made);
            accept();
        },
        [this] { m_merge->setEnabled(true); });
}

void MergeDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        merge();
        return;
    }
    if (!enter)
        QDialog::keyPressEvent(event);
}

} // namespace farol
