// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fault.h"

#include <atomic>

namespace motcua::store {
namespace {
std::atomic<FaultPoint*> g_point{nullptr};
}

FaultPoint* setFaultPoint(FaultPoint* point) { return g_point.exchange(point); }

int faultOf(Call call) {
    FaultPoint* point = g_point.load(std::memory_order_relaxed);
    return point ? point->onCall(call) : 0;
}

} // namespace motcua::store
