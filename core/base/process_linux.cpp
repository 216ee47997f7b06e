// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace motcua {

void harden() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifndef MOTCUA_SANITIZED                // LeakSanitizer must attach
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); // also keeps another process of the same user from attaching
#endif
    umask(077);
}

} // namespace motcua
