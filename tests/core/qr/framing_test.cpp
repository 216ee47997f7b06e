// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/framing.h"

#include <QString>
#include <gtest/gtest.h>

namespace motcua::qr {
namespace {

const QByteArray kCode = "H34.05-261122-0001";

TEST(Framing, isTakenOff_inBytesAndInText) {
    for (const QByteArray& front :
         {QByteArray("]Q1"), QByteArray("\x02"), QByteArray("\xEF\xBB\xBF"),
          QByteArray("\x02]Q3\xEF\xBB\xBF"), QByteArray("\0 \t", 3), QByteArray("]d2")})
        for (const QByteArray& back :
             {QByteArray(), QByteArray("\x03"), QByteArray("\r\n"), QByteArray(" \0\x7F", 3)}) {
            const QByteArray framed = front + kCode + back;
            EXPECT_EQ(withoutFraming(QByteArrayView(framed)), kCode)
                << framed.toPercentEncoding().toStdString();
            EXPECT_EQ(withoutFraming(QString::fromUtf8(framed)), QString::fromUtf8(kCode));
        }
}

TEST(Framing, prefix_standsBeforeTheAimIdentifier) {
    EXPECT_EQ(withoutFraming(QByteArrayView("\x02QR:]Q1abc"), "QR:"), QByteArrayView("abc"));
    EXPECT_EQ(withoutFraming(QByteArrayView("abc"), "QR:"), QByteArrayView("abc"));
    EXPECT_EQ(withoutFraming(QByteArrayView("QR:abc")), QByteArrayView("QR:abc"));
}

TEST(Framing, whatIsTheCodesOwn_stays) {
    for (const QByteArray& code : {QByteArray("[)>\x1E"
                                              "06\x1D"
                                              "P1\x1E\x04"),
                                   QByteArray("]]>"), QByteArray("]1Q"), QByteArray("]Q"), QByteArray("a]Q1"),
                                   QByteArray("\xC2\x85x\xC2\x85")})
        EXPECT_EQ(withoutFraming(QByteArrayView(code)), code) << code.toPercentEncoding().toStdString();
    EXPECT_TRUE(withoutFraming(QByteArrayView("\r\n ]Q1\r")).isEmpty());
}

TEST(Framing, aimIdentifierSize_countsItsBeginning) {
    EXPECT_EQ(aimIdentifierSize(u""), 0);
    EXPECT_EQ(aimIdentifierSize(u"]"), 1);
    EXPECT_EQ(aimIdentifierSize(u"]Q"), 2);
    EXPECT_EQ(aimIdentifierSize(u"]Q1"), 3);
    EXPECT_EQ(aimIdentifierSize(u"]q100"), 3) << "Caps Lock";
    EXPECT_EQ(aimIdentifierSize(u"]1"), 0);
    EXPECT_EQ(aimIdentifierSize(u"]Q "), 0);
    EXPECT_EQ(aimIdentifierSize(u"Q1"), 0);
}

} // namespace
} // namespace motcua::qr
