// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customerspage.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/pages/customers/bulkbar.h"
#include "ui/pages/customers/customerdelegate.h"
#include "ui/pages/customers/customerpanel.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include "core/accessend.h"
#include "models/commands.h"
#include "models/customerfields.h"
#include "models/labels.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

QList<std::pair<QString, QString>> keysAndLabels(const QString &list)
{
    QList<std::pair<QString, QString>> all;
    for (const QString &key : listKeys(list))
        all.append({key, keyLabel(list, key)});
    return all;
}

} // namespace

CustomersPage::CustomersPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.services.store, context.services.names, context.format),
      m_counter(context.services.store, tables::Customer)
{
    buildHead();
    // Before the list connects to its model: it closes the editors of rows that are about to go.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rescueDrafts(first, last); });
    buildList();
    connectAll();
    CustomerFilter mine;
    mine.owner = context.services.store.me();
    m_counter.watch(u"mine"_s, mine.tree());
    m_counter.watch(u"all"_s, {});
    m_filter.owner = mine.owner;
    m_model.setQuery(m_filter.tree(), {{customerfields::Name, false}});
    refreshStatus(context.services.store.status());
    refreshBody();
}

void CustomersPage::buildHead()
{
    auto *tone = new Tone(Ink::Content, this);
    tone->setLines(Qt::BottomEdge);
    m_head = tone;
    auto *header = new PageHeader(tr("Customers"), m_head);
    m_new = new Button(tr("New customer"), ButtonVariant::Primary, header);
    m_new->setIconName(u"plus"_s);
    m_new->setKeyCap(m_context.actions.keyText(u"customer.new"_s));
    header->addAction(m_new);

    m_tabs = new ViewTabs(tr("Views"), m_head);
    m_tabs->addView(u"mine"_s, tr("My portfolio"));
    m_tabs->addView(u"all"_s, tr("All"));
    m_search = new SearchField(tr("Filter this list"), m_context.actions.keyText(u"edit.find"_s), m_head);
    m_search->setObjectName(u"search"_s);
    m_stage = new FilterChip(tr("Stage"), keysAndLabels(u"stages"_s), m_head);
    m_segment = new FilterChip(tr("Segment"), keysAndLabels(u"segments"_s), m_head);
    m_clear = new Button(tr("Clear"), ButtonVariant::Ghost, m_head);
    m_clear->setAccessibleName(tr("Clear filters"));

    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(space::Between - 1, 0, space::Between, 0);
    m_waiting = new Button({}, ButtonVariant::Secondary, m_head);
    m_waiting->setIconName(u"arrow-up"_s);
    m_waiting->setSmall(true);
    m_waiting->hide();
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    tabs->addWidget(m_waiting);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(space::Wide, 0, space::Between, 0);
    filters->setSpacing(space::Group);
    filters->addWidget(m_search);
    filters->addWidget(m_stage);
    filters->addWidget(m_segment);
    filters->addStretch();
    filters->addWidget(m_clear);
    auto *column = new QVBoxLayout(m_head);
    column->setContentsMargins(0, 0, 0, space::Group);
    column->setSpacing(0);
    column->addWidget(header);
    column->addLayout(tabs);
    column->addSpacing(space::Small);
    column->addLayout(filters);
}

void CustomersPage::buildList()
{
    m_body = new QStackedWidget(this);
    m_table = new CustomersTable(m_model, m_body);
    const auto delegate = [this] {
        auto *made = new CustomerDelegate(*m_table, m_context.format, m_context.services.names, m_table);
        connect(made, &CustomerDelegate::savedOverNewer, this, [this](const QString &field, const QString &theirs) {
            m_context.notices.tell(tr("%1 had been changed to “%2” meanwhile; yours replaced it.").arg(field, theirs),
                                   tr("Undo"), [this] { m_context.acts.undo(); });
        });
        return made;
    };
    m_table->setCellDelegates(delegate(), delegate());
    m_empty = new EmptyState(m_body);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    m_footer = new ListFooter(this);
    m_footer->setHints({{m_context.actions.keyText(u"customer.open"_s), tr("details")},
                        {m_context.actions.keyText(u"customer.edit"_s), tr("edit")},
                        {m_context.actions.keyText(u"edit.toggleRow"_s), tr("select")}});
    m_panel = new CustomerPanel(m_context, this);
    m_panel->hide();
    m_bulk = new BulkBar(m_context, this);
}

void CustomersPage::connectAll()
{
    connect(m_new, &QPushButton::clicked, this, [this] { runAction(u"customer.new"_s); });
    connect(m_clear, &QPushButton::clicked, this, &CustomersPage::clearFilters);
    connect(m_tabs, &QTabBar::currentChanged, this, &CustomersPage::applyFilter);
    m_typing.setSingleShot(true);
    m_typing.setInterval(60ms);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &CustomersPage::applyFilter);
    connect(m_search, &QLineEdit::returnPressed, this, &CustomersPage::focusContent);
    connect(m_search, &SearchField::escaped, this, &CustomersPage::focusContent);
    connect(m_stage, &FilterChip::keysChanged, this, &CustomersPage::applyFilter);
    connect(m_segment, &FilterChip::keysChanged, this, &CustomersPage::applyFilter);
    connect(m_waiting, &QPushButton::clicked, this, [this] { runAction(u"view.refresh"_s); });

    connect(&m_counter, &ListCounter::counted, this, [this](const QString &name, int count) {
        m_tabs->setCount(name, count, m_context.format.number(count));
        refreshFooter();
        refreshBody();
    });
    connect(&m_model, &RowListModel::queryAnswered, this, [this] {
        m_failed = false;
        refreshBody();
    });
    connect(&m_model, &RowListModel::completed, this, [this] {
        refreshBody();
        refreshFooter();
        if (!m_asked.isNull() && m_model.rowOf(m_asked) >= 0)
            m_table->goTo(std::exchange(m_asked, {}));
    });
    connect(&m_model, &RowListModel::waitingChanged, this, &CustomersPage::refreshWaiting);
    connect(&m_model, &RowListModel::failed, this, [this](const Error &error) {
        m_failed = !m_model.isReady();
        m_context.acts.tellFailure(error);
        refreshBody();
    });
    connect(&m_model, &CustomersModel::editFailed, &m_context.acts, &Acts::tellFailure);
    connect(&m_model, &RowListModel::ownRowEntered, this, [this](int row) { m_table->goTo(m_model.idAt(row)); });
    connect(m_panel, &CustomerPanel::draftLost, this, [this](const QString &name, const QString &draft) {
        m_context.notices.warn(tr("%1 was deleted while you were writing: “%2”").arg(name, draft));
    });
    connect(m_panel, &CustomerPanel::draftUnreadable, this, [this](const QString &name, const QString &draft) {
        m_context.notices.warn(tr("%1: “%2” could not be read and was not saved.").arg(name, draft));
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CustomersPage::openContextMenu);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CustomersPage::refreshFooter);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &CustomersPage::refreshFooter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CustomersPage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CustomersPage::followCurrent);
    connect(m_panel, &CustomerPanel::closeAsked, this, [this] { setPanelOpen(false); });
    connect(m_bulk, &BulkBar::clearAsked, m_table->selectionModel(), &QItemSelectionModel::clearSelection);
    connect(m_bulk, &BulkBar::deleteAsked, this, &CustomersPage::deleteSelected);
    connect(&m_context.services.store, &Store::statusChanged, this, &CustomersPage::refreshStatus);
}

void CustomersPage::applyFilter()
{
    CustomerFilter filter;
    filter.text = m_search->text();
    filter.stages = m_stage->keys();
    filter.segments = m_segment->keys();
    if (m_tabs->currentId() == "mine"_L1)
        filter.owner = m_context.services.store.me();
    m_clear->setVisible(filter.narrows());
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_model.setFilter(m_filter.tree());
    Q_EMIT actionsChanged();
}

void CustomersPage::clearFilters()
{
    m_search->clear();
    m_stage->setKeys({});
    m_segment->setKeys({});
    m_typing.stop();
    applyFilter();
    focusContent();
}

void CustomersPage::refreshStatus(const SyncStatus &status)
{
    m_model.setLive(status.loading);
    const bool closed = status.hasError && accessEndOf(status.lastError) != AccessEnd::None;
    if (std::exchange(m_closed, closed) == closed)
        return;
    m_new->setEnabled(!closed);
    refreshBody();
    Q_EMIT actionsChanged();
}

void CustomersPage::refreshFooter()
{
    const int shown = m_model.rowCount();
    const int all = m_counter.count(u"all"_s);
    const bool part = all >= 0 && shown != all;
    const QString number = m_model.isComplete() || shown == 0 ? m_context.format.number(shown) : u"…"_s;
    // Portuguese counts zero as one thing by Qt's rule; people count it as many.
    const int grammatical = shown == 0 ? 2 : shown;
    m_footer->setCountText(
        number, part ? tr("of %n customer(s)", nullptr, all).replace(QString::number(all), m_context.format.number(all))
                     : tr("customer(s)", nullptr, grammatical));
}

void CustomersPage::refreshBody()
{
    m_clear->setVisible(m_filter.narrows());
    if (!m_model.isReady() && !m_failed)
        return; // local data is there within a frame or two; a loader would only flicker
    const bool empty = m_failed || (m_model.isComplete() && m_model.rowCount() == 0);
    if (!empty) {
        m_body->setCurrentWidget(m_table);
        place();
        return;
    }
    m_empty->clearButtons();
    if (m_closed) {
        m_empty->describe(EmptyState::Drawing::Lighthouse, tr("Your access has ended"),
                          errorSentence(m_context.services.store.status().lastError));
    } else if (m_failed) {
        m_empty->describe(
            EmptyState::Drawing::Broken, tr("The list cannot be read"),
            tr("Your data is still on this computer. Try again; if it stays so, tell your administrator."));
        connect(m_empty->addButton(tr("Try again"), u"refresh-cw"_s, true), &QPushButton::clicked, this,
                [this] { m_model.reload(); });
    } else if (m_filter.narrows()) {
        describeNoMatch();
    } else if (m_tabs->currentId() == "mine"_L1 && m_counter.count(u"all"_s) > 0) {
        m_empty->describe(EmptyState::Drawing::Lighthouse, tr("No customer is in your portfolio yet"),
                          tr("Become the owner of a customer and it stands here, also without a network."));
        connect(m_empty->addButton(tr("Show all customers"), {}, true), &QPushButton::clicked, this,
                [this] { m_tabs->setCurrentId(u"all"_s); });
    } else {
        m_empty->describe(
            EmptyState::Drawing::Lighthouse, tr("Your portfolio begins here"),
            tr("Add the first customer. It is kept on this computer at once and sent when there is a network."));
        Button *add = m_empty->addButton(tr("New customer"), u"plus"_s, true);
        add->setKeyCap(m_context.actions.keyText(u"customer.new"_s));
        connect(add, &QPushButton::clicked, this, [this] { runAction(u"customer.new"_s); });
    }
    m_body->setCurrentWidget(m_empty);
    place();
}

void CustomersPage::describeNoMatch()
{
    // Says which filter to drop and what that would give, counted here and now.
    const auto offer = [this](const QString &name, const QString &words, CustomerFilter without,
                              const std::function<void()> &drop) {
        without.owner = m_filter.owner;
        if (m_counter.count(name) < 0) {
            m_counter.watch(name, without.tree());
            return;
        }
        const int count = m_counter.count(name);
        if (count == 0)
            return;
        const QString text = tr("Without %1: %2").arg(words, tr("%n customer(s)", nullptr, count));
        connect(m_empty->addButton(text, u"x"_s, false), &QPushButton::clicked, this, drop);
    };
    QStringList asked;
    if (const QString text = m_filter.text.simplified(); !text.isEmpty())
        asked.append(u"“"_s + text + u"”"_s);
    asked += {m_stage->valueText(), m_segment->valueText()};
    asked.removeAll(QString());
    m_empty->describe(EmptyState::Drawing::Search, tr("No customer matches"),
                      tr("Nobody in this view has all of this: %1.").arg(asked.join(u" · "_s)));
    CustomerFilter without = m_filter;
    without.text.clear();
    if (without != m_filter)
        offer(u"-text/"_s + m_filter.text, u"“"_s + m_filter.text.simplified() + u"”"_s, without,
              [this] { m_search->clear(); });
    without = m_filter;
    without.stages.clear();
    if (without != m_filter)
        offer(u"-stage/"_s + m_filter.stages.join(u'/') + m_filter.text, m_stage->valueText(), without,
              [this] { m_stage->setKeys({}); });
    without = m_filter;
    without.segments.clear();
    if (without != m_filter)
        offer(u"-segment/"_s + m_filter.segments.join(u'/') + m_filter.text, m_segment->valueText(), without,
              [this] { m_segment->setKeys({}); });
    connect(m_empty->addButton(tr("Clear filters"), {}, true), &QPushButton::clicked, this,
            &CustomersPage::clearFilters);
}

void CustomersPage::refreshWaiting()
{
    const int waiting = m_model.waitingCount();
    const bool late = waiting > 0 || m_model.orderIsLate();
    m_waiting->setText(waiting > 0 ? tr("%n new", nullptr, waiting) : tr("Order changed"));
    m_waiting->setToolTip(tr("Rows that came in wait here, so that nothing moves under the pointer."));
    m_waiting->setAccessibleName(m_waiting->text() + u", "_s + tr("show"));
    m_waiting->setVisible(late);
    Q_EMIT actionsChanged();
}

void CustomersPage::selectionChanged()
{
    m_bulk->setRows(m_table->selectedIds());
    Q_EMIT actionsChanged();
}

void CustomersPage::followCurrent()
{
    if (m_panelOpen && !m_table->currentId().isNull())
        m_panel->showCustomer(m_table->currentId());
    Q_EMIT actionsChanged();
}

void CustomersPage::setPanelOpen(bool isOpen)
{
    m_panelOpen = isOpen;
    if (isOpen)
        m_panel->showCustomer(m_table->currentId());
    const bool hadFocus = m_panel->isAncestorOf(focusWidget());
    m_panel->setVisible(isOpen);
    place();
    if (!isOpen && hadFocus)
        focusContent();
    Q_EMIT actionsChanged();
}

void CustomersPage::place()
{
    const int head = m_head->sizeHint().height();
    const int foot = m_footer->height();
    const int window = this->window()->width();
    const bool docked = window >= scaled(1200);
    const int panel = scaled(window >= 1920 ? 380 : window >= 1440 ? 340 : docked ? 300 : 340);
    const int listWidth = width() - (m_panelOpen && docked ? panel : 0);
    m_head->setGeometry(0, 0, listWidth, head);
    m_body->setGeometry(0, head, listWidth, height() - head - foot);
    m_footer->setGeometry(0, height() - foot, listWidth, foot);
    m_panel->setGeometry(width() - panel, 0, panel, height());
    m_bulk->placeAbove(height() - foot);
    if (m_panelOpen)
        m_panel->raise();
}

void CustomersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    place();
}

void CustomersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    // One step back at a time: the panel, the selection, the filters.
    if (m_panelOpen)
        setPanelOpen(false);
    else if (m_table->selectedIds().size() > 1)
        m_table->clearSelection();
    else if (m_filter.narrows())
        clearFilters();
}

} // namespace farol
