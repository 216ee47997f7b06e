// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panels.h"

#include <QPlainTextEdit>
#include <QPushButton>

namespace motcua::ui {

/// The confidentiality undertaking, to be read and signed before the first look-up. The text is Vietnamese in
/// every language of the window: it is what is signed.
class UndertakingPanel : public Card {
public:
    UndertakingPanel();
    void onSigned(std::function<void()> call) { m_signed = std::move(call); }
    void focusFirst() { m_sign->setFocus(); }
    void retranslate();

private:
    std::function<void()> m_signed;
    QLabel *m_title, *m_sentence;
    QPlainTextEdit* m_text;
    QPushButton* m_sign;
};

} // namespace motcua::ui
