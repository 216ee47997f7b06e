// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/agreement.h"

#include "core/emrtd/ber_object.h"
#include "core/tlv/der_writer.h"
#include "scripted_channel.h"
#include "tests/support/test_key.h"

namespace motcua::emrtd {
namespace {

using test::TestKey;
using tests::hex;

TEST(AgreementGroup, standardIdentifiers_tellTheirKind) {
    for (int id = 0; id <= 31; ++id) {
        const auto group = AgreementGroup::standard(id);
        ASSERT_EQ(group.has_value(), id <= 2 || (id >= 8 && id <= 18)) << id;
        if (group) {
            EXPECT_EQ(group->kind(), id <= 2 ? KeyAgreement::dh : KeyAgreement::ecdh);
        }
    }
    EXPECT_FALSE(AgreementGroup::standard(-1));
    EXPECT_EQ(AgreementGroup::standard(13)->publicSize(), 65);
    EXPECT_EQ(AgreementGroup::standard(2)->publicSize(), 256);
}

TEST(AgreementGroup, finiteElements_goWithoutLeadingZerosAndComeBackWithThem) {
    const auto group = AgreementGroup::standard(0);
    // An element of the group that begins with a zero octet, found by trying.
    for (unsigned tried = 1; tried < 5000; ++tried) {
        const Secret scalar =
            Secret::copyOf(hex(QByteArray::number(tried, 16).rightJustified(4, '0').constData()));
        const auto pair = group->fromPrivate(scalar);
        ASSERT_TRUE(pair);
        if (pair->publicKey[0] != '\0') continue;
        const QByteArray encoded = group->encode(pair->publicKey);
        EXPECT_EQ(encoded.size(), 127);
        EXPECT_EQ(group->decode(encoded), pair->publicKey);
        EXPECT_EQ(group->decode(pair->publicKey), pair->publicKey);
        return;
    }
    FAIL() << "no such element";
}

TEST(AgreementPublicKey, namedCurve_isRead) {
    const auto key = agreementPublicKey(TestKey::make("brainpoolP256r1").publicInfo());
    ASSERT_TRUE(key);
    EXPECT_EQ(key->group.prime(), AgreementGroup::standard(13)->prime());
    EXPECT_TRUE(key->group.decode(key->publicKey));
}

/// ICAO 9303-11 App. I.
TEST(AgreementPublicKey, standardizedDomainParameters_areRead) {
    const auto key =
        agreementPublicKey(hex("3052300C060704007F0007010202010D0342000418727094"
                               "94399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8"
                               "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F"));
    ASSERT_TRUE(key);
    EXPECT_EQ(key->publicKey.first(4), hex("04187270"));
}

TEST(AgreementPublicKey, finiteGroupWithExplicitParameters_isRead) {
    const auto group = crypto::DhGroup::standard(0);
    const auto pair = group->generate();
    tlv::DerWriter parameters, number;
    parameters.constructed(tlv::tag::kSequence, [&](tlv::DerWriter& inside) {
        inside.unsignedInteger(group->prime());
        inside.unsignedInteger(group->generator());
        inside.unsignedInteger(hex("F518AA8781A8DF278ABA4E7D64B7CB9D49462353"));
    });
    number.unsignedInteger(pair->publicKey);
    // dhpublicnumber, ANSI X9.42.
    const QByteArray algorithm = berObject(0x30, hex("06072A8648CE3E0201") + parameters.bytes());
    const auto key = agreementPublicKey(berObject(0x30, algorithm + berObject(0x03, '\0' + number.bytes())));
    ASSERT_TRUE(key);
    EXPECT_EQ(key->group.kind(), KeyAgreement::dh);
    EXPECT_EQ(key->publicKey, pair->publicKey);
}

TEST(AgreementPublicKey, otherKeys_areRefused) {
    EXPECT_EQ(agreementPublicKey(TestKey::make("rsa1024").publicInfo()).error().code,
              Code::CRYPTO_ALGORITHM_UNSUPPORTED);
    for (const char* wrong : {
             "", "3000", "300A300806062A0304050607",
             "3011300C060704007F0007010202010D030100",   // no octets
             "3012300C060704007F0007010202010D03020001", // no point
             "3012300C060704007F0007010202010503020004", // unassigned parameters
             "3013300D060704007F0007010202020FFF03020004",
             "3012300C060704007F0007010202010003020004", // no INTEGER
             "3012300C060704007F0007010202010D03020104", // unused bits
         })
        EXPECT_FALSE(agreementPublicKey(hex(wrong))) << wrong;
}

} // namespace
} // namespace motcua::emrtd
