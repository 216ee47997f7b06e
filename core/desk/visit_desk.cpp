// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/visit_desk.h"

#include "core/calendar/lunar.h"
#include "core/citizen/residence_place.h"
#include "core/desk/intake.h"
#include "core/desk/reads.h"
#include "core/desk/settings_table.h"
#include "core/records/queues.h"

#include <algorithm>

namespace motcua::desk {
namespace {

/// A person's earlier dossiers beyond this number are found by searching.
constexpr int kEarlier = 50;
/// A request received again within this time is asked about.
constexpr std::chrono::days kSoon{30};

bool isSameAgain(const records::DossierRow& row, const QString& procedureCode, Instant now) {
    if (row.procedureCode != procedureCode) return false;
    return row.isOpen || (row.received && now - *row.received <= kSoon);
}

/// Whether the procedure can be handed in online: the catalogue publishes terms for that way.
const catalogue::ChannelTerms* onlineTerms(const catalogue::Procedure& procedure) {
    const auto terms =
        std::ranges::find(procedure.channels, catalogue::Channel::online, &catalogue::ChannelTerms::channel);
    return terms == procedure.channels.end() ? nullptr : &*terms;
}

/// By the office's name, since codes do not tell communes from departments of the province; where it does not
/// say, the code of a commune is one below its province's (`H34.05`).
catalogue::Level officeLevel(const records::Station& station) {
    const QString name = u' ' + station.officeName.toLower() + u' ';
    const auto says = [&](std::initializer_list<QStringView> words) {
        return std::ranges::any_of(words, [&](QStringView word) { return name.contains(word); });
    };
    if (says({u" xã ", u" phường ", u" đặc khu "})) return catalogue::Level::commune;
    if (says({u" tỉnh ", u" thành phố ", u" sở "})) return catalogue::Level::province;
    return station.officeCode.contains(u'.') ? catalogue::Level::commune : catalogue::Level::province;
}

/// Where the applicant lives, when it is not what this office serves. Certification is done wherever a person
/// comes (Decree 23/2015 art. 5.5); what another level settles is said by its level.
Result<QString> livesElsewhere(Workplace& workplace, const catalogue::Procedure& procedure,
                               const dossier::Applicant& applicant, catalogue::Competence competence) {
    if (competence == catalogue::Competence::elsewhere || procedure.field == u"Chứng thực" ||
        applicant.kind != dossier::ApplicantKind::citizen)
        return QString();
    MOTCUA_TRY(const auto stored, readSettings(workplace.database()));
    const QString& name = workplace.station().officeName;
    citizen::ResidencePlace office = citizen::placeOf(name);
    if (office.province.isEmpty()) office.province = citizen::placeOf(stored.settings.superior).province;
    const auto home = citizen::placeOf(applicant.person.residence);
    if (!citizen::isElsewhere(home, office)) return QString();
    QStringList parts{home.commune, home.province};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Result<QString> hintOf(const catalogue::Procedure& procedure, const catalogue::FeeContext& atCounter,
                       const catalogue::FeeQuote& fee) {
    catalogue::FeeContext online = atCounter;
    online.channel = catalogue::Channel::online;
    MOTCUA_TRY(const auto quote, catalogue::quoteFee(procedure, online));
    QString hint = QStringLiteral("Thủ tục này nộp trực tuyến được tại Cổng dịch vụ công quốc gia");
    if (fee.total && quote.total && *quote.total < *fee.total)
        hint += QStringLiteral(", lệ phí %1 thay vì %2")
                    .arg(catalogue::vietnameseVnd(*quote.total), catalogue::vietnameseVnd(*fee.total));
    const bool waiver = std::ranges::any_of(quote.policies, [](const catalogue::PolicyOutcome& outcome) {
        return outcome.state == catalogue::PolicyState::unconfirmed;
    });
    if (waiver) hint += QStringLiteral("; có thể được miễn, giảm thêm nếu đủ điều kiện trên VNeID");
    return hint + u'.';
}

} // namespace

Result<ReceptionPreview> preview(Workplace& workplace, const ReceiveRequest& request) {
    const LocalTime at = toLocal(request.at.value_or(workplace.clock().now()));
    MOTCUA_TRY(auto intake, intakeOf(workplace, request, at));
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    ReceptionPreview preview;
    preview.checklist = dossier::checkComponents(intake.procedure, intake.received.components);
    preview.fee = std::move(intake.fee);
    preview.feeCases = catalogue::feeCases(intake.procedure);
    dossier::State state;
    state.intake = std::move(intake.received);
    MOTCUA_TRY(preview.due, calendar::explainDue(dossier::dueInput(state, calendar.saturdayDuty),
                                                 calendar.days, calendar.hours));
    if (preview.due.due) preview.lunarDue = calendar::vietnameseLunar(dateOf(*preview.due.due));
    const catalogue::Level office = officeLevel(workplace.station());
    preview.competence = catalogue::competence(intake.procedure, office);
    preview.settlingLevel = catalogue::settlingLevel(intake.procedure, office);
    MOTCUA_TRY(preview.livesElsewhere, livesElsewhere(workplace, intake.procedure,
                                                      state.intake.request.applicant, preview.competence));
    preview.forwardNextDay = dossier::isForwardedNextDay(at);
    preview.onlineEligible = onlineTerms(intake.procedure) != nullptr;
    if (preview.onlineEligible && request.channel != catalogue::Channel::online) {
        MOTCUA_TRY(preview.onlineHint, hintOf(intake.procedure, intake.feeContext, preview.fee));
    }
    preview.procedure = std::move(intake.procedure);
    return preview;
}

Result<EarlierDossiers> earlierDossiers(Workplace& workplace, const QString& citizenNumber,
                                        const QString& procedureCode) {
    EarlierDossiers earlier;
    if (citizenNumber.isEmpty()) return earlier;
    MOTCUA_TRY(earlier.all, records::dossiersOf(workplace.database(), citizenNumber, kEarlier));
    const Instant now = workplace.clock().now();
    std::vector<Uuid> found;
    for (const records::DossierRow& row : earlier.all)
        found.push_back(row.id);
    MOTCUA_CHECK(noteViewed(workplace, found));
    for (const records::DossierRow& row : earlier.all)
        if (isSameAgain(row, procedureCode, now))
            earlier.duplicates.push_back(row.code.isEmpty() ? row.id.toString() : row.code);
    return earlier;
}

} // namespace motcua::desk
