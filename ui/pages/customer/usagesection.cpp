// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/usagesection.h"

#include "ui/charts/chartview.h"
#include "ui/pages/customer/listparts.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"

#include "models/customerrecord.h"
#include "models/filterparts.h"
#include "models/usagefigures.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber CustomerField = 1;
constexpr FieldNumber DayField = 3;
constexpr int LongestSpan = 365;
constexpr int MostFeatures = 8;

} // namespace

UsageSection::UsageSection(const SectionContext &context, QWidget *parent)
    : CustomerSection(parent),
      m_context(context),
      m_rows(context.page.services.store, tables::UsageFact, CustomerField, {{DayField, true}})
{
    build();
    connect(&m_rows, &OwnedRows::refreshed, this, &UsageSection::refresh);
    connect(m_span, &ChoiceBar::chosen, this, &UsageSection::refresh);
}

void UsageSection::build()
{
    m_span = new ChoiceBar(tr("Over how long"), ChoiceBar::Look::Chips, this);
    for (const int span : {28, 90, LongestSpan})
        m_span->addChoice(QString::number(span), tr("%n days", nullptr, span));
    m_span->setCurrentId(u"90"_s);
    m_sum = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    QHBoxLayout *bar = makePartBar();
    bar->addWidget(m_span, 0, Qt::AlignVCenter);
    bar->addSpacing(space::Cell);
    bar->addWidget(m_sum, 1);
    m_body = new QStackedWidget(this);
    auto *charts = new QWidget(m_body);
    m_weeks = new ChartView(m_context.page.format, charts);
    m_features = new ChartView(m_context.page.format, charts);
    m_weeks->setMinimumHeight(scaled(200));
    m_weeks->setMaximumHeight(scaled(440)); // a taller bar says no more
    m_features->setMinimumHeight(scaled(180));
    m_features->setMaximumHeight(scaled(440));
    const auto titled = [charts](const QString &text, ChartView *chart) {
        auto *label = new TextLabel(text, TextRole::Name, Ink::Text, charts);
        label->setContentsMargins(0, space::Group, 0, 0);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // room left over is below the charts
        auto *part = new QVBoxLayout;
        part->addWidget(label);
        part->addWidget(chart, 1);
        return part;
    };
    m_charts = new QBoxLayout(QBoxLayout::TopToBottom);
    m_charts->setSpacing(space::Group);
    m_charts->addLayout(titled(tr("Uses per week"), m_weeks), 3);
    m_charts->addLayout(titled(tr("Used most"), m_features), 2);
    auto *column = new QVBoxLayout(charts);
    column->setContentsMargins(space::Margin, 0, space::Between, space::Between);
    column->addLayout(m_charts, 1);
    column->addStretch();
    m_empty = new EmptyState(m_body);
    m_body->addWidget(charts);
    m_body->addWidget(m_empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(bar);
    all->addWidget(m_body, 1);
}

void UsageSection::resizeEvent(QResizeEvent *event)
{
    CustomerSection::resizeEvent(event);
    const bool isWide = width() >= scaled(1320);
    m_charts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_charts->setSpacing(isWide ? space::Margin : space::Group);
}

int UsageSection::days() const
{
    return m_span->currentId().toInt();
}

void UsageSection::arrive()
{
    const QDate from = m_context.record.readable().today().addDays(-LongestSpan);
    m_rows.narrow(filters::leaf(DayField, FilterOp::GreaterOrEqual, {Value(dayNumber(from))}));
    m_rows.show(m_context.record.id().uuid);
    refresh();
}

void UsageSection::refresh()
{
    if (!m_rows.isReady())
        return;
    const QList<UsageFact> facts = m_rows.entities<UsageFact>();
    const QDate today = m_context.record.readable().today();
    const Format &format = m_context.page.format;
    const std::int64_t sum = usesWithin(facts, today, days());
    m_sum->setText(sum > 0 ? tr("%1 uses").arg(format.number(sum)) : QString());
    if (sum == 0) {
        m_empty->clearButtons();
        if (facts.isEmpty())
            m_empty->describe(EmptyState::Drawing::Lighthouse, tr("No usage is known"),
                              tr("Nothing was counted for this customer within a year. Usage comes from an import or "
                                 "from the product itself."));
        else
            m_empty->describe(EmptyState::Drawing::Search, tr("Not used in this span"),
                              tr("The product was last used %1.").arg(format.longDay(facts.constFirst().day)));
        m_body->setCurrentWidget(m_empty);
        return;
    }
    Chart weeks;
    weeks.title = tr("Uses per week");
    weeks.series = {{weeks.title, {}}};
    for (const WeekOfUse &week : weeksOfUse(facts, today, days())) {
        weeks.categories.append(format.day(week.monday));
        weeks.series.first().values.append(static_cast<double>(week.uses));
    }
    Chart features;
    features.kind = Chart::Kind::Ranks;
    features.title = tr("Used most");
    features.series = {{features.title, {}}};
    for (const auto &[feature, uses] : topFeatures(facts, today, days(), MostFeatures)) {
        features.categories.append(feature);
        features.series.first().values.append(static_cast<double>(uses));
    }
    m_weeks->setChart(weeks);
    m_features->setChart(features);
    m_body->setCurrentIndex(0);
}

void UsageSection::focusContent()
{
    if (QAbstractButton *chosen = m_span->button(m_span->currentId()))
        chosen->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> UsageSection::panes()
{
    return {m_span, m_body->currentWidget()};
}

QVariantMap UsageSection::saveState() const
{
    return {{u"span"_s, m_span->currentId()}};
}

void UsageSection::restoreState(const QVariantMap &state)
{
    m_span->setCurrentId(state.value(u"span"_s, u"90"_s).toString());
    refresh();
}

} // namespace farol
