// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAbstractBarSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHorizontalBarSeries>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr std::array SeriesInks{Ink::Series1, Ink::Series2, Ink::Series3, Ink::Series4};
constexpr qreal BarWidth = 0.66; // a third of it is gap
constexpr int Grids = 4;

double highest(const Chart &chart)
{
    double most = 0;
    for (const ChartSeries &series : chart.series) {
        for (const double value : series.values)
            most = std::max(most, value);
    }
    return most;
}

// A figure people read off easily: 1, 2 or 5 with zeroes, Grids of which hold the highest value.
double niceTop(double most)
{
    if (most <= 0)
        return 1;
    const double step = most / Grids;
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (factor * power * Grids >= most)
            return std::max(factor * power * Grids, static_cast<double>(Grids));
    }
    return most;
}

QAbstractAxis *namesOf(const QStringList &categories, QChart *chart)
{
    auto *axis = new QBarCategoryAxis(chart);
    axis->append(categories);
    return axis;
}

// Every so many weeks have their day below them; a label for each would be a row of dots.
QAbstractAxis *someNamesOf(const QStringList &categories, QChart *chart)
{
    constexpr qsizetype MostLabels = 9;
    auto *axis = new QCategoryAxis(chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-0.5);
    const qsizetype step = (categories.size() + MostLabels - 1) / MostLabels;
    for (qsizetype i = 0; i < categories.size(); i += std::max<qsizetype>(step, 1))
        axis->append(categories.at(i), static_cast<qreal>(i));
    axis->setRange(-0.5, static_cast<qreal>(categories.size()) - 0.5);
    return axis;
}

} // namespace

ChartView::ChartView(const Format &format, QWidget *parent)
    : QWidget(parent), m_format(format), m_view(new QChartView(this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->addWidget(m_view);
}

void ChartView::setChart(const Chart &chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    setFocusPolicy(Qt::TabFocus); // so that readers find what it says
    describe();
    draw();
}

void ChartView::describe()
{
    QStringList words;
    for (const ChartSeries &series : std::as_const(m_chart.series)) {
        for (qsizetype i = 0; i < series.values.size() && i < m_chart.categories.size(); ++i)
            words.append(m_chart.categories.at(i) + u": "_s + m_format.number(std::llround(series.values.at(i))));
    }
    setAccessibleName(m_chart.title);
    setAccessibleDescription(words.join(u", "_s));
}

QChart *ChartView::makeBars(bool lying) const
{
    auto *chart = new QChart;
    QAbstractBarSeries *bars = lying ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries) : new QBarSeries;
    bars->setBarWidth(BarWidth);
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_chart.series.size()) && i < SeriesInks.size(); ++i) {
        const ChartSeries &series = m_chart.series.at(static_cast<qsizetype>(i));
        auto *set = new QBarSet(series.name);
        QList<double> values = series.values;
        if (lying) // the axis goes upwards, people read downwards
            std::reverse(values.begin(), values.end());
        for (const double value : std::as_const(values))
            set->append(value);
        set->setColor(ink(SeriesInks.at(i)));
        set->setBorderColor(Qt::transparent);
        bars->append(set);
    }
    chart->addSeries(bars);
    QStringList categories = m_chart.categories;
    if (lying)
        std::reverse(categories.begin(), categories.end());
    QObject::connect(bars, &QAbstractBarSeries::hovered, m_view,
                     [this, categories](bool on, int index, const QBarSet *set) {
                         if (!on)
                             return QToolTip::hideText();
                         QToolTip::showText(QCursor::pos(), categories.value(index) + u": "_s
                                                                + m_format.number(std::llround(set->at(index))));
                     });
    QAbstractAxis *names = lying ? namesOf(categories, chart) : someNamesOf(categories, chart);
    auto *amounts = new QValueAxis(chart);
    amounts->setRange(0, niceTop(highest(m_chart)));
    amounts->setTickCount(Grids + 1);
    amounts->setLabelFormat(u"%.0f"_s);
    chart->addAxis(names, lying ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(amounts, lying ? Qt::AlignBottom : Qt::AlignLeft);
    bars->attachAxis(names);
    bars->attachAxis(amounts);
    for (QAbstractAxis *axis : {names, static_cast<QAbstractAxis *>(amounts)}) {
        axis->setLabelsFont(textFont(TextRole::Micro));
        axis->setLabelsColor(ink(Ink::TextTertiary));
        axis->setLinePenColor(ink(Ink::LineStrong));
        axis->setGridLinePen(QPen(ink(Ink::Line), 1));
    }
    names->setGridLineVisible(false);
    amounts->setLineVisible(false);
    return chart;
}

void ChartView::draw()
{
    QChart *chart = makeBars(m_chart.kind == Chart::Kind::Ranks);
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->setLocale(m_format.locale());
    chart->setLocalizeNumbers(true);
    const std::unique_ptr<QChart> before(m_view->chart());
    m_view->setChart(chart);
    m_view->setBackgroundBrush(ink(Ink::Content));
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        draw();
}

void ChartView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (!showsFocusRing(this))
        return;
    QPainter painter(this);
    paintFocusRing(&painter, rect(), radius::Control);
}

} // namespace farol
