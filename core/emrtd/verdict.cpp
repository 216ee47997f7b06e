// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/verdict.h"

namespace motcua::emrtd {

const ReasonText& reasonText(ReasonCode code) {
    static constexpr ReasonText kTexts[] = {
#define MOTCUA_REASON(code, name, en, vi) {name, en, vi},
#include "core/emrtd/reason_codes.def"
#undef MOTCUA_REASON
    };
    return kTexts[static_cast<size_t>(code)];
}

QLatin1StringView name(Check check) {
    switch (check) {
    case Check::skipped:
        return QLatin1StringView("skipped");
    case Check::ok:
        return QLatin1StringView("ok");
    case Check::failed:
        return QLatin1StringView("failed");
    case Check::absent:
        return QLatin1StringView("absent");
    case Check::noAnchor:
        return QLatin1StringView("no_anchor");
    }
    return {};
}

QLatin1StringView name(Verdict verdict) {
    switch (verdict) {
    case Verdict::unjudged:
        return QLatin1StringView("unjudged");
    case Verdict::authentic:
        return QLatin1StringView("authentic");
    case Verdict::forged:
        return QLatin1StringView("forged");
    }
    return {};
}

} // namespace motcua::emrtd
