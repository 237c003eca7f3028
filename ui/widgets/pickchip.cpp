// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pickchip.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

PickChip::PickChip(const QString &name, const QString &icon, QWidget *parent)
    : QAbstractButton(parent), m_name(name), m_icon(icon), m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(textFont(TextRole::Small));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this,
            [this] { m_menu->popup(mapToGlobal(QPoint(0, height() + space::Tiny))); });
    describe();
}

void PickChip::setOptions(const QList<Option> &options)
{
    if (options == m_options)
        return;
    m_options = options;
    fillMenu();
    describe();
}

void PickChip::fillMenu()
{
    m_menu->clear();
    QString section;
    for (const Option &option : std::as_const(m_options)) {
        if (option.isArchived && !m_chosen.contains(option.id))
            continue;
        if (std::exchange(section, option.section) != option.section) {
            QAction *heading = m_menu->addAction(option.section);
            heading->setEnabled(false);
        }
        QAction *choice = m_menu->addAction(option.label);
        choice->setCheckable(true);
        choice->setChecked(m_chosen.contains(option.id));
        choice->setData(option.id);
        connect(choice, &QAction::toggled, this, [this, id = option.id](bool on) {
            m_chosen.removeAll(id);
            if (on)
                m_chosen.append(id);
            describe();
            Q_EMIT changed();
        });
    }
    if (m_options.isEmpty())
        m_menu->addAction(tr("Nobody to choose from yet"))->setEnabled(false);
}

void PickChip::setChosen(const QStringList &ids)
{
    m_chosen = ids;
    if (std::any_of(m_options.cbegin(), m_options.cend(), [](const Option &option) { return option.isArchived; }))
        fillMenu();
    for (QAction *choice : m_menu->actions()) {
        const QSignalBlocker quiet(choice);
        if (choice->isCheckable())
            choice->setChecked(ids.contains(choice->data().toString()));
    }
    describe();
}

QString PickChip::shownText() const
{
    QStringList names;
    for (const Option &option : m_options) {
        if (m_chosen.contains(option.id))
            names.append(option.label);
    }
    return names.isEmpty() ? m_name : names.join(u", "_s);
}

void PickChip::describe()
{
    const QString shown = shownText();
    setAccessibleName(shown == m_name ? m_name : m_name + u": "_s + shown);
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize PickChip::sizeHint() const
{
    const int words = std::min(fontMetrics().horizontalAdvance(shownText()) + 1, scaled(260));
    return {scaled(9) + 14 + space::Small + words + scaled(20), heights().chip};
}

void PickChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const bool none = m_chosen.isEmpty();
    paintBox(&painter, rect(), radius::Control, ink(underMouse() || isDown() ? Ink::Hover : Ink::Raised),
             ink(Ink::LineStrong), 1.0, none ? Qt::DashLine : Qt::SolidLine);
    if (showsFocusRing(this))
        paintFocusRing(&painter, rect(), radius::Control + 1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int x, int wide) { return QRect(mirrored ? width() - x - wide : x, 0, wide, height()); };
    int x = scaled(9);
    paintIcon(&painter, place(x, 14), m_icon, ink(Ink::TextSecondary), 14);
    x += 14 + space::Small;
    const int left = width() - x - scaled(18);
    painter.setFont(font());
    painter.setPen(ink(none ? Ink::TextSecondary : Ink::Text));
    painter.drawText(place(x, left), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(shownText(), Qt::ElideRight, left));
    paintIcon(&painter, place(width() - scaled(18), scaled(14)), u"chevron-down"_s, ink(Ink::TextTertiary), 12);
}

void PickChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PickChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(textFont(TextRole::Small));
}

} // namespace farol
