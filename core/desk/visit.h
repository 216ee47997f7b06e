// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/comparison.h"
#include "core/desk/reception.h"

#include <QJsonObject>

namespace motcua::desk {

/// The five steps of receiving, in their order.
enum class VisitStep { identify, procedure, checklist, fees, accept };
inline constexpr int kVisitSteps = 5;

/// How a person at the counter became known: every source as it told it, side by side.
struct Identified {
    std::vector<citizen::SourcedCitizen> sources;
    /// What the clerk goes by: the sources' common values, and where they differ the decided ones.
    citizen::Citizen citizen;
    dossier::IdentitySource source = dossier::IdentitySource::typed; ///< the best of them
    dossier::Verdict verdict = dossier::Verdict::unjudged;
    QStringList reasons; ///< names of emrtd::ReasonCode
    QString decision;    ///< of the clerk, where sources differ or the verdict needs one
    bool simulatedCard = false;
    bool operator==(const Identified&) const = default;
};

enum class Payment { unpaid, cash, transfer };

/// One dossier of the visit as far as it is filled in.
struct VisitDossier {
    QString procedureCode;
    QString procedureName;
    QString caseText;
    std::vector<dossier::SubmittedComponent> components;
    /// Numbers of papers the clerk has decided not to need here: the lists name papers of several cases.
    std::vector<int> notNeeded;
    /// Numbers of papers that are only shown: seen by the clerk and given back, never handed in.
    std::vector<int> seen;
    std::optional<calendar::TimeLimit> ownLimit;
    QString ownLimitReason;
    dossier::Channel channel = dossier::Channel::direct;
    QString notOnlineReason;
    std::vector<catalogue::CopyOrder> copies;
    int units = 1;
    QStringList confirmedLaws;
    QString feeExemption;
    QString feeCase;
    Payment payment = Payment::unpaid;
    std::optional<qint64> cashGiven; ///< đồng, for the change
    std::optional<qint64> ownFee;    ///< đồng, by the province's table, where the catalogue fixes no amount
    dossier::ReturnMethod returnMethod = dossier::ReturnMethod::counter;
    QString returnAddress;
    QString competentAgency; ///< empty: this office
    Uuid draft;              ///< that went back once (form 02) and is completed now; null: a new dossier
    QString receivedCode;    ///< once accepted: the dossier's code; it is then no longer edited
    Uuid turnedAway;         ///< once it went back with form 02 or 03: what was recorded; no longer edited
    bool refused = false;    ///< it was form 03
    bool isDone() const { return !receivedCode.isEmpty() || !turnedAway.isNull(); }
    bool operator==(const VisitDossier&) const = default;
};

/// One visit of a citizen at the counter: kept at every keystroke, so that a power cut loses nothing. The
/// portrait is not part of it: it is sensitive and can be read again.
struct Visit {
    Uuid id;
    Instant begun{};
    VisitStep step = VisitStep::identify;
    bool held = false; ///< set aside by the clerk, to be resumed
    dossier::ApplicantKind kind = dossier::ApplicantKind::citizen;
    Identified applicant;
    QString organisation, organisationNumber;
    dossier::EidLevel eid = dossier::EidLevel::none;
    QString phone, email, address;
    dossier::Consents consents;
    std::optional<Identified> proxy;
    QString authorisation;
    std::vector<VisitDossier> dossiers; ///< at least one
    int current = 0;                    ///< the one in work
    bool operator==(const Visit&) const = default;
};

/// Every dossier of it is received or went back: nothing of it is left to do.
bool isOver(const Visit& visit);

/// A new visit with one empty dossier.
Visit newVisit(Workplace& workplace);

QJsonObject toJson(const Visit& visit);
/// Strict as payloadFromJson. Errors: FIELD_INVALID with the path of the field.
Result<Visit> visitFromJson(const QJsonObject& object);

/// What receive() would be asked for a dossier of the visit as far as it is filled in: a procedure is enough,
/// so that fee and due date can be shown early. Errors: FIELD_INVALID `procedure`, `dossier`.
Result<ReceiveRequest> requestOf(const Visit& visit, int dossier);

/// What accept() would still miss: names of fields, empty when it may be asked. `procedure`, `name`,
/// `decision` (the applicant's sources differ), `organisation`, `proxy_name`, `proxy_decision`,
/// `authorisation`, `components`, `return_address`, `email` (electronic result without an account),
/// `accepted` (it has been already, or it went back).
QStringList missingIn(const Visit& visit, int dossier);

/// Joins one more source to what is known of a person: the best source leads (chip, QR, typed), what it does
/// not tell is taken from the others, and a name without diacritics (of a machine readable zone) only where
/// there is no other. A decision made before is kept while the sources stay the same; another card's verdict
/// is not kept.
void addSource(Identified& person, citizen::SourcedCitizen source);

} // namespace motcua::desk
