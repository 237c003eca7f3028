// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/theme/paint.h"

#include <QHBoxLayout>
#include <QPainter>

namespace farol {

PageHeader::PageHeader(const QString &title, QWidget *parent) : Tone(Ink::Content, parent)
{
    setFixedHeight(heights().pageHeader);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(space::Margin, 0, space::Between, 0);
    m_row->setSpacing(space::Group);
    auto *label = new TextLabel(title, TextRole::Title, Ink::Text, this);
    m_row->addWidget(label);
    m_row->addStretch();
}

void PageHeader::addAction(QWidget *control)
{
    m_row->addWidget(control);
}

ListFooter::ListFooter(QWidget *parent) : Tone(Ink::Sunken, parent)
{
    setFixedHeight(heights().footer);
    setLines(Qt::TopEdge);
}

void ListFooter::setCountText(const QString &strong, const QString &rest)
{
    m_strong = strong;
    m_rest = rest;
    setAccessibleName(countText());
    update();
}

QString ListFooter::countText() const
{
    return m_strong + QLatin1Char(' ') + m_rest;
}

void ListFooter::setHints(const QList<std::pair<QString, QString>> &hints)
{
    m_hints = hints;
    update();
}

void ListFooter::paintEvent(QPaintEvent *event)
{
    Tone::paintEvent(event);
    QPainter painter(this);
    int x = space::Margin;
    QFont strong = textFont(TextRole::Small);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(ink(Ink::Text));
    const int number = tabularWidth(strong, m_strong);
    paintTabular(&painter, QRect(x, 0, number, height()), Qt::AlignLeft | Qt::AlignVCenter, m_strong);
    x += number + space::Tiny;
    painter.setFont(textFont(TextRole::Small));
    painter.setPen(ink(Ink::TextSecondary));
    const int words = painter.fontMetrics().horizontalAdvance(m_rest);
    painter.drawText(QRect(x, 0, words + 1, height()), Qt::AlignVCenter | Qt::TextSingleLine, m_rest);
    const int taken = x + words + space::Margin;

    int right = width() - space::Between;
    painter.setPen(ink(Ink::TextTertiary));
    // From the right; hints that would touch the count stay away.
    for (auto hint = m_hints.crbegin(); hint != m_hints.crend(); ++hint) {
        const int text = painter.fontMetrics().horizontalAdvance(hint->second);
        const int cap = keyCapWidth(hint->first);
        if (right - text - cap - space::Small < taken)
            break;
        painter.drawText(QRect(right - text, 0, text + 1, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         hint->second);
        right -= text + space::Small;
        paintKeyCap(&painter, QRect(right - cap, 0, cap, height()), hint->first, ink(Ink::TextTertiary),
                    ink(Ink::LineStrong));
        right -= cap + space::Cell;
    }
}

} // namespace farol
