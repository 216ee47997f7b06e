// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/channel.h"
#include "core/crypto/message_digest.h"
#include "tests/cardsim/pace_setting.h"
#include "tests/cardsim/signing_key.h"

#include <optional>
#include <set>
#include <vector>

namespace motcua::cardsim {

struct ChipAuthenticationSetting {
    crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
    /// Of ICAO 9303-11 Table 6: 0 … 2 are DH.
    int parameterId = 13;
    std::optional<int> keyId = {};
    /// DG14 spells the curve out instead of naming it.
    bool explicitParameters = true;
};

struct ActiveAuthenticationSetting {
    /// 1024, 2048, 3072 or 4096; nothing: ECDSA.
    std::optional<int> rsaBits = 2048;
    /// Of the ECDSA key.
    int parameterId = 13;
    crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::sha1;
};

/// What goes over the wire, and what the card does when it does not fit.
struct TransportSetting {
    card::Protocol protocol = card::Protocol::t1;
    QByteArray answerToReset = {};
    /// Extended lengths are refused with a naked 6700 when 0. Else the longest command and the longest
    /// answer.
    int largestCommand = 0;
    int largestAnswer = 0;
    /// A protected answer that is too long for a short Le (active authentication): 61xx and GET RESPONSE, as
    /// ISO/IEC 7816-4 §5.3.4 has it, or a naked 6700.
    bool chainsLongAnswers = true;
    /// EF.ATR/INFO with the two sizes (ICAO 9303-10 §3.11.1).
    bool hasAtrInfo = false;

    bool extendedLength() const { return largestCommand > 0; }
};

/// How files are reached.
struct FileSetting {
    /// SELECT of the master file: 6D00 on the real cards (facts/card.md §1.4).
    bool selectsMasterFile = false;
    /// READ BINARY with a short file identifier.
    bool shortIdentifiers = true;
    /// READ BINARY with an odd instruction byte, for offsets beyond 32,767.
    bool oddRead = true;
    /// A read that asks for more than there is: with 6282, or with 9000 and what there is.
    bool warnsAtEnd = true;
    /// The most one READ BINARY gives, however much is asked for; 0 for no limit.
    int largestRead = 0;
    bool hasCardAccess = true;
};

enum class LengthForm { shortest, twoBytes };

/// How DG13 is written (facts/card.md §2.1, §2.3).
struct Dg13Setting {
    /// Written with the index but without a value, whatever the person has.
    std::set<int> empty = {};
    /// Both parents in one SEQUENCE instead of one each.
    bool parentsInOne = false;
    LengthForm lengths = LengthForm::shortest;
    /// 00 after the file.
    int padding = 0;
};

enum class DocumentKind { identityCard, passport };

/// Everything in which cards differ.
struct Profile {
    QString name;
    DocumentKind kind = DocumentKind::identityCard;
    bool bac = true;
    std::vector<PaceSetting> pace = {PaceSetting{}};
    /// Terminal authentication, which nobody but the police can do, is announced.
    bool terminalAuthentication = true;
    std::optional<ChipAuthenticationSetting> chipAuthentication = ChipAuthenticationSetting{};
    std::optional<ActiveAuthenticationSetting> activeAuthentication = ActiveAuthenticationSetting{};
    TransportSetting transport = {};
    FileSetting files = {};
    Dg13Setting dg13 = {};
    bool jpeg2000 = false;
    /// In the order in which EF.COM lists them.
    std::vector<int> dataGroups = {1, 2, 3, 13, 15, 14};
    SignatureScheme sodScheme = SignatureScheme::ecdsa;
    crypto::DigestAlgorithm sodDigest = crypto::DigestAlgorithm::sha256;
};

/// cccd-2021, cancuoc-2024, bac-only, pace-only, short-only, extended, t0, passport.
/// Errors: FIELD_INVALID with the name.
Result<Profile> profileNamed(QStringView name);
std::vector<QString> profileNames();

} // namespace motcua::cardsim
