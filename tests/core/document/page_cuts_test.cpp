// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/page_cuts.h"

#include <gtest/gtest.h>

namespace motcua::document {
namespace {

Unit line(double top, double bottom, bool staysWithNext = false) {
    Unit unit;
    unit.top = top;
    unit.bottom = bottom;
    unit.staysWithNext = staysWithNext;
    return unit;
}
Unit row(double top, double bottom, bool isHead = false) {
    Unit unit = line(top, bottom, isHead);
    unit.table = 0;
    unit.isHead = isHead;
    return unit;
}

std::vector<std::pair<double, double>> spans(const std::vector<PageCut>& pages) {
    std::vector<std::pair<double, double>> all;
    for (const PageCut& page : pages)
        all.emplace_back(page.top, page.bottom);
    return all;
}
using Spans = std::vector<std::pair<double, double>>;

TEST(PageCuts, cut_onePageWhenAllFits) {
    EXPECT_EQ(spans(cutPages({line(0, 40), line(40, 100)}, 100)), (Spans{{0, 100}}));
    EXPECT_EQ(cutPages({}, 100).size(), 1U);
}

TEST(PageCuts, cut_betweenUnitsNeverThrough) {
    EXPECT_EQ(spans(cutPages({line(0, 60), line(60, 110), line(110, 150)}, 100)),
              (Spans{{0, 60}, {60, 150}}));
}

TEST(PageCuts, cut_keepsTogetherWhatBelongsTogether) {
    EXPECT_EQ(spans(cutPages({line(0, 60), line(60, 90, true), row(90, 120)}, 100)),
              (Spans{{0, 60}, {60, 120}}));
}

TEST(PageCuts, cut_repeatsTheHeadOfATable) {
    const auto pages = cutPages({row(0, 10, true), row(10, 60), row(60, 110), row(110, 145)}, 100);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].headHeight(), 0);
    EXPECT_EQ(pages[1].headTop, 0);
    EXPECT_EQ(pages[1].headBottom, 10);
    EXPECT_EQ(spans(pages), (Spans{{0, 60}, {60, 145}}));
}

TEST(PageCuts, cut_roomOfTheHeadIsCounted) {
    const auto pages = cutPages({row(0, 10, true), row(10, 100), row(100, 195)}, 100);
    EXPECT_EQ(pages.size(), 3U) << "95 and the head of 10 are higher than a page: the row is cut";
}

TEST(PageCuts, cut_whatIsHigherThanAPageAtALine) {
    Unit high = line(0, 250);
    for (double at = 0; at < 250; at += 15)
        high.lines.push_back(at);
    EXPECT_EQ(spans(cutPages({high}, 100)), (Spans{{0, 90}, {90, 180}, {180, 250}}));
    EXPECT_EQ(spans(cutPages({line(0, 250)}, 100)), (Spans{{0, 100}, {100, 200}, {200, 250}}));
}

TEST(PageCuts, cut_endsWhenEverythingStaysTogether) {
    std::vector<Unit> units;
    for (int at = 0; at < 30; ++at)
        units.push_back(line(at * 10, at * 10 + 10, true));
    EXPECT_EQ(cutPages(units, 100).size(), 3U);
}

} // namespace
} // namespace motcua::document
