// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/recordpanel.h"

#include "ui/acts.h"
#include "ui/pages/customer/recorddelegate.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"

#include "models/customerrecord.h"
#include "models/itemroles.h"

#include "core/clock.h"
#include "core/derived.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostShown = 6; // the rest is a click away, in its own part

} // namespace

RecordPanel::RecordPanel(const SectionContext &context, QWidget *parent) : Tone(Ink::Sunken, parent), m_context(context)
{
    setAccessibleName(tr("Overview"));
    auto *body = new Tone(Ink::Sunken);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, space::Group, 0, space::Between);
    column->setSpacing(0);
    CustomerRecord &record = m_context.record;
    m_tasks = addList(column, record.tasks(), tr("Next steps"), tr("Add task"), u"tasks"_s,
                      tr("Nothing is planned. What is the next step?"));
    m_contacts = addList(column, record.contacts(), tr("Contacts"), tr("Add contact"), u"contacts"_s,
                         tr("Nobody is known here yet."));
    QVBoxLayout *contracts = addPart(column, tr("Contract"), tr("Add contract"), u"contracts"_s, &m_contractCount);
    m_facts = new QWidget(body);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(space::Between, 0, space::Between, space::Group);
    m_grid->setHorizontalSpacing(space::Cell);
    m_grid->setVerticalSpacing(space::Tiny);
    m_grid->setColumnStretch(1, 1);
    contracts->addWidget(m_facts);
    column->addStretch(1); // of all that is left, or the parts would drift apart on a tall screen
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0); // of the line that paintEvent() draws
    all->addWidget(scroll);

    const auto follow = [this](OwnedRows &rows, const auto &then) {
        connect(&rows, &OwnedRows::refreshed, this, then);
        connect(&rows, &QAbstractItemModel::modelReset, this, then);
    };
    follow(record.tasks(), [this] { fit(m_tasks, m_context.record.tasks()); });
    follow(record.contacts(), [this] { fit(m_contacts, m_context.record.contacts()); });
    follow(record.contracts(), [this] { showContracts(); });
    fit(m_tasks, record.tasks());
    fit(m_contacts, record.contacts());
    showContracts();
}

void RecordPanel::focusFirst()
{
    if (auto *first = findChild<QPushButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

void RecordPanel::paintEvent(QPaintEvent *event)
{
    Tone::paintEvent(event);
    if (!property("farolFloats").toBool())
        return;
    QPainter painter(this); // as a drawer it lies over words, which end at a line
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 1, height())), ink(Ink::LineStrong));
}

QVBoxLayout *RecordPanel::addPart(QVBoxLayout *column, const QString &title, const QString &add, const QString &section,
                                  TextLabel **count)
{
    auto *part = new QWidget(this);
    auto *name = new TextLabel(title, TextRole::Name, Ink::Text, part);
    *count = new TextLabel({}, TextRole::Small, Ink::TextTertiary, part);
    Button *plus = Button::iconOnly(u"plus"_s, add, part);
    connect(plus, &QPushButton::clicked, this, [this, section] { m_context.go(u"add:"_s + section, {}); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Between, space::Group, space::Group, space::Tiny);
    head->setSpacing(space::Small);
    head->addWidget(name);
    head->addWidget(*count);
    head->addStretch();
    head->addWidget(plus);
    auto *inner = new QVBoxLayout(part);
    inner->setContentsMargins(0, 0, 0, space::Group);
    inner->setSpacing(0);
    inner->addLayout(head);
    column->addWidget(part);
    auto *line = new Tone(Ink::Line, this);
    line->setFixedHeight(1);
    column->addWidget(line);
    return inner;
}

RecordPanel::Part RecordPanel::addList(QVBoxLayout *column, OwnedRows &rows, const QString &title, const QString &add,
                                       const QString &section, const QString &nothing)
{
    Part part;
    QVBoxLayout *inner = addPart(column, title, add, section, &part.count);
    part.empty = new TextLabel(nothing, TextRole::Small, Ink::TextSecondary, this);
    part.empty->setWordWrap(true);
    part.empty->setContentsMargins(space::Between, 0, space::Between, space::Group);
    part.list = new QListView(this);
    part.list->setObjectName(u"panel."_s + section);
    part.list->setAccessibleName(title);
    part.list->setFrameShape(QFrame::NoFrame);
    part.list->viewport()->setAutoFillBackground(false);
    part.list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    part.list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part.list->setUniformItemSizes(true);
    part.list->setMouseTracking(true);
    const bool tasks = section == "tasks"_L1;
    RecordDelegate::Look look;
    look.sign = tasks ? RecordDelegate::Sign::Tick : RecordDelegate::Sign::Person;
    look.secondLine = !tasks;
    look.margin = space::Between;
    auto *delegate = new RecordDelegate(look, part.list);
    part.list->setItemDelegate(delegate);
    part.list->setModel(&rows);
    connect(delegate, &RecordDelegate::ticked, this, [this](const QModelIndex &index) {
        const TaskRows &all = m_context.record.tasks();
        const auto task = all.entity<Task>(all.rowAt(index.row()));
        m_context.page.acts.run(finishTask(task, !task.doneAt, m_context.page.services.clock.now()));
    });
    const auto show = [this, section, &rows](const QModelIndex &index) {
        m_context.go(section, {rows.table(), rows.idAt(index.row())});
    };
    connect(part.list, &QListView::activated, this, show);
    if (!tasks)
        connect(part.list, &QListView::clicked, this, show);
    inner->addWidget(part.empty);
    inner->addWidget(part.list);
    return part;
}

void RecordPanel::fit(const Part &part, const OwnedRows &rows)
{
    const int count = rows.rowCount();
    part.count->setText(count == 0 ? QString() : m_context.page.format.number(count));
    part.empty->setVisible(count == 0 && rows.isReady());
    part.list->setVisible(count > 0);
    const int row = part.list->sizeHintForRow(0);
    part.list->setFixedHeight(std::min(count, MostShown) * std::max(row, 1) + 2);
    part.list->setVerticalScrollBarPolicy(count > MostShown ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void RecordPanel::addFact(const QString &label, const QString &value, Ink ink)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->count() / 2;
    auto *name = new TextLabel(label, TextRole::Small, Ink::TextSecondary, m_facts);
    auto *text = new TextLabel(value, TextRole::Small, ink, m_facts);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}

void RecordPanel::addContract(const Contract &contract)
{
    const Readable &readable = m_context.record.readable();
    QStringList name{contract.product, contract.plan};
    name.removeAll(QString());
    addFact(tr("Plan"), name.join(u" · "_s));
    addFact(tr("Value"), worthText(contract, readable.format));
    const QDate today = readable.today();
    addFact(tr("Term"), termText(contract, readable.format));
    addFact(tr("Renews"), renewalText(contract, readable), inkOf(renewalTone(contract, today)));
}

void RecordPanel::showContracts()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const ContractRows &rows = m_context.record.contracts();
    const QDate today = m_context.record.readable().today();
    QList<Contract> running;
    for (const Contract &contract : rows.entities<Contract>()) {
        if (!contract.isTrial && isRunning(contract, today))
            running.append(contract);
    }
    // The one that renews first is the one people ask about.
    std::stable_sort(running.begin(), running.end(), [](const Contract &a, const Contract &b) {
        if (a.renewal.isValid() != b.renewal.isValid())
            return a.renewal.isValid();
        return a.renewal < b.renewal;
    });
    m_contractCount->setText(running.isEmpty() ? QString() : m_context.page.format.number(running.size()));
    if (!running.isEmpty())
        addContract(running.constFirst());
    else if (rows.isReady())
        addFact(tr("Nothing runs now"), rows.rowCount() == 0 ? tr("no contract yet") : tr("all have ended"));
}

} // namespace farol
