// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/flowlayout.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

class ChoiceBar::Choice final : public QAbstractButton
{
public:
    Choice(const QString &text, const QString &icon, Look look, QWidget *parent)
        : QAbstractButton(parent), m_icon(icon), m_look(look)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFont(textFont(roleOf(look)));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setShort(bool isShort)
    {
        m_short = isShort && !m_icon.isEmpty();
        setToolTip(m_short ? text() : QString());
        updateGeometry();
        update();
    }

    [[nodiscard]] int widthOf(bool words) const
    {
        const int sign = m_icon.isEmpty() ? 0 : IconSize + (words ? space::Group : 0);
        return sign + (words ? fontMetrics().horizontalAdvance(text()) + 1 : 0) + 2 * scaled(9);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        ensurePolished();
        return {widthOf(showsWords()), m_look == Look::Chips ? heights().chip : heights().smallControl};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        const bool near = underMouse() || isDown();
        Ink words = on ? Ink::Text : Ink::TextSecondary;
        if (m_look == Look::Chips) {
            paintBox(&painter, rect(), radius::Control,
                     ink(on     ? Ink::NavCurrent
                         : near ? Ink::Hover
                                : Ink::Content),
                     on ? QColor() : ink(Ink::LineStrong));
        } else if (on) {
            words = Ink::AccentText;
            paintBox(&painter, rect(), radius::Control, ink(Ink::Selection));
        } else if (near) {
            paintBox(&painter, rect(), radius::Control, ink(Ink::Track));
        }
        if (showsFocusRing(this))
            paintFocusRing(&painter, rect(), radius::Control + 1);
        int x = scaled(9);
        const auto place = [&](int wide) {
            return QRect(layoutDirection() == Qt::RightToLeft ? width() - x - wide : x, 0, wide, height());
        };
        if (!m_icon.isEmpty()) {
            paintIcon(&painter, place(IconSize), m_icon, ink(words), IconSize);
            x += IconSize + space::Group;
        }
        if (!showsWords())
            return;
        painter.setFont(font());
        painter.setPen(ink(words));
        painter.drawText(place(fontMetrics().horizontalAdvance(text()) + 1), Qt::AlignVCenter | Qt::TextSingleLine,
                         text());
    }
    void changeEvent(QEvent *event) override
    {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            setFont(textFont(roleOf(m_look)));
    }
    void checkStateSet() override
    {
        QAbstractButton::checkStateSet();
        updateGeometry();
    }
    void nextCheckState() override
    {
        QAbstractButton::nextCheckState();
        updateGeometry();
    }

private:
    static TextRole roleOf(Look look) { return look == Look::Chips ? TextRole::Small : TextRole::Name; }
    [[nodiscard]] bool showsWords() const { return !m_short || isChecked(); }

    QString m_icon;
    Look m_look;
    bool m_short = false;
};

ChoiceBar::ChoiceBar(const QString &accessibleName, Look look, QWidget *parent)
    : QWidget(parent), m_look(look), m_group(new QButtonGroup(this))
{
    const bool chips = look == Look::Chips;
    m_row = chips ? static_cast<QLayout *>(new FlowLayout(this)) : new QHBoxLayout(this);
    setAccessibleName(accessibleName);
    m_group->setExclusive(true);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(chips ? space::Group : space::Tiny);
    // Chips that take a second line are taller than their hint, which knows one line only.
    QSizePolicy policy(chips ? QSizePolicy::Preferred : QSizePolicy::Fixed,
                       chips ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(chips);
    setSizePolicy(policy);
}

void ChoiceBar::addChoice(const QString &id, const QString &text, const QString &icon)
{
    auto *choice = new Choice(text, icon, m_look, this);
    choice->setObjectName(id);
    choice->setAccessibleDescription(accessibleName());
    m_group->addButton(choice);
    m_row->addWidget(choice);
    m_choices.insert(id, choice);
    m_buttons.insert(id, choice);
    connect(choice, &QAbstractButton::toggled, this, [this, id](bool on) {
        if (!on || m_current == id)
            return;
        m_current = id;
        Q_EMIT chosen(id);
    });
    if (m_current.isEmpty())
        setCurrentId(id);
}

void ChoiceBar::clear()
{
    m_current.clear();
    m_buttons.clear();
    qDeleteAll(std::exchange(m_choices, {}));
}

void ChoiceBar::setCurrentId(const QString &id)
{
    Choice *choice = m_choices.value(id);
    if (choice == nullptr)
        return;
    m_current = id;
    choice->setChecked(true);
}

void ChoiceBar::setShort(bool isShort)
{
    for (Choice *choice : std::as_const(m_choices))
        choice->setShort(isShort);
}

int ChoiceBar::fullWidth() const
{
    int width = m_row->spacing() * std::max(0, static_cast<int>(m_choices.size()) - 1);
    for (const Choice *choice : std::as_const(m_choices))
        width += choice->widthOf(true);
    return width;
}

} // namespace farol
