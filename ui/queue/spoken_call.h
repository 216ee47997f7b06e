// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

#include <QTextToSpeech>
#include <memory>

namespace motcua::ui {

/// `Mời số A không một hai đến quầy số 2`; by name: `Mời Nguyễn Văn An đến quầy số 2`.
QString callPhrase(const desk::Ticket& ticket);

/// Calls in Vietnamese by the machine's own voice; silent where it has none for Vietnamese: another language
/// would not be understood.
class SpokenCall {
public:
    SpokenCall();
    bool hasVoice() const { return m_hasVoice; }
    void call(const desk::Ticket& ticket);

private:
    std::unique_ptr<QTextToSpeech> m_speech;
    bool m_hasVoice = false;
};

} // namespace motcua::ui
