// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/local_channel.h"

#include <utility>

namespace motcua::cardsim {

Result<QByteArray> LocalChannel::exchange(QByteArrayView command) {
    if (!m_isPresent) return fail(Code::CARD_REMOVED);
    if (std::exchange(m_wasReset, false)) return fail(Code::CARD_RESET);
    if (auto answer = m_card->exchange(command)) return *std::move(answer);
    m_isPresent = false;
    return fail(Code::CARD_REMOVED);
}

Result<> LocalChannel::reset() {
    if (!m_isPresent) return fail(Code::CARD_REMOVED);
    m_wasReset = false;
    m_card->restart();
    return {};
}

QByteArray LocalChannel::answerToReset() const {
    return m_isPresent ? m_card->answerToReset() : QByteArray();
}

void LocalChannel::insert() { insert(*m_card); }

void LocalChannel::insert(PoweredCard& card) {
    m_card = &card;
    m_card->restart();
    m_isPresent = true;
    m_wasReset = false;
}

void LocalChannel::resetByAnother() {
    m_card->restart();
    m_wasReset = true;
}

} // namespace motcua::cardsim
