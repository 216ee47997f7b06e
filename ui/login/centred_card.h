// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panels.h"

namespace motcua::ui {

/// The card in the middle of an otherwise empty window, as log-in, lock and first run have it.
class CentredCard : public Card {
public:
    /// Makes the page's layout; `width` of the 96-dpi design, followed through text sizes.
    CentredCard(QWidget& page, int width);

protected:
    void changeEvent(QEvent* event) override;

private:
    int m_width;
};

/// Enter presses the button that has the focus; without this it would only in dialogs.
void letEnterPress(QWidget& page);

} // namespace motcua::ui
