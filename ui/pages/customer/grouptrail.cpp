// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/grouptrail.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostShown = 3; // the nearest; the way to the others leads through them

QString sign()
{
    return u" ›"_s;
}

/// One step of the trail: a name that is a link, and the sign that something is below it.
class Step final : public QAbstractButton
{
public:
    Step(const GroupStep &step, QWidget *parent) : QAbstractButton(parent)
    {
        const bool known = !step.name.isEmpty();
        setText(known ? step.name : GroupTrail::tr("a customer you may not see"));
        setAccessibleName(known ? GroupTrail::tr("Group: %1").arg(step.name) : text());
        setToolTip(known ? GroupTrail::tr("Open %1").arg(step.name) : QString());
        setEnabled(known);
        setFocusPolicy(known ? Qt::StrongFocus : Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(known ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(textFont(TextRole::Small));
        // Measured in the two pieces it is painted in: both are rounded.
        const int words = metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(sign()) + 1;
        return {words + 2 * space::Hair, lineHeight(TextRole::Small)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {std::min(scaled(60), sizeHint().width()), lineHeight(TextRole::Small)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QFont font = textFont(TextRole::Small);
        font.setUnderline(isEnabled() && underMouse());
        painter.setFont(font);
        painter.setPen(ink(isEnabled() ? Ink::AccentText : Ink::TextTertiary));
        const QRect inner = rect().adjusted(space::Hair, 0, -space::Hair, 0);
        const int wide = painter.fontMetrics().horizontalAdvance(sign());
        const int side = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine;
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width() - wide);
        painter.drawText(inner, side, shown);
        const int words = painter.fontMetrics().horizontalAdvance(shown);
        font.setUnderline(false);
        painter.setFont(font);
        painter.setPen(ink(Ink::TextTertiary));
        const QRect after(inner.x() + words, inner.y(), wide + 1, inner.height());
        painter.drawText(QStyle::visualRect(layoutDirection(), inner, after), side, sign());
        if (showsFocusRing(this))
            paintFocusRing(&painter, rect(), radius::Tag);
    }
};

} // namespace

GroupTrail::GroupTrail(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Groups it belongs to"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::Hair);
    m_row->addStretch();
    hide();
}

void GroupTrail::showSteps(const QList<GroupStep> &nearestFirst)
{
    const QList<QAbstractButton *> before = findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    for (QAbstractButton *old : before) {
        old->hide(); // it may be the one whose click leads here
        old->deleteLater();
        m_row->removeWidget(old);
    }
    const QList<GroupStep> shown = nearestFirst.mid(0, MostShown);
    for (const GroupStep &step : shown) {
        auto *made = new Step(step, this);
        m_row->insertWidget(0, made);
        connect(made, &QAbstractButton::clicked, this, [this, id = step.id] { Q_EMIT asked(id.toBytes()); });
    }
    setVisible(!shown.isEmpty());
}

QStringList GroupTrail::names() const
{
    QStringList names;
    for (int i = 0; i < m_row->count(); ++i) {
        if (const auto *step = qobject_cast<QAbstractButton *>(m_row->itemAt(i)->widget()))
            names.append(step->text());
    }
    return names;
}

} // namespace farol
