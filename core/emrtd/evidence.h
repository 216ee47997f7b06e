// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/chip_proof.h"
#include "core/emrtd/files.h"
#include "core/emrtd/pace.h"
#include "core/emrtd/passive_authentication.h"
#include "core/emrtd/verdict.h"

#include <QJsonObject>

namespace motcua::emrtd {

/// How the chip was opened.
enum class Access { none, paceCan, paceMrz, bac };
QLatin1StringView name(Access access); ///< `PACE-CAN`, `PACE-MRZ`, `BAC`

/// What a verdict rests on, complete enough to come to it again later, with newer trust and without the card:
/// the signed file, the files that hold keys, the hash of every file that was read, and the chip's answers to
/// our challenges. Holds no portrait and no text of the holder.
struct Evidence {
    Instant readAt;
    Access access = Access::none;
    QString country;                  ///< issuing state of the MRZ, for the signer's country
    FileContents files;               ///< of CardAccess, CardSecurity, SOD, DG14, DG15 those that were read
    std::map<int, QByteArray> sha256; ///< hex-free SHA-256 of every data group read, by number
    std::map<int, QByteArray> signedDigests; ///< the same in the algorithm of EF.SOD
    std::optional<ActiveAuthenticationProof> activeAuthentication;
    std::optional<ChipAuthenticationProof> chipAuthentication;
    std::optional<ChipMappingProof> chipMapping;
};

struct Judgement {
    Verdict verdict = Verdict::unjudged;
    Checks checks;
    std::vector<Reason> reasons;
    bool operator==(const Judgement&) const = default;
};

} // namespace motcua::emrtd
