// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/outcomecard.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int BarHeight = 8;

int lineAdvance()
{
    return lineHeight(TextRole::Body) + space::Tiny;
}

} // namespace

struct OutcomeCard::Part final {
    QString label;
    qint64 count;
    Ink color;
};

OutcomeCard::OutcomeCard(const Format &format, QWidget *parent) : QWidget(parent), m_format(format) {}

void OutcomeCard::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void OutcomeCard::show(const ImportOutcome &outcome)
{
    m_outcome = outcome;
    m_isKnown = true;
    setAccessibleDescription(spoken());
    updateGeometry();
    update();
}

void OutcomeCard::clear(const QString &why)
{
    m_isKnown = false;
    m_why = why;
    setAccessibleDescription(why);
    update();
}

QList<OutcomeCard::Part> OutcomeCard::parts() const
{
    QList<Part> all{{tr("New"), m_outcome.created, Ink::Series1},
                    {tr("Changed"), m_outcome.updated, Ink::Series2},
                    {tr("The same, no change"), m_outcome.unchanged, Ink::NoneShape}};
    if (m_outcome.summed > 0)
        all.append({tr("Summed into these"), m_outcome.summed, Ink::Series3});
    if (m_outcome.duplicates > 0)
        all.append({tr("Repeated"), m_outcome.duplicates, Ink::WarnShape});
    all.append({tr("With errors, left out"), m_outcome.rejected, Ink::RiskShape});
    return all;
}

QString OutcomeCard::spoken() const
{
    if (!m_isKnown)
        return m_why;
    QStringList words;
    for (const Part &part : parts())
        words.append(part.label + u": "_s + m_format.number(part.count));
    return words.join(u", "_s);
}

QSize OutcomeCard::sizeHint() const
{
    constexpr int MostParts = 6;
    return {scaled(250),
            2 * space::Cell + lineHeight(TextRole::Body) + space::Cell + BarHeight + MostParts * lineAdvance()};
}

void OutcomeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::Card, ink(Ink::Raised), ink(Ink::Line));
    const QRect inner = rect().adjusted(space::Between, space::Cell, -space::Between, -space::Cell);
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(layoutDirection(), inner, box); };
    painter.setFont(textFont(TextRole::Name));
    painter.setPen(ink(Ink::Text));
    QRect line(inner.x(), inner.y(), inner.width(), lineHeight(TextRole::Body));
    painter.drawText(visual(line), Qt::AlignVCenter | Qt::AlignLeading, m_title);
    painter.setFont(textFont(TextRole::Small));
    if (!m_isKnown) {
        painter.setPen(ink(Ink::TextSecondary));
        painter.drawText(inner.adjusted(0, line.height() + space::Group, 0, 0), Qt::TextWordWrap | Qt::AlignLeading,
                         m_why);
        return;
    }
    const QList<Part> all = parts();
    qint64 total = 0;
    for (const Part &part : all)
        total += part.count;
    double x = inner.x();
    const int top = line.bottom() + space::Group;
    for (const Part &part : all) {
        if (part.count == 0)
            continue;
        // Whatever there is of it is seen, however little.
        const double wide = std::max(3.0, inner.width() * static_cast<double>(part.count) / static_cast<double>(total));
        const QRectF box(x, top, std::min(wide, inner.right() + 1.0 - x), BarHeight);
        if (box.width() > 0)
            painter.fillRect(layoutDirection() == Qt::RightToLeft
                                 ? QRectF(inner.x() + inner.right() + 1.0 - box.right(), top, box.width(), BarHeight)
                                 : box,
                             ink(part.color));
        x += wide + 1;
    }
    line.moveTop(top + BarHeight + space::Group);
    line.setHeight(lineAdvance());
    for (const Part &part : all) {
        const QRect mark(inner.x(), line.center().y() - 4, 8, 8);
        paintBox(&painter, visual(mark), 2, ink(part.color));
        painter.setPen(ink(Ink::TextSecondary));
        painter.drawText(visual(line.adjusted(8 + space::Group, 0, 0, 0)), Qt::AlignVCenter | Qt::AlignLeading,
                         part.label);
        painter.setPen(ink(Ink::Text));
        painter.drawText(visual(line), Qt::AlignVCenter | Qt::AlignTrailing, m_format.number(part.count));
        line.translate(0, lineAdvance());
    }
}

} // namespace farol
