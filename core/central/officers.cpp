// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/officers.h"

#include <array>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds{"added"_L1, "changed"_L1, "closed"_L1, "reopened"_L1};

} // namespace

QLatin1StringView nameOf(OfficerChangeKind kind) { return kKinds.at(static_cast<size_t>(kind)); }

Result<OfficerChangeKind> officerChangeKindOf(const QString& name) {
    for (size_t at = 0; at < kKinds.size(); ++at)
        if (name == kKinds.at(at)) return static_cast<OfficerChangeKind>(at);
    return fail(Code::STORE_DAMAGED, u"officer_change"_s);
}

Result<officer::Roles> storedRoles(qint64 value) {
    const auto roles = officer::Roles::fromInt(static_cast<officer::Roles::Int>(value));
    if (value <= 0 || value > officer::kAllRoles.toInt()) return fail(Code::STORE_DAMAGED, u"officer"_s);
    return roles;
}

} // namespace motcua::central
