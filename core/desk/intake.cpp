// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/intake.h"

#include "core/base/text_folding.h"
#include "core/dossier/checklist.h"

#include <QRegularExpression>

namespace motcua::desk {
namespace {

/// The numbers the clerk ticked, with names and codes from the procedure.
Result<std::vector<dossier::SubmittedComponent>> submitted(const catalogue::Procedure& procedure,
                                                           const ReceiveRequest& request) {
    if (request.allComponents) return dossier::allComponents(procedure);
    std::vector<dossier::SubmittedComponent> components = request.components;
    for (dossier::SubmittedComponent& component : components) {
        const catalogue::Component* document = procedure.document(component.number);
        if (!document) return fail(Code::DESK_COMPONENT_UNKNOWN, QString::number(component.number));
        component.name = document->name;
        component.docCode = document->docCode;
        if (component.original + component.copy + component.electronic == 0) component.original = 1;
    }
    return components;
}

Result<> limitOf(const catalogue::Procedure& procedure, const ReceiveRequest& request,
                 dossier::Received& received) {
    MOTCUA_TRY(received.limit, catalogue::limitFor(procedure, request.caseText));
    if (!request.ownLimit) return {};
    // A limit the catalogue knows is law; only where it knows none is the officer asked for one.
    if (received.limit)
        return fail(Code::DESK_OWN_LIMIT,
                    QStringLiteral("%1: %2").arg(procedure.code, QStringLiteral("limit known")));
    if (request.ownLimitReason.trimmed().isEmpty())
        return fail(Code::DESK_OWN_LIMIT, QStringLiteral("--reason"));
    received.limit = request.ownLimit;
    received.ownLimitReason = request.ownLimitReason.trimmed();
    return {};
}

} // namespace

bool isPhone(const QString& phone) {
    const auto digits =
        std::count_if(phone.begin(), phone.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool usual = std::all_of(phone.begin(), phone.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringView(u"+ .-()").contains(c);
    });
    return phone.isEmpty() || (usual && digits >= 8 && digits <= 15 && phone.size() <= 25);
}

bool isEmail(const QString& email) {
    static const QRegularExpression kAddress(
        QStringLiteral("^[^\\s@<>,;:\"()]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}$"));
    return email.isEmpty() || (email.size() <= 200 && kAddress.match(email).hasMatch());
}

namespace {

/// What the fee depends on.
Result<catalogue::FeeContext> feeContextOf(const catalogue::Procedure& procedure,
                                           const ReceiveRequest& request, const QString& caseName, Date day) {
    QString feeCase = caseName;
    if (!request.feeCase.isEmpty()) {
        MOTCUA_TRY(feeCase, catalogue::findFeeCase(procedure, request.feeCase));
    }
    return catalogue::FeeContext{.date = day,
                                 .channel = request.channel,
                                 .caseName = feeCase,
                                 .copies = request.copies,
                                 .units = request.units,
                                 .confirmed = request.confirmedLaws,
                                 .exemption = request.feeExemption};
}

} // namespace

Result<> requireIdentified(Workplace& workplace, const ReceiveRequest& request) {
    const auto isForged = [](const dossier::IdentityVerified& fact) {
        return fact.verdict == dossier::Verdict::forged;
    };
    if (isForged(request.identity) || (request.proxyIdentity && isForged(*request.proxyIdentity)))
        return fail(Code::DESK_CARD_FORGED);
    if (request.simulatedCard && !workplace.station().training) return fail(Code::DESK_CARD_SIMULATED);
    if (!isPhone(request.applicant.phone)) return fail(Code::FIELD_INVALID, QStringLiteral("phone"));
    if (!isEmail(request.applicant.email)) return fail(Code::FIELD_INVALID, QStringLiteral("email"));
    return {};
}

Result<> requireSameApplicant(const dossier::State& draft, const ReceiveRequest& request) {
    const citizen::Citizen& then = draft.request().applicant.person;
    const citizen::Citizen& now = request.applicant.person;
    const bool same = then.number && now.number ? then.number == now.number
                                                : foldForSearch(then.name) == foldForSearch(now.name);
    if (!same) return fail(Code::DESK_VISIT_INCOMPLETE, QStringLiteral("draft"));
    return {};
}

Result<Intake> intakeOf(Workplace& workplace, const ReceiveRequest& request, LocalTime at) {
    Intake intake;
    MOTCUA_TRY(intake.procedure, workplace.procedure(request.procedureCode, dateOf(at)));
    const catalogue::Procedure& procedure = intake.procedure;
    if (!procedure.disabled.isEmpty()) return fail(Code::DESK_PROCEDURE_DISABLED, procedure.code);
    dossier::Received& received = intake.received;
    auto& ref = received.request.procedure;
    ref = {procedure.code, procedure.name, procedure.field, procedure.fieldCode, {}, {}, {}};
    MOTCUA_TRY(ref.catalogueVersion, workplace.catalogueVersion());
    if (!request.caseText.isEmpty()) {
        MOTCUA_TRY(const auto chosen, catalogue::findCase(procedure, request.caseText));
        ref.caseId = chosen.id;
        ref.caseName = chosen.label;
    }
    received.request.applicant = request.applicant;
    received.request.proxy = request.proxy;
    received.request.channel = request.channel;
    received.request.notOnlineReason = request.notOnlineReason;
    received.request.returnMethod = request.returnMethod;
    received.request.returnAddress = request.returnAddress;
    MOTCUA_TRY(received.components, submitted(procedure, request));
    MOTCUA_CHECK(limitOf(procedure, request, received));
    received.cutoff = procedure.cutoff;
    received.rules.supplementMode = procedure.supplementMode;
    received.rules.supplementWithin = procedure.supplementWithin;
    received.rules.noticeWorkingDays = procedure.noticeWorkingDays;
    received.rules.verificationNotCounted = procedure.verificationNotCounted;
    MOTCUA_TRY(intake.feeContext, feeContextOf(procedure, request, ref.caseName, dateOf(at)));
    MOTCUA_TRY(intake.fee, catalogue::quoteFee(procedure, intake.feeContext));
    received.fee.total = intake.fee.total ? intake.fee.total : request.ownFee;
    received.fee.detail = catalogue::vietnameseFeeDetail(intake.fee);
    received.fee.byProvince = intake.fee.askProvince;
    received.fee.paid = request.feePaid;
    received.received = at;
    MOTCUA_TRY(received.receivingAgency, dossier::AgencyCode::parse(workplace.station().officeCode));
    received.competentAgency = received.receivingAgency;
    if (!request.competentAgency.isEmpty()) {
        MOTCUA_TRY(received.competentAgency, dossier::AgencyCode::parse(request.competentAgency));
    }
    return intake;
}

} // namespace motcua::desk
