// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reception.h"

#include "core/desk/dossier_steps.h"
#include "core/desk/recording.h"
#include "core/dossier/checklist.h"
#include "core/records/code_counter.h"

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

Result<dossier::Received> intake(Workplace& workplace, const catalogue::Procedure& procedure,
                                 const ReceiveRequest& request, LocalTime at) {
    if (!procedure.disabled.isEmpty()) return fail(Code::DESK_PROCEDURE_DISABLED, procedure.code);
    dossier::Received received;
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
    received.request.returnMethod = request.returnMethod;
    received.request.returnAddress = request.returnAddress;
    MOTCUA_TRY(received.components, submitted(procedure, request));
    MOTCUA_CHECK(limitOf(procedure, request, received));
    received.cutoff = procedure.cutoff;
    received.rules.supplementMode = procedure.supplementMode;
    received.rules.supplementWithin = procedure.supplementWithin;
    received.rules.noticeWorkingDays = procedure.noticeWorkingDays;
    received.rules.verificationNotCounted = procedure.verificationNotCounted;
    QString feeCase = ref.caseName;
    if (!request.feeCase.isEmpty()) {
        MOTCUA_TRY(feeCase, catalogue::findFeeCase(procedure, request.feeCase));
    }
    MOTCUA_TRY(const auto quote, catalogue::quoteFee(procedure, {.date = dateOf(at),
                                                                 .channel = request.channel,
                                                                 .caseName = feeCase,
                                                                 .copies = request.copies,
                                                                 .units = request.units,
                                                                 .confirmed = request.confirmedLaws,
                                                                 .exemption = request.feeExemption}));
    received.fee.total = quote.total;
    received.fee.byProvince = quote.askProvince;
    received.fee.paid = request.feePaid;
    received.received = at;
    MOTCUA_TRY(received.receivingAgency, dossier::AgencyCode::parse(workplace.station().officeCode));
    received.competentAgency = received.receivingAgency;
    if (!request.competentAgency.isEmpty()) {
        MOTCUA_TRY(received.competentAgency, dossier::AgencyCode::parse(request.competentAgency));
    }
    return received;
}

/// Digits with the usual signs between them; empty when none was given.
Result<> requirePhone(const QString& phone) {
    const auto digits =
        std::count_if(phone.begin(), phone.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool usual = std::all_of(phone.begin(), phone.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringView(u"+ .-()").contains(c);
    });
    if (!phone.isEmpty() && (!usual || digits < 8 || digits > 15 || phone.size() > 25))
        return fail(Code::FIELD_INVALID, QStringLiteral("phone"));
    return {};
}

std::vector<dossier::Action> firstActions(Workplace& workplace, const ReceiveRequest& request,
                                          dossier::Payload payload, Instant at) {
    dossier::Action received;
    received.dossier = workplace.ids().next();
    received.id = workplace.ids().next();
    received.actor = workplace.session().officer.id;
    received.desk = workplace.station().desk;
    received.at = at;
    received.payload = std::move(payload);
    dossier::Action identified = received;
    identified.id = workplace.ids().next();
    identified.baseVersion = 1;
    identified.payload = request.identity;
    return {received, identified};
}

} // namespace

Result<Reception> receive(Workplace& workplace, const ReceiveRequest& request) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    if (request.identity.verdict == dossier::Verdict::forged) return fail(Code::DESK_CARD_FORGED);
    if (request.simulatedCard && !workplace.station().training) return fail(Code::DESK_CARD_SIMULATED);
    MOTCUA_CHECK(requirePhone(request.applicant.phone));
    MOTCUA_TRY(const Instant at, timeOf(workplace, {request.at, request.atReason}));
    MOTCUA_TRY(const catalogue::Procedure procedure,
               workplace.procedure(request.procedureCode, dateOf(toLocal(at))));
    MOTCUA_TRY(dossier::Received received, intake(workplace, procedure, request, toLocal(at)));
    const QStringList missing =
        dossier::missingAsText(dossier::checkComponents(procedure, received.components));
    MOTCUA_TRY(const auto calendar, workplace.calendar());

    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(received.code, records::nextCode(workplace.database(), workplace.station(),
                                                received.competentAgency, dateOf(received.received)));
    MOTCUA_TRY(auto payload, dossier::plan({}, std::move(received), toLocal(at), calendar));
    MOTCUA_TRY(auto dossier, record(workplace, {}, firstActions(workplace, request, std::move(payload), at),
                                    request.at ? request.atReason : QString()));
    MOTCUA_TRY(auto slip, slipFor(workplace, dossier.state));
    MOTCUA_CHECK(transaction.commit());
    return Reception{std::move(dossier), std::move(slip), missing};
}

Result<dossier::SlipData> slipFor(Workplace& workplace, const dossier::State& state) {
    const records::Station& station = workplace.station();
    dossier::StationNames names;
    names.agency = station.officeName;
    names.oneStop = station.officeName;
    names.officer = workplace.session().officer.fullName;
    names.training = station.training;
    return dossier::slipOf(state, names);
}

} // namespace motcua::desk
