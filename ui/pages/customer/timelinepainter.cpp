// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/timelinepainter.h"

#include "ui/pages/customer/kindlook.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include "models/itemroles.h"
#include "models/labels.h"
#include "models/timelinemodel.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int FoldedLines = 3;
constexpr int LongestLine = 760;
constexpr int DiscSize = 28;
constexpr int Pad = 9; // above and below an entry
constexpr int BubblePad = 9;

QString words(const char *source)
{
    return QCoreApplication::translate("Timeline", source);
}

QFont labelFont()
{
    return textFont(TextRole::Name);
}

int textLeft()
{
    return space::Margin + scaled(DiscSize) + space::Cell;
}

} // namespace

struct TimelinePainter::Line final {
    QString label; ///< strong words the line begins with
    QString text;
    int top = 0; ///< from the first line of the text
};

struct TimelinePainter::Layout final {
    QList<Line> lines;
    int textHeight = 0;
    bool canFold = false; ///< there is more than folded lines show
    bool bubble = false;
    [[nodiscard]] int height() const
    {
        int height = scaled(Pad) + std::max(lineHeight(TextRole::Body), scaled(DiscSize) - 4) + scaled(Pad);
        if (textHeight > 0)
            height += textHeight + (bubble ? 2 * scaled(BubblePad) : 0) + space::Hair;
        if (canFold)
            height += lineHeight(TextRole::Small) + space::Tiny;
        return height;
    }
};

TimelineItem TimelineItem::of(const QModelIndex &index)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    TimelineItem item;
    item.loaded = index.data(LoadedRole).toBool();
    item.time = text(TimelineModel::TimeRole);
    item.pinned = index.data(TimelineModel::PinnedRole).toBool();
    if (!item.loaded)
        return item;
    item.kind = text(TimelineModel::KindRole);
    item.title = text(TimelineModel::TitleRole);
    item.detail = text(TimelineModel::DetailRole);
    item.body = text(TimelineModel::BodyRole);
    item.said = text(TimelineModel::SaidRole);
    item.restated = text(TimelineModel::RestatedRole);
    item.sentiment = text(TimelineModel::SentimentRole);
    item.mood = text(TimelineModel::MoodRole);
    item.confirmed = index.data(TimelineModel::ConfirmedRole).toBool();
    item.pending = index.data(PendingRole).toBool();
    item.conflict = index.data(ConflictRole).toBool();
    return item;
}

int TimelinePainter::headingHeight(bool first)
{
    return scaled(first ? 4 : 16) + lineHeight(TextRole::MicroLabel) + space::Tiny;
}

void TimelinePainter::paintHeading(QPainter *painter, const QRect &rect, const QString &text)
{
    painter->setFont(textFont(TextRole::MicroLabel));
    painter->setPen(ink(Ink::TextTertiary));
    const int tall = lineHeight(TextRole::MicroLabel);
    const QRect line(rect.x() + space::Margin, rect.bottom() + 1 - tall - space::Tiny, rect.width() - 2 * space::Margin,
                     tall);
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, text);
}

int TimelinePainter::placeholderHeight()
{
    return 2 * scaled(Pad) + lineHeight(TextRole::Body) + lineHeight(TextRole::Body) + space::Hair;
}

TimelinePainter::Layout TimelinePainter::layOut(const TimelineItem &item, int width, bool expanded)
{
    Layout layout;
    layout.bubble = item.kind == "message"_L1 && !item.body.trimmed().isEmpty();
    const int inner = layout.bubble ? 2 * scaled(BubblePad + 2) : 0;
    const int room = std::max(scaled(120), std::min(width - textLeft() - space::Wide, scaled(LongestLine)) - inner);
    const int tall = lineHeight(TextRole::Body);
    const QFontMetrics strong(labelFont());
    // One paragraph: what fits into `most` lines, the last of them cut off where more would follow.
    const auto add = [&](const QString &label, const QString &text, int most) {
        QString shown = text.trimmed();
        if (shown.isEmpty())
            return;
        shown.replace(u'\n', QChar(QChar::LineSeparator));
        const int indent = label.isEmpty() ? 0 : strong.horizontalAdvance(label + u' ');
        QTextLayout text1(shown, textFont(TextRole::Body));
        text1.beginLayout();
        for (int count = 0;; ++count) {
            QTextLine line = text1.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(count == 0 ? room - indent : room);
            const int start = line.textStart();
            const bool last = count == most - 1;
            const bool cut = last && start + line.textLength() < shown.size();
            if (count >= most) {
                layout.canFold = true;
                break;
            }
            QString words = shown.mid(start, line.textLength()).trimmed();
            if (cut)
                words = QFontMetrics(textFont(TextRole::Body)).elidedText(words + u'…', Qt::ElideRight, room);
            layout.lines.append({count == 0 ? label : QString(), words, layout.textHeight});
            layout.textHeight += tall;
        }
        text1.endLayout();
    };
    constexpr int NoLimit = 100'000;
    add({}, item.body, expanded ? NoLimit : FoldedLines);
    add(words(QT_TRANSLATE_NOOP("Timeline", "What the customer said:")), item.said, expanded ? NoLimit : 1);
    add(words(QT_TRANSLATE_NOOP("Timeline", "How we restated it:")), item.restated, expanded ? NoLimit : 1);
    if (item.confirmed)
        add(words(QT_TRANSLATE_NOOP("Timeline", "Confirmed")), words(QT_TRANSLATE_NOOP("Timeline", "by the customer")),
            1);
    layout.canFold = layout.canFold || (expanded && layout.lines.size() > FoldedLines);
    return layout;
}

int TimelinePainter::height(const TimelineItem &item, int width, bool expanded)
{
    return item.loaded ? layOut(item, width, expanded).height() : placeholderHeight();
}

QRect TimelinePainter::foldRect(const QRect &rect, const TimelineItem &item, bool expanded)
{
    if (!item.loaded || !layOut(item, rect.width(), expanded).canFold)
        return {};
    const int tall = lineHeight(TextRole::Small);
    const int wide =
        QFontMetrics(textFont(TextRole::Small)).horizontalAdvance(words(expanded ? "Show less" : "Show more"));
    return {rect.x() + textLeft(), rect.bottom() + 1 - scaled(Pad) - tall, wide + 1, tall};
}

void TimelinePainter::paintTitle(QPainter *painter, const QRect &line, const TimelineItem &item,
                                 Qt::LayoutDirection direction)
{
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(direction, line, box); };
    int right = line.right() + 1;
    painter->setFont(textFont(TextRole::Micro));
    painter->setPen(ink(Ink::TextTertiary));
    const int time = tabularWidth(painter->font(), item.time);
    paintTabular(painter, visual(QRect(right - time, line.y(), time, line.height())), Qt::AlignRight | Qt::AlignVCenter,
                 item.time);
    right -= time + space::Group;
    const auto sign = [&](const QString &icon, Ink role) {
        paintIcon(painter, visual(QRect(right - 14, line.y(), 14, line.height())), icon, ink(role), 14);
        right -= 14 + space::Small;
    };
    if (item.pinned)
        sign(u"pin"_s, Ink::TextTertiary);
    if (item.pending)
        sign(u"cloud-upload"_s, Ink::TextTertiary);
    if (item.conflict)
        sign(u"git-merge"_s, Ink::WarnShape);
    if (!item.mood.isEmpty()) {
        const TagInks inks = sentimentInks(item.sentiment);
        const int wide = tagWidth(item.mood);
        paintTag(painter, visual(QRect(right - wide, line.y(), wide, line.height())), item.mood, ink(inks.fill),
                 ink(inks.text));
        right -= wide + space::Group;
    }
    int x = line.x();
    const auto say = [&](const QString &text, TextRole role, Ink color) {
        if (text.isEmpty() || x >= right)
            return;
        painter->setFont(textFont(role));
        painter->setPen(ink(color));
        const int wide = std::min(painter->fontMetrics().horizontalAdvance(text) + 1, right - x);
        painter->drawText(visual(QRect(x, line.y(), wide, line.height())), Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, wide));
        x += wide + space::Small;
    };
    say(item.title, TextRole::Name, Ink::Text);
    say(item.detail, TextRole::Body, Ink::TextSecondary);
}

void TimelinePainter::paint(QPainter *painter, const QRect &rect, const TimelineItem &item, const TimelineState &state)
{
    painter->save();
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(state.direction, rect, box); };
    const QRect ground = rect.adjusted(space::Margin - space::Group, 2, -space::Cell, -2);
    if (state.current)
        paintBox(painter, visual(ground), radius::Callout, ink(Ink::Selection));
    else if (state.hovered)
        paintBox(painter, visual(ground), radius::Callout, ink(Ink::Hover));
    if (state.focused)
        paintFocusRing(painter, visual(ground), radius::Callout);

    const int disc = scaled(DiscSize);
    const QRect circle(rect.x() + space::Margin, rect.y() + scaled(Pad) - 2, disc, disc);
    if (state.joined) {
        const QRect down(circle.center().x(), circle.bottom() + 4, 1, rect.bottom() - circle.bottom() - 2);
        painter->fillRect(visual(down), ink(Ink::Line));
    }
    const int x = rect.x() + textLeft();
    const QRect title(x, rect.y() + scaled(Pad), rect.right() - space::Wide - x, lineHeight(TextRole::Body));
    if (!item.loaded) {
        paintBox(painter, visual(circle), disc / 2.0, ink(Ink::Track));
        paintBox(painter, visual(QRect(x, title.center().y() - 3, title.width() / 3, 7)), 3.5, ink(Ink::Track));
        painter->restore();
        return;
    }
    const KindLook look = kindLook(item.kind);
    paintBox(painter, visual(circle), disc / 2.0, ink(look.tint));
    paintIcon(painter, visual(circle), look.icon, ink(look.sign), 15);
    paintTitle(painter, title, item, state.direction);

    const Layout layout = layOut(item, rect.width(), state.expanded);
    int top = title.bottom() + 1 + space::Hair;
    int left = x;
    if (layout.bubble && layout.textHeight > 0) {
        const int wide = std::min(rect.right() - space::Wide - x, scaled(LongestLine));
        const QRect bubble(x, top, wide, layout.textHeight + 2 * scaled(BubblePad));
        paintBox(painter, visual(bubble), radius::Callout, ink(Ink::Sunken), ink(Ink::Line));
        top += scaled(BubblePad);
        left += scaled(BubblePad + 2);
    }
    const int tall = lineHeight(TextRole::Body);
    for (const Line &line : layout.lines) {
        int from = left;
        const auto say = [&](const QString &text, const QFont &font, Ink color) {
            painter->setFont(font);
            painter->setPen(ink(color));
            const int wide = painter->fontMetrics().horizontalAdvance(text) + 1;
            painter->drawText(visual(QRect(from, top + line.top, wide, tall)), Qt::AlignVCenter | Qt::TextSingleLine,
                              text);
            from += painter->fontMetrics().horizontalAdvance(text + u' ');
        };
        if (!line.label.isEmpty())
            say(line.label, labelFont(), Ink::Text);
        say(line.text, textFont(TextRole::Body), layout.bubble ? Ink::Text : Ink::TextSecondary);
    }
    if (layout.canFold) {
        painter->setFont(textFont(TextRole::Small));
        painter->setPen(ink(Ink::AccentText));
        const QRect more = foldRect(rect, item, state.expanded);
        painter->drawText(visual(more), Qt::AlignVCenter | Qt::TextSingleLine,
                          state.expanded ? words(QT_TRANSLATE_NOOP("Timeline", "Show less"))
                                         : words(QT_TRANSLATE_NOOP("Timeline", "Show more")));
    }
    painter->restore();
}

} // namespace farol
