// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/customerpage.h"

#include "ui/pages/customer/customersections.h"
#include "ui/pages/customer/groupchooser.h"
#include "ui/pages/customer/recordheader.h"
#include "ui/pages/customer/recordpanel.h"
#include "ui/pages/customer/sharedialog.h"
#include "ui/pages/rows/historydialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tabstrip.h"

#include "core/accounts.h"
#include "models/customerfields.h"

#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int NarrowWindow = 1200; // below it the panel is a drawer
constexpr int DrawerWidth = 340;

/// Every customer by name: for who did not come from a list.
ListQuery wholeList()
{
    ListQuery query;
    query.table = tables::Customer;
    query.sort = {{customerfields::Name, false}};
    return query;
}

} // namespace

CustomerPage::CustomerPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_record(context.services.store, {context.services.names, context.services.clock, context.format}),
      m_neighbours(context.services.store),
      m_list(wholeList()),
      m_groups(new GroupChooser(context, this))
{
    build();
    connect(m_header, &RecordHeader::actionAsked, this, &CustomerPage::runAction);
    connect(m_header, &RecordHeader::sectionAsked, this, [this](const QString &id) { goTo(id, {}); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { showSection(m_tabs->currentId()); });
    connect(&m_record, &CustomerRecord::headChanged, this, [this] {
        m_gone = m_gone && !m_record.customer();
        refreshWhole();
    });
    connect(&m_record, &CustomerRecord::gone, this, [this] {
        m_gone = true;
        refreshWhole();
    });
    connect(&m_neighbours, &Neighbours::changed, this, &Page::actionsChanged);
    for (OwnedRows *rows :
         {static_cast<OwnedRows *>(&m_record.contacts()), static_cast<OwnedRows *>(&m_record.tasks()),
          static_cast<OwnedRows *>(&m_record.contracts()), static_cast<OwnedRows *>(&m_record.tickets()),
          static_cast<OwnedRows *>(&m_record.children())}) {
        connect(rows, &OwnedRows::refreshed, this, &CustomerPage::refreshTabs);
        connect(rows, &QAbstractItemModel::modelReset, this, &CustomerPage::refreshTabs);
    }
    showSection(m_tabs->currentId());
    refreshWhole();
}

CustomerPage::~CustomerPage()
{
    // The parts listen to the record, which is a member and would go before the child widgets do.
    delete m_whole;
}

void CustomerPage::build()
{
    m_whole = new QStackedWidget(this);
    m_empty = new EmptyState(m_whole);
    auto *content = new QWidget(m_whole);
    auto *head = new Tone(Ink::Content, content);
    head->setLines(Qt::BottomEdge);
    m_header = new RecordHeader(m_context, m_record, m_neighbours, head);
    m_tabs = new TabStrip(tr("Parts of the customer"), head);
    for (const SectionEntry &entry : allSections())
        m_tabs->addPart(entry.id, sectionTitle(entry));
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(space::Cell, 0, space::Between, 0);
    tabs->addWidget(m_tabs, 1);
    auto *upper = new QVBoxLayout(head);
    upper->setContentsMargins(0, 0, 0, 1);
    upper->setSpacing(0);
    upper->addWidget(m_header);
    upper->addLayout(tabs);

    m_splitter = new QSplitter(Qt::Horizontal, content);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *parts = new Tone(Ink::Content, m_splitter);
    m_parts = new QStackedWidget(parts);
    auto *filled = new QVBoxLayout(parts);
    filled->setContentsMargins(0, 0, 0, 0);
    filled->addWidget(m_parts);
    const auto go = [this](const QString &section, const RowKey &row) { goTo(section, row); };
    m_panel = new RecordPanel({m_context, m_record, go}, m_splitter);
    m_panel->setMinimumWidth(scaled(260));
    m_panel->setMaximumWidth(scaled(420));
    m_splitter->addWidget(parts);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_panelDragged = true; });

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_splitter, 1);
    m_whole->addWidget(m_empty);
    m_whole->addWidget(content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_whole);
}

CustomerSection *CustomerPage::section(const QString &id)
{
    if (CustomerSection *made = m_sections.value(id))
        return made;
    for (const SectionEntry &entry : allSections()) {
        if (entry.id != id)
            continue;
        const auto go = [this](const QString &section, const RowKey &row) { goTo(section, row); };
        CustomerSection *made = entry.make({m_context, m_record, go}, m_parts);
        made->setAccessibleName(sectionTitle(entry));
        if (const int widest = made->widest(); widest > 0)
            made->setMaximumWidth(scaled(widest));
        m_sections.insert(id, made);
        m_parts->addWidget(made);
        connect(made, &CustomerSection::actionsChanged, this, &Page::actionsChanged);
        return made;
    }
    return nullptr;
}

CustomerSection *CustomerPage::current() const
{
    return m_sections.value(m_tabs->currentId());
}

void CustomerPage::showSection(const QString &id)
{
    CustomerSection *shown = section(id);
    if (shown == nullptr)
        return;
    m_parts->setCurrentWidget(shown);
    shown->arrive();
    Q_EMIT actionsChanged();
}

void CustomerPage::goTo(const QString &section, const RowKey &row)
{
    if (std::exchange(m_drawerOpen, false))
        place(); // it would stand over what it leads to
    constexpr auto Add = "add:"_L1; // asked for by the panel: not only show the part, begin a row there
    const bool adds = section.startsWith(Add);
    const QString id = adds ? section.mid(Add.size()) : section;
    m_tabs->setCurrentId(id);
    if (current() == nullptr)
        return;
    if (!row.id.isNull())
        current()->select(row);
    if (adds)
        current()->runAction(u"record.add"_s);
    else
        current()->focusContent();
}

void CustomerPage::showCustomer(CustomerId customer)
{
    if (customer.isNull())
        return;
    m_gone = false;
    m_record.show(customer);
    m_neighbours.follow(m_list);
    m_neighbours.stand(customer.uuid);
    if (current() != nullptr)
        current()->arrive();
    refreshWhole();
}

void CustomerPage::open(const QVariant &what)
{
    const QVariantMap map = what.toMap();
    const QByteArray bytes = map.isEmpty() ? what.toByteArray() : map.value(u"customer"_s).toByteArray();
    const Result<Uuid> customer = Uuid::fromBytes(bytes);
    if (!customer)
        return;
    if (const QVariant list = map.value(u"list"_s); list.canConvert<ListQuery>())
        m_list = list.value<ListQuery>();
    showCustomer(CustomerId(*customer));
    const Result<Uuid> row = Uuid::fromBytes(map.value(u"row"_s).toByteArray());
    const auto table = static_cast<TableNumber>(map.value(u"table"_s).toInt());
    if (row && table != 0 && table != tables::Customer)
        goTo(sectionOf(table), {table, *row});
}

void CustomerPage::refreshTabs()
{
    for (const SectionEntry &entry : allSections()) {
        const int count = entry.count == nullptr ? 0 : entry.count(m_record);
        m_tabs->setCount(entry.id, count > 0 ? m_context.format.number(count) : QString());
    }
}

void CustomerPage::refreshWhole()
{
    const bool shown = !m_record.id().isNull() && !m_gone;
    if (!shown) {
        m_empty->clearButtons();
        if (m_gone)
            m_empty->describe(EmptyState::Drawing::Broken, tr("This customer is not here any more"),
                              tr("It was deleted, or it is no longer among the customers you may see. What you had "
                                 "begun to write is kept."));
        else
            m_empty->describe(EmptyState::Drawing::Lighthouse, tr("No customer is open"),
                              tr("Open one from the list of customers, or find it with the search."));
        connect(m_empty->addButton(tr("Show customers"), u"building-2"_s, true), &QPushButton::clicked, this,
                [this] { runAction(u"record.back"_s); });
    }
    m_whole->setCurrentIndex(shown ? 1 : 0);
    place();
    Q_EMIT actionsChanged();
}

void CustomerPage::place()
{
    const bool drawer = window()->width() < scaled(NarrowWindow);
    const bool isDrawer = m_panel->parentWidget() != m_splitter;
    if (drawer && !isDrawer) {
        m_besideState = m_splitter->saveState();
        m_panel->setParent(m_whole->widget(1));
    } else if (!drawer && isDrawer) {
        m_drawerOpen = false;
        m_splitter->addWidget(m_panel);
        m_splitter->restoreState(m_besideState);
        m_splitter->setHandleWidth(1);
    }
    if (!drawer && !m_panelDragged)
        m_splitter->setSizes({1, sidePanelWidth(window()->width())}); // the part beside it stretches over the rest
    m_panel->setProperty("farolFloats", drawer); // it lies over the part on purpose
    if (drawer) {
        const QWidget *over = m_panel->parentWidget();
        const int wide = std::min(scaled(DrawerWidth), over->width());
        const QPoint top = m_splitter->mapTo(over, QPoint(over->width() - wide, 0));
        const int x = layoutDirection() == Qt::RightToLeft ? 0 : top.x();
        m_panel->setGeometry(x, top.y(), wide, m_splitter->height());
        m_panel->raise();
    }
    const bool wanted = drawer ? m_drawerOpen : m_panelOpen;
    const bool changes = m_panel->isHidden() == wanted;
    m_panel->setVisible(wanted);
    if (changes)
        Q_EMIT actionsChanged();
}

void CustomerPage::togglePanel()
{
    const bool drawer = m_panel->parentWidget() != m_splitter;
    bool &open = drawer ? m_drawerOpen : m_panelOpen;
    open = !open;
    place();
    if (drawer && open)
        m_panel->focusFirst();
    else if (drawer)
        focusContent();
}

void CustomerPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    place();
}

QStringList CustomerPage::actionIds() const
{
    QStringList ids{u"record.back"_s,    u"record.previous"_s,   u"record.next"_s,  u"record.previousTab"_s,
                    u"record.nextTab"_s, u"record.note"_s,       u"record.call"_s,  u"view.panel"_s,
                    u"record.group"_s,   u"record.leaveGroup"_s, u"record.share"_s, u"record.history"_s};
    if (current() != nullptr)
        ids += current()->actionIds();
    return ids;
}

bool CustomerPage::isActionChecked(const QString &id) const
{
    return id == "view.panel"_L1 && m_whole->currentIndex() == 1 && !m_panel->isHidden();
}

bool CustomerPage::isActionEnabled(const QString &id) const
{
    if (id == "record.back"_L1)
        return true;
    if (m_whole->currentIndex() == 0)
        return false;
    if (id == "record.previous"_L1)
        return !m_neighbours.previous().isNull();
    if (id == "record.next"_L1)
        return !m_neighbours.next().isNull();
    if (id == "record.leaveGroup"_L1)
        return m_record.customer() && !m_record.customer()->parent.isNull();
    if (id == "record.share"_L1) { // whoever holds a customer may share it; the server has to be there to be asked
        const Accounts *accounts = m_context.services.accounts;
        return accounts != nullptr && !accounts->asker().user.isNull() && m_record.customer();
    }
    if (id == "record.history"_L1)
        return current() != nullptr && !current()->currentRow().id.isNull();
    return current() == nullptr || current()->isActionEnabled(id);
}

void CustomerPage::step(const Uuid &customer)
{
    if (!customer.isNull())
        showCustomer(CustomerId(customer));
}

void CustomerPage::turn(int tabs)
{
    m_tabs->step(tabs);
    focusContent();
}

void CustomerPage::runAction(const QString &id)
{
    if (id == "record.back"_L1) {
        // The list stands where the person left off, however far he went with "next".
        m_context.go(u"customers"_s,
                     m_record.id().isNull() ? QVariant() : QVariantMap{{u"at"_s, m_record.id().uuid.toBytes()}});
    } else if (id == "record.previous"_L1) {
        step(m_neighbours.previous());
    } else if (id == "record.next"_L1) {
        step(m_neighbours.next());
    } else if (id == "record.nextTab"_L1) {
        turn(1);
    } else if (id == "record.previousTab"_L1) {
        turn(-1);
    } else if (id == "view.panel"_L1) {
        togglePanel();
    } else if (id == "record.group"_L1) {
        if (const std::optional<Customer> shown = m_record.customer(); shown)
            m_groups->chooseGroupOf(shown->id.uuid, shown->name);
    } else if (id == "record.leaveGroup"_L1) {
        m_groups->takeOut(m_record.id().uuid);
    } else if (id == "record.share"_L1) {
        if (isActionEnabled(id))
            shareDialog()->begin(*m_record.customer());
    } else if (id == "record.history"_L1) {
        if (isActionEnabled(id))
            (new HistoryDialog(m_context, current()->currentRow(), this))->open();
    } else if (id == "record.note"_L1 || id == "record.call"_L1) {
        m_tabs->setCurrentId(u"timeline"_s);
        current()->runAction(id);
    } else if (current() != nullptr) {
        current()->runAction(id);
    }
}

ShareDialog *CustomerPage::shareDialog()
{
    if (m_share == nullptr)
        m_share = new ShareDialog(m_context, this);
    return m_share;
}

void CustomerPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    if (m_drawerOpen) {
        togglePanel();
        return;
    }
    // One step back at a time: from a field to its list, from there to the customers.
    const QWidget *before = window()->focusWidget();
    focusContent();
    if (window()->focusWidget() == before)
        runAction(u"record.back"_s);
}

void CustomerPage::focusContent()
{
    if (m_whole->currentIndex() == 1 && current() != nullptr)
        current()->focusContent();
    else if (auto *way = m_empty->findChild<QPushButton *>())
        way->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> CustomerPage::panes()
{
    if (m_whole->currentIndex() == 0 || current() == nullptr)
        return {m_empty};
    QList<QWidget *> all{m_header, m_tabs};
    all += current()->panes();
    if (m_panel->isVisible())
        all.append(m_panel);
    return all;
}

QVariantMap CustomerPage::saveState() const
{
    QVariantMap state{
        {u"customer"_s, m_record.id().uuid.toBytes()}, {u"section"_s, m_tabs->currentId()}, {u"panel"_s, m_panelOpen}};
    if (m_panelDragged) // else it is as wide as the window asks for
        state.insert(u"splitter"_s, m_panel->parentWidget() == m_splitter ? m_splitter->saveState() : m_besideState);
    for (auto section = m_sections.cbegin(); section != m_sections.cend(); ++section)
        state.insert(u"part."_s + section.key(), (*section)->saveState());
    return state;
}

QStringList CustomerPage::confidentialState() const
{
    return {u"customer"_s};
}

void CustomerPage::restoreState(const QVariantMap &state)
{
    if (state.isEmpty())
        return;
    m_panelOpen = state.value(u"panel"_s, true).toBool();
    m_besideState = state.value(u"splitter"_s).toByteArray();
    m_panelDragged = !m_besideState.isEmpty();
    if (m_panel->parentWidget() == m_splitter)
        m_splitter->restoreState(m_besideState);
    m_splitter->setHandleWidth(1);
    m_tabs->setCurrentId(state.value(u"section"_s).toString());
    for (const SectionEntry &entry : allSections()) {
        if (state.contains(u"part."_s + entry.id))
            section(entry.id)->restoreState(state.value(u"part."_s + entry.id).toMap());
    }
    if (const Result<Uuid> id = Uuid::fromBytes(state.value(u"customer"_s).toByteArray()); id && !id->isNull())
        showCustomer(CustomerId(*id));
}

} // namespace farol
