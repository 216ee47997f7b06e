// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/wedge_shape.h"

#include <QString>
#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

using namespace Qt::StringLiterals;

TEST(WedgeShape, shapeOf_growingCodes) {
    struct Case {
        QString text;
        Shape shape;
    };
    const QString card = u"001096012345||An|15011996|Nam|Xã A|"_s;
    const QString money = u"00020101021238540010A00000072701240006970403011001234567890208QRIBFTTA6304"_s;
    const Case cases[] = {
        {u""_s, Shape::possible},
        {u"001096012345"_s, Shape::possible},
        {u"0010960123456"_s, Shape::none},
        {u"001096012345|"_s, Shape::certain},
        {u"001096012345~"_s, Shape::certain},
        {u"001096012345a"_s, Shape::none},
        {u"00109601234|"_s, Shape::none},
        {card, Shape::certain},
        {card + u"1506202"_s, Shape::certain},
        {card + u"15062021"_s, Shape::complete},
        {card + u"15/06/2021"_s, Shape::complete},
        {card + u"150620211"_s, Shape::none},
        {card + u"15062021||||"_s, Shape::complete},
        {u"0123456789|"_s, Shape::certain},
        {u"DN4010123456789|"_s, Shape::certain},
        {u"DN401012345678|"_s, Shape::none},
        {u"DN4010123456789|4e|15/01/1996|1|4e|01"_s, Shape::complete},
        {u"H34.05-261122-0001"_s, Shape::complete},
        {u"H34.05-20261122-0001"_s, Shape::complete},
        {u"h34-261122-T010001"_s, Shape::complete},
        {u"000.00.06.H56-231027-0361"_s, Shape::complete},
        {u"H34.05-261122-001"_s, Shape::possible},
        {u"H34.05-26112-0"_s, Shape::none},
        {u"H34.05-261122-00012345"_s, Shape::none},
        {u"H34.05-261122-0001-"_s, Shape::none},
        {u"H34.05-2611221234"_s, Shape::none},
        {u"H34.05-26a"_s, Shape::none},
        {u"H34..05"_s, Shape::none},
        {u"H34.-"_s, Shape::none},
        {u"H345"_s, Shape::none},
        {u"1.2.3.4.5.6"_s, Shape::none},
        {u"22-0001"_s, Shape::none},
        {u"000201"_s, Shape::possible},
        {money, Shape::certain},
        {money + u"ABCD"_s, Shape::closed},
        {money + u"ABCDE"_s, Shape::none},
        {u"000201x102xx"_s, Shape::none},
        {u"]"_s, Shape::possible},
        {u"]Q"_s, Shape::possible},
        {u"]Q1"_s, Shape::possible},
        {u"]Q1001096012345|"_s, Shape::certain},
        {u"]Q1H34.05-261122-0001"_s, Shape::complete},
        {u"]Q1"_s + money + u"ABCD"_s, Shape::closed},
        {u"]1"_s, Shape::none},
        {u"]Q1x"_s, Shape::possible},
        {u"]Q1x!"_s, Shape::none},
        {u" "_s, Shape::none},
        {u"Nguyễn"_s, Shape::none},
    };
    for (const Case& c : cases)
        EXPECT_EQ(shapeOf(c.text), c.shape) << c.text.toStdString();
}

} // namespace
} // namespace motcua::scanner
