// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/layoutcheck.h"

#include "ui/mainwindow.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSizeGrip>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const QSize smallestWindow(1024, 700);

// What stands over other things on purpose, and the shadow around it over the edge of its parent.
bool floats(const QWidget &widget)
{
    static const QStringList classes{u"farol::SyncPanel"_s, u"farol::NewsPanel"_s, u"farol::CommandPalette"_s,
                                     u"farol::Toast"_s, u"farol::BulkBar"_s};
    const QString name = QString::fromLatin1(widget.metaObject()->className());
    // The details of a customer lie over the list where both find no room beside each other.
    return classes.contains(name) || widget.property("farolFloats").toBool()
           || (name == "farol::CustomerPanel"_L1 && widget.window()->width() < 1200);
}

/// What is inside is the toolkit's business, or painted and not laid out.
bool isSealed(const QWidget &widget)
{
    return qobject_cast<const QAbstractItemView *>(&widget) != nullptr
           || qobject_cast<const QComboBox *>(&widget) != nullptr
           || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr
           || qobject_cast<const QLineEdit *>(&widget) != nullptr || qobject_cast<const QTabBar *>(&widget) != nullptr
           || qobject_cast<const QCalendarWidget *>(&widget) != nullptr
           || (qobject_cast<const QAbstractScrollArea *>(&widget) != nullptr
               && qobject_cast<const QScrollArea *>(&widget) == nullptr);
}

bool isFurniture(const QWidget &widget)
{
    return qobject_cast<const QSplitterHandle *>(&widget) != nullptr
           || qobject_cast<const QSizeGrip *>(&widget) != nullptr || widget.inherits("QFocusFrame")
           || widget.inherits("QRubberBand");
}

/// Pages that lie on each other ask for what the tallest would like, not for what they need; the one that is shown has all
/// of the place and is checked for itself.
bool holdsOnlyPages(const QLayout &layout)
{
    return qobject_cast<const QStackedLayout *>(&layout) != nullptr
           || (layout.count() == 1 && qobject_cast<const QStackedWidget *>(layout.itemAt(0)->widget()) != nullptr);
}

QString words(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().isEmpty() ? button->accessibleName() : button->text();
    return widget.accessibleName();
}

QString described(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    QString told = QString::fromLatin1(widget.metaObject()->className());
    if (!widget.objectName().isEmpty())
        told += u" '"_s + widget.objectName() + u'\'';
    if (!words(widget).isEmpty())
        told += u" “"_s + words(widget).left(50) + u'”';
    if (parent != nullptr)
        told += u" in "_s + QString::fromLatin1(parent->metaObject()->className());
    return told;
}

QString sized(const QSize &size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

class Checker final
{
public:
    [[nodiscard]] QStringList run(QWidget &window)
    {
        walk(window);
        m_faults.removeDuplicates();
        return m_faults;
    }

private:
    void say(const QWidget &widget, const QString &what) { m_faults.append(described(widget) + u": "_s + what); }
    void walk(QWidget &widget);
    void checkChildren(QWidget &parent, const QList<QWidget *> &children);
    void checkText(const QWidget &widget);
    void checkLabel(const QLabel &label);
    void checkButton(const QAbstractButton &button);
    void checkCombo(const QComboBox &combo);
    void checkTabs(const QTabBar &bar);
    void checkHeader(const QHeaderView &header);
    void checkScrolling(const QWidget &widget);

    QStringList m_faults;
};

void Checker::walk(QWidget &widget)
{
    checkText(widget);
    checkScrolling(widget);
    const QLayout *layout = widget.layout();
    if (layout != nullptr && layout->isEnabled() && !holdsOnlyPages(*layout)) {
        QSize least = layout->totalMinimumSize();
        if (layout->hasHeightForWidth()) // what wraps needs less height the wider it is
            least.setHeight(layout->totalMinimumHeightForWidth(widget.width()));
        if (least.width() > widget.width() || least.height() > widget.height())
            say(widget, u"has %1 for contents that need %2"_s.arg(sized(widget.size()), sized(least)));
    }
    if (const auto *area = qobject_cast<const QScrollArea *>(&widget)) {
        if (area->widget() != nullptr && area->widget()->isVisible())
            walk(*area->widget());
        return;
    }
    if (isSealed(widget))
        return;
    QList<QWidget *> children;
    for (QObject *object : widget.children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (child != nullptr && !child->isWindow() && child->isVisible() && !child->geometry().isEmpty()
            && !isFurniture(*child))
            children.append(child);
    }
    checkChildren(widget, children);
    for (QWidget *child : std::as_const(children))
        walk(*child);
}

void Checker::checkChildren(QWidget &parent, const QList<QWidget *> &children)
{
    for (qsizetype i = 0; i < children.size(); ++i) {
        const QWidget &child = *children.at(i);
        const int over = floats(child) ? FloatingMargin : 0;
        if (!parent.rect().adjusted(-over, -over, over, over).contains(child.geometry()))
            say(child,
                u"stands outside its parent of %1, at %2, %3 with %4"_s.arg(
                    sized(parent.size()), QString::number(child.x()), QString::number(child.y()), sized(child.size())));
        if (floats(child))
            continue;
        for (qsizetype j = i + 1; j < children.size(); ++j) {
            const QWidget &other = *children.at(j);
            if (!floats(other) && child.geometry().intersects(other.geometry()))
                say(child, u"overlaps "_s + described(other));
        }
    }
}

void Checker::checkText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        checkLabel(*label);
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        checkButton(*button);
    else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        checkCombo(*combo);
    else if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        checkTabs(*bar);
    else if (const auto *table = qobject_cast<const QTableView *>(&widget))
        checkHeader(*table->horizontalHeader());
}

void Checker::checkLabel(const QLabel &label)
{
    if (label.text().isEmpty())
        return;
    const QSize needed = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.minimumSizeHint();
    if (needed.width() > label.width() && label.toolTip().isEmpty())
        say(label, u"needs a width of %1 and has %2"_s.arg(needed.width()).arg(label.width()));
    if (needed.height() > label.height())
        say(label, u"needs a height of %1 and has %2"_s.arg(needed.height()).arg(label.height()));
    if (!label.wordWrap() || label.textFormat() == Qt::RichText)
        return;
    for (const QString &word : label.text().split(u' ')) {
        if (label.fontMetrics().horizontalAdvance(word) > label.contentsRect().width())
            say(label, u"has no room for the word “%1”"_s.arg(word));
    }
}

void Checker::checkButton(const QAbstractButton &button)
{
    // Whoever paints itself may shorten its text, if it tells it whole to who points at it; a plain button cuts it off.
    const bool shortens = qobject_cast<const QPushButton *>(&button) == nullptr
                          && qobject_cast<const QCheckBox *>(&button) == nullptr
                          && qobject_cast<const QRadioButton *>(&button) == nullptr && !button.toolTip().isEmpty();
    const QSize needed = button.sizeHint();
    if (needed.width() > button.width() && !shortens && !button.text().isEmpty())
        say(button, u"needs a width of %1 and has %2"_s.arg(needed.width()).arg(button.width()));
    if (!button.text().isEmpty() && button.fontMetrics().height() > button.height())
        say(button, u"is %1 high, its letters %2"_s.arg(button.height()).arg(button.fontMetrics().height()));
}

void Checker::checkCombo(const QComboBox &combo)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.editable = combo.isEditable();
    option.frame = combo.hasFrame();
    const QRect field =
        combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    const int needed = combo.fontMetrics().horizontalAdvance(combo.currentText());
    if (!combo.isEditable() && needed > field.width() && combo.toolTip().isEmpty())
        say(combo, u"shows “%1”, %2 wide, in %3"_s.arg(combo.currentText(), QString::number(needed),
                                                       QString::number(field.width())));
}

void Checker::checkTabs(const QTabBar &bar)
{
    for (int tab = 0; tab < bar.count(); ++tab) {
        const int needed = bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(tab)).width();
        if (bar.isTabVisible(tab) && needed > bar.tabRect(tab).width() && bar.tabToolTip(tab).isEmpty())
            say(bar, u"its tab “%1” has no room"_s.arg(bar.tabText(tab)));
    }
    if (bar.count() > 0 && bar.tabRect(0).height() > bar.height())
        say(bar, u"its tabs are higher than itself"_s);
}

void Checker::checkHeader(const QHeaderView &header)
{
    const QAbstractItemModel *model = header.model();
    if (model == nullptr || !header.isVisible())
        return;
    for (int section = 0; section < header.count(); ++section) {
        const QString text = model->headerData(section, header.orientation()).toString();
        const bool told = !model->headerData(section, header.orientation(), Qt::ToolTipRole).toString().isEmpty();
        const int needed = header.fontMetrics().horizontalAdvance(text);
        if (!header.isSectionHidden(section) && needed > header.sectionSize(section) && !told)
            say(header, u"its head “%1”, %2 wide, has %3"_s.arg(text).arg(needed).arg(header.sectionSize(section)));
    }
}

void Checker::checkScrolling(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(&widget);
    const bool isPage =
        qobject_cast<const QScrollArea *>(&widget) != nullptr || qobject_cast<const QListView *>(&widget) != nullptr;
    if (isPage && area->horizontalScrollBar()->maximum() > area->horizontalScrollBar()->minimum())
        say(widget, u"scrolls sideways by %1"_s.arg(area->horizontalScrollBar()->maximum()));
}

} // namespace

QStringList layoutFaultsIn(QWidget &window)
{
    QStringList faults = Checker().run(window);
    // Pages fold when the window gets narrower, so what they need now says nothing of how small it may be made: that is
    // its minimum, which a layout keeps where nobody has set it.
    const QSize asked = window.minimumSize();
    if (asked.width() > smallestWindow.width() || asked.height() > smallestWindow.height())
        faults.append(
            u"%1: asks for %2, more than a window of %3"_s.arg(described(window), sized(asked), sized(smallestWindow)));
    return faults;
}

QStringList layoutFaults(MainWindow &window)
{
    QStringList faults = layoutFaultsIn(window);
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *other : all) {
        if (qobject_cast<QDialog *>(other) != nullptr && other->isVisible())
            faults += layoutFaultsIn(*other);
    }
    return faults;
}

} // namespace farol
