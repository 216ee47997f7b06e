// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

#include <atomic>
#include <memory>

class QThread;

namespace motcua::ui {

/// What the voice says: `Mời số A không một hai đến quầy số 2`, or the name of who wants to be called by it.
QString callPhrase(const desk::Ticket& ticket);

/// Calls by voice where the machine has a Vietnamese one (Qt TextToSpeech); else silent. The voice lives on a
/// thread of its own: an engine without a sound card may take its time, and the window must not.
class SpokenCall {
public:
    SpokenCall();
    ~SpokenCall();
    bool hasVoice() const { return m_hasVoice && *m_hasVoice; }
    void call(const desk::Ticket& ticket);

private:
    class Voice;
    QThread* m_thread = nullptr; ///< its own when it does not end in time
    Voice* m_voice = nullptr;    ///< lives on the thread
    std::shared_ptr<std::atomic<bool>> m_hasVoice;
};

} // namespace motcua::ui
