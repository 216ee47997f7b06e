// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/pem.h"
#include "tests/support/test_pki.h"

#include <gmock/gmock.h>

namespace motcua::crypto {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Pem, blocks_amongComments_giveTheirBytes) {
    const QByteArray one(100, '\1'), two(48, '\2'), other(10, '\3');
    const QByteArray text = "subject: CSCA\n" + test::pem("CERTIFICATE", one) + "\r\n" +
                            test::pem("X509 CRL", other) +
                            test::pem("CERTIFICATE", two).replace("\n", "\r\n");
    EXPECT_THAT(pemBlocks(text, "CERTIFICATE"), ElementsAre(one, two));
    EXPECT_THAT(pemBlocks(text, "X509 CRL"), ElementsAre(other));
    EXPECT_THAT(pemBlocks(text, "PRIVATE KEY"), IsEmpty());
}

TEST(Pem, blocks_damaged_areLeftOut) {
    const QByteArray good = test::pem("CERTIFICATE", "good");
    EXPECT_THAT(pemBlocks({}, "CERTIFICATE"), IsEmpty());
    EXPECT_THAT(pemBlocks("-----BEGIN CERTIFICATE-----\nZ29v", "CERTIFICATE"), IsEmpty());
    EXPECT_THAT(pemBlocks("-----BEGIN CERTIFICATE----------END CERTIFICATE-----", "CERTIFICATE"), IsEmpty());
    EXPECT_THAT(
        pemBlocks("-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n" + good, "CERTIFICATE"),
        ElementsAre(QByteArray("good")));
}

} // namespace
} // namespace motcua::crypto
