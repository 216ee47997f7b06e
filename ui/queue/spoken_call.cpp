// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/spoken_call.h"

#include <QLocale>

namespace motcua::ui {

QString callPhrase(const desk::Ticket& ticket) {
    const QString who =
        ticket.name.isEmpty() ? QStringLiteral("số ") + desk::spokenNumber(ticket.number) : ticket.name;
    return QStringLiteral("Mời %1 đến quầy số %2").arg(who).arg(ticket.desk);
}

SpokenCall::SpokenCall() {
    // without an engine Qt warns and has none to offer
    if (QTextToSpeech::availableEngines().isEmpty()) return;
    m_speech = std::make_unique<QTextToSpeech>();
    for (const QLocale& locale : m_speech->availableLocales()) {
        if (locale.language() != QLocale::Vietnamese) continue;
        m_speech->setLocale(locale);
        m_hasVoice = true;
        break;
    }
}

void SpokenCall::call(const desk::Ticket& ticket) {
    if (m_hasVoice) m_speech->say(callPhrase(ticket));
}

} // namespace motcua::ui
