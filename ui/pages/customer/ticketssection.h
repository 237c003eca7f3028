// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/rowssection.h"

#include "models/draftkeeper.h"
#include "models/ownedrows.h"

#include "core/ticket.h"

class QCheckBox;
class QListView;
class QTextBrowser;

namespace farol {

class ElidedLabel;
class NotesEdit;
class TagLabel;
class TextLabel;

/// The customer's tickets beside what was written in one of them, and the line to answer in.
class TicketsSection final : public RowsSection
{
    Q_OBJECT
public:
    explicit TicketsSection(const SectionContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QList<QWidget *> panes() override;
    void select(const RowKey &row) override;

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] NotesEdit *reply() const { return m_reply; }
    [[nodiscard]] QTextBrowser *messages() const { return m_messages; }
    [[nodiscard]] RowDialog *dialog();
    void send();

protected:
    void refresh() override;
    void addRow() override { begin({}); }
    void editCurrent() override { begin(current<Ticket>()); }
    void fillMenu(QMenu *menu) override;

private:
    void build();
    [[nodiscard]] QWidget *buildReader();
    void showTicket();
    void showMessages();
    void addMessage(const QString &who, const QString &when, const QString &mark, const QString &text);
    void toggleClosed();
    void begin(const Ticket &ticket);
    void saveTicket(const QMap<FieldNumber, Value> &values);
    [[nodiscard]] QString draftKeyOf(const Ticket &ticket) const;

    OwnedRows m_written; ///< messages of the current ticket
    DraftKeeper m_keeper;
    Ticket m_before; ///< what the dialog edits; a null id = a new one
    Uuid m_shown; ///< the ticket in the reader
    bool m_filling = false;
    QListView *m_list;
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
};

} // namespace farol
