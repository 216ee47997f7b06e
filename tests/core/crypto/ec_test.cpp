// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ec.h"

#include "core/crypto/openssl_handles.h"
#include "curves.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

using namespace Qt::StringLiterals;

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
Secret secret(const char* text) { return Secret::copyOf(hex(text)); }
Secret secretNumber(int value) {
    return Secret::copyOf(QByteArray::fromHex(QByteArray::number(value, 16).rightJustified(4, '0')));
}

class EcOfStandard : public testing::TestWithParam<StandardCurve> {
protected:
    const EcGroup group = *EcGroup::standard(GetParam().id);
    const CurveParameters parameters = parametersOf(GetParam().name);
};
INSTANTIATE_TEST_SUITE_P(AllCurves, EcOfStandard, testing::ValuesIn(kStandardCurves),
                         [](const auto& curve) { return curve.param.name; });

TEST_P(EcOfStandard, sizes_ofFieldAndOrder) {
    EXPECT_EQ(group.fieldSize(), GetParam().size);
    EXPECT_EQ(group.orderSize(), GetParam().size);
    EXPECT_EQ(group.prime(), parameters.p);
    EXPECT_EQ(group.generator(), parameters.generator);
    EXPECT_EQ(group.checkPoint(group.generator()), group.generator());
}

TEST_P(EcOfStandard, multiply_orderTimesPoint_refused) {
    const EcPoint point = group.generate()->publicKey;
    EXPECT_EQ(group.multiply(Secret::copyOf(parameters.order), point).error().code,
              Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.multiply(Secret(1), point).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.multiply(Secret(), point).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.multiply(Secret(200), point).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.multiply(secretNumber(1), point), point);
    EXPECT_EQ(group.multiplyPublic(hex("01"), point), point);
    const QByteArray orderAndOne = [&] {
        QByteArray number = parameters.order;
        number.back() = static_cast<char>(number.back() + 1);
        return number;
    }();
    EXPECT_EQ(group.multiplyPublic(orderAndOne, point), point);
}

TEST_P(EcOfStandard, agree_bothSidesAlsoWithMappedGenerator_sameSecret) {
    const EcGroup mapped = *group.withGenerator(group.generate()->publicKey);
    for (const EcGroup& each : {group, mapped}) {
        const EcKeyPair a = *each.generate(), b = *each.generate();
        EXPECT_NE(a.publicKey, b.publicKey);
        EXPECT_EQ(a.privateKey.view().size(), group.orderSize());
        EXPECT_EQ(each.multiply(a.privateKey, each.generator()), a.publicKey);
        EXPECT_EQ(each.fromPrivate(a.privateKey)->publicKey, a.publicKey);
        const Secret shared = *each.agree(a.privateKey, b.publicKey);
        EXPECT_EQ(shared.view().size(), group.fieldSize());
        EXPECT_TRUE(shared.equals(*each.agree(b.privateKey, a.publicKey)));
        EXPECT_EQ(shared.view(), group.multiply(a.privateKey, b.publicKey)->sliced(1, group.fieldSize()));
    }
}

TEST_P(EcOfStandard, agree_secretThatStartsWithZeros_keepsThem) {
    const EcKeyPair own = *group.fromPrivate(secretNumber(7));
    // The top byte of P-521 holds one bit, so look at the one after it there.
    const qsizetype top = GetParam().bits % 8 ? 1 : 0;
    for (int i = 1; i < 5000; ++i) {
        const EcKeyPair other = *group.fromPrivate(secretNumber(i));
        const Secret shared = *group.agree(own.privateKey, other.publicKey);
        ASSERT_EQ(shared.view().size(), group.fieldSize());
        if (shared.view()[top] != '\0') continue;
        EXPECT_TRUE(shared.equals(*group.agree(other.privateKey, own.publicKey)));
        return;
    }
    FAIL() << "one in 256 secrets starts with a zero";
}

TEST_P(EcOfStandard, checkPoint_notOnCurve_refused) {
    const EcPoint good = group.generate()->publicKey;
    EcPoint offCurve = good;
    offCurve.back() = static_cast<char>(offCurve.back() ^ 1);
    EcPoint beyondField = good; // X + p would be the same element
    beyondField.replace(1, group.fieldSize(), QByteArray(group.fieldSize(), '\xFF'));
    EcPoint hybrid = good;
    hybrid[0] = static_cast<char>(6 | (good.back() & 1));
    for (const EcPoint& bad : {EcPoint(), EcPoint(1, '\0'), EcPoint(good.size(), '\0'), EcPoint("\x04", 1),
                               good.chopped(1), good + '\0', good.sliced(1), offCurve, beyondField, hybrid}) {
        EXPECT_EQ(group.checkPoint(bad).error().code, Code::CRYPTO_INPUT_INVALID)
            << bad.toHex().toStdString();
        EXPECT_FALSE(group.multiply(secretNumber(2), bad));
        EXPECT_FALSE(group.agree(secretNumber(2), bad));
        EXPECT_FALSE(group.multiplyGeneratorAndAdd(secretNumber(2), bad));
        EXPECT_FALSE(group.withGenerator(bad));
    }
}

TEST_P(EcOfStandard, checkPoint_compressed_givenUncompressed) {
    const EcPoint good = group.generate()->publicKey;
    const EcPoint compressed = static_cast<char>(2 | (good.back() & 1)) + good.sliced(1, group.fieldSize());
    EXPECT_EQ(group.checkPoint(compressed), good);
}

TEST_P(EcOfStandard, multiplyGeneratorAndAdd_sumOfBoth) {
    const EcKeyPair pair = *group.fromPrivate(secretNumber(1000));
    EXPECT_EQ(group.multiplyGeneratorAndAdd(secretNumber(234), pair.publicKey),
              group.fromPrivate(secretNumber(1234))->publicKey);
    EXPECT_EQ(group.multiplyGeneratorAndAdd(secretNumber(1000), pair.publicKey),
              group.fromPrivate(secretNumber(2000))->publicKey);
    const Secret minusOne = *group.divideModuloOrder(Secret::copyOf([&] {
                                                         QByteArray number = parameters.order;
                                                         number.back() = static_cast<char>(number.back() - 1);
                                                         return number;
                                                     }()),
                                                     secretNumber(1));
    EXPECT_EQ(group.multiplyGeneratorAndAdd(minusOne, group.generator()).error().code,
              Code::CRYPTO_INPUT_INVALID)
        << "G - G is infinity";
}

TEST_P(EcOfStandard, fromPrivate_zeroOrOrder_refused) {
    EXPECT_EQ(group.fromPrivate(Secret()).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.fromPrivate(Secret(4)).error().code, Code::CRYPTO_INPUT_INVALID);
    QByteArray beyond = parameters.order;
    EXPECT_EQ(group.fromPrivate(Secret::copyOf(beyond)).error().code, Code::CRYPTO_INPUT_INVALID);
    beyond.back() = static_cast<char>(beyond.back() + 1);
    EXPECT_FALSE(group.fromPrivate(Secret::copyOf(beyond)));
}

TEST_P(EcOfStandard, divideModuloOrder_multipliedBackIsTheSame) {
    const EcKeyPair a = *group.generate(), b = *group.generate();
    const Secret quotient = *group.divideModuloOrder(a.privateKey, b.privateKey);
    EXPECT_EQ(quotient.view().size(), group.orderSize());
    EXPECT_EQ(group.multiply(quotient, b.publicKey), a.publicKey);
    EXPECT_EQ(group.multiplyPublic(quotient.view(), b.publicKey), a.publicKey);
    EXPECT_EQ(group.divideModuloOrder(a.privateKey, Secret(8)).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.divideModuloOrder(Secret(129), b.privateKey).error().code, Code::CRYPTO_INPUT_INVALID);
}

TEST_P(EcOfStandard, encodeFieldElement_pointOfTheCurve) {
    const bool possible = GetParam().id != 10; // P-224's prime is 1 mod 4
    for (int i = 2; i < 40; ++i) {
        const auto point = group.encodeFieldElement(secretNumber(i).view());
        if (!possible) {
            EXPECT_EQ(point.error().code, Code::CRYPTO_ALGORITHM_UNSUPPORTED);
            continue;
        }
        ASSERT_TRUE(point) << i;
        EXPECT_EQ(group.checkPoint(*point), *point);
    }
    if (!possible) return;
    EXPECT_TRUE(group.encodeFieldElement(group.generator().sliced(1, group.fieldSize())));
    EXPECT_EQ(group.encodeFieldElement(parameters.p).error().code, Code::CRYPTO_INPUT_INVALID);
    EXPECT_EQ(group.encodeFieldElement(QByteArray(group.fieldSize() + 1, '\0')).error().code,
              Code::CRYPTO_INPUT_INVALID);
    for (const char* undefined : {"", "00", "01"})
        EXPECT_EQ(group.encodeFieldElement(hex(undefined)).error().code, Code::CRYPTO_INPUT_INVALID);
}

TEST(Ec, standard_numberOfNoCurve_unsupported) {
    for (const int id : {-1, 0, 2, 7, 19, 31})
        EXPECT_EQ(EcGroup::standard(id).error(),
                  (Error{Code::CRYPTO_ALGORITHM_UNSUPPORTED, QString::number(id)}));
}

// ICAO 9303-11 App. H.1, repeated in another implementation.
TEST(Ec, encodeFieldElement_appendixH) {
    const EcGroup group = *EcGroup::standard(13);
    EXPECT_EQ(
        group.encodeFieldElement(hex("A2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E")),
        hex("048E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427"
            "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD"));
}

// ICAO 9303-11 App. G.1.
TEST(Ec, genericMapping_appendixG) {
    const EcGroup group = *EcGroup::standard(13);
    const EcPoint mappingOfChip = hex("04824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                                      "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54");
    EXPECT_EQ(group.fromPrivate(secret("498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560"))
                  ->publicKey,
              mappingOfChip);
    const EcPoint shared = *group.multiply(
        secret("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99"), mappingOfChip);
    const EcPoint mapped = *group.multiplyGeneratorAndAdd(secret("3F00C4D39D153F2B2A214A078D899B22"), shared);
    EXPECT_EQ(mapped, hex("048CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E2"
                          "8C879506743F8611AC33645C5B985C80B5F09A0B83407C1B6A4D857AE76FE522"));
    const EcGroup ephemeral = *group.withGenerator(mapped);
    EXPECT_EQ(ephemeral.generator(), mapped);
    const EcKeyPair terminal =
        *ephemeral.fromPrivate(secret("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595"));
    const EcKeyPair chip =
        *ephemeral.fromPrivate(secret("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"));
    EXPECT_EQ(chip.publicKey, hex("049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                                  "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094"));
    EXPECT_EQ(ephemeral.agree(terminal.privateKey, chip.publicKey)->view(),
              hex("28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925"));
}

} // namespace
} // namespace motcua::crypto
