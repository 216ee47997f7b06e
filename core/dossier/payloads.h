// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/dossier/dossier_code.h"
#include "core/dossier/request.h"
#include "core/dossier/rule.h"

#include <QStringList>
#include <vector>

/// The payloads of the actions a dossier consists of (design.md §4). They are facts: what the desk computed
/// at the time (due dates, deadlines) is written into them, so that replaying needs no calendar and gives the
/// same state for ever. All texts are Unicode NFC, empty when not given; money is whole đồng. "art." is of
/// Decree 118/2025/NĐ-CP.
namespace motcua::dossier {

/// A draft at the counter, or a dossier handed in online (portal status 1).
struct Registered {
    Request request{};
    QString portalReference{};           ///< the portal's code; empty for a draft of the counter
    std::optional<LocalTime> answerBy{}; ///< 8 working hours from submission (art. 17.2)
    bool operator==(const Registered&) const = default;
};

/// Accepted complete and valid (form 01).
struct Received {
    DossierCode code{};
    Request request{};
    std::vector<SubmittedComponent> components{};
    int sets = 1; ///< số lượng hồ sơ (bộ)
    FeeAtIntake fee{};
    std::optional<calendar::TimeLimit> limit{};
    QString ownLimitReason{}; ///< the limit is the officer's, not the catalogue's
    std::optional<std::chrono::minutes> cutoff{};
    ProcessRules rules{};
    LocalTime received{};
    DueStamp due{};
    std::optional<LocalTime> forwardBy{};          ///< art. 18.2
    std::optional<LocalTime> supplementNoticeBy{}; ///< art. 19.5: 3 working days
    AgencyCode competentAgency{};
    AgencyCode receivingAgency{};
    QString bookVolume{}; ///< Sổ theo dõi hồ sơ, quyển số
    int bookOrdinal = 0;
    QString note{};
    bool operator==(const Received&) const = default;
};

/// Form 03.
struct Refused {
    QString reason{};
    QString legalBasis{};
    QString guidance{};
    QString document{};
    bool operator==(const Refused&) const = default;
};

/// Form 02.
struct SupplementRequested {
    QStringList missing{};
    QString reason{};
    LocalTime completeBy{};
    QString document{};
    bool operator==(const SupplementRequested&) const = default;
};

struct Supplemented {
    std::vector<SubmittedComponent> components{};
    DueStamp newDue{};
    std::optional<LocalTime> supplementNoticeBy{}; ///< of the appraisal that begins anew
    QString note{};
    bool operator==(const Supplemented&) const = default;
};

/// One row of form 06.
struct Forwarded {
    QString toUnit{};
    QString toOfficer{};
    QString note{};
    QString document{};
    bool operator==(const Forwarded&) const = default;
};

/// The clock of a dossier received for another agency starts (art. 17.3).
struct CompetentReceived {
    LocalTime received{};
    DueStamp newDue{};
    std::optional<LocalTime> supplementNoticeBy{};
    bool operator==(const CompetentReceived&) const = default;
};

struct ProcessingStarted {
    QString unit{};
    QString note{};
    bool operator==(const ProcessingStarted&) const = default;
};

/// An agency is asked (art. 19.4d).
struct VerificationStarted {
    EnquiryKind kind = EnquiryKind::verification;
    QString agency{};
    QString question{};
    std::optional<LocalTime> answerBy{};
    QString document{};
    bool operator==(const VerificationStarted&) const = default;
};

struct VerificationEnded {
    Uuid enquiry{}; ///< id of the VerificationStarted action
    QString answer{};
    std::optional<DueStamp> newDue{}; ///< where the time is not counted
    QString document{};
    bool operator==(const VerificationEnded&) const = default;
};

/// Money or another duty before the work goes on (portal status 6).
struct ObligationRequested {
    QString what{};
    std::optional<qint64> amount{};
    std::optional<LocalTime> payBy{};
    QString document{};
    bool operator==(const ObligationRequested&) const = default;
};

struct ObligationMet {
    QString evidence{};
    std::optional<DueStamp> newDue{}; ///< the second date of two-stage slips
    bool operator==(const ObligationMet&) const = default;
};

struct FeePaid {
    qint64 amount = 0;
    PaymentMethod method = PaymentMethod::cash;
    QString what{};
    QString receipt{};
    bool operator==(const FeePaid&) const = default;
};

struct FeeRefunded {
    Uuid payment{}; ///< the FeePaid action, or the Received action when paid with the dossier
    qint64 amount = 0;
    QString reason{};
    QString receipt{};
    bool operator==(const FeeRefunded&) const = default;
};

/// Apology and new appointment (form 04, art. 19.6).
struct Extended {
    DueStamp newDue{};
    QString reason{};
    QString document{};
    QString notifiedBy{}; ///< email, SMS, phone
    bool operator==(const Extended&) const = default;
};

struct Withdrawn {
    QString reason{};
    QString document{};
    bool operator==(const Withdrawn&) const = default;
};

/// Form 05.
struct Stopped {
    StopGround ground = StopGround::applicantRequest;
    QString reason{};
    QString legalBasis{}; ///< required for `sectorLaw`
    QString document{};
    bool operator==(const Stopped&) const = default;
};

struct ResultPaper {
    QString name{};
    QString number{};
    QString code{};     ///< mã giấy tờ
    QString typeCode{}; ///< `KQ.G15.000021`
    QString sha256{};   ///< of the electronic file, hexadecimal
    bool operator==(const ResultPaper&) const = default;
};

struct ResultReady {
    std::vector<ResultPaper> papers{};
    LocalTime finished{};
    QString note{};
    bool operator==(const ResultReady&) const = default;
};

/// The result to the applicant; after a refusal, withdrawal or stop: papers and fees back.
struct Returned {
    Receiver receiver = Receiver::applicant;
    ReturnMethod method = ReturnMethod::counter;
    bool slipShown = false;
    QString withoutSlipReason{}; ///< required without slip, with an identity check (art. 6.2)
    std::optional<IdentitySource> identityCheck{}; ///< how the receiver proved who they are
    QString receiverName{};
    QString receiverNumber{};
    QString authorisation{}; ///< required of a proxy (art. 6.2)
    QString trackingCode{};
    QStringList papersBack{}; ///< originals given back
    QString note{};
    bool operator==(const Returned&) const = default;
};

struct Unclaimed {
    QString notifiedBy{};
    QString note{};
    bool operator==(const Unclaimed&) const = default;
};

struct FieldChange {
    CorrectedField field{};
    QString oldValue{};
    QString newValue{};
    bool operator==(const FieldChange&) const = default;
};

/// Art. 23: within three working days of finding the error.
struct Corrected {
    Uuid corrects{}; ///< the action that was wrong
    std::vector<FieldChange> changes{};
    QString reason{};
    LocalTime found{};
    LocalTime deadline{};
    QString document{};
    bool operator==(const Corrected&) const = default;
};

/// A look-up of population or residence data; the snapshot itself is kept sealed beside the dossier.
struct LookedUp {
    LookupWay way = LookupWay::oneStopSystem;
    LookupOutcome outcome = LookupOutcome::found;
    Person person = Person::applicant;
    QString purpose{};
    QString snapshot{};                   ///< its id or hash
    std::optional<LocalTime> confirmBy{}; ///< for `pending`
    bool operator==(const LookedUp&) const = default;
};

struct IdentityVerified {
    Person person = Person::applicant;
    IdentitySource source = IdentitySource::chip;
    Verdict verdict = Verdict::unjudged;
    QStringList reasons{}; ///< codes of what failed or is missing
    QString decision{};    ///< the clerk's, when sources differ
    bool operator==(const IdentityVerified&) const = default;
};

/// Least metadata of a digitised paper (art. 19.2).
struct PaperData {
    QString typeCode{};
    QString holderNumber{};
    QString holderText{}; ///< without number: name, year of birth, day and place of issue
    QString abstract{};
    QString validity{};
    QString scope{};
    bool operator==(const PaperData&) const = default;
};

struct AttachmentAdded {
    QString sha256{}; ///< hexadecimal, of the content
    QString fileName{};
    QString mediaType{};
    qint64 size = 0;
    AttachmentKind kind = AttachmentKind::component;
    int component = 0; ///< number, 0: none
    QString title{};
    bool signedByClerk = false; ///< art. 17.1c
    Reuse reuse = Reuse::none;
    PaperData data{};
    bool operator==(const AttachmentAdded&) const = default;
};

/// A supervisor lets one following action of the rule's kind pass (design.md §4).
struct RuleOverridden {
    Rule rule{};
    QString reason{};
    Uuid supervisor{};
    Instant freshLoginAt{};
    bool operator==(const RuleOverridden&) const = default;
};

/// Provisional → final (design.md §8).
struct CodeReplaced {
    DossierCode former{};
    DossierCode code{};
    bool operator==(const CodeReplaced&) const = default;
};

/// An outage announced by the owner of a system stops the clock.
struct OutageStarted {
    QString system{};
    QString announcement{};
    LocalTime since{};
    bool operator==(const OutageStarted&) const = default;
};

struct OutageEnded {
    LocalTime until{};
    DueStamp newDue{};
    bool operator==(const OutageEnded&) const = default;
};

struct NoteAdded {
    QString text{};
    bool operator==(const NoteAdded&) const = default;
};

struct Deleted {
    QString reason{};
    bool operator==(const Deleted&) const = default;
};

} // namespace motcua::dossier
