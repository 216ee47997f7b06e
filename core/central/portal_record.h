// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"
#include "core/dossier/state.h"

#include <QJsonObject>
#include <functional>
#include <span>
#include <vector>

/// A dossier in the words of the national portal (facts/one-stop.md §3.2, §3.3). Pure. All times are
/// `yyyyMMddHHmmss` of Viet Nam, empty where there is none; no status is bent into another.
namespace motcua::central {

/// What the record says in the office's words, and where its files can be fetched.
struct PortalNames {
    std::function<QString(const Uuid&)> officer; ///< full name; may be null
    QString fileAddress;                         ///< before a file's hash; empty: no links
};

/// A `DongBoHoSoMC` record. A dossier without a code is of no use to the portal: Errors:
/// DOSSIER_CODE_PROVISIONAL.
Result<QJsonObject> portalRecord(const dossier::State& state, const PortalNames& names);

struct PortalStep {
    int version = 0; ///< of the dossier after it
    QJsonObject record;
    bool operator==(const PortalStep&) const = default;
};

/// One `CapNhatTienDoHoSoMC` record for each step that changed the status or where the dossier is, of the
/// actions after `sentVersion` (0: all). Errors: DOSSIER_…, as replaying them.
Result<std::vector<PortalStep>> portalProgress(std::span<const dossier::Action> actions, int sentVersion,
                                               const PortalNames& names);

} // namespace motcua::central
