// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/sharedialog.h"

#include "ui/pages/settings/directorytable.h"
#include "ui/pages/settings/peoplewords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "core/customer.h"
#include "models/directorywords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace farol {

namespace {

/// From today to the last day that is offered: what is lent without an end is easily forgotten.
constexpr int UsualDays = 14;

} // namespace

ShareDialog::ShareDialog(const PageContext &context, QWidget *parent)
    : PeriodDialog(context, parent),
      m_model(shareHeaders()),
      m_table(new DirectoryTable(m_model, tr("Shared with"), 0, this)),
      m_person(new QComboBox(this))
{
    build();
    connect(m_again, &QPushButton::clicked, this, &ShareDialog::ask);
    connect(m_takeBack, &QPushButton::clicked, this, &ShareDialog::takeBack);
    connect(m_table, &DirectoryTable::chosen, this, &ShareDialog::showChoice);
}

void ShareDialog::build()
{
    setMinimumWidth(scaled(560));
    addText()->setText(tr("For these days somebody else sees and edits the customer and all that hangs on it, "
                          "whoever owns it. The owner stays."));
    m_note = addText(Ink::Text);
    addWide(m_table);
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Group);
    m_again = new Button(tr("Try again"), ButtonVariant::Secondary, bar);
    m_takeBack = new Button(tr("Take back"), ButtonVariant::Secondary, bar);
    for (Button *button : {m_again, m_takeBack}) {
        button->setAutoDefault(false); // Enter shares
        row->addWidget(button);
    }
    row->addStretch();
    addWide(bar);
    addField(tr("Share with"), m_person);
    addPeriod();
}

void ShareDialog::begin(const Customer &customer)
{
    m_customer = customer.id;
    m_name = customer.name;
    setTitle(tr("Share %1").arg(customer.name), tr("Share"));
    take({});
    fillPeople(customer.owner);
    const QDate today = todayOf(m_context);
    setPeriod({today, today.addDays(UsualDays)});
    present(m_person);
    ask();
}

/// Everybody to whom it would give something: administrators, the owner and whoever shares it have it already.
void ShareDialog::fillPeople(UserId owner)
{
    const Accounts &accounts = *m_context.services.accounts;
    const UserId me = accounts.asker().user;
    m_person->clear();
    const QList<Colleague> people = inOrder(accounts.people());
    for (const Colleague &one : people) {
        if (one.active && one.role != Role::Administrator && one.id != owner && one.id != me)
            m_person->addItem(one.name, one.id.uuid.toBytes());
    }
}

void ShareDialog::ask()
{
    m_again->hide();
    if (m_shares.isEmpty()) {
        m_note->setText(tr("Asking the server who has it…"));
        m_note->show();
    }
    whenDone(m_context.services.accounts->shares(m_customer), this,
             [this, request = ++m_request](const Result<QList<SharedCustomer>> &shares) {
                 if (request != m_request)
                     return;
                 if (shares)
                     return take(*shares);
                 m_note->setText(tr("Who has it now is known to the server alone. %1").arg(sentence(shares.error())));
                 m_note->show();
                 m_again->show();
             });
}

void ShareDialog::take(const QList<SharedCustomer> &shares)
{
    m_shares = shares;
    m_model.setRows(shareRows(shares, m_context.services.accounts->people(), m_context.format, todayOf(m_context)));
    m_note->setText(tr("It is shared with nobody."));
    m_note->setVisible(shares.isEmpty());
    m_again->hide();
    m_table->setVisible(!shares.isEmpty());
    m_takeBack->setVisible(!shares.isEmpty());
    showChoice();
}

std::optional<SharedCustomer> ShareDialog::current() const
{
    const QByteArray key = m_table->currentKey();
    const auto found = std::find_if(m_shares.cbegin(), m_shares.cend(),
                                    [&key](const SharedCustomer &one) { return shareKey(one) == key; });
    return found == m_shares.cend() ? std::nullopt : std::optional(*found);
}

void ShareDialog::showChoice()
{
    const std::optional<SharedCustomer> share = current();
    m_takeBack->setEnabled(share.has_value());
    const QByteArray shown = share ? shareKey(*share) : QByteArray();
    if (std::exchange(m_shown, shown) == shown || !share)
        return; // what is being typed is not taken away
    m_person->setCurrentIndex(
        m_person->findData(share->person.uuid.toBytes())); // none, if it gives him nothing any more
    setPeriod({share->from, share->until});
}

void ShareDialog::commit()
{
    const UserId person(Uuid::fromBytes(m_person->currentData().toByteArray()).valueOr(Uuid()));
    if (person.isNull())
        return complain(m_person->count() == 0 ? tr("Everybody who is here has it already.")
                                               : tr("Choose with whom it is to be shared."),
                        m_person);
    const std::optional<Period> days = period();
    if (!days)
        return;
    const SharedCustomer share{m_customer, person, days->from, days->until};
    const auto done = [this, customer = m_name, name = m_person->currentText()] {
        m_context.notices.tell(tr("%1 is shared with %2").arg(customer, name));
    };
    whenDone(m_context.services.accounts->share(share), this, asking(from(), done));
}

/// The server takes back all days of a person at once.
void ShareDialog::takeBack()
{
    const std::optional<SharedCustomer> share = current();
    if (!share || isBusy())
        return;
    QList<SharedCustomer> taken = m_shares;
    taken.removeIf([person = share->person](const SharedCustomer &one) { return one.person != person; });
    const auto done = [this, taken, name = m_name] {
        const QPointer<ShareDialog> guard(this); // the toast may outlive the page
        m_context.notices.tell(tr("%1 is taken back").arg(name), tr("Undo"), [guard, taken] {
            if (guard)
                guard->shareAgain(taken);
        });
    };
    whenDone(m_context.services.accounts->takeBack(share->customer, share->person), this, asking(m_table, done));
}

void ShareDialog::shareAgain(const QList<SharedCustomer> &shares)
{
    Accounts &accounts = *m_context.services.accounts;
    QList<AskPeople> steps;
    for (const SharedCustomer &one : shares)
        steps.append([&accounts, one] { return accounts.share(one); });
    inTurn(steps, this, [this](const Status &status) {
        if (!status)
            m_context.notices.warn(sentence(status.error()));
    });
}

QString ShareDialog::sentence(const Error &error) const
{
    if (error.code == Error::Code::NotFound)
        return tr("The server does not know this customer yet, or you do not hold it any more. Sync, then try again.");
    if (error.code == Error::Code::Invalid)
        return tr("The server does not take this. Check that the person may still sign in, and the days.");
    return PeriodDialog::sentence(error);
}

} // namespace farol
