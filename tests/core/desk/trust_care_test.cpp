// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/trust_care.h"

#include "core/desk/officers.h"
#include "core/emrtd/trust_store.h"
#include "tests/support/temp_station.h"
#include "tests/support/test_pki.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

/// An issuer that exists in this test only.
QByteArray issuer(const char* name) {
    auto spec = test::cscaSpec();
    spec.subject.commonName = QString::fromLatin1(name);
    return test::issue(spec, test::TestKey::make("P-256"), nullptr).der;
}

QString put(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(bytes), bytes.size());
    return path;
}

TEST(TrustCare, added_isTrustedUntilRemoved) {
    TempStation station;
    const QTemporaryDir usb;
    const QByteArray der = issuer("CSCA one");
    const QString path = put(usb, "csca.cer", der);
    EXPECT_TRUE(trustFiles(station.workplace()).empty());

    const auto seen = inspectTrustFile(station.workplace(), path);
    ASSERT_TRUE(seen);
    ASSERT_EQ(seen->certificates.size(), 1u);
    EXPECT_EQ(seen->certificates[0].country, u"VN");
    EXPECT_TRUE(seen->certificates[0].validNow);
    EXPECT_TRUE(seen->certificates[0].selfIssued);
    EXPECT_EQ(seen->certificates[0].fingerprint.count(u':'), 31);
    EXPECT_TRUE(trustFiles(station.workplace()).empty()) << "looking trusts nothing";

    ASSERT_TRUE(addTrustFile(station.workplace(), path, *seen));
    EXPECT_EQ(trustFiles(station.workplace()), std::vector{*seen});
    EXPECT_EQ(emrtd::TrustStore::load(trustFolder(station.workplace())).certificates, std::vector{der});

    ASSERT_TRUE(removeTrustFile(station.workplace(), seen->name));
    EXPECT_TRUE(trustFiles(station.workplace()).empty());
    EXPECT_EQ(removeTrustFile(station.workplace(), QStringLiteral("../keys.json")).error().code,
              Code::FIELD_INVALID);
}

TEST(TrustCare, changedSinceInspected_isNotTrusted) {
    TempStation station;
    const QTemporaryDir usb;
    const QString path = put(usb, "csca.cer", issuer("CSCA one"));
    const auto seen = inspectTrustFile(station.workplace(), path);
    ASSERT_TRUE(seen);
    put(usb, "csca.cer", issuer("CSCA two"));
    EXPECT_EQ(addTrustFile(station.workplace(), path, *seen).error().code, Code::FIELD_INVALID);
    EXPECT_TRUE(QDir(trustFolder(station.workplace())).entryList(QDir::Files).isEmpty());
}

TEST(TrustCare, nothingToTrust_isRefused) {
    TempStation station;
    const QTemporaryDir usb;
    EXPECT_EQ(inspectTrustFile(station.workplace(), put(usb, "a.cer", "no certificate")).error().code,
              Code::EMRTD_FILE_INVALID);
    EXPECT_EQ(inspectTrustFile(station.workplace(), put(usb, "letter.txt", "hello")).error().code,
              Code::EMRTD_FILE_INVALID);
    EXPECT_EQ(inspectTrustFile(station.workplace(), usb.filePath(QStringLiteral("none.cer"))).error().code,
              Code::FILE_UNREADABLE);
}

TEST(TrustCare, clerk_mayNotChangeIt) {
    TempStation station;
    const QTemporaryDir usb;
    const QString path = put(usb, "csca.cer", issuer("CSCA one"));
    const Secret own = Secret::copyOf("mật khẩu của Bình");
    ASSERT_TRUE(addOfficer(station.workplace(),
                           {QStringLiteral("binh"), QStringLiteral("Bình"), officer::Role::clerk}, own));
    station.close();
    const auto workplace = Workplace::open(station.folder(), QStringLiteral("binh"), own, station.clock);
    ASSERT_TRUE(workplace);
    const auto seen = inspectTrustFile(**workplace, path);
    ASSERT_TRUE(seen);
    EXPECT_EQ(addTrustFile(**workplace, path, *seen).error().code, Code::OFFICER_NOT_PERMITTED);
    EXPECT_EQ(removeTrustFile(**workplace, seen->name).error().code, Code::OFFICER_NOT_PERMITTED);
}

} // namespace
} // namespace motcua::desk
