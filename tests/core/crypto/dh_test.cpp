// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/dh.h"

#include "core/crypto/openssl_handles.h"
#include "core/tlv/der_writer.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

using namespace Qt::StringLiterals;
using tlv::DerWriter;

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
Secret secret(const char* text) { return Secret::copyOf(hex(text)); }

struct Exchange {
    int id;
    const char* privateA;
    const char* privateB;
    const char* publicA;
    const char* publicB;
    const char* shared;
};
// RFC 5114 App. A.1-A.3.
const Exchange kExchanges[] = {
    {0, "b9a3b3ae8fefc1a2930496507086f8455d48943e", "9392c9f9eb6a7a6a9022f7d83e7223c6835bbdda",
     "2a853b3d92197501b9015b2deb3ed84f5e021dcc3e52f109d3273d2b7521281cbabe0e76ff5727fa8acce26956ba9a1f"
     "ca26f20228d8693feb10841d84a7360054ece5a7f5b7a61ad3dfb3c60d2e43106d8727da37df9cce95b478755d06bcea"
     "8f9d45965f75a5f3d1df3701165fc9e50c4279ceb07f989540ae96d5d88ed776",
     "717a6cb053371ff4a3b932941c1e5663f861a1d6ad34ae66576dfb98f6c6cbf9ddd5a56c7833f6bcfdff095582ad868e"
     "440e8d09fd769e3ceccdc3d3b1e4cfa057776caaf9739b6a9fee8e7411f8d6dac09d6a4edb46cc2b5d5203090eae6126"
     "311e53fd2c14b574e6a3109a3da1be41bdceaa186f5ce06716a2b6a07b3c33fe",
     "5c804f454d30d9c4df85271f93528c91df6b48ab5f80b3b59caac1b28f8acba9cd3e39f3cb614525d9521d2e644c53b8"
     "07b810f340062f257d7d6fbfe8d5e8f072e9b6e9afda9413eafb2e8b0699b1fb5a0caceddeaead7e9cfbb36ae2b42083"
     "5bd83a19fb0b5e96bf8fa4d09e345525167ecd9155416f46f408ed31b63c6e6d"},
    {1, "22e62601dbffd06708a680f747f361f76d8f4f721a0548e483294b0c",
     "4ff3bc96c7fc6a6d71d3b363800a7cdfef6fc41b4417ea15353b7590",
     "1b3a63451bd886e699e67b494e288bd7f8e0d370badda7a0efd2fde7d8f66145cc9f280419975eb808877c8a4c0c8e0b"
     "d48d4a5401eb1e8776bfeee134c03831ac273cd9d635ab0ce006a42a887e3f52fb8766b650f38078bc8ee8580cefe243"
     "968cfc4f8dc3db084554171d41bf2e861b7bb4d69dd0e01ea387cbaa5ca672afcbe8bdb9d62d4ce15f17dd36f91ed1ee"
     "dd65ca4a06455cb94cd40a52ec360e84b3c926e22c4380a3bf309d56849768b7f52cfdf655fd053a7ef706979e7e5806"
     "b17dfae53ad2a5bc568ebb529a7a61d68d256f8fc97c074a861d827e2ebc8c6134553115b70e7103920aa16d85e52bcb"
     "ab8d786a68178fa8ff7c2f5c71648d6f",
     "4dcee992a9762a13f2f83844ad3d77ee0e31c9718b3db6c2035d3961182c3e0ba247ec4182d760cd48d99599970622a1"
     "881bba2dc822939c78c3912c6661fa5438b20766222b75e24c2e3ad0c7287236129525ee15b5dd7998aa04c4a9696cac"
     "d7172083a97a81664ead2c479e444e4c0654cc19e28d7703cee8dacd6126f5d665ec52c67255db92014b037eb621a2ac"
     "8e365de071ffc1400acf077a12913dd8de89473437ab7ba346743c1b215dd9c12164a7e4053118d199bec8ef6fc56117"
     "0c84c87d10ee9a674a1fa8ffe13bdfba1d44de48946d68dc0cdd777635a7ab5bfb1e4bb7b856f96827734c184138e915"
     "d9c3002ebce53120546a7e2002142b6c",
     "34d9bddc1b42176c313fea034c21034d074a6313bb4ecdb3703fff424567a46bdf75530ede0a9da5229de7d76732286c"
     "bc0f91da4c3c852fc099c679531d94c78ab03d9decb0a4e4ca8b2bb4591c4021cf8ce3a20a541d33994017d0200ae2c9"
     "516e2ff5145779269e862b0fb474a2d56dc31ed569a7700b4c4ab16b22a45513531ef523d71212077b5a169bdeffad7a"
     "d9608284c7795b6d5a5183b87066de17d8d671c9ebd8ec89544d45ec061593d442c62ab9ce3b1cb9943a1d23a5ea3bcf"
     "21a01471e67e003e7f8a69c728be490b2fc88cfeb92db6a215e5d03c17c464c9ac1a46e203e13f952995fb03c69d3cc4"
     "7fcb510b6998ffd3aa6de73cf9f63869"},
    {2, "0881382cdb87660c6dc13e614938d5b9c8b2f248581cc5e31b35454397fce50e",
     "7d62a7e3ef36de617b13d1afb82c780d83a23bd4ee6705645121f371f546a53d",
     "2e9380c8323af97545bc4941deb0ec3742c62fe0ece824a6abdbe66c59bee0242911bfb967235ceba35ae13e4ec752be"
     "630b92dc4bde2847a9c62cb8152745421fb7eb60a63c0fe9159fcce726ce7cd8523d7450667ef840e4919121eb5f01c8"
     "c9b0d3d648a93bfb75689e8244ac134af544711ce79a02dcc34226684780dddcb498594106c37f5bc79856487af5ab02"
     "2a2e5e42f09897c1a85a11ea0212af04d9b4cebc937c3c1a3e15a8a0342e337615c84e7fe3b8b9b87fb1e73a15af12a3"
     "0d746e06dfc34f290d797ce51aa13aa785bf6658aff5e4b093003cbeaf665b3c2e113a3a4e905269341dc0711426685f"
     "4ef37e868a8126ff3f2279b57ca67e29",
     "575f0351bd2b1b817448bdf87a6c362c1e289d3903a30b9832c5741fa250363e7acbc7f77f3dacbc1f131add8e03367e"
     "ff8fbbb3e1c5784424809b25afe4d2262a1a6fd2fab64105ca30a674e07f7809852088632fc049233791ad4edd083a97"
     "8b883ee618bc5e0dd047415f2d95e683cf14826b5fbe10d3ce41c6c120c78ab20008c698bf7f0bcab9d7f407bed0f43a"
     "fb2970f57f8d12043963e66ddd320d599ad9936c8f44137c08b180ec5e985cebe186f3d549677e80607331ee17af3380"
     "a725b0782317d7dd43f59d7af9568a9bb63a84d365f92244ed120988219302f42924c7ca90b89d24f71b0ab697823d7d"
     "eb1aff5b0e8e4a45d49f7f53757e1913",
     "86c70bf8d0bb81bb01078a17219cb7d27203db2a19c877f1d1f19fd7d77ef22546a68f005ad52dc84553b78fc60330be"
     "51ea7c0672cac1515e4b35c047b9a551b88f39dc26da14a09ef74774d47c762dd177f9ed5bc2f11e52c879bd95098504"
     "cd9eecd8a8f9b3efbd1f008ac5853097d9d1837f2b18f77cd7be01af80a7c7b5ea3ca54cc02d0c116fee3f95bb873993"
     "85875d7e86747e676e728938acbff7098e05be4dcfb24052b83aeffb14783f029adbde7f53fae92084224090e007cee9"
     "4d4bf2bace9ffd4b57d2af7c724d0caa19bf0501f6f17b4aa10f425e3ea76080b4b9d6b3cefea115b2ceb8789bb8a3b0"
     "ea87febe63b6c8f846ec6db0c26c5d7c"},
};

class DhOfStandard : public testing::TestWithParam<Exchange> {
protected:
    const DhGroup group = *DhGroup::standard(GetParam().id);
};
INSTANTIATE_TEST_SUITE_P(AllGroups, DhOfStandard, testing::ValuesIn(kExchanges));

QByteArray added(QByteArray number, int summand) {
    number.back() = static_cast<char>(number.back() + summand);
    return number;
}

/// The order of a standard group; its owner does not tell.
QByteArray orderOf(int id) {
    const char* orders[] = {"F518AA8781A8DF278ABA4E7D64B7CB9D49462353",
                            "801C0D34C58D93FE997177101F80535A4738CEBCBF389A99B36371EB",
                            "8CF83642A709A097B447997640129DA299B1A47D1EB3750BA308B0FE64F5FBD3"};
    return hex(orders[id]);
}

QByteArray parameters(const std::vector<QByteArray>& numbers) {
    DerWriter writer;
    writer.constructed(tlv::tag::kSequence, [&](DerWriter& inside) {
        for (const QByteArray& number : numbers)
            inside.unsignedInteger(number);
    });
    return writer.bytes();
}

/// RFC 3526 §3, 2048 bits: a group no card's standard names.
QByteArray safePrime() {
    const openssl::Number prime(BN_get_rfc3526_prime_2048(nullptr));
    return openssl::bytesOf(prime.get(), 256);
}
QByteArray half(const QByteArray& number) {
    const openssl::Number value = openssl::number(number);
    BN_rshift1(value.get(), value.get());
    return openssl::bytesOf(value.get(), number.size());
}

TEST_P(DhOfStandard, agree_publishedExample) {
    const Exchange& e = GetParam();
    const DhKeyPair a = *group.fromPrivate(secret(e.privateA)), b = *group.fromPrivate(secret(e.privateB));
    EXPECT_EQ(a.publicKey, hex(e.publicA));
    EXPECT_EQ(b.publicKey, hex(e.publicB));
    EXPECT_EQ(group.agree(a.privateKey, b.publicKey)->view(), hex(e.shared));
    EXPECT_EQ(group.agree(b.privateKey, a.publicKey)->view(), hex(e.shared));
    EXPECT_EQ(group.power(a.privateKey, b.publicKey), hex(e.shared));
    EXPECT_EQ(group.size(), hex(e.shared).size());
    EXPECT_EQ(group.prime().size(), group.size());
}

TEST_P(DhOfStandard, agree_randomPairsAlsoWithMappedGenerator_sameSecret) {
    for (const DhGroup& each : {group, *group.withGenerator(hex(GetParam().publicA))}) {
        const DhKeyPair a = *each.generate(), b = *each.generate();
        EXPECT_EQ(a.privateKey.view().size(), orderOf(GetParam().id).size());
        EXPECT_EQ(each.power(a.privateKey, each.generator()), a.publicKey);
        EXPECT_TRUE(each.agree(a.privateKey, b.publicKey)->equals(*each.agree(b.privateKey, a.publicKey)));
        EXPECT_EQ(each.checkElement(a.publicKey), a.publicKey);
    }
}

TEST_P(DhOfStandard, agree_secretThatStartsWithZeros_keepsThem) {
    const DhKeyPair own = *group.fromPrivate(secret(GetParam().privateA));
    QByteArray element = group.generator();
    for (int i = 1; i < 5000; ++i) {
        element = *group.powerGeneratorAndMultiply(secret("01"), element);
        ASSERT_EQ(element.size(), group.size());
        if (element.front() != '\0') continue;
        // generator^(i+1) starts with a zero: so does this secret of private keys 1 and i + 1.
        const Secret shared = *group.agree(secret("01"), element);
        EXPECT_EQ(shared.view(), element);
        EXPECT_EQ(group.checkElement(element.sliced(1)), element) << "padded";
        return;
    }
    FAIL() << "one in 256 elements starts with a zero";
}

TEST_P(DhOfStandard, checkElement_outsideOfTheSubgroup_refused) {
    const QByteArray prime = group.prime();
    for (const QByteArray& bad : {QByteArray(), hex("00"), hex("01"), hex("02"), prime, added(prime, -1),
                                  added(prime, 2), '\1' + group.generator()}) {
        EXPECT_EQ(group.checkElement(bad).error().code, Code::CRYPTO_INPUT_INVALID)
            << bad.toHex().toStdString();
        EXPECT_EQ(group.agree(secret("05"), bad).error().code, Code::CRYPTO_INPUT_INVALID);
        EXPECT_EQ(group.power(secret("05"), bad).error().code, Code::CRYPTO_INPUT_INVALID);
        EXPECT_EQ(group.powerGeneratorAndMultiply(secret("05"), bad).error().code,
                  Code::CRYPTO_INPUT_INVALID);
    }
    EXPECT_EQ(group.checkElement('\0' + group.generator()).error().code, Code::CRYPTO_INPUT_INVALID)
        << "longer than an element";
}

TEST_P(DhOfStandard, scalars_thatLeadToOne_refused) {
    const Secret order = Secret::copyOf(orderOf(GetParam().id));
    const QByteArray element = hex(GetParam().publicA);
    EXPECT_EQ(group.power(order, element).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.power(Secret(8), element).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.power(Secret(), element).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.power(Secret(300), element).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.fromPrivate(order).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.fromPrivate(Secret(4)).error().code, Code::CRYPTO_INPUT_INVALID);
    const Secret minusOne = Secret::copyOf(added(orderOf(GetParam().id), -1));
    EXPECT_EQ(group.powerGeneratorAndMultiply(minusOne, group.generator()).error().code,
              Code::CRYPTO_INPUT_INVALID);
}

TEST_P(DhOfStandard, powerGeneratorAndMultiply_sumOfExponents) {
    const QByteArray element = group.fromPrivate(secret("03E8"))->publicKey;
    EXPECT_EQ(group.powerGeneratorAndMultiply(secret("EA"), element),
              group.fromPrivate(secret("04D2"))->publicKey);
}

TEST_P(DhOfStandard, raiseToCofactor_elementOfTheSubgroup) {
    const QByteArray element = *group.raiseToCofactor(hex("02"));
    EXPECT_EQ(group.checkElement(element), element);
    EXPECT_TRUE(group.raiseToCofactor(added(group.prime(), -2)));
    for (const QByteArray& bad :
         {QByteArray(), hex("00"), hex("01"), added(group.prime(), -1), group.prime()})
        EXPECT_EQ(group.raiseToCofactor(bad).error().code, Code::CRYPTO_INPUT_INVALID);
}

TEST_P(DhOfStandard, withGenerator_trivial_refused) {
    for (const QByteArray& bad :
         {hex("00"), hex("01"), added(group.prime(), -1), group.prime(), QByteArray(group.size() + 1, '\1')})
        EXPECT_EQ(group.withGenerator(bad).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.withGenerator(hex("02"))->generator(), hex("02").rightJustified(group.size(), '\0'));
}

TEST_P(DhOfStandard, fromParameters_statedInFull_sameGroupWithItsOrder) {
    const QByteArray p = group.prime(), g = group.generator(), q = orderOf(GetParam().id);
    for (const QByteArray& der : {parameters({p, g, q}), parameters({p, g, q, hex("1234567890")}),
                                  parameters({p, g}), parameters({p, g, hex("A0")})}) {
        const auto read = DhGroup::fromParameters(der);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->generator(), g);
        EXPECT_FALSE(read->checkElement(hex("02"))) << "the order is known";
    }
    EXPECT_EQ(DhGroup::fromParameters(parameters({p, g, added(q, 2)})).error().code,
              Code::CRYPTO_INPUT_INVALID);
    EXPECT_FALSE(DhGroup::fromParameters(parameters({p, hex("02"), q}))) << "not of this order";
    const auto mapped = DhGroup::fromParameters(parameters({p, hex(GetParam().publicA), q}));
    ASSERT_TRUE(mapped);
    EXPECT_EQ(mapped->generator(), hex(GetParam().publicA));
}

TEST(Dh, standard_numberOfNoGroup_unsupported) {
    for (const int id : {-1, 3, 13})
        EXPECT_EQ(DhGroup::standard(id).error(),
                  (Error{Code::CRYPTO_ALGORITHM_UNSUPPORTED, QString::number(id)}));
}

TEST(Dh, fromParameters_orderNotStated_rangeOnly) {
    const DhGroup group = *DhGroup::fromParameters(parameters({safePrime(), hex("02")}));
    EXPECT_EQ(group.size(), 256);
    EXPECT_EQ(group.generator(), hex("02").rightJustified(256, '\0'));
    const DhKeyPair a = *group.generate(), b = *group.generate();
    EXPECT_EQ(a.privateKey.view().size(), 256);
    EXPECT_TRUE(group.agree(a.privateKey, b.publicKey)->equals(*group.agree(b.privateKey, a.publicKey)));
    EXPECT_TRUE(group.checkElement(hex("05")));
    EXPECT_FALSE(group.checkElement(hex("01")));
    EXPECT_FALSE(group.checkElement(added(safePrime(), -1)));
    EXPECT_EQ(group.raiseToCofactor(hex("02")).error().code, Code::CRYPTO_ALGORITHM_UNSUPPORTED);
}

TEST(Dh, fromParameters_safePrimeWithOrder_orderChecked) {
    const auto group = DhGroup::fromParameters(parameters({safePrime(), hex("02"), half(safePrime())}));
    ASSERT_TRUE(group);
    EXPECT_FALSE(group->checkElement(added(safePrime(), -2))) << "not a square";
    EXPECT_TRUE(group->checkElement(hex("04")));
}

TEST(Dh, fromParameters_malformed_refused) {
    const QByteArray p = safePrime();
    const QByteArray good = parameters({p, hex("02")});
    for (qsizetype cut = 0; cut < good.size(); cut += 7)
        EXPECT_EQ(DhGroup::fromParameters(good.first(cut)).error().code, Code::CRYPTO_INPUT_INVALID) << cut;
    for (const QByteArray& bad :
         {good + '\0', parameters({}), parameters({p}), parameters({p, hex("01")}),
          parameters({p, hex("00")}), parameters({p, p}), parameters({p, added(p, -1)}),
          parameters({added(p, -1), hex("02")}), parameters({hex("17"), hex("02")}),
          parameters({QByteArray(513, '\xFF'), hex("02")}), parameters({p, QByteArray(600, '\x02')}),
          parameters({p, hex("02"), p}), parameters({p, hex("02"), QByteArray(25, '\x0F')}), hex("0500")})
        EXPECT_EQ(DhGroup::fromParameters(bad).error().code, Code::CRYPTO_INPUT_INVALID)
            << bad.toHex().toStdString();
}

TEST(Dh, power_primeThatIsNone_zeroRefused) {
    const openssl::Number composite(BN_new()), three(BN_new()), exponent(BN_new());
    BN_set_word(three.get(), 3);
    BN_set_word(exponent.get(), 700);
    const openssl::NumberContext context(BN_CTX_new());
    BN_exp(composite.get(), three.get(), exponent.get(), context.get());
    const QByteArray p = openssl::bytesOf(composite.get(), openssl::sizeOf(composite.get()));
    const DhGroup group = *DhGroup::fromParameters(parameters({p, hex("02")}));
    EXPECT_EQ(group.agree(secret("02BC"), hex("03")).error().code, Code::CRYPTO_INPUT_INVALID);
}

} // namespace
} // namespace motcua::crypto
