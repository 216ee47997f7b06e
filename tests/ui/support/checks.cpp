// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/checks.h"

#include "tests/support/event_loop.h"
#include "tests/ui/support/keys.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>
#include <gtest/gtest.h>
#include <set>

namespace motcua::tests {
namespace {

/// Qt's own parts of a control.
bool isInternal(const QWidget& widget) {
    for (const QWidget* part = &widget; part; part = part->parentWidget())
        // What holds the content of scroll areas and tabs has such a name too.
        if (part->objectName().startsWith(u"qt_") && !qobject_cast<const QStackedWidget*>(part) &&
            !qobject_cast<const QAbstractScrollArea*>(part->parentWidget()))
            return true;
    return qobject_cast<const QComboBox*>(widget.parentWidget()) != nullptr;
}

std::vector<QWidget*> visibleIn(QWidget& root) {
    std::vector<QWidget*> found;
    if (root.isVisible()) found.push_back(&root);
    const auto all = root.findChildren<QWidget*>();
    for (QWidget* widget : all)
        if (widget->isVisible() && !widget->isWindow() && !isInternal(*widget)) found.push_back(widget);
    return found;
}

std::string nameOf(const QWidget& widget, const QString& text) {
    QString name = QString::fromLatin1(typeid(widget).name());
    if (!widget.objectName().isEmpty()) name += u' ' + widget.objectName();
    if (!widget.accessibleName().isEmpty()) name += QStringLiteral(" (%1)").arg(widget.accessibleName());
    return (name + QStringLiteral(" \"") + text + u'"').toStdString();
}

void expectRoom(const QWidget& widget, const QString& text, QSize needed, QSize there) {
    if (needed.width() <= there.width() && needed.height() <= there.height()) return;
    if (!widget.toolTip().isEmpty() && needed.height() <= there.height()) return; // elided, and told
    ADD_FAILURE() << nameOf(widget, text) << " is clipped: needs " << needed.width() << " x "
                  << needed.height() << ", has " << there.width() << " x " << there.height();
}

void checkLabel(const QLabel& label) {
    if (label.text().isEmpty()) return;
    const QSize room = label.size();
    if (!label.wordWrap()) return expectRoom(label, label.text(), label.sizeHint(), room + QSize(1, 1));
    expectRoom(label, label.text(),
               QSize(label.minimumSizeHint().width(), std::max(0, label.heightForWidth(room.width()))),
               room + QSize(1, 1));
}

void checkButton(const QAbstractButton& button) {
    if (button.text().isEmpty()) return;
    QSize needed = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
    if (const auto* tool = qobject_cast<const QToolButton*>(&button)) {
        if (tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()) return;
        needed = tool->sizeHint() - QSize(8, 8);
    } else if (!button.icon().isNull()) {
        needed.rwidth() += button.iconSize().width() + 4;
    }
    if (button.isCheckable() && !qobject_cast<const QToolButton*>(&button) && button.inherits("QCheckBox"))
        needed.rwidth() = button.sizeHint().width() - 2;
    if (qobject_cast<const QRadioButton*>(&button)) needed.rwidth() = button.sizeHint().width() - 2;
    expectRoom(button, button.text(), needed, button.size());
}

void checkCombo(const QComboBox& combo) {
    if (combo.isEditable() || combo.currentText().isEmpty()) return;
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QRect room =
        combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    QSize needed = combo.fontMetrics().size(Qt::TextSingleLine, combo.currentText());
    if (!combo.itemIcon(combo.currentIndex()).isNull()) needed.rwidth() += combo.iconSize().width() + 4;
    expectRoom(combo, combo.currentText(), needed, room.size());
}

void checkLine(const QLineEdit& line) {
    if (line.height() < line.fontMetrics().height())
        ADD_FAILURE() << nameOf(line, line.text()) << " is too low for its letters";
    const QString& hint = line.placeholderText();
    if (hint.isEmpty() || !line.text().isEmpty()) return;
    expectRoom(line, hint, QSize(line.fontMetrics().horizontalAdvance(hint), line.fontMetrics().height()),
               line.size() - QSize(8, 0));
}

void checkHead(const QHeaderView& head) {
    if (!head.model() || head.orientation() != Qt::Horizontal || head.isHidden()) return;
    QFont font = head.font();
    font.setWeight(QFont::DemiBold); // as the sheet has it, and its margins at both sides
    const QFontMetrics metrics(font);
    const int margins = 2 * ui::scaled(10);
    for (int section = 0; section < head.count(); ++section) {
        if (head.isSectionHidden(section)) continue;
        const QString text = head.model()->headerData(section, Qt::Horizontal).toString();
        expectRoom(head, text, metrics.size(0, text) + QSize(margins, 0),
                   QSize(head.sectionSize(section), head.height()));
    }
}

/// What lies outside of its parent is not seen, unless that scrolls.
void checkPlace(const QWidget& widget, const QString& text) {
    const QWidget* parent = widget.parentWidget();
    if (!parent || widget.isWindow() || qobject_cast<const QAbstractScrollArea*>(parent->parentWidget()))
        return;
    if (!parent->rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()))
        ADD_FAILURE() << nameOf(widget, text) << " sticks out of its parent";
}

QString textOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return button->text();
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) return combo->currentText();
    if (const auto* badge = dynamic_cast<const ui::Badge*>(&widget)) return badge->text();
    return {};
}

bool takesTab(const QWidget& widget) {
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isEnabled();
}

QString spokenName(QWidget& widget) {
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken ? spoken->text(QAccessible::Name) : widget.accessibleName();
}

/// Of a group only the checked one, or the first, is reached by Tab; arrows go to the others.
bool groupReached(const QWidget& missed, const std::set<QWidget*>& reached) {
    if (!qobject_cast<const QRadioButton*>(&missed)) return false;
    return std::ranges::any_of(reached, [&](const QWidget* other) {
        return qobject_cast<const QRadioButton*>(other) && other->parentWidget() == missed.parentWidget();
    });
}

} // namespace

void expectNoClippedText(QWidget& root) {
    for (QWidget* widget : visibleIn(root)) {
        if (const auto* label = qobject_cast<QLabel*>(widget)) checkLabel(*label);
        if (const auto* button = qobject_cast<QAbstractButton*>(widget)) checkButton(*button);
        if (const auto* combo = qobject_cast<QComboBox*>(widget)) checkCombo(*combo);
        if (const auto* line = qobject_cast<QLineEdit*>(widget)) checkLine(*line);
        if (const auto* head = qobject_cast<QHeaderView*>(widget)) checkHead(*head);
        if (const auto* badge = dynamic_cast<ui::Badge*>(widget))
            expectRoom(*badge, badge->text(), badge->sizeHint(), badge->size());
        if (const auto* tabs = qobject_cast<QTabBar*>(widget); tabs && tabs->usesScrollButtons())
            expectRoom(*tabs, QStringLiteral("tabs"), tabs->minimumSizeHint(), tabs->size());
        if (const QString text = textOf(*widget); !text.isEmpty() && widget != &root)
            checkPlace(*widget, text);
    }
}

void expectAccessible(QWidget& root) {
    for (QWidget* widget : visibleIn(root)) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) continue;
        if (spokenName(*widget).trimmed().isEmpty())
            ADD_FAILURE() << nameOf(*widget, textOf(*widget))
                          << " takes the focus but has no accessible name";
    }
}

void expectFocusOrder(QWidget& root) {
    std::set<QWidget*> wanted;
    for (QWidget* widget : visibleIn(root))
        if (takesTab(*widget)) wanted.insert(widget);
    if (wanted.empty()) return;
    ASSERT_TRUE(activate(*root.window()));
    QWidget* first = *wanted.begin();
    first->setFocus(Qt::TabFocusReason);
    std::set<QWidget*> reached;
    const auto focused = [&] { return root.window()->focusWidget(); };
    for (std::size_t presses = 0; presses <= 2 * wanted.size() + 20; ++presses) {
        QWidget* now = focused();
        ASSERT_NE(now, nullptr) << "Tab has lost the focus";
        reached.insert(now);
        press(*now, Qt::Key_Tab, QStringLiteral("\t"));
        if (focused() == now && wanted.size() > 1) {
            ADD_FAILURE() << nameOf(*now, textOf(*now)) << " holds Tab in a trap";
            return;
        }
        if (focused() == first) break;
    }
    EXPECT_EQ(focused(), first) << "Tab does not come round";
    for (QWidget* widget : wanted)
        if (!reached.contains(widget) && !groupReached(*widget, reached))
            ADD_FAILURE() << nameOf(*widget, textOf(*widget)) << " is not reached by Tab";
}

} // namespace motcua::tests
