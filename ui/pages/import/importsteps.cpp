// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importsteps.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace farol {

// A circle with its number or a tick, what the step is called, and what it found.
class StepList::Step final : public QAbstractButton
{
public:
    Step(int number, const QString &title, QWidget *parent) : QAbstractButton(parent), m_number(number)
    {
        setText(title);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        describe();
    }
    void setState(bool isCurrent, bool isDone)
    {
        m_isCurrent = isCurrent;
        m_isDone = isDone;
        describe();
        update();
    }
    [[nodiscard]] bool isDone() const { return m_isDone; }
    void setNote(const QString &note)
    {
        m_note = note;
        describe();
        update();
    }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {scaled(160), lineHeight(TextRole::Body) + lineHeight(TextRole::Small) + 2 * space::Group};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_isCurrent)
            paintBox(&painter, rect(), radius::Callout, ink(Ink::Selection));
        else if (isEnabled() && underMouse())
            paintBox(&painter, rect(), radius::Callout, ink(Ink::Hover));
        if (showsFocusRing(this))
            paintFocusRing(&painter, rect(), radius::Callout);
        const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
        const int size = scaled(24);
        const QRect circle = visual(QRect(space::Cell, (height() - size) / 2, size, size));
        const Ink fill = m_isDone ? Ink::GoodShape : Ink::Accent;
        const bool isFilled = m_isDone || m_isCurrent;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(isFilled ? Qt::NoPen : QPen(ink(Ink::Control), 1));
        painter.setBrush(isFilled ? QBrush(ink(fill)) : Qt::NoBrush);
        painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5));
        if (m_isDone) {
            paintIcon(&painter, circle, QStringLiteral("check"), ink(Ink::OnAccent), 14);
        } else {
            painter.setFont(textFont(TextRole::Name));
            painter.setPen(ink(m_isCurrent ? Ink::OnAccent : Ink::TextSecondary));
            painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
        }
        const int x = space::Cell + size + space::Cell;
        const int wide = std::max(0, width() - x - space::Group);
        const auto line = [&](const QRect &box, TextRole role, Ink color, const QString &text) {
            painter.setFont(textFont(role));
            painter.setPen(ink(color));
            painter.drawText(visual(box), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, wide));
        };
        const int top = (height() - lineHeight(TextRole::Body) - lineHeight(TextRole::Small)) / 2;
        line(QRect(x, top, wide, lineHeight(TextRole::Body)), TextRole::Name,
             m_isCurrent || m_isDone ? Ink::Text : Ink::TextSecondary, text());
        line(QRect(x, top + lineHeight(TextRole::Body), wide, lineHeight(TextRole::Small)), TextRole::Small,
             Ink::TextSecondary, m_note);
    }

private:
    void describe()
    {
        setAccessibleName(text());
        setAccessibleDescription(m_note);
        setToolTip(m_note);
    }

    int m_number;
    QString m_note;
    bool m_isCurrent = false;
    bool m_isDone = false;
};

StepList::StepList(const QStringList &titles, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Tiny);
    for (int i = 0; i < titles.size(); ++i) {
        auto *step = new Step(i + 1, titles.at(i), this);
        connect(step, &QAbstractButton::clicked, this, [this, i] { Q_EMIT asked(i); });
        column->addWidget(step);
        m_steps.append(step);
    }
    setCurrent(0);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    for (int i = 0; i < m_steps.size(); ++i)
        m_steps.at(i)->setState(i == step, m_steps.at(i)->isDone());
}

void StepList::setNote(int step, const QString &note)
{
    m_steps.at(step)->setNote(note);
}

void StepList::setDone(int step, bool done)
{
    m_steps.at(step)->setState(step == m_current, done);
}

void StepList::setReachable(int step, bool reachable)
{
    m_steps.at(step)->setEnabled(reachable);
}

QAbstractButton *StepList::button(int step) const
{
    return m_steps.at(step);
}

QString StepList::note(int step) const
{
    return m_steps.at(step)->note();
}

} // namespace farol
