// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/bac.h"

namespace motcua::emrtd {

/// What the terminal draws for one run of basic access control. Internal to core/emrtd: known-answer tests
/// give it, runBac() draws it.
struct BacNonces {
    Secret challenge; ///< RND.IFD, 8 bytes
    Secret key;       ///< K.IFD, 16 bytes
};
Result<SessionKeys> runBacWith(Session& session, const AccessPassword& mrz, const BacNonces& nonces);

} // namespace motcua::emrtd
