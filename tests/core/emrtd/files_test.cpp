// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/files.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

TEST(Files, everyFile_standsAtItsOwnPlace) {
    for (int number = 0; number < 20; ++number)
        EXPECT_EQ(fileInfo(static_cast<File>(number)).file, static_cast<File>(number));
}

TEST(Files, dataGroups_areNumberedAndTagged) {
    for (int number = 1; number <= 16; ++number) {
        const auto file = dataGroup(number);
        ASSERT_TRUE(file);
        EXPECT_EQ(dataGroupNumber(*file), number);
        EXPECT_EQ(fileInfo(*file).id, 0x0100 + number);
        EXPECT_EQ(dataGroupOfTag(fileInfo(*file).tag), file);
    }
    EXPECT_FALSE(dataGroup(0));
    EXPECT_FALSE(dataGroup(17));
    EXPECT_EQ(dataGroupNumber(File::sod), 0);
    EXPECT_FALSE(dataGroupOfTag(0x77));
}

} // namespace
} // namespace motcua::emrtd
