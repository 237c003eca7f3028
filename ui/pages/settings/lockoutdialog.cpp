// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/lockoutdialog.h"

#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "core/tables.h"
#include "models/customerfields.h"
#include "models/directorywords.h"

#include <QComboBox>

namespace farol {

LockOutDialog::LockOutDialog(const PageContext &context, QWidget *parent)
    : SettingsDialog(context, parent), m_preview(context.services.store)
{
    m_text = addText();
    m_heir = new QComboBox(this);
    addField(tr("Hand the customers to"), m_heir);
    m_summary = addText(Ink::Text);
    acceptButton()->setVariant(ButtonVariant::Danger);
    connect(m_heir, &QComboBox::currentIndexChanged, this, &LockOutDialog::askPreview);
    connect(&m_preview, &BulkPreview::progressed, this, &LockOutDialog::showPreview);
    connect(&m_preview, &BulkPreview::failed, this,
            [this](const Error &error) { complain(errorSentence(error), m_heir); });
    connect(this, &QDialog::finished, this, [this] { m_preview.stop(); });
}

void LockOutDialog::begin(const Colleague &person)
{
    m_person = person;
    m_portfolio.clear();
    m_counted = false;
    setTitle(tr("Lock %1 out").arg(person.name), tr("Lock out"));
    m_text->setText(
        tr("From then on no device of %1 is answered; each removes what it holds when it hears so, and keeps "
           "only what was not sent yet. The portfolio stays as it is: leads of its teams and administrators go "
           "on seeing it, but it has nobody who looks after it until you hand it over.")
            .arg(person.name));
    m_heir->setEnabled(true);
    m_heir->clear();
    m_heir->addItem(tr("Nobody for now"));
    const QList<Colleague> people = inOrder(m_context.services.accounts->people());
    for (const Colleague &one : people) {
        if (one.active && one.id != person.id)
            m_heir->addItem(one.name, one.id.uuid.toBytes());
    }
    present(m_heir);
    countPortfolio();
}

UserId LockOutDialog::chosenHeir() const
{
    return UserId(Uuid::fromBytes(m_heir->currentData().toByteArray()).valueOr(Uuid()));
}

void LockOutDialog::countPortfolio()
{
    ListQuery query;
    query.table = tables::Customer;
    query.filter.kind = Filter::Kind::Leaf;
    query.filter.field = customerfields::Owner;
    query.filter.values = {Value(m_person.id.uuid)};
    query.columns = {customerfields::Owner};
    m_summary->setText(tr("Counting the portfolio…"));
    const std::uint64_t request = ++m_request;
    whenDone(m_context.services.store.listIds(query, request), this, [this, request](const Result<ListIds> &ids) {
        if (request != m_request)
            return;
        m_counted = true;
        if (!ids) { // he can be locked out all the same
            m_heir->setEnabled(false);
            m_summary->clear();
            complain(errorSentence(ids.error()), acceptButton());
            return;
        }
        m_portfolio = ids->ids;
        m_heir->setEnabled(!m_portfolio.isEmpty());
        askPreview();
    });
}

void LockOutDialog::askPreview()
{
    m_preview.stop();
    if (m_counted && !chosenHeir().isNull()) {
        BulkChange change;
        change.table = tables::Customer;
        change.field = customerfields::Owner;
        change.value = Value(chosenHeir().uuid);
        m_preview.ask(m_portfolio, change);
    }
    showPreview();
}

void LockOutDialog::showPreview()
{
    if (!m_counted)
        return;
    const int count = static_cast<int>(m_portfolio.size());
    if (count == 0)
        m_summary->setText(tr("%1 owns no customer that is on this computer.").arg(m_person.name));
    else if (chosenHeir().isNull())
        m_summary->setText(tr("%n customer(s) stay without anybody.", nullptr, count));
    else if (m_preview.isComplete())
        m_summary->setText(tr("%n customer(s) go to %1. You can undo it.", nullptr, m_preview.tally().changing)
                               .arg(m_heir->currentText()));
    else
        m_summary->setText(tr("Counting the portfolio…"));
    setBusy(!chosenHeir().isNull() && !m_preview.isComplete());
}

void LockOutDialog::commit()
{
    if (!m_counted)
        return;
    // As it is now: who closes the dialog may have opened it for somebody else when the server answers.
    const QList<Uuid> customers = chosenHeir().isNull() ? QList<Uuid>() : m_preview.changing();
    const auto done = [this, name = m_person.name, heir = chosenHeir(), customers] { handOver(name, heir, customers); };
    whenDone(m_context.services.accounts->setActive(m_person.id, false), this, asking(m_heir, done));
}

/// Only once he is out: until then he may still be writing to what he owns.
void LockOutDialog::handOver(const QString &name, UserId heir, const QList<Uuid> &customers)
{
    if (customers.isEmpty()) {
        m_context.notices.tell(tr("%1 is locked out").arg(name));
        return;
    }
    BulkChange change;
    change.table = tables::Customer;
    change.field = customerfields::Owner;
    change.value = Value(heir.uuid);
    whenDone(bulkCommand(customers, change), &m_context.acts,
             [&acts = m_context.acts](const Command &command) { acts.run(command); });
}

} // namespace farol
