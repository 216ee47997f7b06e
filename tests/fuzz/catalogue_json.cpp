// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_check.h"
#include "core/catalogue/fees.h"
#include "core/catalogue/overlay.h"
#include "core/catalogue/procedure_json.h"
#include "core/catalogue/search.h"
#include "core/catalogue/shipped.h"

#include <cstdlib>

using namespace motcua;
using namespace motcua::catalogue;

namespace {

constexpr Date kDay = makeDate(2026, 11, 23);

void check(bool holds) {
    if (!holds) std::abort();
}

/// A file is either refused with a place, or every row of it can be kept, read back, searched and charged.
void importProcedures(const QByteArray& text) {
    ProcedureFile file = readProcedures(text);
    for (const Finding& finding : file.findings.errors)
        check(finding.line >= 1 && !finding.text.isEmpty());
    const bool good = file.findings.ok();
    auto catalogue = makeCatalogue(std::move(file), readFeePolicies("[]"), kDay);
    check(catalogue.has_value() == good);
    if (!catalogue) return;
    for (const Procedure& procedure : catalogue->procedures) {
        const auto again = procedureFromJson(toRow(procedure));
        check(again && *again == procedure);
        check(catalogue->find(procedure.code) == &procedure);
        FeeContext context;
        context.date = kDay;
        context.copies = {{3, 2}};
        check(quoteFee(procedure, context).has_value());
        for (const CaseChoice& choice : caseChoices(procedure))
            check(findCase(procedure, choice.id).has_value());
    }
    check(ProcedureIndex(catalogue->procedures).size() == catalogue->procedures.size());
}

void importChanges(const QByteArray& text) {
    static const Catalogue kNational = *makeCatalogue(
        readProcedures(
            R"([{"code": "1.001193", "name": "Đăng ký khai sinh", "field": "Hộ tịch", "level": ["commune"],
            "time_limit": {"value": 0, "unit": "same_day"}, "fee_vnd": 0, "confidence": "high"}])"),
        readFeePolicies("[]"), kDay);
    const auto overlay = importOverlay(text);
    if (!overlay) return;
    const auto laid = applyOverlay(kNational, *overlay, kDay);
    if (!laid) return;
    for (const Procedure& procedure : laid->procedures) {
        const auto one =
            procedureOn(kNational.find(procedure.code), procedure.code, std::span(&*overlay, 1), kDay);
        check(one && *one == procedure);
        const auto again = procedureFromJson(toRow(procedure));
        check(again && *again == procedure);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    importProcedures(text);
    importChanges(text);
    readFeePolicies(text);
    toJson(checkFile(text));
    return 0;
}
