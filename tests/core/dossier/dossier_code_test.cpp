// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/dossier_code.h"

#include <QRegularExpression>
#include <gtest/gtest.h>
#include <random>

namespace motcua::dossier {
namespace {

struct Final {
    const char16_t* text;
    const char16_t* agency;
    Date day;
    int ordinal;
};

TEST(DossierCode, parse_finalCodesOfAllForms) {
    const Final cases[] = {
        {u"000.00.06.H56-231027-0361", u"000.00.06.H56", makeDate(2023, 10, 27), 361},
        {u"000.17.22.H56-210531-0001", u"000.17.22.H56", makeDate(2021, 5, 31), 1},
        {u"H15.50.05.13-261008-0975", u"H15.50.05.13", makeDate(2026, 10, 8), 975},
        {u"G09.20-20260609-0092637", u"G09.20", makeDate(2026, 6, 9), 92637},
        {u"H29-240229-12345", u"H29", makeDate(2024, 2, 29), 12345},
        {u"H29-240229-123456", u"H29", makeDate(2024, 2, 29), 123456},
    };
    for (const Final& expected : cases) {
        const auto code = DossierCode::parse(expected.text);
        ASSERT_TRUE(code) << QString::fromUtf16(expected.text).toStdString();
        EXPECT_EQ(code->text(), QString::fromUtf16(expected.text));
        EXPECT_EQ(code->agency(), QString::fromUtf16(expected.agency));
        EXPECT_EQ(code->day(), expected.day);
        EXPECT_EQ(code->ordinal(), expected.ordinal);
        EXPECT_EQ(code->desk(), 0);
        EXPECT_FALSE(code->isProvisional());
    }
}

TEST(DossierCode, parse_lowerCaseAndBlanks_areNormalised) {
    EXPECT_EQ(DossierCode::parse(u"  h15.50.05.13-261008-0975\n")->text(),
              QStringLiteral("H15.50.05.13-261008-0975"));
    EXPECT_EQ(DossierCode::parseProvisional(u"h15-261008-t070012")->text(),
              QStringLiteral("H15-261008-T070012"));
}

TEST(DossierCode, parse_wrongTexts_nameThePart) {
    const std::pair<const char16_t*, const char*> cases[] = {
        {u"", "parts"},
        {u"H15", "parts"},
        {u"H15-0975", "parts"},
        {u"-261008-0975", "parts"},
        {u"H15 -261008-0975", "agency"},
        {u"H1555-261008-0975", "agency"},
        {u"H15-261301-0975", "day"},
        {u"H15-260229-0975", "day"},
        {u"H15-20260231-0975", "day"},
        {u"H15-19991231-0975", "day"},
        {u"H15-2610081-0975", "day"},
        {u"H15-26100a-0975", "day"},
        {u"H15-261008-09-75", "day"},
        {u"H15-261008-975", "ordinal"},
        {u"H15-261008-12345678", "ordinal"},
        {u"H15-261008-0000", "ordinal"},
        {u"H15-261008-09a5", "ordinal"},
        {u"H15-261008-\u0660\u0661\u0662\u0663", "ordinal"},
        {u"H15-261008-T000001", "ordinal"},
        {u"H15-261008-T010000", "ordinal"},
        {u"H15-261008-T10001", "ordinal"},
        {u"H15-20261008-T010001", "ordinal"},
    };
    for (const auto& [text, part] : cases)
        EXPECT_EQ(DossierCode::parseAny(text).error(),
                  (Error{Code::DOSSIER_CODE_INVALID, QString::fromLatin1(part)}))
            << QString::fromUtf16(text).toStdString();
}

TEST(DossierCode, provisional_isRefusedByTheFinalParser_andViceVersa) {
    const char16_t* provisional = u"H15.50.05.13-261008-T070012";
    EXPECT_EQ(DossierCode::parse(provisional).error().code, Code::DOSSIER_CODE_PROVISIONAL);
    const auto code = DossierCode::parseProvisional(provisional);
    ASSERT_TRUE(code);
    EXPECT_TRUE(code->isProvisional());
    EXPECT_EQ(code->desk(), 7);
    EXPECT_EQ(code->ordinal(), 12);
    EXPECT_FALSE(DossierCode::parseProvisional(u"H15.50.05.13-261008-0012"));
    EXPECT_TRUE(DossierCode::parseAny(provisional));
}

TEST(DossierCode, make_readsBackEqual) {
    const AgencyCode agency = *AgencyCode::parse(u"H15.50.05.13");
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        const Date day = makeDate(2021, 1, 1) + std::chrono::days{random() % 3000};
        const int ordinal = 1 + static_cast<int>(random() % 9'999'999);
        const auto code = DossierCode::make(agency, day, ordinal);
        ASSERT_TRUE(code);
        const auto read = DossierCode::parse(code->text());
        ASSERT_TRUE(read) << code->text().toStdString();
        EXPECT_EQ(*read, *code);
        EXPECT_EQ(read->day(), day);
        EXPECT_EQ(read->ordinal(), ordinal);
        const int desk = 1 + i % 99;
        const auto provisional = DossierCode::makeProvisional(agency, day, desk, 1 + ordinal % 9999);
        EXPECT_EQ(*DossierCode::parseProvisional(provisional->text()), *provisional);
        EXPECT_FALSE(DossierCode::parse(provisional->text()));
        EXPECT_EQ(DossierCode::parseProvisional(provisional->text())->desk(), desk);
    }
    EXPECT_EQ(DossierCode::make(agency, makeDate(2026, 11, 3), 7)->text(),
              QStringLiteral("H15.50.05.13-261103-0007"));
}

TEST(DossierCode, parse_acceptsNothingBeyondTheDocumentedPattern) {
    const QRegularExpression pattern(
        QStringLiteral("^[0-9A-Z]{1,3}(\\.[0-9A-Z]{1,3}){0,4}-\\d{6}(\\d{2})?-\\d{4,7}$"));
    const QString alphabet = QStringLiteral("H15.-0261T");
    std::mt19937 random(11);
    int accepted = 0;
    for (int i = 0; i < 50000; ++i) {
        QString text = QStringLiteral("H15.50-261008-0975");
        for (int change = 0; change < 2; ++change)
            text[static_cast<qsizetype>(random() % 18)] = alphabet[static_cast<qsizetype>(random() % 10)];
        if (!DossierCode::parse(text)) continue;
        ++accepted;
        EXPECT_TRUE(pattern.match(text).hasMatch()) << text.toStdString();
    }
    EXPECT_GT(accepted, 1000);
}

TEST(DossierCode, make_outOfRange_isRefused) {
    const AgencyCode agency = *AgencyCode::parse(u"H15");
    const Date day = makeDate(2026, 11, 3);
    EXPECT_EQ(DossierCode::make(agency, day, 0).error().code, Code::DOSSIER_ORDINAL_INVALID);
    EXPECT_EQ(DossierCode::make(agency, day, 10'000'000).error().code, Code::DOSSIER_ORDINAL_INVALID);
    EXPECT_EQ(DossierCode::make({}, day, 1).error().code, Code::DOSSIER_AGENCY_INVALID);
    EXPECT_EQ(DossierCode::makeProvisional(agency, day, 0, 1).error().detail, QStringLiteral("desk"));
    EXPECT_EQ(DossierCode::makeProvisional(agency, day, 100, 1).error().detail, QStringLiteral("desk"));
    EXPECT_EQ(DossierCode::makeProvisional(agency, day, 1, 10000).error().detail, QStringLiteral("ordinal"));
    EXPECT_EQ(DossierCode::makeProvisional({}, day, 1, 1).error().code, Code::DOSSIER_AGENCY_INVALID);
}

TEST(StandaloneRange, ofDesk_ownsAThousandADay) {
    EXPECT_EQ(*StandaloneRange::ofDesk(1), (StandaloneRange{1, 1000}));
    EXPECT_EQ(*StandaloneRange::ofDesk(3), (StandaloneRange{2001, 3000}));
    EXPECT_FALSE(StandaloneRange::ofDesk(0));
    EXPECT_FALSE(StandaloneRange::ofDesk(100));
    const StandaloneRange range = *StandaloneRange::ofDesk(2);
    EXPECT_TRUE(range.contains(1001));
    EXPECT_TRUE(range.contains(2000));
    EXPECT_FALSE(range.contains(1000));
    EXPECT_FALSE(range.contains(2001));
}

TEST(StandaloneRange, next_whenUsedUp_hasNothing) {
    const StandaloneRange range = *StandaloneRange::ofDesk(2);
    EXPECT_EQ(range.next(0), 1001);
    EXPECT_EQ(range.next(1001), 1002);
    EXPECT_EQ(range.next(1999), 2000);
    EXPECT_EQ(range.next(2000), std::nullopt);
}

} // namespace
} // namespace motcua::dossier
