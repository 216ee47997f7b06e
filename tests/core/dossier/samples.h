// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/dossier/story.h"

/// One payload of each type with every member away from its default: what a codec forgets does not come back
/// equal.
namespace motcua::dossier {

inline const Uuid kSomeId = *Uuid::parse(u"0195d3c4-1111-7abc-8def-0123456789ab");
inline const QString kText = QStringLiteral("Chữ có dấu “ngoặc”, \\ và \n xuống dòng");

inline Request fullRequest() {
    Request r = request();
    r.procedure.fieldCode = QStringLiteral("G01-CT");
    r.procedure.caseId = QStringLiteral("1.004194.01");
    r.procedure.caseName = kText;
    Applicant& a = r.applicant;
    a.kind = ApplicantKind::enterprise;
    a.organisation = kText;
    a.organisationNumber = QStringLiteral("0100000001");
    a.eid = EidLevel::level2;
    a.email = QStringLiteral("a@example.vn");
    a.address = kText;
    a.consents = {true, true, true};
    r.proxy = Proxy{someone(), kText, QStringLiteral("0900000009")};
    r.channel = Channel::postal;
    r.notOnlineReason = kText;
    r.returnMethod = ReturnMethod::post;
    r.returnAddress = kText;
    return r;
}

inline std::vector<SubmittedComponent> fullComponents() {
    return {{1, kText, QStringLiteral("000.00.00.G01-KQ1"), 1, 2, 3, Reuse::personalStore,
             PaperReason::dataWrong},
            {.number = 2}};
}

inline Received fullReceived() {
    Received p = intake();
    p.request = fullRequest();
    p.components = fullComponents();
    p.sets = 2;
    p.fee = {15000, true, true, kText, true};
    p.ownLimitReason = kText;
    p.cutoff = 900min;
    p.rules = {calendar::SupplementMode::resume, {7, calendar::Unit::workingDay}, 5, true};
    p.due.projected = true;
    p.competentAgency = *AgencyCode::parse(u"H15.50.05.13");
    p.receivingAgency = *AgencyCode::parse(u"H15.50.06");
    p.bookVolume = QStringLiteral("02");
    p.bookOrdinal = 77;
    p.note = kText;
    return p;
}

inline std::vector<Payload> fullPayloads() {
    const DueStamp due{kDue, true, QStringLiteral("c9")};
    const QString sha(64, u'b');
    return {
        Registered{fullRequest(), kText, at(3)},
        fullReceived(),
        Refused{kText, kText, kText, kText},
        SupplementRequested{{kText, kReason}, kText, kCompleteBy, kText},
        Supplemented{fullComponents(), due, at(4), kText},
        Forwarded{kText, kText, kText, kText},
        CompetentReceived{at(3), due, at(4)},
        ProcessingStarted{kText, kText},
        VerificationStarted{EnquiryKind::consultation, kText, kText, at(5), kText},
        VerificationEnded{kSomeId, kText, due, kText},
        ObligationRequested{kText, 12345, at(5), kText},
        ObligationMet{kText, due},
        FeePaid{9007199254740992, PaymentMethod::transfer, kText, kText},
        FeeRefunded{kSomeId, 7, kText, kText},
        Extended{due, kText, kText, kText},
        Withdrawn{kText, kText},
        Stopped{StopGround::sectorLaw, kText, kText, kText},
        ResultReady{{{kText, kText, kText, kText, sha}}, at(6), kText},
        Returned{Receiver::proxy,
                 ReturnMethod::post,
                 true,
                 kText,
                 IdentitySource::qr,
                 kText,
                 kText,
                 kText,
                 kText,
                 {kText},
                 kText},
        Unclaimed{kText, kText},
        Corrected{kSomeId, {{CorrectedField::resultPaper, kText, kReason}}, kText, at(6), at(9), kText},
        LookedUp{LookupWay::reader, LookupOutcome::pending, Person::proxy, kText, kText, at(7)},
        IdentityVerified{Person::receiver, IdentitySource::typed, Verdict::forged, {kText}, kText},
        AttachmentAdded{sha,
                        kText,
                        kText,
                        5,
                        AttachmentKind::result,
                        3,
                        kText,
                        true,
                        Reuse::digitised,
                        {kText, kText, kText, kText, kText, kText}},
        RuleOverridden{Rule::extensionTime, kText, kSomeId, Instant{1234567890123ms}},
        CodeReplaced{*DossierCode::parseProvisional(u"H15-261102-T010001"),
                     *DossierCode::parse(u"H15-261102-0009")},
        OutageStarted{kText, kText, at(6)},
        OutageEnded{at(7), due},
        NoteAdded{kText},
        Deleted{kText},
    };
}

} // namespace motcua::dossier
