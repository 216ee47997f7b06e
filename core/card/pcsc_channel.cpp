// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/pcsc_channel.h"

#include "core/card/pcsc_error.h"

namespace motcua::card {
namespace {

constexpr qsizetype kShortestCommand = 4;
constexpr int kMostTries = 5;

std::expected<pcsc::Context, pcsc::Status> establish() {
    auto context = pcsc::Context::establish();
    // Said once by a service that is just being replaced; the next one takes us.
    if (context || context.error() != pcsc::Status::securityViolation) return context;
    return pcsc::Context::establish();
}

} // namespace

PcscChannel::PcscChannel(pcsc::Context context, pcsc::Card card)
    : m_context(std::move(context)), m_card(std::move(card)), m_buffer(pcsc::kLongestMessage) {}

PcscChannel::~PcscChannel() {
    // pcsc-lite holds a card that cannot be reset for absent until it has seen the reader empty itself: one
    // laid back between two of its looks (0.4 s) stayed invisible.
    m_card.disconnect(m_lost ? pcsc::Disposition::leave : pcsc::Disposition::reset);
}

Result<std::unique_ptr<PcscChannel>> PcscChannel::open(const QString& reader) {
    auto context = establish();
    if (!context) return std::unexpected(pcscError(context.error(), Stage::connecting));
    auto card = pcsc::Card::connect(*context, reader.toLocal8Bit().toStdString());
    if (!card) return std::unexpected(pcscError(card.error(), Stage::connecting));
    if (const auto begun = card->beginTransaction();
        begun != pcsc::Status::ok && begun != pcsc::Status::resetCard)
        return std::unexpected(pcscError(begun, Stage::connecting));

    std::unique_ptr<PcscChannel> channel(new PcscChannel(*std::move(context), *std::move(card)));
    MOTCUA_CHECK(channel->resetAndLock(true));
    return channel;
}

Result<> PcscChannel::reset() {
    if (m_removed) return fail(Code::CARD_REMOVED);
    return resetAndLock(false);
}

Result<> PcscChannel::resetAndLock(bool first) {
    const auto failed = [&](pcsc::Status status) {
        m_lost = true;
        return first ? std::unexpected(pcscError(status, Stage::connecting)) : lost(status);
    };
    // Another program may reset the card just before the transaction begins. And Windows ends the transaction
    // with a reset; pcsc-lite counts a second one, and disconnecting ends both.
    auto begun = pcsc::Status::resetCard;
    for (int tries = 0; begun == pcsc::Status::resetCard && tries < kMostTries; ++tries) {
        if (const auto done = m_card.reset(); done != pcsc::Status::ok) return failed(done);
        begun = m_card.beginTransaction();
    }
    if (begun != pcsc::Status::ok) return failed(begun);
    m_lost = false;
    return {};
}

std::unexpected<Error> PcscChannel::lost(pcsc::Status status) {
    const Error error = pcscError(status, Stage::connected);
    m_lost = true;
    m_removed = m_removed || error.code == Code::CARD_REMOVED;
    return std::unexpected(error);
}

Result<QByteArray> PcscChannel::exchange(QByteArrayView command) {
    if (m_removed) return fail(Code::CARD_REMOVED);
    const auto size = static_cast<std::size_t>(command.size());
    if (command.size() < kShortestCommand || size > m_buffer.size())
        return fail(Code::CARD_COMMAND_INVALID, QString::number(command.size()));
    const auto answer =
        m_card.transmit(std::span(reinterpret_cast<const std::uint8_t*>(command.data()), size), m_buffer);
    if (!answer) return lost(answer.error());
    // pcsc-lite calls it a success when the card vanishes before it has answered.
    if (answer->empty()) return lost(pcsc::Status::removedCard);
    return QByteArray(reinterpret_cast<const char*>(answer->data()), static_cast<qsizetype>(answer->size()));
}

} // namespace motcua::card
