// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

// Line drawings in two greys and the beacon; painted, so that they follow the theme and stay sharp.
class EmptyState::Picture final : public QWidget
{
public:
    explicit Picture(QWidget *parent) : QWidget(parent) { setFixedSize(170, 96); }
    void setDrawing(Drawing drawing)
    {
        m_drawing = drawing;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        switch (m_drawing) {
        case Drawing::Lighthouse: return lighthouse(painter);
        case Drawing::Search: return search(painter);
        case Drawing::Broken: return broken(painter);
        case Drawing::Calm: return calm(painter);
        }
    }

private:
    static QPen strong() { return QPen(ink(Ink::TextSecondary), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); }
    static QPen faint(Qt::PenStyle style = Qt::SolidLine)
    {
        return QPen(ink(Ink::NoneFill), 1.4, style, Qt::RoundCap, Qt::RoundJoin);
    }

    static void lighthouse(QPainter &painter)
    {
        const QColor lamp = ink(Ink::Beacon);
        QColor none = lamp;
        none.setAlpha(0);
        QLinearGradient beam(82, 22, 166, 22);
        beam.setColorAt(0, lamp);
        beam.setColorAt(1, none);
        painter.setPen(Qt::NoPen);
        painter.setBrush(beam);
        painter.drawPolygon(QPolygonF({{82, 18}, {166, 2}, {166, 42}, {82, 26}}));
        painter.setPen(strong());
        painter.setBrush(ink(Ink::Content));
        painter.drawPolygon(QPolygonF({{66, 34}, {82, 34}, {90, 84}, {58, 84}}));
        painter.setBrush(ink(Ink::RiskTint));
        painter.drawPolygon(QPolygonF({{64, 46}, {84, 46}, {86, 60}, {62, 60}}));
        painter.setBrush(lamp);
        painter.drawRect(QRectF(67, 15, 14, 14));
        painter.setBrush(ink(Ink::Content));
        painter.drawPolygon(QPolygonF({{64, 15}, {74, 6}, {84, 15}}));
        painter.drawLine(QPointF(62, 31), QPointF(86, 31));
        painter.drawLine(QPointF(4, 84), QPointF(166, 84));
        painter.setPen(faint());
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(26, 88, 26, 10), 20 * 16, 140 * 16);
        painter.drawArc(QRectF(112, 88, 26, 10), 20 * 16, 140 * 16);
    }

    static void search(QPainter &painter)
    {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(faint());
        painter.drawRoundedRect(QRectF(40, 14, 90, 14), 4, 4);
        painter.setPen(faint(Qt::DashLine));
        painter.drawRoundedRect(QRectF(40, 36, 90, 14), 4, 4);
        painter.drawRoundedRect(QRectF(40, 58, 90, 14), 4, 4);
        painter.setPen(QPen(ink(Ink::TextSecondary), 2, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(ink(Ink::Content));
        painter.drawEllipse(QPointF(102, 46), 20, 20);
        painter.drawLine(QPointF(116, 60), QPointF(128, 72));
    }

    static void broken(QPainter &painter)
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(Ink::RiskTint));
        painter.drawEllipse(QPointF(85, 48), 32, 32);
        paintIcon(&painter, QRect(65, 28, 40, 40), u"octagon-alert"_s, ink(Ink::RiskText), 34);
    }

    static void calm(QPainter &painter)
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(Ink::Beacon));
        painter.drawEllipse(QPointF(104, 26), 11, 11);
        QPainterPath waves(QPointF(40, 76));
        waves.cubicTo(58, 24, 70, 34, 86, 56);
        waves.cubicTo(96, 42, 112, 50, 124, 76);
        painter.setPen(faint());
        painter.setBrush(ink(Ink::Content));
        painter.drawPath(waves);
        painter.setPen(strong());
        painter.drawLine(QPointF(16, 76), QPointF(154, 76));
    }

    Drawing m_drawing = Drawing::Lighthouse;
};

EmptyState::EmptyState(QWidget *parent) : QWidget(parent)
{
    m_picture = new Picture(this);
    m_title = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_text = new TextLabel({}, TextRole::Body, Ink::TextSecondary, this);
    for (TextLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::Group);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::Cell);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(space::Small);
    column->addLayout(m_buttons);
    column->addStretch(3);
}

void EmptyState::describe(Drawing drawing, const QString &title, const QString &text)
{
    m_picture->setDrawing(drawing);
    m_title->setText(title);
    m_text->setText(text);
    // A centred label in a column gets the height of one line; ours know their width, so they say their height.
    for (TextLabel *label : {m_title, m_text}) {
        label->setFixedWidth(scaled(420));
        label->setFixedHeight(label->heightForWidth(scaled(420)));
    }
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

Button *EmptyState::addButton(const QString &text, const QString &icon, bool primary)
{
    if (m_buttons->count() == 0) {
        m_buttons->addStretch();
        m_buttons->addStretch();
    }
    auto *button = new Button(text, primary ? ButtonVariant::Primary : ButtonVariant::Secondary, this);
    button->setIconName(icon);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

} // namespace farol
