// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/fees.h"

#include "tests/core/catalogue/support.h"

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;

constexpr Date kDay = makeDate(2026, 11, 23);
const QString kDigitalCitizen = u"NQ 66.22/2026/NQ-CP"_s;

std::optional<qint64> total(const char* code, const FeeContext& context) {
    return quoteFee(procedureOfToday(code), context)->total;
}

FeeContext on(Date day, Channel channel = Channel::direct, const QString& caseName = {}) {
    FeeContext context;
    context.date = day;
    context.channel = channel;
    context.caseName = caseName;
    return context;
}

TEST(Fees, residence_dependsOnChannelAndCase) {
    EXPECT_EQ(total("1.004222", on(kDay)), 20'000);
    EXPECT_EQ(total("1.004222", on(kDay, Channel::online)), 10'000);
    EXPECT_EQ(total("1.004222", on(kDay, Channel::postal)), 20'000)
        << "no amount for the post: the counter's";
    EXPECT_EQ(total("1.004194", on(kDay)), 15'000);
    EXPECT_EQ(total("1.004194", on(kDay, Channel::online)), 7'000);
    EXPECT_EQ(total("1.010038", on(kDay, Channel::online)), 5'000);
    FeeContext list = on(kDay, Channel::online, u"Theo danh sach, moi nguoi"_s);
    list.units = 12;
    EXPECT_EQ(total("1.004194", list), 60'000);
    EXPECT_EQ(feeCases(procedureOfToday("1.004194")), QStringList{u"theo danh sách, mỗi người"_s});
}

TEST(Fees, findFeeCase_byNameWithoutDiacritics) {
    const Procedure& stay = procedureOfToday("1.004194");
    EXPECT_EQ(findFeeCase(stay, u" theo danh sach, MOI nguoi"), u"theo danh sách, mỗi người"_s);
    for (const auto* text : {u"", u"theo danh sách", u"1.004194.01"})
        EXPECT_EQ(findFeeCase(stay, text).error().code, Code::CATALOGUE_CASE_UNKNOWN);
}

TEST(Fees, idCard_isHalvedUntilTheEndOf2026) {
    EXPECT_EQ(total("1.014063", on(kDay)), 25'000);
    EXPECT_EQ(total("1.014063", on(kDay, Channel::direct, u"đổi từ thẻ CCCD sang thẻ căn cước"_s)), 15'000);
    EXPECT_EQ(total("1.014064", on(kDay)), 35'000);
    EXPECT_EQ(total("1.014064", on(makeDate(2025, 6, 30))), 70'000);
    EXPECT_EQ(total("1.014064", on(makeDate(2025, 7, 1))), 35'000);
    EXPECT_EQ(total("1.014064", on(makeDate(2026, 12, 31))), 35'000);
    EXPECT_EQ(total("1.014064", on(makeDate(2027, 1, 1))), 70'000);
    EXPECT_EQ(total("1.001456", on(kDay, Channel::direct, u"cấp lại do hỏng/mất"_s)), 200'000);
}

TEST(Fees, waiver_needsItsDaysItsChannelAndTheClerksWord) {
    const std::tuple<Date, Channel, bool, qint64> cases[] = {
        {makeDate(2026, 8, 14), Channel::online, true, 10'000},
        {makeDate(2026, 8, 15), Channel::online, true, 0},
        {makeDate(2027, 2, 28), Channel::online, true, 0},
        {makeDate(2027, 3, 1), Channel::online, true, 10'000},
        {kDay, Channel::online, false, 10'000},
        {kDay, Channel::direct, true, 20'000},
    };
    const Catalogue during = *shippedCatalogueOn(kDay);
    for (const auto& [day, channel, confirmed, expected] : cases) {
        FeeContext context = on(day, channel);
        if (confirmed) context.confirmed << kDigitalCitizen;
        EXPECT_EQ(quoteFee(*during.find(u"1.004222"), context)->total, expected)
            << qPrintable(formatDate(day));
    }
}

TEST(Fees, policies_tellWhyTheyDoNotApply) {
    FeeContext context = on(kDay, Channel::online);
    const auto states = [&] {
        std::vector<PolicyState> found;
        const FeeQuote quote = *quoteFee(procedureOfToday("1.014064"), context);
        for (const PolicyOutcome& outcome : quote.policies)
            found.push_back(outcome.state);
        return found;
    };
    using enum PolicyState;
    EXPECT_EQ(states(), (std::vector{unconfirmed, applied}));
    context.confirmed << kDigitalCitizen;
    EXPECT_EQ(states(), (std::vector{applied, outdone})) << "the highest benefit wins";
    EXPECT_EQ(quoteFee(procedureOfToday("1.014064"), context)->total, 0);
    context.channel = Channel::direct;
    EXPECT_EQ(states(), (std::vector{otherChannel, applied}));
    context.exemption = u"Luật Người khuyết tật"_s;
    EXPECT_EQ(states(), (std::vector{otherChannel, outdone}));
    context.date = makeDate(2028, 1, 1);
    EXPECT_TRUE(states().empty());
}

TEST(Fees, certifiedCopies_arePaidByThePage) {
    const std::tuple<int, int, qint64> cases[] = {{1, 1, 2'000},     {2, 1, 4'000},     {3, 1, 5'000},
                                                  {10, 3, 36'000},   {198, 1, 200'000}, {199, 1, 200'000},
                                                  {500, 2, 400'000}, {197, 1, 199'000}};
    for (const auto& [pages, copies, expected] : cases) {
        FeeContext context = on(kDay);
        context.copies = {{pages, copies}};
        EXPECT_EQ(total("2.000815", context), expected) << pages << " pages";
    }
    FeeContext two = on(kDay);
    two.copies = {{1, 2}, {4, 1}};
    const FeeQuote quote = *quoteFee(procedureOfToday("2.000815"), two);
    EXPECT_EQ(quote.total, 10'000);
    ASSERT_EQ(quote.lines.size(), 2u);
    EXPECT_EQ(quote.lines[1],
              (FeeLine{u"1 bản × 6.000 đ (4 trang)"_s, u"TT 226/2016/TT-BTC Điều 4"_s, 6'000}));
    EXPECT_EQ(total("2.000815", on(kDay)), std::nullopt) << "without the pages nobody knows";
}

TEST(Fees, signatures_arePaidByTheCase) {
    FeeContext context = on(kDay);
    EXPECT_EQ(total("2.000884", context), 10'000);
    context.units = 3;
    EXPECT_EQ(total("2.000884", context), 30'000);
    EXPECT_EQ(total("2.000635", context), 24'000);
}

TEST(Fees, unknownAmount_staysUnknown) {
    const FeeQuote council = *quoteFee(procedureOfToday("1.000656"), on(kDay));
    EXPECT_EQ(council.total, std::nullopt);
    EXPECT_TRUE(council.askProvince);
    ASSERT_EQ(council.lines.size(), 1u);
    EXPECT_TRUE(council.lines[0].text.contains(u"Hội đồng nhân dân tỉnh"));
    EXPECT_EQ(total("1.003197", on(kDay)), std::nullopt);

    FeeContext waived = on(kDay, Channel::online);
    waived.confirmed << kDigitalCitizen;
    const FeeQuote nothing = *quoteFee(procedureOfToday("1.004873"), waived);
    EXPECT_EQ(nothing.total, 0) << "all of an unknown amount is nothing";
    EXPECT_FALSE(nothing.askProvince);

    Procedure half;
    half.feePolicies = {{u"1.000001"_s, 50, {}, {}, {}, u"NQ"_s, kDay, kDay, Confidence::high, {}}};
    EXPECT_EQ(quoteFee(half, on(kDay))->total, std::nullopt) << "half of an unknown amount is not known";
    half.feeVnd = 15'001;
    EXPECT_EQ(quoteFee(half, on(kDay))->total, 7'500);
}

TEST(Fees, usualAmount_beforeTheProvincesTable_isMarked) {
    const FeeQuote quote = *quoteFee(procedureOfToday("1.001612"), on(kDay));
    EXPECT_EQ(quote.total, 50'000);
    EXPECT_TRUE(quote.askProvince);
    EXPECT_FALSE(quoteFee(procedureOfToday("1.001193"), on(kDay))->askProvince);
}

TEST(Fees, exemption_isALineOfItsOwn) {
    FeeContext context = on(kDay);
    context.exemption = u"TT 75/2022/TT-BTC Điều 4: hộ nghèo"_s;
    const FeeQuote quote = *quoteFee(procedureOfToday("1.004222"), context);
    EXPECT_EQ(quote.total, 0);
    EXPECT_EQ(quote.lines.back(), (FeeLine{u"Được miễn"_s, context.exemption, -20'000}));
}

TEST(Fees, lines_addUpToTheTotal) {
    for (const Procedure& procedure : catalogueOfToday().procedures)
        for (const Channel channel : {Channel::direct, Channel::online, Channel::postal}) {
            FeeContext context = on(kDay, channel);
            context.copies = {{3, 1}};
            const FeeQuote quote = *quoteFee(procedure, context);
            if (!quote.total) continue;
            qint64 sum = 0;
            for (const FeeLine& line : quote.lines)
                sum += line.vnd.value();
            EXPECT_EQ(sum, quote.total) << qPrintable(procedure.code);
        }
}

TEST(Fees, quantities_outsideTheirBounds_areRefused) {
    const auto refused = [](const FeeContext& context) {
        const auto quote = quoteFee(procedureOfToday("2.000815"), context);
        return quote ? QString() : quote.error().detail;
    };
    FeeContext context = on(kDay);
    context.units = 0;
    EXPECT_EQ(refused(context), u"units"_s);
    context.units = 100'001;
    EXPECT_EQ(refused(context), u"units"_s);
    context.units = 1;
    for (const auto& [order, field] : {std::pair{CopyOrder{0, 1}, u"pages"_s},
                                       {CopyOrder{10'001, 1}, u"pages"_s},
                                       {CopyOrder{1, 0}, u"copies"_s},
                                       {CopyOrder{1, 10'001}, u"copies"_s}}) {
        context.copies = {order};
        EXPECT_EQ(refused(context), field);
    }
    context.copies.assign(501, CopyOrder{});
    EXPECT_EQ(refused(context), u"copies"_s);
}

TEST(Fees, vietnameseVnd_groupsThousands) {
    EXPECT_EQ(vietnameseVnd(0), u"0 đ"_s);
    EXPECT_EQ(vietnameseVnd(999), u"999 đ"_s);
    EXPECT_EQ(vietnameseVnd(20'000), u"20.000 đ"_s);
    EXPECT_EQ(vietnameseVnd(-4'500'000), u"-4.500.000 đ"_s);
}

} // namespace
} // namespace motcua::catalogue
