// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dossier_steps.h"

namespace motcua::desk {

/// All that is recorded when a result, or the papers of a dossier that was closed, are handed over.
struct HandOver {
    std::optional<dossier::IdentityVerified> identity;
    std::optional<dossier::FeePaid> payment;
    dossier::Returned returned;
};

/// The money, the identity and the hand-over in one durable step: after a crash either all of it is there or
/// nothing. Asked for once more with the same hand-over (the key was pressed twice, or the answer got lost)
/// it gives the dossier as it is and records nothing. Errors: those of perform; DOSSIER_FEE_INVALID when more
/// is paid than is still open, because somebody else has taken the fee.
Result<records::Dossier> handOver(Workplace& workplace, const QString& code, const HandOver& all);

/// The applicant's answer after the hand-over, 1 to 5; the first one stands, another records nothing. Errors:
/// those of perform; FIELD_INVALID.
Result<records::Dossier> rateService(Workplace& workplace, const QString& code, int stars);

} // namespace motcua::desk
