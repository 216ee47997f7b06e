// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/competent_place.h"

#include <algorithm>

namespace motcua::residence {
namespace {

void add(std::vector<CompetentPlace>& places, ResidenceKind by, const QString& address) {
    const citizen::ResidencePlace place = citizen::placeOf(address);
    if (place.commune.isEmpty()) return;
    const auto isSame = [&](const CompetentPlace& one) { return !citizen::isElsewhere(one.place, place); };
    if (std::ranges::any_of(places, isSame)) return;
    QString authority = QStringLiteral("UBND ") + place.commune.left(1).toLower() + place.commune.mid(1);
    if (!place.province.isEmpty()) authority += QStringLiteral(", ") + place.province;
    places.push_back({by, place, authority});
}

bool stands(const ResidencePeriod& period, Date today) {
    // a reduced last day counts to its end
    const citizen::PartialDate now = citizen::PartialDate::from(today);
    const citizen::PartialDate& to = period.to;
    if (!to.isKnown()) return true;
    if (to.year != now.year) return to.year > now.year;
    if (to.month == 0 || to.month != now.month) return to.month == 0 || to.month > now.month;
    return to.day == 0 || to.day >= now.day;
}

} // namespace

std::vector<CompetentPlace> competentPlaces(const RegistryRecord& record, Date today) {
    std::vector<CompetentPlace> places;
    add(places, ResidenceKind::permanent, record.citizen.residence);
    for (const ResidenceKind kind : {ResidenceKind::permanent, ResidenceKind::temporary})
        for (const ResidencePeriod& period : record.periods)
            if (period.kind == kind && stands(period, today)) add(places, kind, period.address);
    if (!places.empty()) return places;
    add(places, ResidenceKind::current, record.current.detail);
    for (const ResidencePeriod& period : record.periods)
        if (period.kind == ResidenceKind::current && stands(period, today))
            add(places, ResidenceKind::current, period.address);
    return places;
}

catalogue::Competence competenceByResidence(const std::vector<CompetentPlace>& places,
                                            const citizen::ResidencePlace& office) {
    if (places.empty() || office.commune.isEmpty()) return catalogue::Competence::unknown;
    const bool isHere = std::ranges::any_of(
        places, [&](const CompetentPlace& one) { return !citizen::isElsewhere(one.place, office); });
    return isHere ? catalogue::Competence::here : catalogue::Competence::elsewhere;
}

} // namespace motcua::residence
