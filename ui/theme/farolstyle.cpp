// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/farolstyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// A combo box's list lives in a private frame; it gets the same rounded box as a menu.
bool isComboPopup(const QWidget *widget)
{
    return widget != nullptr && widget->inherits("QComboBoxPrivateContainer");
}

bool isComboList(const QWidget *widget)
{
    return widget != nullptr && (isComboPopup(widget->parentWidget()) || widget->inherits("QComboBoxListView"));
}

} // namespace

FarolStyle::FarolStyle(const Theme &theme, Density density)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(&theme), m_density(density)
{}

FarolStyle *FarolStyle::current()
{
    return qobject_cast<FarolStyle *>(QApplication::style());
}

const Theme &currentTheme()
{
    const FarolStyle *style = FarolStyle::current();
    return style == nullptr ? Theme::light() : style->theme();
}

void FarolStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QMenu *>(widget) != nullptr || isComboPopup(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground);
    if (qobject_cast<QAbstractSpinBox *>(widget) != nullptr || qobject_cast<QLineEdit *>(widget) != nullptr
        || qobject_cast<QComboBox *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

void FarolStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawPushButton(button, painter);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr && (option->state & State_KeyboardFocusChange))
            paintFocusRing(painter, option->rect, radius::Tag);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_PanelItemViewRow: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(option, painter, false); return;
    case PE_IndicatorRadioButton: drawCheck(option, painter, true); return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemPanel(item, painter, widget);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element == PE_PanelMenu)
            paintBox(painter, option->rect, radius::Card, m_theme->color(Ink::Raised), m_theme->color(Ink::LineStrong));
        return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, m_theme->color(Ink::Content)); return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, m_theme->color(Ink::Toast)); return;
    case PE_Frame:
        if (isComboPopup(widget))
            paintBox(painter, option->rect, radius::Callout, m_theme->color(Ink::Raised),
                     m_theme->color(Ink::LineStrong));
        else // what scrolls fills its corners, so its frame has none that are round
            paintBox(painter, option->rect,
                     qobject_cast<const QAbstractScrollArea *>(widget) != nullptr ? 0 : radius::Control, {},
                     m_theme->color(Ink::LineStrong));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FarolStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeader(header, painter, widget);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme->color(Ink::Content));
        paintHairlineBelow(painter, option->rect, m_theme->color(Ink::Line));
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(item, painter);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(item, painter);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_theme->color(Ink::Sidebar)); return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool primary = button->features & QStyleOptionButton::DefaultButton;
            const ButtonInk colors = buttonInk(*m_theme, primary ? ButtonVariant::Primary : ButtonVariant::Secondary,
                                               option->state & State_Enabled, false, false);
            QStyleOptionButton tinted(*button);
            tinted.palette.setColor(QPalette::ButtonText, colors.text);
            QProxyStyle::drawControl(element, &tinted, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && !combo->editable) {
            QStyleOptionComboBox shown(*combo);
            const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + scaled(4);
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - icon - 2;
            shown.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &shown, painter, widget);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_Splitter: painter->fillRect(option->rect, m_theme->color(Ink::Line)); return;
    case CE_ShapedFrame:
        if (isComboPopup(widget)) {
            drawPrimitive(PE_Frame, option, painter, widget);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            paintBox(painter, bar->rect, bar->rect.height() / 2.0, m_theme->color(Ink::Track));
            QRectF done = bar->rect;
            done.setWidth(done.width() * (bar->progress - bar->minimum) / std::max(1, bar->maximum - bar->minimum));
            paintBox(painter, QRectF(visualRect(bar->direction, bar->rect, done.toRect())), bar->rect.height() / 2.0,
                     m_theme->color(Ink::Accent));
        }
        return;
    case CE_ScrollBarAddLine:
    case CE_ScrollBarSubLine: return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FarolStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(slider, painter);
    } else if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboBox(combo, painter, widget);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpinBox(spin, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FarolStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return option->rect.adjusted(scaled(6), 2, -scaled(6), -2);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize FarolStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const int control = heights(m_density).control;
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: return {std::max(wanted.width(), size.width() + scaled(24)), control};
    case CT_LineEdit: return {wanted.width(), std::max(control, size.height() + 4)};
    case CT_ComboBox: return {size.width() + scaled(40), control};
    case CT_SpinBox: return {wanted.width() + scaled(4), control};
    case CT_HeaderSection: return {wanted.width(), heights(m_density).columnHead};
    case CT_ItemViewItem:
        if (isComboList(widget))
            return {wanted.width() + scaled(16), control};
        if (qobject_cast<const QListView *>(widget) != nullptr) // lines of words that Qt itself draws
            return {wanted.width(), std::max(wanted.height(), control)};
        return wanted;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(item);
        return wanted;
    case CT_MenuBarItem: return {size.width() + scaled(18), scaled(28)};
    default: return wanted;
    }
}

int FarolStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 32;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: return IconSize;
    case PM_HeaderMargin: return scaled(8);
    case PM_MenuPanelWidth: return 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return scaled(5);
    case PM_MenuBarPanelWidth: return 0;
    case PM_SplitterWidth: return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(16);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return scaled(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return scaled(16);
    case PM_DefaultFrameWidth:
        return isComboPopup(widget) ? scaled(4) : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin: // before and after the words of a cell: they stand below those of its head
        return qobject_cast<const QAbstractItemView *>(widget) != nullptr && !isComboList(widget)
                   ? scaled(8) - 1
                   : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ToolTipLabelFrameWidth: return scaled(6);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FarolStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ToolTip_Mask: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_Header_ArrowAlignment: return Qt::AlignRight;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace farol
