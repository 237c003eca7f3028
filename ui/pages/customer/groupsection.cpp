// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/groupsection.h"

#include "ui/pageregistry.h"
#include "ui/pages/customer/groupchooser.h"
#include "ui/pages/customer/listparts.h"
#include "ui/widgets/textlabel.h"

#include "models/customerrecord.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace farol {

GroupSection::GroupSection(const SectionContext &context, QWidget *parent)
    : RowsSection(context, context.record.children(), parent), m_chooser(new GroupChooser(context.page, this))
{
    build();
    connect(m_table, &QTableView::activated, this, &GroupSection::editCurrent);
    connect(&record(), &CustomerRecord::headChanged, this, &GroupSection::refresh);
    connect(&record().children(), &ChildRows::figured, this, &GroupSection::refresh);
    refresh();
}

void GroupSection::build()
{
    m_sum = new TextLabel({}, TextRole::Body, Ink::TextSecondary, this);
    m_sum->setObjectName(u"groupSum"_s);
    m_sum->setWordWrap(true);
    bar()->addWidget(m_sum, 1);
    addAddButton(tr("Add customer to the group"), u"plus"_s, u"addToGroup"_s);
    m_table = makeRecordTable(record().children(), tr("Customers of the group"), body());
    m_table->setObjectName(u"groupCustomers"_s);
    setContent(alignedWithPage(m_table, body()), m_table);
}

QString GroupSection::sum() const
{
    return m_sum->text();
}

void GroupSection::fitColumns()
{
    farol::fitColumns(m_table, {{ChildRows::Name, 200, true, 0},
                                {ChildRows::Monthly, 150, false, 0},
                                {ChildRows::Renewal, 180, false, 2},
                                {ChildRows::OpenTickets, 130, false, 1}});
}

void GroupSection::resizeEvent(QResizeEvent *event)
{
    RowsSection::resizeEvent(event);
    fitColumns();
}

void GroupSection::refresh()
{
    fitColumns();
    const GroupFigures children = record().children().figures();
    if (children.customers == 0) {
        m_sum->clear(); // it stays, or the button beside it would take its room
        showNothing(EmptyState::Drawing::Lighthouse, tr("No customer belongs to this one"),
                    tr("Branches and companies of the same group stand here, with what they are worth together."));
        return;
    }
    // The group is the customer itself and those below it.
    const RecordFigures own = record().figures();
    QMap<QString, std::int64_t> monthly = children.monthly;
    for (auto amount = own.monthly.cbegin(); amount != own.monthly.cend(); ++amount)
        monthly[amount.key()] += *amount;
    const Format &format = context().page.format;
    const QString worth = amountsText(monthly, format);
    const std::int64_t tickets = children.openTickets + own.openTickets;
    QStringList said{tr("%n customer(s) with this one", nullptr, children.customers + 1),
                     worth.isEmpty() ? tr("no running contract") : tr("%1 a month").arg(worth),
                     tickets == 0 ? tr("no open ticket") : tr("%n open ticket(s)", nullptr, static_cast<int>(tickets))};
    m_sum->setText(said.join(u" · "_s));
    body()->setCurrentWidget(m_table->parentWidget());
    showAsked();
}

void GroupSection::addRow()
{
    if (const std::optional<Customer> shown = record().customer(); shown)
        m_chooser->chooseMemberOf(shown->id.uuid, shown->name);
}

void GroupSection::editCurrent()
{
    if (const Uuid id = currentId(); !id.isNull())
        goToCustomer(context().page, id, {tables::Customer, id});
}

void GroupSection::deleteCurrent()
{
    m_chooser->takeOut(currentId());
}

void GroupSection::fillMenu(QMenu *menu)
{
    offer(menu, tr("Open"), [this] { editCurrent(); });
    offer(menu, tr("Take out of the group"), [this] { deleteCurrent(); });
}

} // namespace farol
