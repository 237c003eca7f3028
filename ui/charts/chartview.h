// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include "models/format.h"

#include <QWidget>

class QChart;
class QChartView;

namespace farol {

/// Draws a Chart in the theme's colours: no frame, no legend, faint lines across, figures where the pointer is. What it
/// shows is also said in words, for readers.
class ChartView final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(const Format &format, QWidget *parent = nullptr);
    void setChart(const Chart &chart);
    [[nodiscard]] const Chart &chart() const { return m_chart; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void draw();
    void describe();
    [[nodiscard]] QChart *makeBars(bool lying) const;
    Format m_format;
    Chart m_chart;
    QChartView *m_view;
};

} // namespace farol
