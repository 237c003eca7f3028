// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/recordheader.h"

#include "ui/actions/actionregistry.h"
#include "ui/pageregistry.h"
#include "ui/pages/customer/grouptrail.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/taglabel.h"

#include "models/customerrecord.h"
#include "models/dayheading.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/neighbours.h"
#include "models/workspacesetup.h"

#include "core/clock.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int TopHeight = 64;
constexpr int TrailHeight = 18; ///< what the group adds above the name

} // namespace

FigureTile::FigureTile(const QString &label, QWidget *parent) : QAbstractButton(parent)
{
    setText(label);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setFigure(const QString &figure, const QString &around, Ink aroundInk)
{
    m_figure = figure.isEmpty() ? u"–"_s : figure;
    m_around = around;
    m_aroundInk = aroundInk;
    QStringList said{text(), figure.isEmpty() ? tr("not known") : figure, around};
    said.removeAll(QString());
    setAccessibleName(said.join(u", "_s));
    setToolTip(said.join(u"\n"_s));
    updateGeometry();
    update();
}

QSize FigureTile::sizeHint() const
{
    // Where the room is scarce, who has more to say gets more of it.
    constexpr int Least = 140;
    constexpr int Most = 260;
    const int words =
        std::max({tabularWidth(textFont(TextRole::Micro), text()), tabularWidth(textFont(TextRole::Figure), m_figure),
                  tabularWidth(textFont(TextRole::Micro), m_around)});
    return {std::clamp(words + space::Between + space::Group + 1, scaled(Least), scaled(Most)), scaled(62)};
}

QSize FigureTile::minimumSizeHint() const
{
    return {scaled(96), scaled(62)};
}

void FigureTile::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (underMouse())
        paintBox(&painter, QRectF(rect()).adjusted(4, 2, -4, -2), radius::Control, ink(Ink::Hover));
    if (showsFocusRing(this))
        paintFocusRing(&painter, QRectF(rect()).adjusted(4, 2, -4, -2), radius::Control + 1);
    int y = scaled(6);
    const auto say = [&](const QString &text, TextRole role, Ink color) {
        const QRect line = rect().adjusted(space::Between, 0, -space::Group, 0);
        painter.setFont(textFont(role));
        painter.setPen(ink(color));
        const QRect box(line.x(), y, line.width(), lineHeight(role));
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width());
        paintTabular(&painter, QStyle::visualRect(layoutDirection(), rect(), box), Qt::AlignLeft | Qt::AlignVCenter,
                     shown);
        y += box.height();
    };
    say(text(), TextRole::Micro, Ink::TextTertiary);
    say(m_figure, TextRole::Figure, Ink::Text);
    say(m_around, TextRole::Micro, m_aroundInk);
}

RecordHeader::RecordHeader(const PageContext &context, CustomerRecord &record, Neighbours &neighbours, QWidget *parent)
    : Tone(Ink::Content, parent), m_context(context), m_record(record), m_neighbours(neighbours)
{
    setAccessibleName(tr("Customer"));
    build();
    connect(&m_record, &CustomerRecord::headChanged, this, &RecordHeader::refresh);
    connect(&m_neighbours, &Neighbours::changed, this, &RecordHeader::refreshPager);
    connect(&m_record.group(), &GroupPath::changed, this, [this] {
        m_trail->showSteps(m_record.group().steps());
        m_top->setFixedHeight(scaled(m_trail->isHidden() ? TopHeight : TopHeight + TrailHeight));
    });
    connect(m_trail, &GroupTrail::asked, this, [this](const QByteArray &bytes) {
        if (const Result<Uuid> id = Uuid::fromBytes(bytes); id)
            goToCustomer(m_context, *id, {tables::Customer, *id});
    });
    if (const WorkspaceSetup *setup = m_context.format.setup())
        connect(setup, &WorkspaceSetup::listsChanged, this, &RecordHeader::refresh);
    refreshPager();
}

void RecordHeader::build()
{
    const auto icon = [this](const QString &sign, const QString &name, const QString &action) {
        Button *button = Button::iconOnly(sign, name, this);
        button->setObjectName(action);
        button->setToolTip(name + u" ("_s + m_context.actions.keyText(action) + u')');
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionAsked(action); });
        return button;
    };
    Button *back = icon(u"chevron-left"_s, tr("Back to the list"), u"record.back"_s);
    m_trail = new GroupTrail(this);
    m_avatar = new Avatar(AvatarShape::Company, 38, this);
    m_name = new ElidedLabel(TextRole::Title, Ink::Text, this);
    m_segment = new TagLabel(TagLabel::Look::Filled, this);
    m_stage = new TagLabel(TagLabel::Look::Outlined, this);
    m_conflict = new TagLabel(TagLabel::Look::Filled, this);
    m_conflict->setInks(Ink::WarnTint, Ink::WarnText);
    m_facts = new ElidedLabel(TextRole::Small, Ink::TextSecondary, this);
    m_owner = new Avatar(AvatarShape::Person, 18, this);
    m_previous = icon(u"chevron-up"_s, tr("Previous customer"), u"record.previous"_s);
    m_next = icon(u"chevron-down"_s, tr("Next customer"), u"record.next"_s);
    m_place = new TextLabel({}, TextRole::Small, Ink::TextTertiary, this);
    m_call = new Button(tr("Log call"), ButtonVariant::Secondary, this);
    m_call->setIconName(u"phone"_s);
    connect(m_call, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(u"record.call"_s); });
    m_note = new Button(tr("Write note"), ButtonVariant::Secondary, this);
    m_note->setIconName(u"square-pen"_s);
    m_note->setKeyCap(m_context.actions.keyText(u"record.note"_s));
    connect(m_note, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(u"record.note"_s); });
    m_more = Button::iconOnly(u"ellipsis"_s, tr("More"), this);
    connect(m_more, &QPushButton::clicked, this, &RecordHeader::openMenu);

    auto *title = new QHBoxLayout;
    title->setSpacing(space::Group);
    title->addWidget(m_name, 0);
    title->addWidget(m_segment);
    title->addWidget(m_stage);
    title->addWidget(m_conflict);
    title->addStretch(1);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(space::Small);
    facts->addWidget(m_owner);
    facts->addWidget(m_facts, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_trail);
    words->addLayout(title);
    words->addLayout(facts);
    words->addStretch();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Group, 0, space::Between, 0);
    row->setSpacing(space::Group);
    row->addWidget(back);
    row->addWidget(m_avatar);
    row->addSpacing(space::Tiny);
    row->addLayout(words, 1);
    for (QWidget *control :
         {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_place),
          static_cast<QWidget *>(m_call), static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_more)})
        row->addWidget(control);
    m_top = new QWidget(this);
    m_top->setFixedHeight(scaled(TopHeight));
    m_top->setLayout(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(buildFigures());
}

void RecordHeader::resizeEvent(QResizeEvent *event)
{
    Tone::resizeEvent(event);
    // Who it is needs the room; what goes is in the menu of the last button, and on its keys.
    m_call->setVisible(width() >= scaled(900));
    m_note->setVisible(width() >= scaled(740));
}

QWidget *RecordHeader::buildFigures()
{
    auto *strip = new QWidget(this);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(space::Group, 0, space::Between, space::Small);
    row->setSpacing(0);
    addTile(u"recurring"_s, tr("Recurring revenue"), u"contracts"_s, strip);
    addTile(u"renewal"_s, tr("Renews"), u"contracts"_s, strip);
    addTile(u"seats"_s, tr("Seats"), u"contracts"_s, strip);
    addTile(u"since"_s, tr("Customer since"), u"details"_s, strip);
    addTile(u"tickets"_s, tr("Open tickets"), u"tickets"_s, strip);
    addTile(u"contact"_s, tr("Last contact"), u"timeline"_s, strip);
    return strip;
}

void RecordHeader::addTile(const QString &id, const QString &label, const QString &section, QWidget *strip)
{
    auto *made = new FigureTile(label, strip);
    made->setObjectName(u"figure."_s + id);
    made->setFigure({}, {});
    strip->layout()->addWidget(made);
    connect(made, &QAbstractButton::clicked, this, [this, section] { Q_EMIT sectionAsked(section); });
}

FigureTile *RecordHeader::tile(const QString &id) const
{
    return findChild<FigureTile *>(u"figure."_s + id);
}

void RecordHeader::refresh()
{
    const std::optional<Customer> customer = m_record.customer();
    if (!customer)
        return;
    const Format &format = m_context.format;
    const NameLookup &names = m_context.services.names;
    m_avatar->setFace(initialsOf(customer->name), tintOf(customer->id.uuid));
    m_name->setText(customer->name);
    m_segment->setText(format.keyLabel(u"segments"_s, customer->segment));
    m_stage->setText(format.keyLabel(u"stages"_s, customer->stage));
    m_conflict->setText(m_record.detail().row()->hasConflict() ? tr("conflict to settle") : QString());
    const QString owner = names.userName(customer->owner);
    m_owner->setVisible(!owner.isEmpty());
    m_owner->setFace(initialsOf(owner), tintOf(customer->owner.uuid));
    QStringList facts{owner.isEmpty() ? tr("nobody in charge") : owner, customer->industry, customer->country,
                      customer->externalKey};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    const QDate since = customer->customerSince;
    const int years = since.isValid() ? static_cast<int>(since.daysTo(m_record.readable().today()) / 365) : 0;
    tile(u"since"_s)->setFigure(format.longDay(since), years > 0 ? tr("%n year(s)", nullptr, years) : QString());
    refreshFigures();
}

void RecordHeader::refreshFigures()
{
    const Format &format = m_context.format;
    const RecordFigures figures = m_record.figures();
    const QDate today = m_record.readable().today();
    const QString amounts = amountsText(figures.monthly, format);
    const QString plans = figures.plans.join(u", "_s);
    tile(u"recurring"_s)
        ->setFigure(amounts, amounts.isEmpty() ? tr("no running contract")
                             : plans.isEmpty() ? tr("a month")
                                               : tr("a month · %1").arg(plans));
    const qint64 left = figures.renewal.isValid() ? today.daysTo(figures.renewal) : 0;
    QString around = format.day(figures.renewal);
    const bool noticeAhead = figures.notice.isValid() && figures.notice >= today;
    if (noticeAhead)
        around += u" · "_s + tr("notice until %1").arg(format.day(figures.notice));
    constexpr int SoonDays = 30;
    const bool soon =
        figures.renewal.isValid() && (left <= SoonDays || (noticeAhead && today.daysTo(figures.notice) <= SoonDays));
    tile(u"renewal"_s)
        ->setFigure(figures.renewal.isValid() ? dayDistance(figures.renewal, today) : QString(), around,
                    soon ? Ink::WarnText : Ink::TextSecondary);
    const std::optional<Customer> customer = m_record.customer();
    const std::optional<std::int64_t> seats = figures.seats ? figures.seats : customer ? customer->seats : std::nullopt;
    tile(u"seats"_s)
        ->setFigure(seats ? format.number(*seats) : QString(),
                    figures.running > 0 ? tr("%n running contract(s)", nullptr, figures.running) : QString());
    tile(u"tickets"_s)
        ->setFigure(format.number(figures.openTickets),
                    figures.urgentTickets > 0 ? tr("%n urgent", nullptr, figures.urgentTickets) : QString(),
                    figures.urgentTickets > 0 ? Ink::RiskText : Ink::TextSecondary);
    const std::optional<Instant> last = m_record.lastContact();
    tile(u"contact"_s)
        ->setFigure(last ? format.ago(*last, m_context.services.clock.now()) : QString(),
                    last ? format.dayAndTime(*last) : tr("never contacted"));
}

void RecordHeader::refreshPager()
{
    const bool placed = m_neighbours.place() >= 0 && m_neighbours.count() > 1;
    m_previous->setEnabled(!m_neighbours.previous().isNull());
    m_next->setEnabled(!m_neighbours.next().isNull());
    m_place->setVisible(placed);
    m_place->setText(
        tr("%1 of %2")
            .arg(m_context.format.number(m_neighbours.place() + 1), m_context.format.number(m_neighbours.count())));
}

void RecordHeader::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_context.actions.fillMenu(menu, MenuPlace::Customer);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + space::Tiny)));
}

} // namespace farol
