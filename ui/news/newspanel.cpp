// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/news/newspanel.h"

#include "ui/errortext.h"
#include "ui/pageregistry.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "core/clock.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

const QString seenKey = u"news/seen"_s; // a moment, nobody's data

int lineOfNewsHeight()
{
    return heights().twoLineRow;
}

// Avatar, name, what was done by whom; the time at the end.
class NewsDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(240), lineOfNewsHeight()};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect.adjusted(0, 1, 0, -1);
        if (option.state & QStyle::State_Selected)
            paintBox(painter, row, radius::Callout, ink(Ink::Selection));
        if (showsFocusRing(option))
            paintFocusRing(painter, row, radius::Callout);
        const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, row, box); };
        const QRect avatar(row.x() + space::Group, row.center().y() - scaled(13), scaled(26), scaled(26));
        if (index.data(NewsFirstRole).toBool()) // the lines of one customer stand under one sign
            paintAvatar(painter, visual(avatar), AvatarShape::Company, index.data(InitialsRole).toString(),
                        index.data(TintRole).toInt());
        const auto line = [&](const QRect &box, TextRole role, Ink color, const QString &text) {
            painter->setFont(textFont(role));
            painter->setPen(ink(color));
            painter->drawText(visual(box), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, box.width())));
        };
        const QString when = index.data(NewsWhenRole).toString();
        painter->setFont(textFont(TextRole::Small));
        const int whenWidth = painter->fontMetrics().horizontalAdvance(when) + 4;
        const int first = lineHeight(TextRole::Body);
        const int top = row.y() + (row.height() - first - lineHeight(TextRole::Small)) / 2;
        const int x = avatar.right() + space::Cell;
        line(QRect(row.right() - space::Group - whenWidth, top, whenWidth, first), TextRole::Small, Ink::TextSecondary,
             when);
        line(QRect(x, top, row.right() - x - whenWidth - space::Between, first), TextRole::Name, Ink::Text,
             index.data().toString());
        line(QRect(x, top + first, row.right() - x - space::Group, lineHeight(TextRole::Small)), TextRole::Small,
             Ink::TextSecondary, index.data(NewsSecondRole).toString());
        painter->restore();
    }
};

} // namespace

NewsPanel::NewsPanel(const PageContext &context, QWidget *over)
    : FloatingPanel(over),
      m_context(context),
      m_model(context.services.store, context.services.names, context.services.clock, context.format)
{
    setAccessibleName(tr("What changed"));
    m_empty = new TextLabel(tr("Looking what changed…"), TextRole::Body, Ink::TextSecondary, this);
    m_empty->setWordWrap(true);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("What others changed in your portfolio"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new NewsDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QAbstractItemView::activated, this, &NewsPanel::openCustomer);
    connect(m_list, &QAbstractItemView::clicked, this, &NewsPanel::openCustomer);
    auto *closer = Button::iconOnly(u"x"_s, tr("Close what changed"), this);
    connect(closer, &QPushButton::clicked, this, &NewsPanel::close);
    auto *title = new QHBoxLayout;
    title->addWidget(new TextLabel(tr("Changed since yesterday"), TextRole::Lead, Ink::Text, this), 1);
    title->addWidget(closer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(FloatingMargin + space::Between, FloatingMargin + space::Cell,
                               FloatingMargin + space::Between, FloatingMargin + space::Between);
    column->setSpacing(space::Small);
    column->addLayout(title);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    connect(&m_model, &PortfolioNews::answered, this, [this] {
        m_empty->setText(tr("Nobody else changed anything in your portfolio since yesterday."));
        refresh();
    });
    connect(&m_model, &PortfolioNews::failed, this, [this](const Error &error) {
        m_empty->setText(errorSentence(error));
        refresh();
    });
    QTimer::singleShot(1s, &m_model, &PortfolioNews::load); // the first page goes before
}

int NewsPanel::unseen() const
{
    return m_model.newerThan(Instant{m_context.services.settings.value(seenKey).toLongLong()});
}

void NewsPanel::refresh()
{
    m_empty->setVisible(m_model.rowCount() == 0);
    m_list->setVisible(m_model.rowCount() > 0);
    if (isVisible() && m_model.isReady()) // what was not shown yet was not seen
        m_context.services.settings.setValue(seenKey, qlonglong(m_context.services.clock.now().ms));
    place();
    Q_EMIT unseenChanged();
}

void NewsPanel::opened()
{
    m_model.load(); // yesterday may have become another day
    refresh();
}

int NewsPanel::heightFor(int width) const
{
    Q_UNUSED(width)
    const int lines = std::clamp(m_model.rowCount(), 1, 8);
    return std::min(2 * FloatingMargin + scaled(64) + lines * lineOfNewsHeight(),
                    parentWidget()->height() + FloatingMargin);
}

void NewsPanel::openCustomer(const QModelIndex &index)
{
    const auto customer = Uuid::fromBytes(index.data(IdRole).toByteArray());
    const auto row = Uuid::fromBytes(index.data(NewsRowRole).toByteArray());
    if (!customer || !row)
        return;
    const auto table = static_cast<TableNumber>(index.data(NewsTableRole).toInt());
    close();
    goToCustomer(m_context, *customer, {table, *row});
}

} // namespace farol
