// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/evidence.h"

namespace motcua::emrtd {

struct Judgement {
    Verdict verdict = Verdict::unjudged;
    Checks checks;
    std::vector<Reason> reasons;
    bool operator==(const Judgement&) const = default;
};

/// The expensive verifications, each done once: a reading adds them as it goes, examine() does them all.
struct Findings {
    bool sodInvalid = false;
    std::optional<SignedObject> signedObject;
    /// skipped: not tried, or not answered.
    Check activeAuth = Check::skipped;
    Check chipAuth = Check::skipped;
    /// The signed DG14 holds a key for chip authentication that this program can use.
    bool chipAuthPromised = false;
    /// The signed DG14 says something else than the chip did before it was opened.
    bool accessInfoAltered = false;
    /// The signed DG14 offers PACE, the chip was opened by BAC.
    bool paceNotUsed = false;
};

/// EF.SOD of `evidence`, against `trust`.
void examineSod(const Evidence& evidence, const TrustStore& trust, Findings& findings);
/// The proofs of `evidence` against the keys in its files, whose hashes judge() looks at.
void examineChip(const Evidence& evidence, const TrustStore& trust, Findings& findings);

/// What follows from the findings; pure and cheap.
Judgement judge(const Evidence& evidence, const Findings& findings);

/// The whole verdict anew from what was kept: later, elsewhere, with newer certificates.
Judgement judgeAgain(const Evidence& evidence, const TrustStore& trust);

} // namespace motcua::emrtd
