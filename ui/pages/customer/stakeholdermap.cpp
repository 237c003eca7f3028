// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/stakeholdermap.h"

#include "ui/pages/customer/kindlook.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/labels.h"
#include "models/namelookup.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int PersonWidth = 196;
constexpr int WidestPerson = 300;
constexpr int PersonHeight = 58;
constexpr int HeadHeight = 26;
constexpr int Gap = 16;

} // namespace

class StakeholderMap::Person final : public QAbstractButton
{
public:
    Person(const Contact &contact, const QString &boss, const Format &format, QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setText(contact.name);
        m_title = contact.jobTitle;
        m_initials = initialsOf(contact.name);
        m_tint = tintOf(contact.id.uuid);
        m_left = contact.leftOn.isValid();
        QStringList said{contact.name, contact.jobTitle};
        for (const QString &role : contact.roles) {
            said.append(format.keyLabel(u"contact_roles"_s, role));
            if (m_role.isEmpty() || role == "champion"_L1 || role == "decision_maker"_L1)
                m_role = role;
        }
        m_roleName = format.keyLabel(u"contact_roles"_s, m_role);
        if (!contact.influence.isEmpty())
            said.append(
                StakeholderMap::tr("influence: %1").arg(format.keyLabel(u"levels"_s, contact.influence).toLower()));
        if (!boss.isEmpty())
            said.append(StakeholderMap::tr("reports to %1").arg(boss));
        if (m_left)
            said.append(StakeholderMap::tr("has left"));
        said.removeAll(QString());
        setAccessibleName(said.join(u", "_s));
        setToolTip(said.join(u"\n"_s));
    }

    /// The width at which nothing of it is cut off.
    [[nodiscard]] int wish() const
    {
        const QFontMetrics small(textFont(TextRole::Small));
        const int tag = m_roleName.isEmpty() ? 0 : tagWidth(m_roleName) + space::Small;
        const int words = std::max(QFontMetrics(textFont(TextRole::Name)).horizontalAdvance(text()),
                                   tag + small.horizontalAdvance(m_title));
        return scaled(10) + scaled(30) + scaled(9) + words + scaled(8) + 2;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool strong = m_role == "champion"_L1 || m_role == "decision_maker"_L1;
        paintBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), radius::Callout,
                 ink(underMouse() ? Ink::Hover : Ink::Raised), ink(strong ? Ink::Control : Ink::LineStrong), 1.0,
                 m_left ? Qt::DashLine : Qt::SolidLine);
        if (showsFocusRing(this))
            paintFocusRing(&painter, rect(), radius::Callout + 1);
        const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
        const int size = scaled(30);
        const QRect face(scaled(10), (height() - size) / 2, size, size);
        paintAvatar(&painter, visual(face), AvatarShape::Person, m_initials, m_tint);
        const int x = face.right() + scaled(9);
        const int room = width() - x - scaled(8);
        const auto say = [&](const QString &text, int y, TextRole role, Ink color, int wide) {
            painter.setFont(textFont(role));
            painter.setPen(ink(color));
            const QRect line(x, y, wide, lineHeight(role));
            painter.drawText(visual(line), Qt::AlignVCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, wide));
        };
        const int tag = m_roleName.isEmpty() ? 0 : std::min(tagWidth(m_roleName), room / 2 + scaled(10));
        const int top = (height() - lineHeight(TextRole::Name) - lineHeight(TextRole::Small)) / 2;
        say(text(), top, TextRole::Name, m_left ? Ink::TextTertiary : Ink::Text, room);
        const int below = top + lineHeight(TextRole::Name);
        int from = x;
        if (tag > 0) {
            const TagInks inks = roleInks(m_role);
            paintTag(&painter, visual(QRect(x, below, tag, lineHeight(TextRole::Small))), m_roleName, ink(inks.fill),
                     ink(inks.text));
            from += tag + space::Small;
        }
        painter.setFont(textFont(TextRole::Small));
        painter.setPen(ink(Ink::TextSecondary));
        const QRect rest(from, below, x + room - from, lineHeight(TextRole::Small));
        painter.drawText(visual(rest), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_title, Qt::ElideRight, rest.width()));
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Up
                 || event->key() == Qt::Key_Down)
            event->ignore(); // the map knows who stands where
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString m_title;
    QString m_role;
    QString m_roleName;
    QString m_initials;
    int m_tint = 0;
    bool m_left = false;
};

QStringList missingRoles(const QList<Contact> &contacts)
{
    QStringList missing{u"champion"_s, u"decision_maker"_s};
    for (const Contact &contact : contacts) {
        if (contact.leftOn.isValid())
            continue;
        for (const QString &role : contact.roles)
            missing.removeAll(role);
    }
    return missing;
}

StakeholderMap::StakeholderMap(const Format &format, QWidget *parent) : QWidget(parent), m_format(format)
{
    setAccessibleName(tr("Stakeholder map"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StakeholderMap::showContacts(const QList<Contact> &contacts)
{
    auto *focused = dynamic_cast<Person *>(focusWidget());
    const Uuid current = focused == nullptr ? Uuid() : m_people.key(focused);
    qDeleteAll(m_people);
    m_people.clear();
    m_reports.clear();
    m_bands.clear();
    m_personWidth = scaled(PersonWidth);
    QHash<Uuid, QString> names;
    for (const Contact &contact : contacts)
        names.insert(contact.id.uuid, contact.name);
    QStringList levels = m_format.listKeys(u"levels"_s);
    levels.append(QString()); // those whose influence nobody has judged yet
    for (const QString &level : std::as_const(levels)) {
        Band band;
        band.title = level.isEmpty() ? tr("Influence not known")
                                     : tr("Influence: %1").arg(m_format.keyLabel(u"levels"_s, level).toLower());
        for (const Contact &contact : contacts) {
            if (contact.influence != level)
                continue;
            auto *person = new Person(contact, names.value(contact.reportsTo.uuid), m_format, this);
            connect(person, &QAbstractButton::clicked, this,
                    [this, id = contact.id.uuid.toBytes()] { Q_EMIT activated(id); });
            person->show();
            m_personWidth = std::clamp(person->wish(), m_personWidth, scaled(WidestPerson));
            m_people.insert(contact.id.uuid, person);
            if (names.contains(contact.reportsTo.uuid))
                m_reports.insert(contact.id.uuid, contact.reportsTo.uuid);
            band.people.append(person);
        }
        if (!band.people.isEmpty())
            m_bands.append(band);
    }
    place(width(), false);
    if (QWidget *again = person(current))
        again->setFocus(Qt::OtherFocusReason);
    updateGeometry();
    update();
}

QWidget *StakeholderMap::person(const Uuid &contact) const
{
    return m_people.value(contact);
}

int StakeholderMap::place(int width, bool onlyMeasure) const
{
    const int wide =
        std::clamp(width - 2 * space::Margin, scaled(PersonWidth), std::max(m_personWidth, scaled(PersonWidth)));
    const int tall = scaled(PersonHeight);
    const int step = wide + scaled(Gap);
    const int perLine = std::max(1, (width - 2 * space::Margin + scaled(Gap)) / step);
    int y = space::Group;
    if (!onlyMeasure)
        m_rects.clear();
    for (const Band &band : m_bands) {
        const int top = y;
        y += scaled(HeadHeight);
        int at = 0;
        for (Person *person : band.people) {
            const QRect box(space::Margin + (at % perLine) * step, y + (at / perLine) * (tall + scaled(Gap)), wide,
                            tall);
            if (!onlyMeasure)
                person->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 1), box));
            ++at;
        }
        const int lines = (at + perLine - 1) / perLine;
        y += lines * tall + (lines - 1) * scaled(Gap) + scaled(Gap + 8);
        if (!onlyMeasure)
            m_rects.append(QRect(0, top, width, y - top));
    }
    return y;
}

int StakeholderMap::heightForWidth(int width) const
{
    return place(width, true);
}

QSize StakeholderMap::sizeHint() const
{
    return {scaled(640), place(std::max(width(), scaled(640)), true)};
}

QSize StakeholderMap::minimumSizeHint() const
{
    return {scaled(PersonWidth) + 2 * space::Margin, place(std::max(width(), scaled(PersonWidth)), true)};
}

void StakeholderMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place(width(), false);
}

void StakeholderMap::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), ink(Ink::Content));
    for (qsizetype i = 0; i < m_bands.size() && i < m_rects.size(); ++i) {
        const QRect band = m_rects.at(i);
        if (i > 0)
            painter.fillRect(QRect(space::Margin, band.top(), band.width() - 2 * space::Margin, 1), ink(Ink::Line));
        painter.setFont(textFont(TextRole::MicroLabel));
        painter.setPen(ink(Ink::TextTertiary));
        painter.drawText(band.adjusted(space::Margin, 0, -space::Margin, 0).adjusted(0, 4, 0, 0),
                         Qt::AlignTop | Qt::TextSingleLine, m_bands.at(i).title);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink(Ink::Series5), 1.3));
    painter.setBrush(Qt::NoBrush);
    for (auto report = m_reports.cbegin(); report != m_reports.cend(); ++report) {
        const QWidget *from = person(report.key());
        const QWidget *to = person(*report);
        if (from == nullptr || to == nullptr)
            continue;
        const bool upwards = to->geometry().bottom() < from->geometry().top();
        const QPointF start(from->geometry().center().x(),
                            upwards ? from->geometry().top() : from->geometry().bottom() + 1);
        const QPointF end(to->geometry().center().x(), upwards || to->geometry().top() < start.y()
                                                           ? to->geometry().bottom() + 1
                                                           : to->geometry().top());
        const qreal middle = upwards ? (start.y() + end.y()) / 2 : std::max(start.y(), end.y()) + 7;
        QPainterPath path(start);
        path.cubicTo(QPointF(start.x(), middle), QPointF(end.x(), middle), end);
        painter.drawPath(path);
        painter.save();
        painter.setBrush(ink(Ink::Series5));
        painter.drawEllipse(end, 2.5, 2.5);
        painter.restore();
    }
}

void StakeholderMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: moveFocus(event->key()); return;
    default: QWidget::keyPressEvent(event);
    }
}

void StakeholderMap::moveFocus(int key)
{
    const QWidget *now = focusWidget();
    if (now == nullptr || now == this)
        return;
    const QPoint from = now->geometry().center();
    QWidget *best = nullptr;
    int nearest = 0;
    for (Person *person : std::as_const(m_people)) {
        const QPoint way = person->geometry().center() - from;
        const int along = key == Qt::Key_Left    ? -way.x()
                          : key == Qt::Key_Right ? way.x()
                          : key == Qt::Key_Up    ? -way.y()
                                                 : way.y();
        const int aside = key == Qt::Key_Left || key == Qt::Key_Right ? std::abs(way.y()) : std::abs(way.x());
        const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
        if (along <= 0 || (sideways && aside > along))
            continue;
        const int distance = along + 2 * aside;
        if (best == nullptr || distance < nearest) {
            best = person;
            nearest = distance;
        }
    }
    if (best != nullptr)
        best->setFocus(Qt::TabFocusReason);
}

} // namespace farol
