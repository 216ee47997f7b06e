// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/fees.h"
#include "core/desk/workplace.h"
#include "core/dossier/slip.h"
#include "core/records/dossier_records.h"

namespace motcua::desk {

/// What the clerk has when accepting a dossier at the counter.
struct ReceiveRequest {
    QString procedureCode;
    QString caseText;
    dossier::Applicant applicant;
    std::optional<dossier::Proxy> proxy;
    /// How the applicant was identified: source, verdict, and what is odd about it (codes).
    dossier::IdentityVerified identity{.person = dossier::Person::applicant,
                                       .source = dossier::IdentitySource::typed,
                                       .verdict = dossier::Verdict::unjudged,
                                       .reasons = {},
                                       .decision = {}};
    /// The same of the proxy, where there is one.
    std::optional<dossier::IdentityVerified> proxyIdentity;
    /// The card was the simulated one of training. Errors: DESK_CARD_SIMULATED outside of it.
    bool simulatedCard = false;
    bool allComponents = false;
    /// Unless `allComponents`: numbers count the procedure's documents from 1. Names are filled in.
    std::vector<dossier::SubmittedComponent> components;
    /// Only for a procedure without a known limit; needs a reason.
    std::optional<calendar::TimeLimit> ownLimit;
    QString ownLimitReason;
    dossier::Channel channel = dossier::Channel::direct;
    QString notOnlineReason; ///< why what could be filed online came to the counter (Request)
    dossier::ReturnMethod returnMethod = dossier::ReturnMethod::counter;
    QString returnAddress;
    /// What the fee depends on beside case and channel: pages and copies of what is certified, persons or
    /// documents, the laws whose condition the clerk has confirmed, why this person pays nothing
    /// (catalogue::FeeContext).
    std::vector<catalogue::CopyOrder> copies;
    int units = 1;
    QStringList confirmedLaws;
    QString feeExemption;
    QString feeCase; ///< where the fee differs by a case that is not one of the procedure's
    /// đồng, of the province's table, where the catalogue fixes no amount: what is to be paid, now or later.
    std::optional<qint64> ownFee;
    bool feePaid = false;
    /// When it was received; nothing: now. A time of its own needs a training folder or a reason.
    std::optional<Instant> at;
    QString atReason;
    /// Empty: this office.
    QString competentAgency;
    /// A draft that went back to the citizen (turned_away.h) and is completed by this; null: a new dossier.
    Uuid draft;
};

struct Reception {
    records::Dossier dossier;
    dossier::SlipData slip;
    QStringList missing; ///< papers of the check list that were not handed in
};

/// Identification, check list, due date, fee and code in one durable step: when it answers, the dossier is on
/// the disk. What is missing of the check list is told, not refused: the lists name papers of several cases,
/// and the clerk decides which apply. Errors: CATALOGUE_…, DESK_COMPONENT_UNKNOWN, DESK_PROCEDURE_DISABLED,
/// DESK_OWN_LIMIT, DESK_TIME_NEEDS_REASON, DOSSIER_…, STORE_….
Result<Reception> receive(Workplace& workplace, const ReceiveRequest& request);
/// The same inside the caller's transaction, for what must be on the disk together with it.
Result<Reception> receiveWithin(Workplace& workplace, const ReceiveRequest& request);

/// The slip of a dossier that was accepted, as it stands.
Result<dossier::SlipData> slipFor(Workplace& workplace, const dossier::State& state);

} // namespace motcua::desk
