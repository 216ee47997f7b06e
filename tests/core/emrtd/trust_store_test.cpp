// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/trust_store.h"
#include "tests/cardsim/issuer.h"
#include "tests/core/emrtd/card_pki.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace motcua::emrtd {
namespace {

using namespace test;
using crypto::DigestAlgorithm;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const CardPki& pki() { return CardPki::shared(); }

TestCertificate masterListSigner(const TestCertificate& csca = pki().csca,
                                 const CertificateSpec& spec = masterListSignerSpec()) {
    return issue(spec, TestKey::make("P-256"), &csca);
}
TestCertificate foreignCsca() {
    CertificateSpec spec = cscaSpec();
    spec.subject.country = QStringLiteral("XA");
    return issue(spec, TestKey::make("brainpoolP512r1", true), nullptr, {DigestAlgorithm::sha512});
}

TEST(TrustStore, fromMasterList_signedByOneOfIt_givesAll) {
    const TestCertificate other = foreignCsca();
    for (const bool isBer : {false, true}) {
        SignedDataSpec spec = masterListSpec({other.der, pki().csca.der}, masterListSigner());
        spec.isBer = isBer;
        const auto list = TrustStore::fromMasterList(signedData(spec));
        ASSERT_TRUE(list) << list.error().detail.toStdString();
        EXPECT_THAT(list->certificates, ElementsAre(other.der, pki().csca.der));
        EXPECT_THAT(list->revocationLists, IsEmpty());
    }
}

TEST(TrustStore, fromMasterList_notAsItShouldBe_isRefused) {
    struct Case {
        const char* name;
        std::function<void(SignedDataSpec&)> change;
        const char* detail;
    };
    static const TestCertificate s_other = foreignCsca();
    const auto signedBy = [](SignedDataSpec& spec, const TestCertificate& signer) {
        spec.signers = {SignerSpec{signer}};
        spec.certificates = {signer.der};
    };
    const std::vector<Case> cases{
        {"another content type",
         [](SignedDataSpec& spec) { spec.contentType = QStringLiteral("2.23.136.1.1.1"); }, "content type"},
        {"altered list",
         [](SignedDataSpec& spec) {
             spec.signers[0].messageDigest = crypto::digest(DigestAlgorithm::sha256, spec.content);
             spec.content[spec.content.size() - 1] = '\7';
         },
         "signature"},
        {"signer not in it", [](SignedDataSpec& spec) { spec.certificates.clear(); }, "signature"},
        {"no signer", [](SignedDataSpec& spec) { spec.signers.clear(); }, "signature"},
        {"no attributes", [](SignedDataSpec& spec) { spec.signers[0].hasAttributes = false; }, "signature"},
        {"signer of a CSCA that is not listed",
         [&](SignedDataSpec& spec) { signedBy(spec, masterListSigner(s_other)); }, "signature"},
        {"signer made for documents", [&](SignedDataSpec& spec) { signedBy(spec, pki().signer); },
         "signature"},
        {"signer that may not sign",
         [&](SignedDataSpec& spec) {
             CertificateSpec odd = masterListSignerSpec();
             odd.keyUsage = kCertSign;
             signedBy(spec, masterListSigner(pki().csca, odd));
         },
         "signature"},
        {"signed when the signer was not valid",
         [](SignedDataSpec& spec) { spec.signers[0].signingTime = at(2020, 1, 1); }, "signature"},
        {"version 1", [](SignedDataSpec& spec) { spec.content[6] = '\1'; }, "version"},
        {"something else in the list",
         [](SignedDataSpec& spec) {
             spec.content = der(0x30, QByteArray::fromHex("020100") + der(0x31, der(4, "x")));
         },
         "byte"},
        {"no list", [](SignedDataSpec& spec) { spec.content = "x"; }, "byte"},
        {"more after the list", [](SignedDataSpec& spec) { spec.content += '\0'; }, "byte"},
    };
    for (const Case& each : cases) {
        SCOPED_TRACE(each.name);
        SignedDataSpec spec = masterListSpec({pki().csca.der}, masterListSigner());
        each.change(spec);
        const auto list = TrustStore::fromMasterList(signedData(spec));
        ASSERT_FALSE(list);
        EXPECT_EQ(list.error().code, Code::EMRTD_MASTER_LIST_INVALID);
        EXPECT_TRUE(list.error().detail.startsWith(QLatin1StringView(each.detail)))
            << list.error().detail.toStdString();
    }
    EXPECT_EQ(TrustStore::fromMasterList("no CMS").error().code, Code::EMRTD_MASTER_LIST_INVALID);
}

TEST(TrustStore, fromMasterList_withoutSigningTime_isTaken) {
    SignedDataSpec spec = masterListSpec({pki().csca.der}, masterListSigner());
    spec.signers[0].signingTime = {};
    EXPECT_TRUE(TrustStore::fromMasterList(signedData(spec)));
}

TEST(TrustStore, add_keepsEachOnce) {
    TrustStore store{{"a", "b"}, {"x"}};
    store.add({{"b", "c", "c"}, {"x", "y"}});
    EXPECT_THAT(store.certificates, ElementsAre("a", "b", "c"));
    EXPECT_THAT(store.revocationLists, ElementsAre("x", "y"));
}

class Folder {
public:
    QString path() const { return m_folder.path(); }
    void write(const char* name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(QLatin1StringView(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    TrustStore load() {
        problems.clear();
        return TrustStore::load(path(), &problems);
    }
    QStringList problems;

private:
    QTemporaryDir m_folder;
};

TEST(TrustStore, load_everyKindOfFile_isTaken) {
    std::vector<TestCertificate> made;
    for (int i = 0; i < 7; ++i)
        made.push_back(foreignCsca());
    const QByteArray crl = revocationList(pki().csca, {});
    RevocationSpec other;
    other.serials = {"\1"};
    const QByteArray secondCrl = revocationList(pki().csca, other);
    Folder folder;
    folder.write("a.cer", made[0].der);
    folder.write("b.CRT", pem("CERTIFICATE", made[1].der));
    folder.write("c.der", made[2].der);
    folder.write("d.pem", "comment\n" + pem("CERTIFICATE", made[3].der) + pem("CERTIFICATE", made[4].der));
    folder.write("e.crl", crl);
    folder.write("f.crl", pem("X509 CRL", secondCrl) + pem("X509 CRL", crl));
    folder.write("g.ml", signedData(masterListSpec({pki().csca.der, made[0].der}, masterListSigner())));
    folder.write("link.cer", link(made[5], made[6]).der);
    folder.write("README.md", "what this folder is for");
    folder.write("signer.cer", pki().signer.der);
    const TrustStore store = folder.load();
    EXPECT_THAT(folder.problems, IsEmpty());
    EXPECT_THAT(store.certificates,
                UnorderedElementsAre(made[0].der, made[1].der, made[2].der, made[3].der, made[4].der,
                                     pki().csca.der, testing::_, pki().signer.der));
    EXPECT_THAT(store.revocationLists, ElementsAre(crl, secondCrl));
    EXPECT_EQ(TrustStore::load(folder.path()).certificates, store.certificates) << "nobody has to listen";
}

/// As the ICAO PKD gives them (RFC 2849): base64, folded.
QByteArray ldifAttribute(const char* name, const QByteArray& value) {
    const QByteArray line = QByteArray(name) + ":: " + value.toBase64();
    QByteArray text = line.first(76) + "\r\n";
    for (qsizetype at = 76; at < line.size(); at += 75)
        text += ' ' + line.sliced(at, std::min<qsizetype>(75, line.size() - at)) + "\r\n";
    return text;
}

TEST(TrustStore, load_ldif_takesListsAndAuthorities) {
    const TestCertificate authority = foreignCsca();
    const QByteArray list = signedData(masterListSpec({pki().csca.der}, masterListSigner()));
    const QByteArray crl = revocationList(pki().csca, {});
    Folder folder;
    folder.write("pkd.ldif", "version: 1\r\n\r\ndn: cn=CSCA Vietnam,o=ml,c=VN\r\nobjectClass: top\r\n" +
                                 ldifAttribute("pkdMasterListContent", list) + "cn: CSCA Vietnam\r\n" +
                                 ldifAttribute("cACertificate;binary", authority.der) +
                                 ldifAttribute("userCertificate;binary", pki().signer.der) +
                                 ldifAttribute("certificateRevocationList;binary", crl));
    const TrustStore store = folder.load();
    EXPECT_THAT(folder.problems, IsEmpty());
    EXPECT_THAT(store.certificates, ElementsAre(pki().csca.der, authority.der)) << "no signers";
    EXPECT_THAT(store.revocationLists, ElementsAre(crl));

    folder.write("pkd.ldif", "cACertificate: no base64\n" + ldifAttribute("pkdMasterListContent", crl) +
                                 "certificateRevocationList;binary:: ****\ncn");
    EXPECT_THAT(folder.load().certificates, IsEmpty());
    EXPECT_EQ(folder.problems.size(), 3);
}

TEST(TrustStore, load_badFiles_areNamedAndPassedOver) {
    Folder folder;
    QByteArray damaged = pki().csca.der;
    damaged[damaged.size() - 1] = static_cast<char>(damaged[damaged.size() - 1] ^ 1);
    const TestCertificate odd = issue(cscaSpec(), TestKey::make("secp256k1"), nullptr);
    folder.write("a.cer", "no certificate");
    folder.write("b.pem", pem("CERTIFICATE", "neither") + pem("CERTIFICATE", pki().csca.der));
    folder.write("c.crl", pki().csca.der);
    folder.write("d.ml", pki().csca.der);
    folder.write("e.cer", damaged);
    folder.write("f.cer", odd.der);
    folder.write("g.cer", QByteArray(8 * 1024 * 1024 + 1, '0'));
    folder.write("h.cer", {});
    const TrustStore store = folder.load();
    EXPECT_THAT(store.certificates, ElementsAre(pki().csca.der));
    EXPECT_THAT(store.revocationLists, IsEmpty());
    EXPECT_EQ(folder.problems, QStringList({QStringLiteral("a.cer: CRYPTO_INPUT_INVALID (certificate)"),
                                            QStringLiteral("b.pem: CRYPTO_INPUT_INVALID (certificate)"),
                                            QStringLiteral("c.crl: CRYPTO_INPUT_INVALID (revocation list)"),
                                            QStringLiteral("d.ml: EMRTD_MASTER_LIST_INVALID (signed data)"),
                                            QStringLiteral("e.cer: CRYPTO_INPUT_INVALID (signature)"),
                                            QStringLiteral("f.cer: CRYPTO_ALGORITHM_UNSUPPORTED (key)"),
                                            QStringLiteral("g.cer: FILE_UNREADABLE"),
                                            QStringLiteral("h.cer: CRYPTO_INPUT_INVALID (certificate)")}));
}

/// The simulated cards of training are signed by keys anybody can have: only the training reader trusts them.
TEST(TrustStore, shipped_trustsNoSimulatedCard) {
    const TrustStore shipped = TrustStore::shipped();
    EXPECT_TRUE(std::ranges::find(shipped.certificates, cardsim::Issuer().cscaCertificate()) ==
                shipped.certificates.end());
    EXPECT_TRUE(shipped.certificates.empty()) << "resources/trust/README.md says that none is shipped";
}

TEST(TrustStore, load_noFolder_isEmpty) {
    QStringList problems;
    const TrustStore store = TrustStore::load(QStringLiteral("no such folder"), &problems);
    EXPECT_THAT(store.certificates, IsEmpty());
    EXPECT_THAT(problems, IsEmpty());
}

} // namespace
} // namespace motcua::emrtd
