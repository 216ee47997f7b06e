// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is typed or scanned as a dossier code, agency code or pattern: refused, or read back equal.
#include "core/dossier/code_pattern.h"

#include <cstdlib>

using namespace motcua;
using namespace motcua::dossier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto any = DossierCode::parseAny(text);
    const auto final = DossierCode::parse(text);
    const auto provisional = DossierCode::parseProvisional(text);
    if (final && provisional) std::abort();
    if (any.has_value() != (final.has_value() || provisional.has_value())) std::abort();
    if (any) {
        const auto again = DossierCode::parseAny(any->text());
        if (!again || *again != *any || again->day() != any->day() || again->ordinal() != any->ordinal())
            std::abort();
        if (!AgencyCode::parse(any->agency())) std::abort();
    }
    if (const auto agency = AgencyCode::parse(text)) {
        if (AgencyCode::parse(agency->text()) != *agency) std::abort();
        const auto code = DossierCode::make(*agency, makeDate(2026, 11, 22), 7);
        if (!code || DossierCode::parse(code->text()) != *code) std::abort();
        if (const auto old = agency->oldForm(); old && old->shortForm() != *agency) std::abort();
    }
    if (const auto pattern = CodePattern::parse(text)) {
        if (CodePattern::parse(pattern->text()) != *pattern) std::abort();
        const auto code = pattern->make(*AgencyCode::parse(u"H15"), makeDate(2026, 11, 22), 1);
        if (!code || !pattern->matches(*code)) std::abort();
    }
    return 0;
}
