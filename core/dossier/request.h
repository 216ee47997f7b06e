// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/calendar/time_limit.h"
#include "core/citizen/citizen.h"
#include "core/dossier/names.h"

/// What payloads are made of: who asks for what, with which papers, under which parameters.
namespace motcua::dossier {

/// What the desk computed with calendar::computeDue. No `due`: no date can be promised.
struct DueStamp {
    std::optional<LocalTime> due{};
    bool projected = false;    ///< counts on holidays that are not decided yet
    QString calendarVersion{}; ///< of the holidays it was counted with
    bool operator==(const DueStamp&) const = default;
};

struct ProcedureRef {
    QString code{};
    QString name{};
    QString field{};
    QString fieldCode{};
    QString caseId{}; ///< empty: none chosen
    QString caseName{};
    QString catalogueVersion{}; ///< the dossier stays under it
    bool operator==(const ProcedureRef&) const = default;
};

/// What the applicant agreed to be told by (art. 19.6).
struct Consents {
    bool sms = false;
    bool email = false;
    bool zalo = false;
    bool operator==(const Consents&) const = default;
};

struct Applicant {
    ApplicantKind kind = ApplicantKind::citizen;
    citizen::Citizen person{}; ///< the citizen, or who stands for the organisation
    QString organisation{};
    QString organisationNumber{}; ///< tax or enterprise number
    EidLevel eid = EidLevel::none;
    QString phone{};
    QString email{};
    QString address{}; ///< for letters; may differ from the residence
    Consents consents{};
    bool operator==(const Applicant&) const = default;
};

struct Proxy {
    citizen::Citizen person{};
    QString authorisation{}; ///< number, date, notary of the authorisation paper
    QString phone{};
    bool operator==(const Proxy&) const = default;
};

/// Who asks for what, and how.
struct Request {
    ProcedureRef procedure{};
    Applicant applicant{};
    std::optional<Proxy> proxy{};
    Channel channel = Channel::direct;
    QString notOnlineReason{}; ///< why a dossier that could be filed online came to the counter
    ReturnMethod returnMethod = ReturnMethod::counter;
    QString returnAddress{};
    bool operator==(const Request&) const = default;
};

/// Papers handed in for one component of the procedure.
struct SubmittedComponent {
    int number = 0;
    QString name{};
    QString docCode{};
    int original = 0;
    int copy = 0;
    int electronic = 0;
    Reuse reuse = Reuse::none;                   ///< not asked for: taken from data already held (art. 17.1b)
    PaperReason paperReason = PaperReason::none; ///< why paper was taken although data exist
    bool operator==(const SubmittedComponent&) const = default;
};

/// The parameters of the procedure at the time of acceptance; sector law may set other ones than art. 19.5.
struct ProcessRules {
    calendar::SupplementMode supplementMode = calendar::SupplementMode::restart;
    calendar::TimeLimit supplementWithin{15,
                                         calendar::Unit::calendarDay}; ///< then the dossier may be stopped
    int noticeWorkingDays = 3;           ///< to ask for a supplement after appraisal
    bool verificationNotCounted = false; ///< days of verification do not count (civil status)
    bool operator==(const ProcessRules&) const = default;
};

struct FeeAtIntake {
    std::optional<qint64> total{}; ///< nothing: not fixed here (never 0)
    bool paid = false;             ///< the whole of it, with the dossier
    bool dueBeforeReturn = false;  ///< unpaid, the result is withheld
    QString receipt{};
    bool byProvince = false; ///< the amount is for the province's table to say (FeeQuote::askProvince)
    QString detail{};        ///< how it is made up, to print: `2 bản × 4.000 đ (2 trang): 8.000 đ`
    bool operator==(const FeeAtIntake&) const = default;
};

} // namespace motcua::dossier
