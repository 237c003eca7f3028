// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"

#include <QModelIndex>
#include <QRect>
#include <QString>

class QPainter;

namespace farol {

/// One entry of the timeline as it is drawn: what its model says, read once.
struct TimelineItem final {
    QString kind;
    QString title;
    QString detail;
    QString time;
    QString body;
    QString said;
    QString restated;
    QString sentiment; ///< its key
    QString mood; ///< … and what people read for it
    bool confirmed = false;
    bool pinned = false;
    bool pending = false;
    bool conflict = false;
    bool loaded = false;

    [[nodiscard]] static TimelineItem of(const QModelIndex &index);
};

struct TimelineState final {
    bool expanded = false;
    bool current = false;
    bool hovered = false;
    bool focused = false; ///< the ring is due
    bool joined = false; ///< the next entry is of the same day: a line leads down to it
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// Measures and draws entries. A long text is folded to three lines until somebody unfolds it.
class TimelinePainter final
{
public:
    [[nodiscard]] static int headingHeight(bool first);
    static void paintHeading(QPainter *painter, const QRect &rect, const QString &text);

    /// Of an entry whose text is not here yet.
    [[nodiscard]] static int placeholderHeight();
    [[nodiscard]] static int height(const TimelineItem &item, int width, bool expanded);
    static void paint(QPainter *painter, const QRect &rect, const TimelineItem &item, const TimelineState &state);
    /// Where "Show more" or "Show less" stands within the entry's rect; empty when there is nothing to unfold.
    [[nodiscard]] static QRect foldRect(const QRect &rect, const TimelineItem &item, bool expanded);

private:
    struct Line;
    struct Layout;
    [[nodiscard]] static Layout layOut(const TimelineItem &item, int width, bool expanded);
    static void paintTitle(QPainter *painter, const QRect &line, const TimelineItem &item,
                           Qt::LayoutDirection direction);
};

} // namespace farol
