// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue_json.h"
#include "core/catalogue/procedure.h"

#include <QByteArray>
#include <QJsonObject>
#include <span>

/// A province's (or this project's) dated changes to the national catalogue: docs/catalogue-overlay.md.
namespace motcua::catalogue {

enum class ChangeKind { set, add, addCases, addPolicies, disable, policyChannel };

/// One change of one procedure, or of every policy of a law (`policyChannel`).
struct OverlayChange {
    ChangeKind kind = ChangeKind::set;
    QStringList codes; ///< procedures it is for
    Date from{};
    std::optional<Date> to; ///< the last day; none: until further notice
    QString reason;
    QString source; ///< the instrument, e.g. `Nghị quyết 23/2026/NQ-HĐND`

    QJsonObject set; ///< members of a procedure's JSON to be replaced; `time_limit` member by member
    std::optional<Procedure> added;
    std::vector<ProcessingCase> cases; ///< a case of the same code is replaced
    std::vector<FeePolicy> policies;   ///< without code
    QString law;                       ///< policies whose law this is
    std::optional<Channel> channel;

    bool isInForce(Date day) const { return from <= day && (!to || day <= *to); }
    bool operator==(const OverlayChange&) const = default;
};

struct Overlay {
    QString version; ///< SHA-256 in hexadecimal of the canonical text
    std::vector<OverlayChange> changes;
};

struct OverlayFile {
    Overlay overlay;
    Findings findings;
};

/// Every change is tried alone: members of `set` have the types of a procedure's. Two changes of the same
/// members of the same procedure in the same days are CATALOGUE_DUPLICATE. Errors inside the findings: as
/// readProcedures.
OverlayFile readOverlay(const QByteArray& text);
/// Errors: the first of the findings.
Result<Overlay> importOverlay(const QByteArray& text);

/// The procedure `code` as it stands on `day`: the national one (none when the catalogue has none) under the
/// overlays, in order. For the store, which reads a single row at a receipt.
/// Errors: CATALOGUE_PROCEDURE_UNKNOWN; CATALOGUE_OVERLAY_CONFLICT for a change that cannot be made.
Result<Procedure> procedureOn(const Procedure* national, QStringView code, std::span<const Overlay> overlays,
                              Date day);

/// The whole catalogue as it stands on `day`. Its version is made of the catalogue's and the overlay's:
/// version and day together say what was in force. Errors: CATALOGUE_OVERLAY_CONFLICT with the change's code.
Result<Catalogue> applyOverlay(const Catalogue& catalogue, const Overlay& overlay, Date day);

} // namespace motcua::catalogue
