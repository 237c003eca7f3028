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

/// Where the keyboard is after each of so many presses, until it is back where it began.
QList<QWidget *> wayAround(QWidget &window, Qt::Key key, qsizetype most)
{
    QList<QWidget *> way{window.focusWidget()};
    for (qsizetype step = 0; step < most; ++step) {
        QTest::keyClick(window.focusWidget(), key);
        QWidget *now = window.focusWidget();
        if (now == way.constFirst() || now == nullptr)
            break;
        way.append(now);
        if (now == way.value(way.size() - 2))
            break; // it stays where it is
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
    const QList<QWidget *> there = wayAround(window, Qt::Key_Tab, 2 * stops.size() + 10);
    stops.constFirst()->setFocus(Qt::TabFocusReason);
    const QList<QWidget *> back = wayAround(window, Qt::Key_Backtab, 2 * stops.size() + 10);
    const QSet<QWidget *> reached(there.cbegin(), there.cend());
    const QSet<QWidget *> reachedBack(back.cbegin(), back.cend());
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
    for (const QList<QWidget *> &way : {there, back}) {
        if (way.size() > 1 && way.constLast() == way.at(way.size() - 2))
            faults.append(describe(way.constLast()) + u" keeps the keyboard"_s);
    }
    QList<QWidget *> reversed = back.mid(1);
    std::reverse(reversed.begin(), reversed.end());
    if (faults.isEmpty() && reversed != there.mid(1))
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
