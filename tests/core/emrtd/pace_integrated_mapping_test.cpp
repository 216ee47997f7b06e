// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/pace_steps.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;
using tests::hex;

/// ICAO 9303-11 App. H.1.
TEST(PseudoRandom, ellipticExample_isThatOfIcao) {
    const auto random =
        pseudoRandom(BlockCipher::aes128, Secret::copyOf(hex("2923BE84E16CD6AE529049F1F1BBE9EB")),
                     hex("5DD4CBFC96F5453B130D890A1CDBAE32"), 256);
    ASSERT_TRUE(random);
    EXPECT_EQ(random->view(),
              hex("E4447E2DFB3586BAC05DDB00156B57FBB2179A3949294C97254189800C517BAA8DA0FF397ED8C445D3E4"
                  "21E4FEB57322"));
    const AgreementGroup group = *AgreementGroup::standard(13);
    const Secret element = reduce(*random, group.prime());
    EXPECT_EQ(element.view(), hex("A2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E"));
    const auto mapped = group.mapElement(element);
    ASSERT_TRUE(mapped);
    EXPECT_EQ(mapped->generator().value_or(""),
              hex("048E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427"
                  "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD"));
}

/// App. H.2.
TEST(PseudoRandom, finiteExample_isThatOfIcao) {
    const auto random =
        pseudoRandom(BlockCipher::aes128, Secret::copyOf(hex("FA5B7E3E49753A0DB9178B7B9BD898C8")),
                     hex("B3A6DB3C870C3E99245E0D1C06B747DE"), 1024);
    ASSERT_TRUE(random);
    EXPECT_EQ(random->size(), 144U);
    const AgreementGroup group = *AgreementGroup::standard(0);
    const Secret element = reduce(*random, group.prime());
    EXPECT_EQ(
        element.view(),
        hex("A0C7C50C002061A51CC87D254EF38068607417B6EE1B36473CFB800D2D2E5FA2B6980F01105D24FAB22ACD1BFA5C8A4C"
            "093ECDFAFE6D7125D42A843E338603835CF19AFAFF75EFE21DC5F6AA1F9AE46C25087E7368166FB08C1E4627AFED7D93"
            "570417B790FF7F747E57F432B04E1236819E0DFEF5B6E77CA4999925328182D2"));
    const auto mapped = group.mapElement(element);
    ASSERT_TRUE(mapped);
    EXPECT_EQ(
        mapped->generator().value_or(""),
        hex("1D7D767F11E333BCD6DBAEF40E799E7A926B96973550656FF3C830726D118D61C276CDCC61D475CF03A98E0C0E79CAEB"
            "A5BE25578BD4551D0B10903236F0B0F976852FA78EEA14EA0ACA87D1E91F688FE0DFF897BBE35A472621D343564B262F"
            "34223AE8FC59B664BFEDFA2BFE7516CA5510A6BBB633D517EC25D4E0BBAA16C2"));
}

TEST(PseudoRandom, lengths_areThoseOfTheCipher) {
    const struct {
        BlockCipher cipher;
        size_t s;
        qsizetype t;
        int primeBits;
        size_t result;
    } cases[]{{BlockCipher::tripleDes, 16, 16, 256, 48},
              {BlockCipher::aes192, 32, 24, 256, 64},
              {BlockCipher::aes256, 32, 32, 384, 64},
              {BlockCipher::aes128, 16, 16, 521, 80}};
    for (const auto& given : cases) {
        const auto random =
            pseudoRandom(given.cipher, Secret(given.s), QByteArray(given.t, 't'), given.primeBits);
        ASSERT_TRUE(random);
        EXPECT_EQ(random->size(), given.result);
        EXPECT_FALSE(
            pseudoRandom(given.cipher, Secret(given.s - 8), QByteArray(given.t, 't'), given.primeBits));
        EXPECT_FALSE(
            pseudoRandom(given.cipher, Secret(given.s), QByteArray(given.t + 8, 't'), given.primeBits));
    }
}

TEST(Reduce, smallNumbers_haveTheirRemainders) {
    for (const unsigned modulus : {3U, 251U, 255U, 256U, 257U, 65521U})
        for (const unsigned number : {0U, 1U, 250U, 251U, 256U, 65520U, 65521U, 16777215U}) {
            const QByteArray m =
                modulus < 256 ? QByteArray(1, static_cast<char>(modulus))
                              : hex(QByteArray::number(modulus, 16).rightJustified(4, '0').constData());
            const Secret rest = reduce(
                Secret::copyOf(hex(QByteArray::number(number, 16).rightJustified(6, '0').constData())), m);
            EXPECT_EQ(rest.view().toByteArray().toHex().toUInt(nullptr, 16), number % modulus)
                << number << " " << modulus;
            EXPECT_EQ(rest.view().size(), m.size());
        }
}

} // namespace
} // namespace motcua::emrtd
