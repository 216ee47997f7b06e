// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of a visit still lacks, in words.
#include "core/desk/intake.h"
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
    if (visit.proxy) {
        if (QString missing = missingOfPerson(*visit.proxy, true); !missing.isEmpty()) return missing;
        if (visit.authorisation.trimmed().isEmpty())
            return QCoreApplication::translate("VisitModel", "Type the number of the authorisation");
    }
    if (QString trouble = phoneTrouble(visit); !trouble.isEmpty()) return trouble;
    return emailTrouble(visit);
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

QString phoneTrouble(const desk::Visit& visit) {
    const QString phone = visit.phone.trimmed();
    if (!desk::isPhone(phone))
        return QCoreApplication::translate("VisitModel", "Not a telephone number: 8 to 15 digits");
    if (phone.isEmpty() && (visit.consents.sms || visit.consents.zalo))
        return QCoreApplication::translate("VisitModel", "Type the number that messages go to");
    return {};
}

QString emailTrouble(const desk::Visit& visit) {
    const QString email = visit.email.trimmed();
    if (!desk::isEmail(email))
        return QCoreApplication::translate("VisitModel", "Not a mail address, as: ten@example.vn");
    if (email.isEmpty() && visit.consents.email)
        return QCoreApplication::translate("VisitModel", "Type the address that mails go to");
    return {};
}

std::optional<RefusedField> refusedField(const Error& error) {
    if (error.code != Code::FIELD_INVALID && error.code != Code::DESK_VISIT_INCOMPLETE) return std::nullopt;
    using desk::VisitStep;
    static constexpr struct {
        const char* field;
        const char* words;
        VisitStep step;
    } kFields[] = {
        {"name", QT_TRANSLATE_NOOP("VisitModel", "name"), VisitStep::identify},
        {"decision", QT_TRANSLATE_NOOP("VisitModel", "which of the card's sources holds"),
         VisitStep::identify},
        {"organisation", QT_TRANSLATE_NOOP("VisitModel", "name of the organisation"), VisitStep::identify},
        {"proxy_name", QT_TRANSLATE_NOOP("VisitModel", "name of who hands in"), VisitStep::identify},
        {"proxy_decision", QT_TRANSLATE_NOOP("VisitModel", "which source of who hands in holds"),
         VisitStep::identify},
        {"authorisation", QT_TRANSLATE_NOOP("VisitModel", "authorisation"), VisitStep::identify},
        {"phone", QT_TRANSLATE_NOOP("VisitModel", "telephone"), VisitStep::identify},
        {"email", QT_TRANSLATE_NOOP("VisitModel", "e-mail"), VisitStep::identify},
        {"address", QT_TRANSLATE_NOOP("VisitModel", "address for letters"), VisitStep::identify},
        {"draft", QT_TRANSLATE_NOOP("VisitModel", "the dossier to complete is another applicant's"),
         VisitStep::procedure},
        {"procedure", QT_TRANSLATE_NOOP("VisitModel", "procedure"), VisitStep::procedure},
        {"components", QT_TRANSLATE_NOOP("VisitModel", "papers"), VisitStep::checklist},
        {"fee", QT_TRANSLATE_NOOP("VisitModel", "amount of the fee"), VisitStep::fees},
        {"cash", QT_TRANSLATE_NOOP("VisitModel", "the money given is less than the fee"), VisitStep::fees},
        {"return_address", QT_TRANSLATE_NOOP("VisitModel", "address for the result"), VisitStep::accept},
    };
    QStringList words;
    std::optional<RefusedField> first;
    for (const QString& field : error.detail.split(QStringLiteral(", ")))
        for (const auto& known : kFields)
            if (field == QLatin1StringView(known.field)) {
                words << QCoreApplication::translate("VisitModel", known.words);
                if (!first) first = RefusedField{{}, known.step};
            }
    if (first) first->words = words.join(QStringLiteral(", "));
    return first;
}

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
        if (dossier().payment == desk::Payment::cash && dossier().cashGiven) {
            const qint64 own = dossier().ownFee.value_or(0);
            if (*dossier().cashGiven < (m_preview ? m_preview->fee.total.value_or(own) : own))
                return QCoreApplication::translate("FeesStep", "The money given is less than the fee.");
        }
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
