// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/timelinesection.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/pages/customer/composer.h"
#include "ui/pages/customer/timelineview.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include "models/commands.h"
#include "models/customerrecord.h"

#include "core/async.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber PinnedField = 12;

QString idOf(TimelineFilter::Kinds kinds)
{
    return QString::number(static_cast<int>(kinds));
}

} // namespace

TimelineSection::TimelineSection(const SectionContext &context, QWidget *parent)
    : CustomerSection(parent),
      m_context(context),
      m_model(
          context.page.services.store, context.page.services.names, context.page.services.clock, context.page.format,
          {context.record.contacts(), context.record.tickets(), context.record.contracts(), context.record.churns()})
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(80ms);
    connect(&m_typing, &QTimer::timeout, this, &TimelineSection::applyFilter);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchField::escaped, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_kinds, &ChoiceBar::chosen, this, &TimelineSection::applyFilter);
    connect(&m_model, &TimelineModel::refreshed, this, &TimelineSection::refreshBody);
    connect(&m_model, &TimelineModel::failed, &m_context.page.acts, &Acts::tellFailure);
    connect(m_view, &QAbstractItemView::activated, this, &TimelineSection::openEntry);
    connect(m_view, &TimelineView::deleteAsked, this,
            [this](const QModelIndex &index) { deleteEntry(m_model.keyAt(index.row())); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &TimelineSection::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CustomerSection::actionsChanged);
    connect(m_composer, &Composer::saved, this, [this](const QByteArray &bytes) {
        if (const Result<Uuid> id = Uuid::fromBytes(bytes); id)
            m_asked = {tables::Interaction, *id};
        refreshBody();
    });
}

void TimelineSection::build()
{
    using K = TimelineFilter::Kinds;
    m_composer = new Composer(m_context.page, m_context.record.contacts(), this);
    m_kinds = new ChoiceBar(tr("Show"), ChoiceBar::Look::Chips, this);
    m_kinds->addChoice(idOf(K::Everything), tr("Everything"));
    m_kinds->addChoice(idOf(K::Conversations), tr("Conversations"));
    m_kinds->addChoice(idOf(K::Meetings), tr("Meetings"));
    m_kinds->addChoice(idOf(K::Notes), tr("Notes"));
    m_kinds->addChoice(idOf(K::Tickets), tr("Tickets"));
    m_kinds->addChoice(idOf(K::Contracts), tr("Contracts"));
    m_search = new SearchField(tr("Search the timeline"), m_context.page.actions.keyText(u"edit.find"_s), this);
    m_search->setObjectName(u"timelineSearch"_s);
    m_body = new QStackedWidget(this);
    m_view = new TimelineView(m_model, m_body);
    m_empty = new EmptyState(m_body);
    connect(m_body, &QStackedWidget::currentChanged, this, [this] {
        // The entries scroll; without a height of its own the stack would ask for that of the page that is not shown.
        m_body->setMinimumHeight(m_body->currentWidget() == m_view ? scaled(96) : 0);
    });
    m_body->addWidget(m_view);
    m_body->addWidget(m_empty);

    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(space::Margin, 0, space::Between, 0);
    filters->setSpacing(space::Group);
    filters->addWidget(m_kinds, 1, Qt::AlignVCenter);
    filters->addWidget(m_search, 0, Qt::AlignTop);
    auto *writing = new QHBoxLayout;
    writing->setContentsMargins(space::Margin, space::Cell, space::Between, 0);
    writing->addWidget(m_composer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Cell);
    column->addLayout(writing);
    column->addLayout(filters);
    column->addWidget(m_body, 1);
}

void TimelineSection::arrive()
{
    const CustomerId customer = m_context.record.id();
    m_model.show(customer.uuid);
    m_composer->showCustomer(customer);
    refreshBody();
}

void TimelineSection::applyFilter()
{
    TimelineFilter filter;
    filter.kinds = static_cast<TimelineFilter::Kinds>(m_kinds->currentId().toInt());
    filter.text = m_search->text();
    m_model.setFilter(filter);
}

void TimelineSection::refreshBody()
{
    if (!m_model.isReady())
        return;
    if (m_model.rowCount() > 0) {
        m_body->setCurrentWidget(m_view);
        if (const int row = m_asked.id.isNull() ? -1 : m_model.rowOf(m_asked); row >= 0) {
            m_asked = {};
            m_view->doItemsLayout();
            m_view->setCurrentIndex(m_model.index(row));
            m_view->scrollTo(m_model.index(row));
        }
        return;
    }
    if (!m_model.isComplete())
        return;
    m_empty->clearButtons();
    if (m_model.filter() == TimelineFilter()) {
        m_empty->describe(EmptyState::Drawing::Lighthouse, tr("Nothing happened here yet"),
                          tr("Log the first call or write a note. It is kept on this computer at once."));
        connect(m_empty->addButton(tr("Write note"), u"square-pen"_s, true), &QPushButton::clicked, this,
                [this] { runAction(u"record.note"_s); });
    } else {
        m_empty->describe(EmptyState::Drawing::Search, tr("Nothing matches"),
                          tr("The timeline holds nothing of what you ask for."));
        connect(m_empty->addButton(tr("Show everything"), {}, true), &QPushButton::clicked, this, [this] {
            m_search->clear();
            m_kinds->setCurrentId(idOf(TimelineFilter::Kinds::Everything));
            applyFilter();
        });
    }
    m_body->setCurrentWidget(m_empty);
}

RowKey TimelineSection::currentKey() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model.keyAt(current.row()) : RowKey();
}

void TimelineSection::select(const RowKey &row)
{
    m_asked = row;
    m_search->clear();
    m_kinds->setCurrentId(idOf(TimelineFilter::Kinds::Everything));
    applyFilter();
    refreshBody();
}

void TimelineSection::openEntry(const QModelIndex &index)
{
    const RowKey key = m_model.keyAt(index.row());
    if (key.table == tables::Ticket)
        m_context.go(u"tickets"_s, key);
    else if (key.table == tables::Contract)
        m_context.go(u"contracts"_s, key);
    else
        m_view->toggleFold(index);
}

void TimelineSection::editEntry(const RowKey &row)
{
    if (row.table != tables::Interaction)
        return;
    whenDone(m_context.page.services.store.row(row), this, [this](const Result<RowState> &state) {
        if (!state) {
            m_context.page.acts.tellFailure(state.error());
            return;
        }
        const Interaction entry = interactionFromRow(*state);
        if (entry.customer
            == m_context.record.id()) // saved under another one that is shown by now, it would move there
            m_composer->edit(entry);
    });
}

void TimelineSection::deleteEntry(const RowKey &row)
{
    if (row.table == tables::Interaction)
        m_context.page.acts.run(removeRows(tables::Interaction, {row.id}));
}

void TimelineSection::pinEntry(const RowKey &row, bool pinned)
{
    m_context.page.acts.run(editField(tables::Interaction, {row.id}, PinnedField, Value(pinned)));
}

void TimelineSection::copyEntry(const QModelIndex &index)
{
    QStringList parts;
    for (const int role : {int(TimelineModel::TitleRole), int(TimelineModel::DetailRole), int(TimelineModel::BodyRole),
                           int(TimelineModel::SaidRole), int(TimelineModel::RestatedRole)})
        parts.append(index.data(role).toString());
    parts.removeAll(QString());
    QApplication::clipboard()->setText(parts.join(u'\n'));
}

void TimelineSection::openMenu(const QPoint &at)
{
    QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        index = m_view->currentIndex();
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    const RowKey key = m_model.keyAt(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &text, const std::function<void()> &run) {
        connect(menu->addAction(text), &QAction::triggered, this, run);
    };
    const QPersistentModelIndex place(index);
    offer(m_view->isUnfolded(index) ? tr("Show less") : tr("Show the whole text"), [this, place] {
        if (place.isValid())
            m_view->toggleFold(place);
    });
    offer(tr("Copy text"), [this, place] {
        if (place.isValid())
            copyEntry(place);
    });
    if (key.table == tables::Interaction) {
        menu->addSeparator();
        const bool pinned = index.data(TimelineModel::PinnedRole).toBool();
        offer(pinned ? tr("Unpin") : tr("Pin to the top"), [this, key, pinned] { pinEntry(key, !pinned); });
        offer(tr("Edit"), [this, key] { editEntry(key); });
        offer(tr("Delete"), [this, key] { deleteEntry(key); });
        menu->addAction(m_context.page.actions.action(u"record.history"_s));
    }
    const QRect row = m_view->visualRect(index);
    const bool inside = row.contains(at);
    menu->popup(m_view->viewport()->mapToGlobal(inside ? at : row.topLeft() + QPoint(space::Margin, space::Margin)));
}

QStringList TimelineSection::actionIds() const
{
    return {u"record.add"_s, u"record.note"_s, u"record.call"_s, u"record.edit"_s, u"record.delete"_s, u"edit.find"_s};
}

bool TimelineSection::isActionEnabled(const QString &id) const
{
    if (id == "record.edit"_L1 || id == "record.delete"_L1)
        return currentKey().table == tables::Interaction;
    return true;
}

void TimelineSection::runAction(const QString &id)
{
    if (id == "record.note"_L1)
        m_composer->begin(u"note"_s);
    else if (id == "record.call"_L1)
        m_composer->begin(u"call"_s);
    else if (id == "record.add"_L1)
        m_composer->begin({});
    else if (id == "record.edit"_L1)
        editEntry(currentKey());
    else if (id == "record.delete"_L1)
        deleteEntry(currentKey());
    else if (id == "edit.find"_L1)
        m_search->setFocus(Qt::ShortcutFocusReason);
}

void TimelineSection::focusContent()
{
    if (m_body->currentWidget() == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_search->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TimelineSection::panes()
{
    return {m_composer, m_search, m_view};
}

QVariantMap TimelineSection::saveState() const
{
    return {{u"kinds"_s, m_kinds->currentId()}};
}

void TimelineSection::restoreState(const QVariantMap &state)
{
    m_kinds->setCurrentId(state.value(u"kinds"_s, idOf(TimelineFilter::Kinds::Everything)).toString());
    applyFilter();
}

} // namespace farol
