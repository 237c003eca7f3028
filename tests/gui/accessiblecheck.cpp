// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accessiblecheck.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QSet>
#include <QTest>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostCells = 40; ///< of one view: the first rows stand for the others
constexpr int MostParts = 3; ///< of one control, which Tab goes through: hour, minute, half of the day

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}

QString describe(const QWidget *widget)
{
    const QString name = widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName();
    return QString::fromLatin1(widget->metaObject()->className()) + u" '"_s + name + u'\'';
}

bool takesTab(const QWidget *widget, const QWidget &window)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()
           && widget->window() == &window && widget->focusProxy() == nullptr;
}

/// Whom the keyboard goes to by so many presses, until it is back where it began.
struct Way final {
    QList<QWidget *> stops;
    bool isTrap = false; ///< the last one keeps it
};

Way wayAround(QWidget &window, Qt::Key key, qsizetype most)
{
    Way way{{window.focusWidget()}};
    int stayed = 0;
    for (qsizetype step = 0; step < most; ++step) {
        QTest::keyClick(window.focusWidget(), key);
        QWidget *now = window.focusWidget();
        stayed = now == way.stops.constLast() ? stayed + 1 : 0;
        way.isTrap = stayed > MostParts;
        if (way.isTrap || now == nullptr || (now == way.stops.constFirst() && stayed == 0))
            break;
        if (stayed == 0)
            way.stops.append(now);
    }
    return way;
}

QString textOf(const QAbstractItemView &view, const QModelIndex &index)
{
    auto *widget = const_cast<QAbstractItemView *>(&view);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    QAccessibleTableInterface *table = face == nullptr ? nullptr : face->tableInterface();
    QAccessibleInterface *cell = table == nullptr ? nullptr : table->cellAt(index.row(), index.column());
    return cell == nullptr ? QString() : cell->text(QAccessible::Name);
}

bool isShown(const QAbstractItemView &view, const QModelIndex &index)
{
    return view.viewport()->rect().intersects(view.visualRect(index)) && !view.visualRect(index).isEmpty();
}

} // namespace

QStringList unnamedControls(const QWidget &window)
{
    QStringList unnamed;
    const QList<QWidget *> stops = tabStops(window);
    for (QWidget *widget : stops) {
        if (nameOf(widget).isEmpty())
            unnamed.append(describe(widget) + u" has no name"_s);
    }
    return unnamed;
}

QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (takesTab(widget, window))
            stops.append(widget);
    }
    return stops;
}

QStringList tabFaults(QWidget &window)
{
    const QList<QWidget *> stops = tabStops(window);
    if (stops.isEmpty())
        return {};
    QStringList faults;
    stops.constFirst()->setFocus(Qt::TabFocusReason);
    const Way there = wayAround(window, Qt::Key_Tab, 2 * stops.size() + 20);
    stops.constFirst()->setFocus(Qt::TabFocusReason);
    const Way back = wayAround(window, Qt::Key_Backtab, 2 * stops.size() + 20);
    const QSet<QWidget *> reached(there.stops.cbegin(), there.stops.cend());
    const QSet<QWidget *> reachedBack(back.stops.cbegin(), back.stops.cend());
    for (const QWidget *stop : stops) {
        // What went away while the keyboard moved (a field that closes when it is left) is no stop any more.
        if (!takesTab(stop, window))
            continue;
        auto *widget = const_cast<QWidget *>(stop);
        if (!reached.contains(widget))
            faults.append(u"Tab never reaches "_s + describe(stop));
        if (!reachedBack.contains(widget))
            faults.append(u"Shift+Tab never reaches "_s + describe(stop));
    }
    for (const Way &way : {there, back}) {
        if (way.isTrap)
            faults.append(describe(way.stops.constLast()) + u" keeps the keyboard"_s);
    }
    QList<QWidget *> reversed = back.stops.mid(1);
    std::reverse(reversed.begin(), reversed.end());
    if (faults.isEmpty() && reversed != there.stops.mid(1))
        faults.append(u"Shift+Tab goes another way back than Tab came"_s);
    return faults;
}

QStringList silentCells(const QWidget &window)
{
    QStringList silent;
    const QList<QAbstractItemView *> views = window.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        const QAbstractItemModel *model = view->model();
        if (!view->isVisible() || model == nullptr || view->inherits("QHeaderView"))
            continue;
        int cells = 0;
        for (int row = 0; row < model->rowCount() && cells < MostCells; ++row) {
            for (int column = 0; column < model->columnCount() && cells < MostCells; ++column) {
                const QModelIndex index = model->index(row, column);
                if (!isShown(*view, index) || index.data().toString().isEmpty())
                    continue;
                ++cells;
                if (textOf(*view, index).isEmpty())
                    silent.append(u"%1 says nothing of “%2”"_s.arg(describe(view), index.data().toString()));
            }
        }
    }
    return silent;
}

} // namespace farol
