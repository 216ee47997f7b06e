// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of a visit still lacks, in words.
#include "core/dossier/agency_code.h"
#include "ui/reception/papers.h"
#include "ui/reception/visit_model.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

QString missingOfPerson(const desk::Identified& person, bool proxy) {
    if (person.verdict == dossier::Verdict::forged)
        return QCoreApplication::translate("VisitModel", "This card was judged forged or altered: refuse it, "
                                                         "or let a supervisor decide");
    if (person.citizen.name.trimmed().isEmpty())
        return proxy ? QCoreApplication::translate("VisitModel", "Scan or type who hands the dossier in")
                     : QCoreApplication::translate("VisitModel", "Scan the card, or type number and name");
    if (citizen::compare(person.sources).decisionNeeded && person.decision.isEmpty())
        return QCoreApplication::translate("VisitModel", "The card's sources differ: choose which one holds");
    return {};
}

QString missingInIdentify(const desk::Visit& visit) {
    const citizen::Citizen& who = visit.applicant.citizen;
    if (QString missing = missingOfPerson(visit.applicant, false); !missing.isEmpty()) return missing;
    const bool organisation = visit.kind != dossier::ApplicantKind::citizen;
    if (organisation && visit.organisation.trimmed().isEmpty())
        return QCoreApplication::translate("VisitModel", "Type the organisation's name");
    if (!who.number && who.documentNumber.isEmpty() && visit.applicant.decision.isEmpty())
        return who.documentType.isEmpty()
                   ? QCoreApplication::translate("VisitModel",
                                                 "Type the number, or choose what paper was shown")
                   : QCoreApplication::translate("VisitModel", "Type the number of the paper that was shown");
    if (!visit.proxy) return {};
    if (QString missing = missingOfPerson(*visit.proxy, true); !missing.isEmpty()) return missing;
    if (visit.authorisation.trimmed().isEmpty())
        return QCoreApplication::translate("VisitModel", "Type the number of the authorisation");
    return {};
}

QString missingOfProcedure(const desk::VisitDossier& dossier,
                           const std::optional<desk::ReceptionPreview>& preview) {
    if (dossier.ownLimit && dossier.ownLimitReason.trimmed().isEmpty())
        return QCoreApplication::translate("VisitModel", "Write why this time limit is promised");
    if (!preview) return {};
    if (preview->onlineEligible && dossier.notOnlineReason.isEmpty() &&
        dossier.channel == catalogue::Channel::direct)
        return QCoreApplication::translate("VisitModel", "Choose why it is not filed online");
    if (preview->competence == catalogue::Competence::elsewhere &&
        !dossier::AgencyCode::parse(dossier.competentAgency))
        return QCoreApplication::translate("VisitModel", "Choose the competent agency");
    return {};
}

} // namespace

QString VisitModel::missingIn(desk::VisitStep step) const {
    switch (step) {
    case desk::VisitStep::identify:
        return missingInIdentify(m_visit);
    case desk::VisitStep::procedure:
        return dossier().procedureCode.isEmpty()
                   ? QCoreApplication::translate("VisitModel", "Choose a procedure")
                   : missingOfProcedure(dossier(), m_preview);
    case desk::VisitStep::checklist:
        // while it is counted the desk itself still asks
        if (m_preview && !stillMissing(m_preview->procedure, dossier()).components.empty())
            return QCoreApplication::translate("VisitModel", "Choose what to do about the missing papers");
        return {};
    case desk::VisitStep::fees:
        if (m_preview && m_preview->procedure.feeFormula && dossier().copies.empty() &&
            m_preview->procedure.feeFormula->kind == catalogue::FeeFormula::Kind::perPage)
            return QCoreApplication::translate("VisitModel", "Type the pages and copies the fee depends on");
        if (const auto amount = m_preview ? m_preview->fee.total : std::nullopt;
            dossier().payment == desk::Payment::cash && dossier().cashGiven &&
            *dossier().cashGiven < (amount ? *amount : dossier().ownFee.value_or(0)))
            return QCoreApplication::translate("FeesStep", "The money given is less than the fee.");
        return {};
    case desk::VisitStep::accept:
        if (dossier().returnMethod == dossier::ReturnMethod::post &&
            dossier().returnAddress.trimmed().isEmpty())
            return QCoreApplication::translate("VisitModel", "Type where the result is to be sent");
        return {};
    }
    return {};
}

} // namespace motcua::ui
