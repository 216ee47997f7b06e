// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/secure_messaging.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;
using tests::hex;

QByteArray derived(BlockCipher cipher, const char* secret, quint32 counter) {
    return deriveSessionKey(cipher, hex(secret), counter).view().toByteArray().toHex().toUpper();
}

/// ICAO 9303-11 App. D.1, with the parity of DES keys.
TEST(KeyDerivation, tripleDes_hasOddParity) {
    constexpr const char* kSeed = "239AB9CB282DAF66231DC5A4DF6BFBAE";
    EXPECT_EQ(derived(BlockCipher::tripleDes, kSeed, 1), "AB94FDECF2674FDFB9B391F85D7F76F2");
    EXPECT_EQ(derived(BlockCipher::tripleDes, kSeed, 2), "7962D9ECE03D1ACD4C76089DCE131543");
}

/// App. G.1: Kπ and the session keys.
TEST(KeyDerivation, aes128_isSha1CutOff) {
    EXPECT_EQ(derived(BlockCipher::aes128, "7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD", 3),
              "89DED1B26624EC1E634C1989302849DD");
    constexpr const char* kShared = "28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925";
    EXPECT_EQ(derived(BlockCipher::aes128, kShared, 1), "F5F0E35C0D7161EE6724EE513A0D9A7F");
    EXPECT_EQ(derived(BlockCipher::aes128, kShared, 2), "FE251C7858B356B24514B3BD5F4297D1");
}

/// SHA-256 of the secret and the counter by `openssl dgst`.
TEST(KeyDerivation, longerAesKeys_areSha256CutOff) {
    EXPECT_EQ(derived(BlockCipher::aes256, "00", 1),
              "15F2F1A4339F5F2A313B95015CAD8124D054A171AC2F31CF529DDA7CFB6A38B4");
    EXPECT_EQ(derived(BlockCipher::aes192, "00", 1), derived(BlockCipher::aes256, "00", 1).first(48));
}

TEST(KeyDerivation, sessionKeys_startWithCounterZero) {
    const SessionKeys keys = deriveSessionKeys(BlockCipher::aes128, Secret::copyOf("secret"));
    EXPECT_EQ(keys.counter.view(), QByteArray(16, '\0'));
    EXPECT_EQ(deriveSessionKeys(BlockCipher::tripleDes, Secret::copyOf("secret")).counter.size(), 8U);
    EXPECT_FALSE(keys.encryption.equals(keys.mac));
}

} // namespace
} // namespace motcua::emrtd
