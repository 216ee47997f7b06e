// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ec_curve.h"

#include "core/crypto/ec.h"
#include "curves.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

using namespace Qt::StringLiterals;

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
Secret secretNumber(int value) {
    return Secret::copyOf(QByteArray::fromHex(QByteArray::number(value, 16).rightJustified(4, '0')));
}

QByteArray nextPrime(const QByteArray& odd) {
    const openssl::Number number = openssl::number(odd);
    const openssl::NumberContext context(BN_CTX_new());
    do {
        BN_add_word(number.get(), 2);
    } while (BN_check_prime(number.get(), context.get(), nullptr) != 1);
    return openssl::bytesOf(number.get(), odd.size());
}

class EcCurveOfStandard : public testing::TestWithParam<StandardCurve> {
protected:
    const EcGroup group = *EcGroup::standard(GetParam().id);
    const CurveParameters parameters = parametersOf(GetParam().name);
};
INSTANTIATE_TEST_SUITE_P(AllCurves, EcCurveOfStandard, testing::ValuesIn(kStandardCurves),
                         [](const auto& curve) { return curve.param.name; });

TEST_P(EcCurveOfStandard, fromParameters_explicit_sameGroup) {
    for (const int cofactor : {0, 1}) {
        CurveParameters stated = parameters;
        stated.cofactor = cofactor;
        const auto read = EcGroup::fromParameters(explicitParameters(stated));
        ASSERT_TRUE(read);
        EXPECT_EQ(read->prime(), group.prime());
        EXPECT_EQ(read->generator(), group.generator());
        const EcKeyPair a = *read->generate(), b = *group.generate();
        EXPECT_TRUE(read->agree(a.privateKey, b.publicKey)->equals(*group.agree(b.privateKey, a.publicKey)));
    }
}

TEST_P(EcCurveOfStandard, fromParameters_standardCurveWithAnotherGenerator_refused) {
    CurveParameters forged = parameters;
    forged.generator = group.generate()->publicKey;
    EXPECT_EQ(EcGroup::fromParameters(explicitParameters(forged)).error().code, Code::CRYPTO_INPUT_INVALID);
    CurveParameters order = parameters;
    order.order = parameters.p;
    EXPECT_EQ(EcGroup::fromParameters(explicitParameters(order)).error().code, Code::CRYPTO_INPUT_INVALID);
    CurveParameters cofactor = parameters;
    cofactor.cofactor = 2;
    EXPECT_EQ(EcGroup::fromParameters(explicitParameters(cofactor)).error().code, Code::CRYPTO_INPUT_INVALID);
}

TEST(EcCurve, fromParameters_named_sameAsNumbered) {
    const struct {
        const char* oid;
        int id;
    } cases[] = {{"06082A8648CE3D030107", 12}, {"06092B2403030208010107", 13}, {"06052B81040023", 18}};
    for (const auto& c : cases) {
        const auto read = EcGroup::fromParameters(hex(c.oid));
        ASSERT_TRUE(read) << c.oid;
        EXPECT_EQ(read->generator(), EcGroup::standard(c.id)->generator());
    }
}

TEST(EcCurve, fromParameters_otherNameOrField_unsupported) {
    EXPECT_EQ(EcGroup::fromParameters(hex("06052B8104000A")).error(),
              (Error{Code::CRYPTO_ALGORITHM_UNSUPPORTED, u"1.3.132.0.10"_s}));
    QByteArray binary = explicitParameters(parametersOf("prime256v1"));
    binary.replace(hex("2A8648CE3D0101"), hex("2A8648CE3D0102")); // characteristic two
    EXPECT_EQ(EcGroup::fromParameters(binary).error(),
              (Error{Code::CRYPTO_ALGORITHM_UNSUPPORTED, u"1.2.840.10045.1.2"_s}));
}

TEST(EcCurve, fromParameters_malformed_refused) {
    const QByteArray good = explicitParameters(parametersOf("brainpoolP256r1"));
    EXPECT_TRUE(EcGroup::fromParameters(good));
    EXPECT_FALSE(EcGroup::fromParameters(good + '\0'));
    for (const char* bad : {"", "0500", "3000", "06082A8648CE3D03010700", "0600"})
        EXPECT_EQ(EcGroup::fromParameters(hex(bad)).error().code, Code::CRYPTO_INPUT_INVALID) << bad;
    for (qsizetype cut = 0; cut < good.size(); ++cut)
        EXPECT_EQ(EcGroup::fromParameters(good.first(cut)).error().code, Code::CRYPTO_INPUT_INVALID) << cut;
    QByteArray version = good;
    version.replace(hex("020101302C"), hex("020104302C"));
    EXPECT_NE(version, good);
    EXPECT_EQ(EcGroup::fromParameters(version).error().code, Code::CRYPTO_INPUT_INVALID);
}

TEST(EcCurve, fromParameters_lengthsLongerThanNeeded_read) {
    QByteArray good = explicitParameters(parametersOf("brainpoolP256r1"));
    ASSERT_TRUE(good.startsWith(hex("3081")));
    good.replace(1, 1, hex("8200"));
    EXPECT_TRUE(EcGroup::fromParameters(good));
}

TEST(EcCurve, fromParameters_curveOfNoStandard_checkedAndUsed) {
    for (CurveParameters stated : {parametersOf("brainpoolP256t1"), parametersOf("secp256k1"), wei25519()}) {
        for (const int cofactor : {stated.cofactor, 0}) {
            stated.cofactor = cofactor;
            const auto group = EcGroup::fromParameters(explicitParameters(stated));
            ASSERT_TRUE(group);
            EXPECT_EQ(group->generator(), stated.generator);
            const EcKeyPair a = *group->generate(), b = *group->generate();
            EXPECT_TRUE(
                group->agree(a.privateKey, b.publicKey)->equals(*group->agree(b.privateKey, a.publicKey)));
            EXPECT_FALSE(group->multiply(Secret::copyOf(stated.order), a.publicKey));
        }
    }
}

TEST(EcCurve, fromParameters_badCurve_refused) {
    const CurveParameters good = parametersOf("brainpoolP256t1");
    const auto refused = [](const CurveParameters& stated) {
        return EcGroup::fromParameters(explicitParameters(stated)).error().code == Code::CRYPTO_INPUT_INVALID;
    };
    const auto changed = [](QByteArray number, int by) {
        number.back() = static_cast<char>(number.back() + by);
        return number;
    };
    CurveParameters bad = good;
    bad.p = changed(good.p, 2); // not prime
    EXPECT_TRUE(refused(bad));
    bad.p = changed(good.p, 1); // even
    EXPECT_TRUE(refused(bad));
    bad = good;
    bad.b = changed(good.b, 1); // the generator is not on it
    EXPECT_TRUE(refused(bad));
    bad = good;
    bad.order = changed(good.order, 2);
    EXPECT_TRUE(refused(bad));
    bad.order = nextPrime(good.order);
    EXPECT_TRUE(refused(bad));
    bad.order = parametersOf("brainpoolP256t1").order.last(8); // far too small
    EXPECT_TRUE(refused(bad));
    bad = good;
    bad.cofactor = 3;
    EXPECT_TRUE(refused(bad));
    bad = good;
    bad.generator = hex("00");
    EXPECT_TRUE(refused(bad));
    bad = good;
    bad.p = QByteArray(66, '\xFF'); // 528 bits
    EXPECT_TRUE(refused(bad));
    bad.p = QByteArray(1000, '\xFF');
    EXPECT_TRUE(refused(bad));
    bad.p = hex("17");
    EXPECT_TRUE(refused(bad));
    bad = good;
    bad.a = QByteArray(1000, '\x01');
    EXPECT_TRUE(refused(bad));
    bad = wei25519(); // the generator is not of the subgroup, but of order 2
    bad.generator = '\x04' + hex("2AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD2451") +
                    QByteArray(32, '\0');
    EXPECT_TRUE(refused(bad));
}

// A curve of public exercises; its generator was found for this test, and p times it is infinity.
TEST(EcCurve, fromParameters_asManyPointsAsElements_refused) {
    CurveParameters anomalous;
    anomalous.p = hex("a15c4fb663a578d8b2496d3151a946119ee42695e18e13e90600192b1d0abdbb"
                      "6f787f90c8d102ff88e284dd4526f5f6b6c980bf88f1d0490714b67e8a2a2b77");
    anomalous.a = hex("5e009506fcc7eff573bc960d88638fe25e76a9b6c7caeea072a27dcd1fa46abb"
                      "15b7b6210cf90caba982893ee2779669bac06e267013486b22ff3e24abae2d42");
    anomalous.b = hex("2ce7d1ca4493b0977f088f6d30d9241f8048fdea112cc385b793bce953998caa"
                      "e680864a7d3aa437ea3ffd1441ca3fb352b0b710bb3f053e980e503be9a7fece");
    anomalous.generator = '\x04' + hex("01").rightJustified(64, '\0') +
                          hex("69db747d3309ec2a54493d188911650b14ed6ece0be1daf5382642e2ecc214a5"
                              "b0354332b4291177171cbd786e8196aaf69efb8092179221aa96f91e157e5666");
    anomalous.order = anomalous.p;
    EXPECT_EQ(EcGroup::fromParameters(explicitParameters(anomalous)).error().code,
              Code::CRYPTO_INPUT_INVALID);
}

TEST(EcCurve, checkPoint_outsideOfTheGroup_refused) {
    const EcGroup group = *EcGroup::fromParameters(explicitParameters(wei25519()));
    const EcPoint ofOrderTwo = '\x04' +
                               hex("2AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD2451") +
                               QByteArray(32, '\0');
    EXPECT_EQ(group.checkPoint(ofOrderTwo).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_FALSE(group.agree(secretNumber(3), ofOrderTwo));
}

TEST(EcCurve, encodeFieldElement_curveWithoutIt_unsupported) {
    // a = 0; and 2²⁵⁵ - 19 is 1 mod 4
    for (const CurveParameters& stated : {parametersOf("secp256k1"), wei25519()}) {
        const EcGroup group = *EcGroup::fromParameters(explicitParameters(stated));
        EXPECT_EQ(group.encodeFieldElement(hex("05")).error().code, Code::CRYPTO_ALGORITHM_UNSUPPORTED);
    }
}

} // namespace
} // namespace motcua::crypto
