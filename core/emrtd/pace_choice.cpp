// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/agreement.h"
#include "core/emrtd/pace.h"

#include <algorithm>
#include <tuple>

namespace motcua::emrtd {
namespace {

/// NIST P-224: its prime is 1 modulo 4, which the point encoding cannot do (ICAO 9303-11 Table 12).
constexpr int kNotForIntegratedMapping = 10;

bool canDo(const PaceInfo& info) {
    if (!info.parameterId) return false;
    if (info.mapping == PaceMapping::integrated && *info.parameterId == kNotForIntegratedMapping)
        return false;
    const auto group = AgreementGroup::standard(*info.parameterId);
    return group && group->kind() == info.agreement;
}

/// Chip authentication mapping first, since it proves the chip as well (ICAO 9303-11 App. J.1); then elliptic
/// curves, which are quicker, the stronger cipher, generic mapping, and the larger group.
auto rank(const PaceInfo& info) {
    return std::tuple(info.mapping == PaceMapping::chipAuthentication, info.agreement == KeyAgreement::ecdh,
                      static_cast<int>(info.cipher), info.mapping == PaceMapping::generic,
                      info.parameterId.value_or(-1));
}

} // namespace

std::optional<PaceInfo> choosePace(const SecurityInfos& infos) {
    const PaceInfo* best = nullptr;
    for (const PaceInfo& info : infos.pace)
        if ((best == nullptr || rank(info) > rank(*best)) && canDo(info)) best = &info;
    if (best == nullptr) return {};
    return *best;
}

} // namespace motcua::emrtd
