// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password_kdf.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

TEST(PasswordKdf, deriveKey_samePasswordAndSalt_sameKey) {
    const PasswordKdf kdf = PasswordKdf::makeCheap();
    const Secret key = *deriveKey(Secret::copyOf("mật khẩu"), kdf);
    EXPECT_EQ(key.size(), 32U);
    EXPECT_TRUE(key.equals(*deriveKey(Secret::copyOf("mật khẩu"), kdf)));
    EXPECT_FALSE(key.equals(*deriveKey(Secret::copyOf("mật khẩU"), kdf)));
    EXPECT_FALSE(key.equals(*deriveKey(Secret::copyOf("mật khẩu"), PasswordKdf::makeCheap())));
    EXPECT_TRUE(deriveKey(Secret(), kdf)) << "the empty password is the policy's business, not a crash";
}

TEST(PasswordKdf, make_hasTheDesignsCost) {
    const PasswordKdf kdf = PasswordKdf::make();
    EXPECT_EQ(kdf.opsLimit, 3U);
    EXPECT_EQ(kdf.memBytes, 64U << 20);
    EXPECT_NE(kdf.salt, PasswordKdf::make().salt);
    EXPECT_TRUE(deriveKey(Secret::copyOf("x"), kdf));
}

TEST(PasswordKdf, deriveKey_doctoredParameters_refused) {
    const QByteArray salt(16, 's');
    for (const PasswordKdf& kdf :
         {PasswordKdf{0, 8192, salt}, PasswordKdf{17, 8192, salt}, PasswordKdf{1, 8191, salt},
          PasswordKdf{1, (1U << 30) + 1, salt}, PasswordKdf{1, 8192, "short"}})
        EXPECT_EQ(deriveKey(Secret::copyOf("x"), kdf).error().code, Code::CRYPTO_KDF_REFUSED)
            << kdf.opsLimit << ' ' << kdf.memBytes;
}

} // namespace
} // namespace motcua::crypto
