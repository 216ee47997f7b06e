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
