// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure.h"

#include "tests/core/catalogue/support.h"

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;
using calendar::Unit;

TEST(Procedure, names_goBothWays) {
    for (const Channel channel : {Channel::direct, Channel::online, Channel::postal}) {
        EXPECT_EQ(parseChannel(QString(channelName(channel)).toUpper()), channel);
        EXPECT_FALSE(vietnameseChannel(channel).isEmpty());
    }
    EXPECT_EQ(parseChannel(u"fax"), fail(Code::FIELD_INVALID, u"channel"_s));
    EXPECT_EQ(levelName(Level::central), "central"_L1);
    EXPECT_EQ(levelName(Level::province), "province"_L1);
    EXPECT_EQ(levelName(Level::commune), "commune"_L1);
    EXPECT_EQ(levelName(Level::other), "other"_L1);
    EXPECT_EQ(confidenceName(Confidence::low), "low"_L1);
    EXPECT_EQ(confidenceName(Confidence::medium), "medium"_L1);
    EXPECT_EQ(confidenceName(Confidence::high), "high"_L1);
}

TEST(Procedure, find_knowsOnlyWholeCodes) {
    const Catalogue& catalogue = catalogueOfToday();
    for (const Procedure& procedure : catalogue.procedures)
        EXPECT_EQ(catalogue.find(procedure.code), &procedure);
    EXPECT_EQ(catalogue.find(u"1.00119"), nullptr);
    EXPECT_EQ(catalogue.find(u"9.999999"), nullptr);
    EXPECT_EQ(catalogue.get(u"9.999999"), fail(Code::CATALOGUE_PROCEDURE_UNKNOWN));
    EXPECT_EQ(catalogue.get(u"1.001193")->code, u"1.001193"_s);
}

TEST(Procedure, document_countsDocumentsFromOne) {
    Procedure procedure;
    procedure.components = {{0, ComponentKind::note, u"ghi chú"_s, {}, 0, 0, {}, {}},
                            {1, ComponentKind::document, u"tờ khai"_s, {}, 1, 0, {}, {}},
                            {2, ComponentKind::document, u"giấy"_s, {}, 1, 0, {}, {}}};
    EXPECT_EQ(procedure.documentCount(), 2);
    EXPECT_EQ(procedure.document(2)->name, u"giấy"_s);
    EXPECT_EQ(procedure.document(0), nullptr) << "a note is never asked for";
    EXPECT_EQ(procedure.document(3), nullptr);
    EXPECT_EQ(procedure.document(-1), nullptr);
}

TEST(Procedure, case_isFoundByCodeNumberAndLabel) {
    const Procedure& confirmation = procedureOfToday("1.010041");
    const auto limitOf = [&](QStringView text) { return limitFor(confirmation, text).value(); };
    EXPECT_EQ(limitOf(u""), (TimeLimit{1, Unit::halfWorkingDay}));
    EXPECT_EQ(limitOf(u"1.010041.01"), (TimeLimit{3, Unit::workingDay}));
    EXPECT_EQ(limitOf(u"01"), (TimeLimit{3, Unit::workingDay}));
    EXPECT_EQ(limitOf(u"khong co trong csdl"), (TimeLimit{3, Unit::workingDay}));
    EXPECT_EQ(limitOf(u"v1"), (TimeLimit{1, Unit::halfWorkingDay}));
    EXPECT_EQ(limitFor(confirmation, u"02"), fail(Code::CATALOGUE_CASE_UNKNOWN, u"1.010041"_s));
    EXPECT_EQ(limitFor(confirmation, u"???"), fail(Code::CATALOGUE_CASE_UNKNOWN, u"1.010041"_s));
    EXPECT_EQ(limitFor(procedureOfToday("1.013225"), u"nhà ở riêng lẻ").value(),
              (TimeLimit{7, Unit::workingDay}));
    EXPECT_EQ(limitFor(procedureOfToday("2.001023"), u"01").value(), std::nullopt)
        << "a number without a unit";
}

TEST(Procedure, caseChoices_haveLabels) {
    for (const Procedure& procedure : catalogueOfToday().procedures)
        for (const CaseChoice& choice : caseChoices(procedure)) {
            EXPECT_FALSE(choice.label.isEmpty());
            EXPECT_EQ(findCase(procedure, choice.id), choice) << qPrintable(procedure.code);
        }
    Procedure procedure;
    procedure.variants = {{QString(), std::nullopt}, {QString(), TimeLimit{5, Unit::workingDay}}};
    EXPECT_EQ(caseChoices(procedure),
              (std::vector<CaseChoice>{{u"V1"_s, u"V1"_s, std::nullopt},
                                       {u"V2"_s, u"5 ngày làm việc"_s, TimeLimit{5, Unit::workingDay}}}));
}

} // namespace
} // namespace motcua::catalogue
