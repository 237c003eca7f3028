// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/ticketssection.h"

#include "ui/acts.h"
#include "ui/dialogs/rowdialog.h"
#include "ui/errortext.h"
#include "ui/pages/customer/kindlook.h"
#include "ui/pages/customer/listparts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/taglabel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "models/commands.h"
#include "models/customerrecord.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/rowdraft.h"
#include "models/rowedits.h"
#include "models/workspacesetup.h"

#include "core/clock.h"
#include "core/derived.h"
#include "core/ticketmessage.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber TicketField = 1; // of a message
constexpr FieldNumber MessageAtField = 2;

} // namespace

TicketsSection::TicketsSection(const SectionContext &context, QWidget *parent)
    : RowsSection(context, context.record.tickets(), parent),
      m_written(context.page.services.store, tables::TicketMessage, TicketField, {{MessageAtField, false}}),
      m_keeper(context.page.services.store)
{
    build();
    connect(&m_written, &OwnedRows::refreshed, this, &TicketsSection::showMessages);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TicketsSection::showTicket);
    if (const WorkspaceSetup *setup = context.page.format.setup())
        connect(setup, &WorkspaceSetup::listsChanged, this, &TicketsSection::showTicket);
    connect(m_list, &QListView::activated, this, [this] { m_reply->setFocus(Qt::OtherFocusReason); });
    connect(m_close, &QPushButton::clicked, this, &TicketsSection::toggleClosed);
    connect(m_send, &QPushButton::clicked, this, &TicketsSection::send);
    connect(m_reply, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_keeper.write(m_reply->toPlainText().trimmed().isEmpty() ? QByteArray() : m_reply->toPlainText().toUtf8());
    });
    connect(m_reply, &NotesEdit::finished, this, [this] { m_keeper.flush(); });
    connect(&m_keeper, &DraftKeeper::restored, this, [this](const QByteArray &draft) {
        m_filling = true;
        m_reply->setPlainText(QString::fromUtf8(draft));
        m_filling = false;
    });
    connect(&m_keeper, &DraftKeeper::failed, this, [this](const Error &error) {
        this->context().page.notices.warn(tr("Draft not kept: %1").arg(errorSentence(error)));
    });
    auto *commit = new QAction(m_reply);
    commit->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    commit->setShortcutContext(Qt::WidgetShortcut);
    m_reply->addAction(commit);
    connect(commit, &QAction::triggered, this, &TicketsSection::send);
    refresh();
}

void TicketsSection::build()
{
    bar()->addStretch();
    addAddButton(tr("Add ticket"), u"plus"_s, u"addTicket"_s);
    auto *both = new QSplitter(Qt::Horizontal, body());
    both->setChildrenCollapsible(false);
    both->setHandleWidth(1);
    RecordDelegate::Look look;
    m_list = makeRecordList(record().tickets(), tr("Tickets"), look, both);
    m_list->setObjectName(u"tickets"_s);
    m_list->setMinimumWidth(scaled(220));
    m_reader = buildReader();
    both->addWidget(m_list);
    both->addWidget(m_reader);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    both->setSizes({2, 3}); // by their stretch from the start, not by what they would like
    setContent(both, m_list);
}

QWidget *TicketsSection::buildReader()
{
    auto *reader = new QWidget(this);
    m_subject = new ElidedLabel(TextRole::Lead, Ink::Text, reader);
    m_status = new TagLabel(TagLabel::Look::Outlined, reader);
    m_priority = new TagLabel(TagLabel::Look::Filled, reader);
    m_facts = new TextLabel({}, TextRole::Small, Ink::TextSecondary, reader);
    m_facts->setWordWrap(true);
    m_close = new Button(tr("Close ticket"), ButtonVariant::Secondary, reader);
    m_close->setObjectName(u"closeTicket"_s);
    m_close->setIconName(u"circle-check"_s);
    m_messages = new QTextBrowser(reader);
    m_messages->setObjectName(u"messages"_s);
    m_messages->setAccessibleName(tr("Messages of the ticket"));
    m_messages->setFrameShape(QFrame::NoFrame);
    m_messages->setOpenLinks(false);
    m_messages->setTabChangesFocus(true);
    m_messages->document()->setDocumentMargin(0);
    m_messages->viewport()->setAutoFillBackground(false);
    m_reply = new NotesEdit(reader);
    m_reply->setObjectName(u"reply"_s);
    m_reply->setAccessibleName(tr("Message"));
    m_reply->setPlaceholderText(tr("Write a message"));
    m_reply->setMaximumHeight(scaled(110));
    m_internal = new QCheckBox(tr("Internal note, only for the team"), reader);
    m_internal->setObjectName(u"internal"_s);
    m_send = new Button(tr("Add message"), ButtonVariant::Primary, reader);
    m_send->setObjectName(u"sendMessage"_s);
    m_send->setIconName(u"send"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Group);
    head->addWidget(m_subject, 1);
    head->addWidget(m_status);
    head->addWidget(m_priority);
    head->addWidget(m_close);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::Group);
    foot->addWidget(m_internal, 1);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(reader);
    column->setContentsMargins(space::Between, 0, space::Between, space::Cell);
    column->setSpacing(space::Group);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_messages, 1);
    column->addWidget(m_reply);
    column->addLayout(foot);
    return reader;
}

QString TicketsSection::draftKeyOf(const Ticket &ticket) const
{
    return ticket.id.isNull() ? QString() : u"ticket-message/"_s + ticket.id.uuid.toString();
}

void TicketsSection::refresh()
{
    const TicketRows &tickets = record().tickets();
    if (tickets.rowCount() == 0) {
        showNothing(EmptyState::Drawing::Calm, tr("No tickets"),
                    tr("This customer has not asked for help. What comes in by phone can be added here."));
        showTicket();
        return;
    }
    body()->setCurrentIndex(0);
    if (!showAsked() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(tickets.index(0, 0));
    showTicket();
}

void TicketsSection::showTicket()
{
    const Ticket ticket = current<Ticket>();
    if (std::exchange(m_shown, ticket.id.uuid) != ticket.id.uuid) {
        m_keeper.flush();
        m_filling = true;
        m_reply->clear();
        m_filling = false;
        m_written.show(ticket.id.uuid);
        m_keeper.open(draftKeyOf(ticket));
    }
    m_reader->setEnabled(!ticket.id.isNull());
    const QModelIndex index = m_list->currentIndex();
    m_subject->setText(index.isValid() ? index.data().toString() : QString());
    const Format &format = context().page.format;
    m_status->setText(format.keyLabel(u"ticket_statuses"_s, ticket.status));
    const TagInks inks = priorityInks(ticket.priority);
    m_priority->setInks(inks.fill, inks.text);
    m_priority->setText(format.keyLabel(u"priorities"_s, ticket.priority));
    QStringList facts{ticket.openedAt ? tr("opened %1").arg(format.dayAndTime(*ticket.openedAt)) : QString(),
                      ticket.answeredAt ? tr("answered %1").arg(format.dayAndTime(*ticket.answeredAt)) : QString(),
                      ticket.closedAt ? tr("closed %1").arg(format.dayAndTime(*ticket.closedAt)) : QString(),
                      record().contacts().nameOf(ticket.contact.uuid),
                      ticket.satisfaction ? tr("satisfaction %1 of 5").arg(format.number(*ticket.satisfaction))
                                          : QString(),
                      ticket.category};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_close->setText(isOpen(ticket) ? tr("Close ticket") : tr("Reopen ticket"));
    m_close->setIconName(isOpen(ticket) ? u"circle-check"_s : u"undo-2"_s);
    showMessages();
    Q_EMIT actionsChanged();
}

void TicketsSection::addMessage(const QString &who, const QString &when, const QString &mark, const QString &text)
{
    // Text only, whoever wrote it: nothing from outside is ever read as markup.
    QTextCursor cursor(m_messages->document());
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setTopMargin(m_messages->document()->isEmpty() ? 0 : space::Cell);
    QTextCharFormat strong;
    strong.setFont(textFont(TextRole::Name));
    strong.setForeground(ink(Ink::Text));
    QTextCharFormat quiet;
    quiet.setFont(textFont(TextRole::Small));
    quiet.setForeground(ink(Ink::TextTertiary));
    QTextCharFormat marked = quiet;
    marked.setForeground(ink(Ink::WarnText));
    QTextCharFormat body;
    body.setFont(textFont(TextRole::Body));
    body.setForeground(ink(Ink::Text));
    if (m_messages->document()->isEmpty())
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block);
    cursor.insertText(who, strong);
    cursor.insertText(u"  "_s + when, quiet);
    if (!mark.isEmpty())
        cursor.insertText(u"  "_s + mark, marked);
    block.setTopMargin(2);
    cursor.insertBlock(block);
    cursor.insertText(text, body);
}

void TicketsSection::showMessages()
{
    const Ticket ticket = current<Ticket>();
    const NameLookup &names = context().page.services.names;
    const Format &format = context().page.format;
    m_messages->clear();
    if (!ticket.description.trimmed().isEmpty()) {
        const QString who = record().contacts().nameOf(ticket.contact.uuid);
        addMessage(who.isEmpty() ? tr("The customer") : who,
                   ticket.openedAt ? format.dayAndTime(*ticket.openedAt) : QString(), {}, ticket.description);
    }
    for (const TicketMessage &message : m_written.entities<TicketMessage>()) {
        const QString contact = record().contacts().nameOf(message.contact.uuid);
        const QString who = !message.author.isNull() ? names.userName(message.author)
                            : contact.isEmpty()      ? tr("The customer")
                                                     : contact;
        addMessage(who, message.at ? format.dayAndTime(*message.at) : QString(),
                   message.isInternal ? tr("internal note") : QString(), message.text);
    }
    if (m_messages->document()->isEmpty() && !ticket.id.isNull())
        addMessage(tr("Nothing was written yet."), {}, {}, {});
    m_messages->moveCursor(QTextCursor::End);
    m_messages->ensureCursorVisible();
}

void TicketsSection::send()
{
    const Ticket ticket = current<Ticket>();
    const QString text = m_reply->toPlainText().trimmed();
    if (text.isEmpty() || ticket.id.isNull() || !m_send->isEnabled())
        return;
    TicketMessage message;
    message.ticket = ticket.id;
    message.at = context().page.services.clock.now();
    message.author = context().page.services.names.me();
    message.isInternal = m_internal->isChecked();
    message.text = text;
    Command command = createRow(tables::TicketMessage, message);
    if (!ticket.answeredAt && !message.isInternal) {
        Ticket answered = ticket;
        answered.answeredAt = message.at;
        command.edits.append(differenceOf(tables::Ticket, answered, ticket));
    }
    m_send->setEnabled(false);
    context().page.acts.run(
        command, Acts::Tell::WithToast,
        [this, key = m_keeper.key(), sent = m_reply->toPlainText()](const ChangeSet &) {
            m_send->setEnabled(true);
            if (m_keeper.key() != key) {
                // Another ticket is shown by now: what was sent must not come back as a draft with the first one.
                DraftKeeper::drop(context().page.services.store, key);
                return;
            }
            // Somebody may have written on while the message was on its way to the disk.
            const QString now = m_reply->toPlainText();
            const QString more = now.startsWith(sent) ? now.mid(sent.size()) : now;
            m_keeper.forget();
            m_reply->setPlainText(more.trimmed().isEmpty() ? QString() : more); // which is the draft now
            if (m_reply->toPlainText().isEmpty())
                m_internal->setChecked(false);
        },
        [this] { m_send->setEnabled(true); });
}

void TicketsSection::toggleClosed()
{
    const Ticket ticket = current<Ticket>();
    if (!ticket.id.isNull())
        context().page.acts.run(closeTicket(ticket, isOpen(ticket), context().page.services.clock.now()));
}

RowDialog *TicketsSection::dialog()
{
    if (m_dialog == nullptr) {
        constexpr FieldNumber Subject = 3, State = 4, Priority = 5, Satisfaction = 9, Escalated = 10, Who = 11,
                              Assignee = 12, Category = 13, Tags = 14, Description = 15;
        m_dialog = new RowDialog(context().page, tables::Ticket,
                                 {{Subject, true},
                                  {State, false},
                                  {Priority, false},
                                  {Who, false},
                                  {Assignee, false},
                                  {Category, false},
                                  {Satisfaction, false},
                                  {Escalated, true},
                                  {Tags, true},
                                  {Description, true}},
                                 this);
        connect(m_dialog, &RowDialog::saveAsked, this, &TicketsSection::saveTicket);
    }
    QList<std::pair<Uuid, QString>> contacts;
    for (const Contact &contact : record().contacts().entities<Contact>())
        contacts.append({contact.id.uuid, contact.name});
    constexpr FieldNumber ContactField = 11;
    m_dialog->setChoices(ContactField, contacts);
    return m_dialog;
}

void TicketsSection::begin(const Ticket &ticket)
{
    m_before = ticket;
    const bool isNew = ticket.id.isNull();
    Ticket shown = ticket;
    if (isNew) {
        shown.status = u"open"_s;
        shown.priority = u"medium"_s;
        shown.assignee = context().page.services.names.me();
    }
    dialog()->begin(isNew ? tr("New ticket") : tr("Edit ticket"), isNew ? tr("Add ticket") : tr("Save"),
                    valuesOf(shown), rowDraftKey(tables::Ticket, ticket.id.uuid, record().id().uuid));
}

void TicketsSection::saveTicket(const QMap<FieldNumber, Value> &values)
{
    Ticket ticket = m_before;
    ticket.customer = record().id();
    setFields(ticket, values);
    const Instant now = context().page.services.clock.now();
    if (!ticket.openedAt)
        ticket.openedAt = now;
    // Status and time of closing say the same thing; the status was chosen, the time follows.
    const bool closed = ticket.status == "closed"_L1 || ticket.status == "solved"_L1;
    if (closed && !ticket.closedAt)
        ticket.closedAt = now;
    else if (!closed)
        ticket.closedAt.reset();
    save(m_dialog, saveRow(tables::Ticket, ticket, m_before));
}

void TicketsSection::fillMenu(QMenu *menu)
{
    offer(menu, isOpen(current<Ticket>()) ? tr("Close ticket") : tr("Reopen ticket"), [this] { toggleClosed(); });
    offerEdit(menu);
    offerDelete(menu);
}

void TicketsSection::select(const RowKey &row)
{
    if (row.table == tables::Ticket) // a message does not say here which ticket it is of
        RowsSection::select(row);
}

QList<QWidget *> TicketsSection::panes()
{
    return {m_list, m_reader};
}

} // namespace farol
