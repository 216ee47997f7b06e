// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/page_code.h"

#include "tests/core/pages/sample_page.h"
#include "tests/support/event_loop.h"

namespace motcua::pages {
namespace {

TEST(CodingFor, followsWhatIsOnThePage) {
    EXPECT_EQ(codingFor(samplePage({})), PageCoding::faxG4);
    EXPECT_EQ(codingFor(samplePage({.stamp = true})), PageCoding::colour) << "a red stamp stays red";
    EXPECT_EQ(codingFor(samplePage({.picture = true})), PageCoding::grey);
}

TEST(CodePage, a4At200Dpi_staysWithinItsBudget) {
    const auto text = code(samplePage({.dpi = 300}), 300, PageCoding::faxG4);
    ASSERT_TRUE(text);
    EXPECT_LE(text->bytes.size(), kTextBytes);
    EXPECT_EQ(text->dpi, kStoredDpi) << "no finer than it is kept";
    EXPECT_NEAR(text->pixels.width(), 1654, 2);
    const auto colour = code(samplePage({.stamp = true}), 200, PageCoding::colour);
    ASSERT_TRUE(colour);
    EXPECT_LE(colour->bytes.size(), kColourBytes);
    EXPECT_EQ(QImage::fromData(colour->bytes, "JPEG").size(), colour->pixels);
    RecordProperty("text_bytes", static_cast<int>(text->bytes.size()));
    RecordProperty("colour_bytes", static_cast<int>(colour->bytes.size()));
}

TEST(CodePage, nonsense_isRefused) {
    EXPECT_FALSE(code({}, 200, PageCoding::grey));
    EXPECT_FALSE(code(samplePage({}), 0, PageCoding::grey));
}

} // namespace
} // namespace motcua::pages
