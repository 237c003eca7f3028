// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "ui/actions/actionregistry.h"
#include "ui/pageregistry.h"
#include "ui/palette/palettedelegate.h"
#include "ui/palette/palettewords.h"
#include "ui/rowwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include "models/customerfields.h"

#include "core/async.h"
#include "core/clock.h"
#include "core/field.h"
#include "core/tables.h"
#include "core/text/fold.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostRows = 9;
constexpr qsizetype ActionsBesideHits = 5;

PaletteItem heading(const QString &text)
{
    PaletteItem item;
    item.kind = PaletteItem::Kind::Heading;
    item.text = text;
    return item;
}

int fieldHeight()
{
    return scaled(52);
}

int footerHeight()
{
    return scaled(34);
}

} // namespace

bool paletteMatches(const QString &text, const QString &typed)
{
    const QString all = foldText(text);
    const QStringList words = foldText(typed).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(), [&all](const QString &word) { return all.contains(word); });
}

CommandPalette::CommandPalette(const PageContext &context, QWidget *over)
    : QWidget(over), m_context(context), m_search(context.services.store), m_recent(context.services.store)
{
    setAccessibleName(tr("Search and commands"));
    m_field = new QLineEdit(this);
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Search customers, contacts, notes, tickets or commands"));
    m_field->setAccessibleName(tr("Search or command"));
    m_field->setFont(textFont(TextRole::Figure));
    m_field->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(&m_lines);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the line; arrows move the choice
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::activate);
    connect(&m_search, &GlobalSearch::found, this, &CommandPalette::take);
    connect(&m_search, &GlobalSearch::failed, this, [this] {
        m_enterWaits = false;
        m_failed = true;
        showLines({});
    });
    connect(&m_recent, &RecentCustomers::changed, this, [this] {
        if (isVisible() && m_field->text().isEmpty())
            askForRecent();
    });
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
    m_recent.load();
    m_field->clear();
    search();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QString CommandPalette::wanted() const
{
    const QString typed = m_field->text().trimmed();
    return typed.startsWith(u'>') || typed.startsWith(u'@') ? typed.mid(1).trimmed() : typed;
}

void CommandPalette::search()
{
    const QString typed = m_field->text().trimmed();
    m_search.cancel();
    ++m_recentRequest;
    m_failed = false;
    m_enterWaits = false;
    if (typed.isEmpty()) {
        showLines({});
        askForRecent();
    } else if (typed.startsWith(u'>')) {
        showLines({});
    } else if (!wanted().isEmpty()) {
        // The answers of the key before stay until the new ones are there: nothing jumps.
        const bool people = typed.startsWith(u'@');
        m_search.search(wanted(),
                        people ? QList<TableNumber>{tables::Contact, tables::ContactLink} : QList<TableNumber>());
    }
}

void CommandPalette::take(const QList<FoundRow> &rows, bool more)
{
    m_count = more ? tr("more than %n result(s)", nullptr, static_cast<int>(rows.size()))
                   : tr("%n result(s)", nullptr, static_cast<int>(rows.size()));
    showLines(foundItems(rows));
    if (std::exchange(m_enterWaits, false))
        activate(m_list->currentIndex());
}

void CommandPalette::askForRecent()
{
    if (m_recent.ids().isEmpty())
        return;
    const QList<FieldNumber> columns{customerfields::Name, customerfields::Stage};
    whenDone(m_context.services.store.rows(tables::Customer, columns, m_recent.ids()), this,
             [this, request = ++m_recentRequest](const Result<QList<ListRow>> &rows) {
                 if (!rows || request != m_recentRequest || rows->isEmpty())
                     return;
                 QList<PaletteItem> items{heading(tr("Opened last"))};
                 for (const ListRow &row : *rows) {
                     FoundRow found;
                     found.hit.row = found.hit.customer = {tables::Customer, row.id};
                     fromValue(row.values.value(0), found.hit.title);
                     fromValue(row.values.value(1), found.stage);
                     items.append(itemOf(found));
                 }
                 showLines(items);
             });
}

PaletteItem CommandPalette::itemOf(const FoundRow &found) const
{
    return paletteItem(found, m_context.services.clock.now(), m_context.format);
}

QList<PaletteItem> CommandPalette::foundItems(const QList<FoundRow> &rows) const
{
    QList<PaletteItem> items;
    QString group;
    for (const FoundRow &found : rows) {
        const QString title = rowKinds(GlobalSearch::groupOf(found.hit.row.table));
        if (title != group)
            items.append(heading(title));
        group = title;
        items.append(itemOf(found));
    }
    return items;
}

QList<PaletteItem> CommandPalette::actionItems(const QString &text, qsizetype most) const
{
    QList<PaletteItem> items;
    for (const ActionSpec &spec : m_context.actions.specs()) {
        const QAction *action = m_context.actions.action(spec.id);
        const QString name = action->text().remove(u'&');
        if (!action->isEnabled() || spec.id == "go.palette"_L1 || !paletteMatches(name, text) || items.size() >= most)
            continue;
        PaletteItem item;
        item.text = name;
        item.actionId = spec.id;
        item.icon = spec.icon.isEmpty() ? u"chevron-right"_s : spec.icon;
        item.key = keyText(action->shortcut());
        item.right = ActionRegistry::menuTitle(spec.menu).remove(u'&');
        items.append(item);
    }
    return items;
}

void CommandPalette::showLines(const QList<PaletteItem> &found)
{
    const QString typed = m_field->text().trimmed();
    QList<PaletteItem> lines = found;
    if (!typed.startsWith(u'@')) {
        const bool alone = found.isEmpty();
        const QList<PaletteItem> actions = actionItems(wanted(), alone ? MostRows : ActionsBesideHits);
        if (!actions.isEmpty() && !alone)
            lines.append(heading(tr("Actions and pages")));
        lines += actions;
    }
    m_lines.show(lines, wanted());
    choose(m_lines.next(-1, 1));
    place();
}

void CommandPalette::choose(int row)
{
    const QModelIndex index = m_lines.index(row, 0);
    m_list->setCurrentIndex(index);
    // The keyboard is in the line, so the choice is told there.
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    if (row == m_lines.next(-1, 1))
        m_list->scrollToTop(); // with the heading over it
}

void CommandPalette::activate(const QModelIndex &index)
{
    const PaletteItem *chosen = m_lines.itemAt(index);
    if (chosen == nullptr || chosen->kind == PaletteItem::Kind::Heading)
        return;
    const PaletteItem item = *chosen;
    close();
    if (item.kind == PaletteItem::Kind::Action)
        m_context.actions.action(item.actionId)->trigger();
    else
        openRow(item);
}

void CommandPalette::openRow(const PaletteItem &item)
{
    m_recent.note(item.customer.id);
    goToCustomer(m_context, item.customer.id, item.row);
}

/// A fast writer presses Enter before the answer is there: the lines are still those of the key before, and opening the
/// first of them would open somebody else.
void CommandPalette::enter()
{
    m_enterWaits = m_search.isWaiting();
    if (!m_enterWaits)
        activate(m_list->currentIndex());
}

void CommandPalette::move(int step, int times)
{
    m_enterWaits = false; // who looks on has seen what is there
    int row = m_list->currentIndex().row();
    for (int i = 0; i < times; ++i) {
        const int next = m_lines.next(row, step);
        if (times > 1 && (next - row) * step < 0)
            break; // a page stops at the end, one line goes round
        row = next;
    }
    choose(row);
}

int CommandPalette::listHeight() const
{
    int high = 0;
    for (int row = 0; row < m_lines.rowCount(); ++row)
        high += m_list->sizeHintForRow(row);
    return std::min(high, MostRows * PaletteDelegate::rowHeight());
}

QRect CommandPalette::box() const
{
    const int wide = std::max(scaled(520), std::min(scaled(640), width() * 6 / 10));
    const int list = m_lines.rowCount() > 0 ? listHeight() + space::Group : scaled(44);
    const int high = std::min(fieldHeight() + list + footerHeight(), height() - scaled(96) - space::Between);
    return {(width() - wide) / 2, scaled(96), wide, high};
}

void CommandPalette::place()
{
    const QRect all = box();
    const int count = wanted().isEmpty() ? 0 : scaled(140);
    m_field->setGeometry(all.x() + scaled(44), all.y() + 4, all.width() - scaled(60) - count, scaled(44));
    m_list->setGeometry(all.x(), all.y() + fieldHeight(), all.width(),
                        all.height() - fieldHeight() - footerHeight() - space::Tiny);
    m_list->setVisible(m_lines.rowCount() > 0);
    update();
}

void CommandPalette::close()
{
    m_search.cancel();
    m_enterWaits = false;
    hide();
    if (m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

void CommandPalette::paintFooter(QPainter *painter, const QRect &all) const
{
    const QRect footer(all.x(), all.bottom() - footerHeight(), all.width(), footerHeight());
    paintHairlineBelow(painter, QRect(footer.x() + 1, footer.y() - 1, footer.width() - 2, 1), ink(Ink::Line));
    const QList<std::pair<QString, QString>> hints{
        {u"↑↓"_s, tr("choose")}, {tr("Enter"), tr("open")}, {u">"_s, tr("commands")}, {u"@"_s, tr("people")}};
    painter->setFont(textFont(TextRole::Small));
    int x = footer.x() + space::Wide;
    for (const auto &[key, what] : hints) {
        const int cap = keyCapWidth(key);
        paintKeyCap(painter, QRect(x, footer.y(), cap, footer.height()), key, ink(Ink::TextSecondary),
                    ink(Ink::LineStrong));
        x += cap + space::Small;
        painter->setPen(ink(Ink::TextSecondary));
        painter->setFont(textFont(TextRole::Small));
        const int wide = painter->fontMetrics().horizontalAdvance(what);
        painter->drawText(QRect(x, footer.y(), wide + 2, footer.height()), Qt::AlignVCenter | Qt::TextSingleLine, what);
        x += wide + space::Between;
    }
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), ink(Ink::Scrim));
    const QRect all = box();
    paintFloating(&painter, all, radius::Palette, ink(Ink::Raised));
    paintIcon(&painter, QRect(all.x() + space::Cell, all.y(), scaled(28), fieldHeight()), u"search"_s,
              ink(Ink::TextTertiary), 18);
    if (const QString typed = m_field->text().trimmed(); !wanted().isEmpty() && !typed.startsWith(u'>')) {
        painter.setFont(textFont(TextRole::Micro));
        painter.setPen(ink(Ink::TextTertiary));
        painter.drawText(QRect(all.x(), all.y(), all.width() - space::Wide, fieldHeight()),
                         Qt::AlignVCenter | Qt::AlignRight, m_failed ? QString() : m_count);
    }
    paintHairlineBelow(&painter, QRect(all.x() + 1, all.y(), all.width() - 2, fieldHeight() - 1), ink(Ink::Line));
    paintFooter(&painter, all);
    if (m_lines.rowCount() == 0) {
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(ink(Ink::TextSecondary));
        painter.drawText(QRect(all.x(), all.y() + fieldHeight(), all.width(), scaled(44)), Qt::AlignCenter,
                         m_failed ? tr("The search could not be answered. Type on to try again.")
                                  : tr("Nothing found. Try fewer letters."));
    }
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!box().contains(event->position().toPoint()))
        close();
}

bool CommandPalette::pressed(int key)
{
    switch (key) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(1, MostRows - 2); return true;
    case Qt::Key_PageUp: move(-1, MostRows - 2); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // the line is all there is; Escape leads out
    case Qt::Key_Return:
    case Qt::Key_Enter: enter(); return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place();
    }
    if (watched == m_field && event->type() == QEvent::KeyPress && pressed(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace farol
