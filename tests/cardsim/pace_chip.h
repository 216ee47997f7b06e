// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/key_agreement.h"
#include "tests/cardsim/pace_setting.h"
#include "tests/cardsim/secure_channel.h"

#include <optional>
#include <vector>

namespace motcua::cardsim {

/// What the chip knows for PACE.
struct PaceKeys {
    std::vector<PaceSetting> settings;
    QByteArray mrzInformation;
    /// Empty: the card has none.
    QByteArray can;
    /// Private key of chip authentication mapping.
    QByteArray staticKey;
};

/// The chip's side of PACE, ICAO 9303-11 §4.4: MSE:Set AT, then four steps of GENERAL AUTHENTICATE.
class PaceChip {
public:
    explicit PaceChip(Randomness& randomness) : m_randomness(randomness) {}

    /// The data of MSE:Set AT. Refused: 6A80 for an unknown mechanism, 6A88 for a password or parameters the
    /// card does not have.
    Answer<bool> select(const PaceKeys& keys, QByteArrayView data);
    bool isSelected() const { return m_run.has_value(); }

    struct Step {
        /// Of the dynamic authentication data 7C.
        QByteArray answer;
        /// After the last step.
        std::optional<SecureChannel> channel;
    };
    /// One GENERAL AUTHENTICATE; `last`: not chained to another one. Refused: 6A80, 6985 out of order, 6300
    /// for another password. Whatever is refused ends the run.
    Answer<Step> step(QByteArrayView data, bool last);
    void reset() { m_run.reset(); }

private:
    struct Run {
        PaceSetting setting;
        KeyAgreement group;
        Secret password;
        Secret staticKey;
        int nextStep = 1;
        QByteArray nonce = {};
        AgreementKey mapping = {};
        std::optional<KeyAgreement> mapped = {};
        AgreementKey ephemeral = {};
        QByteArray theirs = {};
        Secret shared = {};
    };

    Answer<QByteArray> sealedNonce(Run& run);
    Answer<QByteArray> map(Run& run, QByteArrayView theirs);
    Answer<QByteArray> mapIntegrated(Run& run, QByteArrayView theirNonce);
    Answer<QByteArray> agree(Run& run, QByteArrayView theirs);
    Answer<Step> finish(Run& run, QByteArrayView theirToken);

    Randomness& m_randomness;
    std::optional<Run> m_run;
};

} // namespace motcua::cardsim
