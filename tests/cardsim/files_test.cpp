// SPDX-License-Identifier: GPL-3.0-or-later
// What a personalised card holds, against the bytes of facts/card.md §8 and OpenSSL's own verification.
#include "tests/cardsim/dg13_file.h"
#include "tests/cardsim/support/test_cards.h"

#include <gtest/gtest.h>
#include <openssl/cms.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace motcua::cardsim {
namespace {

QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }

QByteArray sha256Hex(const QByteArray& bytes) {
    return crypto::digest(crypto::DigestAlgorithm::sha256, bytes).toHex();
}

const unsigned char* in(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

X509* certificateOf(const QByteArray& der) {
    const unsigned char* at = in(der);
    return d2i_X509(nullptr, &at, static_cast<long>(der.size()));
}

/// What OpenSSL takes out of a SOD or CardSecurity whose signature and chain to this anchor hold; empty else.
QByteArray verified(const QByteArray& contentInfo, const QByteArray& anchor) {
    const unsigned char* at = in(contentInfo);
    CMS_ContentInfo* cms = d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(contentInfo.size()));
    X509_STORE* store = X509_STORE_new();
    X509* csca = certificateOf(anchor);
    X509_STORE_add_cert(store, csca);
    X509_STORE_set_flags(store, X509_V_FLAG_NO_CHECK_TIME | X509_V_FLAG_X509_STRICT);
    X509_STORE_set_purpose(store, X509_PURPOSE_ANY);
    BIO* out = BIO_new(BIO_s_mem());
    QByteArray content;
    if (cms && CMS_verify(cms, nullptr, store, nullptr, out, CMS_BINARY) == 1) {
        char* data = nullptr;
        const long size = BIO_get_mem_data(out, &data);
        content = QByteArray(data, size);
    }
    BIO_free(out);
    X509_free(csca);
    X509_STORE_free(store);
    CMS_ContentInfo_free(cms);
    return content;
}

QByteArray sodContent(const CardImage& image) {
    return verified(image.files.at(fid::kSod).sliced(4), image.cscaCertificate);
}

const QByteArray& dataGroup(const CardImage& image, int number) {
    return image.files.at(fid::dataGroup(number));
}

TEST(CardImage, dg1_of_the_samples_is_as_computed_by_hand) {
    const std::pair<Sample, const char*> cases[] = {
        {Sample::a, "0c8e574d5aa8393ee206f8aeceb1413b5194bbd9cf1ee875ef6651df4280aaca"},
        {Sample::b, "05ab29a1f94e646e53db6eb98b824bd25d0648107b52c30b2ec7881fbe475d35"},
        {Sample::c, "7822428bd6dc14117eaaf94759444b9c23b627749b741b317641e0810fe63f75"}};
    for (const auto& [sample, digest] : cases) {
        const CardImage image = cardImage("cccd-2021", {}, sample);
        EXPECT_EQ(dataGroup(image, 1).size(), 95);
        EXPECT_EQ(sha256Hex(dataGroup(image, 1)), digest);
    }
    EXPECT_EQ(cardImage("cccd-2021").mrzInformation, "096012345696011563601154");
    EXPECT_EQ(cardImage("cccd-2021", {}, Sample::c).can, "000029");
}

TEST(CardImage, dg13_of_the_full_sample_is_as_computed_by_hand) {
    const QByteArray dg13 = dataGroup(cardImage("cccd-2021"), 13);
    EXPECT_EQ(dg13.size(), 410);
    EXPECT_EQ(sha256Hex(dg13), "bf4b04af581e71263d3170aeaf37858eec21ce5b8650c07240e70b50552fd8df");
}

TEST(CardImage, dg13_of_the_partial_sample_is_as_computed_by_hand) {
    EXPECT_EQ(dg13File(samplePerson(Sample::b), {}).toHex().toUpper(),
              "6D81D13081CE020101060628D3160100083181C03011020101130C3037393330313030303031373"
              "01A0201020C155472E1BAA76E205468E1BB8B2042C3A9204EC4836D300F020103130A30332F30322F"
              "3230303130090201040C044EE1BBAF300F0201050C0A5669E1BB8774204E616D301802010C0C134B6"
              "8C3B46E67207468E1BB9D692068E1BAA16E301702010D300030100C0E4CC3AA205468E1BB8B2053C3"
              "A175301802010E30130C115068E1BAA16D2056C4836E2042E1BAA3793015020110131038383939414"
              "142424343444445454646");
}

TEST(CardImage, dg13_settings_change_its_form_and_nothing_else) {
    const Person person = samplePerson(Sample::a);
    const QByteArray plain = dg13File(person, {});
    EXPECT_EQ(dg13File(person, {.padding = 5}), plain + QByteArray(5, '\0'));
    // Without the value of field 6 (`0C 04 Kinh`), its index alone.
    EXPECT_EQ(dg13File(person, {.empty = {6}}).size(), plain.size() - 6);
    EXPECT_TRUE(dg13File(person, {.empty = {6}})
                    .contains(hex("3003020106"
                                  "300B020107")));
    // Both names in one SEQUENCE: one header less.
    EXPECT_EQ(dg13File(person, {.parentsInOne = true}).size(), plain.size() - 2);
    const QByteArray wide = dg13File(samplePerson(Sample::b), {.lengths = LengthForm::twoBytes});
    EXPECT_TRUE(wide.startsWith(hex("6D8200D3308200CF")));
    // The fixed offset of facts/card.md §2.1.
    EXPECT_EQ(wide.mid(30, 12), "079301000017");
}

TEST(CardImage, com_and_card_access_are_the_real_card_s) {
    const CardImage image = cardImage("cccd-2021");
    EXPECT_EQ(image.files.at(fid::kCom), hex("60185F0104303130375F36063034303030305C066175636D6F6E"));
    EXPECT_EQ(
        image.masterFiles.at(fid::kCardAccess),
        hex("3134300D060804007F0007020202020101300F060A04007F000702020302020201013012060A04007F00070202040202"
            "02010202010D"));
    EXPECT_FALSE(cardImage("bac-only").masterFiles.contains(fid::kCardAccess));
}

TEST(CardImage, sizes_are_the_real_card_s) {
    const CardImage image = cardImage("cccd-2021");
    EXPECT_EQ(dataGroup(image, 2).size(), 14'931);
    EXPECT_TRUE(
        dataGroup(image, 2).startsWith(hex("75823A4F7F61823A4A0201017F60823A42A10E810102820100870201018802"
                                           "00085F2E82")));
    EXPECT_EQ(dataGroup(image, 14).size(), 386);
    EXPECT_TRUE(dataGroup(image, 14).startsWith(hex("6E82017E3182017A300D")));
    EXPECT_EQ(dataGroup(image, 15).size(), 298);
    EXPECT_TRUE(dataGroup(image, 15).startsWith(hex("6F82012630820122")));
    const qsizetype sod = image.files.at(fid::kSod).size();
    EXPECT_GT(sod, 1700);
    EXPECT_LT(sod, 1850);
}

TEST(CardImage, sod_verifies_up_to_the_csca_and_holds_the_hashes) {
    for (const char* profile : {"cccd-2021", "passport"}) {
        const CardImage image = cardImage(profile);
        const QByteArray content = sodContent(image);
        ASSERT_FALSE(content.isEmpty()) << profile;
        EXPECT_EQ(content.size(), 258); // both have six hashes
        for (const int number : image.profile.dataGroups) {
            const QByteArray hash = crypto::digest(crypto::DigestAlgorithm::sha256, dataGroup(image, number));
            EXPECT_TRUE(content.contains(hex("02 01") + static_cast<char>(number) + hex("0420") + hash))
                << number;
        }
    }
}

TEST(CardImage, card_security_verifies_and_names_the_chip_s_key) {
    const CardImage image = cardImage("passport");
    const QByteArray content = verified(image.masterFiles.at(fid::kCardSecurity), image.cscaCertificate);
    EXPECT_TRUE(content.contains(hex("060904007F000702020102"
                                     "3052300C060704007F0007010202010D034200 04")));
    EXPECT_TRUE(content.endsWith(hex("02010D")));
}

TEST(CardImage, other_authorities_sign_as_well) {
    const IssuerOptions options[] = {
        {.scheme = SignatureScheme::rsaPkcs1, .digest = crypto::DigestAlgorithm::sha256},
        {.scheme = SignatureScheme::rsaPss, .digest = crypto::DigestAlgorithm::sha512, .rsaBits = 4096},
        {.digest = crypto::DigestAlgorithm::sha256, .parameterId = 12}};
    Profile profile = profileNamed(u"cccd-2021").value();
    profile.sodScheme = SignatureScheme::rsaPkcs1;
    for (const IssuerOptions& option : options) {
        const Issuer issuer(option);
        EXPECT_FALSE(sodContent(personalise(samplePerson(Sample::a), profile, issuer)).isEmpty());
    }
}

TEST(Flaws, signer_that_is_not_the_authority_s_does_not_verify) {
    const CardImage forged = cardImage("cccd-2021", {.forgedSigner = true});
    EXPECT_TRUE(sodContent(forged).isEmpty());
    EXPECT_FALSE(verified(forged.files.at(fid::kSod).sliced(4), testIssuer().cscaCertificate()).size());

    const CardImage selfMade = cardImage("cccd-2021", {.selfMadeAuthority = true});
    EXPECT_TRUE(sodContent(selfMade).isEmpty());
    EXPECT_TRUE(selfMade.files.at(fid::kSod).contains("Self-made authority"));
    EXPECT_FALSE(forged.files.at(fid::kSod).contains("Self-made authority"));
}

TEST(Flaws, altered_data_group_is_not_the_hashed_one) {
    for (const char* profile : {"cccd-2021", "passport"}) {
        const std::vector<int> numbers = cardImage(profile).profile.dataGroups;
        for (const int number : numbers) {
            const CardImage image = cardImage(profile, {.alteredDataGroups = {number}});
            const QByteArray content = sodContent(image);
            for (const int other : image.profile.dataGroups)
                EXPECT_EQ(content.contains(
                              crypto::digest(crypto::DigestAlgorithm::sha256, dataGroup(image, other))),
                          other != number);
        }
    }
}

TEST(Flaws, altered_card_access_differs_from_dg14) {
    const CardImage image = cardImage("cccd-2021", {.alteredCardAccess = true});
    const QByteArray infos = image.masterFiles.at(fid::kCardAccess).sliced(2);
    EXPECT_FALSE(dataGroup(image, 14).contains(hex("3182017A") + infos));
    EXPECT_TRUE(
        dataGroup(cardImage("cccd-2021"), 14)
            .contains(hex("3182017A") + cardImage("cccd-2021").masterFiles.at(fid::kCardAccess).sliced(2)));
}

TEST(Flaws, without_active_authentication_nothing_announces_it) {
    const CardImage image = cardImage("cccd-2021", {.noActiveAuthentication = true});
    EXPECT_FALSE(image.files.contains(fid::dataGroup(15)));
    EXPECT_TRUE(image.files.at(fid::kCom).endsWith(hex("5C056175636D6E")));
    EXPECT_EQ(sodContent(image).size(), 258 - 39); // one hash less
}

TEST(Flaws, expired_signer_ended_before_it_signed) {
    const DocumentSigner signer = testIssuer().documentSigner(makeDate(2021, 6, 15), SignatureScheme::ecdsa,
                                                              crypto::DigestAlgorithm::sha256, true);
    X509* certificate = certificateOf(signer.certificate);
    tm end{};
    ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end);
    EXPECT_EQ(end.tm_mday, 14);
    EXPECT_EQ(end.tm_mon + 1, 6);
    X509_free(certificate);
    const CardImage image = cardImage("cccd-2021", {.expiredSigner = true});
    EXPECT_TRUE(image.files.at(fid::kSod).contains(signer.certificate.sliced(4, 40)));
}

TEST(Flaws, revoked_signer_is_in_the_list) {
    const CardImage image = cardImage("cccd-2021", {.revokedSigner = true});
    const DocumentSigner signer = testIssuer().documentSigner(makeDate(2021, 6, 15), SignatureScheme::ecdsa,
                                                              crypto::DigestAlgorithm::sha256);
    X509* certificate = certificateOf(signer.certificate);
    X509* csca = certificateOf(image.cscaCertificate);
    const auto find = [&](const QByteArray& der) {
        const unsigned char* at = in(der);
        X509_CRL* crl = d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size()));
        EXPECT_EQ(X509_CRL_verify(crl, X509_get0_pubkey(csca)), 1);
        X509_REVOKED* entry = nullptr;
        const int found = X509_CRL_get0_by_cert(crl, &entry, certificate);
        X509_CRL_free(crl);
        return found;
    };
    EXPECT_EQ(find(image.revocationList), 1);
    EXPECT_EQ(find(cardImage("cccd-2021").revocationList), 0);
    X509_free(certificate);
    X509_free(csca);
}

TEST(Profiles, each_name_gives_a_card) {
    EXPECT_EQ(profileNames().size(), 8u);
    for (const QString& name : profileNames()) {
        const Profile profile = profileNamed(name).value();
        EXPECT_EQ(profile.name, name);
        EXPECT_FALSE(profile.transport.answerToReset.isEmpty());
        const CardImage image = personalise(samplePerson(Sample::c), profile, testIssuer());
        EXPECT_TRUE(image.files.contains(fid::kSod));
    }
    EXPECT_EQ(profileNamed(u"none").error(), (Error{Code::FIELD_INVALID, QStringLiteral("none")}));
    // Circular 16/2024: JPEG 2000 as data type 1.
    const CardImage image = cardImage("cancuoc-2024");
    EXPECT_TRUE(dataGroup(image, 2).contains(hex("0000000C6A5020200D0A870A")));
    EXPECT_LT(dataGroup(image, 13).size(), 410);
}

} // namespace
} // namespace motcua::cardsim
