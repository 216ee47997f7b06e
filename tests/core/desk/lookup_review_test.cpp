// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/lookup_review.h"

#include "core/desk/officers.h"
#include "core/desk/residence_desk.h"
#include "core/desk/undertaking.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

class LookupReviewTest : public testing::Test {
protected:
    Workplace& workplace() { return station.workplace(); }
    LookupOrder order() {
        LookupOrder order;
        order.procedure = QStringLiteral("1.001193");
        order.subject = tests::birthRequest().applicant.person;
        order.purpose = QStringLiteral("Xác định nơi cư trú");
        return order;
    }
    QString cell(const report::Table& table, size_t row, QStringView key) {
        return std::get<report::Text>(table.rows[row].cells[static_cast<size_t>(table.layout.column(key))])
            .toString();
    }
    const QString kRemark = QStringLiteral("Đã xem, đúng mục đích");
    tests::TempStation station;
};

TEST_F(LookupReviewTest, withoutUndertaking_nobodyLooksAnybodyUp) {
    EXPECT_EQ(lookUp(workplace(), order(), nullptr).error().code, Code::DESK_UNDERTAKING_MISSING);
    EXPECT_FALSE(*undertakingOf(workplace(), workplace().session().officer.id));
    ASSERT_TRUE(giveUndertaking(workplace()));
    ASSERT_TRUE(giveUndertaking(workplace())) << "again is no error";
    EXPECT_TRUE(lookUp(workplace(), order(), nullptr));
    EXPECT_EQ((*undertakingOf(workplace(), workplace().session().officer.id))->sha256,
              undertakingText().sha256);
    EXPECT_TRUE(undertakingText().text.contains(QStringLiteral("104/2022/NĐ-CP")));
}

TEST_F(LookupReviewTest, oneOfficersUndertaking_isNotAnothers) {
    ASSERT_TRUE(giveUndertaking(workplace()));
    ASSERT_TRUE(addOfficer(workplace(),
                           {QStringLiteral("minh"), QStringLiteral("Cán bộ Minh"), officer::Role::clerk},
                           tests::TempStation::password()));
    auto& minh = station.open(QStringLiteral("minh"));
    EXPECT_EQ(lookUp(minh, order(), nullptr).error().code, Code::DESK_UNDERTAKING_MISSING);
}

TEST_F(LookupReviewTest, month_isOpenUntilASupervisorHasReviewedIt) {
    ASSERT_TRUE(addOfficer(workplace(),
                           {QStringLiteral("minh"), QStringLiteral("Cán bộ Minh"), officer::Role::clerk},
                           tests::TempStation::password()));
    auto& minh = station.open(QStringLiteral("minh"));
    ASSERT_TRUE(giveUndertaking(minh));
    ASSERT_TRUE(lookUp(minh, order(), nullptr));
    station.clock.set(station.clock.now() + std::chrono::minutes{1});
    auto& lan = station.open();
    const Date from = makeDate(2026, 11, 1);
    const Date to = makeDate(2026, 11, 30);
    auto table = lookupsReport(lan, from, to);
    ASSERT_TRUE(table) << errorText(table.error().code).name;
    ASSERT_EQ(table->rows.size(), 2u) << "Minh, and the total";
    EXPECT_EQ(cell(*table, 0, u"reviewed"), QStringLiteral("Chưa: 2026-11"));
    EXPECT_EQ(cell(*table, 0, u"undertaking"), QStringLiteral("23/11/2026"));
    const auto november = std::chrono::year{2026} / std::chrono::November;
    EXPECT_EQ(reviewLookups(lan, QStringLiteral("lan"), november, kRemark).error().code,
              Code::OFFICER_NOT_PERMITTED)
        << "not one's own";
    EXPECT_EQ(reviewLookups(lan, QStringLiteral("minh"), november, QStringLiteral("ok")).error().code,
              Code::DOSSIER_REASON_SHORT);
    ASSERT_TRUE(reviewLookups(lan, QStringLiteral("minh"), november, kRemark));
    table = lookupsReport(lan, from, to);
    EXPECT_EQ(cell(*table, 0, u"reviewed"), QStringLiteral("Đã rà soát"));
    EXPECT_EQ(*lan.database().number("SELECT count(*) FROM audit WHERE kind = 'lookups.reviewed'"), 1);
    // another look-up after the review opens the month again
    station.clock.set(station.clock.now() + std::chrono::minutes{1});
    ASSERT_TRUE(lookUp(station.open(QStringLiteral("minh")), order(), nullptr));
    EXPECT_EQ(cell(*lookupsReport(station.open(), from, to), 0, u"reviewed"),
              QStringLiteral("Chưa: 2026-11"));
}

} // namespace
} // namespace motcua::desk
