// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::crypto {

/// Wipes and frees what OpenSSL keeps for the calling thread (its random generators); the next use makes it
/// anew. At the end of the work of a thread of Qt's, which counts as ended before its own clean-up has run:
/// a process that ends meanwhile would leave it.
void forgetThreadState();

} // namespace motcua::crypto
