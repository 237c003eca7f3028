// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CustomersPage: what the list is narrowed by, and what stands in its place when nothing is left.

#include "ui/pages/customers/customerspage.h"

#include "ui/actions/actionregistry.h"
#include "ui/errortext.h"
#include "ui/filter/filterbuilder.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/viewkeeper.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/conditionchip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/viewtabs.h"

#include "core/customer.h"
#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/filterwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Beyond this one chip stands for the rest.
constexpr qsizetype MostChips = 2;

QString written(const Filter &filter, const EntityInfo &entity)
{
    const Result<QString> text = printFilter(filter, entity, FilterText::AsWritten);
    return text ? *text : QString();
}

} // namespace

void CustomersPage::showView()
{
    const ListView &view = m_keeper->shown();
    m_table->setColumns(view.columns);
    m_table->showSort(view.sort);
    if (m_columns != nullptr)
        openColumns(); // it stays open and shows this view's
    m_searched.clear();
    showFilter();
}

void CustomersPage::showFilter()
{
    refreshChips();
    if (m_builder != nullptr
        && written(m_builder->filter(), m_model.entity()) != written(m_keeper->shown().filter, m_model.entity()))
        m_builder->setFilter(m_keeper->shown().filter);
    askList();
}

Filter CustomersPage::searched() const
{
    CustomerFilter typed;
    typed.text = m_search->text();
    return typed.tree();
}

bool CustomersPage::narrows() const
{
    return !m_search->text().simplified().isEmpty() || m_keeper->isFilterChanged();
}

void CustomersPage::askList()
{
    m_typing.stop();
    const Filter wanted = bothOf(m_keeper->shown().filter, searched());
    if (m_builder != nullptr)
        m_builder->showNote(m_search->text().simplified().isEmpty()
                                ? QString()
                                : tr("“%1” above the list narrows it too.").arg(m_search->text().simplified()));
    refreshState();
    const QString asked =
        written(wanted, m_model.entity()) + u'\n' + printSort(m_keeper->shown().sort, m_model.entity());
    if (asked == m_searched && m_model.query().filter == wanted)
        return;
    m_searched = asked;
    QStringList names;
    for (const ListView &view : m_keeper->views().views())
        names.append(view.id);
    m_counter.keepOnly(names); // what had been offered in place of an empty list
    m_model.setQuery(wanted, m_keeper->shown().sort);
}

bool CustomersPage::isBuilderOpen() const
{
    return m_builder != nullptr && !m_builder->isHidden();
}

void CustomersPage::refreshState()
{
    // The form below has both, too; only saving what is saved already is to be had here alone.
    m_clear->setVisible(narrows() && !isBuilderOpen());
    m_save->setVisible(m_keeper->isDirty() && (!isBuilderOpen() || m_keeper->shown().isSaved()));
    m_save->setText(m_keeper->shown().isSaved() ? tr("Save view") : tr("Save as view"));
    Q_EMIT actionsChanged();
}

void CustomersPage::refreshChips()
{
    const Filter &filter = m_keeper->shown().filter;
    for (const auto &[chip, field] :
         {std::pair(m_stage, customerfields::Stage), std::pair(m_segment, customerfields::Segment)}) {
        const QSignalBlocker quiet(chip);
        chip->setKeys(keysIn(filter, field));
    }
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own cross may have been pressed
        delete item;
    }
    QList<Filter> conditions = otherConditions(filter, {customerfields::Stage, customerfields::Segment});
    // What makes a tab of the program's own what it is needs no chip beside it.
    if (const ListView kept = m_keeper->kept(); !kept.isSaved()) {
        for (const Filter &own : otherConditions(kept.filter, {customerfields::Stage, customerfields::Segment}))
            conditions.removeOne(own);
    }
    m_filter->setText(conditions.isEmpty() ? tr("Filter")
                                           : tr("Filter") + u' ' + m_context.format.number(conditions.size()));
    if (isBuilderOpen())
        return; // they stand in the form below
    const auto opens = [this](ConditionChip *chip) {
        connect(chip, &QAbstractButton::clicked, this, [this] {
            setBuilderOpen(true);
            m_builder->begin();
        });
        m_chips->addWidget(chip);
    };
    for (const Filter &condition : conditions.mid(0, MostChips)) {
        auto *chip = new ConditionChip(
            conditionText(condition, m_model.entity(), m_context.format, m_context.services.names), m_head);
        connect(chip, &ConditionChip::removeAsked, this,
                [this, condition] { m_keeper->setFilter(without(m_keeper->shown().filter, condition)); });
        opens(chip);
    }
    if (conditions.size() > MostChips) {
        auto *more = new ConditionChip(tr("%n more", nullptr, static_cast<int>(conditions.size() - MostChips)), m_head);
        more->setPlain(true);
        opens(more);
    }
}

void CustomersPage::countViews()
{
    QStringList names;
    for (const ListView &view : m_keeper->views().views())
        names.append(view.id);
    m_counter.keepOnly(names);
    for (const ListView &view : m_keeper->views().views())
        m_counter.watch(view.id, view.filter);
}

FilterBuilder *CustomersPage::filterBuilder()
{
    if (m_builder != nullptr)
        return m_builder;
    const FilterWorld world{m_model.entity(), m_context.services.names, m_context.format, m_keeper->views().context()};
    m_builder = new FilterBuilder(world, m_head);
    m_builder->hide();
    m_builder->setFilter(m_keeper->shown().filter);
    auto *around = new QHBoxLayout;
    around->setContentsMargins(space::Between, space::Group, space::Between, 0);
    around->addWidget(m_builder);
    static_cast<QVBoxLayout *>(m_head->layout())->addLayout(around);
    connect(m_builder, &FilterBuilder::edited, this, [this] {
        m_keeper->setFilter(m_builder->filter());
        place(); // it grows with its conditions
    });
    connect(m_builder, &FilterBuilder::resized, this, &CustomersPage::place);
    connect(m_builder, &FilterBuilder::saveAsked, this, [this] { runAction(u"view.saveAs"_s); });
    connect(m_builder, &FilterBuilder::clearAsked, this, [this] {
        m_search->clear();
        m_keeper->setFilter({});
    });
    connect(m_builder, &FilterBuilder::closeAsked, this, [this] {
        setBuilderOpen(false);
        focusContent();
    });
    return m_builder;
}

void CustomersPage::setBuilderOpen(bool open)
{
    filterBuilder()->setContext(m_keeper->views().context());
    m_builder->setVisible(open);
    m_filter->setVariant(open ? ButtonVariant::Secondary : ButtonVariant::Ghost);
    refreshChips();
    refreshState();
    refreshFooter();
    place();
    Q_EMIT actionsChanged();
}

void CustomersPage::clearFilters()
{
    m_search->clear();
    m_typing.stop();
    if (m_keeper->isFilterChanged())
        m_keeper->setFilter(m_keeper->kept().filter);
    else
        askList();
    focusContent();
}

void CustomersPage::describeEmpty()
{
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
    } else if (narrows()) {
        describeNoMatch();
    } else if (m_tabs->currentId() == "mine"_L1 && m_counter.count(u"all"_s) > 0) {
        m_empty->describe(EmptyState::Drawing::Lighthouse, tr("No customer is in your portfolio yet"),
                          tr("Become the owner of a customer and it stands here, also without a network."));
        connect(m_empty->addButton(tr("Show all customers"), {}, true), &QPushButton::clicked, this,
                [this] { m_tabs->setCurrentId(u"all"_s); });
    } else if (m_counter.count(u"all"_s) > 0) {
        m_empty->describe(
            EmptyState::Drawing::Calm, tr("Nobody is in this view"),
            tr("Customers stand here as soon as they match the filter of “%1”.").arg(m_keeper->shown().name));
        connect(m_empty->addButton(tr("Show all customers"), {}, true), &QPushButton::clicked, this,
                [this] { m_tabs->setCurrentId(u"all"_s); });
    } else {
        m_empty->describe(
            EmptyState::Drawing::Lighthouse, tr("Your portfolio begins here"),
            tr("Add the first customer. It is kept on this computer at once and sent when there is a network."));
        Button *add = m_empty->addButton(tr("New customer"), u"plus"_s, true);
        add->setKeyCap(m_context.actions.keyText(u"customer.new"_s));
        connect(add, &QPushButton::clicked, this, [this] { runAction(u"customer.new"_s); });
        QAction *import = m_context.actions.action(u"app.import"_s);
        if (import->isEnabled())
            connect(m_empty->addButton(tr("Import…"), u"upload"_s, false), &QPushButton::clicked, import,
                    &QAction::trigger);
    }
}

void CustomersPage::describeNoMatch()
{
    // Says which condition to drop and what that would give, counted here and now.
    const auto offer = [this](const QString &words, const Filter &without, const std::function<void()> &drop) {
        const QString name = u"-"_s + written(without, m_model.entity());
        if (m_counter.count(name) < 0) {
            m_counter.watch(name, without);
            return;
        }
        const int count = m_counter.count(name);
        if (count == 0)
            return;
        const QString text = tr("Without %1: %2").arg(words, tr("%n customer(s)", nullptr, count));
        connect(m_empty->addButton(text, u"x"_s, false), &QPushButton::clicked, this, drop);
    };
    const Filter filter = m_keeper->shown().filter;
    const QString typed = m_search->text().simplified();
    QList<Filter> conditions = otherConditions(filter, {});
    for (const Filter &own : otherConditions(m_keeper->kept().filter, {}))
        conditions.removeOne(own); // what the tab is for is not to be dropped
    const auto wordsOf = [this](const Filter &condition) {
        if (condition.field == customerfields::Stage && !m_stage->keys().isEmpty())
            return m_stage->valueText();
        if (condition.field == customerfields::Segment && !m_segment->keys().isEmpty())
            return m_segment->valueText();
        return conditionText(condition, m_model.entity(), m_context.format, m_context.services.names);
    };
    QStringList asked;
    if (!typed.isEmpty())
        asked.append(u"“"_s + typed + u"”"_s);
    for (const Filter &condition : std::as_const(conditions))
        asked.append(wordsOf(condition));
    m_empty->describe(EmptyState::Drawing::Search, tr("No customer matches"),
                      tr("Nobody in this view has all of this: %1.").arg(asked.join(u" · "_s)));
    if (!typed.isEmpty())
        offer(u"“"_s + typed + u"”"_s, filter, [this] { m_search->clear(); });
    for (const Filter &condition : std::as_const(conditions))
        offer(wordsOf(condition), bothOf(without(filter, condition), searched()),
              [this, condition] { m_keeper->setFilter(without(m_keeper->shown().filter, condition)); });
    connect(m_empty->addButton(tr("Clear filters"), {}, true), &QPushButton::clicked, this,
            &CustomersPage::clearFilters);
}

} // namespace farol
