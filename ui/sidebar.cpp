// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar.h"

#include "ui/sync/syncindicator.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include "models/namelookup.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

NavButton::NavButton(const QString &icon, const QString &text, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setCount(int count, const QString &shown)
{
    m_count = count > 0 ? shown : QString();
    setAccessibleName(count > 0 ? text() + u' ' + shown : text());
    update();
}

void NavButton::setPerson(const QString &initials, int tint)
{
    m_initials = initials;
    m_tint = tint;
    update();
}

void NavButton::setRail(bool rail)
{
    m_rail = rail;
    setToolTip(rail ? text() : QString());
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    const int row = m_framed || m_logo || !m_initials.isEmpty() ? heights().control + 2 : heights().sidebarRow;
    return {scaled(m_rail ? 35 : 180), m_rail ? std::max(row, scaled(32)) : row};
}

void NavButton::paintSign(QPainter *painter, const QRect &box) const
{
    if (m_logo) {
        const int size = scaled(20);
        logoIcon().paint(painter, QRect(box.center().x() - size / 2 + 1, box.center().y() - size / 2 + 1, size, size));
    } else if (!m_initials.isEmpty()) {
        const int size = scaled(22);
        const int half = size / 2;
        const QRectF circle(box.center().x() - half + 1, box.center().y() - half + 1, size, size);
        paintAvatar(painter, circle, AvatarShape::Person, m_initials, m_tint);
    } else {
        const bool strong = isChecked() && !m_framed;
        paintIcon(painter, box, m_icon, ink(strong ? Ink::Text : Ink::TextSecondary), IconSize);
    }
}

void NavButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (m_framed)
        paintBox(&painter, rect(), radius::Control, ink(underMouse() ? Ink::Hover : Ink::Content),
                 ink(Ink::LineStrong));
    else if (isChecked() || isDown())
        paintBox(&painter, rect(), radius::Control, ink(Ink::NavCurrent));
    else if (underMouse())
        paintBox(&painter, rect(), radius::Control, ink(Ink::Track));
    if (showsFocusRing(this))
        paintFocusRing(&painter, rect(), radius::Control + 1);

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int x, int wide) { return QRect(mirrored ? width() - x - wide : x, 0, wide, height()); };
    const int signWidth = m_rail ? width() : scaled(30);
    paintSign(&painter, place(0, signWidth));
    if (m_rail) {
        if (!m_count.isEmpty())
            paintBox(&painter, QRectF(place(width() - 13, 7).topLeft() + QPointF(0, 5), QSizeF(7, 7)), 3.5,
                     ink(Ink::WarnShape));
        return;
    }
    int right = width() - space::Group;
    if (m_logo) {
        paintIcon(&painter, place(right - scaled(16), scaled(16)), u"chevron-down"_s, ink(Ink::TextSecondary), 14);
        right -= scaled(20);
    }
    for (auto key = m_keys.crbegin(); key != m_keys.crend(); ++key) {
        const int cap = keyCapWidth(*key);
        paintKeyCap(&painter, place(right - cap, cap), *key, ink(Ink::TextTertiary), ink(Ink::LineStrong));
        right -= cap + 3;
    }
    if (!m_count.isEmpty()) {
        painter.setFont(textFont(TextRole::Small));
        painter.setPen(ink(isChecked() ? Ink::TextSecondary : Ink::TextTertiary));
        const int wide = tabularWidth(painter.font(), m_count);
        paintTabular(&painter, place(right - wide, wide), Qt::AlignRight | Qt::AlignVCenter, m_count);
        right -= wide + space::Group;
    }
    QFont font = textFont(m_framed ? TextRole::Body : TextRole::Name);
    if (m_logo)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink(m_framed ? Ink::TextTertiary : isChecked() || m_logo ? Ink::Text : Ink::TextSecondary));
    const QRect words = place(signWidth + 1, right - signWidth - 1);
    painter.drawText(words, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

Sidebar::Sidebar(const Services &services, const QString &searchKeys, const Format &format, QWidget *parent)
    : Tone(Ink::Sidebar, parent)
{
    setLines(Qt::RightEdge);
    setAccessibleName(tr("Navigation"));
    m_workspace = new NavButton({}, services.workspaceName, this);
    m_workspace->setLogo(true);
    m_workspace->setAccessibleDescription(tr("Opens the menu"));
    m_search = new NavButton(u"search"_s, tr("Search"), this);
    m_search->setFramed(true);
    m_search->setKeyCaps(searchKeys.split(u'+', Qt::SkipEmptyParts));
    m_sync = new SyncIndicator(services.store, services.clock, format, this);
    m_news = new NavButton(u"bell"_s, tr("What changed"), this);
    m_news->setAccessibleDescription(tr("What others changed in your portfolio since yesterday"));
    connect(m_news, &QAbstractButton::clicked, this, &Sidebar::newsAsked);
    const QString me = services.names.userName(services.names.me());
    m_person = new NavButton({}, me, this);
    m_person->setPerson(initialsOf(me), tintOf(services.names.me().uuid));
    m_person->setAccessibleDescription(tr("Signed in; opens the menu"));
    connect(m_workspace, &QAbstractButton::clicked, this, &Sidebar::menuAsked);
    connect(m_person, &QAbstractButton::clicked, this, &Sidebar::menuAsked);
    connect(m_search, &QAbstractButton::clicked, this, &Sidebar::searchAsked);
    connect(m_sync, &QAbstractButton::clicked, this, &Sidebar::syncAsked);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Group, space::Cell - 2, space::Group + 1, space::Group);
    column->setSpacing(1);
    column->addWidget(m_workspace);
    column->addSpacing(space::Small);
    column->addWidget(m_search);
    column->addSpacing(space::Tiny);
    addPages(column);
    column->addStretch();
    column->addWidget(m_news);
    column->addSpacing(space::Tiny);
    column->addWidget(m_sync);
    column->addSpacing(space::Tiny);
    column->addWidget(m_person);
}

void Sidebar::addPages(QVBoxLayout *column)
{
    int group = -1;
    for (const PageEntry &entry : allPages()) {
        if (!entry.partOf.isEmpty())
            continue;
        if (static_cast<int>(entry.group) != group) {
            group = static_cast<int>(entry.group);
            if (const QString title = groupTitle(entry.group); !title.isEmpty()) {
                auto *label = new TextLabel(title, TextRole::MicroLabel, Ink::TextTertiary, this);
                label->setContentsMargins(space::Group, space::Cell, 0, space::Tiny);
                label->setProperty("farolGroup", group);
                column->addWidget(label);
                m_groups.append(label);
            }
        }
        auto *button = new NavButton(entry.icon, pageTitle(entry), this);
        button->setCheckable(true);
        button->setObjectName(entry.id);
        button->setProperty("farolGroup", group);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT pageAsked(id); });
        column->addWidget(button);
        m_pages.insert(entry.id, button);
        if (entry.onlyWithConflicts)
            setListed(entry.id, false);
    }
}

void Sidebar::setCurrent(const QString &pageId)
{
    // By hand: an auto-exclusive group would take all but the current page out of the Tab order.
    for (auto button = m_pages.cbegin(); button != m_pages.cend(); ++button)
        (*button)->setChecked(button.key() == pageId);
}

void Sidebar::setCount(const QString &pageId, int count, const QString &shown)
{
    if (NavButton *button = m_pages.value(pageId))
        button->setCount(count, shown);
}

void Sidebar::setListed(const QString &pageId, bool listed)
{
    NavButton *button = m_pages.value(pageId);
    if (button == nullptr)
        return;
    button->setVisible(listed);
    // A heading over nothing would be noise.
    for (TextLabel *label : std::as_const(m_groups)) {
        bool any = false;
        for (const NavButton *other : std::as_const(m_pages))
            any = any || (other->property("farolGroup") == label->property("farolGroup") && !other->isHidden());
        label->setVisible(any && !m_rail);
    }
}

void Sidebar::setRail(bool rail)
{
    m_rail = rail;
    for (NavButton *button : {m_workspace, m_search, m_news, m_person})
        button->setRail(rail);
    for (NavButton *button : std::as_const(m_pages))
        button->setRail(rail);
    m_sync->setRail(rail);
    for (const PageEntry &entry : allPages()) {
        if (const NavButton *button = m_pages.value(entry.id))
            setListed(entry.id, !button->isHidden());
    }
}

} // namespace farol
