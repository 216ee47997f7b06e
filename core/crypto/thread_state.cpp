// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/thread_state.h"

#include <openssl/crypto.h>

namespace motcua::crypto {

void forgetThreadState() { OPENSSL_thread_stop(); }

} // namespace motcua::crypto
