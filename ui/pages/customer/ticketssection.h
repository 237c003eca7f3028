// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"

#include "models/draftkeeper.h"
#include "models/ownedrows.h"

#include "core/ticket.h"

class QCheckBox;
class QListView;
class QStackedWidget;
class QTextBrowser;

namespace farol {

class Button;
class ElidedLabel;
class EmptyState;
class NotesEdit;
class RowDialog;
class TagLabel;
class TextLabel;

/// The customer's tickets beside what was written in one of them, and the line to answer in.
class TicketsSection final : public CustomerSection
{
    Q_OBJECT
public:
    explicit TicketsSection(const SectionContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void select(const RowKey &row) override;
    void arrive() override { refresh(); }

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] NotesEdit *reply() const { return m_reply; }
    [[nodiscard]] QTextBrowser *messages() const { return m_messages; }
    [[nodiscard]] RowDialog *dialog();
    void send();

private:
    void build();
    [[nodiscard]] QWidget *buildReader();
    void refresh();
    void showTicket();
    void showMessages();
    void addMessage(const QString &who, const QString &when, const QString &mark, const QString &text);
    void toggleClosed();
    void begin(const Ticket &ticket);
    void save(const QMap<FieldNumber, Value> &values);
    void openMenu(const QPoint &at);
    [[nodiscard]] Ticket current() const;
    [[nodiscard]] QString draftKeyOf(const Ticket &ticket) const;

    SectionContext m_context;
    OwnedRows m_rows; ///< messages of the current ticket
    DraftKeeper m_keeper;
    Ticket m_before; ///< what the dialog edits; a null id = a new one
    Uuid m_shown; ///< the ticket in the reader
    bool m_filling = false;
    QStackedWidget *m_body;
    QListView *m_list;
    EmptyState *m_empty;
    QWidget *m_reader;
    ElidedLabel *m_subject;
    TagLabel *m_status;
    TagLabel *m_priority;
    TextLabel *m_facts;
    Button *m_close;
    QTextBrowser *m_messages;
    NotesEdit *m_reply;
    QCheckBox *m_internal;
    Button *m_send;
    RowDialog *m_dialog = nullptr;
    Uuid m_asked;
};

} // namespace farol
