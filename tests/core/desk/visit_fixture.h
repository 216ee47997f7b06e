// SPDX-License-Identifier: GPL-3.0-or-later
// Visits of fictitious people.
#pragma once

#include "core/desk/visit_desk.h"
#include "tests/support/temp_station.h"

namespace motcua::tests {

inline citizen::Citizen fictitiousPerson() { return birthRequest().applicant.person; }

/// Nguyễn Văn An by QR code, asking for đăng ký thường trú (20.000 đ) with all papers.
inline desk::Visit visitOf(desk::Workplace& workplace, const char* procedure = "1.004222") {
    desk::Visit visit = desk::newVisit(workplace);
    desk::addSource(visit.applicant, {citizen::Source::qr, fictitiousPerson()});
    visit.phone = QStringLiteral("0912345678");
    desk::VisitDossier& dossier = visit.dossiers.front();
    dossier.procedureCode = QString::fromLatin1(procedure);
    const auto known = workplace.procedure(dossier.procedureCode, makeDate(2026, 11, 23));
    if (known) dossier.components = dossier::allComponents(*known);
    return visit;
}

} // namespace motcua::tests
