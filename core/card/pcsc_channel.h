// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/channel.h"
#include "core/card/pcsc_api.h"

#include <QString>
#include <memory>
#include <vector>

namespace motcua::card {

/// A card on a PC/SC reader, from open() to destruction in a transaction of its own: no other program gets a
/// command in between. Both ends reset the card, so that nothing of another program's session changes what is
/// read (an application selected there would hide EF.CardAccess), and none of ours stays open.
class PcscChannel : public Channel {
public:
    /// Connects in shared mode, waits without bound for the transactions of others (CardConnector bounds it)
    /// and resets the card. Errors: those of pcscError() while connecting; CARD_BUSY when another program
    /// holds the card exclusively.
    static Result<std::unique_ptr<PcscChannel>> open(const QString& reader);
    ~PcscChannel() override;

    /// As Channel says, and CARD_COMMAND_INVALID for a command no PC/SC service takes. Once the card was
    /// taken away, every call says CARD_REMOVED.
    Result<QByteArray> exchange(QByteArrayView command) override;
    Result<> reset() override;
    Protocol protocol() const override { return m_card.isT0() ? Protocol::t0 : Protocol::t1; }
    /// What ReaderWatch saw of the card. Not SCardStatus: in pcsc-lite 1.9 that writes the table of readers
    /// which SCardGetStatusChange reads on the watch's thread.
    QByteArray answerToReset() const override { return m_answerToReset; }
    void setAnswerToReset(QByteArray answer) { m_answerToReset = std::move(answer); }
    /// The last call failed, as when a card is lifted. It is then left alone, at the end too.
    bool isLost() const { return m_lost; }

private:
    PcscChannel(pcsc::Context context, pcsc::Card card);
    Result<> resetAndLock(bool first);
    std::unexpected<Error> lost(pcsc::Status status);

    pcsc::Context m_context;
    pcsc::Card m_card; ///< after its context, so that it goes first
    QByteArray m_answerToReset;
    std::vector<std::uint8_t> m_buffer;
    bool m_lost = false;    ///< until a reset succeeds
    bool m_removed = false; ///< for good
};

} // namespace motcua::card
