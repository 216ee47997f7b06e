// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/recovery_code.h"

#include <gtest/gtest.h>
#include <string>

namespace motcua::crypto {
namespace {

std::string text(const Secret& secret) { return secret.view().toByteArray().toStdString(); }

TEST(RecoveryCode, format_hasGroupsAndCheck) {
    EXPECT_EQ(text(formatRecoveryCode(Secret(20))), "0000-0000-0000-0000-0000-0000-0000-0000-0");
    Secret one(20);
    one.data()[19] = 33;
    EXPECT_EQ(text(formatRecoveryCode(one)), "0000-0000-0000-0000-0000-0000-0000-0011-~")
        << "33 modulo 37 is ~";
}

TEST(RecoveryCode, parse_asPeopleWrite_readsBack) {
    for (int round = 0; round < 200; ++round) {
        const Secret code = makeRecoveryCode();
        std::string typed = text(formatRecoveryCode(code));
        EXPECT_TRUE(parseRecoveryCode(Secret::copyOf(QByteArray::fromStdString(typed)))->equals(code));
        for (char& c : typed) {
            if (c == '-') c = ' ';
            if (c == '0') c = 'o';
            if (c == '1') c = round % 2 ? 'l' : 'I';
            c = static_cast<char>(std::tolower(c));
        }
        EXPECT_TRUE(parseRecoveryCode(Secret::copyOf(QByteArray::fromStdString(typed + "\n")))->equals(code))
            << typed;
    }
}

TEST(RecoveryCode, parse_oneWrongDigitOrExchange_refused) {
    const std::string good = text(formatRecoveryCode(makeRecoveryCode()));
    for (size_t i = 0; i < good.size(); ++i) {
        if (good[i] == '-') continue;
        std::string wrong = good;
        wrong[i] = wrong[i] == '7' ? '8' : '7';
        EXPECT_FALSE(parseRecoveryCode(Secret::copyOf(QByteArray::fromStdString(wrong)))) << i;
    }
    for (size_t i = 0; i + 3 < good.size(); ++i) {
        if (good[i] == '-' || good[i + 1] == '-' || good[i] == good[i + 1]) continue;
        std::string wrong = good;
        std::swap(wrong[i], wrong[i + 1]);
        EXPECT_FALSE(parseRecoveryCode(Secret::copyOf(QByteArray::fromStdString(wrong)))) << i;
    }
    for (const char* bad :
         {"", " ", "0", "0000-0000-0000-0000-0000-0000-0000-000-0",
          "?000-0000-0000-0000-0000-0000-0000-0000-0", "U000-0000-0000-0000-0000-0000-0000-0000-0",
          "0000-0000-0000-0000-0000-0000-0000-0000-?"})
        EXPECT_EQ(parseRecoveryCode(Secret::copyOf(bad)).error().code, Code::CRYPTO_CODE_INVALID) << bad;
}

TEST(Base32, digits_ofKnownBytes) {
    EXPECT_EQ(text(toBase32(QByteArray::fromHex("ffff"), 4)), "ZZZG");
    EXPECT_EQ(text(*readBase32("zz-zg")), "ZZZG");
    EXPECT_FALSE(readBase32("u"));
}

} // namespace
} // namespace motcua::crypto
