// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_style.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_paint.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace motcua::ui {
namespace {

constexpr int kControl = 34;   ///< height of buttons and inputs
constexpr int kIndicator = 18; ///< of check boxes and radio buttons
constexpr int kRingRoom = 4;   ///< around an indicator, for its focus ring
constexpr int kArrowRoom = 26; ///< of combo boxes, at the right
constexpr int kMenuArrow = 20; ///< of tool buttons with a menu, at the right

bool isInside(const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
}

/// A tool button whose whole face opens a menu: its arrow stands beside the text, not below it.
bool opensMenu(const QWidget* widget) {
    const auto* tool = qobject_cast<const QToolButton*>(widget);
    return tool && tool->menu() && tool->popupMode() == QToolButton::InstantPopup;
}

bool isInvalid(const QWidget* widget) { return widget && widget->property("invalid").toBool(); }

/// Fills items to choose from; never the loud colour of selected text.
void paintItemGround(const QStyleOption& option, QPainter& painter) {
    const Tokens& now = tokens();
    const QRectF box = QRectF(option.rect);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(box, mixed(now.accent, now.surface, 0.15));
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        painter.fillRect(box, mixed(now.text, now.surface, 0.05));
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void ThemeStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Its own hint forgets the size that the style wants.
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(widget)) spin->setMinimumHeight(scaled(kControl));
    if (auto* head = qobject_cast<QHeaderView*>(widget); head && head->orientation() == Qt::Horizontal)
        head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter); // above its texts
    // Enter presses the button that has the focus, in pages as in dialogs.
    if (auto* button = qobject_cast<QPushButton*>(widget)) button->setAutoDefault(true);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(kIndicator);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(kSpacing);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return scaled(18);
    case PM_HeaderDefaultSectionSizeVertical:
        return scaled(kControl);
    case PM_FocusFrameHMargin: // beside the icons and texts of items
        return scaled(6);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kSpacing;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    switch (hint) {
    case SH_ComboBox_Popup: // a list below, not a menu over it
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        int width = size.width() + scaled(28);
        if (button && !button->icon.isNull() && !button->text.isEmpty()) width += scaled(kSpacing) - 4;
        if (button && (button->features & QStyleOptionButton::HasMenu)) width += scaled(12);
        if (button && button->text.isEmpty()) width = size.width() + scaled(16);
        return {width, std::max(scaled(kControl), size.height() + scaled(12))};
    }
    case CT_ToolButton:
        return {size.width() + scaled(12) + (opensMenu(widget) ? scaled(kMenuArrow) : 0),
                std::max(scaled(kControl), size.height() + scaled(10))};
    case CT_LineEdit:
        if (isInside(widget)) return size;
        return {size.width() + scaled(16), std::max(scaled(kControl), size.height() + scaled(12))};
    case CT_ComboBox:
        return {size.width() + scaled(12 + kArrowRoom),
                std::max(scaled(kControl), size.height() + scaled(12))};
    case CT_SpinBox:
        return {size.width() + scaled(8), std::max(scaled(kControl), size.height() + scaled(12))};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 2 * kRingRoom + 2,
                std::max(base.height(), scaled(kIndicator) + 2 * kRingRoom + 4)};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + scaled(8), std::max(base.height() + scaled(4), scaled(32))};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option,
                                 const QWidget* widget) const {
    const QRect base = QProxyStyle::subElementRect(element, option, widget);
    const int shift = option->direction == Qt::RightToLeft ? -kRingRoom : kRingRoom;
    switch (element) {
    case SE_CheckBoxIndicator:
    case SE_CheckBoxContents:
    case SE_RadioButtonIndicator:
    case SE_RadioButtonContents:
        return base.translated(shift, 0);
    case SE_LineEditContents:
        if (isInside(widget)) return base;
        return option->rect.adjusted(scaled(6), 2, -scaled(6), -2);
    case SE_PushButtonContents:
        return option->rect;
    default:
        return base;
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    const QRect all = option->rect;
    const int arrow = scaled(kArrowRoom);
    const auto visual = [&](const QRect& rect) { return visualRect(option->direction, all, rect); };
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visual(all.adjusted(scaled(8), 2, -arrow, -2));
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visual({all.right() + 1 - arrow, all.top(), arrow, all.height()});
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool hasButtons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int width = hasButtons ? arrow : 0;
        const int half = all.height() / 2;
        if (part == SC_SpinBoxUp) return visual({all.right() + 1 - width, all.top() + 2, width, half - 2});
        if (part == SC_SpinBoxDown)
            return visual({all.right() + 1 - width, all.top() + half, width, all.height() - half - 2});
        if (part == SC_SpinBoxEditField) return visual(all.adjusted(scaled(6), 2, -width, -2));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon ThemeStyle::standardIcon(StandardPixmap wanted, const QStyleOption* option,
                               const QWidget* widget) const {
    if (wanted == SP_LineEditClearButton) return icon("x", Tint::secondary);
    return QProxyStyle::standardIcon(wanted, option, widget);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0 && !isInside(widget))
            paintInput(*painter, option->rect, option->state, isInvalid(widget));
        return;
    case PE_FrameLineEdit:
        return paintInput(*painter, option->rect, option->state, isInvalid(widget));
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintTick(*painter, option->rect,
                         element == PE_IndicatorCheckBox ? option->state : option->state & ~State_HasFocus);
    case PE_IndicatorRadioButton:
        return paintRadio(*painter, option->rect, option->state);
    case PE_PanelButtonTool: {
        // Sunken or on; or raised when it is no quiet one.
        const QString role = roleOf(widget);
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        const bool isQuiet = role.isEmpty() && tool && tool->autoRaise();
        const State state = option->state & ~State_HasFocus;
        return paintButton(*painter, option->rect,
                           buttonColours(isQuiet ? QStringLiteral("quiet") : role, state), false);
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QCheckBox*>(widget) || qobject_cast<const QRadioButton*>(widget) ||
            qobject_cast<const QPushButton*>(widget) || qobject_cast<const QComboBox*>(widget))
            return; // drawn with the control
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && !view->hasFocus())
            return;
        return paintFocusRing(*painter,
                              qobject_cast<const QToolButton*>(widget) ? widget->rect() : option->rect,
                              qobject_cast<const QAbstractItemView*>(widget) ? 2 : kRadius);
    case PE_PanelItemViewItem:
        return paintItemGround(*option, *painter);
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft: {
        const char* name = element == PE_IndicatorArrowDown    ? "chevron-down"
                           : element == PE_IndicatorArrowUp    ? "chevron-up"
                           : element == PE_IndicatorArrowRight ? "chevron-right"
                                                               : "chevron-left";
        const int size = std::min({scaled(16), option->rect.width() + 6, option->rect.height() + 6});
        QRect place(0, 0, size, size);
        place.moveCenter(option->rect.center());
        return icon(name, Tint::secondary)
            .paint(painter, place, Qt::AlignCenter,
                   option->state & State_Enabled ? QIcon::Normal : QIcon::Disabled);
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    if (element == CE_PushButton || element == CE_PushButtonBevel || element == CE_PushButtonLabel) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button) return;
        const ButtonColours colours = buttonColours(roleOf(widget), button->state);
        if (element != CE_PushButtonLabel)
            paintButton(*painter, button->rect, colours, button->state & State_HasFocus);
        if (element != CE_PushButtonBevel) paintButtonLabel(*painter, *button, colours);
        return;
    }
    if (element == CE_ItemViewItem) {
        auto item = *qstyleoption_cast<const QStyleOptionViewItem*>(option);
        item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
        return QProxyStyle::drawControl(element, &item, painter, widget);
    }
    if (element == CE_ToolButtonLabel) {
        auto tool = *qstyleoption_cast<const QStyleOptionToolButton*>(option);
        const ButtonColours colours = buttonColours(roleOf(widget), tool.state & ~State_Sunken);
        tool.palette.setColor(QPalette::ButtonText, colours.text);
        if (opensMenu(widget)) tool.rect.adjust(0, 0, -scaled(kMenuArrow), 0);
        return QProxyStyle::drawControl(element, &tool, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) {
        paintInput(*painter, option->rect, option->state & ~State_ReadOnly, isInvalid(widget));
        QStyleOption arrow = *option;
        arrow.rect = subControlRect(control, option, SC_ComboBoxArrow, widget);
        return drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
    }
    if (control == CC_ToolButton && opensMenu(widget)) {
        auto tool = *qstyleoption_cast<const QStyleOptionToolButton*>(option);
        tool.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &tool, painter, widget);
        QStyleOption arrow = *option;
        const int side = scaled(kMenuArrow);
        arrow.rect = visualRect(
            option->direction, option->rect,
            {option->rect.right() - side - scaled(2), option->rect.top(), side, option->rect.height()});
        return drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
    }
    if (control == CC_SpinBox) {
        paintInput(*painter, option->rect, option->state & ~State_ReadOnly, isInvalid(widget));
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
        QStyleOption arrow = *option;
        const auto draw = [&](SubControl part, PrimitiveElement sign,
                              QAbstractSpinBox::StepEnabledFlag step) {
            arrow.rect = subControlRect(control, option, part, widget);
            arrow.state.setFlag(State_Enabled, (option->state & State_Enabled) && (spin->stepEnabled & step));
            drawPrimitive(sign, &arrow, painter, widget);
        };
        draw(SC_SpinBoxUp, PE_IndicatorArrowUp, QAbstractSpinBox::StepUpEnabled);
        draw(SC_SpinBoxDown, PE_IndicatorArrowDown, QAbstractSpinBox::StepDownEnabled);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace motcua::ui
