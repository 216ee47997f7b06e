// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/block_cipher.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
Secret secret(const char* text) { return Secret::copyOf(hex(text)); }

constexpr BlockCipher kAll[] = {BlockCipher::tripleDes, BlockCipher::aes128, BlockCipher::aes192,
                                BlockCipher::aes256};

// SP 800-38A F.1, F.2; SP 800-38B D.1-D.3 (the first also RFC 4493 §4).
constexpr const char* kAesText = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
                                 "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";
struct AesCase {
    BlockCipher cipher;
    const char* key;
    const char* block;     ///< ECB of the first block
    const char* twoBlocks; ///< CBC of the first two
    const char* macs[4];   ///< of the first 0, 16, 40 and 64 bytes
};
const AesCase kAes[] = {
    {BlockCipher::aes128,
     "2b7e151628aed2a6abf7158809cf4f3c",
     "3ad77bb40d7a3660a89ecaf32466ef97",
     "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2",
     {"bb1d6929e9593728", "070a16b46b4d4144", "dfa66747de9ae630", "51f0bebf7e3b9d92"}},
    {BlockCipher::aes192,
     "8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b",
     "bd334f1d6e45f25ff712a214571fa5cc",
     "4f021db243bc633d7178183a9fa071e8b4d9ada9ad7dedf4e5e738763f69145a",
     {"d17ddf46adaacde5", "9e99a7bf31e71090", "8a1de5be2eb31aad", "a1d5df0eed790f79"}},
    {BlockCipher::aes256,
     "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
     "f3eed1bdb5d2a03c064b5a7e3db181f8",
     "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d",
     {"028962f61b7bf89e", "28a7023f452e8f82", "aaf3d8f1de5640c2", "e1992190549f6ed5"}},
};

TEST(BlockCipher, aes_publishedExamples) {
    for (const AesCase& c : kAes) {
        const Secret key = secret(c.key);
        const QByteArray text = hex(kAesText), iv = hex("000102030405060708090a0b0c0d0e0f");
        EXPECT_EQ(encryptBlock(c.cipher, key, text.first(16)), hex(c.block));
        EXPECT_EQ(encryptCbc(c.cipher, key, iv, text.first(32)), hex(c.twoBlocks));
        EXPECT_EQ(decryptCbc(c.cipher, key, iv, hex(c.twoBlocks)), text.first(32));
        const qsizetype lengths[] = {0, 16, 40, 64};
        for (size_t i = 0; i < std::size(lengths); ++i)
            EXPECT_EQ(mac8(c.cipher, key, text.first(lengths[i])), hex(c.macs[i])) << lengths[i];
    }
}

// ICAO 9303-11 App. D.3: mutual authentication of BAC.
TEST(BlockCipher, tripleDes_basicAccessOfAppendixD) {
    const Secret encryption = secret("AB94FDECF2674FDFB9B391F85D7F76F2");
    const Secret mac = secret("7962D9ECE03D1ACD4C76089DCE131543");
    const QByteArray plain = hex("781723860C06C2264608F919887022120B795240CB7049B01C19B33E32804F0B");
    const QByteArray sealed = hex("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2");
    const QByteArray zero(8, '\0');
    EXPECT_EQ(encryptCbc(BlockCipher::tripleDes, encryption, zero, plain), sealed);
    EXPECT_EQ(decryptCbc(BlockCipher::tripleDes, encryption, zero, sealed), plain);
    EXPECT_EQ(mac8(BlockCipher::tripleDes, mac, padIso(sealed, 8)), hex("5F1448EEA8AD90A7"));
    const QByteArray answer = hex("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F");
    EXPECT_EQ(mac8(BlockCipher::tripleDes, mac, padIso(answer, 8)), hex("2F2D235D074D7449"));
}

// ICAO 9303-11 App. D.4: SELECT EF.COM under secure messaging, with the counter in front of what is MACed.
TEST(BlockCipher, tripleDes_secureMessagingOfAppendixD) {
    const Secret encryption = secret("979EC13B1CBFE9DCD01AB0FED307EAE5");
    const Secret mac = secret("F1CB1F1FB5ADF208806B89DC579DC1F8");
    const QByteArray sealed = hex("6375432908C044F6");
    EXPECT_EQ(encryptCbc(BlockCipher::tripleDes, encryption, QByteArray(8, '\0'), padIso(hex("011E"), 8)),
              sealed);
    const QByteArray command = hex("887022120C06C227") + hex("0CA4020C80000000") + hex("870901") + sealed;
    EXPECT_EQ(mac8(BlockCipher::tripleDes, mac, padIso(command, 8)), hex("BF8B92D635FF24F8"));
    EXPECT_EQ(mac8(BlockCipher::tripleDes, mac, padIso(hex("887022120C06C22899029000"), 8)),
              hex("FA855A5D4C50A8ED"));
}

TEST(BlockCipher, retailMac_oneBlock_isTripleDes) {
    const Secret key = secret("7962D9ECE03D1ACD4C76089DCE131543");
    const QByteArray block = hex("0123456789ABCDEF");
    EXPECT_EQ(mac8(BlockCipher::tripleDes, key, block), encryptBlock(BlockCipher::tripleDes, key, block));
}

TEST(BlockCipher, sizes_keyIvAndBlocksChecked) {
    for (const BlockCipher cipher : kAll) {
        const qsizetype block = blockSize(cipher);
        const Secret key = Secret::random(static_cast<size_t>(keySize(cipher)));
        const Secret otherKey = Secret::random(static_cast<size_t>(keySize(cipher)) + 1);
        const QByteArray iv(block, 'i'), text(4 * block, 't');
        const auto refused = [](const auto& result) {
            return !result && result.error().code == Code::CRYPTO_INPUT_INVALID;
        };
        EXPECT_EQ(decryptCbc(cipher, key, iv, *encryptCbc(cipher, key, iv, text)), text);
        EXPECT_EQ(encryptCbc(cipher, key, iv, {}), QByteArray());
        for (const auto crypt : {encryptCbc, decryptCbc}) {
            EXPECT_TRUE(refused(crypt(cipher, otherKey, iv, text)));
            EXPECT_TRUE(refused(crypt(cipher, Secret(), iv, text)));
            EXPECT_TRUE(refused(crypt(cipher, key, iv.chopped(1), text)));
            EXPECT_TRUE(refused(crypt(cipher, key, {}, text)));
            EXPECT_TRUE(refused(crypt(cipher, key, iv, text.chopped(1))));
        }
        EXPECT_TRUE(refused(encryptBlock(cipher, otherKey, iv)));
        EXPECT_TRUE(refused(encryptBlock(cipher, key, text)));
        EXPECT_TRUE(refused(encryptBlock(cipher, key, {})));
        EXPECT_TRUE(refused(mac8(cipher, otherKey, text)));
        EXPECT_EQ(mac8(cipher, key, text)->size(), 8);
    }
    const Secret key(16);
    EXPECT_FALSE(mac8(BlockCipher::tripleDes, key, {})) << "a padded message is never empty";
    EXPECT_FALSE(mac8(BlockCipher::tripleDes, key, "seven b"));
}

TEST(BlockCipher, padding_thereAndBack) {
    for (const qsizetype block : {8, 16}) {
        for (qsizetype size = 0; size < 40; ++size) {
            const QByteArray text(size, '\0');
            const QByteArray padded = padIso(text, block);
            EXPECT_EQ(padded.size() % block, 0);
            EXPECT_GT(padded.size(), size);
            EXPECT_LE(padded.size(), size + block);
            EXPECT_EQ(unpadIso(padded), text);
        }
    }
    EXPECT_EQ(padIso("abc", 8), hex("6162638000000000"));
    for (const char* bad : {"", "00", "0000000000000000", "6162638001", "81"})
        EXPECT_EQ(unpadIso(hex(bad)).error().code, Code::CRYPTO_INPUT_INVALID) << bad;
}

} // namespace
} // namespace motcua::crypto
