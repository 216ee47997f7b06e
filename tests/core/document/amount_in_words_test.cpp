// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/render.h"

#include <gtest/gtest.h>

namespace motcua::document {
namespace {

TEST(AmountInWords, say_asPeopleReadThem) {
    const std::vector<std::pair<qint64, const char*>> cases{
        {0, "Không đồng."},
        {1, "Một đồng."},
        {5, "Năm đồng."},
        {10, "Mười đồng."},
        {11, "Mười một đồng."},
        {14, "Mười bốn đồng."},
        {15, "Mười lăm đồng."},
        {20, "Hai mươi đồng."},
        {21, "Hai mươi mốt đồng."},
        {24, "Hai mươi tư đồng."},
        {55, "Năm mươi lăm đồng."},
        {101, "Một trăm linh một đồng."},
        {105, "Một trăm linh năm đồng."},
        {110, "Một trăm mười đồng."},
        {115, "Một trăm mười lăm đồng."},
        {1'000, "Một nghìn đồng."},
        {1'005, "Một nghìn không trăm linh năm đồng."},
        {1'050, "Một nghìn không trăm năm mươi đồng."},
        {8'000, "Tám nghìn đồng."},
        {20'000, "Hai mươi nghìn đồng."},
        {135'500, "Một trăm ba mươi lăm nghìn năm trăm đồng."},
        {1'000'000, "Một triệu đồng."},
        {2'021'004, "Hai triệu không trăm hai mươi mốt nghìn không trăm linh bốn đồng."},
        {1'000'000'000, "Một tỷ đồng."},
        {1'000'005'000, "Một tỷ không trăm linh năm nghìn đồng."},
        {1'200'000'000'000, "Một nghìn hai trăm tỷ đồng."},
        {999'999'999'999'999, "Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín "
                              "mươi chín triệu chín trăm "
                              "chín mươi chín nghìn chín trăm chín mươi chín đồng."},
    };
    for (const auto& [amount, words] : cases)
        EXPECT_EQ(amountInWords(amount).toStdString(), words);
}

} // namespace
} // namespace motcua::document
