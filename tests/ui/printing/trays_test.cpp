// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/trays.h"

#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(Trays, ofALaserPrintersListing_areItsOwnNames) {
    QString option;
    const QStringList trays =
        traysIn(u"PageSize/Media Size: Letter *A4 A5\n"
                "Resolution/Resolution: *600dpi\n"
                "InputSlot/Media Source: *Default Upper Lower Envelope LargeCapacity Manual\n"
                "Duplex/Double-Sided Printing: *None DuplexNoTumble\n"_s,
                &option);
    EXPECT_EQ(trays, QStringList({u"Default"_s, u"Upper"_s, u"Lower"_s, u"Envelope"_s, u"LargeCapacity"_s,
                                  u"Manual"_s}));
    EXPECT_EQ(option, u"InputSlot");
}

TEST(Trays, ofADriverlessQueue_orOfNone) {
    EXPECT_EQ(traysIn(u"media-source: auto *tray-1 tray-2\n"_s),
              QStringList({u"auto"_s, u"tray-1"_s, u"tray-2"_s}));
    EXPECT_TRUE(traysIn(u"PageSize/Media Size: X72MMY200MM\n"_s).isEmpty()) << "a receipt printer has none";
    EXPECT_TRUE(traysIn({}).isEmpty());
    EXPECT_TRUE(traysIn(u"XInputSlot/Media: a b\n"_s).isEmpty());
}

} // namespace
} // namespace motcua::ui
