// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/page_image.h"

#include "tests/core/pages/sample_page.h"
#include "tests/support/event_loop.h"

namespace motcua::pages {
namespace {

TEST(SkewOf, leaningLines_areFoundToATenthOfADegree) {
    for (const double skew : {-5.0, -1.3, 0.0, 0.8, 3.0, 7.5})
        EXPECT_NEAR(skewOf(samplePage({.skew = skew})), skew, 0.21) << skew;
    EXPECT_EQ(skewOf(samplePage({.text = false})), 0) << "nothing to go by";
    EXPECT_EQ(skewOf({}), 0);
}

TEST(Cleaned, page_isLevelAndWithoutTheLid) {
    const auto clean = cleaned(samplePage({.skew = 2.5, .lid = 12}), {});
    ASSERT_TRUE(clean);
    EXPECT_NEAR(skewOf(*clean), 0, 0.21);
    const QSize page = samplePage({}).size();
    EXPECT_NEAR(clean->width(), page.width(), 20);
    EXPECT_NEAR(clean->height(), page.height(), 20);
}

TEST(Cleaned, turnsAndBrightness_areAsAsked) {
    const QImage page = samplePage({});
    const auto turned = cleaned(page, {.straighten = false, .crop = false, .turns = 1});
    ASSERT_TRUE(turned);
    EXPECT_EQ(turned->size(), page.size().transposed());
    QImage grey(10, 10, QImage::Format_Grayscale8);
    grey.fill(100);
    EXPECT_GT(qGray(cleaned(grey, {.straighten = false, .crop = false, .brightness = 40})->pixel(5, 5)), 110);
    EXPECT_LT(qGray(cleaned(grey, {.straighten = false, .crop = false, .brightness = -40})->pixel(5, 5)), 90);
}

TEST(Cleaned, noPicture_isRefused) { EXPECT_EQ(cleaned({}, {}).error().code, Code::QR_PICTURE_UNREADABLE); }

TEST(IsBlank, emptyBacks_areAndWrittenPagesAreNot) {
    EXPECT_TRUE(isBlank(samplePage({.text = false})));
    EXPECT_TRUE(isBlank(samplePage({.text = false, .shineThrough = true}))) << "the front shines through";
    EXPECT_FALSE(isBlank(samplePage({})));
    EXPECT_FALSE(isBlank(samplePage({.text = false, .stamp = true}))) << "a stamp alone is a page";
}

} // namespace
} // namespace motcua::pages
