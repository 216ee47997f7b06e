// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/competent_authority.h"
#include "core/citizen/residence_place.h"
#include "core/residence/registry_record.h"

namespace motcua::residence {

/// A commune that is competent because somebody resides there.
struct CompetentPlace {
    ResidenceKind by{};
    citizen::ResidencePlace place;
    QString authority; ///< `UBND xã Đăk Pxi, Quảng Ngãi`
    bool operator==(const CompetentPlace&) const = default;
};

/// Every commune of a residence that stands on this day, the permanent one first: residence is the permanent
/// or temporary one, and only without either where the person lives at present (Law on Residence 68/2020 art.
/// 11, 19). An address that names no commune gives none.
std::vector<CompetentPlace> competentPlaces(const RegistryRecord& record, Date today);

/// Whether an office may settle by residence. `office`: as citizen::placeOf reads its name. Unknown without
/// any place.
catalogue::Competence competenceByResidence(const std::vector<CompetentPlace>& places,
                                            const citizen::ResidencePlace& office);

} // namespace motcua::residence
