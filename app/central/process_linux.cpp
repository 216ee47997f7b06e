// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/process.h"

#include <csignal>
#include <malloc.h>
#include <sys/resource.h>

namespace motcua::central_app {
namespace {

sigset_t endings() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

void prepareProcess() {
    const sigset_t set = endings();
    pthread_sigmask(SIG_BLOCK, &set, nullptr); // threads inherit it, so only sigwait() hears them
    std::signal(SIGPIPE, SIG_IGN);             // a log that nobody reads is no reason to end
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 2); // else one for each worker, which keeps what its largest request took
#endif
}

void waitForEnding() {
    const sigset_t set = endings();
    int signal = 0;
    while (sigwait(&set, &signal) != 0) {
    }
}

} // namespace motcua::central_app
