// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterchip.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace farol {

FilterChip::FilterChip(const QString &field, const Values &values, QWidget *parent)
    : QAbstractButton(parent), m_field(field), m_values(values), m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(textFont(TextRole::Small));
    fillMenu();
    connect(this, &QAbstractButton::clicked, this, &FilterChip::openMenu);
    describe();
}

void FilterChip::setValues(const Values &values, const Values &archived)
{
    m_values = values;
    m_archived = archived;
    fillMenu();
    describe();
    updateGeometry();
    update();
}

FilterChip::Values FilterChip::listed() const
{
    Values values = m_values;
    for (const auto &value : m_archived) {
        if (m_keys.contains(value.first))
            values.append(value);
    }
    return values;
}

void FilterChip::fillMenu()
{
    m_menu->clear();
    const Values values = listed();
    for (const auto &[key, label] : values) {
        QAction *choice = m_menu->addAction(label);
        choice->setCheckable(true);
        choice->setChecked(m_keys.contains(key));
        choice->setData(key);
        connect(choice, &QAction::toggled, this, [this, key = key](bool on) {
            QStringList keys = m_keys;
            keys.removeAll(key);
            if (on)
                keys.append(key);
            setKeys(keys);
        });
    }
}

void FilterChip::openMenu()
{
    if (!m_archived.isEmpty()) // which of them are listed depends on what is chosen
        fillMenu();
    m_menu->popup(mapToGlobal(QPoint(0, height() + space::Tiny)));
}

QString FilterChip::valueText() const
{
    QStringList labels;
    const Values values = listed();
    for (const auto &[key, label] : values) {
        if (m_keys.contains(key))
            labels.append(label);
    }
    return labels.join(u", "_s);
}

void FilterChip::setKeys(const QStringList &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    const QList<QAction *> choices = m_menu->actions();
    for (QAction *choice : choices) {
        const QSignalBlocker quiet(choice);
        choice->setChecked(m_keys.contains(choice->data().toString()));
    }
    describe();
    updateGeometry();
    update();
    Q_EMIT keysChanged(m_keys);
}

void FilterChip::describe()
{
    setAccessibleName(m_keys.isEmpty() ? tr("Filter by %1").arg(m_field)
                                       : tr("Filter: %1 is %2").arg(m_field, valueText()));
    setToolTip(m_keys.isEmpty() ? accessibleName()
                                : tr("%1: %2. Delete takes the filter away").arg(m_field, valueText()));
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics strong(textFont(TextRole::Small));
    int width = scaled(10) + strong.horizontalAdvance(m_field) + scaled(10);
    if (m_keys.isEmpty())
        width += scaled(16);
    else
        width += space::Small + std::min(strong.horizontalAdvance(valueText()) + scaled(6), scaled(220)) + scaled(18);
    return {width, heights().chip};
}

QRect FilterChip::crossRect() const
{
    const int wide = scaled(22);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - wide;
    return m_keys.isEmpty() ? QRect() : QRect(x, 0, wide, height());
}

void FilterChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const bool empty = m_keys.isEmpty();
    const bool hover = underMouse() || isDown();
    paintBox(&painter, rect(), radius::Control, ink(hover ? Ink::Hover : Ink::Content), ink(Ink::LineStrong), 1.0,
             empty ? Qt::DashLine : Qt::SolidLine);
    if (showsFocusRing(this))
        paintFocusRing(&painter, rect(), radius::Control + 1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int x, int wide) { return QRect(mirrored ? width() - x - wide : x, 0, wide, height()); };
    int x = scaled(9);
    if (empty) {
        paintIcon(&painter, place(x, 14), u"plus"_s, ink(Ink::TextTertiary), 14);
        x += 14 + space::Tiny;
    }
    painter.setFont(textFont(TextRole::Small));
    painter.setPen(ink(Ink::TextSecondary));
    const int field = painter.fontMetrics().horizontalAdvance(m_field) + 1;
    painter.drawText(place(x, field), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_field);
    if (empty)
        return;
    x += field + space::Small;
    QFont strong = textFont(TextRole::Small);
    strong.setWeight(QFont::Medium);
    painter.setFont(strong);
    painter.setPen(ink(Ink::Text));
    const int left = width() - x - scaled(22);
    const QString shown = painter.fontMetrics().elidedText(valueText(), Qt::ElideRight, left);
    painter.drawText(place(x, left), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    paintIcon(&painter, crossRect(), u"x"_s, ink(Ink::TextSecondary), 13);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        setKeys({});
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        setKeys({});
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openMenu();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FilterChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(textFont(TextRole::Small));
}

} // namespace farol
