// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/process.h"

#include <atomic>
#include <csignal>

namespace motcua::central_app {
namespace {

std::atomic<bool> isEnding = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void end(int) {
    isEnding = true;
    isEnding.notify_all();
}

} // namespace

void prepareProcess() {
    std::signal(SIGTERM, end);
    std::signal(SIGINT, end);
}

void waitForEnding() { isEnding.wait(false); }

} // namespace motcua::central_app
