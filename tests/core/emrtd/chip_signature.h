// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_key.h"

namespace motcua::tests {

/// How a chip signs for active authentication, by OpenSSL.
/// block^d mod n.
QByteArray rawRsa(const test::TestKey& key, const QByteArray& block);
/// r ‖ s.
QByteArray plainEcdsa(const test::TestKey& key, crypto::DigestAlgorithm digest, const QByteArray& message);
/// n - number.
QByteArray modulusMinus(const test::TestKey& key, const QByteArray& number);
/// Of the key's modulus, in bytes.
qsizetype modulusSize(const test::TestKey& key);

} // namespace motcua::tests
