// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/search.h"

#include "tests/core/catalogue/support.h"

#include <random>

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;

const ProcedureIndex& index() {
    static const ProcedureIndex kIndex(catalogueOfToday().procedures);
    return kIndex;
}

QStringList codes(QStringView text, size_t limit = 50) {
    QStringList found;
    for (const SearchHit& hit : index().search(text, limit))
        found << hit.code;
    return found;
}

TEST(Search, text_findsTheProcedureFirst) {
    const std::pair<QString, QString> cases[] = {
        {u"đăng ký khai sinh"_s, u"1.001193"_s},
        {u"dang ky khai sinh"_s, u"1.001193"_s},
        {u"KHAI SINH ĐĂNG KÝ"_s, u"1.001193"_s},
        {u"khai sinh"_s, u"1.001193"_s},
        {u"dkks"_s, u"1.001193"_s},
        {u"ĐKKS"_s, u"1.001193"_s},
        {u"ks"_s, u"1.001193"_s},
        {u"dkkt"_s, u"1.000656"_s},
        {u"dkkh"_s, u"1.000894"_s},
        {u"sinh khai ky dang"_s, u"1.001193"_s},
        {u"khai si"_s, u"1.001193"_s},
        {u"dang ky thuong tru"_s, u"1.004222"_s},
        {u"tam tru"_s, u"1.004194"_s},
        {u"tinh trang hon nhan"_s, u"1.004873"_s},
        {u"dkks nuoc ngoai"_s, u"2.000528"_s},
        {u"tách hộ"_s, u"1.010038"_s},
        {u"chung thuc ban sao"_s, u"2.000815"_s},
        {u"dang ky lai khai sinh"_s, u"1.004884"_s},
        {u"1.001193"_s, u"1.001193"_s},
        {u"1.001193.02"_s, u"1.001193"_s},
        {u"1193"_s, u"1.001193"_s},
        {u"001193"_s, u"1.001193"_s},
        {u"1001193"_s, u"1.001193"_s},
        {u"000815"_s, u"2.000815"_s},
        {u"2.000815.H55"_s, u"2.000815"_s},
        {u"khai sihn"_s, u"1.001193"_s},
        {u"khaisinh"_s, u"1.001193"_s},
        {u"dangky khaisinh"_s, u"1.001193"_s},
        {u"thuong ttru"_s, u"1.004222"_s},
        {u"đăng kí khai sinh"_s, u"1.001193"_s},
        {u"dang ki ket hon"_s, u"1.000894"_s},
        {u"độc thân"_s, u"1.004873"_s},
        {u"giay doc than"_s, u"1.004873"_s},
        {u"sao y"_s, u"2.000815"_s},
        {u"dang ky ho khau"_s, u"1.004222"_s},
    };
    for (const auto& [text, code] : cases) {
        const QStringList found = codes(text, 5);
        ASSERT_FALSE(found.isEmpty()) << qPrintable(text);
        EXPECT_EQ(found.front(), code) << qPrintable(text);
    }
}

TEST(Search, everyProcedure_isFoundByItsCodeAndItsName) {
    for (const Procedure& procedure : catalogueOfToday().procedures) {
        EXPECT_EQ(codes(procedure.code, 1), QStringList{procedure.code});
        // 1,000-letter names are cut at the query's bound, and some names are those of two procedures.
        if (procedure.name.size() < 90) {
            EXPECT_TRUE(codes(procedure.name, 12).contains(procedure.code)) << qPrintable(procedure.name);
        }
    }
}

TEST(Search, partOfACode_listsTheCodesThatHaveIt) {
    for (const QString& code : codes(u"1.0011"))
        EXPECT_TRUE(code.startsWith(u"1.0011"));
    EXPECT_TRUE(codes(u"1.0011").contains(u"1.001193"_s));
    for (const QString& code : codes(u"119"))
        EXPECT_TRUE(QString(code).remove(u'.').contains(u"119"_s));
    EXPECT_TRUE(codes(u".0011").contains(u"1.001193"_s));
}

TEST(Search, field_findsItsProcedures) {
    for (const SearchHit& hit : index().search(u"hoa giai o co so", 3))
        EXPECT_EQ(hit.field, u"Hòa giải ở cơ sở"_s);
    EXPECT_EQ(index().search(u"hoa giai o co so", 3).size(), 3u);
}

TEST(Search, citizensWords_findWhatTheCatalogueSays) {
    const std::pair<QString, QString> cases[] = {
        {u"cccd"_s, u"căn cước"_s},
        {u"cấp lại cmnd"_s, u"cấp lại thẻ căn cước"_s},
        {u"sổ đỏ"_s, u"giấy chứng nhận quyền sử dụng đất"_s},
        {u"đổi bằng lái xe"_s, u"đổi giấy phép lái xe"_s},
        {u"bang lai"_s, u"giấy phép lái xe"_s},
        {u"hộ khẩu"_s, u"thường trú"_s},
    };
    for (const auto& [text, expected] : cases) {
        const auto found = index().search(text, 1);
        ASSERT_FALSE(found.empty()) << qPrintable(text);
        EXPECT_TRUE(found[0].name.contains(expected, Qt::CaseInsensitive))
            << qPrintable(text) << ": " << qPrintable(found[0].name);
    }
}

TEST(Search, fieldCode_findsItsProcedures) {
    for (const auto* text : {u"G15-TP07", u"g15tp07", u"tp07"}) {
        const auto found = index().search(text, 3);
        ASSERT_EQ(found.size(), 3u);
        for (const SearchHit& hit : found)
            EXPECT_EQ(procedureOfToday(hit.code.toUtf8().constData()).fieldCode, u"G15-TP07"_s);
    }
}

TEST(Search, wordsWrittenTogether_beginWithAWord) {
    EXPECT_EQ(codes(u"khaisin", 1), QStringList{u"1.001193"_s}) << "and may end within one";
    EXPECT_TRUE(codes(u"aisinh").isEmpty()) << "a piece across two words is none";
    EXPECT_NE(codes(u"tay"), codes(u"tai")) << "y after a vowel is another word";
}

TEST(Search, essentialServices_comeFirstAmongEquals) {
    const auto all = index().search(u"");
    EXPECT_EQ(all.size(), 29u);
    for (const SearchHit& hit : all)
        EXPECT_TRUE(hit.essential);
    const auto found = index().search(u"khai sinh");
    for (size_t i = 1; i < found.size(); ++i) {
        EXPECT_GE(found[i - 1].score, found[i].score);
        if (found[i - 1].score == found[i].score) {
            EXPECT_GE(found[i - 1].essential, found[i].essential);
        }
    }
}

TEST(Search, disabledProcedure_comesLast) {
    std::vector<Procedure> procedures(2);
    procedures[0] = procedureOfToday("1.001193");
    procedures[0].disabled = u"bãi bỏ"_s;
    procedures[1] = procedureOfToday("1.004884");
    const auto found = ProcedureIndex(procedures).search(u"khai sinh");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(found[1].disabled);
}

TEST(Search, nothing_findsNothing) {
    EXPECT_TRUE(codes(u"xyzzy qwerty").isEmpty());
    EXPECT_TRUE(codes(u"9.999999").isEmpty());
    EXPECT_TRUE(codes(u"???").isEmpty());
    EXPECT_TRUE(codes(QString(10'000, u'q')).isEmpty());
    EXPECT_EQ(codes(u"khai sinh", 2).size(), 2);
    EXPECT_EQ(index().size(), 395u);
    EXPECT_TRUE(ProcedureIndex({}).search(u"khai").empty());
}

TEST(Search, order_doesNotDependOnTheOrderGiven) {
    std::vector<Procedure> shuffled = catalogueOfToday().procedures;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(7));
    const ProcedureIndex other(shuffled);
    for (const auto* text : {u"dang ky", u"ho so", u"cap", u"11", u"thu tuc"})
        EXPECT_EQ(other.search(text), index().search(text));
}

} // namespace
} // namespace motcua::catalogue
