// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/com.h"

#include "tests/core/emrtd/vectors.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

TEST(Com, vietnameseCard_listsItsDataGroups) {
    const auto com = parseCom(hex(kComVietnam));
    ASSERT_TRUE(com);
    EXPECT_EQ(com->ldsVersion, "0107");
    EXPECT_EQ(com->unicodeVersion, "040000");
    EXPECT_EQ(com->dataGroups,
              (std::vector{File::dg1, File::dg2, File::dg3, File::dg13, File::dg15, File::dg14}));
}

TEST(Com, icaoExample_read) {
    const auto com = parseCom(hex("60145F0104303130365F36063034303030305C026175")); // ICAO 9303-11 D.4
    ASSERT_TRUE(com);
    EXPECT_EQ(com->dataGroups, (std::vector{File::dg1, File::dg2}));
}

TEST(Com, unknownTagsRepetitionsAndPadding_leftOut) {
    const auto com = parseCom(hex("60085C0477617F61"
                                  "C000"
                                  "0000FFFF"));
    ASSERT_TRUE(com) << com.error().detail.toStdString();
    EXPECT_EQ(com->dataGroups, (std::vector{File::dg1}));
    EXPECT_EQ(com->ldsVersion, "");
}

TEST(Com, broken_refused) {
    for (const char* digits :
         {"", "61025C00", "6000", "60025C05", "60025C0001", "60145F0104303130365F36063034303030305C0261",
          "60165F011130303030303030303030303030303030305C00", "600080"})
        EXPECT_EQ(parseCom(hex(digits)).error().code, Code::EMRTD_FILE_INVALID) << digits;
    EXPECT_EQ(parseCom(hex("60025C0001")).error().detail, QStringLiteral("EF.COM byte 4"));
    EXPECT_EQ(parseCom(hex("6000")).error().detail, QStringLiteral("EF.COM tag list"));
}

} // namespace
} // namespace motcua::emrtd
