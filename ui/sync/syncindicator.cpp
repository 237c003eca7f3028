// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncindicator.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

SyncIndicator::SyncIndicator(Store &store, const Clock &clock, const Format &format, QWidget *parent)
    : QAbstractButton(parent), m_store(store), m_clock(clock), m_format(format)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // as wide as the sidebar, also a narrow one
    connect(&m_store, &Store::statusChanged, this, &SyncIndicator::refresh);
    connect(&m_timer, &QTimer::timeout, this, &SyncIndicator::refresh);
    m_timer.start(30s);
    refresh();
}

void SyncIndicator::refresh()
{
    m_words = syncWords(m_store.status(), m_clock.now(), m_format);
    const QString text = m_words.headline + u", "_s + m_words.detail;
    setAccessibleName(tr("Sync: %1").arg(text));
    setToolTip(text);
    update();
}

void SyncIndicator::setRail(bool rail)
{
    m_rail = rail;
    updateGeometry();
    update();
}

QSize SyncIndicator::sizeHint() const
{
    return {scaled(m_rail ? 35 : 196),
            m_rail ? scaled(36) : lineHeight(TextRole::Body) + lineHeight(TextRole::Micro) + 6};
}

void SyncIndicator::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (underMouse() || isDown())
        paintBox(&painter, rect(), radius::Control, ink(isDown() ? Ink::NavCurrent : Ink::Track));
    if (showsFocusRing(this))
        paintFocusRing(&painter, rect(), radius::Control + 1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int wide = m_rail ? width() : scaled(30);
    const QRect sign(mirrored ? width() - wide : 0, 0, wide, height());
    paintIcon(&painter, sign, m_words.icon, ink(m_words.ink), IconSize);
    if (m_rail)
        return;
    const int x = mirrored ? space::Tiny : wide;
    const int room = width() - wide - space::Tiny;
    const int first = lineHeight(TextRole::Body);
    painter.setFont(textFont(TextRole::Name));
    painter.setPen(ink(Ink::Text));
    painter.drawText(QRect(x, 3, room, first), Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     painter.fontMetrics().elidedText(m_words.headline, Qt::ElideRight, room));
    painter.setFont(textFont(TextRole::Micro));
    painter.setPen(ink(underMouse() ? Ink::TextSecondary : Ink::TextTertiary));
    painter.drawText(QRect(x, 3 + first, room, lineHeight(TextRole::Micro)),
                     Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     painter.fontMetrics().elidedText(m_words.detail, Qt::ElideRight, room));
}

} // namespace farol
