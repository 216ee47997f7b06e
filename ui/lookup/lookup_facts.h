// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/residence_desk.h"
#include "core/residence/competent_place.h"
#include "core/residence/confirmation_tasks.h"
#include "core/residence/findings.h"

#include <functional>

namespace motcua::ui {

/// Whom a look-up is about: the person of a dossier, or a citizen at the counter.
struct LookupSubject {
    QString reference = {}; ///< code or id of the dossier; empty: none
    QString code = {};      ///< as people call it
    QString procedure = {}; ///< its code
    QString procedureName = {};
    dossier::Person person = dossier::Person::applicant;
    citizen::Citizen citizen = {};
    bool hasProxy = false;
    std::vector<citizen::SourcedCitizen> sources = {}; ///< QR code and chip, as far as they were read
    bool operator==(const LookupSubject&) const = default;
};

/// All that the page shows of one person.
struct LookupFacts {
    LookupSubject subject;
    std::optional<residence::Snapshot> snapshot; ///< the last one; nothing was looked up yet
    std::optional<residence::JudgedComparison> comparison;
    std::vector<residence::CompetentPlace> places;
    catalogue::Competence competence = catalogue::Competence::unknown;
    std::optional<residence::Timeline> timeline;
    std::optional<LocalTime> confirmBy; ///< it is a task
};

/// Tasks of the office, and for supervisors who looks up how often.
struct LookupLists {
    struct Watched {
        QString login, fullName;
        residence::OfficerLookups figures;
    };
    std::vector<residence::ConfirmationTask> tasks;
    std::vector<Watched> watched;
};

/// Where the page's facts come from; all run on the desk's thread. Errors: those of
/// core/desk/residence_desk.h.
struct LookupSource {
    std::function<Result<LookupFacts>(desk::Workplace&, const LookupSubject& wanted)> load;
    std::function<Result<LookupFacts>(desk::Workplace&, const LookupSubject& whom, const QString& purpose)>
        lookUp;
    std::function<Result<LookupLists>(desk::Workplace&)> lists;
};
/// The real one: over the counter's line.
LookupSource lookupSource();
/// The same with another who is asked; for tests, and for whoever has no line.
LookupSource lookupSource(std::function<std::unique_ptr<residence::LookupGateway>(desk::Workplace&)> gateway);

} // namespace motcua::ui
