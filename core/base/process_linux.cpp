// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace motcua {

void harden() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__)
    prctl(PR_SET_DUMPABLE, 0, 0, 0,
          0); // also keeps another process of the same user from attaching; LeakSanitizer must
#endif
    umask(077);
}

} // namespace motcua
