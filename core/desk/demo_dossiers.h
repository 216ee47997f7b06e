// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/calendar/office_hours.h"
#include "core/catalogue/procedure.h"
#include "core/desk/demo_people.h"
#include "core/records/catalogue_table.h"
#include "core/records/code_counter.h"
#include "core/records/dossier_records.h"
#include "core/records/station.h"

#include <utility>

namespace motcua::desk {

/// Where and when the dossiers of a demo are received.
struct DemoSetting {
    records::Station station;
    Uuid officer;
    std::vector<catalogue::Procedure> procedures; ///< to draw from
    QString catalogueVersion;
    const records::Holidays* holidays = nullptr;
    Date from{}, to{};
    LocalTime now{}; ///< nothing happens after it
    int total = 0;
    records::Ordinals lastOrdinals; ///< already given out
};

/// Makes fictitious dossiers with a life of their own - received, forwarded, supplemented, late, returned -
/// in the order of their receipt. Equal settings and seeds make equal dossiers, save their ids. Pure.
class DemoDossiers {
public:
    DemoDossiers(DemoSetting setting, quint64 seed);

    int remaining() const { return m_setting.total - m_made; }
    /// Errors: those of dossier::apply, which would be a mistake in the story.
    Result<records::DossierChange> next();
    /// The ordinals given out since it was last asked: to be kept with the dossiers that have them.
    records::Ordinals takeOrdinals() { return std::exchange(m_newOrdinals, {}); }

private:
    struct Story;
    dossier::Received intake(LocalTime at, int desk);
    int deskOfNext();
    void tell(Story& story);
    void supplement(Story& story);
    void finish(Story& story);
    dossier::DueStamp dueFrom(const dossier::Received& received, LocalTime at) const;
    LocalTime nextReceipt();

    DemoSetting m_setting;
    Dice m_dice;
    FixedClock m_clock;
    UuidSource m_ids;
    std::vector<Date> m_days;
    calendar::OfficeSchedule m_hours;
    int m_desks = 1; ///< as many as the dossiers of a day need, a thousand codes each
    records::Ordinals m_newOrdinals;
    int m_made = 0;
};

} // namespace motcua::desk
