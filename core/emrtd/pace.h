// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/access_key.h"
#include "core/emrtd/security_infos.h"
#include "core/emrtd/session.h"

#include <optional>

namespace motcua::emrtd {

/// What chip authentication mapping gives to be verified against EF.CardSecurity (ICAO 9303-11 §4.4.3.3.3).
struct ChipMappingProof {
    int parameterId = 0;
    QByteArray mappingPublicKey;       ///< the chip's public key of the mapping, a point
    QByteArray chipAuthenticationData; ///< the scalar CA_IC
    bool operator==(const ChipMappingProof&) const = default;
};

struct PaceOutcome {
    SessionKeys keys;
    std::optional<ChipMappingProof> chipMapping;
};

/// The suites this program can do, best first; what is not in `infos` is not offered: a chip that advertises
/// PACE is not opened by less (no silent downgrade).
std::optional<PaceInfo> choosePace(const SecurityInfos& infos);

/// PACE of ICAO 9303-11 §4.4 with one password: MSE:Set AT and four GENERAL AUTHENTICATE. Errors:
/// EMRTD_ACCESS_DENIED for a wrong password (63xx, 6982 at the last step, or the chip's token does not
/// match); EMRTD_PROTOCOL_INVALID for answers that break the protocol (a point off the curve, our own key
/// back); EMRTD_STATUS where the chip refuses a step; those of the link.
Result<PaceOutcome> runPace(Session& session, const PaceInfo& info, const AccessPassword& password);

/// Whether the proof holds for the chip's public key of EF.CardSecurity: KA(CA_IC, PK_IC) = PK_Map,IC.
/// Errors: CRYPTO_…, EMRTD_PROTOCOL_INVALID.
Result<bool> verifyChipMapping(const ChipMappingProof& proof, const SecurityInfos& cardSecurity);

} // namespace motcua::emrtd
