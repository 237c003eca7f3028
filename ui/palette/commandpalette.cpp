// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/async.h"
#include "core/customer.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostRows = 9;
constexpr int MostCustomers = 6;

enum HitRole : int { ActionRole = NumericRole + 1, IconRole, SecondRole, KeyRole };

QString folded(const QString &text)
{
    QString out;
    const QString parts = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : parts) {
        if (c.category() != QChar::Mark_NonSpacing)
            out.append(c);
    }
    return out;
}

class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(200), scaled(40)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect.adjusted(space::Group, 1, -space::Group, -1);
        const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, row, box); };
        if (option.state & QStyle::State_Selected)
            paintBox(painter, row, radius::Callout, ink(Ink::SelectionStrong));
        const QRect sign(row.x() + space::Cell, row.y(), scaled(24), row.height());
        if (const QString initials = index.data(InitialsRole).toString(); !initials.isEmpty()) {
            const QRectF avatar(sign.x(), sign.center().y() - scaled(11), scaled(23), scaled(23));
            paintAvatar(painter, visual(avatar.toRect()), AvatarShape::Company, initials, index.data(TintRole).toInt());
        } else {
            paintIcon(painter, visual(sign), index.data(IconRole).toString(), ink(Ink::TextSecondary), 18);
        }
        int right = row.right() - space::Cell;
        if (const QString key = index.data(KeyRole).toString(); !key.isEmpty()) {
            const int cap = keyCapWidth(key);
            paintKeyCap(painter, visual(QRect(right - cap, row.y(), cap, row.height())), key, ink(Ink::TextSecondary),
                        ink(Ink::LineStrong));
            right -= cap + space::Group;
        }
        painter->setFont(textFont(TextRole::Small));
        painter->setPen(ink(Ink::TextSecondary));
        const QString second = index.data(SecondRole).toString();
        const int wide = std::min(painter->fontMetrics().horizontalAdvance(second) + 2, row.width() / 3);
        painter->drawText(visual(QRect(right - wide, row.y(), wide + 1, row.height())),
                          Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(second, Qt::ElideRight, wide));
        const int x = sign.right() + space::Cell;
        const QRect words(x, row.y(), right - wide - x - space::Group, row.height());
        painter->setFont(textFont(TextRole::Name));
        painter->setPen(ink(Ink::Text));
        painter->drawText(visual(words), Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

bool paletteMatches(const QString &text, const QString &typed)
{
    const QString all = folded(text);
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(), [&all](const QString &word) { return all.contains(word); });
}

CommandPalette::CommandPalette(const PageContext &context, QWidget *over) : QWidget(over), m_context(context)
{
    setAccessibleName(tr("Search and commands"));
    m_field = new QLineEdit(this);
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Customer or command"));
    m_field->setAccessibleName(tr("Customer or command"));
    m_field->setFont(textFont(TextRole::Figure));
    m_field->installEventFilter(this);
    m_hits = new QStandardItemModel(this);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the line; arrows move the choice
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::activate);
    over->installEventFilter(this);
    hide();
}

void CommandPalette::begin()
{
    if (isVisible()) {
        close();
        return;
    }
    m_before = window()->focusWidget();
    m_field->clear();
    search();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search()
{
    const QString typed = m_field->text().trimmed();
    const bool onlyActions = typed.startsWith(u'>');
    const std::uint64_t request = ++m_request;
    m_hits->clear();
    if (typed.isEmpty() || onlyActions) {
        addActions(onlyActions ? typed.mid(1).trimmed() : QString());
        return;
    }
    addActions(typed);
    ListQuery query;
    query.table = tables::Customer;
    CustomerFilter filter;
    filter.text = typed;
    query.filter = filter.tree();
    query.sort = {{customerfields::Name, false}};
    query.columns = {customerfields::Name, customerfields::Stage};
    query.limit = MostCustomers;
    whenDone(m_context.services.store.list(query, request), this, [this, request](const Result<ListPage> &page) {
        if (page && request == m_request)
            addCustomers(page->rows);
    });
}

void CommandPalette::addActions(const QString &text)
{
    const int most = text.isEmpty() ? MostRows : 5;
    for (const ActionSpec &spec : m_context.actions.specs()) {
        const QAction *action = m_context.actions.action(spec.id);
        const QString name = action->text().remove(u'&');
        if (!action->isEnabled() || spec.id == "go.palette"_L1 || !paletteMatches(name, text)
            || m_hits->rowCount() >= most)
            continue;
        auto *item = new QStandardItem(name);
        item->setData(spec.id, ActionRole);
        item->setData(spec.icon.isEmpty() ? u"chevron-right"_s : spec.icon, IconRole);
        item->setData(action->shortcut().toString(QKeySequence::NativeText), KeyRole);
        item->setData(ActionRegistry::menuTitle(spec.menu).remove(u'&'), SecondRole);
        m_hits->appendRow(item);
    }
    m_list->setCurrentIndex(m_hits->index(0, 0));
    place();
}

void CommandPalette::addCustomers(const QList<ListRow> &rows)
{
    // Customers stand before commands: they are what people look for most.
    for (qsizetype i = rows.size() - 1; i >= 0; --i) {
        const ListRow &row = rows.at(i);
        QString name;
        QString stage;
        fromValue(row.values.value(0), name);
        fromValue(row.values.value(1), stage);
        auto *item = new QStandardItem(name);
        item->setData(row.id.toBytes(), IdRole);
        item->setData(initialsOf(name), InitialsRole);
        item->setData(tintOf(row.id), TintRole);
        item->setData(keyLabel(u"stages"_s, stage), SecondRole);
        m_hits->insertRow(0, item);
    }
    m_list->setCurrentIndex(m_hits->index(0, 0));
    place();
}

void CommandPalette::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString action = index.data(ActionRole).toString();
    const QByteArray id = index.data(IdRole).toByteArray();
    close();
    if (!action.isEmpty())
        m_context.actions.action(action)->trigger();
    else
        m_context.go(u"customers"_s, id);
}

void CommandPalette::move(int step)
{
    const int count = m_hits->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_hits->index((m_list->currentIndex().row() + step + count) % count, 0));
}

QRect CommandPalette::box() const
{
    const int wide = std::max(scaled(520), std::min(scaled(640), width() * 6 / 10));
    const int rows = std::min(MostRows, m_hits->rowCount());
    const int high = scaled(52) + (rows > 0 ? rows * scaled(40) + space::Group : scaled(44));
    return {(width() - wide) / 2, scaled(96), wide, high};
}

void CommandPalette::place()
{
    const QRect all = box();
    m_field->setGeometry(all.x() + scaled(44), all.y() + 4, all.width() - scaled(60), scaled(44));
    m_list->setGeometry(all.x(), all.y() + scaled(52), all.width(), all.height() - scaled(52) - space::Tiny);
    m_list->setVisible(m_hits->rowCount() > 0);
    update();
}

void CommandPalette::close()
{
    hide();
    if (m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), ink(Ink::Scrim));
    const QRect all = box();
    paintFloating(&painter, all, radius::Palette, ink(Ink::Raised));
    paintIcon(&painter, QRect(all.x() + space::Cell, all.y(), scaled(28), scaled(52)), u"search"_s,
              ink(Ink::TextTertiary), 18);
    paintHairlineBelow(&painter, QRect(all.x() + 1, all.y(), all.width() - 2, scaled(51)), ink(Ink::Line));
    if (m_hits->rowCount() == 0) {
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(ink(Ink::TextSecondary));
        painter.drawText(QRect(all.x(), all.y() + scaled(52), all.width(), scaled(44)), Qt::AlignCenter,
                         tr("Nothing found. Try fewer letters."));
    }
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!box().contains(event->position().toPoint()))
        close();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place();
    }
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape: close(); return true;
        case Qt::Key_Down: move(1); return true;
        case Qt::Key_Up: move(-1); return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: return true; // the line is all there is; Escape leads out
        case Qt::Key_Return:
        case Qt::Key_Enter: activate(m_list->currentIndex()); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace farol
