// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/undertaking_panel.h"

#include "core/desk/undertaking.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

struct UndertakingText {
    Q_DECLARE_TR_FUNCTIONS(UndertakingText)
};

constexpr int kTextHeight = 250; ///< so that the button below is seen on the smallest screen

} // namespace

UndertakingPanel::UndertakingPanel()
    : m_title(textLabel()), m_sentence(textLabel()), m_text(new QPlainTextEdit), m_sign(new QPushButton) {
    setRole(m_title, "section");
    setRole(m_sentence, "secondary");
    setRole(m_sign, "primary");
    m_sentence->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(desk::undertakingText().text);
    m_text->setFixedHeight(scaled(kTextHeight));
    m_sign->setAutoDefault(true); // Enter signs when the focus is here
    column()->addWidget(m_title);
    column()->addWidget(m_sentence);
    column()->addWidget(m_text, 1);
    column()->addWidget(m_sign, 0, Qt::AlignRight);
    QObject::connect(m_sign, &QPushButton::clicked, this, [this] {
        if (m_signed) m_signed();
    });
    retranslate();
}

void UndertakingPanel::retranslate() {
    m_title->setText(UndertakingText::tr("Before the first look-up: the confidentiality undertaking"));
    m_sentence->setText(
        UndertakingText::tr("It is recorded in your name with the time. What you typed is kept."));
    m_text->setAccessibleName(UndertakingText::tr("Text of the undertaking"));
    m_sign->setText(UndertakingText::tr("I have read it and undertake it"));
}

} // namespace motcua::ui
