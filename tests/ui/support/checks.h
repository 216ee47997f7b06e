// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// What every window has to hold, as expectations of GoogleTest. The widget must be shown and laid out.
namespace motcua::tests {

/// No visible text of a label, button, box, list head or badge needs more room than it has; one that is
/// elided has a tool tip.
void expectNoClippedText(QWidget& root);
/// Every visible control that takes the focus has a name for screen readers.
void expectAccessible(QWidget& root);
/// Tab reaches every visible, enabled control that takes the focus by it, and comes round: no trap. Of radio
/// buttons one each group.
void expectFocusOrder(QWidget& root);

} // namespace motcua::tests
