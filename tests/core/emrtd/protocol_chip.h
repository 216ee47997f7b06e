// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu.h"
#include "core/card/channel.h"
#include "core/emrtd/pace_steps.h"

#include <functional>

namespace motcua::tests {

/// The chip's side of PACE, and of chip authentication after it, over the program's own mathematics: for
/// what goes wrong. That the mathematics are right is what the worked examples, the simulated card and libeac
/// are for.
class ProtocolChip final : public card::Channel {
public:
    /// Plays PACE with a password.
    ProtocolChip(emrtd::PaceInfo info, const emrtd::AccessPassword& password);
    /// Plays chip authentication with a static key.
    ProtocolChip(emrtd::AgreementGroup group, Secret staticKey, crypto::BlockCipher cipher);

    /// Changes an answer on its way out. `step`: 0 MSE:Set, 1 … 4 the GENERAL AUTHENTICATEs.
    std::function<void(int step, QByteArray& objects, quint16& status)> tamper;
    /// Static key for chip authentication mapping.
    std::optional<Secret> mappingKey;
    std::vector<QByteArray> commands;
    std::optional<emrtd::SessionKeys> keys;

    Result<QByteArray> exchange(QByteArrayView command) override;
    Result<> reset() override { return {}; }
    card::Protocol protocol() const override { return card::Protocol::t1; }
    QByteArray answerToReset() const override { return {}; }

private:
    struct Step {
        QByteArray objects;
        quint16 status = card::status::kOk;
    };
    Step paceStep(const QByteArray& objects);
    Step sendNonce();
    Step map(const QByteArray& objects);
    Step agree(const QByteArray& objects);
    Step authenticate(const QByteArray& objects);
    QByteArray mappingData() const;
    Step chipAuthentication(QByteArrayView publicKey);
    QByteArray protectedAnswer();

    emrtd::PaceInfo m_info;
    std::optional<Secret> m_passwordKey;
    std::optional<Secret> m_staticKey;
    crypto::BlockCipher m_cipher = crypto::BlockCipher::aes128;
    emrtd::AgreementGroup m_group;
    Secret m_nonce;
    emrtd::AgreementKeyPair m_mapping, m_own;
    QByteArray m_terminalKey;
    int m_step = 0;
};

} // namespace motcua::tests
