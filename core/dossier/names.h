// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/procedure.h"

#include <QLatin1StringView>
#include <QString>
#include <array>
#include <utility>

/// The closed lists of this folder with their stable names (snake_case: JSON, CLI, database). Vietnamese
/// names are for people.
namespace motcua::dossier {

using catalogue::Channel;

/// Status of the national portal (`TrangThaiHoSo`, facts/one-stop.md §3.4); the numbers are the portal's.
/// `none`: no action yet.
enum class Status {
    none = 0,
    draft = 1,
    received = 2,
    refused = 3,
    processing = 4,
    supplementAwaited = 5,
    obligationAwaited = 6,
    withdrawn = 7,
    stopped = 8,
    done = 9,
    returned = 10
};
inline constexpr int kStatusCount = 11;

/// The last milestone inside one status.
enum class Stage {
    none,
    draft,             ///< being filled in at the counter
    submitted,         ///< handed in online, to be answered within 8 working hours (art. 17.2)
    toForward,         ///< to the handling unit today (art. 18.2)
    toForwardNextDay,  ///< received after 15:00: at the start of the next working day (art. 18.2)
    awaitingCompetent, ///< on its way to another agency; its clock has not started (art. 17.3)
    competentReceived, ///< by the competent agency
    forwarded,         ///< handed over, the unit has not begun
    inProcess,         ///< the unit works on it
    verification,      ///< another agency or commune is asked
    extended,          ///< appointed anew with an apology (form 04)
    supplementFirst,   ///< papers asked before acceptance
    supplement,        ///< papers asked after appraisal (art. 19.5)
    obligation,        ///< money or another duty asked of the applicant
    resultReady,       ///< waits to be picked up
    unclaimed,         ///< waited too long
    closed,            ///< refused, withdrawn or stopped; papers and fees not given back yet
    papersReturned,    ///< … given back
    returned,          ///< the applicant has the result
};

enum class ApplicantKind { citizen, enterprise, agency, organisation };
enum class ReturnMethod { counter, post, electronic };
/// Level of the applicant's electronic identity account (Decree 69/2024).
enum class EidLevel { none, level1, level2 };
/// Why a paper was taken although data may replace it (Decree 118/2025 art. 4.2a).
enum class PaperReason { none, systemOutage, disaster, dataWrong };
enum class PaymentMethod { cash, transfer, online };
enum class StopGround { applicantRequest, supplementNotCompleted, obligationNotMet, sectorLaw };
enum class EnquiryKind { verification, consultation };
/// Who takes the result: the applicant, a proxy, the post, or the applicant's electronic store.
enum class Receiver { applicant, proxy, post, electronic };
/// Decree 104/2022 art. 14.1 a-d.
enum class LookupWay { oneStopSystem, vneid, reader, sectorLaw };
enum class LookupOutcome { found, notFound, inconsistent, pending };
enum class IdentitySource { chip, qr, database, eid, typed };
enum class Person { applicant, proxy, receiver };
enum class Verdict { authentic, forged, unjudged };
enum class AttachmentKind { component, result, form, authorisation, other };
/// `DuocTaiSuDung` of the portal is 1 or 2 for the reused ones.
enum class Reuse { none, digitised, personalStore };
/// What a correction may change; each is a text of State.
enum class CorrectedField {
    applicantName,
    applicantNumber,
    applicantBirthDate,
    organisationName,
    phone,
    email,
    address,
    returnMethod,
    returnAddress,
    processingCase, ///< never: limit, due date and fee hang on it (isValidFor refuses); keeps its place
    resultPaper,    ///< what is wrong stands on the result itself, not in this record (art. 23)
};

/// The names of the values of E, in the order of their numbers from `kFirst`.
template <class E> struct Names;

template <class E> QLatin1StringView name(E value) {
    return QLatin1StringView(Names<E>::kTexts[static_cast<size_t>(value)]);
}

/// Errors: FIELD_INVALID.
template <class E> Result<E> parseName(QStringView text) {
    for (size_t i = 0; i < Names<E>::kTexts.size(); ++i)
        if (text == QLatin1StringView(Names<E>::kTexts[i])) return static_cast<E>(i);
    return fail(Code::FIELD_INVALID);
}

#define MOTCUA_NAMES(E, ...)                                                                                 \
    template <> struct Names<E> {                                                                            \
        static constexpr auto kTexts = std::to_array<const char*>({__VA_ARGS__});                            \
    }
MOTCUA_NAMES(Status, "none", "draft", "received", "refused", "processing", "supplement_awaited",
             "obligation_awaited", "withdrawn", "stopped", "done", "returned");
MOTCUA_NAMES(Stage, "none", "draft", "submitted", "to_forward", "to_forward_next_day", "awaiting_competent",
             "competent_received", "forwarded", "in_process", "verification", "extended", "supplement_first",
             "supplement", "obligation", "result_ready", "unclaimed", "closed", "papers_returned",
             "returned");
MOTCUA_NAMES(Channel, "direct", "online", "postal");
MOTCUA_NAMES(ApplicantKind, "citizen", "enterprise", "agency", "organisation");
MOTCUA_NAMES(ReturnMethod, "counter", "post", "electronic");
MOTCUA_NAMES(EidLevel, "none", "level1", "level2");
MOTCUA_NAMES(PaperReason, "none", "system_outage", "disaster", "data_wrong");
MOTCUA_NAMES(PaymentMethod, "cash", "transfer", "online");
MOTCUA_NAMES(StopGround, "applicant_request", "supplement_not_completed", "obligation_not_met", "sector_law");
MOTCUA_NAMES(EnquiryKind, "verification", "consultation");
MOTCUA_NAMES(Receiver, "applicant", "proxy", "post", "electronic");
MOTCUA_NAMES(LookupWay, "one_stop_system", "vneid", "reader", "sector_law");
MOTCUA_NAMES(LookupOutcome, "found", "not_found", "inconsistent", "pending");
MOTCUA_NAMES(IdentitySource, "chip", "qr", "database", "eid", "typed");
MOTCUA_NAMES(Person, "applicant", "proxy", "receiver");
MOTCUA_NAMES(Verdict, "authentic", "forged", "unjudged");
MOTCUA_NAMES(AttachmentKind, "component", "result", "form", "authorisation", "other");
MOTCUA_NAMES(Reuse, "none", "digitised", "personal_store");
MOTCUA_NAMES(CorrectedField, "applicant_name", "applicant_number", "applicant_birth_date",
             "organisation_name", "phone", "email", "address", "return_method", "return_address",
             "processing_case", "result_paper");
MOTCUA_NAMES(calendar::SupplementMode, "restart", "resume");

/// The portal's words: `Mới đăng ký`, `Được tiếp nhận`, …
QString vietnameseStatus(Status status);
QString vietnameseStage(Stage stage);

} // namespace motcua::dossier
