// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reception.h"

namespace motcua::desk {

/// What a request amounts to before it is given a code and a due date: the same for the preview and the
/// receipt.
struct Intake {
    catalogue::Procedure procedure;
    dossier::Received received;
    catalogue::FeeContext feeContext;
    catalogue::FeeQuote fee;
};
/// What a dossier begins with: the payload, and who was identified how. `before`: a draft that goes on.
std::vector<dossier::Action> firstActions(Workplace& workplace, const ReceiveRequest& request,
                                          dossier::Payload payload, Instant at,
                                          const dossier::State& before = {});
/// Who may receive here, and requireIdentified. Errors: OFFICER_NOT_PERMITTED and those of that.
Result<> requireReceivable(Workplace& workplace, const ReceiveRequest& request);
/// Reads, records nothing. Errors: CATALOGUE_…, DESK_PROCEDURE_DISABLED, DESK_COMPONENT_UNKNOWN,
/// DESK_OWN_LIMIT, DOSSIER_AGENCY_INVALID, FIELD_INVALID.
Result<Intake> intakeOf(Workplace& workplace, const ReceiveRequest& request, LocalTime at);

/// A draft that goes on is its own applicant's: the person may have been changed in the visit since it was
/// chosen. Errors: DESK_VISIT_INCOMPLETE `draft`.
Result<> requireSameApplicant(const dossier::State& draft, const ReceiveRequest& request);

/// Digits with the usual signs between them; empty: none was given.
bool isPhone(const QString& text);
/// Something at a domain; empty: none was given.
bool isEmail(const QString& text);

/// That no card was forged or, outside training, simulated, telephone and mail are such. Errors:
/// DESK_CARD_FORGED, DESK_CARD_SIMULATED, FIELD_INVALID `phone`, `email`.
Result<> requireIdentified(Workplace& workplace, const ReceiveRequest& request);

} // namespace motcua::desk
